package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/invopop/jsonschema"
)

// module is the import path of this module.
const module = "github.com/vademecum-go/vademecum"

// titles are the English titles that are not made from the name. The name of a
// type comes before that of a member where the same name means several things.
var titles = map[string]string{
	"Document":           "Partnership",
	"House":              "House rules",
	"Identifier":         "Code in a register",
	"Staff":              "Person who intervenes",
	"ClauseChange.kind":  "Kind of an added clause",
	"Contribution.from":  "Given by",
	"Contribution.to":    "Received by",
	"Signature.capacity": "Signs as",
	"Respondent.role":    "Function",
	"by":                 "By",
	"ext":                "Additions",
	"id":                 "Identifier",
	"url":                "Address",
	"uri":                "Address of the entry",
	"schema":             "JSON Schema",
	"closed":             "Closed on",
	"done":               "Done on",
	"due":                "Due by",
	"effective":          "Takes effect on",
	"exercised":          "Taken up on",
	"met":                "Met on",
	"planned":            "Planned for",
	"withdrawn":          "Taken back on",
	"received":           "Received on",
	"counts":             "Day that counts",
	"indefinite":         "For an indefinite time",
	"year":               "Year of its terms",
}

// comments returns the comments of the types of documents. It runs at the root
// of the module.
func comments() (map[string]string, error) {
	var r jsonschema.Reflector
	for _, dir := range []string{"assess", "partnership", "lifecycle"} {
		if err := r.AddGoComments(module, dir, jsonschema.WithFullComment()); err != nil {
			return nil, err
		}
	}
	return r.CommentMap, nil
}

// english returns the English catalogue of the schema: what the Go comments say.
func english(comments map[string]string) map[string]string {
	out := map[string]string{"schema.codes": "Codes:"}
	name := func(key, last string) {
		if title, ok := titles[key]; ok {
			out["schema-title."+key] = title
			return
		}
		out["schema-title."+last] = label(last)
	}
	for key, title := range titles {
		if strings.Contains(key, ".") {
			out["schema-title."+key] = title
		}
	}
	for key, form := range textForms {
		out["schema."+key], out["schema-title."+key] = form.about, label(key)
	}
	for _, t := range allStructs() {
		comment := t.PkgPath() + "." + t.Name()
		out[typeKey(t)] = describe(comments[comment], t.Name())
		name(typeName(t), typeName(t))
		for _, m := range members(t) {
			out[memberKey(t, m)] = describe(comments[comment+"."+m.field.Name], m.field.Name)
			name(plain(m.name), plain(m.name))
		}
	}
	return out
}

// catalogue returns the words as a file of package i18n.
func catalogue(words map[string]string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(words)
	return b.Bytes(), err
}

// lookup makes words of a catalogue.
func lookup(words map[string]string) func(string) (string, bool) {
	return func(key string) (string, bool) {
		text, ok := words[key]
		return text, ok
	}
}
