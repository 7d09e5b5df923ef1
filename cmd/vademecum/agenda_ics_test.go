package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	ical "github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// events reads a calendar file and returns its events by title.
func events(t *testing.T, file string) map[string]ical.Event {
	t.Helper()
	c, err := ical.NewDecoder(strings.NewReader(file)).Decode()
	require.NoError(t, err)
	out := map[string]ical.Event{}
	for _, e := range c.Events() {
		out[e.Props.Get("SUMMARY").Value] = e
	}
	return out
}

func revision(t *testing.T, e ical.Event) int {
	t.Helper()
	n, err := e.Props.Get("SEQUENCE").Int()
	require.NoError(t, err)
	return n
}

const milestones = `{"version":"1.0","id":"n","name":"N","roadmap":{"milestones":[{"id":"one","title":"One","due":"2027-02-02"},{"id":"two","title":"Two","due":"2027-03-03"}]}}`

// Exported twice on one day, the later file counts; what was done meanwhile is
// cancelled for those who import, and comes back when it is due again.
func TestACalendarIsBroughtUpToDate(t *testing.T) {
	dir := t.TempDir()
	exports := 0
	export := func(document, previous string) string {
		exports++
		args := []string{"agenda", "--format", "ics", "--lang", "en", "--on", "2026-11-24"}
		if previous != "" {
			path := filepath.Join(dir, "last.ics")
			require.NoError(t, os.WriteFile(path, []byte(previous), 0o600))
			args = append(args, "--previous", path)
		}
		got := inWorld(t, world{in: strings.NewReader(document), now: time.Date(2026, 11, 24, 9, 0, exports, 0, time.UTC)}, args...)
		require.Equal(t, 0, got.code, got.err)
		return got.out
	}
	const one, two = "Milestone of the roadmap: “One” · N", "Milestone of the roadmap: “Two” · N"
	first := export(milestones, "")
	moved := export(strings.Replace(milestones, "2027-02-02", "2027-02-09", 1), first)
	assert.Greater(t, revision(t, events(t, moved)[one]), revision(t, events(t, first)[one]), "twice on one day")
	assert.NotEqual(t, events(t, moved)[one].Props.Get("DTSTAMP").Value, events(t, first)[one].Props.Get("DTSTAMP").Value)
	assert.NotContains(t, moved, "CANCELLED", "what has moved is not gone")

	done := strings.Replace(milestones, `"due":"2027-02-02"`, `"due":"2027-02-02","met":"2026-11-24"`, 1)
	third := export(done, moved)
	gone := events(t, third)[one]
	assert.Equal(t, "CANCELLED", gone.Props.Get("STATUS").Value)
	assert.Equal(t, events(t, first)[one].Props.Get("UID").Value, gone.Props.Get("UID").Value)
	assert.Equal(t, "20270209", gone.Props.Get("DTSTART").Value, "where it stood")
	assert.Greater(t, revision(t, gone), revision(t, events(t, moved)[one]))
	assert.Empty(t, gone.Children, "nobody is reminded of it")
	assert.Nil(t, events(t, third)[two].Props.Get("STATUS"))

	fourth := export(done, third)
	assert.Equal(t, "CANCELLED", events(t, fourth)[one].Props.Get("STATUS").Value, "for those who missed a file")
	back := export(milestones, fourth)
	assert.Nil(t, events(t, back)[one].Props.Get("STATUS"))
	assert.Greater(t, revision(t, events(t, back)[one]), revision(t, events(t, fourth)[one]))
}

