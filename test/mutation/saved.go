package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// saved is where outcomes are kept, so that one package, or one file, can be tried
// again without all others.
const saved = "../../.tmp/mutation"

// A record is what is kept of a package.
type record struct {
	Mutants []kept
}

// A kept mutant, and at which commit it was tried.
type kept struct {
	File, Was, Is string
	Line, Column  int
	Fate          fate
	Commit        string
}

// save keeps what became of the mutants of some files, and returns the outcome of
// all files of the package, as far as they were tried.
func (o outcome) save(files *regexp.Regexp) (outcome, error) {
	commit, err := exec.Command("git", "rev-parse", "--short", "HEAD").Output()
	if err != nil {
		return o, err
	}
	r, err := readRecord(o.name)
	if err != nil {
		return o, err
	}
	r.Mutants = slices.DeleteFunc(r.Mutants, func(k kept) bool { return files.MatchString(k.File) })
	for _, m := range o.mutants {
		r.Mutants = append(r.Mutants, kept{m.file, m.was, m.is, m.line, m.column, m.fate, strings.TrimSpace(string(commit))})
	}
	data, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		return o, err
	}
	if err := os.MkdirAll(saved, 0o755); err != nil {
		return o, err
	}
	return r.outcome(o.core), os.WriteFile(filepath.Join(saved, o.name+".json"), data, 0o644)
}

func readRecord(name string) (record, error) {
	var r record
	data, err := os.ReadFile(filepath.Join(saved, name+".json"))
	if errors.Is(err, fs.ErrNotExist) {
		return r, nil
	}
	if err != nil {
		return r, err
	}
	return r, json.Unmarshal(data, &r)
}

func (r record) outcome(c core) outcome {
	o := outcome{core: c}
	for _, k := range r.Mutants {
		o.mutants = append(o.mutants, &mutant{file: k.File, line: k.Line, column: k.Column, was: k.Was, is: k.Is, fate: k.Fate, commit: k.Commit})
	}
	slices.SortStableFunc(o.mutants, func(a, b *mutant) int { return strings.Compare(a.file, b.file) })
	return o
}
