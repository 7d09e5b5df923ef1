package main

import (
	"fmt"
	"regexp"

	"github.com/invopop/jsonschema"
)

// A textForm is one of the definitions that texts for people refer to: a plain one,
// or one in several languages. A choice between two definitions, and not a type that
// is one or the other, is what every tool reads.
type textForm struct {
	least, most int
	languages   bool
	about       string // in English
	example     any
}

// textForms are the forms by their names.
var textForms = map[string]textForm{
	"Line":           {most: line, about: "A text on one line.", example: "Room B"},
	"RequiredLine":   {least: 1, most: line, about: "A text on one line that is not empty.", example: "Room B"},
	"LineByLanguage": {most: line, languages: true, about: "A text on one line in several languages, by their tags, such as “fr” or “fr-CH”.", example: map[string]any{"fr": "Salle B", "en": "Room B"}},
	"Text":           {most: longest, about: "A text.", example: "Room B, equipped."},
	"RequiredText":   {least: 1, most: longest, about: "A text that is not empty.", example: "Room B, equipped."},
	"TextByLanguage": {most: longest, languages: true, about: "A text in several languages, by their tags, such as “fr” or “fr-CH”.", example: map[string]any{"fr": "Salle B, équipée.", "en": "Room B, equipped."}},
}

const inDefs = "#/$defs/"

// textOf returns the two forms that a text can have.
func textOf(r rules) []*jsonschema.Schema {
	name := "Text"
	if r.form == "line" {
		name = "Line"
	}
	plain := name
	if r.required {
		plain = "Required" + name
	}
	return []*jsonschema.Schema{{Ref: inDefs + plain}, {Ref: inDefs + name + "ByLanguage"}}
}

// referred finds the definitions that a schema refers to.
var referred = regexp.MustCompile(`"\$ref": "#/\$defs/([A-Za-z]+)"`)

// defineTexts defines the forms of texts that a schema refers to.
func (b *builder) defineTexts(s *jsonschema.Schema) error {
	text, err := write(s)
	if err != nil {
		return err
	}
	for _, match := range referred.FindAllSubmatch(text, -1) {
		name := string(match[1])
		f, ok := textForms[name]
		if !ok {
			continue
		}
		def := &jsonschema.Schema{Type: "string", MaxLength: count(f.most)}
		if f.least > 0 {
			def.MinLength = count(f.least)
		}
		if f.languages {
			def = &jsonschema.Schema{Type: "object", AdditionalProperties: def}
		}
		def.Examples = []any{f.example}
		def.Title, def.Description = b.words.get("schema-title."+name), b.words.get("schema."+name)
		if s.Definitions == nil {
			return fmt.Errorf("%s: no definitions", name)
		}
		s.Definitions[name] = def
	}
	return nil
}