// What could not be read is not gone, and other people's events are none of ours.
func TestWhatIsNotCancelled(t *testing.T) {
	dir := t.TempDir()
	good, bad, last := filepath.Join(dir, "good.json"), filepath.Join(dir, "bad.json"), filepath.Join(dir, "last.ics")
	require.NoError(t, os.WriteFile(good, []byte(milestones), 0o600))
	require.NoError(t, os.WriteFile(bad, []byte(strings.Replace(milestones, `"id":"n"`, `"id":"m"`, 1)), 0o600))
	args := []string{"agenda", good, bad, "--format", "ics", "--lang", "en", "--on", "2026-11-24"}
	both := vademecum(t, "", args...)
	require.Equal(t, 0, both.code, both.err)
	foreign := "BEGIN:VEVENT\r\nUID:dentist@example.org\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR"
	require.NoError(t, os.WriteFile(last, []byte(strings.Replace(both.out, "END:VCALENDAR", foreign, 1)), 0o600))
	args = append(args, "--previous", last)
	assert.NotContains(t, vademecum(t, "", args...).out, "CANCELLED")

	require.NoError(t, os.WriteFile(bad, []byte("{"), 0o600))
	got := vademecum(t, "", args...)
	assert.NotContains(t, got.out, "CANCELLED")
	assert.Contains(t, got.err, "nothing is cancelled in the calendar")
	require.NoError(t, os.Remove(bad))
	got = vademecum(t, "", "agenda", good, "--format", "ics", "--lang", "en", "--on", "2026-11-24", "--previous", last)
	assert.Equal(t, 2, strings.Count(got.out, "STATUS:CANCELLED"), "both of the document that is no longer there")
	assert.NotContains(t, got.out, "Dentist")
}

// Reminders are the reader's choice, in whatever length of time.
func TestAlarmsAreChosen(t *testing.T) {
	triggers := func(args ...string) string {
		got := vademecum(t, milestones, append([]string{"agenda", "--format", "ics", "--on", "2026-11-24"}, args...)...)
		require.Equal(t, 0, got.code, got.err)
		var out []string
		for _, a := range events(t, got.out)["Jalon de la feuille de route : « Two » · N"].Children {
			out = append(out, a.Props.Get("TRIGGER").Value)
		}
		return strings.Join(out, " ")
	}
	assert.Equal(t, "-P7D", triggers("--lang", "fr"))
	assert.Equal(t, "-P28D -P2D -P0D", triggers("--lang", "fr", "--alarm", "P1M", "--alarm", "P2D", "--alarm", "P0D"), "a month before 3 March")
	assert.Empty(t, triggers("--lang", "fr", "--alarm", "none"))
	for _, args := range [][]string{{"--format", "ics", "--alarm", "soon"}, {"--alarm", "P7D"}, {"--previous", "x.ics"}, {"--format", "ics", "--previous", "nowhere.ics"}} {
		got := vademecum(t, milestones, append([]string{"agenda", "--lang", "en"}, args...)...)
		assert.Equal(t, 2, got.code, "%v", args)
		assert.NotEmpty(t, got.err)
	}
	empty := filepath.Join(t.TempDir(), "empty.ics")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	assert.Contains(t, vademecum(t, milestones, "agenda", "--lang", "en", "--format", "ics", "--previous", empty).err, "is not a calendar file")
}

// To the end of the calendar there is an end to an agenda, in every format.
func TestAnAgendaToTheEndOfTheCalendar(t *testing.T) {
	const daily = `{"version":"1.0","name":"n","followUp":{"meetingsEvery":"P1D"},"journal":[{"event":"record","stage":"active","date":"2026-11-01"}]}`
	for _, format := range []string{"text", "json", "ics"} {
		got := vademecum(t, daily, "agenda", "--to", "9999-12-31", "--on", "2026-11-24", "--lang", "en", "--format", format)
		assert.Equal(t, 0, got.code, got.err)
		assert.Less(t, len(got.out), 2<<20)
		assert.Contains(t, strings.ReplaceAll(got.out, "\r\n  ", ""), "From this day on the list is not complete", format)
	}
	last := vademecum(t, `{"version":"1.0","name":"n","roadmap":{"until":"9999-12-31"}}`, "agenda", "--from", "9999-01-01", "--to", "9999-12-31", "--lang", "en", "--format", "ics").out
	assert.Contains(t, last, "DTSTART;VALUE=DATE:99991231\r\n")
	assert.NotContains(t, last, "DTEND", "the day after is none of the calendar")
}
