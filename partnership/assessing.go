package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
)

// Assess evaluates a round of the document by a policy: the named one, or the
// last when round is "". It returns false when there is no such round. Besides
// the answers it takes in the document's own needs, contributions and risks, and
// what it shows of the five key points. On the day acceptances of risks hold or
// have lapsed; without a day they hold.
func (d *Document) Assess(round string, on cal.Date, policy assess.Policy) (assess.Result, bool) {
	r, ok := d.Round(round)
	if !ok {
		return assess.Result{}, false
	}
	in := assess.Input{
		Round: r, Needs: d.Needs, Contributions: d.Contributions, Risks: d.Risks, On: on, Facts: d.facts(),
	}
	for i := range d.Partners {
		in.Parties = append(in.Parties, d.Partners[i].ID)
	}
	return assess.Evaluate(in, policy), true
}

// Round returns the named round, the last one when id is "", and false when
// there is none.
func (d *Document) Round(id string) (*assess.Round, bool) {
	i := len(d.Rounds) - 1
	if id != "" {
		i = slices.IndexFunc(d.Rounds, func(r assess.Round) bool { return r.ID == id })
	}
	if i < 0 {
		return nil, false
	}
	return &d.Rounds[i], true
}

// facts returns what the document shows of the key points.
func (d *Document) facts() assess.Facts {
	var f assess.Facts
	for _, b := range d.bodies() {
		if len(b.Members) > 1 {
			f.Bodies++
		}
		if slices.ContainsFunc(b.Members, func(m Member) bool { return m.Rights != "" && m.Rights != RightsFull }) {
			f.UnequalBodies++
		}
	}
	if d.Governance != nil {
		f.Decisions = len(d.Governance.Decisions)
	}
	for i := range d.Experiments {
		f.Experiments++
		if r := d.Experiments[i].Review; r != nil {
			f.Reviewed++
			if r.Verdict == VerdictPositive {
				f.Positive++
			}
		}
	}
	for _, v := range d.Values {
		if len(v.HeldBy) != 1 {
			f.SharedValues++
		}
		if len(v.AtOdds) > 0 {
			f.Clashes++
		}
	}
	for i := range d.Offers {
		if len(d.Offers[i].By) > 1 {
			f.JointOffers++
		}
		for _, other := range d.Offers[i].CompetesWith {
			f.Competing = append(f.Competing, assess.Competition{Offer: d.Offers[i].ID, With: other})
		}
	}
	if n := len(d.Conventions); n > 0 {
		c := &d.Conventions[n-1]
		f.Convention = true
		f.Signed = len(c.Parties) > 0 && !slices.ContainsFunc(c.Parties, func(id string) bool {
			return !slices.ContainsFunc(c.Signatures, func(s Signature) bool { return s.Party == id })
		})
	}
	return f
}
