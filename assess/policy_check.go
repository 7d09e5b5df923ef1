package assess

import (
	"iter"
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
)

var (
	policyRows    = finding.Rule{Code: "policy-rows", Severity: finding.Error, Source: finding.Inferred}
	policyFalls   = finding.Rule{Code: "policy-falls", Severity: finding.Warning, Source: iso31000}
	policyTwice   = finding.Rule{Code: "policy-weight-twice", Severity: finding.Error, Source: finding.Inferred}
	policyNothing = finding.Rule{Code: "policy-no-weight", Severity: finding.Error, Source: finding.Inferred}
	policyCrossed = finding.Rule{Code: "policy-lines-crossed", Severity: finding.Error, Source: finding.Inferred}
)

// PolicyRules yields the rules of policies.
func PolicyRules() iter.Seq[finding.Rule] {
	return slices.Values([]finding.Rule{policyRows, policyFalls, policyTwice, policyNothing, policyCrossed})
}

// ReadPolicy reads a policy and returns all that is wrong with it or advised
// against, located and in the order of the text. What the text does not say is
// as in [DefaultPolicy]. The policy is never nil.
func ReadPolicy(data []byte, limits format.Limits) (*Policy, finding.List) {
	policy := DefaultPolicy()
	reading := wire.Read(data, wire.Limits(limits), wire.Of(&policyType, &policy))
	return &policy, reading.Report(policy.check((*wire.Checker).Value))
}

// Check returns what is wrong with the policy or advised against: values out of
// range, and values that do not go together.
func (p *Policy) Check() finding.List { return p.check((*wire.Checker).ValueBuilt) }

func (p *Policy) check(structure func(*wire.Checker, wire.Value)) finding.List {
	var c wire.Checker
	structure(&c, wire.Of(&policyType, p))
	list := c.Findings
	if n := len(p.Matrix); n != 0 && n != Scale {
		list.Add(policyRows, "/matrix", finding.Count("n", n))
	} else {
		p.checkMatrix(&list)
	}
	p.checkWeights(&list)
	if all := p.resolved(); *all.ReconsiderBelow > *all.ReadyFrom {
		list.Add(policyCrossed, "/reconsiderBelow", finding.Count("reconsider", *all.ReconsiderBelow), finding.Count("ready", *all.ReadyFrom))
	}
	return list
}

// checkMatrix finds cells whose level is below that of a cell with less impact
// or less likelihood.
func (p *Policy) checkMatrix(list *finding.List) {
	if len(p.Matrix) == 0 {
		return
	}
	m := p.matrix()
	for l := range m {
		for i := range m[l] {
			if (i > 0 && m[l][i] < m[l][i-1]) || (l > 0 && m[l][i] < m[l-1][i]) {
				list.Add(policyFalls, finding.Member(finding.Index("/matrix", l), "impact"+strconv.Itoa(i+1)),
					finding.Count("likelihood", l+1), finding.Count("impact", i+1))
			}
		}
	}
}

func (p *Policy) checkWeights(list *finding.List) {
	var seen [questionCount]bool
	for i, w := range p.Weights {
		row := w.Question.row()
		if row < 0 {
			continue // the structure check says so
		}
		if seen[row] {
			list.Add(policyTwice, finding.Member(finding.Index("/weights", i), "question"), finding.Word("question", w.Question.Word()))
		}
		seen[row] = true
	}
	for q := range Question.Values("") {
		if p.weight(q) > 0 {
			return
		}
	}
	list.Add(policyNothing, "/weights")
}
