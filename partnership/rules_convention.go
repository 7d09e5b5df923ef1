package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

var conventionRules = []rule{
	{finding.Rule{Code: "convention-one-party", Severity: finding.Error, Source: guide1}, conventionOneParty},
	{finding.Rule{Code: "convention-term-and-end", Severity: finding.Error, Source: finding.Inferred}, conventionTermAndEnd},
	{finding.Rule{Code: "convention-length-twice", Severity: finding.Error, Source: finding.Inferred}, conventionLengthTwice},
	{finding.Rule{Code: "convention-no-length", Severity: finding.Warning, Source: guide2}, conventionNoLength},
	{finding.Rule{Code: "convention-not-personal", Severity: finding.Advice, Source: guide2}, conventionNotPersonal},
	{finding.Rule{Code: "convention-no-clauses", Severity: finding.Advice, Source: guide2}, conventionNoClauses},
	{finding.Rule{Code: "convention-clause-missing", Severity: finding.Advice, Source: guide2}, conventionClauseMissing},
	{finding.Rule{Code: "signature-not-party", Severity: finding.Error, Source: finding.Inferred}, signatureNotParty},
	{finding.Rule{Code: "signature-twice", Severity: finding.Error, Source: finding.Inferred}, signatureTwice},
	{finding.Rule{Code: "signature-missing", Severity: finding.Warning, Source: guide1}, signatureMissing},
	{finding.Rule{Code: "renewal-contradiction", Severity: finding.Warning, Source: finding.Inferred}, renewalContradiction},
	{finding.Rule{Code: "renewal-period-unsaid", Severity: finding.Warning, Source: finding.Inferred}, renewalPeriodUnsaid},
	{finding.Rule{Code: "renewal-without-notice", Severity: finding.Warning, Source: finding.Inferred}, renewalWithoutNotice},
	{finding.Rule{Code: "notice-not-party", Severity: finding.Error, Source: finding.Inferred}, noticeNotParty},
	{finding.Rule{Code: "amendment-outside", Severity: finding.Error, Source: finding.Inferred}, amendmentOutside},
	{finding.Rule{Code: "amendment-unsigned", Severity: finding.Warning, Source: guide2}, amendmentUnsigned},
	{finding.Rule{Code: "amendment-clause", Severity: finding.Error, Source: finding.Inferred}, amendmentClause},
	{finding.Rule{Code: "amendment-clause-kind", Severity: finding.Error, Source: finding.Inferred}, amendmentClauseKind},
	{finding.Rule{Code: "amendment-party", Severity: finding.Error, Source: finding.Inferred}, amendmentParty},
	{finding.Rule{Code: "ending-no-reason", Severity: finding.Warning, Source: guide2}, endingNoReason},
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
			r.add(at("conventions", i, "end"), finding.Period("term", c.Term), finding.Day("end", c.End))
		}
	}
}

// conventionLengthTwice finds a year or an indefinite time beside another length. A
// term beside a last day is another rule's matter.
func conventionLengthTwice(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		fixed := !c.Term.IsZero() || !c.End.IsZero()
		switch {
		case c.Year != "" && (fixed || yes(c.Indefinite)):
			r.add(at("conventions", i, "year"))
		case fixed && yes(c.Indefinite):
			r.add(at("conventions", i, "indefinite"))
		}
	}
}

// conventionNoLength speaks once a convention is signed or has started.
func conventionNoLength(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if !c.LengthSaid() && (len(c.Signatures) > 0 || !c.Start.IsZero()) {
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

// settled are the clauses of what the parties must agree on before there is a
// convention. How long it lasts is said by its term or its end as well.
var settled = [...]convention.ClauseKind{convention.ClauseOffer, convention.ClauseCounterparts, convention.ClauseStaff}

// conventionNoClauses speaks of signed conventions. One that only names its model is
// another rule's matter.
func conventionNoClauses(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Signatures) > 0 && c.Model.IsZero() && len(c.Clauses) == 0 && !addsClause(c) {
			r.add(at("conventions", i, "clauses"))
		}
	}
}

// addsClause reports whether an amendment adds a clause.
func addsClause(c *convention.Convention) bool {
	return slices.ContainsFunc(c.Amendments, func(a convention.Amendment) bool {
		return slices.ContainsFunc(a.Clauses, func(change convention.ClauseChange) bool { return change.Action == convention.ActionAdd })
	})
}

