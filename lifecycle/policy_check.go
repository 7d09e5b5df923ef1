package lifecycle

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
)

var (
	conditionMisspelt = finding.Rule{Code: "condition-misspelt", Severity: finding.Warning, Source: finding.Inferred}
	conditionUnknown  = finding.Rule{Code: "condition-unknown", Severity: finding.Warning, Source: finding.Inferred}
)

var conditionRules = []finding.Rule{conditionMisspelt, conditionUnknown}

// ReadPolicy reads how a house sees the lifecycle and returns all that is wrong
// with it or advised against, located and in the order of the text. The policy is
// never nil.
func ReadPolicy(data []byte, limits format.Limits) (*Policy, finding.List) {
	policy := new(Policy)
	reading := wire.Read(data, wire.Limits(limits), wire.Of(&policyType, policy))
	return policy, reading.Report(policy.check((*wire.Checker).Value))
}

// Check returns what is wrong with the policy or advised against: values that are
// unknown, conditions set aside without a reason, which are still asked for, and
// codes that are those of no condition.
func (p *Policy) Check() finding.List { return p.check((*wire.Checker).ValueBuilt) }

func (p *Policy) check(structure func(*wire.Checker, wire.Value)) finding.List {
	var c wire.Checker
	structure(&c, wire.Of(&policyType, p))
	list := c.Findings
	for i := range p.Waive {
		checkCondition(&list, p.Waive[i].Guard, finding.Member(finding.Index("/waive", i), "guard"))
	}
	return list
}

// checkCondition finds a code that is set aside and is that of no condition.
func checkCondition(list *finding.List, code, pointer string) {
	if code == "" || isCondition(code) {
		return
	}
	value := finding.Text("value", code)
	if near := wire.Nearest(code, conditions); near != "" {
		list.Add(conditionMisspelt, pointer, value, finding.Text("nearest", near))
	} else {
		list.Add(conditionUnknown, pointer, value)
	}
}

func isCondition(code string) bool {
	for known := range conditions {
		if known == code {
			return true
		}
	}
	return false
}

// conditions yields the codes of the conditions, some of them more than once.
func conditions(yield func(string) bool) {
	for i := range moves {
		for _, g := range moves[i].guards {
			if !yield(string(g.code)) {
				return
			}
		}
	}
}
