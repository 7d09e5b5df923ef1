package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
)

// Assess evaluates a round of the document by a policy: the named one, or the
// last when round is "". It returns false when there is no such round. Besides
// the answers it takes in the document's own needs, contributions and risks, and
// what it shows of the five key points. Partners that had left by the date of the
// round, or had not joined yet, have no part in it. On the day acceptances of
// risks hold or have lapsed; without a day they hold.
func (d *Document) Assess(round string, on cal.Date, policy assess.Policy) (assess.Result, bool) {
	r, ok := d.Round(round)
	if !ok {
		return assess.Result{}, false
	}
	day := r.Date
	if day.IsZero() {
		day = cal.PartialOf(on)
	}
	absent := d.absent(day, r)
	in := assess.Input{Round: r, Risks: d.Risks, On: on, Facts: d.facts()}
	for i := range d.Partners {
		if id := d.Partners[i].ID; !absent[id] {
			in.Parties = append(in.Parties, id)
		}
	}
	for i := range d.Needs {
		if !absent[d.Needs[i].Party] {
			in.Needs = append(in.Needs, d.Needs[i])
		}
	}
	for i := range d.Contributions {
		if c, ok := without(d.Contributions[i], absent); ok {
			in.Contributions = append(in.Contributions, c)
		}
	}
	return assess.Evaluate(in, policy), true
}

// absent returns the partners that had certainly left by the day, or had not joined
// yet, and did not answer in the round.
func (d *Document) absent(day cal.Partial, r *assess.Round) map[string]bool {
	out := map[string]bool{}
	if day.IsZero() {
		return out
	}
	for i := range d.Partners {
		p := &d.Partners[i]
		if passed(p.Left.Last(), day.First()) || p.Joined.First().After(day.Last()) {
			out[p.ID] = !slices.ContainsFunc(r.Respondents, func(x assess.Respondent) bool { return x.Party == p.ID })
		}
	}
	return out
}

// without returns what is left of a contribution without the absent, and false
// when that is nothing.
func without(c assess.Contribution, absent map[string]bool) (assess.Contribution, bool) {
	to := slices.DeleteFunc(slices.Clone(c.To), func(id string) bool { return absent[id] })
	if absent[c.From] || (len(to) == 0 && len(c.To) > 0) {
		return c, false
	}
	c.To = to
	return c, true
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
		f.Signed = len(c.Parties) > 0 && len(c.Unsigned(cal.Max)) == 0
	}
	return f
}
