package partnership

import (
	"cmp"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/order"
)

// A fact is something dated that changes the course of a convention.
type fact struct {
	date cal.Date
	kind factKind
	at   int // its place in the list of its kind
}

// A factKind is a sort of fact. Facts of one day count in this order.
type factKind int

const (
	factAmendment factKind = iota
	factDecision
	factOption
	factNotice
	factWithdrawn
)

// facts returns the facts dated up to a day, in order.
func (c *Convention) facts(on cal.Date) []fact {
	out := make([]fact, 0, len(c.Amendments)+len(c.Renewals)+len(c.Options)+2*len(c.Notices))
	add := func(date cal.Date, kind factKind, i int) {
		if !date.IsZero() && !date.After(on) {
			out = append(out, fact{date, kind, i})
		}
	}
	for i := range c.Amendments {
		add(c.Amendments[i].Effective, factAmendment, i)
	}
	for i := range c.Renewals {
		add(c.Renewals[i].Date, factDecision, i)
	}
	for i := range c.Options {
		add(c.Options[i].Exercised, factOption, i)
	}
	for i := range c.Notices {
		add(c.Notices[i].Date, factNotice, i)
		add(c.Notices[i].Withdrawn, factWithdrawn, i)
	}
	order.Stable(out, func(a, b *fact) int {
		return cmp.Or(a.date.Compare(b.date), cmp.Compare(a.kind, b.kind))
	})
	return out
}

// pointer returns where the fact stands in its convention.
func (f fact) pointer() string {
	lists := [...]string{"/amendments", "/renewals", "/options", "/notices", "/notices"}
	members := [...]string{"/effective", "/date", "/exercised", "/date", "/withdrawn"}
	return finding.Index(lists[f.kind], f.at) + members[f.kind]
}

// An effect is what a fact did.
type effect int

const (
	effectDone       effect = iota
	effectOver              // nothing: the convention had ended
	effectLate              // the notice holds for a later term only
	effectIdle              // nothing: the convention does not provide for it
	effectVain              // nothing: the option was not open
	effectNotNeeded         // nothing: renewal is not express
	effectNotAgreed         // nothing: not all parties renewed
	effectNotPending        // nothing: there was no notice to take back
	effectBackwards         // the new end lies before the day on which it is set
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
func (k *course) apply(f fact) effect {
	k.advance(f.date)
	if k.why != "" {
		return effectOver
	}
	switch f.kind {
	case factAmendment:
		return k.amend(&k.c.Amendments[f.at])
	case factDecision:
		return k.decide(&k.c.Renewals[f.at])
	case factOption:
		return k.extend(&k.c.Options[f.at])
	case factNotice:
		n := &k.c.Notices[f.at]
		return k.announce(f.at, n.Party, n.Date)
	}
	return k.takeBack(f.at)
}

// amend takes in an amendment on its first day. The running term keeps its end
// unless the amendment sets another.
func (k *course) amend(a *Amendment) effect {
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
	k.parties.leave(a.Leaving)
	k.parties.join(a.Joining)
	if !a.End.IsZero() && a.End.Before(a.Effective) {
		return effectBackwards
	}
	return effectDone
}

// decide takes in an express renewal. It needs all parties.
func (k *course) decide(d *RenewalDecision) effect {
	if k.renewal.Kind != RenewalExpress {
		return effectNotNeeded
	}
	if len(d.Parties) > 0 {
		agree := setOf(slices.DeleteFunc(slices.Clone(d.Parties), func(p string) bool { return !k.parties.has(p) }))
		if len(agree) < k.parties.size() {
			return effectNotAgreed
		}
	}
	k.decided++
	return effectDone
}

// extend takes in an option. Taken up too late it has no effect.
func (k *course) extend(o *ExtensionOption) effect {
	if k.endless || !o.Period.Valid() || (!o.DecideBy.IsZero() && o.Exercised.After(o.DecideBy)) {
		return effectVain
	}
	k.options = append(k.options, o.Period)
	return effectDone
}
