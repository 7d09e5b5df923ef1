package vademecum_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write docs/licences.md anew")

// A dependency is a module that is used, with who uses it.
type dependency struct {
	Path, Version, Dir string
	users              string
}

// users are who uses a dependency, the nearest to those who import us first.
var users = []struct{ name, system, packages string }{
	{"the command", "linux", "./cmd/vademecum"},
	{"the command on Windows", "windows", "./cmd/vademecum"},
	{"other packages", "linux", "./..."},
	{"tests", "linux", "-test ./..."},
}

// dependencies are all modules that packages and tests of this one are built
// from.
func dependencies(t *testing.T) []dependency {
	found := map[string]dependency{}
	for _, u := range users {
		args := append([]string{"list", "-deps", "-json=Module"}, strings.Fields(u.packages)...)
		list := exec.Command("go", args...)
		list.Env = append(os.Environ(), "GOOS="+u.system, "GOARCH=amd64")
		out, err := list.Output()
		require.NoError(t, err)
		for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
			var pkg struct{ Module *dependency }
			err := dec.Decode(&pkg)
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err)
			if m := pkg.Module; m != nil && m.Version != "" && found[m.Path].Path == "" {
				m.users = u.name
				found[m.Path] = *m
			}
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b dependency) int { return cmp.Compare(a.Path, b.Path) })
}

// licences are reported apart by a sentence that only they have and one that they
// have not.
var licences = []struct{ id, has, lacks string }{
	{"MPL-2.0", "Mozilla Public License Version 2.0", ""},
	{"Apache-2.0", "Apache License Version 2.0", ""},
	{"MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy of this software", ""},
	{"BSD-3-Clause", "Neither the name of", "All advertising materials"},
	{"BSD-2-Clause", "Redistributions in binary form must reproduce", "Neither the name of"},
	{"ISC", "Permission to use, copy, modify, and distribute this software for any purpose", ""},
	{"Unlicense", "This is free and unencumbered software released into the public domain", ""},
}

// licencesOf returns the licences in the licence files of a module.
func licencesOf(t *testing.T, m dependency) string {
	files, err := os.ReadDir(m.Dir)
	require.NoError(t, err)
	var out []string
	for _, file := range files {
		if name := strings.ToLower(file.Name()); !strings.HasPrefix(name, "licen") && !strings.HasPrefix(name, "copying") || file.IsDir() {
			continue
		}
		text, err := os.ReadFile(filepath.Join(m.Dir, file.Name()))
		require.NoError(t, err)
		words := strings.ReplaceAll(strings.Join(strings.Fields(string(text)), " "), "Apache License, Version", "Apache License Version")
		for _, l := range licences {
			if strings.Contains(words, l.has) && (l.lacks == "" || !strings.Contains(words, l.lacks)) && !slices.Contains(out, l.id) {
				out = append(out, l.id)
			}
		}
	}
	return strings.Join(out, ", ")
}

// Every dependency has a licence that this project can live with, and the list in
// docs/licences.md is what is used.
func TestLicencesOfAllDependencies(t *testing.T) {
	var b strings.Builder
	b.WriteString(`# Licences of what this is built from

vademecum is under [Apache-2.0](../LICENSE). The Go standard library in its programs is under BSD-3-Clause. The core, and the web component that carries it, hold no other code. These
modules are used by the rest. Modules in folders of their own (` + "`test/bench`, `test/conformance`, `test/tools/pinned`" + `) serve
measuring and testing and are not given to anybody.

This list is written by ` + "`make generate`" + `. ` + "`make sbom`" + ` writes the same for programs, as a CycloneDX bill of materials.

| module | version | licence | used by |
| --- | --- | --- | --- |
`)
	list := dependencies(t)
	require.NotEmpty(t, list)
	for _, m := range list {
		licence := licencesOf(t, m)
		assert.NotEmpty(t, licence, "%s has no licence that is known here: look at it", m.Path)
		assert.False(t, m.users != "tests" && strings.Contains(licence, "MPL"), "%s asks something of those who pass it on", m.Path)
		b.WriteString("| `" + m.Path + "` | " + m.Version + " | " + licence + " | " + m.users + " |\n")
	}
	const path = "docs/licences.md"
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "go test . -run Licences -update")
}
