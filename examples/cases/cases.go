// Package cases is the case library: real partnerships as the 2019 guide tells
// of them, and invented ones that show every part of the document.
//
// A real case holds only what its source says; what the source does not say is
// absent. An invented one says so ("fictional": true). They are precedents for
// people, samples for developers and fixtures for tests.
package cases

import (
	"embed"
	"io/fs"
	"iter"
	"strings"
)

//go:embed *.json
var files embed.FS

// A Case is one document of the library.
type Case struct {
	// ID is the name of the document, such as "05-normandie-fongecif".
	ID string
	// Data is the document in its canonical form.
	Data []byte
}

// All yields the cases in the order of their names: the real ones, then the
// invented ones.
func All() iter.Seq[Case] {
	return func(yield func(Case) bool) {
		entries, _ := fs.ReadDir(files, ".") // embedded: it is always there
		for _, e := range entries {
			if c, ok := Find(strings.TrimSuffix(e.Name(), ".json")); ok && !yield(c) {
				return
			}
		}
	}
}

// Find returns the case with the ID, and false when there is none.
func Find(id string) (Case, bool) {
	data, err := files.ReadFile(id + ".json")
	return Case{ID: id, Data: data}, err == nil
}
