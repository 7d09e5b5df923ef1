package main

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/shape"
)

// The patterns say the same as the predicates of package shape.
func TestPatternsSayWhatTheLibraryChecks(t *testing.T) {
	predicates := map[string]func(string) bool{
		"id": shape.ID, "country": shape.Country, "language": shape.Language, "url": shape.URL, "email": shape.Email,
		"decimal": shape.Decimal, "digest": shape.Hex64, "version": func(s string) bool { return shape.Version(s) && strings.HasPrefix(s, "1.") },
		"pointer": func(s string) bool { _, ok := finding.Tokens(s); return ok && s != "" },
	}
	texts := []string{
		"", "a", "A1", "-a", "a.b_c-d", "a b", "é", "FR", "Fr", "FRA", "fr", "fr-CH", "f", "fr-", "fr-123456789", "https://example.org", "http://a",
		"https://", "https://-a", "ftp://a.b", "https://a.b/c?d=e#f", "https://a b", `https://a"b`, "https://a[1]", "https://a{b}", "a@b.c", "a@b", "@b.c",
		"a@b..c", "a+b@c-d.e", "a!#$%&'*+/=?^_`{|}~.-9Z@b.c", "a(b@c.d", "a)b@c.d", "a,b@c.d", "a:b@c.d", "a<b@c.d", "a[b@c.d", `a\b@c.d`, "a]b@c.d", `a"b@c.d`, "a\x7fb@c.d", "a@é.fr", "0", "-0", "1.5", "01", "1.", ".5", "1e3", "123456789012345", "1234567890123456", "0.123456", "0.1234567",
		strings.Repeat("0a", 32), strings.Repeat("0A", 32), strings.Repeat("a", 64), strings.Repeat("a", 65), "1.0", "1.10", "1.01", "2.0", "1", "1.0.0", "1.99999",
		"a\n", "FR\n", "1.0\n", "/", "/a/0", "//", "/a~0b~1c", "/~", "/~2", "/a~", "a/b", "/é\n",
	}
	for name, is := range predicates {
		f := forms[name]
		pattern, err := regexp.Compile(f.anchored(true))
		require.NoError(t, err)
		assert.True(t, is(f.example), "%s: %s", name, f.example)
		for _, text := range texts {
			assert.Equal(t, is(text), pattern.MatchString(text) && len([]rune(text)) <= f.max, "%s: %q", name, text)
		}
		assert.Regexp(t, f.anchored(false), "", "what is not required can be empty")
	}
}

// Every pattern has a greatest length beside it, and is of the part of regular
// expressions that all engines read alike.
func TestPatternsArePortable(t *testing.T) {
	for name, f := range forms {
		assert.Positive(t, f.max, name)
		assert.NotRegexp(t, `\\[^\[\]]|\(\?|\*\?|\+\?|\[:|&&|--`, f.pattern, name)
		assert.NotContains(t, f.pattern, "$", "%s: some engines take it for the end wherever it stands", name)
		depth := 0
		for _, c := range f.pattern {
			switch c {
			case '(':
				depth++
			case ')':
				depth--
			case '|':
				assert.Positive(t, depth, "%s: a choice at the top needs parentheses", name)
			}
		}
	}
}

func TestWhatCannotBeSaidIsRefused(t *testing.T) {
	tests := map[string]struct {
		typ reflect.Type
		tag string
	}{
		"an unknown form":                   {reflect.TypeFor[string](), "colour"},
		"a number that is required":         {reflect.TypeFor[int](), "required,min=0"},
		"an optional number far from 0":     {reflect.TypeFor[int](), "omitempty,min=3,max=5"},
		"an optional number that is always": {reflect.TypeFor[int](), "omitempty,max=-1"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := constrain(new(jsonschema.Schema), tt.typ, parseRules(tt.tag), true)
			assert.Error(t, err)
		})
	}
}

func TestKeywordsOutsideThePortableOnesAreRefused(t *testing.T) {
	_, err := write(&jsonschema.Schema{Format: "date"})
	assert.Error(t, err)
	_, err = write(&jsonschema.Schema{Items: &jsonschema.Schema{Not: jsonschema.FalseSchema}})
	assert.Error(t, err)
}

// Names of types are names of definitions, so no two types can have the same.
func TestTypesHaveDistinctNames(t *testing.T) {
	seen := map[string]reflect.Type{}
	for _, typ := range allStructs() {
		assert.Nil(t, seen[typeName(typ)], "%s and %s", seen[typeName(typ)], typ)
		seen[typeName(typ)] = typ
	}
}
