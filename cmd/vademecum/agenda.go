package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/ics"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

type agendaFlags struct {
	from, to, format, policy string
	lines                    bool
}

// aYear is how far an agenda looks unless said.
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
	c.Flags().StringVar(&flags.format, "format", "text", a.word("command.flag.format", finding.Text("known", "text, json, ics")))
	c.Flags().StringVar(&flags.policy, "policy", "", a.word("command.flag.house"))
	c.Flags().BoolVar(&flags.lines, "ndjson", false, a.word("command.flag.ndjson"))
	return c
}

// An engagement is something due in the document of a file.
type engagement struct {
	source, id, title string
	lifecycle.Due
}

// agenda tells what is due in all documents, in the order of the days. Documents
// that cannot be read are said, and the others told.
func (a *app) agenda(args []string, flags agendaFlags) error {
	if err := a.form(flags.format, "text", "json", "ics"); err != nil {
		return err
	}
	policy, err := a.housePolicy(flags.policy)
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
	var list []engagement
	broken := false
	err = a.eachDocument(a.sources(args), flags.lines, partnership.Options{On: a.on}, func(d checked) error {
		if !d.findings.Valid() {
			broken = true
			if err := a.unreadable(d.source, d.findings); err != errFound {
				return err
			}
			return nil
		}
		title := d.document.Name.In(string(a.lang))
		for _, due := range lifecycle.Agenda(d.document, from, to, policy) {
			list = append(list, engagement{d.source, d.document.ID, title, due})
		}
		return nil
	}, func(_ string, err error) error { return err })
	if err != nil {
		return err
	}
	slices.SortStableFunc(list, func(x, y engagement) int { return x.Date.Compare(y.Date) })
	if err := a.showAgenda(list, from, to, flags.format); err != nil {
		return err
	}
	if broken {
		return errFound
	}
	return nil
}

func (a *app) showAgenda(list []engagement, from, to cal.Date, format string) error {
	switch format {
	case "json":
		return a.agendaJSON(list, from, to)
	case "ics":
		entries := make([]ics.Entry, 0, len(list))
		for _, e := range list {
			key := e.id
			if key == "" {
				key = e.title
			}
			entries = append(entries, ics.Entry{Partnership: key, Title: e.title, Due: e.Due})
		}
		return ics.Write(a.out, entries, ics.Options{Lang: a.lang, On: a.on, Name: a.word("command.agenda.name")})
	}
	text := a.styled(bold, a.word("command.agenda.title", finding.Text("from", from.String()), finding.Text("to", to.String()))) + "\n"
	if len(list) == 0 {
		text += "\n  " + a.word("command.agenda.none") + "\n"
	}
	_, err := fmt.Fprint(a.out, text+a.agendaLines(list))
	return err
}

// agendaLines tells what is due, day by day.
func (a *app) agendaLines(list []engagement) string {
	var b strings.Builder
	several := slices.ContainsFunc(list, func(e engagement) bool { return e.source != list[0].source })
	last, owed := cal.Date{}, false
	for i, e := range list {
		if i == 0 || e.Date != last || e.Overdue != owed {
			day := a.styled(bold, e.Date.String())
			if e.Overdue {
				day += "  " + a.styled(red, a.word("command.agenda.overdue"))
			}
			b.WriteString("\n  " + day + "\n")
		}
		last, owed = e.Date, e.Overdue
		b.WriteString(a.item(e.Finding, 4))
		if several {
			b.WriteString("      " + a.styled(dim, wrap(safe(e.title), 6)) + "\n")
		}
	}
	return b.String()
}

// agendaText tells what is due in one partnership.
func (a *app) agendaText(list []engagement, due []lifecycle.Due) string {
	for _, d := range due {
		list = append(list, engagement{Due: d})
	}
	return strings.TrimPrefix(a.agendaLines(list), "\n")
}

// dueJSON is one thing due as `agenda --format json` writes it.
type dueJSON struct {
	Date     cal.Date         `json:"date"`
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
		out = append(out, dueJSON{e.Date, e.Overdue, e.source, e.id, e.title, e.Key, e.Code, e.Severity, e.Pointer,
			i18n.Message(a.lang, e.Finding), i18n.Hint(a.lang, e.Finding)})
	}
	return a.writeJSON(struct {
		From cal.Date  `json:"from"`
		To   cal.Date  `json:"to"`
		Due  []dueJSON `json:"due"`
	}{from, to, out})
}
