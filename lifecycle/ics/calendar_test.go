package ics_test

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/ics"
	"github.com/vademecum-go/vademecum/partnership"
)

func entry(t testing.TB, key, date string, overdue bool) ics.Entry {
	t.Helper()
	when, err := cal.ParsePartial(date)
	require.NoError(t, err)
	due := lifecycle.Due{Date: when, Overdue: overdue, Key: key, Finding: finding.Finding{Code: "due-evaluation"}}
	return ics.Entry{Partnership: "p", Title: "P", Due: due}
}

func calendar(t testing.TB, o ics.Options, entries ...ics.Entry) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, ics.Write(&out, entries, o))
	return out.String()
}

// A date that is known to the year or the month is no day in anybody's calendar
// (a monthly event since "2018" gave twelve invented days).
func TestADateKnownToTheYearIsNoDay(t *testing.T) {
	doc, list := partnership.Read([]byte(`{"version":"1.0","name":"N","sessions":[{"id":"s","kind":"awareness","date":"2018","every":"P1M"},{"id":"y","kind":"awareness","date":"2018","every":"P1Y"},
{"id":"m","kind":"awareness","date":"2018-05","every":"P1M"},{"id":"d","kind":"awareness","date":"2018-05-05","every":"P1Y"}]}`), partnership.Options{})
	require.NoError(t, list.Err())
	file, _ := written(t, doc, "2026-11-24", i18n.English)
	assert.Equal(t, 1, strings.Count(file, "BEGIN:VEVENT"))
	assert.Contains(t, file, "DTSTART;VALUE=DATE:20270505\r\n")

	on := day(t, "2026-11-24")
	file = calendar(t, ics.Options{On: on}, entry(t, "a", "2020", true), entry(t, "b", "2027-02", false), entry(t, "c", "2027", false))
	assert.Equal(t, 1, strings.Count(file, "BEGIN:VEVENT"))
	assert.Contains(t, file, "DTSTART;VALUE=DATE:20261124\r\n", "what is overdue stands on the day of the export, however roughly its date is known")
}

// Of two exports the later has the greater revision, to the second.
func TestRevisionsGrow(t *testing.T) {
	on := day(t, "2026-11-24")
	number := func(o ics.Options) int {
		n, err := read(t, calendar(t, o, entry(t, "a", "2027-01-01", false)))[0].Props.Get("SEQUENCE").Int()
		require.NoError(t, err)
		return n
	}
	morning := time.Date(2026, 11, 24, 9, 0, 0, 0, time.FixedZone("", 3600))
	numbers := []int{
		number(ics.Options{}), number(ics.Options{On: on}), number(ics.Options{On: on, At: morning}), number(ics.Options{On: on, At: morning.Add(time.Second)}), number(ics.Options{On: on.AddDays(1)}),
	}
	for i := range numbers[1:] {
		assert.Greater(t, numbers[i+1], numbers[i], "%v", numbers)
	}
	assert.Equal(t, math.MaxInt32, number(ics.Options{At: time.Date(9000, 1, 1, 0, 0, 0, 0, time.UTC)}), "the standard counts no further")
	assert.Contains(t, calendar(t, ics.Options{On: on, At: morning}, entry(t, "a", "2027-01-01", false)), "DTSTAMP:20261124T080000Z\r\n", "in UTC")
}

// What an earlier file held within the days of a new one and is not in it any more
// is gone, once.
func TestGone(t *testing.T) {
	on, to := day(t, "2026-11-24"), day(t, "2027-11-24")
	first := calendar(t, ics.Options{On: on}, entry(t, "stays", "2027-01-01", false), entry(t, "moves", "2027-01-02", false), entry(t, "goes", "2027-01-03", false), entry(t, "passed", "2026-11-23", false), entry(t, "far", "2028-01-01", false))
	past, err := ics.Read(strings.NewReader(first))
	require.NoError(t, err)
	require.Len(t, past, 5)
	entries := []ics.Entry{entry(t, "stays", "2027-01-01", false), entry(t, "moves", "2027-03-02", false)}
	gone := ics.Gone(append(past, past...), entries, on, on, to)
	require.Len(t, gone, 1)
	assert.Equal(t, day(t, "2027-01-03"), gone[0].Day)

	second := calendar(t, ics.Options{On: on, Gone: gone}, entries...)
	events := read(t, second)
	require.Len(t, events, 3)
	assert.Equal(t, "CANCELLED", text(t, events[2], "STATUS"))
	n, err := events[2].Props.Get("SEQUENCE").Int()
	require.NoError(t, err)
	assert.Equal(t, gone[0].Revision+1, n, "greater than before, whatever the clock says")
	assert.Contains(t, text(t, events[2], "SUMMARY"), "· P")

	more := entry(t, "more", "2027-01-03", false)
	more.Code = "due-more"
	assert.Empty(t, ics.Gone(past, append(entries, more), on, on, to), "what was not looked at is not gone")
	vague := entry(t, "goes", "2027-01", false)
	assert.Len(t, ics.Gone(past, append(entries, vague), on, on, to), 1, "nor does it stand on a day when its day is no longer known")
	for _, bad := range []string{"", "x", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a", "BEGIN:VTODO"} {
		_, err := ics.Read(strings.NewReader(bad))
		assert.Error(t, err, "%q", bad)
	}
}

