package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

var partnerRules = []rule{
	{finding.Rule{Code: "identifier-shared", Severity: finding.Warning, Source: finding.Inferred}, identifierShared},
	{finding.Rule{Code: "partner-left-bound", Severity: finding.Warning, Source: guide2}, partnerLeftBound},
	{finding.Rule{Code: "funding-ended", Severity: finding.Warning, Source: guide2}, fundingEnded},
}

// identifierShared finds partners with the same code in a register: one
// organisation written down twice, or a slip.
func identifierShared(r *review) {
	first := map[string]int{}
	for i := range r.doc.Partners {
		for j, id := range r.doc.Partners[i].Identifiers {
			if id.Scheme == "" || id.ID == "" {
				continue
			}
			key := id.Scheme + "\n" + id.ID
			k, seen := first[key]
			if !seen {
				first[key] = i
			} else if k != i {
				r.add(at("partners", i, "identifiers", j, "id"), r.naming(r.doc.Partners[i].ID),
					finding.Text("scheme", id.Scheme), finding.Text("id", id.ID))
			}
		}
	}
}

// partnerLeftBound finds partners that have left and that the last convention,
// still in force, binds: neither an amendment nor a notice says so.
func partnerLeftBound(r *review) {
	n := len(r.doc.Conventions)
	if r.on.IsZero() || n == 0 {
		return
	}
	c := &r.doc.Conventions[n-1]
	gone := func(p Partner) bool { return passed(p.Left.Last(), r.on) }
	if !slices.ContainsFunc(r.doc.Partners, gone) {
		return
	}
	bound := setOf(c.Bound(r.on))
	announced := map[string]bool{}
	for _, x := range c.Notices {
		announced[x.Party] = announced[x.Party] || x.Withdrawn.IsZero()
	}
	for i := range r.doc.Partners {
		if p := &r.doc.Partners[i]; gone(*p) && bound[p.ID] && !announced[p.ID] {
			r.add(at("partners", i, "left"), r.naming(p.ID), finding.Day("date", p.Left))
		}
	}
}

// fundingEnded finds a partnership at work whose last funder has stopped, where
// nothing is noted of what that changes.
func fundingEnded(r *review) {
	if r.on.IsZero() || !r.is(working...) {
		return
	}
	if slices.ContainsFunc(r.doc.evolutions(), func(e Evolution) bool { return e.Kind == EvolutionFunding }) {
		return
	}
	partner, role, last := -1, 0, cal.Partial{}
	for i := range r.doc.Partners {
		p := &r.doc.Partners[i]
		for j := range p.Roles {
			if p.Roles[j].Kind != RoleFunder {
				continue
			}
			until := p.Roles[j].Until
			if until.IsZero() {
				until = p.Left
			}
			if !passed(until.Last(), r.on) {
				return // somebody funds it
			}
			if partner < 0 || until.CertainlyAfter(last) {
				partner, role, last = i, j, until
			}
		}
	}
	if partner >= 0 {
		r.add(at("partners", partner, "roles", role), r.naming(r.doc.Partners[partner].ID), finding.Day("date", last))
	}
}
