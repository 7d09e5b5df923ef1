package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/folder"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A source is a file or a stream that holds documents.
type source struct {
	path string // "-" is standard input
	err  error  // why there is nothing to read
}

// stdin is the name under which standard input is given.
const stdin = "-"

// sources returns the files that the arguments name, each once: files as they are,
// the documents of folders in order, and what patterns match that no shell has
// expanded. What cannot be found is a source too, which says so when its turn comes.
func (a *app) sources(args []string) []source {
	if len(args) == 0 {
		args = []string{stdin}
	}
	var out []source
	seen := map[string]bool{}
	for _, arg := range args {
		for _, s := range a.sourcesOf(arg) {
			if key := filepath.Clean(s.path); !seen[key] {
				seen[key] = true
				out = append(out, s)
			}
		}
	}
	return out
}

// sourcesOf returns the files that an argument names.
func (a *app) sourcesOf(arg string) []source {
	if arg == stdin {
		return []source{{path: stdin}}
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		var out []source
		for _, match := range expanded(arg) {
			out = append(out, a.sourcesOf(match)...)
		}
		if len(out) == 0 {
			out = []source{{arg, a.fileError(arg, err)}}
		}
		return out
	case !info.IsDir():
		return []source{{path: arg}}
	}
	found := a.folder(arg)
	if len(found) == 0 {
		return []source{{arg, a.say("command.error.folder", finding.Text("path", arg))}}
	}
	return found
}

// expanded returns what a pattern matches, as shells do: what is hidden only where
// the pattern begins with a point. The shells of Windows leave that to programs.
func expanded(pattern string) []string {
	matches, _ := filepath.Glob(pattern) // a bad pattern matches nothing
	return slices.DeleteFunc(matches, func(path string) bool {
		return strings.HasPrefix(filepath.Base(path), ".") && !strings.HasPrefix(filepath.Base(pattern), ".") || path == pattern
	})
}

// folder returns the files with documents in a folder and below it, in order. What
// cannot be read is a source that says so, and hides nothing else. Pipes and devices
// are read when they are named, not when they are found; so are links to folders.
func (a *app) folder(root string) []source {
	entries, err := os.ReadDir(root)
	var out []source
	if err != nil {
		out = append(out, source{root, a.fileError(root, err)})
	}
	for _, entry := range entries {
		path := filepath.Join(root, entry.Name())
		switch {
		case folder.LeftOut(entry):
			continue
		case entry.IsDir():
			out = append(out, a.folder(path)...)
			continue
		}
		holds := slices.Contains(folder.Endings, strings.ToLower(filepath.Ext(path)))
		if !holds && entry.Type().IsRegular() {
			continue
		}
		info, err := os.Stat(path) // what a link leads to
		switch {
		case err != nil && holds:
			out = append(out, source{path, a.fileError(path, err)})
		case err == nil && info.IsDir():
			a.tell(a.word("command.input.link", finding.Text("path", path)))
		case err == nil && holds && info.Mode().IsRegular():
			out = append(out, source{path: path})
		}
	}
	return out
}

// named returns the name of a source as people read it.
func (a *app) named(path string) string {
	if path == stdin {
		return a.word("command.input.name")
	}
	return safe(path)
}

// pathOf returns the name under which a source stands in reports: that of its file,
// for standard input the one that was given for it.
func (a *app) pathOf(s source) string {
	if s.path == stdin && a.stdinName != "" {
		return a.stdinName
	}
	return s.path
}

// stdinFlag gives a command a name for standard input: editors check what is not
// saved yet.
func (a *app) stdinFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.stdinName, "stdin-filename", "", a.word("command.flag.stdin-filename"))
}

// fileError returns in words why a file cannot be read or written.
func (a *app) fileError(path string, err error) error {
	return a.say(save.Word(err), save.Args(path, err)...)
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

// isLines reports whether a stream holds one document a line: its name says so,
// or its first line is a whole JSON object and more follows. It takes nothing
// from the stream.
func isLines(path string, in *bufio.Reader) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".ndjson", ".jsonl":
		return true
	}
	head, _ := in.Peek(in.Size())
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	first, rest, ok := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("\n"))
	first = bytes.TrimSpace(first)
	return ok && len(first) > 1 && first[0] == '{' && first[len(first)-1] == '}' &&
		len(bytes.TrimSpace(rest)) > 0 && wire.IsValue(first)
}
