// Package wasm holds what web pages load: the web components, the engine that
// works out their results as WebAssembly, and its twin in plain JavaScript for
// pages whose policy forbids WebAssembly. The files are built beforehand and
// committed, so a program that imports this package serves them at once:
//
//	http.Handle("/vademecum/", http.StripPrefix("/vademecum", wasm.Handler(wasm.Options{})))
//
// and a page has the questionnaire with two lines:
//
//	<script type="module" src="/vademecum/vademecum-assessment.js"></script>
//	<vademecum-assessment></vademecum-assessment>
package wasm

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"
)

// The committed files, each compressed.
//
//go:embed dist
var dist embed.FS

const (
	folder = "dist"
	packed = ".gz"
)

// FS holds the built files as pages load them, without compression.
var FS fs.FS = files{}

// A files is the file system of the built files. It has no state of its own.
type files struct{}

func (files) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	at := path.Join(folder, name)
	if info, err := fs.Stat(dist, at); err == nil && info.IsDir() {
		entries, err := dist.ReadDir(at)
		if err != nil {
			return nil, err
		}
		d := &openDir{entry: entry{path.Base(name), -1}}
		for _, e := range entries {
			if e.IsDir() {
				d.entries = append(d.entries, entry{e.Name(), -1})
			} else if base, ok := strings.CutSuffix(e.Name(), packed); ok {
				text, err := unpack(path.Join(at, e.Name()))
				if err != nil {
					return nil, err
				}
				d.entries = append(d.entries, entry{base, int64(len(text))})
			}
		}
		return d, nil
	}
	text, err := unpack(at + packed)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openFile{*bytes.NewReader(text), entry{path.Base(name), int64(len(text))}}, nil
}

// unpack returns the content of a compressed file.
func unpack(at string) ([]byte, error) {
	f, err := dist.Open(at)
	if err != nil {
		return nil, err
	}
	r, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// An entry describes a file, or a folder when its size is negative.
type entry struct {
	name string
	size int64
}

func (e entry) Name() string               { return e.name }
func (e entry) IsDir() bool                { return e.size < 0 }
func (e entry) Size() int64                { return max(0, e.size) }
func (e entry) ModTime() time.Time         { return time.Time{} }
func (e entry) Sys() any                   { return nil }
func (e entry) Type() fs.FileMode          { return e.Mode().Type() }
func (e entry) Info() (fs.FileInfo, error) { return e, nil }

func (e entry) Mode() fs.FileMode {
	if e.IsDir() {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// An openFile is a file whose content is in memory, so that it can be sought in.
type openFile struct {
	bytes.Reader
	entry entry
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *openFile) Close() error               { return nil }

type openDir struct {
	entry   entry
	entries []fs.DirEntry // those not yet read
}

func (d *openDir) Stat() (fs.FileInfo, error) { return d.entry, nil }
func (d *openDir) Close() error               { return nil }

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.entry.name, Err: fs.ErrInvalid}
}

func (d *openDir) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(d.entries)
	} else if len(d.entries) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(d.entries))
	out := d.entries[:n:n]
	d.entries = d.entries[n:]
	return out, nil
}
