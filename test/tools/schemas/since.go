package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// sinces returns for each member, as Type.member, and for each code of a member, as
// Type.member=code, the version of the format in which it was published first; what
// was not published yet has the next one.
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
			key := typeName(t) + "." + m.name
			note(out, key, next)
			_, codes := vocabulary(m.field.Type)
			for _, code := range codes {
				note(out, key+"="+code, next)
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

// note keeps a version unless an earlier one is known.
func note(out map[string]string, key, version string) {
	if out[key] == "" {
		out[key] = version
	}
}

// A published schema, as far as members and codes go.
type oldSchema struct {
	Properties map[string]oldSchema
	Enum       []any
	Items      *oldSchema
	Defs       map[string]oldSchema `json:"$defs"`
}

// first notes the members of a published schema, and their codes, that were not
// seen before.
func first(out map[string]string, dir string, d document, version string) error {
	var s oldSchema
	if err := readJSON(filepath.Join(dir, d.name+".schema.json"), &s); err != nil && !os.IsNotExist(err) {
		return err
	}
	defs := map[string]oldSchema{typeName(d.root): s}
	maps.Copy(defs, s.Defs)
	for typ, def := range defs {
		for name, member := range def.Properties {
			key := typ + "." + name
			note(out, key, version)
			if member.Items != nil {
				member = *member.Items
			}
			for _, code := range member.Enum {
				note(out, fmt.Sprint(key, "=", code), version)
			}
		}
	}
	return nil
}
