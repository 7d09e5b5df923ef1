package shape_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/internal/shape"
)

func TestForms(t *testing.T) {
	long := func(n int) string { return strings.Repeat("a", n) }
	tests := []struct {
		name     string
		is       func(string) bool
		yes, not []string
	}{
		{"id", shape.ID,
			[]string{"a", "host", "R2-D2", "a.b_c-d", "9", long(64)},
			[]string{"", "-a", ".a", "_a", "a b", "é", "a\n", "a/b", long(65)}},
		{"country", shape.Country,
			[]string{"FR", "CH", "XI"}, []string{"", "F", "fr", "FRA", "F1", "ＦＲ"}},
		{"language", shape.Language,
			[]string{"fr", "fr-CH", "zh-Hant-TW", "pt-BR", "de-1996", "ast"},
			[]string{"", "f", "français", "fr_CH", "fr-", "-fr", "fr--CH", "fr-toolongtag", "1fr", long(36)}},
		{"url", shape.URL,
			[]string{"https://example.org", "http://a.example/b?c=d#e", "https://example.org/%C3%A9"},
			[]string{"", "https://", "ftp://example.org", "example.org", "javascript:alert(1)", "https://exa mple", "https:///x", "https://é.example",
				"https://a\"b", "https://a<b", "https://example.org\n", "HTTPS://example.org", "https://" + long(2048)}},
		{"email", shape.Email,
			[]string{"a@example.org", "first.last+tag@sub.example.org"},
			[]string{"", "a", "a@", "@example.org", "a@example", "a b@example.org", "a@exa_mple.org", "a@.org", "é@example.org",
				long(65) + "@example.org", "a@" + long(64) + ".org", "a@b.org\n"}},
		{"decimal", shape.Decimal,
			[]string{"0", "-0", "12", "12.5", "-0.5", "100000", "999999999999999.999999"},
			[]string{"", "-", ".5", "5.", "01", "1e3", "1,5", "+1", " 1", "1234567890123456", "0.1234567", "１"}},
		{"digest", shape.Hex64,
			[]string{strings.Repeat("0af9", 16)}, []string{"", strings.Repeat("0", 63), strings.Repeat("A", 64), strings.Repeat("g", 64)}},
		{"version", shape.Version,
			[]string{"1.0", "0.9", "12.34", "9999.9999"}, []string{"", "1", "1.", ".1", "1.0.0", "01.0", "1.00", "a.b", "10000.0"}},
		{"domain", shape.Domain,
			[]string{"org.example", "org.example.crm-2"}, []string{"", "org", "Org.example", "org..example", ".org", "org.", "-a.b", "org." + long(64), "a b.c"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range tt.yes {
				assert.True(t, tt.is(s), "%q", s)
			}
			for _, s := range tt.not {
				assert.False(t, tt.is(s), "%q", s)
			}
		})
	}
}

func TestTexts(t *testing.T) {
	tests := []struct {
		name, text  string
		line, prose shape.Fault
		detail      string
	}{
		{"plain", "Rooms & advice", shape.Fine, shape.Fine, ""},
		{"accents", "Été, œuvre « à deux »", shape.Fine, shape.Fine, ""},
		{"replacement character", "\ufffd", shape.Fine, shape.Fine, ""},
		{"emoji", "👩‍🏫", shape.Fine, shape.Fine, ""},
		{"right to left letters", "مدينة", shape.Fine, shape.Fine, ""},
		{"line feed", "a\nb", shape.Lines, shape.Fine, ""},
		{"tab", "a\tb", shape.Lines, shape.Fine, ""},
		{"carriage return", "a\rb", shape.Control, shape.Control, "U+000D"},
		{"nul", "\x00", shape.Control, shape.Control, "U+0000"},
		{"escape", "\x1b[31m", shape.Control, shape.Control, "U+001B"},
		{"delete", "\x7f", shape.Control, shape.Control, "U+007F"},
		{"c1", "\u0085", shape.Control, shape.Control, "U+0085"},
		{"override of direction", "a\u202eb", shape.Control, shape.Control, "U+202E"},
		{"isolate of direction", "a\u2066b", shape.Control, shape.Control, "U+2066"},
		{"not UTF-8", "a\xffb", shape.NotUTF8, shape.NotUTF8, ""},
		{"500 characters", strings.Repeat("é", 500), shape.Fine, shape.Fine, ""},
		{"501 characters", strings.Repeat("é", 501), shape.Long, shape.Fine, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fault, detail := shape.Line(tt.text)
			assert.Equal(t, tt.line, fault)
			assert.Equal(t, tt.detail, detail)
			fault, _ = shape.Prose(tt.text)
			assert.Equal(t, tt.prose, fault)
		})
	}
}

func TestEqualFold(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"", "", true}, {"fr-CH", "FR-ch", true}, {"zZ", "Zz", true}, {"é", "é", true},
		{"fr", "fra", false}, {"fr-CH", "fr-BE", false}, {"é", "É", false}, {"@", "`", false}, {"[", "{", false}, {"k", "\u212a", false},
	} {
		assert.Equal(t, tt.same, shape.EqualFold(tt.a, tt.b), "%q and %q", tt.a, tt.b)
		assert.Equal(t, tt.same, shape.EqualFold(tt.b, tt.a))
	}
}
