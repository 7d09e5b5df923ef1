// Package schema holds the JSON Schemas of vademecum's documents, for tools and
// languages that have no Go: editors, other validators, generators of code.
//
// It checks nothing itself: package partnership does, by the same Go types from
// which the schemas are made, and it says more. A schema cannot tell whether a
// reference leads somewhere, whether 2026-02-30 is a day, or what the guide of
// good practice advises against.
//
//	text, ok := schema.Get("partnership", schema.Variant{Lang: "fr", Strict: true})
//
// The folder v1 moves with the module, and only ever by additions; a folder such
// as v1.0.0 never changes once it is published.
package schema

import (
	"embed"
	"iter"
	"path"
	"slices"
)

//go:generate go run ../test/tools/schemas -root ..

// FS holds the published files: v1, and every version that was published.
//
//go:embed v1*
var FS embed.FS

// current are the schemas of [Current]: a program that never asks for published
// versions or declarations does not carry them.
//
//go:embed v1/*.schema.json v1/draft-07/*.schema.json v1/fr/*.schema.json v1/fr/draft-07/*.schema.json
var current embed.FS

// Base is the address below which the files of [FS] are published.
const Base = "https://vademecum-go.github.io/vademecum/schema/"

// Current is the folder of the schemas that fit this version of the module.
const Current = "v1"

// names are the documents that have a schema.
var names = [...]string{"partnership", "round", "policy", "house"}

// Names yields the documents that have a schema: a partnership, a round of
// answers in a file of its own, a policy of evaluation, and how a house sees the
// lifecycle.
func Names() iter.Seq[string] { return slices.Values(names[:]) }

// A Variant is one of the forms of a schema. The zero Variant is the usual one:
// 2020-12, in English, and tolerant as the library is: members that are not
// known are allowed.
type Variant struct {
	// Lang is the language of titles and descriptions: "fr", or else English.
	Lang string
	// Draft7 asks for the twin in draft-07, which more editors understand.
	Draft7 bool
	// Strict refuses members that are not known, which finds misspelt names.
	Strict bool
}

// File returns the path of the schema of the named document inside the folder of
// a version.
func (v Variant) File(name string) string {
	dir := ""
	if v.Lang == "fr" {
		dir = "fr"
	}
	if v.Draft7 {
		dir = path.Join(dir, "draft-07")
	}
	if v.Strict {
		name += ".strict"
	}
	return path.Join(dir, name+".schema.json")
}

// URL returns the address of the schema, which is its $id: what a document says
// in its member $schema.
func (v Variant) URL(name string) string { return Base + Current + "/" + v.File(name) }

// Get returns the schema of the named document, and false when there is none.
func Get(name string, v Variant) ([]byte, bool) {
	if !slices.Contains(names[:], name) {
		return nil, false
	}
	text, err := current.ReadFile(path.Join(Current, v.File(name)))
	return text, err == nil
}
