package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A source is a file or a stream that holds documents.
type source struct {
	path string // "-" is standard input
	err  error  // why there is nothing to read
}

// stdin is the name under which standard input is given.
const stdin = "-"

// sources returns the files that the arguments name: files as they are, and the
// documents of folders in order. What cannot be found is a source too, which
// says so when its turn comes.
func (a *app) sources(args []string) []source {
	if len(args) == 0 {
		args = []string{stdin}
	}
	var out []source
	for _, arg := range args {
		if arg == stdin {
			out = append(out, source{path: stdin})
			continue
		}
		info, err := os.Stat(arg)
		if err == nil && !info.IsDir() {
			out = append(out, source{path: arg})
			continue
		}
		var found []source
		if err == nil {
			found, err = folder(arg)
		}
		switch {
		case err != nil:
			out = append(out, source{arg, a.fileError(arg, err)})
		case len(found) == 0:
			out = append(out, source{arg, a.say("command.error.folder", finding.Text("path", arg))})
		default:
			out = append(out, found...)
		}
	}
	return out
}

// endings are those of files with documents.
var endings = []string{".json", ".ndjson", ".jsonl"}

// folder returns the files with documents in a folder and below it. Pipes and
// devices are read when they are named, not when they are found.
func folder(root string) ([]source, error) {
	var out []source
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
			return err
		}
		info, err := os.Stat(path) // what a link leads to
		if err == nil && info.Mode().IsRegular() {
			out = append(out, source{path: path})
		}
		return err
	})
	return out, err
}

// named returns the name of a source as people read it.
func (a *app) named(path string) string {
	if path == stdin {
		return a.word("command.input.name")
	}
	return safe(path)
}

// fileError tells in words why a file cannot be read or written.
func (a *app) fileError(path string, err error) error {
	key := "command.error.file"
	switch {
	case errors.Is(err, fs.ErrNotExist):
		key = "command.error.missing"
	case errors.Is(err, fs.ErrPermission):
		key = "command.error.permission"
	case errors.Is(err, syscall.EISDIR):
		key = "command.error.isfolder"
	case errors.Is(err, errChanged):
		key = "command.error.changed"
	}
	cause := err
	if inner, ok := errors.AsType[*fs.PathError](err); ok {
		cause = inner.Err
	}
	return a.say(key, finding.Text("path", path), finding.Text("cause", cause.Error()))
}

// open opens a source.
func (a *app) open(s source) (io.ReadCloser, error) {
	if s.err != nil {
		return nil, s.err
	}
	if s.path == stdin {
		if a.typed && a.attended {
			a.tell(a.word("command.input.waiting"))
		}
		return io.NopCloser(a.in), nil
	}
	f, err := os.Open(s.path)
	if err != nil {
		return nil, a.fileError(s.path, err)
	}
	return f, nil
}

// isLines tells whether a stream holds one document a line: its name says so,
// or its first line is a whole JSON object and more follows. It takes nothing
// from the stream.
func isLines(path string, in *bufio.Reader) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".ndjson", ".jsonl":
		return true
	}
	head, _ := in.Peek(in.Size())
	first, rest, ok := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("\n"))
	first = bytes.TrimSpace(first)
	return ok && len(first) > 1 && first[0] == '{' && first[len(first)-1] == '}' &&
		len(bytes.TrimSpace(rest)) > 0 && whole(first)
}

// whole tells whether the text is one JSON value.
func whole(text []byte) bool { return wire.Valid(text) }
