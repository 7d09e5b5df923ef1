package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

var conventionRules = []rule{
	{finding.Rule{Code: "convention-one-party", Severity: finding.Error, Source: finding.FromGuide("1")}, conventionOneParty},
	{finding.Rule{Code: "convention-term-and-end", Severity: finding.Error, Source: finding.Inferred()}, conventionTermAndEnd},
	{finding.Rule{Code: "convention-no-length", Severity: finding.Warning, Source: finding.FromGuide("2")}, conventionNoLength},
	{finding.Rule{Code: "convention-not-personal", Severity: finding.Advice, Source: finding.FromGuide("2")}, conventionNotPersonal},
	{finding.Rule{Code: "signature-not-party", Severity: finding.Error, Source: finding.Inferred()}, signatureNotParty},
	{finding.Rule{Code: "signature-twice", Severity: finding.Error, Source: finding.Inferred()}, signatureTwice},
	{finding.Rule{Code: "signature-missing", Severity: finding.Warning, Source: finding.FromGuide("1")}, signatureMissing},
	{finding.Rule{Code: "renewal-contradiction", Severity: finding.Warning, Source: finding.Inferred()}, renewalContradiction},
	{finding.Rule{Code: "renewal-without-notice", Severity: finding.Warning, Source: finding.Inferred()}, renewalWithoutNotice},
	{finding.Rule{Code: "notice-not-party", Severity: finding.Error, Source: finding.Inferred()}, noticeNotParty},
	{finding.Rule{Code: "amendment-outside", Severity: finding.Error, Source: finding.Inferred()}, amendmentOutside},
	{finding.Rule{Code: "amendment-unsigned", Severity: finding.Warning, Source: finding.FromGuide("2")}, amendmentUnsigned},
	{finding.Rule{Code: "amendment-clause", Severity: finding.Error, Source: finding.Inferred()}, amendmentClause},
	{finding.Rule{Code: "amendment-clause-kind", Severity: finding.Error, Source: finding.Inferred()}, amendmentClauseKind},
	{finding.Rule{Code: "amendment-party", Severity: finding.Error, Source: finding.Inferred()}, amendmentParty},
	{finding.Rule{Code: "ending-no-reason", Severity: finding.Warning, Source: finding.FromGuide("2")}, endingNoReason},
}

func conventionOneParty(r *review) {
	for i := range r.doc.Conventions {
		if len(r.doc.Conventions[i].Parties) == 1 {
			r.add(at("conventions", i, "parties"))
		}
	}
}

func conventionTermAndEnd(r *review) {
	for i := range r.doc.Conventions {
		if c := &r.doc.Conventions[i]; !c.Term.IsZero() && !c.End.IsZero() {
			r.add(at("conventions", i, "end"), finding.Text("term", c.Term.String()), finding.Text("end", c.End.String()))
		}
	}
}

// conventionNoLength speaks once a convention is signed or has started.
func conventionNoLength(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if c.Term.IsZero() && c.End.IsZero() && (len(c.Signatures) > 0 || !c.Start.IsZero()) {
			r.add(at("conventions", i, "term"))
		}
	}
}

func conventionNotPersonal(r *review) {
	for i := range r.doc.Conventions {
		if c := &r.doc.Conventions[i]; !c.Model.IsZero() && len(c.Clauses) == 0 {
			r.add(at("conventions", i, "clauses"), c.Model.Arg("model"))
		}
	}
}

// everParty tells whether the partner is or becomes a party of the convention.
// A convention that names no parties leaves it open.
func (c *Convention) everParty(id string) bool {
	return len(c.Parties) == 0 || slices.Contains(c.Parties, id) ||
		slices.ContainsFunc(c.Amendments, func(a Amendment) bool { return slices.Contains(a.Joining, id) })
}

func (r *review) eachSignature(visit func(c *Convention, signatures []Signature, steps ...any)) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		visit(c, c.Signatures, "conventions", i, "signatures")
		for j := range c.Amendments {
			visit(c, c.Amendments[j].Signatures, "conventions", i, "amendments", j, "signatures")
		}
	}
}

func signatureNotParty(r *review) {
	r.eachSignature(func(c *Convention, signatures []Signature, steps ...any) {
		for k, s := range signatures {
			if s.Party != "" && !c.everParty(s.Party) {
				r.add(at(append(steps, k, "party")...), r.naming(s.Party))
			}
		}
	})
}

func signatureTwice(r *review) {
	r.eachSignature(func(_ *Convention, signatures []Signature, steps ...any) {
		seen := make(map[string]bool, len(signatures))
		for k, s := range signatures {
			if s.Party != "" && seen[s.Party] {
				r.add(at(append(steps, k, "party")...), r.naming(s.Party))
			}
			seen[s.Party] = true
		}
	})
}

// unsigned yields the parties without a signature among those.
func unsigned(parties []string, signatures []Signature) []string {
	signed := make(map[string]bool, len(signatures))
	for _, s := range signatures {
		signed[s.Party] = true
	}
	var out []string
	for _, p := range parties {
		if !signed[p] {
			out = append(out, p)
		}
	}
	return out
}

