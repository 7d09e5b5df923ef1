// Package conformance holds the proof that vademecum's library and its JSON
// Schemas say the same in every validator.
//
// The corpus is a folder of plain files with a manifest: any language can read
// each file, ask its own validator and compare. The tests of this module do so
// for the library and for validators of three languages, with the corpus and
// with a hundred thousand documents made by chance.
//
// It is a module of its own, so that nobody who uses vademecum depends on other
// validators. The script run installs what it lacks and runs everything.
package conformance

import (
	"encoding/json"
	"os"
	"path/filepath"
)

//go:generate go run ./cmd/corpus

// Manifest is the path of the list of cases, from this folder.
const Manifest = "corpus/manifest.json"

// What a schema says of a file.
const (
	// Accept: the schema accepts it.
	Accept = "accept"
	// Reject: the schema refuses it.
	Reject = "reject"
	// Unreadable: it is no JSON, so that no validator gets to see it.
	Unreadable = "unreadable"
	// Beyond: only the library can tell; what a schema says does not count.
	Beyond = "beyond"
)

// A Case is a file and what is to be said of it.
type Case struct {
	// File is its path from this folder.
	File string `json:"file"`
	// About says in a few words what it is for.
	About string `json:"about"`
	// Document is what it holds: one that has a schema: partnership, round, policy or house.
	Document string `json:"document"`
	// On is the day of the check.
	On string `json:"on"`
	// Limits are those of the check where they are not the usual ones.
	Limits json.RawMessage `json:"limits,omitempty"`
	// Valid reports whether the library finds no error.
	Valid bool `json:"valid"`
	// Errors are the codes of the errors it finds, each once, sorted.
	Errors []string `json:"errors,omitempty"`
	// Told are codes of warnings and advice that it gives among others.
	Told []string `json:"told,omitempty"`
	// Schema is what the schema says: accept, reject, unreadable or beyond.
	Schema string `json:"schema"`
}

// Sayable are the rules of the library that a schema can state too.
var Sayable = map[string]bool{
	"country-form": true, "date-form": true, "decimal-form": true, "digest-form": true, "email-form": true, "id-form": true, "json-null": true,
	"json-type": true, "list-repeats": true, "member-required": true, "partial-form": true, "period-form": true, "pointer-form": true,
	"rating-form": true, "text-long": true, "url-form": true, "value-large": true, "value-misspelt": true, "value-small": true,
	"value-unknown": true, "version-form": true, "version-unknown": true,
}

// Load reads the manifest below the folder of this module.
func Load(folder string) ([]Case, error) {
	text, err := os.ReadFile(filepath.Join(folder, Manifest))
	if err != nil {
		return nil, err
	}
	var list struct{ Cases []Case }
	return list.Cases, json.Unmarshal(text, &list)
}
