package ics_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	reader "github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/ics"
	"github.com/vademecum-go/vademecum/partnership"
)

var update = flag.Bool("update", false, "write the golden file anew")

func day(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	require.NoError(t, err)
	return d
}

func document(t testing.TB) *partnership.Document {
	t.Helper()
	c, ok := cases.Find("fictional-bilateral")
	require.True(t, ok)
	doc, list := partnership.Read(c.Data, partnership.Options{})
	require.NoError(t, list.Err())
	return doc
}

func written(t testing.TB, doc *partnership.Document, on string, lang i18n.Lang) (string, []lifecycle.Due) {
	t.Helper()
	from := day(t, on)
	due := lifecycle.Agenda(doc, from, from.Add(cal.Period{Years: 1}), lifecycle.Policy{})
	var out bytes.Buffer
	require.NoError(t, ics.Write(&out, ics.Entries(doc, due, lang), ics.Options{Lang: lang, On: from, Name: "Échéances"}))
	return out.String(), due
}

func read(t testing.TB, text string) []reader.Event {
	t.Helper()
	c, err := reader.NewDecoder(strings.NewReader(text)).Decode()
	require.NoError(t, err)
	return c.Events()
}

func text(t testing.TB, e reader.Event, name string) string {
	t.Helper()
	p := e.Props.Get(name)
	require.NotNil(t, p, name)
	s, err := p.Text()
	require.NoError(t, err)
	return s
}

// Another program reads the file: every entry is on its day, in zones east and
// west of Greenwich, as whole days, with words and reminders.
func TestAnotherReaderFindsTheRightDays(t *testing.T) {
	doc := document(t)
	file, due := written(t, doc, "2026-11-24", i18n.French)
	require.NotEmpty(t, due)
	events := read(t, file)
	require.Len(t, events, len(due))
	for _, zone := range []string{"Pacific/Kiritimati", "Asia/Tokyo", "UTC", "America/Los_Angeles", "Pacific/Pago_Pago"} {
		loc, err := time.LoadLocation(zone)
		require.NoError(t, err)
		for i, e := range events {
			start, err := e.DateTimeStart(loc)
			require.NoError(t, err)
			end, err := e.DateTimeEnd(loc)
			require.NoError(t, err)
			assert.Equal(t, due[i].Date.String(), start.Format(time.DateOnly), zone)
			assert.Equal(t, due[i].Date.Last().AddDays(1).String(), end.Format(time.DateOnly), zone)
			assert.Equal(t, "DATE", e.Props.Get("DTSTART").Params.Get("VALUE"))
		}
	}
	for i, e := range events {
		assert.Equal(t, strings.TrimSuffix(i18n.Message(i18n.French, due[i].Finding), ".")+" · "+doc.Name.In("fr"), text(t, e, "SUMMARY"))
		assert.Equal(t, i18n.Hint(i18n.French, due[i].Finding), text(t, e, "DESCRIPTION"))
		assert.Equal(t, "TRANSPARENT", text(t, e, "TRANSP"))
		assert.NotEmpty(t, e.Children, "a reminder")
		for _, a := range e.Children {
			assert.Equal(t, "VALARM", a.Name)
			assert.Equal(t, "DISPLAY", a.Props.Get("ACTION").Value)
			assert.Regexp(t, `^-P\d+D$`, a.Props.Get("TRIGGER").Value)
		}
		if due[i].Code == "due-notice" {
			assert.Len(t, e.Children, 2)
		}
	}
}

