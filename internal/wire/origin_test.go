package wire_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
)

// What stands where a text stops being JSON is named, and where that is.
func TestWhatIsNoJSONIsNamed(t *testing.T) {
	tests := []struct{ name, text, what, says string }{
		{"comment", document(`, §// soon` + "\n\"id\":\"a\""), "syntax.comment", "comment"},
		{"comment first", "§// a note\n{}", "syntax.comment", "comment"},
		{"long comment", document(`, §/* soon */"id":"a"`), "syntax.comment", "comment"},
		{"hash", document(", §# soon\n\"id\":\"a\""), "syntax.comment", "comment"},
		{"merge conflict", document(",\n§<<<<<<< HEAD\n\"id\":\"a\"\n=======\n\"id\":\"b\"\n>>>>>>> main"), "syntax.conflict", "merge conflict"},
		{"conflict at the start", "§<<<<<<< HEAD\n{}\n=======", "syntax.conflict", "merge conflict"},
		{"end of a conflict", "{\n§=======\n}", "syntax.conflict", "merge conflict"},
		{"less than", `{§<<<<<<< }`, "syntax.character", "not correct JSON"},
		{"YAML", "§version: \"1.0\"\nname: Rooms\n", "syntax.yaml", "YAML"},
		{"YAML with a literal", "n§ame: Rooms\nversion: 1\n", "syntax.yaml", "YAML"},
		{"YAML document", "-§--\nversion: 1\n", "syntax.yaml", "YAML"},
		{"YAML after a comment", "§# rooms\n\nversion: 1\n", "syntax.yaml", "YAML"},
		{"YAML list", "-§ version: 1\n", "syntax.yaml", "YAML"},
		{"HTML", "§<!DOCTYPE html>\n<html>", "syntax.markup", "HTML"},
		{"Word", "§PK\x03\x04\x14\x00\x06\x00\xff", "syntax.office", "office document"},
		{"PDF", "§%PDF-1.7\n%\xe2\xe3", "syntax.pdf", "PDF"},
		{"gzip", "§\x1f\x8b\x08\x00\x12\x34", "syntax.gzip", "compressed"},
		{"comma too many", document(`, "partners": []§,`), "syntax.comma", "comma"},
		{"single quotes", `{§'version': '1.0'}`, "syntax.quotes", "straight"},
		{"typographic quotes", `{§“version”: “1.0”}`, "syntax.quotes", "straight"},
		{"French quotes", document(`, "id": §« a »`), "syntax.quotes", "straight"},
		{"cut short", `{"version":"1.0","name":"a§`, "syntax.end", "end of the file"},
		{"NBSP", "{\"version\": \"1.0\",§\u00a0\"name\": \"A\"}", "syntax.invisible", "U+00A0"},
		{"zero-width space", "{§\u200b\"version\": \"1.0\"}", "syntax.invisible", "U+200B"},
		{"byte order mark inside", "{\"version\":§\ufeff \"1.0\"}", "syntax.invisible", "U+FEFF"},
		{"tag character", "{§\U000e0041}", "syntax.invisible", "U+E0041"},
		{"ideographic space", "§\u3000{}", "syntax.invisible", "U+3000"},
		{"letter", `{§version:1}`, "syntax.character", "“v”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var doc partnership.Document
			list := wire.Read([]byte(strings.ReplaceAll(tt.text, "§", "")), wire.Limits{}, partnership.Members(&doc)).Findings()
			require.Equal(t, 1, list.Total(), "%v", list)
			f := list.At(0)
			assert.Equal(t, finding.Code("json-syntax"), f.Code)
			assert.Equal(t, tt.what, f.Arg("what"))
			assert.Contains(t, i18n.Message(i18n.English, f), tt.says)
			want := marked(tt.text, []seen{{}})[0]
			assert.Equal(t, want, seen{line: f.Place.Line, column: f.Place.Column})
		})
	}
}

// wideText returns a text as UTF-16.
func wideText(text string, little bool) string {
	var b strings.Builder
	for _, c := range utf16.Encode([]rune(text)) {
		if little {
			b.Write([]byte{byte(c), byte(c >> 8)})
		} else {
			b.Write([]byte{byte(c >> 8), byte(c)})
		}
	}
	return b.String()
}

func windows(text string) string {
	return strings.NewReplacer("é", "\xe9", "’", "\x92", "«", "\xab", "»", "\xbb", "\u00a0", "\xa0", "œ", "\x9c").Replace(text)
}

