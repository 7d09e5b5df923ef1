package lifecycle_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"pgregory.net/rapid"
)

func isJSON(f finding.Finding) bool {
	return strings.HasPrefix(string(f.Code), "json-") || f.Code == "member-unknown" || f.Code == "member-misspelt"
}

// lines tells an agenda in short: day, what, where, key.
func lines(list []lifecycle.Due) []string {
	out := []string{}
	for _, d := range list {
		late := ""
		if d.Overdue {
			late = " overdue"
		}
		out = append(out, fmt.Sprintf("%s %s %s%s", d.Date, d.Pointer, d.Key, late))
	}
	return out
}

func TestWhatIsDue(t *testing.T) {
	const signed = `"signatures":[{"party":"a","date":"2020-01-01"},{"party":"b","date":"2020-01-01"}]`
	tests := []struct {
		name, members, from, to string
		want                    []string
	}{
		{"tacit renewal: notice, then a new term", `"conventions":[{"id":"c","parties":["a","b"],` + signed + `,"start":"2025-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"}}]`, "2026-01-01", "2027-01-01", []string{
			"2026-01-01 /conventions/0 due-renewal/c/1", "2026-09-30 /conventions/0/notice due-notice/c/2", "2027-01-01 /conventions/0 due-renewal/c/2"}},
		{"notice given: only the end", `"conventions":[{"parties":["a","b"],` + signed + `,"start":"2025-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"notices":[{"party":"a","date":"2026-02-02"}]}]`, "2026-01-02", "2027-01-01", []string{
			"2026-12-31 /conventions/0 due-end/~4ef60fc6637e"}},
		{"notice longer than the term: the deadline of a later term", `"conventions":[{"parties":["a","b"],` + signed + `,"start":"2026-01-01","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P2M"}}]`, "2026-01-15", "2026-02-01", []string{
			"2026-01-31 /conventions/0/notice due-notice/~67027e536ac2/3", "2026-02-01 /conventions/0 due-renewal/~67027e536ac2/1"}},
		{"notice far longer than the term: of several terms to come", `"conventions":[{"id":"c","parties":["a","b"],` + signed + `,"start":"2026-01-01","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P6M"}}]`, "2026-02-01", "2026-02-28", []string{
			"2026-02-01 /conventions/0 due-renewal/c/1", "2026-02-28 /conventions/0/notice due-notice/c/8"}},
		{"a draft and another that is signed", `"conventions":[{"id":"d","parties":["a","b"],"start":"2026-01-01","term":"P1M"},{"id":"c","parties":["a","b"],` + signed + `,"start":"2026-01-01","term":"P1M"}]`, "2026-01-15", "2026-02-28", []string{
			"2026-01-31 /conventions/1 due-end/c"}},
		{"one day tells what binds first", `"conventions":[{"parties":["a","b"],` + signed + `,"start":"2025-01-01","term":"P2Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"options":[{"period":"P1Y","decideBy":"2026-09-30"}]}],"experiments":[{"id":"x","reviewDue":"2026-09-30"}]`, "2026-01-01", "2026-12-01", []string{
			"2026-09-30 /conventions/0/notice due-notice/~4ef60fc6637e/1", "2026-09-30 /conventions/0/options/0 due-option/~4ef60fc6637e/0", "2026-09-30 /experiments/0/review due-review/x"}},
		{"express: decision owed, then the end", `"conventions":[{"id":"c","parties":["a","b"],` + signed + `,"start":"2025-07-01","term":"P1Y","renewal":{"kind":"express","decisionDue":"P9M"}}]`, "2026-01-01", "2027-01-01", []string{
			"2025-09-30 /conventions/0/renewals due-decision/c/1 overdue", "2026-06-30 /conventions/0 due-end/c"}},
		{"an option", `"conventions":[{"id":"c","parties":["a","b"],` + signed + `,"start":"2025-07-01","term":"P3Y","options":[{"period":"P1Y","decideBy":"2026-03-31"},{"period":"P1Y","decideBy":"2025-12-31"}]}]`, "2026-01-01", "2027-01-01", []string{
			"2026-03-31 /conventions/0/options/0 due-option/c/0"}},
		{"an option of a convention that is over by then", `"conventions":[{"id":"c","parties":["a","b"],` + signed + `,"start":"2025-07-01","term":"P3Y","options":[{"period":"P1Y","decideBy":"2026-03-31"}],"ending":{"date":"2026-02-28"}}]`, "2026-01-01", "2027-01-01", []string{
			"2026-02-28 /conventions/0 due-end/c"}},
		{"what a change asks for, in the order in which it is done", `"conventions":[{}],"followUp":{"evolutions":[{"id":"e","kind":"funding","date":"2026-02-01"}]}`, "2026-01-01", "2027-01-01", []string{
			"2026-02-01 /followUp/evolutions/0/contractual consequence-declare/e", "2026-02-01 /followUp/evolutions/0 consequence-renegotiate/e", "2026-02-01 /followUp/evolutions/0/balanceChecked consequence-balance/e"}},
		{"a draft asks for nothing", `"conventions":[{"parties":["a","b"],"start":"2026-01-01","term":"P1M","renewal":{"kind":"tacit"}}]`, "2026-01-01", "2027-01-01", nil},
		{"without a length nothing ends", `"conventions":[{"parties":["a","b"],` + signed + `,"start":"2026-01-01"}]`, "2026-01-01", "2027-01-01", nil},
		{"reviews: due, by the end of the trial, held", `"experiments":[{"id":"x","reviewDue":"2025-12-01"},{"id":"y","until":"2026-02"},{"id":"z","reviewDue":"2026-03-01","review":{"verdict":"positive"}},{"id":"w"}]`, "2026-01-01", "2027-01-01", []string{
			"2025-12-01 /experiments/0/review due-review/x overdue", "2026-02 /experiments/1/review due-review/y"}},
		{"people: planned, missed, unprepared before they begin, prepared", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","preparation":[{"kind":"training","planned":"2026-02-02"}]},{"person":"q","preparation":[{"kind":"training","planned":"2025-02-02"}]},{"person":"r","from":"2026-05"},{"person":"s","from":"2026-05","preparation":[{"kind":"training","done":"2025"}]}]}]`, "2026-01-01", "2027-01-01", []string{
			"2025-02-02 /partners/0/staff/1/preparation/0 due-preparation/q/0 overdue", "2026-02-02 /partners/0/staff/0/preparation/0 due-preparation/p/0", "2026-05 /partners/0/staff/2/preparation due-preparation/r"}},
		{"a person with two posts, whatever the days", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","preparation":[{"kind":"training","planned":"2028-02-02"}]},{"person":"p","preparation":[{"kind":"training","planned":"2026-03-02"}]}]}]`, "2026-01-01", "2027-01-01", []string{
			"2026-03-02 /partners/0/staff/1/preparation/0 due-preparation/p#2/0"}},
		{"meetings by cadence after the last one", `"followUp":{"meetingsEvery":"P6M","meetings":[{"kind":"strategic","date":"2025-08-31"},{"kind":"strategic","date":"2025-03-01"},{"kind":"informal","every":"P1W","date":"2026-01-01"},{"id":"day","kind":"partner-event","date":"2025-11-20","every":"P1Y"}]}`, "2026-01-01", "2027-01-01", []string{
			"2026-02-28 /followUp/meetings due-meeting/strategic/3", "2026-08-31 /followUp/meetings due-meeting/strategic/4", "2026-11-20 /followUp/meetings/3 due-gathering/day/2"}},
		{"a meeting that is planned, and the next", `"followUp":{"meetingsEvery":"P6M","meetings":[{"kind":"strategic","date":"2026-03-01"}]}`, "2026-01-01", "2026-12-31", []string{
			"2026-09-01 /followUp/meetings due-meeting/strategic/2"}},
		{"a meeting missed is owed once", `"followUp":{"meetingsEvery":"P1M","meetings":[{"kind":"strategic","date":"2025-06-15"}]}`, "2026-01-01", "2026-01-31", []string{
			"2025-07-15 /followUp/meetings due-meeting/strategic/2 overdue", "2026-01-15 /followUp/meetings due-meeting/strategic/8"}},
		{"meetings since the partnership came to life", `"followUp":{"meetingsEvery":"P6M","evaluationsEvery":"P1Y"},"journal":[{"date":"2025-07-01","event":"record","stage":"active"}]`, "2026-01-01", "2026-12-31", []string{
			"2026-01-01 /followUp/meetings due-meeting/strategic/1", "2026-07-01 /followUp/meetings due-meeting/strategic/2", "2026-07-01 /followUp/evaluations due-evaluation/evaluation/1"}},
		{"sessions that come back", `"sessions":[{"id":"day","kind":"awareness","date":"2025-12-15","every":"P1M"}]`, "2026-01-01", "2026-02-28", []string{
			"2026-01-15 /sessions/0 due-session/day/2", "2026-02-15 /sessions/0 due-session/day/3"}},
		{"what sleeps holds no meetings", `"followUp":{"meetingsEvery":"P6M","meetings":[{"kind":"strategic","date":"2025-08-31"}]},"roadmap":{"until":"2026-06-30"},"journal":[{"date":"2025-12-01","event":"end"}]`, "2026-01-01", "2027-01-01", nil},
		{"evaluations", `"followUp":{"evaluationsEvery":"P1Y","evaluations":[{"date":"2025-06"}]}`, "2026-01-01", "2027-01-01", []string{
			"2026-06 /followUp/evaluations due-evaluation/evaluation/2"}},
		{"the roadmap", `"roadmap":{"until":"2026-12-31","milestones":[{"title":"t","due":"2026-02-02"},{"id":"m","title":"t","due":"2025-02-02"},{"title":"t","due":"2026-03-03","status":"met"},{"title":"t","due":"2026-03-03","met":"2026-01-01"}]}`, "2026-01-01", "2027-01-01", []string{
			"2025-02-02 /roadmap/milestones/1 due-milestone/m overdue", "2026-02-02 /roadmap/milestones/0 due-milestone/~e3b98a4da31a", "2026-12-31 /roadmap/until due-roadmap/roadmap"}},
		{"a closed roadmap", `"roadmap":{"closed":"2025-12-31","until":"2026-12-31","milestones":[{"title":"t","due":"2026-02-02"}]}`, "2026-01-01", "2027-01-01", nil},
		{"risks and waivers", `"risks":[{"id":"r","treatments":[{"option":"reduce","due":"2025-02-02"},{"option":"share","due":"2026-02-02"},{"option":"avoid","due":"2026-02-02","done":"2026-01-15"}],"acceptance":{"by":"a","on":"2025-01-01","until":"2026-06-30"}}],
"waivers":[{"rule":"host-missing","reason":"r","by":"b","until":"2026-04-30"},{"rule":"host-missing","reason":"r","by":"b","until":"2025-04-30"}]`, "2026-01-01", "2027-01-01", []string{
			"2025-02-02 /risks/0/treatments/0 due-treatment/r/0 overdue", "2026-02-02 /risks/0/treatments/1 due-treatment/r/1", "2026-04-30 /waivers/0/until due-waiver/host-missing", "2026-06-30 /risks/0/acceptance/until due-acceptance/r"}},
		{"open consequences, of an unknown day too", `"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2025-11"},{"id":"f","kind":"growth"}]}`, "2026-01-01", "2027-01-01", []string{
			"2025-11 /followUp/evolutions/0/balanceChecked consequence-balance/e overdue", "2026-01-01 /followUp/evolutions/1/balanceChecked consequence-balance/f"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := parse(t, `{"version":"1.0","name":"N",`+tt.members+`}`)
			want := tt.want
			if want == nil {
				want = []string{}
			}
			assert.Equal(t, want, lines(lifecycle.Agenda(doc, day(tt.from), day(tt.to), lifecycle.Policy{})))
		})
	}
}

