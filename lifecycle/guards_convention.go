package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func wantOptional(v view, yield yieldFunc) bool {
	return v.optional || yield(v.missing("/conventions"))
}

func wantConvention(v view, yield yieldFunc) bool {
	return len(v.doc.Conventions) > 0 || yield(v.missing("/conventions"))
}

// drafted looks at the convention to be signed. Whether there is one is another
// guard's matter.
func (v view) drafted(look func(v view, c *convention.Convention, i int) bool) bool {
	i := len(v.doc.Conventions) - 1
	for i > 0 && v.unheard(&v.doc.Conventions[i]) {
		i--
	}
	return i < 0 || look(v, &v.doc.Conventions[i], i)
}

// unheard reports whether a convention is a later one than that of the move: signed
// later, or not yet when the move was made long ago.
func (v view) unheard(c *convention.Convention) bool {
	if len(c.Signatures) == 0 {
		return v.entry < len(v.doc.Journal)
	}
	return !slices.ContainsFunc(c.Signatures, func(s convention.Signature) bool { return !s.Date.First().After(v.on) })
}

// conventionAt returns where a member of a convention is to be filled in.
func conventionAt(i int, member string) string { return finding.Index("/conventions", i) + member }

// wantOver asks that the convention to be signed is not an old one that has
// ended.
func wantOver(v view, yield yieldFunc) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		s := v.standing(i, v.on)
		return !s.Phase.Over() || yield(v.missing(conventionAt(i, ""), finding.Day("last", s.Last)))
	})
}

func wantSigned(v view, yield yieldFunc) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		for _, p := range c.Unsigned(v.on) {
			if !yield(v.missing(conventionAt(i, "/signatures"), partnerArg(v.doc, p))) {
				return false
			}
		}
		return true
	})
}

func wantParties(v view, yield yieldFunc) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return len(c.Parties) > 1 || yield(v.missing(conventionAt(i, "/parties")))
	})
}

func wantStart(v view, yield yieldFunc) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return !c.Start.IsZero() || yield(v.missing(conventionAt(i, "/start")))
	})
}

func wantLength(v view, yield yieldFunc) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return c.LengthSaid() || yield(v.missing(conventionAt(i, "/term")))
	})
}

func wantRenewal(v view, yield yieldFunc) bool {
	return v.drafted(func(v view, c *convention.Convention, i int) bool {
		return c.Renewal != nil || yield(v.missing(conventionAt(i, "/renewal")))
	})
}

// inForce looks at the convention that counts on the day, where it is in force.
func (v view) inForce() (c *convention.Convention, now convention.Standing, at string) {
	i, ok := v.doc.Current(v.on)
	if !ok {
		return nil, now, ""
	}
	c, at = &v.doc.Conventions[i], conventionAt(i, "")
	if now = v.standing(i, v.on); now.Phase != convention.PhaseInForce {
		return nil, now, at
	}
	return c, now, at
}

func wantInForce(v view, yield yieldFunc) bool {
	c, _, at := v.inForce()
	return c != nil || at == "" || yield(v.missing(at))
}

// wantTermToCome asks that the convention does not end with the running term: by a
// notice, or because nothing renews it.
func wantTermToCome(v view, yield yieldFunc) bool {
	c, now, at := v.inForce()
	if c == nil || !endsWithTerm(&now) || v.renewed(c, &now) {
		return true
	}
	return yield(v.missing(at, finding.Day("end", now.Last)))
}

// wantTermReached asks for a renewal that the journal does not have yet: a new
// term has begun since it last spoke of the convention, or an express renewal
// was decided.
func wantTermReached(v view, yield yieldFunc) bool {
	c, now, at := v.inForce()
	return c == nil || endsWithTerm(&now) || v.renewed(c, &now) || yield(v.missing(at, finding.Day("end", now.Days.Last)))
}

// endsWithTerm reports whether nothing can follow the running term as things stand.
func endsWithTerm(now *convention.Standing) bool {
	return !now.Last.IsZero() && now.Last == now.Days.Last && now.DecisionBy.IsZero()
}

