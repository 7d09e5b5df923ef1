package wire_test

import (
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

func TestEveryRuleHasItsOwnCode(t *testing.T) {
	seen := map[finding.Code]bool{}
	for r := range wire.Rules() {
		assert.False(t, seen[r.Code], "%s twice", r.Code)
		assert.NotEmpty(t, r.Source.Origin(), "%s", r.Code)
		seen[r.Code] = true
	}
	assert.Greater(t, len(seen), 40)
}

func TestDefaults(t *testing.T) {
	l := format.Limits{}.WithDefaults()
	assert.Equal(t, format.Limits{Bytes: 1 << 20, Depth: 32, String: 64 << 10, Items: 10_000, Members: 1_000}, l)
	assert.Equal(t, format.MaxBytes, format.Limits{Bytes: math.MaxInt}.WithDefaults().Bytes, "there is a hard cap")
	assert.Equal(t, 5, format.Limits{Depth: 5}.WithDefaults().Depth)
}

func TestNearest(t *testing.T) {
	known := []string{"partners", "publics", "name", "id", "needs", "risks"}
	tests := []struct{ name, want string }{
		{"partnres", "partners"},
		{"partner", "partners"},
		{"patrners", "partners"},
		{"nmae", "name"},
		{"names", "name"},
		{"need", "needs"},
		{"ids", "id"},
		{"colour", ""},
		{"", ""},
		{strings.Repeat("x", 65), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, wire.Nearest(tt.name, slices.Values(known))) })
	}
	for _, short := range []string{"a", "ab", "é"} {
		assert.Empty(t, wire.Nearest(short, slices.Values([]string{"a", "b", "abc"})), "too short to be near anything")
	}
	assert.Empty(t, wire.Nearest("name", slices.Values([]string{"", strings.Repeat("name", 20)})))
}

func TestLocate(t *testing.T) {
	const text = `{
  "a": {"b~/c": [10, {"é": 1}]},
  "a": 2
}`
	tests := []struct {
		pointer      string
		line, column int
	}{
		{"", 1, 1},
		{"/a", 2, 8},
		{"/a/b~0~1c", 2, 17},
		{"/a/b~0~1c/1/é", 2, 28},
		{"/a/b~0~1c/1/missing", 2, 22},
		{"/a/b~0~1c/7", 2, 17},
		{"/zz/1", 1, 1},
		{"no pointer", 1, 1},
	}
	for _, tt := range tests {
		t.Run(tt.pointer, func(t *testing.T) {
			var list finding.List
			list.Add(finding.Rule{Code: "x"}, tt.pointer)
			wire.Locate([]byte(text), &list)
			assert.Equal(t, []int{tt.line, tt.column}, []int{list.At(0).Place.Line, list.At(0).Place.Column})
		})
	}
	var none finding.List
	wire.Locate([]byte(text), &none)
	assert.Zero(t, none.Len())
}

func TestLocateInATextThatIsNoJSON(t *testing.T) {
	for _, text := range []string{"", "{", `{"a"`, `{"a":`, `{"a":[1,`, `{1:2}`, "[}", `{"a":[}`, `{"a" 1}`} {
		var list finding.List
		list.Add(finding.Rule{Code: "x"}, "/a/0/b")
		list.Add(finding.Rule{Code: "x"}, "/0")
		wire.Locate([]byte(text), &list)
		for f := range list.All() {
			assert.Positive(t, f.Place.Line, "%q", text)
			assert.LessOrEqual(t, f.Place.Offset, len(text), "%q", text)
		}
	}
}

