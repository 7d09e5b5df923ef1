package wire_test

import (
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A text is written as jsontext writes it, or refused as there, and what was
// written is read again; a JSON string, however it is escaped, says what it says there.
func FuzzQuote(f *testing.F) {
	for _, text := range []string{
		"", "é", `"\/`, "\x00\x07\b\t\n\v\f\r\x0e\x1f \x7f", "\u2028<&>", "😀", "a\xffb", "\xed\xa0\x80", "\ufffd",
		`"\"\\\/\b\f\n\r\t"`, `"\u0041\u00e9\u2028\uFFFF"`, `"a\ud83d\ude00b"`, `"\uD83D\uDE00\uD83D\uDE00"`, `"\\u0041"`, `"\\\u005c"`, `"\u0000"`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, refused := jsontext.AppendQuote(nil, text)
		got, err := wire.WriteBy(func(w *wire.Writer) { w.String(text) }, wire.Compact)
		require.Equal(t, refused != nil, err != nil, "%q", text)
		if err == nil {
			require.Equal(t, string(want), string(got))
			require.Equal(t, text, string(wire.Unquoted(got)))
		}
		if raw := []byte(text); wire.Valid(raw) && raw[0] == '"' && raw[len(raw)-1] == '"' {
			want, err := jsontext.AppendUnquote(nil, raw)
			require.NoError(t, err)
			require.Equal(t, string(want), string(wire.Unquoted(raw)))
		}
	})
}
