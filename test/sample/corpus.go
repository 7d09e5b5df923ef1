package sample

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// corpus is the folder, from the root of the repository, of the list of all
// files that tests are held to.
const corpus = "test/conformance"

// Corpus returns the files of the corpus that hold one of these kinds of
// documents (partnership, round, policy, house), or all files when none is
// named: the case library, what breaks each rule and its twin, and odd JSON.
func Corpus(t testing.TB, kinds ...string) [][]byte {
	t.Helper()
	folder := filepath.Join(root(t), corpus)
	text, err := os.ReadFile(filepath.Join(folder, "corpus", "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list struct {
		Cases []struct{ File, Document string }
	}
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	var out [][]byte
	for _, c := range list.Cases {
		if len(kinds) > 0 && !slices.Contains(kinds, c.Document) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, c.File))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	if len(out) == 0 {
		t.Fatalf("the corpus has no %v", kinds)
	}
	return out
}

// Seed gives the files of the corpus to a fuzz target that takes a text.
func Seed(f *testing.F, kinds ...string) {
	f.Helper()
	for _, text := range Corpus(f, kinds...) {
		f.Add(text)
	}
}

// root returns the folder of the repository: tests run in one below it.
func root(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, corpus, "corpus", "manifest.json")); err == nil {
			return folder
		}
		up := filepath.Dir(folder)
		if up == folder {
			t.Fatal("these tests run in the repository, beside " + corpus)
		}
		folder = up
	}
}
