package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A stream and a round are recognised whatever their first bytes are.
func TestStreamsAndRoundsAreRecognisedAfterDamage(t *testing.T) {
	const line = `{"version":"1.0","name":"A"}` + "\n"
	const round = `{"respondents":[{"party":"a","answers":[]}],"parties":[{"id":"a","name":"A"}]}`
	for name, damage := range map[string]string{"nothing": "", "byte order mark": "\ufeff"} {
		t.Run(name, func(t *testing.T) {
			got := vademecum(t, damage+line+line, "check", "--lang", "en", "-")
			assert.Contains(t, got.out, "Documents: 2")
			assert.NotContains(t, got.out, "json-trailing")
			got = vademecum(t, damage+round, "check", "--lang", "en", "-")
			assert.NotContains(t, got.out, "member-required", "a round has no version and no name")
		})
	}
	got := vademecum(t, strings.Replace(line, "A", "\xff", 1)+line, "check", "--lang", "en", "-")
	assert.Contains(t, got.out, "Documents: 2, of which valid: 1")
	got = vademecum(t, strings.Replace(round, `"A"`, "\"\xff\"", 1), "check", "--lang", "en", "-")
	assert.Contains(t, got.out, "Errors: 1")
	assert.NotContains(t, got.out, "member-required")
}

// What a file is instead of a document is said in the sentence, with the way out.
func TestWhatAFileIsInsteadIsSaid(t *testing.T) {
	for _, tt := range []struct{ name, text, french, english string }{
		{"UTF-16", "\xff\xfe{\x00}\x00", "UTF-16", "save it as UTF-8"},
		{"windows-1252", "{\"version\":\"1.0\",\"name\":\"Caf\xe9\"}", "windows-1252", "save it as UTF-8"},
		{"YAML", "version: 1.0\nname: A\n", "YAML", "convert the file"},
		{"comment", "{ // A\n}", "commentaire", "delete it"},
		{"conflict", "{\n<<<<<<< HEAD\n}", "conflit de fusion", "keep one of the versions"},
		{"NBSP", "{\u00a0\"version\":\"1.0\"}", "U+00A0", "U+00A0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.json")
			require.NoError(t, os.WriteFile(path, []byte(tt.text), 0o600))
			french, english := vademecum(t, "", "check", path), vademecum(t, "", "check", "--lang", "en", path)
			assert.Equal(t, 1, french.code)
			words := func(text string) string { return strings.Join(strings.Fields(text), " ") }
			assert.Contains(t, words(french.out), tt.french)
			assert.Contains(t, words(english.out), tt.english)
		})
	}
}