func TestARenewalTellsTheTermThatBegins(t *testing.T) {
	doc := parse(t, `{"version":"1.0","name":"N","conventions":[{"parties":["a","b"],"signatures":[{"party":"a","date":"2020-01-01"},{"party":"b","date":"2020-01-01"}],"start":"2025-01-01","term":"P1Y","renewal":{"kind":"tacit"}}]}`)
	due := lifecycle.Agenda(doc, day("2025-06-01"), day("2026-01-01"), lifecycle.Policy{})
	require.Equal(t, []string{"2025-12-31 /conventions/0/notice due-notice/~4ef60fc6637e/1", "2026-01-01 /conventions/0 due-renewal/~4ef60fc6637e/1"}, lines(due))
	assert.Equal(t, "1", due[0].Arg("term"))
	assert.Equal(t, "2", due[1].Arg("term"))
}

func TestTheCadenceOfTheHouse(t *testing.T) {
	policy := lifecycle.Policy{MeetingsEvery: cal.Period{Months: 6}}
	active := parse(t, `{"version":"1.0","name":"N","journal":[{"date":"2025-07-01","event":"record","stage":"active"}]}`)
	assert.Len(t, lifecycle.Agenda(active, day("2026-01-01"), day("2026-12-31"), policy), 2)
	trial := parse(t, `{"version":"1.0","name":"N","journal":[{"date":"2025-07-01","event":"record","stage":"experimentation"}]}`)
	assert.Empty(t, lifecycle.Agenda(trial, day("2026-01-01"), day("2026-12-31"), policy))
}

