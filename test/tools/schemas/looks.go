package main

import (
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/test/sample"
)

// looks returns, for each member, the rules that look at it beyond its form: as
// the documents that break each rule show it.
func looks() (map[string][]string, error) {
	pairs, err := sample.Pairs(".")
	if err != nil {
		return nil, err
	}
	general := map[string]bool{"member-required": true}
	for _, codes := range formRules {
		for _, code := range codes {
			general[code] = true
		}
	}
	out := map[string][]string{}
	for _, pair := range pairs {
		code := pair.Code
		if general[code] || ofReading(code) {
			continue
		}
		for _, line := range pair.Want {
			_, place, _ := strings.Cut(line, " ")
			_, pointer, _ := strings.Cut(place, " ")
			if key := memberAt(documents[0].root, pointer); key != "" && !slices.Contains(out[key], code) {
				out[key] = append(out[key], code)
			}
		}
	}
	return out, nil
}

// ofReading reports whether a rule is about any JSON, whatever it says.
func ofReading(code string) bool {
	for _, prefix := range []string{"json-", "limit-", "member-"} {
		if len(code) > len(prefix) && code[:len(prefix)] == prefix {
			return true
		}
	}
	return false
}

// memberAt returns the member to which a pointer into a document leads, as
// Type.member: the last one that the types know.
func memberAt(t reflect.Type, pointer string) string {
	key := ""
	tokens, _ := finding.Tokens(pointer)
	for _, token := range tokens {
		if t == nil {
			break
		}
		if t.Kind() == reflect.Slice {
			t = t.Elem()
			continue
		}
		var next reflect.Type
		for _, m := range members(t) {
			if m.name == token {
				key = typeName(t) + "." + m.name
				next = m.field.Type
			}
		}
		for next != nil && mapped(next) == nil && next.Kind() == reflect.Pointer {
			next = next.Elem()
		}
		if next == nil || mapped(next) != nil || next.Kind() != reflect.Struct && next.Kind() != reflect.Slice {
			break
		}
		t = next
	}
	return key
}

// plainSchema returns an empty schema that can hold what is asked of a type.
func plainSchema(t reflect.Type) *jsonschema.Schema {
	s := new(jsonschema.Schema)
	if t.Kind() == reflect.Slice && mapped(t) == nil {
		s.Items = plainSchema(t.Elem())
	}
	return s
}
