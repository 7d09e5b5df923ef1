package main

import (
	"errors"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/ics"
	"github.com/vademecum-go/vademecum/partnership"
)

type agendaFlags struct {
	from, to, format, policy, previous string
	alarms                             []string
	lines                              bool
}

// aYear is how far an agenda looks by default.
var aYear = cal.Period{Years: 1}

func (a *app) agendaCommand() *cobra.Command {
	var flags agendaFlags
	c := &cobra.Command{
		Use:   "agenda [FILE|DIR|-]...",
		Short: a.word("command.agenda"),
		Long:  a.word("command.agenda.long"),
		RunE:  func(_ *cobra.Command, args []string) error { return a.agenda(args, flags) },
	}
	c.Flags().StringVar(&flags.from, "from", "", a.word("command.flag.from"))
	c.Flags().StringVar(&flags.to, "to", "", a.word("command.flag.to"))
	a.formatFlag(c, &flags.format, "text, json, ics")
	c.Flags().StringVar(&flags.policy, "policy", "", a.word("command.flag.lifecycle"))
	c.Flags().StringArrayVar(&flags.alarms, "alarm", nil, a.word("command.flag.alarm"))
	c.Flags().StringVar(&flags.previous, "previous", "", a.word("command.flag.previous"))
	c.Flags().BoolVar(&flags.lines, "ndjson", false, a.word("command.flag.ndjson"))
	return c
}

// An engagement is something due in the document of a file.
type engagement struct {
	source, id string
	ics.Entry
}

// agenda lists what is due in all documents, in the order of the days. Documents
// that cannot be read are reported, and the others are listed.
func (a *app) agenda(args []string, flags agendaFlags) error {
	if err := a.form(flags.format, "text", "json", "ics"); err != nil {
		return err
	}
	policy, err := a.lifecyclePolicy(flags.policy)
	if err != nil {
		return err
	}
	from, err := a.dayOf("from", flags.from, a.on)
	if err != nil {
		return err
	}
	to, err := a.dayOf("to", flags.to, from.Add(aYear))
	if err != nil {
		return err
	}
	if to.Before(from) {
		return a.say("command.error.order", finding.Text("from", from.String()), finding.Text("to", to.String()))
	}
	calendar, err := a.calendarOptions(flags)
	if err != nil {
		return err
	}
	r := agendaRead{app: a}
	due := lifecycle.Agendas(r.documents(a.sources(args), flags.lines), from, to, policy)
	if r.failed != nil {
		return r.failed
	}
	if r.unread && len(due) == 0 {
		return errUnread // to say that nothing is due would be wrong
	}
	if len(calendar.past) > 0 && (r.unread || r.broken) {
		calendar.past = nil // what a document that was not read asks for is not gone
		a.tell(a.word("command.agenda.kept"))
	}
	if err := a.showAgenda(r.engagements(due), from, to, flags.format, calendar); err != nil {
		return err
	}
	switch {
	case r.unread:
		return errUnread
	case r.broken:
		return errFound
	}
	return nil
}

// An agendaRead is what was met while documents were read for an agenda: what to
// call those that could be, and whether some could not.
type agendaRead struct {
	app            *app
	found          []engagement // without anything due
	broken, unread bool
	failed         error
}

// errEnoughRead ends the reading of documents that no caller asks for any more.
var errEnoughRead = errors.New("enough read")

