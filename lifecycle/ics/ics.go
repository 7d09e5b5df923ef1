// Package ics writes what is due as a calendar file (RFC 5545), which calendar
// programs open or subscribe to.
//
// Each thing due is an entry of a whole day, without a time zone, that blocks no
// time and has reminders. Its identifier stays the same from one export to the
// next and its revision grows: importing a newer file brings the entries up to date
// instead of doubling them. The words are those of package i18n.
//
//	due := lifecycle.Agenda(doc, today, today.Add(cal.Period{Years: 1}), lifecycle.Policy{})
//	err := ics.Write(out, ics.Entries(doc, due, i18n.French), ics.Options{Lang: i18n.French, On: today, At: now})
//
// A program that subscribes to the file drops what is no longer in it. One that
// imports it does not: [Read] reads the file that was imported before, [Gone] finds
// what is no longer due, and it is written as cancelled.
//
// What is due in a month or a year of which nobody knows the day is not written.
package ics

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// Options say how a file is written.
type Options struct {
	// Lang is the language of its words; French by default.
	Lang i18n.Lang
	// On is the day of the export. What is overdue stands on it.
	On cal.Date
	// At is the moment of the export. Revisions grow with it, so that of two exports
	// on one day the later one counts; the beginning of the day by default.
	At time.Time
	// Name is what calendar programs call the calendar.
	Name string
	// Leads are how long before its day one is reminded of each entry. Nil are the
	// usual ones: a week, and earlier too of what cannot be made good afterwards. An
	// empty list is no reminder.
	Leads []cal.Period
	// Gone are entries of an earlier file that are no longer due, see [Gone].
	Gone []Past
}

// An Entry is something due in a partnership.
type Entry struct {
	// Partnership tells partnerships apart, and stays the same from one export to
	// the next.
	Partnership string
	// Title is what people call the partnership.
	Title string
	lifecycle.Due
}

// Entries returns what is due in a partnership as entries. The identifier of the
// document distinguishes it, else its name.
func Entries(doc *partnership.Document, due []lifecycle.Due, lang i18n.Lang) []Entry {
	key, title := doc.ID, doc.Name.In(string(lang))
	if key == "" {
		key = doc.Name.String()
	}
	out := make([]Entry, 0, len(due))
	for _, d := range due {
		out = append(out, Entry{Partnership: key, Title: title, Due: d})
	}
	return out
}

// day returns the day on which an entry is written, the zero Date where its date is
// not known to the day.
func (e Entry) day(on cal.Date) cal.Date {
	if e.Overdue && !on.IsZero() {
		return on
	}
	day, _ := e.Date.Exact()
	return day
}

// Write writes the entries as one calendar file. Its error is that of the
// stream.
func Write(out io.Writer, entries []Entry, o Options) error {
	if o.Lang == "" {
		o.Lang = i18n.French
	}
	if o.At.IsZero() {
		o.At = midnight(o.On)
	}
	c := ical.NewCalendar()
	c.SetProductId("-//vademecum//vademecum//" + string(o.Lang))
	c.SetCalscale("GREGORIAN")
	c.SetMethod(ical.MethodPublish)
	if o.Name != "" {
		c.SetXWRCalName(text(o.Name))
	}
	for _, e := range entries {
		if day := e.day(o.On); !day.IsZero() {
			o.entry(c, e, day)
		}
	}
	for _, p := range o.Gone {
		v := o.event(c, p.UID, p.Day, p.Title)
		v.SetSequence(max(o.revision(), p.Revision+1))
		v.SetStatus(ical.ObjectStatusCancelled)
	}
	var file bytes.Buffer
	if err := c.SerializeTo(&file, ical.WithNewLineWindows); err != nil {
		return err
	}
	_, err := out.Write(file.Bytes())
	return err
}

// entry adds an entry to the calendar.
func (o Options) entry(c *ical.Calendar, e Entry, day cal.Date) {
	message := i18n.Message(o.Lang, e.Finding)
	v := o.event(c, identifier(e), day, strings.TrimSuffix(message, ".")+" · "+e.Title)
	v.SetDescription(text(o.description(e)))
	v.AddCategory(text(e.Title))
	for _, lead := range o.leads(e.Code) {
		a := v.AddAlarm()
		a.SetAction(ical.ActionDisplay)
		a.SetTrigger("-P" + strconv.Itoa(max(0, day.Sub(day.Minus(lead)))) + "D")
		a.SetProperty(ical.ComponentPropertyDescription, text(message))
	}
}

// event adds what every event has.
func (o Options) event(c *ical.Calendar, uid string, day cal.Date, title string) *ical.VEvent {
	v := c.AddEvent(uid)
	v.SetDtStampTime(o.At)
	v.SetModifiedAt(o.At)
	v.SetSequence(o.revision())
	v.SetAllDayStartAt(midnight(day))
	if day != cal.Max { // an event without an end takes a day
		v.SetAllDayEndAt(midnight(day.AddDays(1)))
	}
	v.SetSummary(text(title))
	v.SetTimeTransparency(ical.TransparencyTransparent)
	return v
}

// revision returns the number of revision of everything in the file: the seconds
// from an epoch before all exports, as far as the standard counts.
func (o Options) revision() int {
	return int(min(max(0, o.At.Unix()-midnight(epoch).Unix()), math.MaxInt32))
}

// description says what to do, and since when it is due.
func (o Options) description(e Entry) string {
	text := i18n.Hint(o.Lang, e.Finding)
	if e.Overdue {
		text = i18n.Words(o.Lang).Format("calendar.overdue", finding.Day("date", e.Date)) + "\n" + text
	}
	return text
}

// leads returns how long before a day one is reminded of it: of what cannot be made
// good afterwards, earlier and twice.
func (o Options) leads(code finding.Code) []cal.Period {
	if o.Leads != nil {
		return o.Leads
	}
	switch code {
	case "due-notice", "due-decision", "due-option":
		return []cal.Period{{Days: 30}, {Days: 7}}
	case "due-end":
		return []cal.Period{{Days: 60}, {Days: 7}}
	}
	return []cal.Period{{Days: 7}}
}

// epoch is a day before all exports: revisions count from it.
var epoch = cal.Min.AddDays(730_119)

// identifier returns the identifier of an entry in all exports.
func identifier(e Entry) string {
	sum := sha256.Sum256([]byte(e.Partnership + "\x00" + e.Key))
	return hex.EncodeToString(sum[:16]) + ours
}

// ours is what the identifiers of entries end with.
const ours = "@vademecum"

// midnight returns a day as the package that writes the file wants it. The zone
// is not written for whole days.
func midnight(d cal.Date) time.Time {
	if d.IsZero() {
		d = epoch
	}
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
}
