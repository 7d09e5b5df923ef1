package i18n_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/i18n"
)

// go test ./i18n -update sorts and formats the files.
var update = flag.Bool("update", false, "sort and format the catalogues")

// An entry is one line of a catalogue.
type entry struct{ key, text string }

// sentence reports whether the words are a message or a hint, and not a name: a
// code has no dot.
func (e entry) sentence() bool {
	return !strings.Contains(strings.TrimSuffix(e.key, ".hint"), ".")
}

// eachFile runs the test on every file of the languages.
func eachFile(t *testing.T, languages []i18n.Lang, test func(t *testing.T, path string)) {
	for _, lang := range languages {
		paths, err := filepath.Glob(filepath.Join(string(lang), "*.json"))
		require.NoError(t, err)
		require.NotEmpty(t, paths)
		for _, path := range paths {
			t.Run(filepath.ToSlash(path), func(t *testing.T) { test(t, path) })
		}
	}
}

// entries reads a file token by token, so that a key written twice is seen.
func entries(t *testing.T, path string) []entry {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	dec := json.NewDecoder(bytes.NewReader(data))
	next := func() json.Token {
		token, err := dec.Token()
		require.NoError(t, err)
		return token
	}
	require.Equal(t, json.Delim('{'), next())
	var out []entry
	for dec.More() {
		key, _ := next().(string)
		text, ok := next().(string)
		require.True(t, ok, "%s is no text", key)
		out = append(out, entry{key, text})
	}
	return out
}

// formatted returns the entries sorted, one a line, indented by two spaces.
func formatted(t *testing.T, list []entry) string {
	t.Helper()
	words := make(map[string]string, len(list))
	for _, e := range list {
		require.NotContains(t, words, e.key, "a key stands twice")
		words[e.key] = e.text
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	require.NoError(t, enc.Encode(words))
	return b.String()
}

func TestFilesAreSortedAndFormatted(t *testing.T) {
	eachFile(t, i18n.Languages(), func(t *testing.T, path string) {
		want := formatted(t, entries(t, path))
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(want), 0o644))
		}
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, want, string(got), "go test ./i18n -update sorts and formats")
	})
}

func TestEveryFileIsEmbedded(t *testing.T) {
	folders, err := filepath.Glob("*/*.json")
	require.NoError(t, err)
	for _, path := range folders {
		lang := i18n.Lang(filepath.Dir(path))
		require.Contains(t, i18n.Languages(), lang)
		for _, e := range entries(t, path) {
			text, ok := i18n.Words(lang).Text(e.key)
			assert.True(t, ok && text == e.text, "%s: %s", path, e.key)
		}
	}
}

var parameters = regexp.MustCompile(`\{[a-z][A-Za-z]*\}`)

// parametersOf returns the parameters of the text, sorted, each once.
func parametersOf(text string) []string {
	found := parameters.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestBracesAreParameters(t *testing.T) {
	eachFile(t, i18n.Languages(), func(t *testing.T, path string) {
		for _, e := range entries(t, path) {
			assert.NotContains(t, parameters.ReplaceAllString(e.text, ""), "{", e.key)
			assert.NotContains(t, parameters.ReplaceAllString(e.text, ""), "}", e.key)
		}
	})
}

// without returns the keys of the first that are none of the second.
func without(first, second []entry) (keys []string) {
	for _, e := range first {
		if !slices.ContainsFunc(second, func(other entry) bool { return other.key == e.key }) {
			keys = append(keys, e.key)
		}
	}
	return keys
}

func TestEveryLanguageSaysTheSame(t *testing.T) {
	eachFile(t, []i18n.Lang{i18n.French}, func(t *testing.T, path string) {
		source := entries(t, path)
		for _, lang := range i18n.Languages()[1:] {
			other := entries(t, filepath.Join(string(lang), filepath.Base(path)))
			file := string(lang) + "/" + filepath.Base(path)
			for _, key := range without(source, other) {
				assert.Fail(t, "words are missing", "to write: i18n/%s: %q", file, key)
			}
			for _, key := range without(other, source) {
				assert.Fail(t, "words are missing", "to write: i18n/%s/%s: %q", i18n.French, filepath.Base(path), key)
			}
			if t.Failed() {
				return
			}
			require.Len(t, other, len(source), file)
			for i, e := range source {
				require.Equal(t, e.key, other[i].key, file)
				assert.Equal(t, parametersOf(e.text), parametersOf(other[i].text), "%s: %s", lang, e.key)
			}
		}
	})
	eachFile(t, i18n.Languages()[1:], func(t *testing.T, path string) {
		assert.FileExists(t, filepath.Join(string(i18n.French), filepath.Base(path)))
	})
}

// A hint says how to mend what a message tells.
func TestHintsBelongToMessages(t *testing.T) {
	eachFile(t, i18n.Languages(), func(t *testing.T, path string) {
		words := make(map[string]string)
		for _, e := range entries(t, path) {
			words[e.key] = e.text
		}
		for _, e := range entries(t, path) {
			if code, ok := strings.CutSuffix(e.key, ".hint"); ok {
				assert.Contains(t, words, code, "a hint without its message")
			}
		}
	})
}

func TestKeysAreCodes(t *testing.T) {
	code := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(\.[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)*$`)
	eachFile(t, i18n.Languages(), func(t *testing.T, path string) {
		for _, e := range entries(t, path) {
			assert.Regexp(t, code, e.key)
		}
	})
}

func TestWordsAreWhole(t *testing.T) {
	eachFile(t, i18n.Languages(), func(t *testing.T, path string) {
		for _, e := range entries(t, path) {
			assert.NotEmpty(t, e.text, e.key)
			assert.Equal(t, strings.TrimSpace(e.text), e.text, e.key)
			assert.NotContains(t, e.text, "  ", e.key)
			assert.NotContains(t, e.text, "\n", e.key)
			if e.sentence() {
				assert.Regexp(t, `[.!?…]$`, e.text, "%s: a sentence ends", e.key)
			}
		}
	})
}
