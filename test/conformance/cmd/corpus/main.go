// Command corpus writes the corpus: the files of the tables in this folder, and
// the manifest, which takes in the documents that break each rule of package
// partnership. It runs in the folder of the module by go generate.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/conformance"
	"github.com/vademecum-go/vademecum/test/sample"
)

// today is the day of the check where a case does not say another.
const today = "2026-11-24"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

func run() error {
	if err := os.RemoveAll("corpus"); err != nil {
		return err
	}
	var cases []conformance.Case
	for _, table := range []func() ([]conformance.Case, error){library, rules, values, parser} {
		list, err := table()
		if err != nil {
			return err
		}
		cases = append(cases, list...)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteString("{\"cases\":[\n")
	for i, c := range cases {
		if i > 0 {
			b.WriteString(",")
		}
		if err := enc.Encode(c); err != nil {
			return err
		}
	}
	b.WriteString("]}\n")
	return os.WriteFile(conformance.Manifest, b.Bytes(), 0o644)
}

// write writes a file of the corpus and returns its path.
func write(folder, name string, text []byte) (string, error) {
	path := filepath.Join("corpus", folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", err
	}
	return filepath.ToSlash(path), os.WriteFile(path, text, 0o644)
}

// library returns the documents of the case library, which are all valid.
func library() ([]conformance.Case, error) {
	files, err := filepath.Glob("../../examples/cases/*.json")
	var out []conformance.Case
	for _, file := range files {
		out = append(out, conformance.Case{
			File: filepath.ToSlash(file), About: "a case of the library", Document: "partnership", On: today,
			Valid: true, Schema: conformance.Accept,
		})
	}
	return out, err
}

// unreadable are the rules that a reader of JSON states before any schema.
var unreadable = []string{"json-empty", "json-syntax", "json-trailing", "json-bom"}

// rules returns the documents that break each rule, and their twins.
func rules() ([]conformance.Case, error) {
	pairs, err := sample.Pairs("../..")
	if err != nil {
		return nil, err
	}
	severities := map[string]finding.Severity{}
	for r := range partnership.Rules() {
		severities[string(r.Code)] = r.Severity
	}
	var out []conformance.Case
	for _, pair := range pairs {
		code := pair.Code
		severity, known := severities[code]
		if !known {
			continue // a test of package partnership says so
		}
		path, err := write("rules", code+"-broken.json", pair.Broken)
		if err != nil {
			return nil, err
		}
		broken := conformance.Case{
			File: path, About: "breaks the rule " + code, Document: "partnership", On: pair.On.String(), Limits: pair.LimitsJSON,
			Valid: severity != finding.Error, Schema: conformance.Accept,
		}
		switch {
		case broken.Valid:
			broken.Told = []string{code}
		case conformance.Sayable[code]:
			broken.Schema = conformance.Reject
		case slices.Contains(unreadable, code):
			broken.Schema = conformance.Unreadable
		default:
			broken.Schema = conformance.Beyond
		}
		if !broken.Valid {
			broken.Errors = []string{code}
		}
		fixed := broken
		if fixed.File, err = write("rules", code+"-fixed.json", pair.Fixed); err != nil {
			return nil, err
		}
		fixed.About = "keeps the rule " + code
		fixed.Valid, fixed.Errors, fixed.Told, fixed.Schema = true, nil, nil, conformance.Accept
		out = append(out, broken, fixed)
	}
	return out, nil
}
