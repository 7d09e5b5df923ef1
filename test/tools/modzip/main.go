// Command modzip makes of the last commit what the module proxy serves of a
// release, in a folder that GOPROXY can name, and prints how large it is. It fails
// where the zip is larger than a module of this size should be.
//
//	modzip REPOSITORY FOLDER
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// The release that is tried, and the bytes that its zip may have.
const (
	path    = "github.com/vademecum-go/vademecum"
	version = "v0.0.1"
	most    = 6_000_000
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "modzip:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: modzip REPOSITORY FOLDER")
	}
	root, err := filepath.Abs(args[0])
	if err != nil {
		return err
	}
	folder := filepath.Join(args[1], path, "@v")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := zip.CreateFromVCS(&b, module.Version{Path: path, Version: version}, root, "HEAD", ""); err != nil {
		return err
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	for name, text := range map[string][]byte{
		"list":            []byte(version + "\n"),
		version + ".info": []byte(`{"Version":"` + version + `","Time":"2026-11-28T00:00:00Z"}`),
		version + ".mod":  mod,
		version + ".zip":  b.Bytes(),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			return err
		}
	}
	fmt.Printf("the module zip has %.2f MB\n", float64(b.Len())/1e6)
	if b.Len() > most {
		return fmt.Errorf("that is more than %.0f MB", float64(most)/1e6)
	}
	return nil
}
