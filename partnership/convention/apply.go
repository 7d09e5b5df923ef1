package convention

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// courseOn returns the course on a day, as the facts up to that day make it.
func (c *Convention) courseOn(on cal.Date, latest bool) course {
	k := c.begin(latest)
	for _, f := range k.facts(on) {
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
		return k.amend(&k.c.Amendments[f.Index], f.Date)
	case FactDecision:
		return k.decide(&k.c.Renewals[f.Index])
	case FactOption:
		return k.extend(&k.c.Options[f.Index], f.Date)
	case FactNotice:
		return k.send(f.Index, f.Date)
	case FactReceived:
		return k.receive(f.Index, f.Date)
	}
	return k.takeBack(f.Index)
}

// amend takes in an amendment on its first day. The running term keeps its end
// unless the amendment sets another.
func (k *course) amend(a *Amendment, day cal.Date) Outcome {
	k.applied = append(k.applied, a)
	wasEndless := k.endless
	if a.Renewal != nil {
		k.renew(*a.Renewal)
		if extent := k.renewal.MaxExtent; !extent.IsZero() && extent.Before(day) {
			k.renewal.MaxExtent = day
		}
	}
	if a.Notice != nil {
		k.notice = a.Notice
	}
	end := k.day(a.End)
	backwards := !end.IsZero() && end.Before(day)
	if backwards {
		end = day
	}
	if k.timed && !end.IsZero() {
		k.fix(end)
		if wasEndless && !k.length.Valid() {
			k.length = span(k.first, end)
			if !k.period.Valid() {
				k.period = k.length
			}
		}
	}
	several := k.parties.Len() > 1
	k.parties.Leave(a.Leaving)
	k.parties.Join(a.Joining)
	switch ended := k.ended(); {
	case backwards:
		return OutcomeBackwards
	case several && k.parties.Len() < 2 && (ended.IsZero() || ended.After(day)):
		return OutcomeAlone
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

// extend takes in an option: the running term is that much longer (art. 1213 C.
// civ.). Taken up too late it has no effect.
func (k *course) extend(o *ExtensionOption, day cal.Date) Outcome {
	if k.endless || !o.Period.Valid() || (!o.DecideBy.IsZero() && day.After(o.DecideBy)) {
		return OutcomeVain
	}
	k.base = k.base.Plus(o.Period)
	return OutcomeDone
}