// conventionClauseMissing speaks of signed conventions whose clauses are known.
func conventionClauseMissing(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Signatures) == 0 || len(c.Clauses) == 0 {
			continue
		}
		has := map[convention.ClauseKind]bool{}
		for _, clause := range c.Clauses {
			has[clause.Kind] = true
		}
		for j := range c.Amendments {
			for _, change := range c.Amendments[j].Clauses {
				has[change.Kind] = has[change.Kind] || change.Action == convention.ActionAdd
			}
		}
		for _, kind := range settled {
			if !has[kind] {
				r.add(at("conventions", i, "clauses"), finding.Word("kind", kind.Word()))
			}
		}
	}
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

func renewalContradiction(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		n := c.Renewal
		if n == nil {
			continue
		}
		once := n.Kind == convention.RenewalNone || n.Kind == convention.RenewalIndefinite
		ruled := !n.Period.IsZero() || n.Max != nil || !n.DecisionDue.IsZero()
		if once && ruled || yes(c.Indefinite) && n.Kind != convention.RenewalNone {
			r.add(at("conventions", i, "renewal"))
		}
	}
}

// renewalPeriodUnsaid finds first terms to a named day that are no whole number of
// months, and are renewed by as many days: nobody means that.
func renewalPeriodUnsaid(r *review) {
	for i := range r.doc.Conventions {
		if days := r.doc.Conventions[i].OddRenewal(); days > 0 {
			r.add(at("conventions", i, "renewal", "period"), finding.Count("days", days))
		}
	}
}

func renewalWithoutNotice(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		goesOn := c.Renewal != nil && (c.Renewal.Kind == convention.RenewalTacit || c.Renewal.Kind == convention.RenewalIndefinite)
		if (goesOn || yes(c.Indefinite)) && c.Notice == nil {
			r.add(at("conventions", i, "notice"))
		}
	}
}

func noticeNotParty(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		isParty := c.EverParty()
		for j, n := range c.Notices {
			if n.Party != "" && !isParty(n.Party) {
				r.add(at("conventions", i, "notices", j, "party"), r.naming(n.Party))
			}
		}
		for j, n := range c.Renewals {
			for k, party := range n.Parties {
				if !isParty(party) {
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
			early := c.Start.CertainlyAfter(day)
			late := c.Ending != nil && day.CertainlyAfter(c.Ending.Date)
			if early || late {
				r.add(at("conventions", i, "amendments", j, "effective"), finding.Day("date", day))
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
				if exists[change.Clause] == (change.Action == convention.ActionAdd) {
					r.add(at("conventions", i, "amendments", j, "clauses", k, "clause"),
						finding.Text("clause", change.Clause), finding.Word("action", change.Action.Word()))
				}
				exists[change.Clause] = change.Action != convention.ActionRemove
			}
		}
	}
}

func amendmentClauseKind(r *review) {
	for i := range r.doc.Conventions {
		for j, a := range r.doc.Conventions[i].Amendments {
			for k, change := range a.Clauses {
				if change.Action == convention.ActionAdd && change.Kind == "" {
					r.add(at("conventions", i, "amendments", j, "clauses", k, "kind"), finding.Text("clause", change.Clause))
				}
			}
		}
	}
}

// amendmentParty replays who joins and leaves. Who has left by a notice may join again,
// and an amendment may note that they have left.
func amendmentParty(r *review) {
	for i := range r.doc.Conventions {
		c := &r.doc.Conventions[i]
		if len(c.Parties) == 0 || len(c.Amendments) == 0 {
			continue
		}
		var written, bound convention.Roll
		written.Join(c.Parties)
		bound.Join(c.Parties)
		notices := c.Departures()
		for j, a := range c.Amendments {
			notices = depart(&bound, notices, a.Effective.First())
			for k, p := range a.Joining {
				if bound.Has(p) {
					r.add(at("conventions", i, "amendments", j, "joining", k), r.naming(p))
				}
			}
			written.Join(a.Joining)
			bound.Join(a.Joining)
			for k, p := range a.Leaving {
				if !written.Has(p) {
					r.add(at("conventions", i, "amendments", j, "leaving", k), r.naming(p))
				}
			}
			written.Leave(a.Leaving)
			bound.Leave(a.Leaving)
		}
	}
}

// depart takes off a roll those who have left by a notice before a day, and returns
// those who have not.
func depart(parties *convention.Roll, notices []convention.Leaving, day cal.Date) []convention.Leaving {
	for len(notices) > 0 && notices[0].Last.Before(day) {
		parties.Leave([]string{notices[0].Party})
		notices = notices[1:]
	}
	return notices
}

func endingNoReason(r *review) {
	for i := range r.doc.Conventions {
		if e := r.doc.Conventions[i].Ending; e != nil && e.Kind == "" && e.Reason.IsZero() {
			r.add(at("conventions", i, "ending", "reason"))
		}
	}
}
