package main

import "github.com/inconshreveable/mousetrap"

// clicked reports whether the program was started by a double click: Windows starts
// it from the Explorer, with a window of its own.
func clicked() bool { return mousetrap.StartedByExplorer() }
