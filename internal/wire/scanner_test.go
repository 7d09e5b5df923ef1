package wire_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/test/sample"
)

// tokens says of a text what jsontext says of it: where each token ends and its
// pointer, up to the end of the first value, and where the text stops being JSON;
// -1 when it does not. What follows a value is where it stops too.
func tokens(src []byte) (ends []int, pointers []string, fault int) {
	dec := jsontext.NewDecoder(bytes.NewBuffer(src), jsontext.AllowDuplicateNames(true))
	for {
		_, err := dec.ReadToken()
		bad, ok := errors.AsType[*jsontext.SyntacticError](err)
		switch {
		case ok:
			return ends, pointers, int(bad.ByteOffset)
		case err == io.EOF:
			return ends, pointers, len(src)
		}
		ends = append(ends, int(dec.InputOffset()))
		if dec.StackDepth() < wire.Shallow {
			pointers = append(pointers, string(dec.StackPointer()))
		}
		if dec.StackDepth() == 0 {
			break
		}
	}
	rest := bytes.TrimLeft(src[ends[len(ends)-1]:], " \t\r\n")
	if len(rest) > 0 {
		return ends, pointers, len(src) - len(rest)
	}
	return ends, pointers, -1
}

// crooked are texts that stop being JSON in every way there is.
var crooked = []string{
	"", " ", ",", ":", "]", "}", "[", "{", "[}", "{]", "{} {}", "{},", "1 2", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", `{"a"`, `{"a" `, `{"a":`, `{"a":1`, `{"a":1,`,
	`{"a":1,}`, `{,}`, `{:}`, `{"a":}`, `{"a"}`, `{"a" "b"}`, `{"a",1}`, `{"a"::1}`, `{"a":,1}`, `{"a":1:}`, `{"a":1 "b"}`, "{1:2}", "{null:1}", "{nul", "{nulx", "{[]:1}", "{{}:1}", "{-",
	"tru", "trux", "truex", "fals", "nul", "nil", "x", "\x00", "-", "-x", "-0", "-01", "01", "1.", "1.x", "1.5.", "1e", "1e+", "1e+x", "1E-2", "1e5e", "[1.", "[-", ".5", "+1",
	`"`, `"a`, `"\`, `"\x"`, `"\u`, `"\u12`, `"\u123x"`, `"\u00e9"`, `"\/"`, "\"a\nb\"", "\"\x1f", "\"\x7f\"", `"12345678`, `"1234567\"`, `"1234567\n8"`, `"123456789012345"`, "\ufeff{}",
	`[[1,{"a":[2,{}]}],[],{"b":{},"":3}]`, " [ 1 , { \"a\" : 2 } , [ ] ] ", "[1]x", "{}]",
	`["` + strings.Repeat("x", 65_532) + `"]`, `["` + strings.Repeat("x", 65_533) + `"]`, `["` + strings.Repeat("x", 65_534) + `",""]`,
	strings.Repeat("[", 10_000), strings.Repeat("[", 10_001), strings.Repeat("[", 10_001) + "]", strings.Repeat(`{"a":`, 10_001),
}

// The scanner and the tokenizer of jsontext agree on every token of a text, on
// the pointers of those that do not stand too deep for that, and on where the text stops being JSON.
func FuzzScan(f *testing.F) {
	for _, text := range sample.Corpus(f, "partnership") {
		f.Add(text)
	}
	for _, text := range crooked {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		text = bytes.ToValidUTF8(text, []byte("é"))
		ends, pointers, fault := tokens(text)
		require.Equal(t, fault < 0, wire.Valid(text), "%q", text)
		if bytes.Contains(text, []byte(`\u`)) && bytes.ContainsAny(text, "dD") {
			return // halves of surrogate pairs are mended before a text is scanned
		}
		for _, counting := range []bool{false, true} {
			gotEnds, gotPointers, gotFault := wire.Scanned(text, counting)
			require.Equal(t, ends, gotEnds, "%q", text)
			require.Equal(t, pointers, gotPointers, "%q", text)
			require.Equal(t, fault, gotFault, "%q", text)
		}
	})
}

// A text that is no Unicode is no JSON either, wherever that is.
func TestValidIsUnicode(t *testing.T) {
	for _, text := range []string{"\"\xff\"", "{\"\xc3\":1}", `"\ud800"`, `["\udc00"]`, `"\ud800\ud800"`, `"\ud83d\ude0"`} {
		assert.False(t, wire.Valid([]byte(text)), "%q", text)
		assert.False(t, jsontext.Value(text).IsValid(), "%q", text)
	}
	assert.True(t, wire.Valid([]byte(`"\ud83d\ude00"`)))
}
