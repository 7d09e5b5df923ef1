package i18n

import (
	"encoding/json"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

// Whatever somebody prefers, the language is one that there is, and the first of
// those that there are.
func FuzzMatch(f *testing.F) {
	for _, tag := range []string{"fr-CH", "en_GB.UTF-8", "de@euro", "C", "", "-", "EN--x"} {
		f.Add(tag, "en")
		f.Add(tag, "fr")
	}
	f.Fuzz(func(t *testing.T, first, second string) {
		got := Match(first, second)
		require.True(t, slices.Contains(Languages(), got))
		if alone := Match(first); alone != French {
			require.Equal(t, alone, got, "the first counts")
		} else if got != French {
			require.Equal(t, Match(second), got)
		}
	})
}

// A file of words gives its words, or an error and none of them.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(`{"one": "1", "two": "{n}"}`))
	f.Add([]byte(`{"one": 1}`))
	for _, text := range []string{
		"{\n  \"a\": \"1\",\n  \"b\": \"\\\"{n}\\u00e9\\\"\"\n}\n", "{\n  \"a\": \"1\",\n  \"a\": \"2\"\n}\n", "{\n}\n", "{\n  \"a\": \"1\",\n}\n",
		"{\n  \"a\": \"\t\"\n}\n", "{\n  \"a\": \"\xff\"\n}\n", "{\n  \"a\": \"1\"\n}\n}\n", "{\n  \"a\": \"1\", \"b\": \"2\"\n}\n", "{\n  \"a\": \"1\\\"\n}\n",
	} {
		f.Add([]byte(text))
	}
	f.Add([]byte(`{"one": "1", "one": "2"}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		words, err := load(fstest.MapFS{"xx/a.json": {Data: text}}, "xx")
		var want map[string]string
		if json.Unmarshal(text, &want) != nil {
			require.Error(t, err)
			require.Empty(t, words)
			return
		}
		require.NoError(t, err)
		require.Len(t, words, len(want))
		for key, text := range want {
			require.Equal(t, text, words[key])
		}
	})
}
