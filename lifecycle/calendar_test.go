package lifecycle_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// calendar reads one of the cases that people and registers met, from
// testdata/calendar.
func calendar(t testing.TB, name string) *partnership.Document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "calendar", name+".json"))
	require.NoError(t, err)
	doc, list := partnership.Read(text, partnership.Options{})
	require.NoError(t, list.Err())
	return doc
}

// standing is a standing in one line: what is zero is left out.
func standing(s convention.Standing) string {
	out := []string{string(s.Phase)}
	add := func(name string, d fmt.Stringer) {
		if d.String() != "" {
			out = append(out, name+" "+d.String())
		}
	}
	if s.Term > 0 {
		out = append(out, fmt.Sprint("term ", s.Term))
	}
	add("to", s.Days.Last)
	add("notice by", s.NoticeBy)
	add("last", s.Last)
	for _, l := range s.Leaving {
		out = append(out, l.Party+" until "+l.Last.String())
	}
	for _, pointer := range s.Lacks {
		out = append(out, "lacks "+pointer)
	}
	return strings.Join(out, ", ")
}

// Where a convention stands, by law and practice: each case with its source.
func TestTheCalendarOfCases(t *testing.T) {
	for _, c := range []struct{ name, why, on, want string }{
		// art. 641 al. 2 CPC, BGB § 188(3); Cass. soc., 23 October 2024, n° 23-17.460
		{"01-june-3m", "three months to 30 June can be given on 31 March", "2026-03-31", "in-force, term 1, to 2026-06-30, notice by 2026-03-31"},
		{"01b-june-3m-notice-31-march", "and one of 31 March ends it", "2026-06-30", "in-force, term 1, to 2026-06-30, last 2026-06-30, a until 2026-06-30"},
		{"01b-june-3m-notice-31-march", "on 30 June", "2026-07-01", "ended-by-notice, last 2026-06-30"},
		{"01c-june-3m-quarter-end", "the same to the end of a quarter", "2026-07-01", "ended-by-notice, last 2026-06-30"},
		// BGB § 188(2) and (3)
		{"04-leap-start", "29 February and a year is 28 February", "2025-02-28", "in-force, term 1, to 2025-02-28, notice by 2025-01-31"},
		{"04-leap-start", "the next term begins on the day after", "2025-03-01", "in-force, term 2, to 2026-02-28, notice by 2026-01-31"},
		{"04-leap-start", "counted from the start, it ends on the day before the 29th", "2028-02-28", "in-force, term 4, to 2028-02-28, notice by 2028-01-28"},
		{"06-named-end-leap", "a named end is a year", "2025-06-01", "in-force, term 2, to 2026-02-28, notice by 2026-01-31"},
		{"06-named-end-leap", "and does not drift", "2026-06-01", "in-force, term 3, to 2027-02-28, notice by 2027-01-31"},
		{"06-named-end-leap", "counted from the day after it", "2028-02-29", "in-force, term 4, to 2028-02-29, notice by 2028-01-31"},
		// art. 1211 C. civ.
		{"15-indefinite-no-effect", "without a term, notice is to any day", "2026-04-15", "in-force, term 1, to 2026-04-15, last 2026-04-15, a until 2026-04-15"},
		{"15-indefinite-no-effect", "three months later", "2026-04-16", "ended-by-notice, last 2026-04-15"},
		// practice: an odd named end keeps its length in days, and check warns
		{"16-calendar-year-prorata", "25 August to 31 December is 129 days", "2026-01-01", "in-force, term 2, to 2026-05-09, notice by 2026-03-09"},
		// art. 1212 C. civ.
		{"17-three-parties-one-leaves", "who leaves, and when", "2025-10-01", "in-force, term 1, to 2025-12-31, notice by 2025-09-30, b until 2025-12-31"},
		{"17-three-parties-one-leaves", "the others go on", "2026-01-01", "in-force, term 2, to 2026-12-31, notice by 2026-09-30"},
		// practice: who performs has deadlines, whatever is signed
		{"20b-no-signatures-active", "no signature on record", "2026-08-28", "unknown, term 3, to 2026-12-31, notice by 2026-09-30"},
		{"20c-one-signature-missing", "one signature of two", "2026-08-28", "awaiting-signatures, term 3, to 2026-12-31, notice by 2026-09-30"},
		// practice: agreements "signed in November 2015"
		{"21-partial-start", "a start known to the month", "2026-11-28", "in-force, term 11, lacks /start"},
		{"30-indefinite-activate", "an indefinite duration (art. 1210 and 1211 C. civ.)", "2025-11-28", "in-force, term 1"},
		// art. 668 CPC
		{"37-sent-3-march", "the sending counts", "2023-06-07", "ended-by-notice, last 2023-06-06"},
		// art. 1215 C. civ.
		{"41-expired-then-performed", "expired, and performed", "2025-05-28", "expired, last 2023-12-31"},
		{"notice-then-explain", "there will be no next term", "2026-10-01", "in-force, term 1, to 2026-12-31, last 2026-12-31, b until 2026-12-31"},
	} {
		t.Run(c.name+" "+c.why, func(t *testing.T) {
			assert.Equal(t, c.want, standing(calendar(t, c.name).Standing(0, day(c.on))))
		})
	}
	received := calendar(t, "37-sent-3-march")
	received.Conventions[0].Notice.Counts = convention.CountsReception
	assert.Equal(t, "unknown, lacks /notices/0/received", standing(received.Standing(0, day("2023-06-07"))), "where reception counts, its day is needed")
	received.Conventions[0].Notices[0].Received = cal.PartialOf(day("2023-03-07"))
	assert.Equal(t, "in-force, term 2, to 2027-06-06, last 2027-06-06, a until 2027-06-06", standing(received.Standing(0, day("2023-06-07"))), "received a day too late")
}

// What check says of the cases in which it was silent.
func TestWhatTheCasesAreWarnedOf(t *testing.T) {
	for _, c := range []struct {
		name, on string
		code     finding.Code
		pointer  string
	}{
		{"16-calendar-year-prorata", "2025-11-28", "renewal-period-unsaid", "/conventions/0/renewal/period"},
		{"20b-no-signatures-active", "2026-11-28", "signature-missing", "/conventions/0/signatures"},
		{"20c-one-signature-missing", "2026-11-28", "signature-missing", "/conventions/0/signatures"},
		{"21-partial-start", "2026-11-28", "convention-day-unsaid", "/conventions/0/start"},
		{"41-expired-then-performed", "2025-05-28", "active-convention-over", "/conventions/0"},
		{"third-party-joined-by-amendment", "2026-11-28", "withdrawal-unsaid", "/conventions/0/withdrawal"},
		{"01-june-3m", "2026-03-31", "convention-no-clauses", "/conventions/0/clauses"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := ""
			for f := range calendar(t, c.name).Check(day(c.on)).All() {
				if f.Code == c.code {
					found = f.Pointer
				}
			}
			assert.Equal(t, c.pointer, found)
		})
	}
}

// Explain never says to wait for a term that will not come, nor keeps from signing a
// convention without a term.
func TestWaysOutByTheCalendar(t *testing.T) {
	unmet := func(name, on string, event partnership.Event) []finding.Code {
		for _, way := range lifecycle.Explain(calendar(t, name), day(on), lifecycle.Policy{}) {
			if way.Move.Event == event {
				return codesOf(way.Unmet)
			}
		}
		return []finding.Code{"no such move"}
	}
	assert.Equal(t, []finding.Code{"guard-term-to-come"}, unmet("notice-then-explain", "2026-10-01", partnership.EventRenew))
	assert.Equal(t, []finding.Code{"guard-term-reached"}, unmet("notice-then-explain", "2026-08-31", partnership.EventRenew), "before the notice")
	assert.Empty(t, unmet("30-indefinite-activate", "2025-11-28", partnership.EventActivate))
}

// Who leaves is on the agenda, and so is a convention that is performed, whatever
// is signed.
func TestTheAgendaOfCases(t *testing.T) {
	due := func(name, from, to string) []string {
		var out []string
		for _, d := range lifecycle.Agenda(calendar(t, name), day(from), day(to), lifecycle.Policy{}) {
			out = append(out, d.Date.String()+" "+string(d.Code))
		}
		return out
	}
	assert.Contains(t, due("17-three-parties-one-leaves", "2025-10-01", "2025-12-31"), "2025-12-31 due-departure")
	assert.NotContains(t, due("notice-then-explain", "2026-10-01", "2026-12-31"), "2026-12-31 due-departure", "it ends for all")
	assert.Contains(t, due("20b-no-signatures-active", "2026-08-28", "2026-12-31"), "2026-09-30 due-notice")
	assert.Contains(t, due("01-june-3m", "2026-01-01", "2026-06-30"), "2026-03-31 due-notice")
	assert.Contains(t, due("41-expired-then-performed", "2025-05-28", "2025-12-31"), "2023-12-31 due-expired")
	assert.Empty(t, due("21-partial-start", "2026-01-01", "2026-12-31"), "no day is invented")
}

// A party that has given notice is not late, nor is one that is bound no longer
// anyway; and what nobody agreed on is not told as a fact.
func TestWhoLeavesAndWhatIsKnownOfIt(t *testing.T) {
	gone, ok := lifecycle.Impact(calendar(t, "17-three-parties-one-leaves"), "b", day("2025-10-01"))
	require.True(t, ok)
	assert.Equal(t, convention.NoticeAnswer{Last: day("2025-12-31"), Idle: true, Continues: true}, gone.Notice)
	assert.Equal(t, "2025-09-10", gone.Given.String())

	third, ok := lifecycle.Impact(calendar(t, "third-party-joined-by-amendment"), "b", day("2026-08-01"))
	require.True(t, ok)
	assert.True(t, third.Falls.Has("impact-convention-unsaid"))
	assert.False(t, third.Falls.Has("impact-convention"))
}
