package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

func lookOptional(v *view) { v.need(v.policy.Convention == DemandOptional, "/conventions") }

func lookConvention(v *view) { v.need(len(v.doc.Conventions) > 0, "/conventions") }

// drafted looks at the convention to be signed: the last one. Whether there is
// one is another condition's matter.
func (v *view) drafted(look func(c *partnership.Convention, at string)) {
	if n := len(v.doc.Conventions); n > 0 {
		look(&v.doc.Conventions[n-1], finding.Index("/conventions", n-1))
	}
}

func lookSigned(v *view) {
	v.drafted(func(c *partnership.Convention, at string) {
		for _, p := range c.At(v.on).Unsigned {
			v.miss(at+"/signatures", partnerArg(v.doc, p))
		}
	})
}

func lookParties(v *view) {
	v.drafted(func(c *partnership.Convention, at string) { v.need(len(c.Parties) > 1, at+"/parties") })
}

func lookStart(v *view) {
	v.drafted(func(c *partnership.Convention, at string) { v.need(!c.Start.IsZero(), at+"/start") })
}

func lookLength(v *view) {
	v.drafted(func(c *partnership.Convention, at string) { v.need(!c.Term.IsZero() || !c.End.IsZero(), at+"/term") })
}

func lookRenewal(v *view) {
	v.drafted(func(c *partnership.Convention, at string) { v.need(c.Renewal != nil, at+"/renewal") })
}

func lookInForce(v *view) {
	if c, at := v.current(); c != nil {
		v.need(c.At(v.on).Phase == partnership.PhaseInForce, at)
	}
}

// lookTermReached asks for a renewal that the journal does not have yet: a new
// term has begun since it last spoke of the convention, or an express renewal
// was decided.
func lookTermReached(v *view) {
	c, at := v.current()
	if c == nil {
		return
	}
	now := c.At(v.on)
	if now.Phase != partnership.PhaseInForce {
		return
	}
	before := v.since(partnership.EventActivate, partnership.EventRenew, partnership.EventRecord, partnership.EventAdopt)
	decided := slices.ContainsFunc(c.Renewals, func(d partnership.RenewalDecision) bool {
		return d.Date.After(before) && !d.Date.After(v.on)
	})
	v.need(decided || now.Renewals > c.At(before).Renewals, at, finding.Text("end", now.Days.Last.String()))
}

// lookEvolution asks for a change since the partnership was last at rest.
func lookEvolution(v *view) {
	since := v.since(partnership.EventActivate, partnership.EventAdopt, partnership.EventResume)
	v.need(slices.ContainsFunc(v.evolutions(), func(e partnership.Evolution) bool {
		return v.by(e.Date) && !e.Date.Last().Before(since)
	}), "/followUp/evolutions")
}

// eachChange visits the evolutions that have come about and are no stop.
func (v *view) eachChange(visit func(e *partnership.Evolution, at string)) {
	for i := range v.evolutions() {
		if e := &v.doc.FollowUp.Evolutions[i]; e.Kind != partnership.EvolutionStop && v.by(e.Date) {
			visit(e, evolutionAt(i))
		}
	}
}

// lookDeclared asks of each change whether it binds the parties.
func lookDeclared(v *view) {
	v.eachChange(func(e *partnership.Evolution, at string) {
		v.need(e.Contractual != nil || len(v.doc.Conventions) == 0, at+"/contractual", evolutionArg(e))
	})
}

// lookAmended asks for a signed amendment for each change that binds the
// parties.
func lookAmended(v *view) {
	v.eachChange(func(e *partnership.Evolution, at string) {
		v.need(e.Contractual == nil || !*e.Contractual || amendedBy(v.doc, e, v.on), at, evolutionArg(e))
	})
}

// amendedBy tells whether an amendment in effect on a day takes a change up,
// signed by all who are parties then.
func amendedBy(doc *partnership.Document, e *partnership.Evolution, on cal.Date) bool {
	for i := range doc.Conventions {
		c := &doc.Conventions[i]
		for j := range c.Amendments {
			a := &c.Amendments[j]
			if slices.Contains(a.Evolution, e.ID) && !a.Effective.After(on) && signedByAll(a, c.At(a.Effective).Parties, on) {
				return true
			}
		}
	}
	return false
}

func signedByAll(a *partnership.Amendment, parties []string, on cal.Date) bool {
	for _, p := range parties {
		if !slices.ContainsFunc(a.Signatures, func(s partnership.Signature) bool { return s.Party == p && !s.Date.After(on) }) {
			return false
		}
	}
	return true
}

func lookBalance(v *view) {
	v.eachChange(func(e *partnership.Evolution, at string) {
		v.need(!e.BalanceChecked.IsZero() && !e.BalanceChecked.After(v.on), at+"/balanceChecked", evolutionArg(e))
	})
}

// lookClosed asks that no convention goes on after the day.
func lookClosed(v *view) {
	for i := range v.doc.Conventions {
		v.need(!goesOn(v.doc, i, v.on), finding.Index("/conventions", i)+"/ending")
	}
}

// goesOn tells whether a convention binds the parties after a day, as far as the
// document tells.
func goesOn(doc *partnership.Document, i int, on cal.Date) bool {
	switch doc.Standing(i, on.AddDays(1)).Phase {
	case partnership.PhaseInForce, partnership.PhaseSigned, partnership.PhaseUnknown:
		return true
	}
	return false
}

func lookRoadmap(v *view) {
	v.need(v.doc.Roadmap == nil || !v.doc.Roadmap.Closed.IsZero(), "/roadmap/closed")
}

// lookTrigger asks for a trigger since the partnership came to rest.
func lookTrigger(v *view) {
	since := v.since(partnership.EventEnd, partnership.EventDecline, partnership.EventRefuse, partnership.EventSuspend, partnership.EventRecord)
	v.need(slices.ContainsFunc(v.doc.Triggers, func(t partnership.Trigger) bool {
		return v.by(t.Date) && !t.Date.Last().Before(since)
	}), "/triggers")
}
