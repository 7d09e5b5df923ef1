package main

import (
	"bytes"
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/schema"
)

// examples are examples of types by their names, and of members by type and
// member, such as "Partner.website", where that of the type lacks one.
type examples map[string]json.RawMessage

// of returns the example of a type for readers of a language: its $schema is the
// one in that language.
func (e examples) of(t reflect.Type, l i18n.Lang) json.RawMessage {
	return bytes.ReplaceAll(e[typeName(t)], []byte(folder(i18n.English)), []byte(folder(l)))
}

// schemaFirst is the member that names a document's schema, where it comes first.
var schemaFirst = regexp.MustCompile(`^{"\$schema": *"[^"]*", *`)

// withoutSchema returns an example that does not name its schema: some tools take
// the name for that of the schema in which the example stands.
func withoutSchema(example json.RawMessage) json.RawMessage {
	return schemaFirst.ReplaceAll(example, []byte("{"))
}

// folder returns the address of the schemas in a language.
func folder(l i18n.Lang) string {
	return strings.TrimSuffix(schema.Variant{Lang: string(l)}.URL(""), ".schema.json")
}

// longestExample is how long an example in a table is at most.
const longestExample = 100

// member returns a short example of a member: its own, with the words of one
// language where it is long, or what must be there of what it holds.
func (e examples) member(t reflect.Type, m member, l i18n.Lang) string {
	own, ok := e[typeName(t)+"."+m.name]
	if !ok {
		own = inside(e.of(t, l))[m.name]
	}
	if s := structOf(m.field.Type); s != nil && (own == nil || len(compact(own)) > longestExample) {
		own = e.least(s, l)
		if m.field.Type.Kind() == reflect.Slice {
			own = slices.Concat([]byte("["), own, []byte("]"))
		}
	}
	if len(compact(own)) > longestExample && m.field.Type == reflect.TypeFor[lang.Text]() {
		own = said(own, l)
	}
	return compact(own)
}

// least returns of the example of a type the members that must be there, or the
// first when none must.
func (e examples) least(t reflect.Type, l i18n.Lang) json.RawMessage {
	given := inside(e.of(t, l))
	var b bytes.Buffer
	for _, first := range []bool{false, true} {
		for _, m := range members(t) {
			value, ok := given[m.name]
			if needed, _ := required(m); !ok || m.name == "$schema" || !needed && !first || first && b.Len() > 0 {
				continue
			}
			if b.Len() > 0 {
				b.WriteByte(',')
			}
			switch s := structOf(m.field.Type); {
			case s != nil && m.field.Type.Kind() == reflect.Slice:
				value = slices.Concat([]byte("["), e.least(s, l), []byte("]"))
			case s != nil:
				value = e.least(s, l)
			case m.field.Type == reflect.TypeFor[lang.Text]():
				value = said(value, l)
			}
			b.WriteString(`"` + m.name + `":` + string(value))
		}
	}
	return []byte("{" + b.String() + "}")
}

// said returns of a text by language the words of one.
func said(text json.RawMessage, l i18n.Lang) json.RawMessage {
	if words, ok := inside(text)[string(l)]; ok {
		return slices.Concat([]byte(`{"`+l+`":`), words, []byte("}"))
	}
	return text
}

// inside returns the members of an object, none of anything else.
func inside(object json.RawMessage) map[string]json.RawMessage {
	out := map[string]json.RawMessage{}
	_ = json.Unmarshal(object, &out) // a text is no object
	return out
}

func compact(text json.RawMessage) string {
	var b bytes.Buffer
	_ = json.Compact(&b, text) // the file was read as JSON
	return b.String()
}