func TestExist(t *testing.T) {
	const text = `{"a": {"b/c": [1, {"d": null}], "b!": 1, "b": {"c": 2}}, "a": {"e": 1}, "": {"": 1}, "~": 1, "a!": 3}`
	there := []string{"", "/a", "/a/b~1c", "/a/b~1c/0", "/a/b~1c/1/d", "/a/b", "/a/b!", "/a/b/c", "/", "//", "/~0", "/a!", "/a"}
	nowhere := []string{"a", "/b", "/a/b~1c/2", "/a/b~1c/00", "/a/b~1c/0/x", "/a/b~1c/1/d/e", "/a/e", "/a/b/", "/~", "/~2", "///"}
	for _, p := range there {
		assert.Equal(t, []bool{true}, wire.Exist([]byte(text), []string{p}), p)
	}
	for i, is := range wire.Exist([]byte(text), append(slices.Clone(nowhere), there...)) {
		assert.Equal(t, i >= len(nowhere), is, append(slices.Clone(nowhere), there...)[i])
	}
	for _, broken := range []string{"", "{", `{"b":`, `{"b" 1,"a":2}`, "{1", `{"a":`} {
		assert.Equal(t, []bool{false}, wire.Exist([]byte(broken), []string{"/a"}), broken)
	}
	assert.Empty(t, wire.Exist([]byte(text), nil))
}

// Several lists are placed in one pass, each in its own order.
func TestLocateSeveralLists(t *testing.T) {
	var one, none, two finding.List
	one.Add(finding.Rule{Code: "b"}, "/b")
	one.Add(finding.Rule{Code: "a"}, "/a/0")
	two.Add(finding.Rule{Code: "c"}, "/a/1")
	wire.Locate([]byte("{\"a\": [1,\n 2],\n \"b\": 3}"), &one, &none, &two)
	assert.Equal(t, finding.Place{Offset: 7, Line: 1, Column: 8}, one.At(0).Place)
	assert.Equal(t, finding.Place{Offset: 21, Line: 3, Column: 7}, one.At(1).Place)
	assert.Equal(t, finding.Place{Offset: 11, Line: 2, Column: 2}, two.At(0).Place)
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	in := "one\n\n \t\ntwo\r\n" + long + "\nlast"
	var got []wire.Line
	for line, err := range wire.Lines(strings.NewReader(in), wire.Limits{Bytes: 70_000}) {
		require.NoError(t, err)
		got = append(got, wire.Line{Number: line.Number, Text: slices.Clone(line.Text)})
	}
	assert.Equal(t, []wire.Line{{1, []byte("one")}, {4, []byte("two")}, {5, []byte(long[:70_001])}, {6, []byte("last")}}, got)

	broken := errors.New("broken")
	var last error
	for _, err := range wire.Lines(io.MultiReader(strings.NewReader("one\ntw"), iotest.ErrReader(broken)), wire.Limits{}) {
		last = err
	}
	assert.ErrorIs(t, last, broken)
	for range wire.Lines(strings.NewReader("a\nb"), wire.Limits{}) {
		break
	}
}

func TestExt(t *testing.T) {
	doc := partnership.Document{Version: "1.0", Name: lang.Plain("Rooms")}
	assert.True(t, doc.Ext.IsZero())
	one := doc.Ext.Set("org.example.crm", `{"n": [1, 2]}`)
	two := one.Set("org.example.crm", `7`).Set("crm", `true`)
	assert.True(t, doc.Ext.IsZero(), "setting leaves the old value alone")

	value, ok := one.Get("org.example.crm")
	assert.True(t, ok)
	assert.Equal(t, `{"n": [1, 2]}`, value)
	doc.Ext = two
	text, err := doc.AppendLine(nil)
	require.NoError(t, err)
	assert.Equal(t, `{"version":"1.0","name":"Rooms","ext":{"org.example.crm":7,"crm":true}}`, string(text))

	got := []string{}
	for f := range wire.Check(partnership.Members(&doc)).All() {
		got = append(got, string(f.Code)+" "+f.Pointer)
	}
	assert.Equal(t, []string{"extension-form /ext/crm"}, got)

	data, err := two.MarshalJSON()
	require.NoError(t, err)
	var again format.Ext
	require.NoError(t, again.UnmarshalJSON(data))
	assert.Equal(t, two, again)
	assert.Error(t, again.UnmarshalJSON([]byte(`[]`)))
	assert.Error(t, again.UnmarshalJSON([]byte(`{"org.a":1,"org.a":2}`)))
	assert.Error(t, again.UnmarshalJSON([]byte(`{"org.a":`)))

	doc.Ext = format.Ext{}.Set("org.example", "{not JSON")
	_, err = doc.AppendLine(nil)
	assert.Error(t, err)
}

