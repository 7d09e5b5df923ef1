package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

func (a *app) impactCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "impact FILE|- PARTY",
		Short: a.word("command.impact"),
		Long:  a.word("command.impact.long"),
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, args []string) error { return a.impact(args[0], args[1], format) },
	}
	a.formatFlag(c, &format, "text, json")
	return c
}

func (a *app) impact(path, party, format string) error {
	if err := a.form(format, "text", "json"); err != nil {
		return err
	}
	f, err := a.readFile(path)
	if err != nil {
		return err
	}
	d, ok := lifecycle.Impact(f.doc, identifierOf(f.doc, party), a.on)
	if !ok {
		var known []string
		for _, p := range f.doc.Partners {
			known = append(known, p.ID+" ("+p.Name.In(string(a.lang))+")")
		}
		return a.say("command.error.party", finding.Text("id", party), finding.Text("known", strings.Join(known, ", ")))
	}
	f.locate(&d.Falls)
	if format == "json" {
		return a.impactJSON(d)
	}
	return a.print(a.impactText(f.doc, d))
}

// identifierOf returns the identifier that the text is, else that of the partner
// with the name, else the text.
func identifierOf(doc *partnership.Document, text string) string {
	id := text
	for _, p := range doc.Partners {
		switch {
		case p.ID == text:
			return text
		case id == text && isNamed(p.Name, text):
			id = p.ID
		}
	}
	return id
}

// isNamed reports whether a name is the text in whatever language.
func isNamed(name lang.Text, text string) bool {
	return slices.ContainsFunc(name, func(w lang.Wording) bool { return strings.EqualFold(w.Text, text) })
}

// impactText tells when a party can leave, what falls and whom it touches.
func (a *app) impactText(doc *partnership.Document, d lifecycle.Departure) string {
	var b strings.Builder
	b.WriteString(a.styled(bold, wrap(a.word("command.impact.title", finding.Text("partner", a.partners(doc, []string{d.Party})), finding.Day("on", d.On)), 0)) + "\n\n")
	line := func(key string, args ...finding.Arg) {
		b.WriteString("  " + wrap(a.word("command.impact."+key, args...), 4) + "\n")
	}
	switch {
	case d.Gone:
		line("gone")
	case d.Notice.Last.IsZero():
		line("unbound")
	case !d.Given.IsZero():
		line("given", finding.Day("date", d.Given), finding.Day("day", d.Notice.Last))
	case d.Notice.Idle:
		line("anyway", finding.Day("day", d.Notice.Last))
	case d.Notice.Late:
		line("late", finding.Day("day", d.Notice.Last))
	default:
		line("bound", finding.Day("day", d.Notice.Last))
	}
	if !d.NoticeBy.IsZero() && !d.NoticeBy.Before(d.On) {
		line("by", finding.Day("day", d.NoticeBy))
	}
	if d.Notice.Continues {
		line("continues")
	}
	if len(d.Hurts) > 0 {
		line("hurts", finding.Text("partners", a.partners(doc, d.Hurts)))
	}
	if d.Falls.Total() == 0 {
		line("nothing")
		return b.String()
	}
	b.WriteString("\n  " + a.styled(bold, a.word("command.impact.falls")) + "\n")
	for f := range d.Falls.All() {
		b.WriteString(a.item(f, 4))
	}
	return b.String()
}

func (a *app) impactJSON(d lifecycle.Departure) error {
	return a.writeJSON(struct {
		Party     string            `json:"party"`
		On        cal.Date          `json:"on"`
		Last      cal.Date          `json:"last,omitzero"`
		Late      bool              `json:"late"`
		Gone      bool              `json:"gone"`
		Given     cal.Partial       `json:"given,omitzero"`
		NoticeBy  cal.Date          `json:"noticeBy,omitzero"`
		Continues bool              `json:"continues"`
		Hurts     []string          `json:"hurts"`
		Falls     []problem.Finding `json:"falls"`
	}{d.Party, d.On, d.Notice.Last, d.Notice.Late, d.Gone, d.Given, d.NoticeBy, d.Notice.Continues, orEmpty(d.Hurts), problem.Findings(a.lang, d.Falls)})
}
