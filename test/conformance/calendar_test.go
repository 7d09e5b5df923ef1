package conformance

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/ics"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A pythonEvent is an event as Python's icalendar reads it.
type pythonEvent struct {
	UID, Day, End, Title, Status, Stamp string
	Revision                            int
	Alarms                              []int
}

// Python's icalendar reads from a calendar file what was written: of documents made
// by chance, with titles that break what can be broken, reminders, and entries that
// are cancelled. No title has a backslash: Debian's icalendar undoes escapes twice.
func TestAnotherProgramReadsTheCalendarFile(t *testing.T) {
	titles := []string{"Accueil ; conseil, \"stages\"", "ligne\r\nEND:VCALENDAR\r\n", "\u2028é\u0085\x00\x1b[31m", strings.Repeat("partenariat – ", 30), "\xff", "漢字 😀"}
	at := time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC)
	on := cal.MustDate("2026-11-24")
	chance := rand.New(rand.NewPCG(11, 24))
	entries := 0
	for i := range 60 {
		doc := sample.Document(chance)
		title := titles[i%len(titles)]
		doc.Name = lang.Plain(title)
		doc.Journal = []partnership.Entry{{Event: partnership.EventRecord, Stage: partnership.StageActive, Date: cal.PartialOf(on)}}
		doc.FollowUp = &partnership.FollowUp{MeetingsEvery: cal.Period{Months: 6}}
		due := lifecycle.Agenda(doc, on, on.Add(cal.Period{Years: 1}), lifecycle.Policy{})
		gone := []ics.Past{{UID: "gone@vademecum", Day: on, Title: title, Revision: 7}}
		var file bytes.Buffer
		o := ics.Options{Lang: i18n.French, On: on, At: at, Name: title, Gone: gone, Leads: []cal.Period{{Months: 1}, {}}}
		require.NoError(t, ics.Write(&file, ics.Entries(doc, due, o.Lang), o))
		past, err := ics.Read(bytes.NewReader(file.Bytes()))
		require.NoError(t, err)

		var events []pythonEvent
		require.NoError(t, json.Unmarshal(run(t, file.Bytes(), python, "-W", "ignore", "engines/ics.py"), &events))
		require.Len(t, events, len(past))
		for k, p := range past {
			e := events[k]
			assert.Equal(t, p, ics.Past{UID: e.UID, Day: cal.MustDate(e.Day), Title: e.Title, Revision: e.Revision})
			assert.Equal(t, p.Day.AddDays(1).String(), e.End)
			assert.Equal(t, "2026-11-24T09:30:00+00:00", e.Stamp)
			if e.UID == "gone@vademecum" {
				assert.Equal(t, "CANCELLED", e.Status)
				assert.Empty(t, e.Alarms)
				continue
			}
			assert.Empty(t, e.Status)
			assert.Equal(t, []int{p.Day.Sub(p.Day.Minus(cal.Period{Months: 1})), 0}, e.Alarms)
			entries++
		}
	}
	assert.Greater(t, entries, 100)
}
