package main

import (
	"reflect"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// A document is a type that stands in a file of its own and has a schema.
type document struct {
	name string // of the schema's file
	root reflect.Type
}

var documents = []document{
	{"partnership", reflect.TypeFor[partnership.Document]()},
	{"round", reflect.TypeFor[assess.Round]()},
	{"policy", reflect.TypeFor[assess.Policy]()},
	{"house", reflect.TypeFor[lifecycle.Policy]()},
}

// typeName returns the name of a struct type in schemas and catalogues: its own,
// unless another package has a type of that name.
func typeName(t reflect.Type) string {
	if t == reflect.TypeFor[lifecycle.Policy]() {
		return "House"
	}
	return t.Name()
}

// structs returns the struct types that a type leads to, itself first, each
// once, in the order of the members.
func structs(t reflect.Type) []reflect.Type {
	var out []reflect.Type
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		for mapped(t) == nil && (t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice) {
			t = t.Elem()
		}
		if mapped(t) != nil || t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		out = append(out, t)
		for _, m := range members(t) {
			walk(m.field.Type)
		}
	}
	walk(t)
	return out
}

// allStructs returns the struct types of all documents, each once.
func allStructs() []reflect.Type {
	var out []reflect.Type
	seen := map[reflect.Type]bool{}
	for _, d := range documents {
		for _, t := range structs(d.root) {
			if !seen[t] {
				seen[t] = true
				out = append(out, t)
			}
		}
	}
	return out
}
