//go:build !tinygo && wasip1

package main

// giveBack has nothing to do: the standard toolchain's garbage collector does it.
func giveBack() {}
