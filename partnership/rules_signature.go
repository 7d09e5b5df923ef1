package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// eachSignature visits the signatures of the convention, then those of each
// amendment.
func (c *Convention) eachSignature(visit func(signatures []Signature, steps ...any)) {
	visit(c.Signatures, "signatures")
	for j := range c.Amendments {
		visit(c.Amendments[j].Signatures, "amendments", j, "signatures")
	}
}

func signatureNotParty(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		isParty := c.everParty()
		c.eachSignature(func(signatures []Signature, steps ...any) {
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
		r.doc.Conventions[i].eachSignature(func(signatures []Signature, steps ...any) {
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
// has signed, or the partnership was activated by it.
func signatureMissing(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Signatures) > 0 || (i == len(r.doc.Conventions)-1 && r.activated()) {
			for _, party := range unsigned(c.Parties, c.Signatures, cal.Max) {
				r.add(at("conventions", i, "signatures"), r.naming(party))
			}
		}
	}
}

// unsigned returns the parties without a signature among those up to a day.
func unsigned(parties []string, signatures []Signature, on cal.Date) []string {
	signed := make(map[string]bool, len(signatures))
	for i := range signatures {
		if s := &signatures[i]; !s.Date.After(on) {
			signed[s.Party] = true
		}
	}
	out := slices.Grow([]string(nil), max(0, len(parties)-len(signed)))
	for _, p := range parties {
		if !signed[p] {
			out = append(out, p)
		}
	}
	return out
}

// activated tells whether the journal says that a convention was signed.
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
		var parties roll
		parties.join(c.Parties)
		for j := range c.Amendments {
			a := &c.Amendments[j]
			parties.join(a.Joining)
			if !a.Effective.IsZero() && !a.Effective.After(r.on) {
				r.unsignedBy(&parties, a.Signatures, at("conventions", i, "amendments", j, "signatures"))
			}
			parties.leave(a.Leaving)
		}
	}
}

// unsignedBy says for each party that its signature is not among those at the
// pointer. Parties and amendments can both be many: what cannot be kept is
// counted at once.
func (r *review) unsignedBy(parties *roll, signatures []Signature, pointer string) {
	signed := make(map[string]bool, len(signatures))
	for _, s := range signatures {
		if parties.has(s.Party) {
			signed[s.Party] = true
		}
	}
	missing := parties.size() - len(signed)
	if missing == 0 || r.list.CountAll(r.rule.Severity, missing) {
		return
	}
	for _, party := range parties.order {
		if parties.has(party) && !signed[party] {
			r.add(pointer, r.naming(party))
		}
	}
}

// A roll is the parties of a convention as amendments change them, in the order
// in which they joined. Who left keeps an empty line.
type roll struct {
	order []string
	line  map[string]int // the line of each party
}

func (r *roll) has(id string) bool {
	_, ok := r.line[id]
	return ok
}

func (r *roll) size() int { return len(r.line) }

func (r *roll) join(ids []string) {
	if r.line == nil {
		r.line = make(map[string]int, len(ids))
		r.order = make([]string, 0, len(ids))
	}
	for _, id := range ids {
		if !r.has(id) && id != "" {
			r.line[id] = len(r.order)
			r.order = append(r.order, id)
		}
	}
}

func (r *roll) leave(ids []string) {
	for _, id := range ids {
		if line, ok := r.line[id]; ok {
			r.order[line] = ""
			delete(r.line, id)
		}
	}
}
