package lifecycle_test

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// What ran out stays due until it is renewed, replaced or ended, and what is not
// known to the day is not due on one.
func TestWhatIsOverdueStays(t *testing.T) {
	const (
		signed = `"signatures":[{"party":"a","date":"2021-12-01"},{"party":"b","date":"2021-12-01"}]`
		active = `,"journal":[{"date":"2022-01","event":"record","stage":"active"}]`
		over   = `"conventions":[{"id":"c","parties":["a","b"],` + signed + `,"start":"2022-01-01","term":"P2Y","renewal":{"kind":"none"},"notice":{"period":"P3M"}}`
	)
	optional := lifecycle.Policy{Convention: lifecycle.DemandOptional}
	tests := []struct {
		name, members, from string
		policy              lifecycle.Policy
		want                []string
	}{
		{"an accepted risk, two years after (33-risk-accepted-expired)", `"risks":[{"id":"r2","event":"z","acceptance":{"by":"b","on":"2024-06-01","until":"2025-12-31"}}]`, "2027-01-01", lifecycle.Policy{}, []string{
			"2025-12-31 /risks/0/acceptance/until due-acceptance/r2 overdue"}},
		{"a waiver that has run out", `"waivers":[{"rule":"host-missing","reason":"r","by":"b","until":"2025-04-30"}]`, "2026-01-01", lifecycle.Policy{}, []string{
			"2025-04-30 /waivers/0/until due-waiver/host-missing overdue"}},
		{"one that is renewed, and one of another place", `"waivers":[{"rule":"host-missing","reason":"r","by":"b","until":"2025-04-30"},{"rule":"host-missing","pointer":"/name","reason":"r","by":"b","until":"2025-05-31"},{"rule":"host-missing","reason":"r","by":"b","until":"2026-04-30"}]`, "2026-01-01", lifecycle.Policy{}, []string{
			"2025-05-31 /waivers/1/until due-waiver/host-missing/name overdue", "2026-04-30 /waivers/2/until due-waiver/host-missing#2"}},
		{"a convention that expired and is performed (41-expired-then-performed)", over + `]` + active, "2025-06-01", lifecycle.Policy{}, []string{
			"2023-12-31 /conventions/0 due-expired/c overdue"}},
		{"one that a notice ended, and that is performed", `"conventions":[{"id":"c","parties":["a","b"],` + signed + `,"start":"2022-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"notices":[{"party":"a","date":"2022-06-01"}]}]` + active, "2025-06-01", lifecycle.Policy{}, []string{
			"2022-12-31 /conventions/0 due-expired/c overdue"}},
		{"one that not all have signed", strings.Replace(over, `,{"party":"b","date":"2021-12-01"}`, "", 1) + `]` + active, "2025-06-01", lifecycle.Policy{}, []string{
			"2023-12-31 /conventions/0 due-expired/c overdue"}},
		{"one that nobody is known to have signed", strings.Replace(over, signed+",", "", 1) + `]` + active, "2025-06-01", lifecycle.Policy{}, []string{
			"2023-12-31 /conventions/0 due-expired/c overdue"}},
		{"where nobody asks for a convention", over + `]` + active, "2025-06-01", optional, nil},
		{"once it is replaced", over + `,{"id":"d","parties":["a","b"],` + signed + `,"start":"2024-01-01","term":"P9Y","renewal":{"kind":"none"}}]` + active, "2025-06-01", lifecycle.Policy{}, nil},
		{"once the partnership has ended", over + `],"journal":[{"date":"2022-01","event":"record","stage":"active"},{"date":"2024-01-01","event":"end"}]`, "2025-06-01", lifecycle.Policy{}, nil},
		{"while nobody knows whether it is performed", over + `]`, "2025-06-01", lifecycle.Policy{}, nil},
		{"a convention without signatures, performed: its days count (20b-no-signatures-active)", `"conventions":[{"id":"c","parties":["a","b"],"signatures":[],"start":"2024-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"}}],"journal":[{"date":"2024-01","event":"record","stage":"active"}]`, "2026-06-01", lifecycle.Policy{}, []string{
			"2026-09-30 /conventions/0/notice due-notice/c/3", "2027-01-01 /conventions/0 due-renewal/c/3"}},
		{"a risk last reviewed three years ago, and one this spring", `"risks":[{"id":"r","event":"z","reviewed":"2023-05-05"},{"id":"s","event":"z","reviewed":"2026-04-04"},{"id":"t","event":"z"}]`, "2026-05-05", lifecycle.Policy{}, []string{
			"2024-05-05 /risks/0/reviewed due-risk/r/1 overdue", "2026-05-05 /risks/0/reviewed due-risk/r/3", "2027-04-04 /risks/1/reviewed due-risk/s/1", "2027-05-05 /risks/0/reviewed due-risk/r/4"}},
		{"every six months, where the policy says so", `"risks":[{"id":"s","event":"z","reviewed":"2026-04-04"}]`, "2026-05-05", lifecycle.Policy{RisksEvery: cal.Period{Months: 6}}, []string{
			"2026-10-04 /risks/0/reviewed due-risk/s/1", "2027-04-04 /risks/0/reviewed due-risk/s/2"}},
		{"the day that the document gives, and one that a review has passed", `"risks":[{"id":"r","event":"z","nextReview":"2026-03-03"},{"id":"s","event":"z","reviewed":"2026-01-04","nextReview":"2027-01-15"},{"id":"t","event":"z","reviewed":"2026-04-04","nextReview":"2026-04-01"}]`, "2026-05-05", lifecycle.Policy{}, []string{
			"2026-03-03 /risks/0/nextReview due-risk/r overdue", "2027-01-15 /risks/1/nextReview due-risk/s", "2027-04-04 /risks/2/reviewed due-risk/t/1"}},
		{"not in a partnership that has ended", `"risks":[{"id":"r","event":"z","reviewed":"2023-05-05"}],"journal":[{"date":"2024-01-01","event":"end"}]`, "2026-05-05", lifecycle.Policy{}, nil},
		{"somebody who began unprepared, and who has left since", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","from":"2025-05"},{"person":"q","from":"2025-05","until":"2025-06"}]}]`, "2026-01-01", lifecycle.Policy{}, []string{
			"2025-05 /partners/0/staff/0/preparation due-preparation/p overdue"}},
		{"a roadmap that ran out", `"roadmap":{"until":"2025-12-31"}`, "2026-01-01", lifecycle.Policy{}, []string{
			"2025-12-31 /roadmap/until due-roadmap/roadmap overdue"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := parse(t, `{"version":"1.0","name":"N",`+tt.members+`}`)
			if tt.want == nil {
				tt.want = []string{}
			}
			from := day(tt.from)
			assert.Equal(t, tt.want, lines(lifecycle.Agenda(doc, from, from.Add(cal.Period{Years: 1}), tt.policy)))
		})
	}
}

