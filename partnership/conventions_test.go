package partnership_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// agreed reads a convention signed by both parties, with more members.
func agreed(t testing.TB, members string) *convention.Convention {
	t.Helper()
	text := `{"version":"1.0","name":"N","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"conventions":[{"parties":["a","b"],
"signatures":[{"party":"a","date":"2020-12-01"},{"party":"b","date":"2020-12-05"}],` + members + `}]}`
	doc, list := partnership.Read([]byte(text), partnership.Options{})
	assert.Zero(t, list.Filter(func(f finding.Finding) bool {
		return strings.HasPrefix(string(f.Code), "json-") || strings.HasPrefix(string(f.Code), "member-")
	}).Len())
	return &doc.Conventions[0]
}

// A fact that came too late is reported with the day that counts instead.
func TestTheDayThatCounts(t *testing.T) {
	end := func(code, members string) string {
		doc := partnership.Document{Version: "1.0", Conventions: []convention.Convention{*agreed(t, members)}}
		list := doc.Check(cal.Date{})
		for f := range list.All() {
			if string(f.Code) == code {
				return f.Arg("date") + " → " + f.Arg("end")
			}
		}
		return ""
	}
	const tacit = `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"}`
	assert.Equal(t, "2022-03-01 → 2021-12-31", end("convention-over", `"start":"2021-01-01","term":"P1Y","notices":[{"party":"a","date":"2022-03-01"}]`))
	assert.Equal(t, "2021-10-01 → 2022-12-31", end("notice-late", tacit+`,"notices":[{"party":"a","date":"2021-10-01"}]`))
	assert.Equal(t, "2023-10-01 → 2024-12-31", end("notice-late", tacit+`,"notices":[{"party":"a","date":"2023-10-01"}]`), "in the third term")
	assert.Equal(t, "2021-05-01 → ", end("renewal-not-needed", tacit+`,"renewals":[{"date":"2021-05-01"}]`))
}

// What is dated after the end is reported by one rule.
func TestFactsAfterTheEnd(t *testing.T) {
	found := func(members string) []string {
		doc := partnership.Document{Version: "1.0", Conventions: []convention.Convention{*agreed(t, members)}}
		return codes(doc.Check(cal.Date{}).Filter(func(f finding.Finding) bool { return f.Code == "convention-over" || f.Code == "amendment-outside" }))
	}
	const ended = `"start":"2021-01-01","term":"P5Y","ending":{"date":"2022-03-31","kind":"funding"}`
	const late = `,"amendments":[{"id":"m","effective":"2022-04-01"}]`
	assert.Equal(t, []string{"amendment-outside /conventions/0/amendments/0/effective"}, found(ended+late))
	assert.Equal(t, []string{"convention-over /conventions/0/amendments/0/effective"}, found(`"start":"2021-01-01","term":"P1Y"`+late))
	assert.Equal(t, []string{"convention-over /conventions/0/notices/0/date"}, found(ended+`,"notices":[{"party":"a","date":"2022-04-01"}]`))
	assert.Empty(t, found(ended+`,"notices":[{"party":"a","date":"2022-03-31"}],"amendments":[{"id":"m","effective":"2022-03-31"}]`))
}

func TestStandingOfAConventionThatIsNotThere(t *testing.T) {
	doc := new(partnership.Document)
	for _, i := range []int{-1, 0, 7} {
		assert.Equal(t, convention.Standing{}, doc.Standing(i, cal.Date{}))
	}
}

// Whether a convention without signatures and dates came to life, the journal tells.
func TestAConventionThatTheRecordIsSilentAbout(t *testing.T) {
	const first, last = 0, 1
	tests := []struct {
		why, journal string
		convention   int
		want         convention.Phase
	}{
		{"nothing is told", ``, first, convention.PhaseDraft},
		{"it was activated", `{"date":"2024-01-01","event":"activate"}`, first, convention.PhaseUnknown},
		{"so was the last one", `{"date":"2024-01-01","event":"activate"}`, last, convention.PhaseUnknown},
		{"it was renewed", `{"date":"2024-01-01","event":"renew"}`, first, convention.PhaseUnknown},
		{"it was found active", `{"date":"2024-01-01","event":"record","stage":"active"}`, first, convention.PhaseUnknown},
		{"it was found changing", `{"date":"2024-01-01","event":"record","stage":"evolving"}`, first, convention.PhaseUnknown},
		{"it was found ended", `{"date":"2024-01-01","event":"record","stage":"ended"}`, first, convention.PhaseUnknown},
		{"it was found on its way", `{"date":"2024-01-01","event":"record","stage":"negotiation"}`, first, convention.PhaseDraft},
		{"it was only discovered", `{"date":"2024-01-01","event":"discover"}`, first, convention.PhaseDraft},
		{"nobody knows when", `{"event":"activate"}`, first, convention.PhaseDraft},
		{"only later", `{"date":"2025-06-02","event":"activate"}`, first, convention.PhaseDraft},
		{"on the very day", `{"date":"2025-06-01","event":"activate"}`, first, convention.PhaseUnknown},
		{"another one is on its way", `{"date":"2024-01-01","event":"record","stage":"active"},{"date":"2025-01-01","event":"record","stage":"negotiation"}`, first, convention.PhaseUnknown},
		{"it is the one on its way", `{"date":"2024-01-01","event":"record","stage":"active"},{"date":"2025-01-01","event":"record","stage":"negotiation"}`, last, convention.PhaseDraft},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			text := `{"version":"1.0","name":"N","conventions":[{"id":"one","parties":["a","b"]},{"id":"two","parties":["a","b"]}],"journal":[` + tt.journal + `]}`
			doc, _ := partnership.Read([]byte(text), partnership.Options{})
			assert.Equal(t, tt.want, doc.Standing(tt.convention, date(t, "2025-06-01")).Phase)
		})
	}
	signed, _ := partnership.Read([]byte(`{"version":"1.0","name":"N","conventions":[{"parties":["a"],"signatures":[{"party":"a","date":"2030-01-01"}]}],"journal":[{"date":"2024-01-01","event":"activate"}]}`), partnership.Options{})
	assert.Equal(t, convention.PhaseDraft, signed.Standing(0, date(t, "2025-06-01")).Phase, "its signatures are told")
}

func TestTheConventionThatCounts(t *testing.T) {
	doc, list := partnership.Read([]byte(`{"version":"1.0","name":"N","conventions":[{"start":"2020-01-01","term":"P1Y"},{"start":"2022-01-01","term":"P1Y"},{}],
"journal":[{"date":"2023-01-01","event":"record","stage":"active"}]}`), partnership.Options{})
	require.NoError(t, list.Err())
	for on, want := range map[string]int{"2019-01-01": 2, "2021-06-01": 0, "2022-01-01": 1} {
		i, ok := doc.Current(date(t, on))
		assert.True(t, ok)
		assert.Equal(t, want, i, on)
	}
	assert.Equal(t, convention.PhaseDraft, doc.Standing(2, date(t, "2022-12-31")).Phase)
	assert.Equal(t, convention.PhaseUnknown, doc.Standing(2, date(t, "2023-01-01")).Phase, "an active partnership has it, the record is silent")
	assert.Equal(t, convention.PhaseDraft, doc.Standing(1, date(t, "2023-01-01")).Phase)
	_, ok := new(partnership.Document).Current(cal.Max)
	assert.False(t, ok)
}
