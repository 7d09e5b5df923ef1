package wire_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
)

// document returns a text with the members in a partnership that has nothing
// else wrong.
func document(members string) string {
	return "{\n  \"version\": \"1.0\",\n  \"name\": \"Rooms and advice\"" + members + "\n}\n"
}

// seen is what a test says of a finding.
type seen struct {
	code         finding.Code
	pointer      string
	line, column int
}

// read reads the text without its marks § and returns what was found.
func read(text string, limits wire.Limits) []seen {
	var doc partnership.Document
	var out []seen
	for f := range wire.Read([]byte(strings.ReplaceAll(text, "§", "")), limits, partnership.Members(&doc)).Findings().All() {
		out = append(out, seen{f.Code, f.Pointer, f.Place.Line, f.Place.Column})
	}
	return out
}

// marked gives the findings that are wanted the places of the marks § in turn.
func marked(text string, want []seen) []seen {
	line, column, next := 1, 1, 0
	for _, c := range text {
		switch {
		case c == '§' && next < len(want):
			want[next].line, want[next].column = line, column
			next++
			continue
		case c == '\n':
			line, column = line+1, 0
		}
		column++
	}
	return want
}

func TestReadFindsEveryFaultInItsPlace(t *testing.T) {
	deep := strings.Repeat("[", 31) + "§" + strings.Repeat("[", 9) + strings.Repeat("]", 40)
	tests := []struct {
		name   string
		text   string
		limits wire.Limits
		want   []seen
	}{
		{name: "nothing wrong", text: document("")},
		{name: "empty", text: "§", want: []seen{{code: "json-empty", pointer: ""}}},
		{name: "white space", text: "§ \n\t", want: []seen{{code: "json-empty", pointer: ""}}},
		{name: "not an object", text: "§[1]", want: []seen{{code: "json-type", pointer: ""}}},
		{name: "null", text: "§null", want: []seen{{code: "json-null", pointer: ""}}},
		{name: "byte order mark", text: "§\ufeff" + document(""), want: []seen{{code: "json-bom", pointer: ""}}},
		{name: "trailing", text: document("") + "§{}", want: []seen{{code: "json-trailing", pointer: ""}}},
		{name: "trailing comma", text: document("§,"), want: []seen{{code: "json-syntax", pointer: ""}}},
		{name: "cut short", text: `{"version":"1.0","name":"a§`, want: []seen{{code: "json-syntax", pointer: "/name"}}},
		{name: "comment", text: "{ §// no\n}", want: []seen{{code: "json-syntax", pointer: ""}}},
		{name: "name without quotes", text: `{§version:1}`, want: []seen{{code: "json-syntax", pointer: ""}}},
		{name: "number as a name", text: `{§1:1}`, want: []seen{{code: "json-syntax", pointer: ""}}},
		{name: "wrong type", text: document(`, "id": §7`), want: []seen{{code: "json-type", pointer: "/id"}}},
		{name: "text for a list", text: document(`, "partners": §"two"`), want: []seen{{code: "json-type", pointer: "/partners"}}},
		{name: "number for a text", text: document(`, "summary": §3`), want: []seen{{code: "json-type", pointer: "/summary"}}},
		{name: "text for a boolean", text: document(`, "fictional": §"yes"`), want: []seen{{code: "json-type", pointer: "/fictional"}}},
		{name: "null member", text: document(`, "id": §null`), want: []seen{{code: "json-null", pointer: "/id"}}},
		{name: "duplicate", text: document(`, §"name": "again"`), want: []seen{{code: "json-duplicate", pointer: "/name"}}},
		{name: "escaped duplicate", text: document(`, §"n\u0061me": "again"`), want: []seen{{code: "json-duplicate", pointer: "/name"}}},
		{name: "unknown", text: document(`, §"colour": 1`), want: []seen{{code: "member-unknown", pointer: "/colour"}}},
		{name: "misspelt", text: document(`, §"partnres": []`), want: []seen{{code: "member-misspelt", pointer: "/partnres"}}},
		{name: "wrong case", text: document(`, §"Partners": []`), want: []seen{{code: "member-case", pointer: "/Partners"}}},
		{name: "look-alike letter", text: document(`, §"p\u0430rtners": []`), want: []seen{{code: "member-misspelt", pointer: "/p\u0430rtners"}}},
		{name: "duplicate inside unknown", text: document(`, §"zzz": {"a":1,§"a":2}`), want: []seen{
			{code: "member-unknown", pointer: "/zzz"}, {code: "json-duplicate", pointer: "/zzz/a"}}},
		{name: "unknown twice", text: document(`, §"zzz": 1, §"zzz": 2`), want: []seen{
			{code: "member-unknown", pointer: "/zzz"}, {code: "json-duplicate", pointer: "/zzz"}}},
		{name: "fraction", text: document(`, "risks": [{"id":"r","likelihood": §2.5}]`), want: []seen{{code: "json-number", pointer: "/risks/0/likelihood"}}},
		{name: "exponent", text: document(`, "risks": [{"id":"r","likelihood": §1e400}]`), want: []seen{{code: "json-number", pointer: "/risks/0/likelihood"}}},
		{name: "minus zero", text: document(`, "risks": [{"id":"r","likelihood": §-0}]`), want: []seen{{code: "json-number", pointer: "/risks/0/likelihood"}}},
		{name: "beyond 2^53", text: document(`, "risks": [{"id":"r","likelihood": §9007199254740992}]`), want: []seen{{code: "json-number", pointer: "/risks/0/likelihood"}}},
		{name: "lone surrogate", text: document(`, "summary": "a§\ud800b"`), want: []seen{{code: "json-utf8", pointer: "/summary"}}},
		{name: "low surrogate first", text: document(`, "summary": "§\udc00§\ud800"`), want: []seen{{code: "json-utf8", pointer: "/summary"}, {code: "json-utf8", pointer: "/summary"}}},
		{name: "surrogate pair", text: document(`, "summary": "\ud83d\ude00"`)},
		{name: "escaped backslash before ud800", text: document(`, "summary": "\\ud800"`)},
		{name: "bad bytes", text: document(", \"summary\": \"a§\xff\xfeb\""), want: []seen{{code: "json-utf8", pointer: "/summary"}}},
		{name: "40 deep", text: document(`, §"zzz": ` + deep), want: []seen{
			{code: "member-unknown", pointer: "/zzz"}, {code: "limit-depth", pointer: "/zzz" + strings.Repeat("/0", 31)}}},
		{name: "too big", text: "§" + document(""), limits: wire.Limits{Bytes: 10}, want: []seen{{code: "limit-size", pointer: ""}}},
		{name: "long text", text: document(`, "summary": §"` + strings.Repeat("x", 99) + `"`), limits: wire.Limits{String: 50}, want: []seen{{code: "limit-string", pointer: "/summary"}}},
		{name: "many items", text: document(`, "partners": [{"id":"a","name":"A"},{"id":"b","name":"B"},§{}]`), limits: wire.Limits{Items: 2}, want: []seen{{code: "limit-items", pointer: "/partners"}}},
		{name: "many members", text: document(`, §"id": "a"`), limits: wire.Limits{Members: 2}, want: []seen{{code: "limit-members", pointer: ""}}},
		{name: "columns are characters", text: `{"version":"1.0","name":"été","id":§1}`, want: []seen{{code: "json-type", pointer: "/id"}}},
		{name: "windows line ends", text: "{\r\n\"version\":\"1.0\",\r\n\"name\":§7}", want: []seen{{code: "json-type", pointer: "/name"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, marked(tt.text, tt.want), read(tt.text, tt.limits))
		})
	}
}

