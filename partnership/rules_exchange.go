package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

var exchangeRules = []rule{
	{finding.Rule{Code: "contribution-to-self", Severity: finding.Error, Source: finding.Inferred}, contributionToSelf},
	{finding.Rule{Code: "partner-only-gives", Severity: finding.Warning, Source: guide1}, partnerOnlyGives},
	{finding.Rule{Code: "partner-only-gets", Severity: finding.Warning, Source: guide1}, partnerOnlyGets},
	{finding.Rule{Code: "partner-no-exchange", Severity: finding.Advice, Source: guide2}, partnerNoExchange},
	{finding.Rule{Code: "value-at-odds", Severity: finding.Warning, Source: guide1}, valueAtOdds},
	{finding.Rule{Code: "value-both-ways", Severity: finding.Error, Source: finding.Inferred}, valueBothWays},
	{finding.Rule{Code: "values-none-shared", Severity: finding.Advice, Source: guide1}, valuesNoneShared},
	{finding.Rule{Code: "partner-no-discovery", Severity: finding.Advice, Source: guide2}, partnerNoDiscovery},
}

func contributionToSelf(r *review) {
	for i := range r.doc.Contributions {
		c := &r.doc.Contributions[i]
		if k := slices.Index(c.To, c.From); k >= 0 && c.From != "" {
			r.add(at("contributions", i, "to", k), r.naming(c.From))
		}
	}
}

// eachBalance visits the partners once any contribution is known.
func (r *review) eachBalance(visit func(i int, p *Partner, b Balance)) {
	if len(r.doc.Contributions) == 0 {
		return
	}
	if r.balances == nil {
		r.balances = r.balance()
	}
	for i := range r.doc.Partners {
		if p := &r.doc.Partners[i]; r.present(p) {
			visit(i, p, r.balances[i])
		}
	}
}

func partnerOnlyGives(r *review) {
	r.eachBalance(func(i int, p *Partner, b Balance) {
		if b.Gives && !b.Gets {
			r.add(at("partners", i), r.naming(p.ID))
		}
	})
}

func partnerOnlyGets(r *review) {
	r.eachBalance(func(i int, p *Partner, b Balance) {
		if b.Gets && !b.Gives {
			r.add(at("partners", i), r.naming(p.ID))
		}
	})
}

func partnerNoExchange(r *review) {
	r.eachBalance(func(i int, p *Partner, b Balance) {
		if !b.Gets && !b.Gives {
			r.add(at("partners", i), r.naming(p.ID))
		}
	})
}

// eachAtOdds visits the partners that are at odds with a value, and tells
// whether they hold it too.
func (r *review) eachAtOdds(visit func(i, j int, v *Value, holds bool)) {
	for i := range r.doc.Values {
		v := &r.doc.Values[i]
		if len(v.AtOdds) == 0 {
			continue
		}
		holds := setOf(v.HeldBy)
		for j, id := range v.AtOdds {
			visit(i, j, v, holds[id])
		}
	}
}

// valueAtOdds leaves a partner that holds the value too to another rule.
func valueAtOdds(r *review) {
	r.eachAtOdds(func(i, j int, v *Value, holds bool) {
		if !holds {
			r.add(at("values", i, "atOdds", j), r.naming(v.AtOdds[j]), v.Name.Arg("value"))
		}
	})
}

func valueBothWays(r *review) {
	r.eachAtOdds(func(i, j int, v *Value, holds bool) {
		if holds {
			r.add(at("values", i, "atOdds", j), r.naming(v.AtOdds[j]), v.Name.Arg("value"))
		}
	})
}

func valuesNoneShared(r *review) {
	if !r.is(working...) || len(r.doc.Partners) < 2 {
		return
	}
	shared := slices.ContainsFunc(r.doc.Values, func(v Value) bool { return len(v.HeldBy) != 1 })
	if !shared {
		r.add("/values")
	}
}

// partnerNoDiscovery speaks once the partnership works and sessions are noted.
func partnerNoDiscovery(r *review) {
	if !r.is(working...) || len(r.doc.Sessions) == 0 {
		return
	}
	met := map[string]bool{}
	for i := range r.doc.Sessions {
		if len(r.doc.Sessions[i].Partners) == 0 {
			return // who was there is not known
		}
		for _, id := range r.doc.Sessions[i].Partners {
			met[id] = true
		}
	}
	for i := range r.doc.Partners {
		if p := &r.doc.Partners[i]; !met[p.ID] && r.present(p) {
			r.add(at("partners", i), r.naming(p.ID))
		}
	}
}
