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
	code finding.Code
	// member is where it is to be noted, in the evolution.
	member string
	done   func(*record, *partnership.Evolution) bool
	kinds  []partnership.EvolutionKind
}

// rule is what speaks while the consequence is open.
func (c *consequence) rule() finding.Rule {
	return finding.Rule{Code: c.code, Severity: finding.Advice, Source: guide}
}

// A record is what the document shows of what was done by a day.
type record struct {
	doc   *partnership.Document
	on    cal.Date
	taken map[string]bool // the evolutions that signed amendments take up
	bound bool            // a convention goes on after the day, and no end has been set
	tried map[string]bool // the experiments that were reviewed
	begun cal.Date        // the last day on which one of them may have begun
	spoke cal.Date        // the day of the last agreement
}

func newRecord(doc *partnership.Document, on cal.Date) *record {
	r := &record{doc: doc, on: on, taken: doc.TakenUp(on), tried: map[string]bool{}}
	for i := range doc.Conventions {
		r.bound = r.bound || (doc.Conventions[i].Ending == nil && goesOn(doc, i, on))
	}
	for i := range doc.Experiments {
		if e := &doc.Experiments[i]; e.Review != nil && !e.Review.Date.First().After(on) {
			r.tried[e.ID] = true
			r.begun = latest(r.begun, e.From.Last())
		}
	}
	for i := range doc.Negotiation {
		if day := doc.Negotiation[i].Date; !day.First().After(on) {
			r.spoke = latest(r.spoke, day.Last())
		}
	}
	return r
}

// since reports whether a day that is known is not before the change.
func since(e *partnership.Evolution, day cal.Date) bool {
	return !e.Date.IsZero() && !day.IsZero() && !day.Before(e.Date.First())
}

// consequences are what each kind of change leads to (guide, section 2: follow-up).
var consequences = [...]consequence{
	{"consequence-declare", "/contractual", declared, changes},
	{"consequence-renegotiate", "", renegotiated, of{partnership.EvolutionFunding}},
	{"consequence-experiment", "/experiments", triedAgain, of{partnership.EvolutionFormat}},
	{"consequence-amendment", "", amended, changes},
	{"consequence-balance", "/balanceChecked", rebalanced, changes},
	{"consequence-obsolete", "", obsolete, of{partnership.EvolutionStop}},
	{"consequence-roadmap", "", closed, of{partnership.EvolutionStop}},
	{"consequence-end", "", over, of{partnership.EvolutionStop}},
}

type of = []partnership.EvolutionKind

// changes are those after which the partnership goes on.
var changes = of{partnership.EvolutionPartners, partnership.EvolutionFunding, partnership.EvolutionFormat, partnership.EvolutionGrowth}

func consequenceRules() []finding.Rule {
	var out []finding.Rule
	for i := range consequences {
		out = append(out, consequences[i].rule())
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
		list.Add(c.rule(), evolutionAt(i)+c.member, evolutionArg(e), finding.Day("date", e.Date))
	})
	return list
}

// open visits the open consequences and the places of their evolutions.
func open(doc *partnership.Document, on cal.Date, visit func(c *consequence, evolution int)) {
	if doc.FollowUp == nil || len(doc.FollowUp.Evolutions) == 0 {
		return
	}
	r := newRecord(doc, on)
	for i := range doc.FollowUp.Evolutions {
		e := &doc.FollowUp.Evolutions[i]
		if e.Date.First().After(on) {
			continue
		}
		for j := range consequences {
			if c := &consequences[j]; slices.Contains(c.kinds, e.Kind) && !c.done(r, e) {
				visit(c, i)
			}
		}
	}
}

// untouched reports that a change leaves the convention as it is, or that there is
// none.
func untouched(r *record, e *partnership.Evolution) bool {
	return len(r.doc.Conventions) == 0 || (e.Contractual != nil && !*e.Contractual)
}

func declared(r *record, e *partnership.Evolution) bool {
	return len(r.doc.Conventions) == 0 || e.Contractual != nil
}

func amended(r *record, e *partnership.Evolution) bool {
	return untouched(r, e) || e.Contractual == nil || r.taken[e.ID]
}

// renegotiated reports whether the parties have agreed on something since the
// change, or amended the convention for it.
func renegotiated(r *record, e *partnership.Evolution) bool {
	return untouched(r, e) || r.taken[e.ID] || since(e, r.spoke)
}

// triedAgain reports whether an experiment of the new format was reviewed: one
// that the change names, or that was begun since.
func triedAgain(r *record, e *partnership.Evolution) bool {
	return since(e, r.begun) || slices.ContainsFunc(e.Experiments, func(id string) bool { return r.tried[id] })
}

// rebalanced reports whether it was looked at again what each gives and gets, since
// the change.
func rebalanced(r *record, e *partnership.Evolution) bool {
	return !e.BalanceChecked.IsZero() && !e.BalanceChecked.Last().Before(e.Date.First()) && !e.BalanceChecked.First().After(r.on)
}

func obsolete(r *record, _ *partnership.Evolution) bool { return !r.bound }

func closed(r *record, _ *partnership.Evolution) bool {
	return roadmapDone(r.doc, r.on)
}

func over(r *record, _ *partnership.Evolution) bool {
	return r.doc.Stage(r.on) == partnership.StageEnded
}
