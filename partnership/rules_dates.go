package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

var dateRules = []rule{
	{finding.Rule{Code: "date-order", Severity: finding.Error, Source: finding.Inferred}, dateOrder},
	{finding.Rule{Code: "journal-order", Severity: finding.Error, Source: finding.Inferred}, journalOrder},
	{finding.Rule{Code: "journal-future", Severity: finding.Warning, Source: finding.Inferred}, journalFuture},
	{finding.Rule{Code: "role-before-founded", Severity: finding.Warning, Source: finding.Inferred}, roleBeforeFounded},
	{finding.Rule{Code: "review-before-experiment", Severity: finding.Error, Source: finding.Inferred}, reviewBeforeExperiment},
}

// order finds a last date that is certainly before the first. The steps lead to
// the last.
func (r *review) order(first, last cal.Partial, steps ...any) {
	if first.CertainlyAfter(last) {
		r.add(at(steps...), finding.Day("first", first), finding.Day("last", last))
	}
}

func (r *review) orderDates(first, last cal.Date, steps ...any) {
	if !last.IsZero() && first.After(last) {
		r.add(at(steps...), finding.Day("first", first), finding.Day("last", last))
	}
}

func dateOrder(r *review) {
	d := r.doc
	for i := range d.Partners {
		p := &d.Partners[i]
		r.order(p.Joined, p.Left, "partners", i, "left")
		for j := range p.Roles {
			r.order(p.Roles[j].From, p.Roles[j].Until, "partners", i, "roles", j, "until")
		}
		for j := range p.Staff {
			r.order(p.Staff[j].From, p.Staff[j].Until, "partners", i, "staff", j, "until")
		}
	}
	for i := range d.Offers {
		if c := d.Offers[i].Calendar; c != nil {
			r.order(c.From, c.Until, "offers", i, "calendar", "until")
		}
	}
	for i := range d.Experiments {
		r.order(d.Experiments[i].From, d.Experiments[i].Until, "experiments", i, "until")
	}
	for i := range d.Conventions {
		c := &d.Conventions[i]
		r.order(c.Start, c.End, "conventions", i, "end")
		for j := range c.Notices {
			r.order(c.Notices[j].Date, c.Notices[j].Received, "conventions", i, "notices", j, "received")
			r.order(c.Notices[j].Date, c.Notices[j].Withdrawn, "conventions", i, "notices", j, "withdrawn")
		}
		if c.Renewal != nil {
			r.order(c.Start, cal.PartialOf(c.Renewal.MaxExtent), "conventions", i, "renewal", "maxExtent")
		}
		for j := range c.Options {
			r.order(c.Options[j].Exercised, cal.PartialOf(c.Options[j].DecideBy), "conventions", i, "options", j, "decideBy")
		}
	}
	if m := d.Roadmap; m != nil {
		r.order(m.From, cal.PartialOf(m.Until), "roadmap", "until")
	}
	for i := range d.Risks {
		if a := d.Risks[i].Acceptance; a != nil {
			r.order(a.On, cal.PartialOf(a.Until), "risks", i, "acceptance", "until")
		}
	}
	for i := range d.Waivers {
		r.orderDates(d.Waivers[i].From, d.Waivers[i].Until, "waivers", i, "until")
	}
}

func journalOrder(r *review) {
	journal := r.doc.Journal
	for i := 1; i < len(journal); i++ {
		before, now := journal[i-1].Date, journal[i].Date
		if before.CertainlyAfter(now) {
			r.add(at("journal", i, "date"), finding.Day("first", before), finding.Day("last", now))
		}
	}
}

func journalFuture(r *review) {
	if r.on.IsZero() {
		return
	}
	for i := range r.doc.Journal {
		if e := &r.doc.Journal[i]; e.Date.First().After(r.on) {
			r.add(at("journal", i, "date"), finding.Day("date", e.Date), finding.Day("on", r.on))
		}
	}
}

func roleBeforeFounded(r *review) {
	for i := range r.doc.Partners {
		p := &r.doc.Partners[i]
		for j := range p.Roles {
			from := p.Roles[j].From
			if p.Founded.CertainlyAfter(from) {
				r.add(at("partners", i, "roles", j, "from"), r.naming(p.ID),
					finding.Day("first", from), finding.Day("founded", p.Founded))
			}
		}
	}
}

func reviewBeforeExperiment(r *review) {
	for i := range r.doc.Experiments {
		e := &r.doc.Experiments[i]
		if e.Review != nil && e.From.CertainlyAfter(e.Review.Date) {
			r.add(at("experiments", i, "review", "date"),
				finding.Day("first", e.From), finding.Day("last", e.Review.Date))
		}
	}
}
