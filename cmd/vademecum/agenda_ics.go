package main

import (
	"bytes"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lifecycle/ics"
)

// calendarOptions are what a reader chooses of a calendar file.
type calendarOptions struct {
	alarms []cal.Period // nil: the usual ones
	past   []ics.Past
}

// What is typed for a calendar without reminders, and for a reminder on the day
// itself.
const (
	noAlarm  = "none"
	onTheDay = "P0D"
)

// calendarOptions reads the flags that say how a calendar file is written.
func (a *app) calendarOptions(flags agendaFlags) (calendarOptions, error) {
	var o calendarOptions
	if flags.format != "ics" && (flags.previous != "" || len(flags.alarms) > 0) {
		return o, a.say("command.error.only-ics", finding.Text("flags", "--alarm, --previous"))
	}
	for _, text := range flags.alarms {
		if o.alarms == nil {
			o.alarms = []cal.Period{}
		}
		if text == noAlarm {
			continue
		}
		lead, err := cal.ParsePeriod(text)
		if err != nil && text != onTheDay {
			return o, a.say("command.error.alarm", finding.Text("value", text))
		}
		o.alarms = append(o.alarms, lead)
	}
	if flags.previous == "" {
		return o, nil
	}
	text, err := a.readAll(source{path: flags.previous})
	if err != nil {
		return o, err
	}
	if o.past, err = ics.Read(bytes.NewReader(text)); err != nil {
		return o, a.say("command.error.calendar", finding.Text("path", a.named(flags.previous)))
	}
	return o, nil
}

// agendaICS writes a calendar file, in which what an earlier one held and is no
// longer due is cancelled.
func (a *app) agendaICS(list []engagement, from, to cal.Date, o calendarOptions) error {
	if err := a.tellTwins(list); err != nil {
		return err
	}
	entries := make([]ics.Entry, 0, len(list))
	for _, e := range list {
		entries = append(entries, e.Entry)
	}
	return ics.Write(a.out, entries, ics.Options{
		Lang: a.lang, On: a.on, At: a.now, Name: a.word("command.agenda.name"), Leads: o.alarms, Gone: ics.Gone(o.past, entries, a.on, from, to),
	})
}

// tellTwins says which files a calendar program would take for the same
// partnership, and so for the same entries.
func (a *app) tellTwins(list []engagement) error {
	const most = 5 // are named one by one
	first, named := map[string]string{}, map[string]bool{}
	for _, e := range list {
		other, known := first[e.Partnership]
		if !known {
			first[e.Partnership] = e.source
		}
		if !known || other == e.source || named[e.source] {
			continue
		}
		named[e.source] = true
		if len(named) > most {
			continue
		}
		text := a.word("command.agenda.twins", finding.Text("path", safe(e.source)), finding.Text("other", safe(other)))
		if err := a.printErr(wrap(text, 0) + "\n"); err != nil {
			return err
		}
	}
	if more := len(named) - most; more > 0 {
		return a.printErr(a.word("command.agenda.twins.more", finding.Count("n", more)) + "\n")
	}
	return nil
}