// Cut in two anywhere, an agenda says the same.
func TestAnAgendaCutInTwoSaysTheSame(t *testing.T) {
	docs := []*partnership.Document{load(t, "fictional-bilateral"), load(t, "fictional-pluripartite")}
	inTime := func(doc *partnership.Document, from, to cal.Date) []lifecycle.Due {
		return slices.DeleteFunc(lifecycle.Agenda(doc, from, to, lifecycle.Policy{}), func(d lifecycle.Due) bool { return d.Overdue })
	}
	rapid.Check(t, func(t *rapid.T) {
		doc := docs[rapid.IntRange(0, 1).Draw(t, "document")]
		from := day("2024-09-02").AddDays(rapid.IntRange(0, 2000).Draw(t, "from"))
		cut := from.AddDays(rapid.IntRange(0, 800).Draw(t, "cut"))
		to := cut.AddDays(rapid.IntRange(1, 800).Draw(t, "to"))
		whole := lines(inTime(doc, from, to))
		parts := append(lines(inTime(doc, from, cut)), lines(inTime(doc, cut.AddDays(1), to))...)
		if !slices.Equal(whole, parts) {
			t.Fatalf("%s\n\nis not\n\n%s", strings.Join(whole, "\n"), strings.Join(parts, "\n"))
		}
	})
}

