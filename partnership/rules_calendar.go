package partnership

import (
	"strings"

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
	{finding.Rule{Code: "amendment-one-left", Severity: finding.Warning, Source: finding.Source(finding.Framework + " art. 1101 C. civ.")}, outcome(convention.OutcomeAlone)},
	{finding.Rule{Code: "notice-received-unsaid", Severity: finding.Warning, Source: finding.Inferred}, noticeReceivedUnsaid},
	{finding.Rule{Code: "convention-day-unsaid", Severity: finding.Advice, Source: finding.Inferred}, conventionDayUnsaid},
	{finding.Rule{Code: "active-convention-over", Severity: finding.Warning, Source: finding.Source(finding.Framework + " art. 1215 C. civ.")}, activeConventionOver},
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
			known := f.Kind == convention.FactNotice && !isParty(c.Notices[f.Index].Party)                           // another rule speaks of it
			outside := f.Kind == convention.FactAmendment && c.Ending != nil && passed(c.Ending.Date.Last(), f.Date) // and of it
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

// noticeReceivedUnsaid finds notices that count from their reception, of which the day
// is not noted.
func noticeReceivedUnsaid(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if !c.CountsReception() {
			continue
		}
		for j := range c.Notices {
			if n := &c.Notices[j]; n.Received.IsZero() && n.Withdrawn.IsZero() {
				r.add(at("conventions", i, "notices", j, "received"), r.naming(n.Party))
			}
		}
	}
}

// conventionDayUnsaid names the dates of conventions that are not over, as far as
// that is certain, and whose calendar cannot be computed without the day.
func conventionDayUnsaid(r *review) {
	if r.on.IsZero() {
		return
	}
	for i := range r.doc.Conventions {
		if s := r.doc.Conventions[i].At(r.on); !s.Phase.Over() {
			for _, pointer := range s.Lacks {
				if !strings.HasSuffix(pointer, "/received") { // another rule's matter
					r.add(at("conventions", i) + pointer)
				}
			}
		}
	}
}

// activeConventionOver speaks of a partnership that is at work under a convention
// that is over, until it is renewed, replaced or ended: who goes on performing is
// bound for an indefinite time.
func activeConventionOver(r *review) {
	if r.on.IsZero() || !r.is(StageActive, StageEvolving) {
		return
	}
	if i, last, ok := r.doc.Lapsed(r.on); ok {
		r.add(at("conventions", i), finding.Day("last", last))
	}
}

// withdrawalUnsaid speaks of conventions that are signed or have started and that
// have, or come to have, more than two parties at a time.
func withdrawalUnsaid(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if c.Withdrawal == "" && (len(c.Signatures) > 0 || !c.Start.IsZero()) && c.MostParties() > 2 {
			r.add(at("conventions", i, "withdrawal"))
		}
	}
}
