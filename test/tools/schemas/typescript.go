package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/vademecum-go/vademecum/i18n"
)

// A definition is one of a schema, under the name that programs know it by.
type definition struct {
	name   string
	schema *jsonschema.Schema
}

// definitions returns the definitions of all documents, each once, in the order of
// the members.
func (g *generator) definitions() ([]definition, error) {
	var out []definition
	seen := map[string]bool{}
	for _, d := range documents {
		s, err := g.schema(d, "en")
		if err != nil {
			return nil, err
		}
		for _, t := range structs(d.root) {
			def, name := s.Definitions[typeName(t)], typeName(t)
			if t == d.root {
				def, name = s, capital(d.name)
			}
			if !seen[name] {
				seen[name] = true
				g.explain(def, t)
				out = append(out, definition{name, def})
			}
		}
	}
	return out, nil
}

// explain says of members that hold an object what they are: a schema cannot,
// beside a reference.
func (g *generator) explain(def *jsonschema.Schema, t reflect.Type) {
	words := words{i18n.English, lookup(g.catalogues[i18n.English])}
	for _, m := range members(t) {
		if s, _ := def.Properties.Get(m.name); s.Ref != "" {
			_, s.Description = words.ofMember(t, m)
		}
	}
}

// generated is what stands first in the files that are made for programs.
const generated = "Code generated from the JSON Schemas; DO NOT EDIT."

// typescript returns the declarations for TypeScript.
func (g *generator) typescript() ([]byte, error) {
	all, err := g.definitions()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\n\n", generated)
	b.WriteString("/** A text that people read: plain, or by language tag. */\nexport type Text = string | { [language: string]: string };\n")
	for _, s := range all {
		fmt.Fprintf(&b, "\n/** %s */\nexport interface %s {\n", s.schema.Description, s.name)
		for p := s.schema.Properties.Oldest(); p != nil; p = p.Next() {
			if text := p.Value.Description; text != "" {
				fmt.Fprintf(&b, "  /** %s */\n", text)
			}
			mark := "?"
			for _, name := range s.schema.Required {
				if name == p.Key {
					mark = ""
				}
			}
			fmt.Fprintf(&b, "  %s%s: %s;\n", p.Key, mark, inTypeScript(p.Value))
		}
		b.WriteString("}\n")
	}
	return []byte(b.String()), nil
}

// inTypeScript returns the type of a value. An empty text is left out of coded
// values: in a document the member is left out.
func inTypeScript(s *jsonschema.Schema) string {
	switch {
	case s.Ref != "":
		return strings.TrimPrefix(s.Ref, inDefs)
	case len(coded(s)) > 0:
		return strings.Join(literals(coded(s)), " | ")
	case len(s.AnyOf) > 0:
		return "Text"
	case s.Type == "array":
		element := inTypeScript(s.Items)
		if strings.Contains(element, " ") {
			element = "(" + element + ")"
		}
		return element + "[]"
	case s.Type == "object":
		return "{ [domain: string]: unknown }"
	case s.Type == "integer":
		return "number"
	}
	return s.Type
}

// coded returns the values that a schema lists, in a choice of types too.
func coded(s *jsonschema.Schema) []any {
	list := s.Enum
	for _, choice := range s.AnyOf {
		list = append(list[:len(list):len(list)], choice.Enum...)
	}
	return list
}

// literals returns coded values as they are written in programs.
func literals(enum []any) []string {
	var out []string
	for _, v := range enum {
		if text, err := json.Marshal(v); err == nil && v != "" {
			out = append(out, string(text))
		}
	}
	return out
}