func TestIdentifiersAndReferences(t *testing.T) {
	many := make([]partnership.Partner, 40)
	for i := range many {
		many[i] = partnership.Partner{ID: "partner-" + strconv.Itoa(i), Name: lang.Plain("P")}
	}
	many[39].ID = "partner-3"
	doc := partnership.Document{
		Version: "1.0", Name: lang.Plain("Rooms"), Partners: many,
		Needs: []assess.Need{
			{ID: "n", Party: "partner-38", Level: assess.LevelPublics},
			{ID: "m", Party: "partnr-7", Level: assess.LevelPublics},
			{ID: "o", Party: "nobody", Level: assess.LevelPublics, Publics: []string{"youth"}},
		},
	}
	got := map[string]finding.Finding{}
	for f := range wire.Check(partnership.Members(&doc)).All() {
		got[string(f.Code)+" "+f.Pointer] = f
	}
	require.Len(t, got, 4)
	twice := got["id-duplicate /partners/39/id"]
	assert.Equal(t, "/partners/3", twice.Arg("first"))
	assert.Equal(t, "kind.party", twice.Arg("kind"))
	assert.Equal(t, "partner-7", got["reference-misspelt /needs/1/party"].Arg("nearest"))
	assert.Contains(t, got, "reference-unknown /needs/2/party")
	assert.Contains(t, got, "reference-unknown /needs/2/publics/0")
}

func TestLongValuesAreShortenedInFindings(t *testing.T) {
	_, list := partnership.Read([]byte(document(`, "id": "`+strings.Repeat("é", 200)+`"`)), partnership.Options{})
	assert.LessOrEqual(t, len(list.At(0).Arg("value")), 90)
}

func TestRatings(t *testing.T) {
	tests := []struct {
		text string
		want assess.Rating
		code finding.Code
	}{
		{"0", assess.Rated(0), ""},
		{"4", assess.Rated(4), ""},
		{`"unknown"`, assess.DontKnow, ""},
		{"5", 0, "rating-form"},
		{"-1", 0, "rating-form"},
		{`"4"`, 0, "rating-form"},
		{"2.5", 0, "json-number"},
		{"true", 0, "json-type"},
		{"null", 0, "json-null"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var round assess.Round
			text := `{"respondents":[{"party":"a","answers":[{"criterion":"who-values","rating":` + tt.text + `}]}],"parties":[{"id":"a"}]}`
			reading := wire.Read([]byte(text), wire.Limits{}, assess.Members(&round))
			list := reading.Report(wire.Check(assess.Members(&round)))
			if tt.code != "" {
				require.Equal(t, 1, list.Total(), "%v", list)
				assert.Equal(t, tt.code, list.At(0).Code)
				assert.Equal(t, "/respondents/0/answers/0/rating", list.At(0).Pointer)
				return
			}
			require.Zero(t, list.Total(), "%v", list)
			assert.Equal(t, tt.want, round.Respondents[0].Answers[0].Rating)
		})
	}
}

func TestALargeNumberStaysLarge(t *testing.T) {
	for _, n := range []string{"1000000001", "2147483648", "4294967296", "9007199254740991"} {
		doc, list := partnership.Read([]byte(`{"version":"1.0","name":"x","resources":[{"id":"r","capacity":`+n+`}]}`), partnership.Options{})
		assert.True(t, list.Has("value-large"), n)
		assert.Greater(t, *doc.Resources[0].Capacity, 1_000_000_000, n)
	}
}