// A date that is known to the year or the month gives no day.
func TestNothingIsInventedFromADateKnownToTheYear(t *testing.T) {
	tests := []struct {
		name, members string
		want          []string
	}{
		{"every month since some time in 2018", `"sessions":[{"id":"s","kind":"awareness","date":"2018","every":"P1M"}]`, nil},
		{"every week since a month", `"sessions":[{"id":"s","kind":"awareness","date":"2018-03","every":"P1W"}]`, nil},
		{"every year since 2018", `"sessions":[{"id":"s","kind":"awareness","date":"2018","every":"P1Y"}]`, []string{"2026 /sessions/0 due-session/s/9"}},
		{"every half a year since a March", `"followUp":{"meetings":[{"id":"m","kind":"partner-event","date":"2018-03","every":"P6M"}]}`, []string{
			"2026-03 /followUp/meetings/0 due-gathering/m/17", "2026-09 /followUp/meetings/0 due-gathering/m/18"}},
		{"meetings owed since some time in 2019", `"followUp":{"meetingsEvery":"P6M"},"journal":[{"date":"2019","event":"record","stage":"active"}]`, []string{
			"2020 /followUp/meetings due-meeting/strategic/1 overdue"}},
		{"a risk last reviewed in 2023", `"risks":[{"id":"r","event":"e","reviewed":"2023"}]`, []string{
			"2024 /risks/0/reviewed due-risk/r/1 overdue", "2026 /risks/0/reviewed due-risk/r/3"}},
		{"a risk last reviewed in a month", `"risks":[{"id":"r","event":"e","reviewed":"2025-03"}]`, []string{"2026-03 /risks/0/reviewed due-risk/r/1"}},
		{"the newer of a year and one of its months", `"followUp":{"evaluationsEvery":"P1Y","evaluations":[{"date":"2025-12"},{"date":"2025"}]}`, []string{
			"2026-12 /followUp/evaluations due-evaluation/evaluation/3"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := parse(t, `{"version":"1.0","name":"N",`+tt.members+`}`)
			if tt.want == nil {
				tt.want = []string{}
			}
			assert.Equal(t, tt.want, lines(lifecycle.Agenda(doc, day("2026-01-01"), day("2026-12-31"), lifecycle.Policy{})))
		})
	}
}

