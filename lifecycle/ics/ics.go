// Package ics writes what is due as a calendar file (RFC 5545), which calendar
// programs open or subscribe to.
//
// Each thing due is an entry of a whole day, without a time zone, that blocks no
// time and has reminders. Its identifier stays the same from one export to the
// next: importing a newer file brings the entries up to date instead of doubling
// them. The words are those of package i18n.
//
//	due := lifecycle.Agenda(doc, today, today.Add(cal.Period{Years: 1}), lifecycle.Policy{})
//	err := ics.Write(out, ics.Entries(doc, due, i18n.French), ics.Options{Lang: i18n.French, On: today})
//
// It reads no calendar files.
package ics

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
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
	// Lang is the language of its words; French unless said.
	Lang i18n.Lang
	// On is the day of the export. What is overdue stands on it.
	On cal.Date
	// Name is what calendar programs call the calendar.
	Name string
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
// document tells it from others, else its name.
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

// Write writes the entries as one calendar file. Its error is that of the
// stream.
func Write(out io.Writer, entries []Entry, o Options) error {
	if o.Lang == "" {
		o.Lang = i18n.French
	}
	c := ical.NewCalendar()
	c.SetProductId("-//vademecum//vademecum//" + string(o.Lang))
	c.SetCalscale("GREGORIAN")
	c.SetMethod(ical.MethodPublish)
	if o.Name != "" {
		c.SetXWRCalName(o.Name)
	}
	for _, e := range entries {
		o.event(c, e)
	}
	var text bytes.Buffer
	if err := c.SerializeTo(&text, ical.WithNewLineWindows); err != nil {
		return err
	}
	_, err := out.Write(text.Bytes())
	return err
}

// event adds an entry to the calendar.
func (o Options) event(c *ical.Calendar, e Entry) {
	day := e.Date
	if e.Overdue && !o.On.IsZero() {
		day = o.On
	}
	message := i18n.Message(o.Lang, e.Finding)
	v := c.AddEvent(identifier(e))
	v.SetDtStampTime(midnight(o.On))
	v.SetModifiedAt(midnight(o.On))
	v.SetSequence(max(0, o.On.Sub(epoch)))
	v.SetAllDayStartAt(midnight(day))
	v.SetAllDayEndAt(midnight(day).AddDate(0, 0, 1))
	v.SetSummary(strings.TrimSuffix(message, ".") + " · " + e.Title)
	v.SetDescription(o.description(e))
	v.AddCategory(e.Title)
	v.SetTimeTransparency(ical.TransparencyTransparent)
	for _, before := range reminders(e.Code) {
		a := v.AddAlarm()
		a.SetAction(ical.ActionDisplay)
		a.SetTrigger("-" + before.String())
		a.SetProperty(ical.ComponentPropertyDescription, message)
	}
}

// description tells what to do, and since when it is due.
func (o Options) description(e Entry) string {
	text := i18n.Hint(o.Lang, e.Finding)
	if e.Overdue {
		text = i18n.Words(o.Lang).Format("calendar.overdue", finding.Day("date", e.Date)) + "\n" + text
	}
	return text
}

// reminders returns how long before a day one is reminded of it: of what cannot
// be made good afterwards, earlier and twice.
func reminders(code finding.Code) []cal.Period {
	switch code {
	case "due-notice", "due-decision", "due-option":
		return []cal.Period{{Days: 30}, {Days: 7}}
	case "due-end":
		return []cal.Period{{Days: 60}, {Days: 7}}
	}
	return []cal.Period{{Days: 7}}
}

// epoch is a day before all exports: numbers of revision count from it.
var epoch = cal.Min.AddDays(730_119)

// identifier returns the identifier of an entry in all exports.
func identifier(e Entry) string {
	sum := sha256.Sum256([]byte(e.Partnership + "\x00" + e.Key))
	return hex.EncodeToString(sum[:16]) + "@vademecum"
}

// midnight returns a day as the package that writes the file wants it. The zone
// is not written for whole days.
func midnight(d cal.Date) time.Time {
	if d.IsZero() {
		d = epoch
	}
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
}
