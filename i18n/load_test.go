package i18n

import (
	"encoding/json"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEmbeddedWordsLoad(t *testing.T) {
	for _, l := range languages {
		t.Run(string(l.tag), func(t *testing.T) {
			words, err := load(files, string(l.tag))
			require.NoError(t, err)
			assert.NotEmpty(t, words)
		})
	}
}

// The command starts fast because catalogues are read line by line; what
// encoding/json makes of them is the same.
func TestCataloguesAreReadLineByLine(t *testing.T) {
	names, err := fs.Glob(files, "*/*.json")
	require.NoError(t, err)
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		require.NoError(t, err)
		part, ok := lines(string(data))
		require.True(t, ok, "%s: one word on each line", name)
		var want map[string]string
		require.NoError(t, json.Unmarshal(data, &want))
		got := map[string]string{}
		for _, w := range part {
			got[w.key] = w.text
		}
		assert.Equal(t, want, got)
		assert.Len(t, part, len(want))
	}
}

func TestLoadKeepsWhatItCanRead(t *testing.T) {
	words, err := load(fstest.MapFS{
		"xx/a.json":      {Data: []byte(`{"one": "1"}`)},
		"xx/b.json":      {Data: []byte(`{"one": "again", "two": "2"}`)},
		"xx/c.json":      {Data: []byte(`{"three": 3}`)},
		"xx/d.json":      {Data: []byte(`{`)},
		"xx/e.json":      {Mode: fs.ModeDir},
		"xx/notes.txt":   {Data: []byte(`no words`)},
		"other/xx.json":  {Data: []byte(`{"other": "0"}`)},
		"xx/deep/x.json": {Data: []byte(`{"deep": "0"}`)},
	}, "xx")
	assert.Equal(t, map[string]string{"one": "1", "two": "2"}, words)

	require.ErrorIs(t, err, errTwice)
	var wrongType *json.UnmarshalTypeError
	require.ErrorAs(t, err, &wrongType)
	var syntax *json.SyntaxError
	require.ErrorAs(t, err, &syntax)
	var path *fs.PathError
	require.ErrorAs(t, err, &path)
}

func TestWordsThatAreMissingComeFromFrench(t *testing.T) {
	c := Catalogue{languages: []*language{of(map[string]string{"a": "English"}), of(map[string]string{"a": "français", "b": "source"})}}
	assert.Equal(t, "English", c.Format("a"))
	assert.Equal(t, "source", c.Format("b"))
}

// of returns a language with the words.
func of(words map[string]string) *language {
	return &language{parts: func() []part { return []part{{words: func() map[string]string { return words }}} }}
}

// A word is found in whatever file it stands, and only files in which it is looked for
// are parsed.
func TestFilesAreParsedWhenTheyAreNeeded(t *testing.T) {
	parts, err := partsOf(fstest.MapFS{
		"xx/large.json": {Data: []byte("{\n  \"large.a\": \"1\",\n  \"other\": \"2\"\n}\n")},
		"xx/small.json": {Data: []byte("{\n  \"large.b\": \"3\"\n}\n")},
	}, "xx")
	require.NoError(t, err)
	var parsed []string
	for i, p := range parts {
		parts[i].words = func() map[string]string {
			parsed = append(parsed, p.name)
			return p.words()
		}
	}
	l := &language{parts: func() []part { return parts }}
	for _, tt := range []struct {
		key, want string
		parsed    []string
	}{
		{"large.a", "1", []string{"large"}},
		{"large.b", "3", []string{"large", "small"}},
		{"other", "2", []string{"small", "large"}},
		{"none", "", []string{"small", "large"}},
	} {
		parsed = nil
		got, ok := l.text(tt.key)
		assert.Equal(t, tt.want, got)
		assert.Equal(t, tt.want != "", ok)
		assert.Equal(t, tt.parsed, parsed)
	}
}
