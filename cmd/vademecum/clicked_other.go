//go:build !windows

package main

import (
	"io/fs"
	"os"
)

// clicked reports whether the program was started by a double click: on a screen with
// windows, and nobody there to type, nor a program that reads what it says.
func clicked() bool {
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return false
	}
	for _, f := range []*os.File{os.Stdin, os.Stdout, os.Stderr} {
		info, err := f.Stat()
		if err != nil || info.Mode().IsRegular() || info.Mode()&fs.ModeNamedPipe != 0 || isTerminal(f) {
			return false
		}
	}
	return true
}
