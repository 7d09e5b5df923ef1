package convention_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// Each case says what is expected of a convention on a day, and why.
func TestWhereAConventionStands(t *testing.T) {
	const year = `"start":"2021-01-01","term":"P1Y"`
	const tacit = year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P3M"}`
	tests := []struct {
		why, members, on    string
		phase               convention.Phase
		term                int
		end, last, noticeBy string
	}{
		{"before the start", year, "2020-12-31", convention.PhaseSigned, 0, "", "2021-12-31", ""},
		{"before the last signature, however early it starts", `"start":"2020-01-01","term":"P5Y"`, "2020-12-04", convention.PhaseSigning, 1, "2024-12-31", "2024-12-31", ""},
		{"before any signature", `"start":"2020-01-01","term":"P5Y"`, "2020-11-30", convention.PhaseDraft, 1, "2024-12-31", "2024-12-31", ""},
		{"the first day", year, "2021-01-01", convention.PhaseInForce, 1, "2021-12-31", "2021-12-31", ""},
		{"the last day is included", year, "2021-12-31", convention.PhaseInForce, 1, "2021-12-31", "2021-12-31", ""},
		{"without renewal it expires", year, "2022-01-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"tacit, first term", tacit, "2021-06-01", convention.PhaseInForce, 1, "2021-12-31", "", "2021-09-30"},
		{"tacit, third term", tacit, "2023-06-01", convention.PhaseInForce, 3, "2023-12-31", "", "2023-09-30"},
		{"tacit, two at most", year + `,"renewal":{"kind":"tacit","max":2},"notice":{"period":"P3M"}`, "2023-12-31", convention.PhaseInForce, 3, "2023-12-31", "2023-12-31", ""},
		{"tacit, two at most, over", year + `,"renewal":{"kind":"tacit","max":2},"notice":{"period":"P3M"}`, "2024-01-01", convention.PhaseExpired, 0, "", "2023-12-31", ""},
		{"never renewed when none may be", year + `,"renewal":{"kind":"tacit","max":0},"notice":{"period":"P3M"}`, "2022-01-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"a largest extent cuts the last term", year + `,"renewal":{"kind":"tacit","maxExtent":"2023-06-30"},"notice":{"period":"P3M"}`, "2023-03-01", convention.PhaseInForce, 3, "2023-06-30", "2023-06-30", ""},
		{"notice in time", tacit + `,"notices":[{"party":"a","date":"2021-09-01"}]`, "2021-10-01", convention.PhaseInForce, 1, "2021-12-31", "2021-12-31", ""},
		{"notice on the very last day for it", tacit + `,"notices":[{"party":"a","date":"2021-09-30"}]`, "2022-01-01", convention.PhaseNotice, 0, "", "2021-12-31", ""},
		{"notice a day late ends the next term", tacit + `,"notices":[{"party":"a","date":"2021-10-01"}]`, "2022-01-01", convention.PhaseInForce, 2, "2022-12-31", "2022-12-31", ""},
		{"a notice is not known before it is given", tacit + `,"notices":[{"party":"a","date":"2021-09-01"}]`, "2021-08-01", convention.PhaseInForce, 1, "2021-12-31", "", "2021-09-30"},
		{"notice taken back", tacit + `,"notices":[{"party":"a","date":"2021-09-01","withdrawn":"2021-09-10"}]`, "2022-06-01", convention.PhaseInForce, 2, "2022-12-31", "", "2022-09-30"},
		{"notice to the end of a month", year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P1M","effect":"month-end"},"notices":[{"party":"a","date":"2021-03-15"}]`, "2021-04-30", convention.PhaseInForce, 1, "2021-04-30", "2021-04-30", ""},
		{"notice to the end of a quarter", year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P1M","effect":"quarter-end"},"notices":[{"party":"a","date":"2021-03-15"}]`, "2021-07-01", convention.PhaseNotice, 0, "", "2021-06-30", ""},
		{"notice to the end of a year", year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P1M","effect":"year-end"},"notices":[{"party":"a","date":"2022-12-15"}]`, "2023-12-31", convention.PhaseInForce, 3, "2023-12-31", "2023-12-31", ""},
		{"notice to any day", year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P10D","effect":"any-day"},"notices":[{"party":"a","date":"2021-03-15"}]`, "2021-03-26", convention.PhaseNotice, 0, "", "2021-03-25", ""},
		{"notice longer than a term", `"start":"2021-01-01","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"notices":[{"party":"a","date":"2021-01-15"}]`, "2021-04-30", convention.PhaseInForce, 4, "2021-04-30", "2021-04-30", ""},
		{"express, decided in time", year + `,"renewal":{"kind":"express","decisionDue":"P2M"},"renewals":[{"date":"2021-12-31"}]`, "2022-01-01", convention.PhaseInForce, 2, "2022-12-31", "2022-12-31", ""},
		{"express, decided too late", year + `,"renewal":{"kind":"express"},"renewals":[{"date":"2022-01-01"}]`, "2022-01-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"express, never decided", year + `,"renewal":{"kind":"express"}`, "2022-01-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"month ends do not drift", `"start":"2021-01-31","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P1W"}`, "2021-03-30", convention.PhaseInForce, 2, "2021-03-30", "", "2021-03-23"},
		{"a leap day", `"start":"2024-02-29","term":"P12M","renewal":{"kind":"tacit"},"notice":{"period":"P1M"}`, "2025-02-28", convention.PhaseInForce, 1, "2025-02-28", "", "2025-01-31"},
		{"a fixed end", `"start":"2021-01-01","end":"2021-08-15"`, "2021-08-16", convention.PhaseExpired, 0, "", "2021-08-15", ""},
		{"a fixed end, renewed by the year", `"start":"2021-01-01","end":"2021-08-31","renewal":{"kind":"tacit","period":"P1Y"},"notice":{"period":"P2M"}`, "2023-01-01", convention.PhaseInForce, 3, "2023-08-31", "", "2023-06-30"},
		{"an option taken up too late", year + `,"options":[{"period":"P6M","decideBy":"2021-10-01","exercised":"2021-11-01"}]`, "2022-01-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"an option taken up", year + `,"options":[{"period":"P6M","exercised":"2021-11-01"}]`, "2022-06-30", convention.PhaseInForce, 1, "2022-06-30", "2022-06-30", ""},
		{"an option not taken up", year + `,"options":[{"period":"P6M"}]`, "2022-01-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"an amendment that shortens", tacit + `,"amendments":[{"id":"m","effective":"2021-05-01","end":"2021-06-30","renewal":{"kind":"none"}}]`, "2021-07-01", convention.PhaseExpired, 0, "", "2021-06-30", ""},
		{"an amendment that lengthens", year + `,"amendments":[{"id":"m","effective":"2021-05-01","end":"2022-06-30"}]`, "2022-06-30", convention.PhaseInForce, 1, "2022-06-30", "2022-06-30", ""},
		{"an amendment that is not in effect yet", year + `,"amendments":[{"id":"m","effective":"2021-05-01","end":"2022-06-30"}]`, "2021-04-30", convention.PhaseInForce, 1, "2021-12-31", "2021-12-31", ""},
		{"brought to an end", tacit + `,"ending":{"date":"2022-03-31","kind":"funding"}`, "2022-04-01", convention.PhaseObsolete, 0, "", "2022-03-31", ""},
		{"nine hundred years by the month", `"start":"2021-01-01","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P1W"}`, "2921-01-15", convention.PhaseInForce, 10801, "2921-01-31", "", "2921-01-24"},
		{"without a length it runs on", `"start":"2021-01-01"`, "2051-06-01", convention.PhaseInForce, 1, "", "", ""},
		{"without a length, by notice", `"start":"2021-01-01","notice":{"period":"P3M","effect":"any-day"},"notices":[{"party":"b","date":"2023-01-15"}]`, "2023-04-16", convention.PhaseNotice, 0, "", "2023-04-15", ""},
		{"without a length, notice is to any day (art. 1211 C. civ.)", `"start":"2021-01-01","notice":{"period":"P3M"},"notices":[{"party":"b","date":"2023-01-15"}]`, "2030-01-01", convention.PhaseNotice, 0, "", "2023-04-15", ""},
		{"without a length, until an amendment sets an end", `"start":"2021-01-01","amendments":[{"id":"m","effective":"2022-01-01","end":"2022-06-30"}]`, "2022-07-01", convention.PhaseExpired, 0, "", "2022-06-30", ""},
		{"without a first day nothing runs", `"term":"P1Y"`, "2021-06-01", convention.PhaseSigned, 0, "", "", ""},
		{"without a first day, brought to an end", `"ending":{"date":"2021-05-31"}`, "2021-06-01", convention.PhaseObsolete, 0, "", "2021-05-31", ""},
		{"a term that an amendment makes longer later keeps the one that runs", tacit + `,"amendments":[{"id":"m","effective":"2022-06-01","renewal":{"kind":"tacit","period":"P2Y"}}]`, "2023-06-01", convention.PhaseInForce, 3, "2024-12-31", "", "2024-09-30"},
		{"a notice follows the rules of its day", tacit + `,"notices":[{"party":"a","date":"2021-09-01"}],"amendments":[{"id":"m","effective":"2021-10-01","notice":{"period":"P6M"}}]`, "2022-01-01", convention.PhaseNotice, 0, "", "2021-12-31", ""},
		{"an amendment after the end changes nothing", year + `,"amendments":[{"id":"m","effective":"2022-01-01","end":"2024-12-31"}]`, "2022-06-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"an end set before its own day is that day", tacit + `,"amendments":[{"id":"m","effective":"2021-05-01","end":"2021-01-31","renewal":{"kind":"none"}}]`, "2021-05-01", convention.PhaseInForce, 1, "2021-05-01", "2021-05-01", ""},
		{"tacit without a word on notice: until the last day", year + `,"renewal":{"kind":"tacit"},"notices":[{"party":"a","date":"2021-12-31"}]`, "2022-01-01", convention.PhaseNotice, 0, "", "2021-12-31", ""},
		{"a fixed end, renewed without a period: as long again", `"start":"2021-02-01","end":"2021-04-30","renewal":{"kind":"tacit"},"notice":{"period":"P1M"}`, "2021-05-01", convention.PhaseInForce, 2, "2021-07-31", "", "2021-06-30"},
		{"a fixed end that is no whole month: as many days again", `"start":"2021-01-01","end":"2021-01-10","renewal":{"kind":"tacit"},"notice":{"period":"P1D"}`, "2021-01-11", convention.PhaseInForce, 2, "2021-01-20", "", "2021-01-19"},
		{"a fixed end of more than a month that is none: as many days again", `"start":"2021-01-01","end":"2021-02-10","renewal":{"kind":"tacit"},"notice":{"period":"P1D"}`, "2021-02-11", convention.PhaseInForce, 2, "2021-03-23", "", "2021-03-22"},
		{"a term too long to be written is not renewed", `"start":"2021-01-01","end":"2051-06-10","renewal":{"kind":"tacit"},"notice":{"period":"P1Y"}`, "2051-06-11", convention.PhaseExpired, 0, "", "2051-06-10", ""},
		{"a notice does not outlive its party's seat", tacit + `,"notices":[{"party":"a","date":"2021-02-01"}],"amendments":[{"id":"m","effective":"2021-03-01","leaving":["a"]},{"id":"n","effective":"2021-04-01","joining":["a"]}]`, "2022-01-01", convention.PhaseInForce, 2, "2022-12-31", "", "2022-09-30"},
		{"express, not agreed by all", year + `,"renewal":{"kind":"express"},"renewals":[{"date":"2021-11-01","parties":["a"]}]`, "2022-01-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"a decision is not known before it is taken", year + `,"renewal":{"kind":"express"},"renewals":[{"date":"2021-11-01"}]`, "2021-10-31", convention.PhaseInForce, 1, "2021-12-31", "2021-12-31", ""},
		{"an end after the terms changes nothing", year + `,"ending":{"date":"2023-01-01"}`, "2022-06-01", convention.PhaseExpired, 0, "", "2021-12-31", ""},
		{"notice before the start", tacit + `,"notices":[{"party":"a","date":"2020-12-20"}]`, "2022-01-01", convention.PhaseNotice, 0, "", "2021-12-31", ""},
		{"notice by somebody who is no party", tacit + `,"notices":[{"party":"c","date":"2021-02-01"}]`, "2022-01-01", convention.PhaseInForce, 2, "2022-12-31", "", "2022-09-30"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			s := agreed(t, tt.members).At(date(t, tt.on))
			assert.Equal(t, tt.phase, s.Phase)
			assert.Equal(t, tt.term, s.Term, "term")
			assert.Equal(t, tt.end, s.Days.Last.String(), "end of the term")
			assert.Equal(t, tt.last, s.Last.String(), "last day")
			assert.Equal(t, tt.noticeBy, s.NoticeBy.String(), "notice by")
		})
	}
}

// Amendments change the clauses that are there, and only those.
func TestTheContentAfterAmendments(t *testing.T) {
	content := func(amendments string) string {
		var out []string
		for _, c := range agreed(t, `"start":"2021-01-01","term":"P1Y","clauses":[{"id":"one","kind":"offer","text":"1"},{"id":"two","kind":"data","text":"2"},{"id":"two","kind":"data","text":"2b"}],"amendments":[`+amendments+`]`).At(date(t, "2021-06-01")).Clauses {
			out = append(out, c.ID+" "+c.Text.String()+" "+c.Amendment)
		}
		return strings.Join(out, ", ")
	}
	amendment := func(id, action, clause, text string) string {
		return `{"id":"` + id + `","effective":"2021-02-01","clauses":[{"clause":"` + clause + `","action":"` + action + `","kind":"data","text":"` + text + `"}]}`
	}
	const as = "one 1 , two 2 , two 2b "
	assert.Equal(t, as, content(""))
	assert.Equal(t, "one 1! m, two 2 , two 2b ", content(amendment("m", "replace", "one", "1!")))
	assert.Equal(t, "two 2 , two 2b ", content(amendment("m", "remove", "one", "")))
	assert.Equal(t, "one 1 , two 2! m, two 2b ", content(amendment("m", "replace", "two", "2!")), "the first of two")
	assert.Equal(t, as+", three 3 m", content(amendment("m", "add", "three", "3")))
	assert.Equal(t, as, content(amendment("m", "add", "one", "1!")), "it is there")
	assert.Equal(t, as, content(amendment("m", "replace", "three", "3")), "it is not")
	assert.Equal(t, as, content(amendment("m", "remove", "three", "")))
	assert.Equal(t, as+", three 4 n", content(amendment("m", "add", "three", "3")+","+amendment("n", "replace", "three", "4")))
	assert.Equal(t, "two 2 , two 2b , one 1! n", content(amendment("m", "remove", "one", "")+","+amendment("n", "add", "one", "1!")))
}

// Parties leave in the order of their last days, in whatever order they said so.
func TestWhoLeavesFirst(t *testing.T) {
	const three = `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"withdrawal":"continues",`
	tests := []struct {
		why, members string
		parties      map[string][]string
	}{
		{"to any day, the later notice sooner", three + `"notice":{"period":"P1Y","effect":"any-day"},"notices":[{"party":"a","date":"2021-02-01"},{"party":"b","date":"2021-04-01"}],"amendments":[{"id":"m","effective":"2021-03-01","notice":{"period":"P1M","effect":"any-day"}}]`,
			map[string][]string{"2021-05-01": {"a", "b", "c"}, "2021-05-02": {"a", "c"}, "2022-02-02": {"c"}}},
		{"to any day, in their order", three + `"notice":{"period":"P1M","effect":"any-day"},"notices":[{"party":"a","date":"2021-02-01"},{"party":"b","date":"2021-04-01"}]`,
			map[string][]string{"2021-03-01": {"a", "b", "c"}, "2021-03-02": {"b", "c"}, "2021-05-02": {"c"}}},
		{"to the end of terms, the later notice sooner", three + `"notice":{"period":"P2Y"},"notices":[{"party":"a","date":"2021-02-01"},{"party":"b","date":"2021-04-01"}],"amendments":[{"id":"m","effective":"2021-03-01","notice":{"period":"P1M"}}]`,
			map[string][]string{"2021-12-31": {"a", "b", "c"}, "2022-01-01": {"a", "c"}, "2023-12-31": {"a", "c"}, "2024-01-01": {"c"}}},
		{"both with one term", three + `"notice":{"period":"P1M"},"notices":[{"party":"b","date":"2021-02-01"},{"party":"a","date":"2021-04-01"}]`,
			map[string][]string{"2021-12-31": {"a", "b", "c"}, "2022-01-01": {"c"}}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			c := agreed(t, tt.members)
			c.Parties = []string{"a", "b", "c"}
			for on, want := range tt.parties {
				assert.Equal(t, want, c.At(date(t, on)).Parties, on)
			}
		})
	}
	ended := agreed(t, tests[3].members)
	ended.Parties, ended.Withdrawal = []string{"a", "b", "c"}, convention.WithdrawalEnds
	assert.Equal(t, "b", ended.At(date(t, "2022-01-01")).EndedBy, "who said so first")

	nameless := agreed(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P1M"},"notices":[{"party":"a","date":"2021-02-01"}]`)
	nameless.Parties = nil
	assert.Equal(t, convention.PhaseNotice, nameless.At(date(t, "2022-01-01")).Phase, "a convention that names no parties ends by anybody's notice")
	long := agreed(t, `"start":"2021-01-01","end":"2051-06-10","renewal":{"kind":"tacit"},"notice":{"period":"P1Y"}`)
	assert.Equal(t, convention.NoticeAnswer{Last: date(t, "2051-06-10"), Idle: true}, long.IfNotice(date(t, "2051-01-01"), "a"))
}

func TestSignaturesPartiesAndContent(t *testing.T) {
	draft := convention.Convention{Parties: []string{"a", "b"}}
	assert.Equal(t, convention.PhaseDraft, draft.At(date(t, "2026-01-01")).Phase)
	draft.Signatures = []convention.Signature{{Party: "a", Date: partial(t, "2025-12-01")}}
	s := draft.At(date(t, "2026-01-01"))
	assert.Equal(t, convention.PhaseSigning, s.Phase)
	assert.Equal(t, []string{"b"}, s.Unsigned)

	c, _ := cases.Find("fictional-pluripartite")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	four := &doc.Conventions[0]
	assert.Equal(t, []string{"town", "pes", "atout", "firms"}, four.At(date(t, "2025-06-30")).Parties)
	assert.Equal(t, []string{"town", "pes", "firms", "campus"}, four.At(date(t, "2025-07-01")).Parties)
	assert.Equal(t, convention.PhaseInForce, four.At(date(t, "2026-11-24")).Phase, "the others go on")
	four.Withdrawal, four.Amendments = convention.WithdrawalEnds, nil
	assert.Equal(t, convention.PhaseNotice, four.At(date(t, "2026-11-24")).Phase, "or not, by its own clause")

	c, _ = cases.Find("fictional-bilateral")
	doc, _ = partnership.Read(c.Data, partnership.Options{})
	two := doc.Conventions[0].At(date(t, "2026-11-24"))
	assert.Equal(t, []string{"am-1", "am-2"}, two.Amendments)
	from := map[string]string{}
	for _, clause := range two.Clauses {
		from[clause.ID] = clause.Amendment
	}
	assert.Equal(t, "am-2", from["c-offer"])
	assert.Equal(t, "am-1", from["c-evaluation"])
	assert.Empty(t, from["c-object"])
	assert.Equal(t, "2027-04-30", two.NoticeBy.String(), "the amendment asks for four months")
	assert.Equal(t, "2027-08-31 false", fmt.Sprint(two.NoticeToday, " ", two.NoticeLate))
}

func ExampleConvention_At() {
	c, _ := cases.Find("fictional-bilateral")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	s := doc.Conventions[0].At(day("2026-11-24"))
	fmt.Println(s.Phase, "term", s.Term, "until", s.Days.Last)
	fmt.Println("notice by", s.NoticeBy, "– renewed", s.Renewals, "times – at the latest until", s.Last)
	// Output:
	// in-force term 3 until 2027-08-31
	// notice by 2027-04-30 – renewed 2 times – at the latest until 2029-08-31
}

func ExampleConvention_IfNotice() {
	c, _ := cases.Find("fictional-bilateral")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	for _, on := range []string{"2027-04-30", "2027-05-01"} {
		day, _ := cal.ParseDate(on)
		answer := doc.Conventions[0].IfNotice(day, "tremplin")
		fmt.Println("given on", day, "it binds until", answer.Last, "– too late for the running term:", answer.Late)
	}
	// Output:
	// given on 2027-04-30 it binds until 2027-08-31 – too late for the running term: false
	// given on 2027-05-01 it binds until 2028-08-31 – too late for the running term: true
}
