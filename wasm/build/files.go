package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Where the committed files are, and where TinyGo's build puts the engine before
// they become committed ones.
const (
	dist    = "wasm/dist"
	record  = "built.json"
	fresh   = ".tmp/engine"
	stamp   = "sources" // in fresh: the hash of what it was built from
	toolset = "tools"   // in fresh: what built it
)

// Built is the record beside the built files: what they were built from and by.
type built struct {
	Engine     origin `json:"engine"`
	Components origin `json:"components"`
}

type origin struct {
	Sources string `json:"sources"`
	Tools   string `json:"tools"`
}

func readRecord() (built, error) {
	var b built
	text, err := os.ReadFile(filepath.Join(dist, record))
	if errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	if err != nil {
		return b, err
	}
	return b, json.Unmarshal(text, &b)
}

// isFresh reports whether TinyGo's last build is of the sources with the hash.
func isFresh(hash string) bool {
	text, err := os.ReadFile(filepath.Join(fresh, stamp))
	return err == nil && strings.TrimSpace(string(text)) == hash
}

// engineFiles are the files of all parts, as they are without compression.
func engineFiles() []string {
	var out []string
	for _, p := range parts {
		out = append(out, p.name+".wasm", p.name+"-twin.js")
	}
	return out
}

// writeEngine writes the engine into the folder, each file with a compressed copy.
func writeEngine(folder string) error {
	hash, err := engineHash()
	if err != nil {
		return err
	}
	b, err := readRecord()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	switch {
	case isFresh(hash):
		return each(engineFiles(), func(name string) error {
			return errors.Join(copyFile(filepath.Join(fresh, name), filepath.Join(folder, name)), copyFile(filepath.Join(fresh, name+".gz"), filepath.Join(folder, name+".gz")))
		})
	case b.Engine.Sources == hash:
		return each(engineFiles(), func(name string) error {
			text, err := unpack(name)
			if err != nil {
				return err
			}
			return errors.Join(os.WriteFile(filepath.Join(folder, name), text, 0o644), copyFile(filepath.Join(dist, name+".gz"), filepath.Join(folder, name+".gz")))
		})
	}
	fmt.Fprintln(os.Stderr, "wasm/dist: the committed engine is older than its sources (make built): using one by the standard toolchain, and no twin")
	return each(engineFiles(), func(name string) error {
		file := filepath.Join(folder, name)
		if err := errors.Join(remove(file), remove(file+".gz")); err != nil {
			return err
		}
		at := slices.IndexFunc(parts, func(p part) bool { return p.name+".wasm" == name })
		if at < 0 {
			return nil
		}
		if err := buildStandard(parts[at].tag, file); err != nil {
			return err
		}
		return pack(file)
	})
}

// keep writes the committed files anew: everything in the folder that a page may
// ask for, in its compressed form, and the record of what it was built from. The
// engine must be one that TinyGo built from the sources as they are.
func keep(folder string) error {
	engine, err := engineHash()
	if err != nil {
		return err
	}
	components, err := componentsHash()
	if err != nil {
		return err
	}
	b, err := readRecord()
	if err != nil {
		return err
	}
	switch {
	case isFresh(engine):
		tools, err := os.ReadFile(filepath.Join(fresh, toolset))
		if err != nil {
			return err
		}
		b.Engine = origin{engine, strings.TrimSpace(string(tools))}
	case b.Engine.Sources != engine:
		return errors.New("wasm/dist: the engine is older than its sources: make built")
	}
	names, err := pageFiles(folder)
	if err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(dist, "*"))
	if err != nil {
		return err
	}
	if err := each(old, os.RemoveAll); err != nil {
		return err
	}
	if err := each(names, func(name string) error {
		return copyFile(filepath.Join(folder, name+".gz"), filepath.Join(dist, name+".gz"))
	}); err != nil {
		return err
	}
	tools, err := componentTools()
	if err != nil {
		return err
	}
	b.Components = origin{components, tools}
	text, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dist, record), append(text, '\n'), 0o644)
}

// componentTools names what the components are built with.
func componentTools() (string, error) {
	text, err := os.ReadFile("wasm/build/pack/package.json")
	if err != nil {
		return "", err
	}
	var manifest struct{ DevDependencies map[string]string }
	if err := json.Unmarshal(text, &manifest); err != nil {
		return "", err
	}
	return "rolldown " + manifest.DevDependencies["rolldown"], nil
}

// pageFiles are the files of a complete folder that a page may ask for: those
// with a compressed copy. Types and manifests are for packages alone.
func pageFiles(folder string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, ".gz") {
			name, _ := filepath.Rel(folder, strings.TrimSuffix(file, ".gz"))
			out = append(out, filepath.ToSlash(name))
		}
		return err
	})
	return out, err
}

// compare fails where the committed files have other content than the folder. A
// toolchain that names itself otherwise than in the record may build other bytes
// of the engine: then only its sources are compared.
func compare(folder string) error {
	have, err := pageFiles(dist)
	if err != nil {
		return err
	}
	want, err := pageFiles(folder)
	if err != nil {
		return err
	}
	b, err := readRecord()
	if err != nil {
		return err
	}
	engine, err := engineHash()
	if err != nil {
		return err
	}
	if b.Engine.Sources != engine {
		return errors.New("wasm/dist: the engine is older than its sources: make built, and commit it")
	}
	tools, err := os.ReadFile(filepath.Join(fresh, toolset))
	if err != nil {
		return err
	}
	same := strings.TrimSpace(string(tools)) == b.Engine.Tools
	if !same {
		fmt.Fprintf(os.Stderr, "wasm/dist: the engine was built with %s, here with %s: its bytes are not compared\n", b.Engine.Tools, strings.TrimSpace(string(tools)))
	}
	var differ []string
	for _, name := range want {
		if !same && (slices.Contains(engineFiles(), name) || name == "integrity.json") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		if kept, err := unpack(name); err != nil || !bytes.Equal(kept, text) {
			differ = append(differ, name)
		}
	}
	for _, name := range have {
		if !slices.Contains(want, name) {
			differ = append(differ, name)
		}
	}
	if len(differ) > 0 {
		return fmt.Errorf("wasm/dist: not what its sources give: %s: make built, and commit it", strings.Join(differ, ", "))
	}
	return nil
}

// overlay prints what of the committed files a build replaces by those of the
// folder.
func overlay(folder string) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	replace := map[string]string{}
	have, err := pageFiles(dist)
	if err != nil {
		return err
	}
	want, err := pageFiles(folder)
	if err != nil {
		return err
	}
	for _, name := range have {
		replace[filepath.Join(root, dist, name+".gz")] = ""
	}
	for _, name := range want {
		at, err := filepath.Abs(filepath.Join(folder, name+".gz"))
		if err != nil {
			return err
		}
		replace[filepath.Join(root, dist, name+".gz")] = at
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]any{"Replace": replace})
}

// unpack returns the content of a committed file.
func unpack(name string) ([]byte, error) {
	packed, err := os.Open(filepath.Join(dist, filepath.FromSlash(path.Clean(name))) + ".gz")
	if err != nil {
		return nil, err
	}
	defer packed.Close() //nolint:errcheck // it was only read
	r, err := gzip.NewReader(packed)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// pack writes the compressed copy of a file.
func pack(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return err
	}
	if _, err := w.Write(text); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(file+".gz", b.Bytes(), 0o644)
}

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

func remove(file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func each(names []string, do func(string) error) error {
	for _, name := range names {
		if err := do(name); err != nil {
			return err
		}
	}
	return nil
}