// A convention renewed by the month has one notice and one renewal a month in
// any year, however far.
func TestFarAhead(t *testing.T) {
	doc := parse(t, `{"version":"1.0","name":"N","conventions":[{"parties":["a","b"],"signatures":[{"party":"a","date":"2020-01-01"},{"party":"b","date":"2020-01-01"}],
"start":"2021-01-01","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P1W"}}],"followUp":{"meetingsEvery":"P1W","meetings":[{"kind":"strategic","date":"2021-01-04"}]}}`)
	far := lifecycle.Agenda(doc, day("2921-01-01"), day("2921-12-31"), lifecycle.Policy{})
	assert.Len(t, far, 12+12+52+1, "and the first meeting, missed")
	end := lifecycle.Agenda(doc, day("9999-12-01"), cal.Max, lifecycle.Policy{})
	assert.Equal(t, []string{
		"2021-01-11 /followUp/meetings due-meeting/strategic/2 overdue",
		"9999-12-01 /conventions/0 due-renewal/~31e859f9e3e9/95747", "9999-12-06 /followUp/meetings due-meeting/strategic/416321",
	}, lines(end)[:3])
	assert.NotEqual(t, cal.Max, end[len(end)-1].Date.Last(), "the calendar ends without harm")
}

func TestAgendasOfSeveralPartnerships(t *testing.T) {
	docs := []*partnership.Document{load(t, "fictional-bilateral"), load(t, "fictional-pluripartite")}
	all := lifecycle.Agendas(slices.Values(docs), day("2026-11-24"), day("2027-11-24"), lifecycle.Policy{})
	assert.True(t, slices.IsSortedFunc(all, func(x, y lifecycle.Engagement) int { return x.Date.Last().Compare(y.Date.Last()) }))
	n := len(lifecycle.Agenda(docs[0], day("2026-11-24"), day("2027-11-24"), lifecycle.Policy{}))
	assert.Equal(t, n, len(slices.DeleteFunc(slices.Clone(all), func(e lifecycle.Engagement) bool { return e.Document == 1 })))
	keys := map[string]bool{}
	for _, e := range all {
		key := fmt.Sprint(e.Document, e.Key)
		assert.False(t, keys[key], "%s twice", key)
		keys[key] = true
	}
}