// documents yields the documents that can be understood. None of them is kept.
func (r *agendaRead) documents(sources []source, lines bool) iter.Seq[*partnership.Document] {
	return func(yield func(*partnership.Document) bool) {
		err := r.app.eachDocument(sources, lines, partnership.Options{On: r.app.on}, func(d checked) error {
			switch {
			case !d.findings.Valid():
				r.broken = true
				if err := r.app.unreadable(d.source, d.findings); err != errFound {
					return err
				}
				return nil
			case d.document.Version == "":
				r.unread = true
				r.app.complain(r.app.say("command.error.nodocument", finding.Text("path", r.app.named(d.source))))
				return nil
			}
			one := ics.Entries(d.document, []lifecycle.Due{{}}, r.app.lang)[0]
			one.Partnership, one.Title = strings.Clone(one.Partnership), strings.Clone(one.Title)
			r.found = append(r.found, engagement{d.source, strings.Clone(d.document.ID), one})
			if !yield(d.document) {
				return errEnoughRead
			}
			return nil
		}, func(_ string, err error) error {
			r.unread = true
			r.app.complain(err)
			return nil
		})
		if err != errEnoughRead {
			r.failed = err
		}
	}
}

// engagements says of what is due in which document it is due.
func (r *agendaRead) engagements(due []lifecycle.Engagement) []engagement {
	out := make([]engagement, 0, len(due))
	for _, d := range due {
		var e engagement // that there is more is due in none of them
		if d.Document >= 0 {
			e = r.found[d.Document]
		}
		e.Due = d.Due
		out = append(out, e)
	}
	return out
}

func (a *app) showAgenda(list []engagement, from, to cal.Date, format string, calendar calendarOptions) error {
	switch format {
	case "json":
		return a.agendaJSON(list, from, to)
	case "ics":
		return a.agendaICS(list, from, to, calendar)
	}
	text := a.styled(bold, a.word("command.agenda.title", finding.Day("from", from), finding.Day("to", to))) + "\n"
	if len(list) == 0 {
		text += "\n  " + a.word("command.agenda.none") + "\n"
	}
	return a.print(text + a.agendaLines(list))
}

// agendaLines returns what is due, day by day.
func (a *app) agendaLines(list []engagement) string {
	var b strings.Builder
	several := slices.ContainsFunc(list, func(e engagement) bool { return e.source != list[0].source })
	last, owed := cal.Partial{}, false
	for i, e := range list {
		if i == 0 || e.Date != last || e.Overdue != owed {
			day := a.styled(bold, i18n.Date(a.lang, e.Date))
			if e.Overdue {
				day += "  " + a.styled(red, a.word("command.agenda.overdue"))
			}
			b.WriteString("\n  " + day + "\n")
		}
		last, owed = e.Date, e.Overdue
		b.WriteString(a.item(e.Finding, 4))
		if several {
			b.WriteString("      " + a.styled(dim, wrap(safe(e.Title), 6)) + "\n")
		}
	}
	return b.String()
}

// agendaText returns what is due in one partnership.
func (a *app) agendaText(list []engagement, due []lifecycle.Due) string {
	for _, d := range due {
		list = append(list, engagement{Entry: ics.Entry{Due: d}})
	}
	return strings.TrimPrefix(a.agendaLines(list), "\n")
}

// dueJSON is one thing due as `agenda --format json` writes it.
type dueJSON struct {
	Date     cal.Partial      `json:"date"`
	Overdue  bool             `json:"overdue"`
	Source   string           `json:"source"`
	ID       string           `json:"id,omitempty"`
	Name     string           `json:"name"`
	Key      string           `json:"key"`
	Code     finding.Code     `json:"code"`
	Severity finding.Severity `json:"severity"`
	Pointer  string           `json:"pointer"`
	Message  string           `json:"message"`
	Hint     string           `json:"hint"`
}

func (a *app) agendaJSON(list []engagement, from, to cal.Date) error {
	out := []dueJSON{}
	for _, e := range list {
		out = append(out, dueJSON{e.Date, e.Overdue, e.source, e.id, e.Title, e.Key, e.Code, e.Severity, e.Pointer,
			i18n.Message(a.lang, e.Finding), i18n.Hint(a.lang, e.Finding)})
	}
	return a.writeJSON(struct {
		From cal.Date  `json:"from"`
		To   cal.Date  `json:"to"`
		Due  []dueJSON `json:"due"`
	}{from, to, out})
}
