package partnership

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// The rules of the convention's calendar: facts that change nothing, or not what
// one may think. They hold on any day.
var calendarRules = []rule{
	{finding.Rule{Code: "convention-over", Severity: finding.Warning, Source: finding.Inferred}, outcome(convention.OutcomeOver)},
	{finding.Rule{Code: "renewal-not-needed", Severity: finding.Warning, Source: finding.Inferred}, outcome(convention.OutcomeNotNeeded)},
	{finding.Rule{Code: "renewal-not-agreed", Severity: finding.Warning, Source: finding.Inferred}, outcome(convention.OutcomeNotAgreed)},
	{finding.Rule{Code: "notice-late", Severity: finding.Advice, Source: finding.Inferred}, outcome(convention.OutcomeLate)},
	{finding.Rule{Code: "notice-without-effect", Severity: finding.Warning, Source: finding.Inferred}, outcome(convention.OutcomeIdle)},
	{finding.Rule{Code: "notice-withdrawn-late", Severity: finding.Warning, Source: finding.Inferred}, outcome(convention.OutcomeNotPending)},
	{finding.Rule{Code: "amendment-end-before", Severity: finding.Error, Source: finding.Inferred}, outcome(convention.OutcomeBackwards)},
	{finding.Rule{Code: "withdrawal-unsaid", Severity: finding.Advice, Source: guide1}, withdrawalUnsaid},
}

// A remark is a fact that did not simply do what it says.
type remark struct {
	pointer string
	convention.Fact
}

// remarks returns those of all conventions.
func (r *review) remarks() []remark {
	if r.noted != nil {
		return r.noted
	}
	r.noted = []remark{}
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		isParty := c.EverParty()
		for f := range c.Facts() {
			known := f.Kind == convention.FactNotice && !isParty(c.Notices[f.Index].Party)                    // another rule speaks of it
			outside := f.Kind == convention.FactAmendment && c.Ending != nil && passed(c.Ending.Date, f.Date) // and of it
			if f.Outcome != convention.OutcomeDone && f.Outcome != convention.OutcomeVain && !known && !outside {
				r.noted = append(r.noted, remark{at("conventions", i) + f.Pointer(), f})
			}
		}
	}
	return r.noted
}

// outcome finds the facts that had an outcome.
func outcome(what convention.Outcome) func(*review) {
	return func(r *review) {
		for _, m := range r.remarks() {
			if m.Outcome == what {
				r.add(m.pointer, finding.Day("date", m.Date), finding.Day("end", m.End))
			}
		}
	}
}

// withdrawalUnsaid speaks of conventions of several parties that are signed or
// have started.
func withdrawalUnsaid(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Parties) > 2 && c.Withdrawal == "" && (len(c.Signatures) > 0 || !c.Start.IsZero()) {
			r.add(at("conventions", i, "withdrawal"))
		}
	}
}
