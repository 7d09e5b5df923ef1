package main

import (
	"bytes"

	"github.com/invopop/jsonschema"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/schema"
)

// variants are the forms in which every schema is published, the usual one
// first.
func variants() []schema.Variant {
	var out []schema.Variant
	for _, lang := range []i18n.Lang{i18n.English, i18n.French} {
		for _, draft7 := range []bool{false, true} {
			for _, strict := range []bool{false, true} {
				out = append(out, schema.Variant{Lang: string(lang), Draft7: draft7, Strict: strict})
			}
		}
	}
	return out
}

// vary returns the text of a variant of a schema that belongs to a version such
// as "v1".
func vary(s *jsonschema.Schema, d document, v schema.Variant, version string) ([]byte, error) {
	s.Version = "https://json-schema.org/draft/2020-12/schema"
	if v.Draft7 {
		s.Version = "http://json-schema.org/draft-07/schema#"
	}
	s.ID = jsonschema.ID(schema.Base + version + "/" + v.File(d.name))
	if v.Strict {
		s.AdditionalProperties = jsonschema.FalseSchema
		for _, def := range s.Definitions {
			if def.Properties != nil {
				def.AdditionalProperties = jsonschema.FalseSchema
			}
		}
	}
	text, err := write(s)
	if v.Draft7 {
		text = bytes.ReplaceAll(text, []byte(`"$defs"`), []byte(`"definitions"`))
		text = bytes.ReplaceAll(text, []byte(`"#/$defs/`), []byte(`"#/definitions/`))
	}
	return text, err
}