// A text in another encoding is named as one, once.
func TestOtherEncodingsAreNamed(t *testing.T) {
	french := document(`, "summary": "L’été « à » l’œuvre", "id": "a b"`)
	tests := []struct {
		name, text, what string
		more             []finding.Code
	}{
		{"UTF-16, little end first", "\xff\xfe" + wideText(french, true), "encoding.utf-16", nil},
		{"UTF-16, big end first", "\xfe\xff" + wideText(french, false), "encoding.utf-16", nil},
		{"UTF-16 without a mark", wideText(french, true), "encoding.utf-16", nil},
		{"UTF-16, big, without a mark", wideText(french, false), "encoding.utf-16", nil},
		{"UTF-32", "\xff\xfe\x00\x00{\x00\x00\x00}\x00\x00\x00", "encoding.utf-32", nil},
		{"UTF-32 without a mark", "{\x00\x00\x00}\x00\x00\x00", "encoding.utf-32", nil},
		{"windows-1252", windows(strings.ReplaceAll(french, "à", "a")), "encoding.windows-1252", []finding.Code{"id-form"}},
		{"damaged UTF-8", strings.Replace(french, "é", "\xe9", 1), "encoding.other", []finding.Code{"id-form"}},
		{"a byte that nobody writes", document(", \"summary\": \"a\xffb\", \"id\": \"a b\""), "encoding.other", []finding.Code{"id-form"}},
		{"half a pair", document(`, "summary": "a\ud83db", "id": "a b"`), "encoding.surrogate", []finding.Code{"id-form"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, list := partnership.Read([]byte(tt.text), partnership.Options{})
			require.Equal(t, 1+len(tt.more), list.Total(), "%v", list)
			assert.Equal(t, finding.Code("json-utf8"), list.At(0).Code)
			assert.Equal(t, tt.what, list.At(0).Arg("what"))
			for i, code := range tt.more {
				assert.Equal(t, code, list.At(1+i).Code, "the rest is read on")
			}
		})
	}
}

// After a byte order mark, a damaged byte or half a character everything else is
// found, and where it stands.
func TestPlacesAfterDamage(t *testing.T) {
	for name, damage := range map[string]string{
		"byte order mark": "\ufeff{", "bad byte": "{\"\xff\": 1,", "many bad bytes": "{\"\xff\xfe\x80\": \"\xe9\xe8\",", "half a pair": `{"\ud800": "\udc00",`,
		"windows-1252": "{\"\xe9t\xe9\": 1,", "mark and byte": "\ufeff{\"\xff\": 1,",
	} {
		t.Run(name, func(t *testing.T) {
			text := damage + "\n \"version\": \"1.0\", \"name\": §7,\n \"journal\": [{\"date\": \"2026-01-02\", \"event\": \"renew\", \"evidence\": [\"/version\", §\"/zz\"]}],\n" +
				" \"partners\": [{\"id\": §\"a b\", \"name\": \"\xffé\", \"people\": [{\"id\": \"p\", \"email\": §\"x\"}]}]\n}"
			want := marked(text, []seen{{code: "json-type"}, {code: "evidence-nowhere"}, {code: "id-form"}, {code: "email-form"}})
			_, list := partnership.Read([]byte(strings.ReplaceAll(text, "§", "")), partnership.Options{})
			var got []seen
			for f := range list.All() {
				switch f.Code {
				case "json-type", "evidence-nowhere", "id-form", "email-form":
					got = append(got, seen{code: f.Code, line: f.Place.Line, column: f.Place.Column})
				}
			}
			assert.Equal(t, want, got)
			assert.False(t, list.Valid())
		})
	}
	_, list := partnership.Read([]byte("\ufeff{\"version\": 1}"), partnership.Options{})
	assert.Equal(t, finding.Place{Offset: 3 + len(`{"version": `), Line: 1, Column: 2 + len(`{"version": `)}, list.At(2).Place, "a mark is one character")
}

func TestInvisibleCharactersAreNamed(t *testing.T) {
	tests := []struct{ text, code, arg, want string }{
		{`, "id": "a\u200b"`, "id-form", "value", "a[U+200B]"},
		{`, "triggers": [{"kind": "need\u00a0"}]`, "value-unknown", "value", "need[U+00A0]"},
		{`, "part\u00adners": []`, "member-misspelt", "name", "part[U+00AD]ners"},
		{`, "partners": [{"id": "a", "name": "A"}], "contributions": [{"from": "a\ufeff", "kind": "space"}]`, "id-form", "value", "a[U+FEFF]"},
		{`, "partners": [{"id": "a", "name": "\u200b"}]`, "text-blank", "code", "U+200B"},
		{`, "partners": [{"id": "a", "name": {"fr": "A", "en": " \u00a0"}}]`, "text-blank", "code", "U+00A0"},
		{`, "partners": [{"id": "a", "name": "A", "people": [{"id": "p", "name": "\u2060 "}]}]`, "text-blank", "code", "U+2060"},
		{`, "partners": [{"id": "a", "name": "   "}]`, "text-blank", "code", "U+0020"},
		{`, "summary": "\n\n"`, "text-blank", "code", "U+000A"},
		{`, "partners": [{"id": "a", "name": "\ud83d\ude00\u200d"}]`, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			_, list := partnership.Read([]byte(document(tt.text)), partnership.Options{})
			found := false
			for f := range list.All() {
				if string(f.Code) == tt.code {
					found = true
					assert.Equal(t, tt.want, f.Arg(tt.arg))
				}
			}
			assert.Equal(t, tt.code != "", found, "%v", list)
		})
	}
}