// renewed reports whether there is a renewal that the journal does not have yet.
func (v view) renewed(c *convention.Convention, now *convention.Standing) bool {
	before := v.since(partnership.EventActivate, partnership.EventRenew, partnership.EventRecord, partnership.EventAdopt)
	decided := slices.ContainsFunc(c.Renewals, func(d convention.RenewalDecision) bool {
		return d.Date.Last().After(before) && !d.Date.First().After(v.on)
	})
	if decided {
		return true
	}
	i, _ := v.doc.Current(v.on)
	return now.Renewals > v.standing(i, before).Renewals
}

// wantEvolution asks for a change since the partnership was last at rest.
func wantEvolution(v view, yield yieldFunc) bool {
	since := v.since(partnership.EventActivate, partnership.EventAdopt, partnership.EventResume, partnership.EventRecord)
	for i := range v.evolutions() {
		if e := &v.doc.FollowUp.Evolutions[i]; v.by(e.Date) && !e.Date.Last().Before(since) {
			return true
		}
	}
	return yield(v.missing("/followUp/evolutions"))
}

// eachChange visits the evolutions that have come about, but for a stop, until a
// visit returns false.
func (v view) eachChange(visit func(v view, e *partnership.Evolution, i int) bool) bool {
	for i := range v.evolutions() {
		e := &v.doc.FollowUp.Evolutions[i]
		if e.Kind != partnership.EvolutionStop && v.by(e.Date) && !visit(v, e, i) {
			return false
		}
	}
	return true
}

// wantDeclared asks of each change whether it binds the parties.
func wantDeclared(v view, yield yieldFunc) bool {
	return v.eachChange(func(v view, e *partnership.Evolution, i int) bool {
		return declared(&record{doc: v.doc, on: v.on}, e) || yield(v.missing(evolutionAt(i)+"/contractual", evolutionArg(e)))
	})
}

// wantAmended asks for a signed amendment for each change that binds the
// parties.
func wantAmended(v view, yield yieldFunc) bool {
	taken := v.doc.TakenUp(v.on)
	return v.eachChange(func(v view, e *partnership.Evolution, i int) bool {
		bound := e.Contractual != nil && *e.Contractual
		return !bound || taken[e.ID] || yield(v.missing(evolutionAt(i), evolutionArg(e)))
	})
}

func wantBalance(v view, yield yieldFunc) bool {
	return v.eachChange(func(v view, e *partnership.Evolution, i int) bool {
		return rebalanced(&record{doc: v.doc, on: v.on}, e) || yield(v.missing(evolutionAt(i)+"/balanceChecked", evolutionArg(e)))
	})
}

// wantClosed asks that no convention goes on after the day.
func wantClosed(v view, yield yieldFunc) bool {
	for i := range v.doc.Conventions {
		if goesOn(v.doc, i, v.on) {
			if !yield(v.missing(conventionAt(i, "/ending"))) {
				return false
			}
		}
	}
	return true
}

// goesOn reports whether a convention binds the parties after a day, as far as the
// document says.
func goesOn(doc *partnership.Document, i int, on cal.Date) bool {
	switch doc.Standing(i, on.AddDays(1)).Phase {
	case convention.PhaseInForce, convention.PhaseSigned, convention.PhaseUnknown:
		return true
	}
	return false
}

func wantRoadmap(v view, yield yieldFunc) bool {
	return roadmapDone(v.doc, v.on) || yield(v.missing("/roadmap/closed"))
}

// roadmapDone reports whether no roadmap is open on a day: there is none, it has not
// begun, or it was closed.
func roadmapDone(doc *partnership.Document, on cal.Date) bool {
	m := doc.Roadmap
	return m == nil || m.From.First().After(on) || (!m.Closed.IsZero() && !m.Closed.First().After(on))
}

// wantTrigger asks for a trigger since the partnership came to rest.
func wantTrigger(v view, yield yieldFunc) bool {
	since := v.since(partnership.EventEnd, partnership.EventDecline, partnership.EventRefuse, partnership.EventSuspend, partnership.EventRecord)
	for i := range v.doc.Triggers {
		if d := v.doc.Triggers[i].Date; v.by(d) && !d.Last().Before(since) {
			return true
		}
	}
	return yield(v.missing("/triggers"))
}
