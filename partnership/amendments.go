package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// clauses returns the content after the amendments in effect, each clause with
// the amendment that it comes from.
func (k *course) clauses() []StandingClause {
	out := make([]StandingClause, 0, len(k.c.Clauses))
	for _, clause := range k.c.Clauses {
		out = append(out, StandingClause{ID: clause.ID, Kind: clause.Kind, Text: clause.Text, ProvedBy: clause.ProvedBy})
	}
	if !slices.ContainsFunc(k.applied, func(a *Amendment) bool { return len(a.Clauses) > 0 }) {
		return out
	}
	place := make(map[string]int, len(out)) // the first of each identifier
	for i := len(out) - 1; i >= 0; i-- {
		place[out[i].ID] = i
	}
	removed := map[int]bool{}
	for _, a := range k.applied {
		for _, change := range a.Clauses {
			i, there := place[change.Clause]
			switch {
			case change.Action == ActionRemove && there:
				removed[i] = true
				delete(place, change.Clause)
			case change.Action == ActionReplace && there:
				out[i].Text, out[i].ProvedBy, out[i].Amendment = change.Text, change.ProvedBy, a.ID
			case change.Action == ActionAdd && !there:
				place[change.Clause] = len(out)
				out = append(out, StandingClause{ID: change.Clause, Kind: change.Kind, Text: change.Text, ProvedBy: change.ProvedBy, Amendment: a.ID})
			}
		}
	}
	kept := out[:0]
	for i, clause := range out {
		if !removed[i] {
			kept = append(kept, clause)
		}
	}
	return kept
}

// TakenUp returns the identifiers of the evolutions that amendments in effect on a
// day take up, signed by then by all who are parties under them.
func (d *Document) TakenUp(on cal.Date) map[string]bool {
	out := map[string]bool{}
	for i := range d.Conventions {
		c := &d.Conventions[i]
		if len(c.Amendments) == 0 {
			continue
		}
		k := c.begin()
		for _, f := range c.facts(on) {
			k.apply(f)
			if f.kind != factAmendment {
				continue
			}
			if a := &c.Amendments[f.at]; len(a.Evolution) > 0 && k.parties.signed(a.Signatures, on) {
				for _, id := range a.Evolution {
					out[id] = true
				}
			}
		}
	}
	return out
}

// signed tells whether everybody on the roll has signed by a day.
func (r *roll) signed(signatures []Signature, on cal.Date) bool {
	who := make(map[string]bool, len(signatures))
	for _, s := range signatures {
		if r.has(s.Party) && !s.Date.After(on) {
			who[s.Party] = true
		}
	}
	return len(who) == r.size()
}
