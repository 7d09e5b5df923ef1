package assess

import (
	"cmp"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/order"
)

// rank is the place of an indication from the least to the most ready.
func (i Indication) rank() int { return indicationType.Row(string(i)) }

// worst returns the least ready indication that a reason leads to.
func worst(reasons []Reason) Indication {
	out := IndicationReady
	for i := range reasons {
		if reasons[i].Indication.rank() < out.rank() {
			out = reasons[i].Indication
		}
	}
	return out
}

// reasons returns what the answers lead to. Raising a rating never adds one.
func (s *sheet) reasons(score *scores, policy *Policy) []Reason {
	var out []Reason
	add := func(r Reason, value, threshold int) {
		r.Value, r.Threshold = known(value), &threshold
		out = append(out, r)
	}
	if score.overall != none && score.overall < *policy.ReconsiderBelow {
		add(Reason{Code: "overall-low", Indication: IndicationReconsider}, score.overall, *policy.ReconsiderBelow)
	}
	if score.coverage < *policy.MinCoverage {
		add(Reason{Code: "coverage-low", Indication: IndicationClarify}, score.coverage, *policy.MinCoverage)
	}
	if score.answered < 2 {
		add(Reason{Code: "one-side-only", Indication: IndicationClarify}, score.answered, 2)
	}
	for q, v := range score.questions {
		if v != none && v < *policy.ClarifyBelow {
			add(Reason{Code: "question-low", Indication: IndicationClarify, Question: questionAt(q)}, v, *policy.ClarifyBelow)
		}
	}
	for c := range criteria {
		for p, party := range s.parties {
			if v := score.views[p][c]; policy.low(v) {
				add(Reason{Code: "view-low", Indication: IndicationClarify, Criterion: criteria[c].Code, Party: party}, v, *policy.LowView)
			}
		}
	}
	if score.overall != none && score.overall < *policy.ReadyFrom {
		add(Reason{Code: "not-yet-strong", Indication: IndicationPrototype}, score.overall, *policy.ReadyFrom)
	}
	return out
}

// silence returns the parties that have not answered anything. Scores cannot say
// it: they are of those who did.
func (s *sheet) silence() []Reason {
	var out []Reason
	for p, party := range s.parties {
		if !s.heard[p] {
			out = append(out, Reason{Code: "party-silent", Indication: IndicationClarify, Party: party})
		}
	}
	return out
}

// circumstances returns what other facts than answers lead to.
func circumstances(f Facts, l *ledger, risks []Risk, on cal.Date, policy *Policy) []Reason {
	var out []Reason
	m := policy.matrix()
	for i := range risks {
		r := &risks[i]
		switch level := r.ResidualLevel(m); {
		case r.Accepted(on):
		case level == LevelExtreme:
			out = append(out, Reason{Code: "risk-extreme", Indication: IndicationReconsider, Risk: r.ID})
		case level == LevelHigh:
			out = append(out, Reason{Code: "risk-high", Indication: IndicationPrototype, Risk: r.ID})
		}
	}
	for _, a := range l.oneSided() {
		out = append(out, Reason{Code: string(a.Balance), Indication: IndicationClarify, Party: a.Party})
	}
	if f.Clashes > 0 {
		out = append(out, Reason{Code: "values-clash", Indication: IndicationClarify, Value: known(f.Clashes)})
	}
	if n := len(f.Competing); n > 0 {
		out = append(out, Reason{Code: "offers-compete", Indication: IndicationClarify, Value: known(n)})
	}
	if f.Positive == 0 {
		out = append(out, Reason{Code: "not-tried", Indication: IndicationPrototype})
	}
	return out
}

// sortReasons puts the gravest first and the others in the order of the
// questions, whatever order parties and risks were given in.
func sortReasons(reasons []Reason) {
	order.Stable(reasons, func(a, b *Reason) int {
		return cmp.Or(
			cmp.Compare(a.Indication.rank(), b.Indication.rank()),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Question.row(), b.Question.row()),
			cmp.Compare(criterionIndex(a.Criterion), criterionIndex(b.Criterion)),
			cmp.Compare(a.Party, b.Party),
			cmp.Compare(a.Risk, b.Risk))
	})
}
