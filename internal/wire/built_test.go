package wire_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// What is built in Go and could not be written, or would not be read again as it is,
// is found.
func TestWhatIsBuiltIsReadAgainOrFound(t *testing.T) {
	change := func(f func(*partnership.Document)) *partnership.Document {
		doc := &partnership.Document{Version: partnership.Version, Name: lang.Plain("Rooms")}
		f(doc)
		return doc
	}
	count := 1 << 62
	tests := []struct {
		name string
		doc  *partnership.Document
		want string
	}{
		{"a language twice", change(func(d *partnership.Document) { d.Name = lang.By("fr", "a", "fr", "b") }), "/name/fr json-duplicate"},
		{"a language without words", change(func(d *partnership.Document) { d.Name = lang.By("fr") }), "/name/fr text-wordless"},
		{"an addition that ends too soon", change(func(d *partnership.Document) { d.Ext = d.Ext.Set("org.example", `{"x":`) }), "/ext/org.example/x json-syntax"},
		{"an addition that is nothing", change(func(d *partnership.Document) { d.Ext = d.Ext.Set("org.example", "") }), "/ext/org.example json-empty"},
		{"an addition with a name twice", change(func(d *partnership.Document) { d.Ext = d.Ext.Set("org.example", `{"x":{"a":1,"a":2}}`) }), "/ext/org.example/x/a json-duplicate"},
		{"an addition twice", change(func(d *partnership.Document) {
			d.Ext = format.Ext{{Name: "org.example", Value: "1"}, {Name: "org.example", Value: "2"}}
		}), "/ext/org.example json-duplicate"},
		{"an addition that is no Unicode", change(func(d *partnership.Document) { d.Ext = d.Ext.Set("org.example", "\"\xff\"") }), "/ext/org.example json-utf8"},
		{"an unknown member that is known", change(func(d *partnership.Document) { d.Unknown = format.Unknown{{Name: "name", Value: "1"}} }), "/name json-duplicate"},
		{"an unknown member twice", change(func(d *partnership.Document) {
			d.Unknown = format.Unknown{{Name: "x", Value: "1"}, {Name: "x", Value: "2"}}
		}), "/x json-duplicate"},
		{"an unknown member of a later version", change(func(d *partnership.Document) {
			d.Partners = []partnership.Partner{{ID: "a", Name: lang.Plain("A"), Unknown: format.Unknown{{Name: "peple", Value: "1"}}}}
		}), "/partners/0/peple member-misspelt"},
		{"a period below nothing", change(func(d *partnership.Document) {
			d.FollowUp = &partnership.FollowUp{MeetingsEvery: cal.Period{Months: -1}}
		}), "/followUp/meetingsEvery period-form"},
		{"a period of weeks and days", change(func(d *partnership.Document) {
			d.Conventions = []convention.Convention{{Term: cal.Period{Weeks: 1, Days: 1}}}
		}), "/conventions/0/term period-form"},
		{"a number that no reader keeps", change(func(d *partnership.Document) {
			d.Resources = []partnership.Resource{{Capacity: &count}}
		}), "/resources/0/capacity json-number"},
		{"a rating that is none", change(func(d *partnership.Document) {
			d.Rounds = []assess.Round{{Respondents: []assess.Respondent{{Party: "a", Answers: []assess.Answer{{Criterion: "who-values", Rating: assess.Rated(9)}}}}}}
		}), "/rounds/0/respondents/0/answers/0/rating rating-form"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for f := range test.doc.Check(cal.Date{}).All() {
				got = append(got, f.Pointer+" "+string(f.Code))
			}
			assert.Contains(t, got, test.want)
		})
	}
	policy := &assess.Policy{}
	require.NoError(t, policy.UnmarshalJSON([]byte(`{"minCoverge": 3}`)))
	list := policy.Check()
	assert.True(t, list.Has("member-misspelt"))
}
