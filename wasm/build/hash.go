package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/scanner"
	"go/token"
	"hash"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A part of the engine is a module of its own.
type part struct{ name, tag string }

var parts = []part{{"engine", "assess"}, {"engine-rounds", "rounds"}, {"engine-all", ""}}

// engineRecipe is what else decides the bytes of the engine. The versions of
// TinyGo, binaryen and esbuild stand in these files.
var engineRecipe = []string{"engine", "tinygo", "twin", "target.json", "exports.json", "package-lock.json"}

// engineHash returns the hash of what the engine is built from: the Go that any
// of its parts links, the language version of go.mod, and the recipe. The version
// of the Go toolchain is not part of it, or every clone with another patch release
// would have an engine that is out of date; wasm/dist/built.json records it.
func engineHash() (string, error) {
	folders, err := engineFolders()
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	var files []string
	for _, folder := range folders {
		found, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			return "", err
		}
		files = append(files, slices.DeleteFunc(found, func(name string) bool { return strings.HasSuffix(name, "_test.go") })...)
	}
	slices.Sort(files)
	root, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for _, file := range files {
		name, err := filepath.Rel(root, file)
		if err != nil {
			return "", err
		}
		if err := addGo(sum, filepath.ToSlash(name), file); err != nil {
			return "", err
		}
	}
	mod, err := exec.Command("go", "list", "-m", "-f", "{{.GoVersion}}").Output()
	if err != nil {
		return "", err
	}
	fmt.Fprintf(sum, "go %s\n", mod)
	for _, name := range engineRecipe {
		if err := addFile(sum, filepath.Join("wasm/build", name)); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// engineFolders returns the folders of the packages of ours that any part links.
func engineFolders() ([]string, error) {
	folders := map[string]bool{}
	for _, p := range parts {
		list := exec.Command("go", "list", "-deps", "-tags="+p.tag, "-f", "{{if and .Module .Module.Main}}{{.Dir}}{{end}}", "./wasm/engine/module")
		list.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		for _, folder := range strings.Fields(string(out)) {
			folders[folder] = true
		}
	}
	return slices.Sorted(maps.Keys(folders)), nil
}

// addGo adds the tokens of a Go file. Comments change nothing in a module without
// debug information; those that the toolchain reads are kept.
func addGo(sum hash.Hash, name, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	fmt.Fprintf(sum, "file %s\n", name)
	var s scanner.Scanner
	s.Init(token.NewFileSet().AddFile(name, -1, len(text)), text, nil, scanner.ScanComments)
	for {
		_, tok, literal := s.Scan()
		switch {
		case tok == token.EOF:
			return nil
		case tok == token.COMMENT && !strings.HasPrefix(literal, "//go:") && !strings.HasPrefix(literal, "//export "):
		default:
			fmt.Fprintf(sum, "%s %q\n", tok, literal)
		}
	}
}

func addFile(sum hash.Hash, path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	fmt.Fprintf(sum, "file %s %d\n%s\n", filepath.ToSlash(path), len(text), text)
	return nil
}

// componentsHash returns the hash of what the components are built from: their
// scripts, pages and words, and what builds them with its locked dependencies.
func componentsHash() (string, error) {
	files := map[string]bool{}
	for folder, endings := range map[string][]string{"wasm/widget": {".js", ".html"}, "wasm/build/pack": {".mjs", ".json"}} {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == "zip"):
				return filepath.SkipDir
			case !entry.IsDir() && slices.Contains(endings, filepath.Ext(path)):
				files[path] = true
			}
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	sum := sha256.New()
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if err := addFile(sum, path); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
