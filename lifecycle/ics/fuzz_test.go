package ics_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/ics"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// Whatever the document says, its agenda is a calendar file: another program
// reads as many entries as are due, each with an identifier of its own, on its
// day, with its title as it was written; lines are text and short, and end as
// they must.
func FuzzWrite(f *testing.F) {
	for _, text := range sample.Corpus(f, "partnership") {
		f.Add(text, uint16(9000))
	}
	f.Add([]byte(`{"version":"1.0","name":"a\\,;\"é\u0007\u2028:END:VCALENDAR","roadmap":{"until":"2025-01-01","milestones":[{"title":"x\ny","due":"2025-01-01"}]}}`), uint16(9132))
	f.Fuzz(func(t *testing.T, source []byte, days uint16) {
		doc, list := partnership.Read(source, partnership.Options{})
		if !list.Valid() {
			return // nobody exports what is wrong
		}
		on := day(t, "2000-01-01").AddDays(int(days))
		due := lifecycle.Agenda(doc, on, on.Add(cal.Period{Years: 1}), lifecycle.Policy{})
		for _, lang := range i18n.Languages() {
			entries := ics.Entries(doc, due, lang)
			var out bytes.Buffer
			require.NoError(t, ics.Write(&out, entries, ics.Options{Lang: lang, On: on, Name: doc.Name.String()}))
			file := out.String()
			require.True(t, utf8.ValidString(file), "the file is text")
			require.True(t, strings.HasSuffix(file, "\r\n"))
			for _, line := range strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n") {
				require.LessOrEqual(t, len(line), 75)
				require.NotContains(t, line, "\n")
				require.NotContains(t, line, "\r")
			}
			events, keys := []string{}, map[string]bool{}
			// What is due on a day that is not known is not written.
			entries = slices.DeleteFunc(entries, func(e ics.Entry) bool { return !e.Overdue && e.Date.Precision() != cal.PrecisionDay })
			if len(entries) == 0 {
				require.NotContains(t, file, "BEGIN:VEVENT")
				continue
			}
			past, err := ics.Read(strings.NewReader(file))
			require.NoError(t, err)
			require.Len(t, past, len(entries))
			require.Empty(t, ics.Gone(past, entries, on, on, cal.Max), "nothing of it is gone")
			for i, e := range read(t, file) {
				require.Equal(t, past[i].UID, text(t, e, "UID"))
				require.Equal(t, past[i].Title, text(t, e, "SUMMARY"))
				uid := text(t, e, "UID")
				require.False(t, keys[uid], "no two entries share an identifier")
				keys[uid] = true
				events = append(events, uid)
				require.True(t, strings.HasSuffix(text(t, e, "SUMMARY"), " · "+entries[i].Title) || strings.ContainsFunc(entries[i].Title, unwritable), "%q", text(t, e, "SUMMARY"))
			}
			require.Len(t, events, len(entries), "as many entries as are due")
		}
	})
}

// unwritable reports whether a calendar file cannot hold a character as it is.
func unwritable(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }
