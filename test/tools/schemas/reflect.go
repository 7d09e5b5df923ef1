package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"

	"github.com/invopop/jsonschema"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// mapped returns the bare schema of a type that has a form of its own, nil for
// any other.
func mapped(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[lang.Text]():
		return &jsonschema.Schema{}
	case reflect.TypeFor[cal.Date](), reflect.TypeFor[cal.Partial](), reflect.TypeFor[cal.Period]():
		return &jsonschema.Schema{Type: "string"}
	case reflect.TypeFor[format.Ext]():
		return &jsonschema.Schema{Type: "object"}
	case reflect.TypeFor[assess.Rating]():
		// Two types, each with its values: to Python true equals 1.
		scores := &jsonschema.Schema{Type: "integer"}
		for n := range assess.MaxScore + 1 {
			scores.Enum = append(scores.Enum, n)
		}
		unknown := &jsonschema.Schema{Type: "string", Enum: []any{assess.DontKnow.String()}}
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{scores, unknown}}
	}
	if codes := codes(t); codes != nil {
		s := &jsonschema.Schema{Type: "string"}
		for _, code := range codes {
			s.Enum = append(s.Enum, code)
		}
		return s
	}
	return nil
}

// codes returns the known values of a type of coded values, nil for any other.
func codes(t reflect.Type) []string {
	values, ok := t.MethodByName("Values")
	if t.Kind() != reflect.String || !ok {
		return nil
	}
	var out []string
	for v := range values.Func.Call([]reflect.Value{reflect.Zero(t)})[0].Seq() {
		out = append(out, v.String())
	}
	return out
}

// name returns the name of a definition: that of the type for a struct, and one
// that no struct has for what is not referred to.
func name(t reflect.Type) string {
	if mapped(t) != nil {
		return t.String()
	}
	return typeName(t)
}

// A builder makes schemas from the types and their tags.
type builder struct {
	reflector jsonschema.Reflector
	words     words
	examples  examples
}

// build returns the tolerant 2020-12 schema of a document.
func (b *builder) build(d document) (*jsonschema.Schema, error) {
	r := b.reflector
	r.Mapper = mapped
	r.Namer = name
	r.Anonymous = true
	r.ExpandedStruct = true
	r.AllowAdditionalProperties = true
	r.RequiredFromJSONSchemaTags = true
	s := r.ReflectFromType(d.root)
	for _, t := range structs(d.root) {
		def := s
		if t != d.root {
			def = s.Definitions[typeName(t)]
		}
		if err := b.decorate(def, t); err != nil {
			return nil, fmt.Errorf("%s: %w", t, err)
		}
	}
	return s, b.defineTexts(s)
}

// decorate says in keywords what the tags of a struct ask, and in words what it
// is.
func (b *builder) decorate(def *jsonschema.Schema, t reflect.Type) error {
	def.Title, def.Description = b.words.of(t)
	if text := b.examples.of(t, b.words.lang); len(text) > 0 {
		def.Examples = []any{withoutSchema(text)}
	}
	for _, m := range members(t) {
		s, _ := def.Properties.Get(m.name)
		needed, err := constrain(s, m.field.Type, m.rule, m.empty)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		if s.Ref == "" { // nothing stands beside a reference
			b.explain(s, t, m)
		}
		if needed {
			def.Required = append(def.Required, m.name)
		}
	}
	return nil
}

// explain says in words what a member is. It has no title: generators of code make
// a type of every title, and would make four hundred. Where the keys are not in the
// reader's language, its title stands first in its description.
func (b *builder) explain(s *jsonschema.Schema, t reflect.Type, m member) {
	title, description := b.words.ofMember(t, m)
	if _, own := b.words.text(titleKey(t, m)); own && len(s.Enum) > 0 {
		s.Title = title // two lists of codes would have the same name
	}
	if b.words.lang != i18n.English {
		description = title + ". " + description
	}
	s.Description = description
}

// constrain says in keywords what is asked of one value, and reports whether it
// must be there.
func constrain(s *jsonschema.Schema, t reflect.Type, r rules, empty bool) (bool, error) {
	refers := t.Kind() == reflect.Struct || t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct
	switch {
	case refers && mapped(t) == nil:
		return r.required, nil
	case s.Ref != "":
		return false, fmt.Errorf("%s is taken for %s", t, s.Ref)
	case t == reflect.TypeFor[lang.Text]():
		s.AnyOf = textOf(r)
	case t == reflect.TypeFor[format.Ext](), t == reflect.TypeFor[assess.Rating]():
	case t.Kind() == reflect.Slice:
		s.MaxItems = count(items)
		s.UniqueItems = r.unique
		if r.required {
			s.MinItems = count(1)
		}
		if _, err := constrain(s.Items, t.Elem(), *r.each, empty); err != nil {
			return false, err
		}
	case t.Kind() == reflect.Int, t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Int:
		return bound(s, t, r, empty)
	case t.Kind() == reflect.Pointer:
	case codes(t) != nil:
		if !r.required {
			s.Enum = append(s.Enum, "")
		}
	default:
		return r.required, limitText(s, t, r)
	}
	return r.required, nil
}

// limitText says what is asked of a text.
func limitText(s *jsonschema.Schema, t reflect.Type, r rules) error {
	name := r.form
	switch t {
	case reflect.TypeFor[cal.Date]():
		name = "date"
	case reflect.TypeFor[cal.Partial]():
		name = "partial"
	case reflect.TypeFor[cal.Period]():
		name = "period"
	}
	if r.required {
		s.MinLength = count(1)
	}
	switch f, ok := forms[name]; {
	case name == "line":
		s.MaxLength = count(line)
	case name == "prose":
		s.MaxLength = count(longest)
	case ok:
		s.MaxLength = count(f.max)
		s.Pattern = f.anchored(r.required)
	default:
		return fmt.Errorf("form %q is not understood", name)
	}
	return nil
}

// bound says between which numbers one is. Without a pointer 0 is the same as
// nothing: it is allowed where nothing is.
func bound(s *jsonschema.Schema, t reflect.Type, r rules, empty bool) (bool, error) {
	least, most := -safe, safe
	if r.min != nil {
		least = *r.min
	}
	if r.max != nil {
		most = *r.max
	}
	needed := false
	if t.Kind() != reflect.Pointer {
		switch zero := least <= 0 && most >= 0; {
		case r.required:
			return false, fmt.Errorf("a number is required by a pointer")
		case r.optional && least == 1:
			least = 0
		case r.optional && !zero:
			return false, fmt.Errorf("0 is absent, and too far from %d", least)
		case !r.optional && !zero:
			needed = true
		}
	}
	s.Minimum = json.Number(strconv.Itoa(least))
	s.Maximum = json.Number(strconv.Itoa(most))
	return needed || r.required, nil
}

func count(n int) *uint64 { u := uint64(n); return &u }