// signatureMissing speaks of conventions that are treated as signed: one party
// has signed, or the partnership was activated by it.
func signatureMissing(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Signatures) == 0 && !(i == len(r.doc.Conventions)-1 && r.activated()) {
			continue
		}
		for _, party := range unsigned(c.Parties, c.Signatures) {
			r.add(at("conventions", i, "signatures"), r.naming(party))
		}
	}
}

// activated tells whether the journal says that a convention was signed.
func (r *review) activated() bool {
	return slices.ContainsFunc(r.doc.Journal, func(e Entry) bool { return e.Event == EventActivate })
}

func renewalContradiction(r *review) {
	for i := range r.doc.Conventions {
		n := r.doc.Conventions[i].Renewal
		if n != nil && n.Kind == RenewalNone && (!n.Period.IsZero() || n.Max != nil || !n.DecisionDue.IsZero()) {
			r.add(at("conventions", i, "renewal"))
		}
	}
}

func renewalWithoutNotice(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if c.Renewal != nil && c.Renewal.Kind == RenewalTacit && c.Notice == nil {
			r.add(at("conventions", i, "notice"))
		}
	}
}

func noticeNotParty(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		for j, n := range c.Notices {
			if n.Party != "" && !c.everParty(n.Party) {
				r.add(at("conventions", i, "notices", j, "party"), r.naming(n.Party))
			}
		}
		for j, n := range c.Renewals {
			for k, party := range n.Parties {
				if !c.everParty(party) {
					r.add(at("conventions", i, "renewals", j, "parties", k), r.naming(party))
				}
			}
		}
	}
}

// amendmentOutside finds amendments before the convention starts or after it
// was brought to an end. The end of its terms is for Convention.At to tell.
func amendmentOutside(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		for j := range c.Amendments {
			day := c.Amendments[j].Effective
			if day.IsZero() {
				continue
			}
			early := !c.Start.IsZero() && day.Before(c.Start)
			late := c.Ending != nil && !c.Ending.Date.IsZero() && day.After(c.Ending.Date)
			if early || late {
				r.add(at("conventions", i, "amendments", j, "effective"), finding.Text("date", day.String()))
			}
		}
	}
}

// amendmentUnsigned speaks of amendments that have taken effect: who is a party
// then, and who joins by them, signs.
func amendmentUnsigned(r *review) {
	if r.on.IsZero() {
		return
	}
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		parties := slices.Clone(c.Parties)
		for j := range c.Amendments {
			a := &c.Amendments[j]
			parties = append(parties, a.Joining...)
			if !a.Effective.IsZero() && !a.Effective.After(r.on) {
				for _, party := range unsigned(parties, a.Signatures) {
					r.add(at("conventions", i, "amendments", j, "signatures"), r.naming(party))
				}
			}
			if len(a.Leaving) > 0 {
				parties = slices.DeleteFunc(parties, func(id string) bool { return slices.Contains(a.Leaving, id) })
			}
		}
	}
}

// amendmentClause replays the amendments in their order.
func amendmentClause(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Amendments) == 0 {
			continue
		}
		exists := make(map[string]bool, len(c.Clauses))
		for _, clause := range c.Clauses {
			exists[clause.ID] = true
		}
		for j := range c.Amendments {
			for k, change := range c.Amendments[j].Clauses {
				if change.Clause == "" {
					continue
				}
				if exists[change.Clause] == (change.Action == ActionAdd) {
					r.add(at("conventions", i, "amendments", j, "clauses", k, "clause"),
						finding.Text("clause", change.Clause), finding.Word("action", change.Action.Word()))
				}
				exists[change.Clause] = change.Action != ActionRemove
			}
		}
	}
}

func amendmentClauseKind(r *review) {
	for i := range r.doc.Conventions {
		for j, a := range r.doc.Conventions[i].Amendments {
			for k, change := range a.Clauses {
				if change.Action == ActionAdd && change.Kind == "" {
					r.add(at("conventions", i, "amendments", j, "clauses", k, "kind"), finding.Text("clause", change.Clause))
				}
			}
		}
	}
}

// amendmentParty replays who joins and leaves.
func amendmentParty(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Parties) == 0 {
			continue
		}
		in := make(map[string]bool, len(c.Parties))
		for _, p := range c.Parties {
			in[p] = true
		}
		for j, a := range c.Amendments {
			for k, p := range a.Joining {
				if in[p] {
					r.add(at("conventions", i, "amendments", j, "joining", k), r.naming(p))
				}
				in[p] = true
			}
			for k, p := range a.Leaving {
				if !in[p] {
					r.add(at("conventions", i, "amendments", j, "leaving", k), r.naming(p))
				}
				in[p] = false
			}
		}
	}
}

func endingNoReason(r *review) {
	for i := range r.doc.Conventions {
		if e := r.doc.Conventions[i].Ending; e != nil && e.Kind == "" && e.Reason.IsZero() {
			r.add(at("conventions", i, "ending", "reason"))
		}
	}
}
