package convention

import (
	"cmp"
	"iter"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/order"
)

// A Fact is something dated that changes the course of a convention, and what came
// of it.
type Fact struct {
	Date cal.Date
	Kind FactKind
	// Index is its place in the list of its kind.
	Index int
	// Outcome is what it did.
	Outcome Outcome
	// End is the last day of the convention where it was over, or that of the term
	// with which a late notice ends it; else zero.
	End cal.Date
}

// A FactKind is a sort of fact. Facts of one day count in this order.
type FactKind int

const (
	// FactAmendment is an amendment that takes effect.
	FactAmendment FactKind = iota
	// FactDecision is an express renewal.
	FactDecision
	// FactOption is an option that is taken up.
	FactOption
	// FactNotice is a notice.
	FactNotice
	// FactWithdrawn is a notice that is taken back.
	FactWithdrawn
)

// An Outcome is what a fact did.
type Outcome int

const (
	// OutcomeDone is what the fact says.
	OutcomeDone Outcome = iota
	// OutcomeOver is nothing: the convention had ended.
	OutcomeOver
	// OutcomeLate is a notice that holds for a later term only.
	OutcomeLate
	// OutcomeIdle is nothing: the convention does not provide for it.
	OutcomeIdle
	// OutcomeVain is nothing: the option was not open.
	OutcomeVain
	// OutcomeNotNeeded is nothing: renewal is not express.
	OutcomeNotNeeded
	// OutcomeNotAgreed is nothing: not all parties renewed.
	OutcomeNotAgreed
	// OutcomeNotPending is nothing: there was no notice to take back.
	OutcomeNotPending
	// OutcomeBackwards is a new end before the day on which it is set.
	OutcomeBackwards
)

// Facts yields the dated facts of the convention in the order in which they count,
// each with what it did. A convention without a first day has none.
func (c *Convention) Facts() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		k := c.begin()
		if !k.timed {
			return
		}
		for _, f := range c.facts(cal.Max) {
			switch f.Outcome = k.apply(f); f.Outcome {
			case OutcomeOver:
				f.End = k.last
			case OutcomeLate:
				f.End = k.endAfter(k.lateTerm - k.number)
			}
			if !yield(f) {
				return
			}
		}
	}
}

// facts returns the facts dated up to a day, in order.
func (c *Convention) facts(on cal.Date) []Fact {
	out := make([]Fact, 0, len(c.Amendments)+len(c.Renewals)+len(c.Options)+2*len(c.Notices))
	add := func(date cal.Date, kind FactKind, i int) {
		if !date.IsZero() && !date.After(on) {
			out = append(out, Fact{Date: date, Kind: kind, Index: i})
		}
	}
	for i := range c.Amendments {
		add(c.Amendments[i].Effective, FactAmendment, i)
	}
	for i := range c.Renewals {
		add(c.Renewals[i].Date, FactDecision, i)
	}
	for i := range c.Options {
		add(c.Options[i].Exercised, FactOption, i)
	}
	for i := range c.Notices {
		add(c.Notices[i].Date, FactNotice, i)
		add(c.Notices[i].Withdrawn, FactWithdrawn, i)
	}
	order.Stable(out, func(a, b *Fact) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

// Pointer returns where the fact stands in its convention.
func (f Fact) Pointer() string {
	lists := [...]string{"/amendments", "/renewals", "/options", "/notices", "/notices"}
	members := [...]string{"/effective", "/date", "/exercised", "/date", "/withdrawn"}
	return finding.Index(lists[f.Kind], f.Index) + members[f.Kind]
}
