package ics

import (
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	ical "github.com/arran4/golang-ical"
	"github.com/vademecum-go/vademecum/cal"
)

// A Past is an entry of a calendar file that was written before.
type Past struct {
	UID string
	// Day is the day on which it stands.
	Day cal.Date
	// Title is its title.
	Title string
	// Revision is its number of revision.
	Revision int
}

// ErrNoCalendar is the error of [Read] for an empty file.
var ErrNoCalendar = errors.New("ics: no calendar")

// Read reads the entries of a calendar file that [Write] wrote; other events are
// passed over. Its error is that of the stream, or that it holds no calendar.
func Read(in io.Reader) ([]Past, error) {
	c, err := ical.ParseCalendar(in)
	if err != nil {
		return nil, err
	}
	if len(c.CalendarProperties) == 0 && len(c.Components) == 0 {
		return nil, ErrNoCalendar
	}
	var out []Past
	for _, e := range c.Events() {
		value := func(p ical.ComponentProperty) string {
			if found := e.GetProperty(p); found != nil {
				return found.Value
			}
			return ""
		}
		day, ok := dayOf(value(ical.ComponentPropertyDtStart))
		if uid := value(ical.ComponentPropertyUniqueId); ok && strings.HasSuffix(uid, ours) {
			revision, _ := strconv.Atoi(value(ical.ComponentPropertySequence)) // 0 where there is none
			out = append(out, Past{UID: uid, Day: day, Title: value(ical.ComponentPropertySummary), Revision: max(0, revision)})
		}
	}
	return out, nil
}

// dayOf reads a date of a calendar file.
func dayOf(text string) (cal.Date, bool) {
	if len(text) != len("20060102") {
		return cal.Date{}, false
	}
	day, err := cal.ParseDate(text[:4] + "-" + text[4:6] + "-" + text[6:])
	return day, err == nil
}

// Gone returns the entries of earlier files, each once, that stand within the days
// of a new file and are not in it: what is no longer due. What stood before the
// first of these days is left as it was.
func Gone(past []Past, entries []Entry, on, from, to cal.Date) []Past {
	still := map[string]bool{}
	for _, e := range entries {
		if e.Code == "due-more" && !e.Date.Last().After(to) {
			to = e.Date.Last().AddDays(-1) // what stands later was not looked at
		}
		if !e.day(on).IsZero() {
			still[identifier(e)] = true
		}
	}
	var out []Past
	for _, p := range past {
		if !still[p.UID] && !p.Day.Before(from) && !p.Day.After(to) {
			out = append(out, p)
			still[p.UID] = true
		}
	}
	slices.SortStableFunc(out, func(a, b Past) int { return a.Day.Compare(b.Day) })
	return out
}