// The leads of reminders are days, whatever they are given as.
func TestLeads(t *testing.T) {
	lead := func(leads []cal.Period) []string {
		var out []string
		for _, a := range read(t, calendar(t, ics.Options{Leads: leads}, entry(t, "a", "2027-03-01", false)))[0].Children {
			out = append(out, a.Props.Get("TRIGGER").Value)
		}
		return out
	}
	assert.Equal(t, []string{"-P7D"}, lead(nil))
	assert.Empty(t, lead([]cal.Period{}))
	assert.Equal(t, []string{"-P28D", "-P365D", "-P14D", "-P0D"}, lead([]cal.Period{{Months: 1}, {Years: 1}, {Weeks: 2}, {}}))
}

// The last day of the calendar has no day after it.
func TestTheLastDay(t *testing.T) {
	file := calendar(t, ics.Options{}, entry(t, "a", "9999-12-31", false))
	assert.Contains(t, file, "DTSTART;VALUE=DATE:99991231\r\n")
	assert.NotContains(t, file, "DTEND")
}

// Whatever a title, a name or an argument holds, the file is text: Unicode, no
// control characters but the ends of its lines, and no line that somebody wrote
// (RFC 5545, 3.1 and 3.3.11).
func FuzzText(f *testing.F) {
	for _, s := range []string{"é", "a\x00b", "\x1b[31m", "a\rEND:VCALENDAR\rb", "\xff\xfe", "\u2028END:VEVENT", "a\u0085b", "\v\f\t", "\r\n", "\\n;,:\"", strings.Repeat("漢", 100), "\x7f\u009b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e := entry(t, "a", "2027-03-01", true)
		e.Title, e.Partnership = s, s
		e.Code, e.Args = "due-milestone", []finding.Arg{lang.Plain(s).Arg("milestone")}
		gone := ics.Past{UID: "x@vademecum", Day: day(t, "2027-01-01"), Title: s}
		file := calendar(t, ics.Options{Lang: i18n.English, On: day(t, "2027-04-01"), Name: s, Gone: []ics.Past{gone}}, e)
		require.True(t, utf8.ValidString(file))
		for _, r := range strings.ReplaceAll(file, "\r\n", "") {
			require.False(t, unicode.IsControl(r) && r != '\t', "%U in %q", r, file)
			require.NotContains(t, "\u2028\u2029", string(r))
		}
		for _, line := range strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n") {
			require.LessOrEqual(t, len(line), 75)
		}
		events := read(t, file)
		require.Len(t, events, 2)
		if utf8.ValidString(s) && !strings.ContainsFunc(s, unwritable) {
			require.True(t, strings.HasSuffix(text(t, events[0], "SUMMARY"), " · "+s), "what can be written is written")
			require.Equal(t, s, text(t, events[1], "SUMMARY"))
		}
		past, err := ics.Read(strings.NewReader(file))
		require.NoError(t, err)
		require.Len(t, past, 2)
		require.Equal(t, text(t, events[1], "SUMMARY"), past[1].Title)
	})
}

// A calendar file of anybody's is read or refused.
func FuzzRead(f *testing.F) {
	f.Add([]byte("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@vademecum\r\nDTSTART;VALUE=DATE:20270101\r\nSEQUENCE:-4\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
	f.Add([]byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027\n\nEND:VEVENT"))
	f.Add([]byte(" folded\r\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		past, err := ics.Read(bytes.NewReader(file))
		if err != nil {
			require.Empty(t, past)
			return
		}
		for _, p := range past {
			require.False(t, p.Day.IsZero())
			require.GreaterOrEqual(t, p.Revision, 0)
		}
		text := calendar(t, ics.Options{Gone: past})
		require.Len(t, read(t, text), len(past))
	})
}
