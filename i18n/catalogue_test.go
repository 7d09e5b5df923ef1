package i18n_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

func TestWordsOfALanguage(t *testing.T) {
	tests := []struct {
		lang i18n.Lang
		want string
	}{
		{"fr", "besoin"},
		{"fr-CH", "besoin"},
		{"FR_ch.UTF-8", "besoin"},
		{"en", "need"},
		{"en-GB", "need"},
		{"", "besoin"},
		{"pt", "besoin"},
		{"no tag at all", "besoin"},
	}
	for _, tt := range tests {
		t.Run(string(tt.lang), func(t *testing.T) {
			got, ok := i18n.Words(tt.lang).Text("kind.need")
			assert.True(t, ok)
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestTextWithoutWords(t *testing.T) {
	got, ok := i18n.Words("fr").Text("no-such-code")
	assert.False(t, ok)
	assert.Empty(t, got)
}

func TestZeroCatalogueAnswersWithKeys(t *testing.T) {
	var c i18n.Catalogue
	assert.Equal(t, "json-empty", c.Format("json-empty", finding.Text("name", "x")))
	assert.Empty(t, slices.Collect(c.Keys()))
}

func TestKeys(t *testing.T) {
	keys := slices.Collect(i18n.Words("en").Keys())
	assert.True(t, slices.IsSorted(keys))
	assert.Contains(t, keys, "json-empty")
	assert.Contains(t, keys, "json-empty.hint")
	assert.True(t, slices.Equal(keys, slices.Collect(i18n.Words("fr").Keys())), "TestEveryLanguageSaysTheSame tells in which")
}

func TestFormat(t *testing.T) {
	tests := []struct {
		name string
		key  string
		args []finding.Arg
		want string
	}{
		{"no parameter", "json-empty", nil, "The file is empty."},
		{"an argument too many", "json-empty", []finding.Arg{finding.Text("name", "x")}, "The file is empty."},
		{"a text", "value-small", []finding.Arg{finding.Text("limit", "3")}, "This number is too small; minimum: 3."},
		{"the first of two", "value-small", []finding.Arg{finding.Text("limit", "3"), finding.Text("limit", "4")}, "This number is too small; minimum: 3."},
		{"an empty text", "value-small", []finding.Arg{finding.Text("limit", "")}, "This number is too small; minimum: ."},
		{"no argument", "value-small", nil, "This number is too small; minimum: {limit}."},
		{"another argument", "value-small", []finding.Arg{finding.Text("Limit", "3")}, "This number is too small; minimum: {limit}."},
		{
			"words", "json-type", []finding.Arg{finding.Word("expected", "type.date"), finding.Word("found", "type.number")},
			"This place needs a date, but the file contains a number.",
		},
		{
			"a word that is missing", "json-type", []finding.Arg{finding.Word("expected", "type.{found}"), finding.Word("found", "type.list")},
			"This place needs type.{found}, but the file contains a list.",
		},
		{
			"a text that is a key", "json-type", []finding.Arg{finding.Text("expected", "type.date"), finding.Text("found", "{expected}")},
			"This place needs type.date, but the file contains {expected}.",
		},
		{"no words", "no-such-code", []finding.Arg{finding.Text("limit", "3")}, "no-such-code"},
		{"a key with braces", "{limit}", []finding.Arg{finding.Text("limit", "3")}, "{limit}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, i18n.Words("en").Format(tt.key, tt.args...))
		})
	}
}

func TestFinding(t *testing.T) {
	f := finding.Finding{Code: "member-misspelt", Args: []finding.Arg{finding.Text("name", "naem"), finding.Text("nearest", "name")}}
	assert.Equal(t, "The field “naem” is not part of the format; did you mean “name”?", i18n.Message("en", f))
	assert.Equal(t, "Rename it to “name” if that is the field you meant; until then it is kept and not checked.", i18n.Hint("en", f))
}

func TestFindingWithoutWords(t *testing.T) {
	f := finding.Finding{Code: "no-such-code"}
	assert.Equal(t, "no-such-code", i18n.Message("en", f))
	assert.Empty(t, i18n.Hint("en", f))
	assert.Empty(t, i18n.Message("en", finding.Finding{}))
}

func TestName(t *testing.T) {
	assert.Equal(t, "avenant", i18n.Name("fr-CH", "kind", "amendment"))
	assert.Equal(t, "amendment", i18n.Name("en", "kind", "amendment"))
	assert.Equal(t, "by-hand", i18n.Name("en", "kind", "by-hand"), "a value without a name")
}

func TestManyReadersAtOnce(t *testing.T) {
	var group sync.WaitGroup
	for _, lang := range []i18n.Lang{"fr", "en", "fr-CH", "pt"} {
		group.Go(func() {
			assert.NotEqual(t, "json-empty", i18n.Message(lang, finding.Finding{Code: "json-empty"}))
		})
	}
	group.Wait()
}