const daily = `"sessions":[{"id":"s","kind":"awareness","date":"2026-01-01","every":"P1D"}]`

// Whatever comes back, and however far one looks, an agenda has an end, and says
// that there is more.
func TestAnAgendaIsBounded(t *testing.T) {
	everything := parse(t, `{"version":"1.0","name":"N",`+daily+`,"risks":[{"id":"r","event":"z","reviewed":"2024-01-01"}],"roadmap":{"milestones":[{"title":"t","due":"2026-06-01"},{"title":"t","due":"2525-01-01"},{"title":"t","due":"2020-01-01"}]},
"followUp":{"meetingsEvery":"P1D","evaluationsEvery":"P1D","meetings":[{"kind":"strategic","date":"2026-01-01"},{"id":"m","kind":"partner-event","date":"2026-01-01","every":"P1D"}],"evaluations":[{"date":"2026-01-01"}]},
"conventions":[{"id":"c","parties":["a","b"],"signatures":[{"party":"a","date":"2020-01-01"},{"party":"b","date":"2020-01-01"}],"start":"2026-01-01","term":"P1D","renewal":{"kind":"tacit"},"notice":{"period":"P1D"}}]}`)
	for _, doc := range []*partnership.Document{everything, parse(t, `{"version":"1.0","name":"N",`+daily+`}`)} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		due := lifecycle.Agenda(doc, day("2026-01-02"), cal.Max, lifecycle.Policy{})
		runtime.ReadMemStats(&after)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(64<<20))
		more := due[len(due)-1]
		assert.Equal(t, "due-more", string(more.Code))
		assert.Equal(t, "2000", more.Arg("limit"))
		overdue := 0
		for _, d := range due {
			if d.Overdue {
				overdue++
			}
		}
		require.Len(t, due, overdue+lifecycle.Most+1)

		// Up to the day of the last entry the agenda is that of a shorter time.
		last, _ := more.Date.Exact()
		whole := lines(lifecycle.Agenda(doc, day("2026-01-02"), last.AddDays(-1), lifecycle.Policy{}))
		assert.Equal(t, whole, lines(due)[:len(whole)])
		again := lifecycle.Agenda(doc, last, cal.Max, lifecycle.Policy{})
		assert.Equal(t, last, again[slices.IndexFunc(again, func(d lifecycle.Due) bool { return !d.Overdue })].Date.Last(), "and goes on from that day")
	}
	short := lifecycle.Agenda(everything, day("2026-01-02"), day("2026-03-01"), lifecycle.Policy{})
	assert.NotContains(t, strings.Join(lines(short), "\n"), "due-more", "what fits is not cut")
}

// The agendas of many partnerships have an end as well, whatever their number, and
// what comes first is kept in whatever order they come.
func TestTheAgendasOfManyAreBounded(t *testing.T) {
	doc := parse(t, `{"version":"1.0","name":"N",`+daily+`}`)
	many := func(yield func(*partnership.Document) bool) {
		for range 150 {
			if !yield(doc) {
				return
			}
		}
	}
	all := lifecycle.Agendas(many, day("2026-01-02"), cal.Max, lifecycle.Policy{})
	more := all[len(all)-1]
	assert.Equal(t, -1, more.Document)
	assert.Equal(t, "due-more", string(more.Code))
	assert.LessOrEqual(t, len(all), lifecycle.Most+150*lifecycle.MostEach+1)
	last, _ := more.Date.Exact()
	require.True(t, last.After(day("2026-01-20")), "%s", last)
	n := 0
	for ; all[n].Date.Last().Before(last); n++ {
		assert.Equal(t, n%150, all[n].Document, "each of them has one a day")
	}
	assert.Equal(t, last.Sub(day("2026-01-02"))*150, n, "complete until that day")
}
