package convention

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// courseOn returns the course on a day, as the facts up to that day tell it.
func (c *Convention) courseOn(on cal.Date) course {
	k := c.begin()
	for _, f := range c.facts(on) {
		k.apply(f)
	}
	k.advance(on)
	return k
}

// apply moves the course to a fact and takes it in.
func (k *course) apply(f Fact) Outcome {
	k.advance(f.Date)
	if k.why != "" {
		return OutcomeOver
	}
	switch f.Kind {
	case FactAmendment:
		return k.amend(&k.c.Amendments[f.Index])
	case FactDecision:
		return k.decide(&k.c.Renewals[f.Index])
	case FactOption:
		return k.extend(&k.c.Options[f.Index])
	case FactNotice:
		n := &k.c.Notices[f.Index]
		return k.announce(f.Index, n.Party, n.Date)
	}
	return k.takeBack(f.Index)
}

// amend takes in an amendment on its first day. The running term keeps its end
// unless the amendment sets another.
func (k *course) amend(a *Amendment) Outcome {
	k.applied = append(k.applied, a)
	wasEndless := k.endless
	if a.Renewal != nil {
		k.renew(*a.Renewal)
		if extent := k.renewal.MaxExtent; !extent.IsZero() && extent.Before(a.Effective) {
			k.renewal.MaxExtent = a.Effective
		}
	}
	if a.Notice != nil {
		k.notice = a.Notice
	}
	if k.timed && !a.End.IsZero() {
		end := a.End
		if end.Before(a.Effective) {
			end = a.Effective
		}
		k.fix(end)
		if wasEndless && !k.period.Valid() {
			k.period = span(k.first, end)
		}
	}
	k.parties.Leave(a.Leaving)
	k.parties.Join(a.Joining)
	if !a.End.IsZero() && a.End.Before(a.Effective) {
		return OutcomeBackwards
	}
	return OutcomeDone
}

// decide takes in an express renewal. It needs all parties.
func (k *course) decide(d *RenewalDecision) Outcome {
	if k.renewal.Kind != RenewalExpress {
		return OutcomeNotNeeded
	}
	if len(d.Parties) > 0 {
		agree := setOf(slices.DeleteFunc(slices.Clone(d.Parties), func(p string) bool { return !k.parties.Has(p) }))
		if len(agree) < k.parties.Len() {
			return OutcomeNotAgreed
		}
	}
	k.decided++
	return OutcomeDone
}

// extend takes in an option. Taken up too late it has no effect.
func (k *course) extend(o *ExtensionOption) Outcome {
	if k.endless || !o.Period.Valid() || (!o.DecideBy.IsZero() && o.Exercised.After(o.DecideBy)) {
		return OutcomeVain
	}
	k.options = append(k.options, o.Period)
	return OutcomeDone
}
