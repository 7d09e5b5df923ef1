package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A consequence is what a change in the partnership asks for. It is open until
// the document shows that it was done.
type consequence struct {
	rule  finding.Rule
	kinds []partnership.EvolutionKind
	// member is where it is to be noted, in the evolution.
	member string
	done   func(doc *partnership.Document, e *partnership.Evolution, on cal.Date) bool
}

func follows(code finding.Code, member string, done func(*partnership.Document, *partnership.Evolution, cal.Date) bool, kinds ...partnership.EvolutionKind) consequence {
	return consequence{finding.Rule{Code: "consequence-" + code, Severity: finding.Advice, Source: guide}, kinds, member, done}
}

// consequences are what each kind of change leads to (guide, section 2: follow-up).
var consequences = [...]consequence{
	follows("declare", "/contractual", declared, partnership.EvolutionPartners, partnership.EvolutionFunding, partnership.EvolutionFormat, partnership.EvolutionGrowth),
	follows("renegotiate", "", renegotiated, partnership.EvolutionFunding),
	follows("experiment", "/experiments", triedAgain, partnership.EvolutionFormat),
	follows("amendment", "", amended, partnership.EvolutionPartners, partnership.EvolutionFunding, partnership.EvolutionFormat, partnership.EvolutionGrowth),
	follows("balance", "/balanceChecked", rebalanced, partnership.EvolutionPartners, partnership.EvolutionFunding, partnership.EvolutionFormat, partnership.EvolutionGrowth),
	follows("obsolete", "", obsolete, partnership.EvolutionStop),
	follows("roadmap", "", closed, partnership.EvolutionStop),
	follows("end", "", over, partnership.EvolutionStop),
}

func consequenceRules() []finding.Rule {
	var out []finding.Rule
	for i := range consequences {
		out = append(out, consequences[i].rule)
	}
	return out
}

// Consequences returns what the changes noted by the day still ask for: saying
// whether the convention is touched, renegotiating, trying again, an amendment,
// looking again at the balance, and, after a stop, closing the convention, the
// roadmap and the partnership. Each points at its evolution.
func Consequences(doc *partnership.Document, on cal.Date) finding.List {
	var list finding.List
	open(doc, on, func(c *consequence, i int) {
		e := &doc.FollowUp.Evolutions[i]
		list.Add(c.rule, evolutionAt(i)+c.member, evolutionArg(e), finding.Text("date", e.Date.String()))
	})
	return list
}

// open visits the open consequences and the places of their evolutions.
func open(doc *partnership.Document, on cal.Date, visit func(c *consequence, evolution int)) {
	if doc.FollowUp == nil {
		return
	}
	for i := range doc.FollowUp.Evolutions {
		e := &doc.FollowUp.Evolutions[i]
		if e.Date.First().After(on) {
			continue
		}
		for j := range consequences {
			if c := &consequences[j]; slices.Contains(c.kinds, e.Kind) && !c.done(doc, e, on) {
				visit(c, i)
			}
		}
	}
}

// untouched tells that a change leaves the convention as it is, or that there is
// none.
func untouched(doc *partnership.Document, e *partnership.Evolution) bool {
	return len(doc.Conventions) == 0 || (e.Contractual != nil && !*e.Contractual)
}

func declared(doc *partnership.Document, e *partnership.Evolution, _ cal.Date) bool {
	return len(doc.Conventions) == 0 || e.Contractual != nil
}

func amended(doc *partnership.Document, e *partnership.Evolution, on cal.Date) bool {
	return untouched(doc, e) || e.Contractual == nil || amendedBy(doc, e, on)
}

// renegotiated tells whether the parties have agreed on something since the
// change, or amended the convention for it.
func renegotiated(doc *partnership.Document, e *partnership.Evolution, on cal.Date) bool {
	return untouched(doc, e) || amendedBy(doc, e, on) || slices.ContainsFunc(doc.Negotiation, func(a partnership.Agreement) bool {
		return !e.Date.IsZero() && !a.Date.Before(e.Date.First()) && !a.Date.After(on)
	})
}

// triedAgain tells whether an experiment of the new format was reviewed: one
// that the change names, or that was begun since.
func triedAgain(doc *partnership.Document, e *partnership.Evolution, on cal.Date) bool {
	return slices.ContainsFunc(doc.Experiments, func(x partnership.Experiment) bool {
		since := !e.Date.IsZero() && !x.From.IsZero() && !x.From.Last().Before(e.Date.First())
		return (since || slices.Contains(e.Experiments, x.ID)) && x.Review != nil && !x.Review.Date.After(on)
	})
}

// rebalanced tells whether it was looked at again what each gives and gets, since
// the change.
func rebalanced(_ *partnership.Document, e *partnership.Evolution, on cal.Date) bool {
	return !e.BalanceChecked.IsZero() && !e.BalanceChecked.Before(e.Date.First()) && !e.BalanceChecked.After(on)
}

// obsolete tells whether no convention goes on after the day without an end that
// has been set.
func obsolete(doc *partnership.Document, _ *partnership.Evolution, on cal.Date) bool {
	for i := range doc.Conventions {
		if doc.Conventions[i].Ending == nil && goesOn(doc, i, on) {
			return false
		}
	}
	return true
}

func closed(doc *partnership.Document, _ *partnership.Evolution, _ cal.Date) bool {
	return doc.Roadmap == nil || !doc.Roadmap.Closed.IsZero()
}

func over(doc *partnership.Document, _ *partnership.Evolution, on cal.Date) bool {
	return doc.Stage(on) == partnership.StageEnded
}
