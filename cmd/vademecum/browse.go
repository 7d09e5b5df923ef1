package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// browse opens an address in the browser of the person, where there is one. It does
// without os/exec, which would make the command a hundredth heavier.
func browse(address string) {
	var program []string
	switch runtime.GOOS {
	case "windows":
		program = []string{filepath.Join(os.Getenv("SystemRoot"), "System32", "rundll32.exe"), "url.dll,FileProtocolHandler"}
	case "darwin":
		program = []string{"/usr/bin/open"}
	default:
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return // a browser of the terminal would take its place
		}
		program = []string{inPath("xdg-open")}
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return
	}
	defer null.Close()
	started, err := os.StartProcess(program[0], append(program, address), &os.ProcAttr{Files: []*os.File{null, null, null}})
	if err == nil {
		go started.Wait() //nolint:errcheck // it opens the page or not
	}
}

// inPath returns where a program is, its name when it is nowhere.
func inPath(name string) string {
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		file := filepath.Join(dir, name)
		if info, err := os.Stat(file); err == nil && filepath.IsAbs(dir) && info.Mode().IsRegular() && info.Mode()&0o111 != 0 {
			return file
		}
	}
	return name
}
