package assess

// toSettle are the reasons that are topics of their own, in the order in which
// they are talked about.
var toSettle = [...]string{
	"gives-only", "gets-only", "empty", "values-clash", "offers-compete", "risk-extreme", "risk-high", "not-tried",
}

// agenda returns what to talk about at the next meeting: who has not answered;
// the criteria on which views are far apart, low or missing, in the order of the
// questions; needs and contributions that do not meet; then what else holds the
// partnership back.
func (s *sheet) agenda(score *scores, r *Result, owner map[string]string, policy *Policy) []Topic {
	out := from(nil, r.Reasons, "party-silent")
	if len(out) == 0 {
		out = from(out, r.Reasons, "one-side-only")
	}
	for c := range criteria {
		if why := s.why(score, c, policy); len(why) > 0 {
			out = append(out, Topic{Code: "criterion", Criterion: criteria[c].Code, Why: why})
		}
	}
	for _, id := range r.Ledger.Unmet {
		out = append(out, Topic{Code: "need", Need: id, Party: owner[id]})
	}
	for _, id := range r.Ledger.Unneeded {
		out = append(out, Topic{Code: "contribution", Contribution: id})
	}
	for _, code := range toSettle {
		out = from(out, r.Reasons, code)
	}
	return out
}

// from adds the reasons with the code as topics.
func from(out []Topic, reasons []Reason, code string) []Topic {
	for i := range reasons {
		r := &reasons[i]
		if r.Code != code {
			continue
		}
		t := Topic{Code: code, Party: r.Party, Risk: r.Risk}
		if r.Threshold == nil {
			t.Value = r.Value
		}
		out = append(out, t)
	}
	return out
}

// why returns why a criterion is worth a talk, nothing where it is not. Where
// nobody has answered anything, that is what to talk about.
func (s *sheet) why(score *scores, c int, policy *Policy) []Why {
	var out []Why
	if score.spread(c) >= farApart {
		out = append(out, WhyApart)
	}
	low := false
	for p := range score.views {
		low = low || policy.low(score.views[p][c])
	}
	switch v := score.criteria[c]; {
	case low:
		out = append(out, WhyLow)
	case v == none && s.voices > 0:
		out = append(out, WhyBlank)
	case v != none && v < *policy.ClarifyBelow:
		out = append(out, WhyWeak)
	}
	return out
}
