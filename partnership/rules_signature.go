package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// eachSignature visits the signatures of the convention, then those of each
// amendment.
func eachSignature(c *convention.Convention, visit func(signatures []convention.Signature, steps ...any)) {
	visit(c.Signatures, "signatures")
	for j := range c.Amendments {
		visit(c.Amendments[j].Signatures, "amendments", j, "signatures")
	}
}

func signatureNotParty(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		isParty := c.EverParty()
		eachSignature(c, func(signatures []convention.Signature, steps ...any) {
			for k, s := range signatures {
				if s.Party != "" && !isParty(s.Party) {
					r.add(at("conventions", i)+at(append(steps, k, "party")...), r.naming(s.Party))
				}
			}
		})
	}
}

func signatureTwice(r *review) {
	for i := range r.doc.Conventions {
		eachSignature(&r.doc.Conventions[i], func(signatures []convention.Signature, steps ...any) {
			seen := make(map[string]bool, len(signatures))
			for k, s := range signatures {
				if s.Party != "" && seen[s.Party] {
					r.add(at("conventions", i)+at(append(steps, k, "party")...), r.naming(s.Party))
				}
				seen[s.Party] = true
			}
		})
	}
}

// signatureMissing speaks of conventions that are treated as signed: one party
// has signed, or the partnership lives by it.
func signatureMissing(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Signatures) > 0 || (i == len(r.doc.Conventions)-1 && r.activated()) || (!c.Start.IsZero() && r.doc.LivesBy(i, r.day())) {
			for _, party := range c.Unsigned(cal.Max) {
				r.add(at("conventions", i, "signatures"), r.naming(party))
			}
		}
	}
}

// activated reports whether the journal says that a convention was signed.
func (r *review) activated() bool {
	return slices.ContainsFunc(r.doc.Journal, func(e Entry) bool { return e.Event == EventActivate })
}

// amendmentUnsigned speaks of amendments that have taken effect: who is a party
// then, and who joins by them, signs.
func amendmentUnsigned(r *review) {
	if r.on.IsZero() {
		return
	}
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		var parties convention.Roll
		parties.Join(c.Parties)
		var notices []convention.Leaving
		if len(c.Amendments) > 0 {
			notices = c.Departures()
		}
		for j := range c.Amendments {
			a := &c.Amendments[j]
			notices = depart(&parties, notices, a.Effective.First())
			parties.Join(a.Joining)
			if !a.Effective.IsZero() && !a.Effective.Last().After(r.on) {
				r.unsignedBy(&parties, a.Signatures, at("conventions", i, "amendments", j, "signatures"))
			}
			parties.Leave(a.Leaving)
		}
	}
}

// unsignedBy says for each party that its signature is not among those at the
// pointer. What cannot be kept is counted at once.
func (r *review) unsignedBy(parties *convention.Roll, signatures []convention.Signature, pointer string) {
	count, who := parties.Unsigned(signatures)
	if count == 0 || r.list.CountAll(r.rule.Severity, count) {
		return
	}
	for party := range who {
		r.add(pointer, r.naming(party))
	}
}
