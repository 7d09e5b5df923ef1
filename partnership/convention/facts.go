package convention

import (
	"cmp"
	"iter"
	"slices"

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
	// FactReceived is a notice that reaches the others.
	FactReceived
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
	// OutcomeAlone is an amendment after which one party is left, or none, and that
	// no ending comes with.
	OutcomeAlone
)

// Facts yields the dated facts of the convention in the order in which they count,
// each with what it did. A convention without a first day has none, and what hangs
// on a day that is not known is left out.
func (c *Convention) Facts() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		if c.Start.IsZero() {
			return
		}
		exact := c.exact()
		var otherwise map[[2]int]Fact
		if !exact {
			otherwise = map[[2]int]Fact{}
			for _, f := range c.outcomes(true) {
				otherwise[f.key()] = f
			}
		}
		for _, f := range c.outcomes(false) {
			other := otherwise[f.key()]
			if certain := exact || other.Outcome == f.Outcome && other.End == f.End; certain && !yield(f) {
				return
			}
		}
	}
}

// outcomes returns all facts with what they did, by the first or the latest days
// that they may have.
func (c *Convention) outcomes(latest bool) []Fact {
	k := c.begin(latest)
	facts := k.facts(cal.Max)
	for i := range facts {
		f := &facts[i]
		switch f.Outcome = k.apply(*f); f.Outcome {
		case OutcomeOver:
			f.End = k.last
		case OutcomeLate:
			f.End = k.lateEnd
		}
	}
	return facts
}

func (f Fact) key() [2]int { return [2]int{int(f.Kind), f.Index} }

// exact reports whether every date that the calendar computes from is known to the
// day.
func (c *Convention) exact() bool { return !c.inexact(cal.Max, func(string) bool { return false }) }

// inexact visits the dates up to a day that the calendar computes from and that are
// not known to the day, until a visit returns false, and reports whether there are
// any.
func (c *Convention) inexact(on cal.Date, visit func(pointer string) bool) bool {
	found, more := false, true
	look := func(d cal.Partial, pointer func() string) {
		if d.IsZero() || !more || d.Precision() == cal.PrecisionDay || d.First().After(on) {
			return
		}
		found, more = true, visit(pointer())
	}
	look(c.Start, func() string { return "/start" })
	if c.Term.IsZero() && c.Year == "" {
		look(c.End, func() string { return "/end" })
	}
	for f := range c.dates() {
		look(f.date, Fact{Kind: f.kind, Index: f.index}.Pointer)
		if f.kind == FactAmendment {
			look(c.Amendments[f.index].End, func() string { return finding.Index("/amendments", f.index) + "/end" })
		}
	}
	if c.Ending != nil {
		look(c.Ending.Date, func() string { return "/ending/date" })
	}
	if c.CountsReception() {
		for i := range c.Notices {
			if n := &c.Notices[i]; more && n.Received.IsZero() && !n.Date.IsZero() && !n.Date.First().After(on) {
				found, more = true, visit(Fact{Kind: FactReceived, Index: i}.Pointer())
			}
		}
	}
	return found
}

// CountsReception reports whether notice ever counts from the day on which it is
// received.
func (c *Convention) CountsReception() bool {
	by := func(n *NoticeTerms) bool { return n != nil && n.Counts == CountsReception }
	return by(c.Notice) || slices.ContainsFunc(c.Amendments, func(a Amendment) bool { return by(a.Notice) })
}

// A dated is the date of a fact as the convention has it.
type dated struct {
	date  cal.Partial
	kind  FactKind
	index int
}

// dates yields the dates of all facts, kind by kind.
func (c *Convention) dates() iter.Seq[dated] {
	return func(yield func(dated) bool) {
		more := true
		each := func(kind FactKind, i int, d cal.Partial) { more = more && (d.IsZero() || yield(dated{d, kind, i})) }
		for i := range c.Amendments {
			each(FactAmendment, i, c.Amendments[i].Effective)
		}
		for i := range c.Renewals {
			each(FactDecision, i, c.Renewals[i].Date)
		}
		for i := range c.Options {
			each(FactOption, i, c.Options[i].Exercised)
		}
		for i := range c.Notices {
			each(FactNotice, i, c.Notices[i].Date)
			each(FactReceived, i, c.Notices[i].Received)
			each(FactWithdrawn, i, c.Notices[i].Withdrawn)
		}
	}
}

// facts returns the facts dated up to a day, in order.
func (k *course) facts(on cal.Date) []Fact {
	c := k.c
	out := make([]Fact, 0, len(c.Amendments)+len(c.Renewals)+len(c.Options)+3*len(c.Notices))
	for f := range c.dates() {
		if day := k.day(f.date); !day.After(on) {
			out = append(out, Fact{Date: day, Kind: f.kind, Index: f.index})
		}
	}
	order.Stable(out, func(a, b *Fact) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

// Pointer returns where the fact stands in its convention.
func (f Fact) Pointer() string {
	lists := [...]string{"/amendments", "/renewals", "/options", "/notices", "/notices", "/notices"}
	members := [...]string{"/effective", "/date", "/exercised", "/date", "/received", "/withdrawn"}
	return finding.Index(lists[f.Kind], f.Index) + members[f.Kind]
}