func ExampleAgenda() {
	doc := invented("fictional-bilateral")
	for _, d := range lifecycle.Agenda(doc, day("2026-11-24"), day("2027-04-30"), lifecycle.Policy{}) {
		fmt.Println(d.Date, d.Code, d.Pointer)
	}
	// Output:
	// 2026-12-15 due-treatment /risks/1/treatments/0
	// 2027-01-31 due-milestone /roadmap/milestones/1
	// 2027-03-05 due-session /sessions/1
	// 2027-03-08 due-meeting /followUp/meetings
	// 2027-04-30 due-notice /conventions/0/notice
}

func ExampleAgendas() {
	docs := []*partnership.Document{invented("fictional-bilateral"), invented("fictional-pluripartite")}
	for _, e := range lifecycle.Agendas(slices.Values(docs), day("2026-12-01"), day("2027-01-31"), lifecycle.Policy{}) {
		fmt.Println(e.Date, e.Document, e.Code)
	}
	// Output:
	// 2026-12-15 0 due-treatment
	// 2027-01-20 1 due-meeting
	// 2027-01-31 0 due-milestone
}

func ExampleConsequences() {
	doc := invented("fictional-bilateral")
	doc.FollowUp.Evolutions[1].BalanceChecked = cal.Partial{}
	for f := range lifecycle.Consequences(doc, day("2026-11-24")).All() {
		fmt.Println(f.Code, f.Pointer)
	}
	// Output:
	// consequence-balance /followUp/evolutions/1/balanceChecked
}

// A key stays when something is inserted before, whether things have identifiers or not.
func TestKeysStayWhenSomethingIsInserted(t *testing.T) {
	build := func(before bool) *partnership.Document {
		doc := &partnership.Document{Version: partnership.Version, Name: lang.Plain("Rooms")}
		doc.Journal = []partnership.Entry{{Date: cal.PartialOf(day("2024-01-01")), Event: partnership.EventRecord, Stage: partnership.StageActive}}
		doc.Roadmap = &partnership.Roadmap{Milestones: []partnership.Milestone{{Title: lang.By("fr", "Bilan", "en", "Review"), Due: day("2025-05-01")}}}
		doc.FollowUp = &partnership.FollowUp{Meetings: []partnership.Meeting{{Kind: partnership.MeetingPartnerEvent, Name: lang.Plain("Fair"), Date: cal.PartialOf(day("2024-03-01")), Every: cal.Period{Years: 1}}}}
		doc.Sessions = []partnership.Session{{Kind: partnership.SessionDiscovery, Date: cal.PartialOf(day("2024-04-01")), Every: cal.Period{Years: 1}}}
		doc.Conventions = []convention.Convention{{Start: cal.PartialOf(day("2024-01-01")), Term: cal.Period{Years: 1}, Renewal: &convention.Renewal{Kind: convention.RenewalTacit}}}
		if before {
			doc.Roadmap.Milestones = slices.Insert(doc.Roadmap.Milestones, 0, partnership.Milestone{Title: lang.Plain("Start"), Due: day("2024-02-01")})
			doc.FollowUp.Meetings = slices.Insert(doc.FollowUp.Meetings, 0, partnership.Meeting{Kind: partnership.MeetingOther, Name: lang.Plain("Walk")})
			doc.Sessions = slices.Insert(doc.Sessions, 0, partnership.Session{Kind: partnership.SessionAwareness})
			doc.Conventions = slices.Insert(doc.Conventions, 0, convention.Convention{Start: cal.PartialOf(day("2020-01-01")), Term: cal.Period{Years: 1}})
		}
		return doc
	}
	keys := func(doc *partnership.Document) map[string]bool {
		out := map[string]bool{}
		for _, d := range lifecycle.Agenda(doc, day("2025-01-02"), day("2026-01-01"), lifecycle.Policy{}) {
			out[d.Key] = true
		}
		return out
	}
	after := keys(build(true))
	before := keys(build(false))
	require.GreaterOrEqual(t, len(before), 4)
	for key := range before {
		assert.Contains(t, after, key)
	}
}
