package wire_test

import (
	"bytes"
	"encoding/json"
	"strconv"
	"testing"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/test/sample"
)

// follow goes where a pointer leads in a value that encoding/json has read.
func follow(v any, tokens []string) (any, bool) {
	for _, token := range tokens {
		switch parent := v.(type) {
		case map[string]any:
			child, ok := parent[token]
			if !ok {
				return nil, false
			}
			v = child
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(parent) || strconv.Itoa(i) != token {
				return nil, false
			}
			v = parent[i]
		default:
			return nil, false
		}
	}
	return v, true
}

// A pointer that leads somewhere is located where that value starts, one that
// leads nowhere in what should hold it, and Exist says which is which:
// encoding/json says the same. The place counts as lines and characters do.
func FuzzLocate(f *testing.F) {
	for _, text := range sample.Corpus(f, "partnership") {
		f.Add(text, "/partners/0/name")
	}
	f.Add([]byte("{\"a\": {\"b~/c\": [10, {\"é\": 1}]},\n \"\": []}"), "/a/b~0~1c/1/é")
	f.Add([]byte(`{"a":[0,1,2]}`), "/a/01")
	f.Add([]byte(`[[],{"-1":0}]`), "/1/-1")
	f.Fuzz(func(t *testing.T, text []byte, pointer string) {
		tokens, ok := finding.Tokens(pointer)
		var list finding.List
		list.Append(finding.Finding{Code: "x", Pointer: pointer})
		wire.Locate(text, &list)
		place := list.At(0).Place
		require.True(t, place.Offset >= 0 && place.Offset <= len(text) && place.Line > 0 && place.Column > 0, "%+v", place)
		line, column := 1, 1
		for rest := text[:place.Offset]; len(rest) > 0; {
			r, n := utf8.DecodeRune(rest)
			if rest, column = rest[n:], column+1; r == '\n' {
				line, column = line+1, 1
			}
		}
		require.Equal(t, [2]int{line, column}, [2]int{place.Line, place.Column})

		var whole any
		strict := jsontext.Value(text).IsValid() // each name once, text that is text
		if strict {
			require.True(t, wire.Valid(text))
		}
		if !ok || !strict || json.Unmarshal(text, &whole) != nil {
			return // beyond what a number of encoding/json holds, for one
		}
		value, there := follow(whole, tokens)
		require.Equal(t, there, wire.Exist(text, []string{pointer})[0], "%q in %s", pointer, text)
		if there {
			var found any
			require.NoError(t, json.NewDecoder(bytes.NewReader(text[place.Offset:])).Decode(&found), "it stands there")
			require.Equal(t, value, found)
		}
	})
}
