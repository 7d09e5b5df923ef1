package convention

import "slices"

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
