package main

import (
	"os"
	"os/exec"
	"runtime"
)

// browse opens an address in the browser of the person, where there is one.
func browse(address string) {
	var programs [][]string
	switch runtime.GOOS {
	case "windows":
		programs = [][]string{{"rundll32", "url.dll,FileProtocolHandler"}}
	case "darwin":
		programs = [][]string{{"open"}}
	default:
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return // a browser of the terminal would take its place
		}
		programs = [][]string{{"xdg-open"}, {"gio", "open"}}
	}
	for _, p := range programs {
		c := exec.Command(p[0], append(p[1:], address)...)
		if c.Start() == nil {
			go c.Wait() //nolint:errcheck // it opens the page or not
			return
		}
	}
}
