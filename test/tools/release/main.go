// Command release builds the command for people without Go: an archive for each
// system, the same bytes from the same commit.
//
//	go run ./test/tools/release FOLDER
//
// It runs at the root of a clean clone and writes the archives into FOLDER.
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A target is a system that the command is built for.
type target struct{ system, processor string }

var targets = [...]target{{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"}}

// beside are the files that stand beside the command, by their names in the archive.
var beside = [...]struct{ name, from string }{{"LICENSE", "LICENSE"}, {"NOTICE", "NOTICE"}, {"LISEZMOI.md", "docs/desk.fr.md"}, {"README.md", "docs/desk.md"}}

// launcher starts the desk where the Finder would only open a terminal.
const launcher = `#!/bin/sh
# Opens the desk on the folder "vademecum" of your documents.
mkdir -p "$HOME/Documents/vademecum" && exec "$(dirname "$0")/vademecum" open "$HOME/Documents/vademecum"
`

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./test/tools/release FOLDER")
		os.Exit(2)
	}
	for _, t := range targets {
		if err := t.release(os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, t, err)
			os.Exit(1)
		}
	}
}

// A file is one of an archive.
type file struct {
	name    string
	content []byte
	mode    fs.FileMode
}

// release builds the command for the target and writes its archive.
func (t target) release(folder string) error {
	files, err := t.files()
	if err != nil {
		return err
	}
	name := "vademecum-" + t.system + "-" + t.processor
	write := writeTar
	if t.system == "windows" {
		write = writeZip
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	path := filepath.Join(folder, name+map[bool]string{true: ".zip", false: ".tar.gz"}[t.system == "windows"])
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	defer out.Close()
	if err := write(out, name, files); err != nil {
		return err
	}
	fmt.Println(path)
	return out.Close()
}

// files returns what stands in the archive.
func (t target) files() ([]file, error) {
	program := "vademecum"
	if t.system == "windows" {
		program += ".exe"
	}
	dir, err := os.MkdirTemp("", "release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	built := filepath.Join(dir, program)
	c := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", built, "./cmd/vademecum")
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=", "GOOS="+t.system, "GOARCH="+t.processor, "GOAMD64=v1", "GOARM64=v8.0")
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		return nil, err
	}
	content, err := os.ReadFile(built)
	if err != nil {
		return nil, err
	}
	files := []file{{program, content, 0o755}}
	if t.system == "darwin" {
		files = append(files, file{program + ".command", []byte(launcher), 0o755})
	}
	for _, b := range beside {
		content, err := os.ReadFile(filepath.FromSlash(b.from))
		if err != nil {
			return nil, err
		}
		if strings.HasSuffix(b.name, ".md") {
			content = []byte(absolute(string(content)))
		}
		files = append(files, file{b.name, content, 0o644})
	}
	return files, nil
}

// absolute makes the links between pages lead to where the pages are published.
func absolute(page string) string {
	const at = "https://github.com/vademecum-go/vademecum/blob/main/docs/"
	for _, name := range []string{"desk.md", "desk.fr.md", "command.md", "command.fr.md"} {
		page = strings.ReplaceAll(page, "]("+name+")", "]("+at+name+")")
	}
	return page
}

// moment is when everything in an archive was written: the same each time, and one that
// both formats know.
var moment = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func writeTar(to io.Writer, folder string, files []file) error {
	packed, err := gzip.NewWriterLevel(to, gzip.BestCompression)
	if err != nil {
		return err
	}
	out := tar.NewWriter(packed)
	for _, f := range files {
		h := &tar.Header{Name: folder + "/" + f.name, Mode: int64(f.mode), Size: int64(len(f.content)), ModTime: moment, Format: tar.FormatUSTAR}
		if err := out.WriteHeader(h); err != nil {
			return err
		}
		if _, err := out.Write(f.content); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return packed.Close()
}

func writeZip(to io.Writer, folder string, files []file) error {
	out := zip.NewWriter(to)
	for _, f := range files {
		h := &zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: moment}
		h.SetMode(f.mode)
		w, err := out.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := w.Write(f.content); err != nil {
			return err
		}
	}
	return out.Close()
}