// Exported again later, an entry has the same identifier and a higher number,
// even when its day has moved.
func TestAnotherExportBringsEntriesUpToDate(t *testing.T) {
	doc := document(t)
	first, due := written(t, doc, "2026-11-24", i18n.French)
	doc.Conventions[0].Amendments[1].Notice.Period = cal.Period{Months: 5}
	doc.Roadmap.Milestones[1].Due = day(t, "2027-02-15")
	second, _ := written(t, doc, "2026-11-25", i18n.French)
	before, after := map[string]reader.Event{}, map[string]reader.Event{}
	for _, e := range read(t, first) {
		before[text(t, e, "UID")] = e
	}
	for _, e := range read(t, second) {
		after[text(t, e, "UID")] = e
	}
	assert.Len(t, before, len(due), "no two entries share an identifier")
	moved := 0
	for uid, e := range before {
		later, ok := after[uid]
		require.True(t, ok)
		if e.Props.Get("DTSTART").Value != later.Props.Get("DTSTART").Value {
			moved++
		}
		n, err := e.Props.Get("SEQUENCE").Int()
		require.NoError(t, err)
		m, err := later.Props.Get("SEQUENCE").Int()
		require.NoError(t, err)
		assert.Greater(t, m, n)
	}
	assert.Equal(t, 2, moved, "the notice and the milestone")
}

// What is overdue stands on the day of the export and says since when.
func TestOverdue(t *testing.T) {
	doc := document(t)
	file, due := written(t, doc, "2027-02-10", i18n.French)
	require.True(t, due[0].Overdue)
	e := read(t, file)[0]
	assert.Equal(t, "20270210", e.Props.Get("DTSTART").Value)
	assert.Contains(t, text(t, e, "DESCRIPTION"), "En retard\u00a0: c’était pour le 15\u00a0décembre 2026.\n")
}

// Lines end as the standard says and are not too long; what people wrote does
// not break out of its place.
func TestTheFileKeepsToTheStandard(t *testing.T) {
	doc := document(t)
	doc.Roadmap.Milestones[1].Title[0].Text = "Un; deux, trois\\ \"quatre\"\nEND:VEVENT\n" + strings.Repeat("é", 200)
	file, due := written(t, doc, "2026-11-24", i18n.French)
	for _, line := range strings.SplitAfter(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		assert.LessOrEqual(t, len(strings.TrimSuffix(line, "\r\n")), 75)
		assert.NotContains(t, strings.TrimSuffix(line, "\r\n"), "\n")
	}
	events := read(t, file)
	require.Len(t, events, len(due))
	found := false
	for _, e := range events {
		found = found || strings.Contains(text(t, e, "SUMMARY"), "Un; deux, trois\\ \"quatre\"")
	}
	assert.True(t, found)
}

func TestGolden(t *testing.T) {
	for _, lang := range i18n.Languages() {
		got, _ := written(t, document(t), "2026-11-24", lang)
		path := filepath.Join("testdata", "year."+string(lang)+".ics")
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got)
	}
}

// Without a language, a day or an identifier there is still a calendar.
func TestPlainOptions(t *testing.T) {
	var out bytes.Buffer
	doc := &partnership.Document{Name: document(t).Name}
	entry := ics.Entries(doc, []lifecycle.Due{{Date: cal.PartialOf(day(t, "2027-01-01")), Finding: finding.Finding{Code: "due-evaluation"}, Key: "k"}}, i18n.English)
	require.NoError(t, ics.Write(&out, entry, ics.Options{}))
	assert.Contains(t, text(t, read(t, out.String())[0], "SUMMARY"), "Évaluation")
	assert.Error(t, ics.Write(broken{}, entry, ics.Options{}))
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("full") }

func ExampleWrite() {
	on, _ := cal.ParseDate("2026-11-24")
	c, _ := cases.Find("fictional-bilateral")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	due := lifecycle.Agenda(doc, on, on.Add(cal.Period{Months: 1}), lifecycle.Policy{})
	var file bytes.Buffer
	err := ics.Write(&file, ics.Entries(doc, due, i18n.English), ics.Options{Lang: i18n.English, On: on})
	fmt.Println(err)
	for line := range strings.Lines(file.String()) {
		if strings.HasPrefix(line, "UID") || strings.HasPrefix(line, "DTSTART") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// <nil>
	// UID:f723e69c921f54a49f17e94e8fb8416e@vademecum
	// DTSTART;VALUE=DATE:20261215
}
