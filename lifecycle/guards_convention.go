package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func lookOptional(v view) bool { return v.optional || v.miss("/conventions") }

func lookConvention(v view) bool { return len(v.doc.Conventions) > 0 || v.miss("/conventions") }

// drafted looks at the convention to be signed. Whether there is one is another
// condition's matter.
func (v view) drafted(look func(v view, c *convention.Convention, i int) bool) bool {
	i := len(v.doc.Conventions) - 1
	for i > 0 && v.unheard(&v.doc.Conventions[i]) {
		i--
	}
	return i < 0 || look(v, &v.doc.Conventions[i], i)
}

// unheard tells whether a convention is a later one than that of the move: signed
// later, or not yet when the move was made long ago.
func (v view) unheard(c *convention.Convention) bool {
	if len(c.Signatures) == 0 {
		return v.entry < len(v.doc.Journal)
	}
	return !slices.ContainsFunc(c.Signatures, func(s convention.Signature) bool { return !s.Date.After(v.on) })
}

// conventionAt returns where a member of a convention is to be filled in.
func conventionAt(i int, member string) string { return finding.Index("/conventions", i) + member }

// lookOver asks that the convention to be signed is not an old one that has
// ended.
func lookOver(v view) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		s := c.At(v.on)
		return !s.Phase.Over() || v.miss(conventionAt(i, ""), finding.Day("last", s.Last))
	})
}

func lookSigned(v view) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		met := true
		for _, p := range c.At(v.on).Unsigned {
			met = v.miss(conventionAt(i, "/signatures"), partnerArg(v.doc, p)) && met
		}
		return met
	})
}

func lookParties(v view) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return len(c.Parties) > 1 || v.miss(conventionAt(i, "/parties"))
	})
}

func lookStart(v view) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return !c.Start.IsZero() || v.miss(conventionAt(i, "/start"))
	})
}

func lookLength(v view) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return !c.Term.IsZero() || !c.End.IsZero() || v.miss(conventionAt(i, "/term"))
	})
}

func lookRenewal(v view) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return c.Renewal != nil || v.miss(conventionAt(i, "/renewal"))
	})
}

// inForce looks at the convention that counts on the day, where it is in force.
func (v view) inForce() (c *convention.Convention, now convention.Standing, at string) {
	i, ok := v.doc.Current(v.on)
	if !ok {
		return nil, now, ""
	}
	c, at = &v.doc.Conventions[i], conventionAt(i, "")
	if now = c.At(v.on); now.Phase != convention.PhaseInForce {
		return nil, now, at
	}
	return c, now, at
}

func lookInForce(v view) bool {
	c, _, at := v.inForce()
	return c != nil || at == "" || v.miss(at)
}

// lookTermReached asks for a renewal that the journal does not have yet: a new
// term has begun since it last spoke of the convention, or an express renewal
// was decided.
func lookTermReached(v view) bool {
	c, now, at := v.inForce()
	if c == nil {
		return true
	}
	before := v.since(partnership.EventActivate, partnership.EventRenew, partnership.EventRecord, partnership.EventAdopt)
	decided := slices.ContainsFunc(c.Renewals, func(d convention.RenewalDecision) bool {
		return d.Date.After(before) && !d.Date.After(v.on)
	})
	return decided || now.Renewals > c.At(before).Renewals || v.miss(at, finding.Day("end", now.Days.Last))
}

// lookEvolution asks for a change since the partnership was last at rest.
func lookEvolution(v view) bool {
	since := v.since(partnership.EventActivate, partnership.EventAdopt, partnership.EventResume, partnership.EventRecord)
	for i := range v.evolutions() {
		if e := &v.doc.FollowUp.Evolutions[i]; v.by(e.Date) && !e.Date.Last().Before(since) {
			return true
		}
	}
	return v.miss("/followUp/evolutions")
}

// eachChange visits the evolutions that have come about and are no stop, and
// returns whether all visits found what they look for.
func (v view) eachChange(visit func(v view, e *partnership.Evolution, i int) bool) bool {
	met := true
	for i := range v.evolutions() {
		if e := &v.doc.FollowUp.Evolutions[i]; e.Kind != partnership.EvolutionStop && v.by(e.Date) {
			met = visit(v, e, i) && met
		}
	}
	return met
}

// lookDeclared asks of each change whether it binds the parties.
func lookDeclared(v view) bool {
	return v.eachChange(func(v view, e *partnership.Evolution, i int) bool {
		return declared(&record{doc: v.doc, on: v.on}, e) || v.miss(evolutionAt(i)+"/contractual", evolutionArg(e))
	})
}

// lookAmended asks for a signed amendment for each change that binds the
// parties.
func lookAmended(v view) bool {
	taken := v.doc.TakenUp(v.on)
	return v.eachChange(func(v view, e *partnership.Evolution, i int) bool {
		bound := e.Contractual != nil && *e.Contractual
		return !bound || taken[e.ID] || v.miss(evolutionAt(i), evolutionArg(e))
	})
}

func lookBalance(v view) bool {
	return v.eachChange(func(v view, e *partnership.Evolution, i int) bool {
		return rebalanced(&record{doc: v.doc, on: v.on}, e) || v.miss(evolutionAt(i)+"/balanceChecked", evolutionArg(e))
	})
}

// lookClosed asks that no convention goes on after the day.
func lookClosed(v view) bool {
	met := true
	for i := range v.doc.Conventions {
		if goesOn(v.doc, i, v.on) {
			met = v.miss(conventionAt(i, "/ending")) && met
		}
	}
	return met
}

// goesOn tells whether a convention binds the parties after a day, as far as the
// document tells.
func goesOn(doc *partnership.Document, i int, on cal.Date) bool {
	switch doc.Standing(i, on.AddDays(1)).Phase {
	case convention.PhaseInForce, convention.PhaseSigned, convention.PhaseUnknown:
		return true
	}
	return false
}

func lookRoadmap(v view) bool { return roadmapDone(v.doc, v.on) || v.miss("/roadmap/closed") }

// roadmapDone tells whether no roadmap is open on a day: there is none, it has not
// begun, or it was closed.
func roadmapDone(doc *partnership.Document, on cal.Date) bool {
	m := doc.Roadmap
	return m == nil || m.From.After(on) || (!m.Closed.IsZero() && !m.Closed.After(on))
}

// lookTrigger asks for a trigger since the partnership came to rest.
func lookTrigger(v view) bool {
	since := v.since(partnership.EventEnd, partnership.EventDecline, partnership.EventRefuse, partnership.EventSuspend, partnership.EventRecord)
	for i := range v.doc.Triggers {
		if d := v.doc.Triggers[i].Date; v.by(d) && !d.Last().Before(since) {
			return true
		}
	}
	return v.miss("/triggers")
}