func TestSizeIsBoundedAtExactlyTheLimit(t *testing.T) {
	text := document("")
	assert.Empty(t, read(text, wire.Limits{Bytes: len(text)}))
	assert.Len(t, read(text, wire.Limits{Bytes: len(text) - 1}), 1)
}

func TestUnknownMembersStayWhereTheyStood(t *testing.T) {
	const text = `{
  "first": [
    1,
    {
      "deep": 1e400
    }
  ],
  "version": "1.0",
  "second": "é",
  "name": "Rooms",
  "partners": [
    {
      "id": "host",
      "zz": true,
      "name": "Host",
      "aa": {}
    }
  ],
  "last": -0.0
}
`
	var doc partnership.Document
	reading := wire.Read([]byte(text), wire.Limits{}, partnership.Members(&doc))
	assert.Zero(t, reading.Findings().Count(finding.Error))
	assert.Equal(t, 5, reading.Findings().Count(finding.Warning))
	got, err := wire.Write(partnership.Members(&doc), wire.Indented)
	require.NoError(t, err)
	assert.Equal(t, text, string(got))

	value, ok := doc.Unknown.Get("second")
	assert.True(t, ok)
	assert.Equal(t, `"é"`, value)
	_, ok = doc.Unknown.Get("third")
	assert.False(t, ok)
}

func TestNothingAfterAFaultOfSyntaxIsCheckedTwice(t *testing.T) {
	doc, list := partnership.Read([]byte(`{"version":"1.0","partners":[{"id":1},{"id"`), partnership.Options{})
	assert.Len(t, doc.Partners, 2)
	assert.Equal(t, 2, list.Total(), "the wrong type, and where the text breaks off: %v", list)
}

func TestManyFaultsAreCounted(t *testing.T) {
	var b strings.Builder
	for i := range 5000 {
		b.WriteString(`,"x` + strconv.Itoa(i) + `":1`)
	}
	var doc partnership.Document
	list := wire.Read([]byte(document(b.String())), wire.Limits{Members: 10_000}, partnership.Members(&doc)).Findings()
	assert.Equal(t, 5000, list.Total())
	assert.Equal(t, finding.Max, list.Len())
	assert.Len(t, doc.Unknown, 5000)
}
