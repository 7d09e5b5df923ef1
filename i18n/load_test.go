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
	c := Catalogue{words: []map[string]string{{"a": "English"}, {"a": "français", "b": "source"}}}
	assert.Equal(t, "English", c.Format("a"))
	assert.Equal(t, "source", c.Format("b"))
}
