package main

import (
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func TestEveryMemberIsDescribedInEveryLanguage(t *testing.T) {
	atRoot(t)
	g, err := load()
	require.NoError(t, err)
	for _, lang := range i18n.Languages() {
		for _, key := range g.missing(lang) {
			assert.Fail(t, "words are missing", "to write: i18n/%s/schema.json: %q, in English: %s", lang, key, g.catalogues[i18n.English][key])
		}
		for key := range g.catalogues[lang] {
			assert.True(t, g.catalogues[i18n.English][key] != "", "i18n/%s/schema.json has words for what is not there: %s", lang, key)
		}
	}
}

// Anyone who reads a schema need not know Go: no names of Go, no links to them.
func TestDescriptionsReadWellWithoutGo(t *testing.T) {
	atRoot(t)
	comments, err := comments()
	require.NoError(t, err)
	faults := map[string]*regexp.Regexp{
		"a link":             regexp.MustCompile(`\[|\]`),
		"a name of Go":       regexp.MustCompile(`\b[A-Za-z]*[a-z][A-Z][A-Za-z]*\b`),
		"no capital first":   regexp.MustCompile(`^[^A-Z“]`),
		"no full stop":       regexp.MustCompile(`[^.]$`),
		"a word of the code": regexp.MustCompile(`\b(nil|struct|slice|zero value|pointer to)\b`),
	}
	for key, text := range english(comments) {
		if key == "schema.codes" || len(key) > len("schema-") && key[:len("schema-")] == "schema-" {
			continue
		}
		if text == "" {
			assert.Fail(t, "a comment is missing", "to write: a doc comment for %s", strings.TrimPrefix(key, "schema."))
			continue
		}
		for fault, pattern := range faults {
			assert.NotRegexp(t, pattern, text, "%s: %s", key, fault)
		}
	}
}

func TestDescribe(t *testing.T) {
	tests := []struct{ name, comment, want string }{
		{"Partner", "A Partner is an organisation.", "An organisation."},
		{"URL", "URL is its\naddress.", "Its address."},
		{"Kind", "Kind says what it is.", "What it is."},
		{"Reason", "Reason says why.", "Says why."},
		{"Rights", "Rights are what one may do.", "What one may do."},
		{"Entry", "An Entry of the journal is a fact.", "An entry of the journal is a fact."},
		{"Version", `Version is a partner's, such as "1.0".`, "A partner’s, such as “1.0”."},
		{"Name", "The name.", "The name."},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, describe(tt.comment, tt.name))
	}
}

func TestLabel(t *testing.T) {
	for name, want := range map[string]string{"legalForm": "Legal form", "NoticeTerms": "Notice terms", "url": "Url", "MatrixRow": "Matrix row"} {
		assert.Equal(t, want, label(name))
	}
}

// tableOf returns the value with the table of its members.
func tableOf(t *testing.T, v any) wire.Value {
	for _, members := range []func(any) wire.Value{partnership.Members, convention.Members, assess.Members, lifecycle.Members} {
		if value := members(v); value.Type() != nil {
			return value
		}
	}
	t.Fatalf("%T has no table", v)
	return wire.Value{}
}

// Each type has an example, and the library finds nothing wrong with it but
// references, which lead out of it.
func TestEveryTypeHasAnExample(t *testing.T) {
	atRoot(t)
	g, err := load()
	require.NoError(t, err)
	for _, typ := range allStructs() {
		t.Run(typeName(typ), func(t *testing.T) {
			require.True(t, g.examples[typeName(typ)] != nil, "to write: schema/examples.json: %q", typeName(typ))
			value := reflect.New(typ).Interface()
			require.NoError(t, json.Unmarshal(g.examples[typeName(typ)], value))
			var c wire.Checker
			c.Value(tableOf(t, value))
			for f := range c.Findings.All() {
				assert.Contains(t, []string{"reference-unknown", "reference-misspelt"}, string(f.Code), f.Pointer)
			}
		})
	}
}

// Each member has a short example in every language, and the library finds nothing
// wrong with it either.
func TestEveryMemberHasAnExample(t *testing.T) {
	atRoot(t)
	g, err := load()
	require.NoError(t, err)
	used := map[string]bool{}
	for _, typ := range allStructs() {
		used[typeName(typ)] = true
		for _, m := range members(typ) {
			key := typeName(typ) + "." + m.name
			used[key] = g.examples[key] != nil
			for _, lang := range i18n.Languages() {
				example := g.examples.member(typ, m, lang)
				if !assert.NotEmpty(t, example, "to write: schema/examples.json: %q", key) {
					continue
				}
				assert.LessOrEqual(t, utf8.RuneCountInString(example), 180, key)
				value := reflect.New(typ).Interface()
				require.NoError(t, json.Unmarshal([]byte(`{"`+m.name+`":`+example+`}`), value), "%s %s", key, example)
				var c wire.Checker
				c.Value(tableOf(t, value))
				for f := range c.Findings.All() {
					if strings.HasPrefix(f.Pointer, "/"+m.name) && f.Pointer != "" {
						assert.Contains(t, []string{"reference-unknown", "reference-misspelt"}, string(f.Code), "%s %s", key, example)
					}
				}
			}
		}
	}
	for key := range g.examples {
		assert.True(t, used[key], "%s is no type and no member", key)
	}
}
