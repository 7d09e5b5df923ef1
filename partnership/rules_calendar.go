package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

// The rules of the convention's calendar: facts that change nothing, or not what
// one may think. They hold on any day.
var calendarRules = []rule{
	{finding.Rule{Code: "convention-over", Severity: finding.Warning, Source: finding.Inferred}, told(effectOver)},
	{finding.Rule{Code: "renewal-not-needed", Severity: finding.Warning, Source: finding.Inferred}, told(effectNotNeeded)},
	{finding.Rule{Code: "renewal-not-agreed", Severity: finding.Warning, Source: finding.Inferred}, told(effectNotAgreed)},
	{finding.Rule{Code: "notice-late", Severity: finding.Advice, Source: finding.Inferred}, told(effectLate)},
	{finding.Rule{Code: "notice-without-effect", Severity: finding.Warning, Source: finding.Inferred}, told(effectIdle)},
	{finding.Rule{Code: "notice-withdrawn-late", Severity: finding.Warning, Source: finding.Inferred}, told(effectNotPending)},
	{finding.Rule{Code: "amendment-end-before", Severity: finding.Error, Source: finding.Inferred}, told(effectBackwards)},
	{finding.Rule{Code: "withdrawal-unsaid", Severity: finding.Advice, Source: guide1}, withdrawalUnsaid},
}

// An oddity is a fact that did not simply do what it says.
type oddity struct {
	pointer string
	date    cal.Date
	effect  effect
	end     cal.Date // of the convention, or of the term that counts
}

// oddities returns those of all conventions.
func (r *review) oddities() []oddity {
	if r.odd != nil {
		return r.odd
	}
	r.odd = []oddity{}
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		isParty, k := c.everParty(), c.begin()
		for _, f := range c.facts(cal.Max) {
			did := k.apply(f)
			known := f.kind == factNotice && !isParty(c.Notices[f.at].Party) // another rule speaks of it
			outside := f.kind == factAmendment && passed(c.ended(), f.date)  // and of it
			if k.timed && did != effectDone && did != effectVain && !known && !outside {
				r.odd = append(r.odd, oddity{at("conventions", i) + f.pointer(), f.date, did, k.telling(did)})
			}
		}
	}
	return r.odd
}

// told finds the facts that had an effect.
func told(what effect) func(*review) {
	return func(r *review) {
		for _, o := range r.oddities() {
			if o.effect == what {
				r.add(o.pointer, finding.Day("date", o.date), finding.Day("end", o.end))
			}
		}
	}
}

// telling returns the day that the finding about an effect names: the last day
// of the convention, or that of the term with which a late notice ends it.
func (k *course) telling(did effect) cal.Date {
	if did == effectOver {
		return k.last
	}
	if did == effectLate {
		return k.endAfter(k.lateTerm - k.number)
	}
	return cal.Date{}
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
