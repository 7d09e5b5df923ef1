package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/invopop/jsonschema"
)

// keywords are the keywords that a published schema may use, in the order in
// which they are written: those that every validator reads alike.
var keywords = []string{
	"$schema", "$id", "title", "description", "$ref", "anyOf", "type", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern",
	"minItems", "maxItems", "uniqueItems", "items", "required", "properties", "additionalProperties", "examples", "$defs",
}

// write returns a schema as text. A keyword that is not among the allowed ones
// is an error.
func write(s *jsonschema.Schema) ([]byte, error) {
	var b bytes.Buffer
	enc := jsontext.NewEncoder(&b, jsontext.WithIndent("  "))
	if err := writeSchema(enc, s); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func writeSchema(enc *jsontext.Encoder, s *jsonschema.Schema) error {
	if s == jsonschema.FalseSchema {
		return enc.WriteToken(jsontext.False)
	}
	values, err := values(s)
	if err != nil {
		return err
	}
	if err := enc.WriteToken(jsontext.BeginObject); err != nil {
		return err
	}
	for _, keyword := range keywords {
		value, ok := values[keyword]
		if !ok {
			continue
		}
		delete(values, keyword)
		if err := enc.WriteToken(jsontext.String(keyword)); err != nil {
			return err
		}
		if err := writeKeyword(enc, s, keyword, value); err != nil {
			return err
		}
	}
	for _, keyword := range slices.Sorted(maps.Keys(values)) {
		return fmt.Errorf("keyword %q is not for every validator", keyword)
	}
	return enc.WriteToken(jsontext.EndObject)
}

// values returns the keywords of a schema as invopop/jsonschema writes them.
func values(s *jsonschema.Schema) (map[string]json.RawMessage, error) {
	text, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	var out map[string]json.RawMessage
	return out, json.Unmarshal(text, &out)
}

func writeKeyword(enc *jsontext.Encoder, s *jsonschema.Schema, keyword string, value json.RawMessage) error {
	switch keyword {
	case "properties":
		if err := enc.WriteToken(jsontext.BeginObject); err != nil {
			return err
		}
		for p := s.Properties.Oldest(); p != nil; p = p.Next() {
			if err := writeNamed(enc, p.Key, p.Value); err != nil {
				return err
			}
		}
		return enc.WriteToken(jsontext.EndObject)
	case "$defs":
		if err := enc.WriteToken(jsontext.BeginObject); err != nil {
			return err
		}
		for _, name := range slices.Sorted(maps.Keys(s.Definitions)) {
			if err := writeNamed(enc, name, s.Definitions[name]); err != nil {
				return err
			}
		}
		return enc.WriteToken(jsontext.EndObject)
	case "anyOf":
		if err := enc.WriteToken(jsontext.BeginArray); err != nil {
			return err
		}
		for _, choice := range s.AnyOf {
			if err := writeSchema(enc, choice); err != nil {
				return err
			}
		}
		return enc.WriteToken(jsontext.EndArray)
	case "items":
		return writeSchema(enc, s.Items)
	case "additionalProperties":
		return writeSchema(enc, s.AdditionalProperties)
	}
	return writeValue(enc, value)
}

func writeNamed(enc *jsontext.Encoder, name string, s *jsonschema.Schema) error {
	if err := enc.WriteToken(jsontext.String(name)); err != nil {
		return err
	}
	return writeSchema(enc, s)
}

// writeValue writes a plain value with as few escapes as can be.
func writeValue(enc *jsontext.Encoder, value json.RawMessage) error {
	dec := jsontext.NewDecoder(bytes.NewReader(value))
	for {
		token, err := dec.ReadToken()
		if err != nil {
			return nil // its end: it was just written by encoding/json
		}
		if token.Kind() == '"' {
			token = jsontext.String(token.String())
		}
		if err := enc.WriteToken(token); err != nil {
			return err
		}
	}
}
