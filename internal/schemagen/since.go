package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// sinces returns for each member the version of the format in which it was
// published first; a member that was not published yet has the next one.
func sinces() (map[string]string, error) {
	out := map[string]string{}
	next := "1.0"
	versions, err := filepath.Glob("schema/v1.*")
	if err != nil {
		return nil, err
	}
	slices.SortFunc(versions, func(a, b string) int { return slices.Compare(parts(a), parts(b)) })
	for _, dir := range versions {
		version := strings.Join(strings.Split(strings.TrimPrefix(filepath.Base(dir), "v"), ".")[:2], ".")
		for _, d := range documents {
			if err := first(out, dir, d, version); err != nil {
				return nil, err
			}
		}
		next = "1." + strconv.Itoa(parts(dir)[1]+1)
	}
	for _, t := range allStructs() {
		for _, m := range members(t) {
			if key := typeName(t) + "." + m.name; out[key] == "" {
				out[key] = next
			}
		}
	}
	return out, nil
}

// parts returns the numbers of a version such as v1.10.0.
func parts(dir string) []int {
	var out []int
	for part := range strings.SplitSeq(strings.TrimPrefix(filepath.Base(dir), "v"), ".") {
		n, _ := strconv.Atoi(part) // a folder that is no version comes first
		out = append(out, n)
	}
	return out
}

// first notes the members of a published schema that were not seen before.
func first(out map[string]string, dir string, d document, version string) error {
	type def struct{ Properties map[string]any }
	var s struct {
		def
		Defs map[string]def `json:"$defs"`
	}
	if err := readJSON(filepath.Join(dir, d.name+".schema.json"), &s); err != nil && !os.IsNotExist(err) {
		return err
	}
	note := func(typ string, def def) {
		for name := range def.Properties {
			if key := typ + "." + name; out[key] == "" {
				out[key] = version
			}
		}
	}
	note(typeName(d.root), s.def)
	for name, def := range s.Defs {
		note(name, def)
	}
	return nil
}
