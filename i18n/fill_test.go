package i18n

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/finding"
)

func TestFill(t *testing.T) {
	args := []finding.Arg{finding.Text("a", "1"), finding.Text("b", "{a}"), finding.Text("", "empty")}
	tests := []struct{ name, text, want string }{
		{"no parameter", "as it is", "as it is"},
		{"twice", "{a} and {a}", "1 and 1"},
		{"a value is not replaced again", "{b}{a}", "{a}1"},
		{"not closed", "{a", "{a"},
		{"not opened", "a}", "a}"},
		{"a closing brace first", "} {a}", "} 1"},
		{"an opening brace first", "{ {a}", "{ 1"},
		{"braces in braces", "{{a}}", "{1}"},
		{"an empty name", "{}", "empty"},
		{"unknown", "{c} {a}", "{c} 1"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, Catalogue{}.fill(tt.text, args))
		})
	}
}

// A text without the parameter stays as it is. A value with braces is put in
// unchanged, as often as the parameter stands there, and nothing else changes.
// A value equal to its parameter gives the text itself.
func FuzzFormat(f *testing.F) {
	f.Add("Minimum: {limit}.", "limit", "3")
	f.Add("{a}{a}", "a", "{a}")
	f.Add("{{a}", "a", "}")
	f.Add("", "", "")
	f.Add("{\xff}", "\xff", "\x00")
	f.Fuzz(func(t *testing.T, text, name, value string) {
		c := Catalogue{languages: []*language{of(map[string]string{"key": text})}}
		arg := finding.Text(name, value)

		require.Equal(t, text, c.Format("key"))
		require.Equal(t, text, c.Format("key", finding.Text(name, "{"+name+"}")))
		if strings.ContainsAny(name, "{}") {
			require.Equal(t, text, c.Format("key", arg))
			return
		}
		require.Equal(t, strings.ReplaceAll(text, "{"+name+"}", value), c.Format("key", arg))
		require.Equal(t, c.Format("key", arg), c.Format("key", arg, finding.Text(name, "another")))
	})
}
