package convention

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// A Term is a time for which a convention runs before it ends or is renewed.
type Term struct {
	// Number counts terms from 1.
	Number int
	// Days are its first and last day.
	Days cal.Range
	// NoticeBy is the last day on which a notice keeps another term from following;
	// zero when none follows, or when notice is not to the end of terms.
	NoticeBy cal.Date
	// DecisionBy is the day by which an express renewal is still to be decided.
	DecisionBy cal.Date
	// Then is what the convention becomes after the term: "" while it goes on.
	Then Phase
}

// Terms yields the terms from the one that runs on a day, or the first one, as
// everything that the convention holds makes them. It can go on for ever: stop
// when there is enough. A convention without a first day has none, a term that
// hangs on a day that is not known is left out, and so is what follows it. A term
// for an indefinite time has no last day until a notice or an amendment sets one.
func (c *Convention) Terms(from cal.Date) iter.Seq[Term] {
	return func(yield func(Term) bool) {
		walk, other := c.walk(from, false), (*termWalk)(nil)
		if !c.exact() {
			other = c.walk(from, true)
		}
		for {
			t, ok := walk.next()
			if other != nil {
				if u, also := other.next(); !also || u != t {
					return
				}
			}
			if !ok || !yield(t) {
				return
			}
		}
	}
}

// A termWalk goes from term to term.
type termWalk struct {
	k     course
	facts []Fact // to come
}

func (c *Convention) walk(from cal.Date, latest bool) *termWalk {
	w := &termWalk{k: c.courseOn(from, latest)}
	w.facts = slices.DeleteFunc(w.k.facts(cal.Max), func(f Fact) bool { return !f.Date.After(from) })
	return w
}

// next returns the running term and goes past it; false when there is none.
func (w *termWalk) next() (Term, bool) {
	for w.k.timed && w.k.why == "" {
		last, final := w.k.bound()
		before := w.k
		fact := len(w.facts) > 0 && !w.facts[0].Date.After(last)
		if fact {
			w.k.apply(w.facts[0])
			w.facts = w.facts[1:]
		} else {
			w.k.advance(last.AddDays(1))
		}
		ends := w.k.why != "" || w.k.number != before.number
		if fact && !ends {
			continue // a fact within the term
		}
		t := before.term(&w.k, final)
		w.k.timed = ends
		return t, true
	}
	return Term{}, false
}

// term returns the running term, which ends as the course afterwards tells.
func (k *course) term(after *course, final bool) Term {
	last, _ := k.bound()
	t := Term{Number: k.number, Days: cal.Range{First: k.first, Last: last}, Then: after.why}
	if after.why != "" {
		t.Days.Last = after.last
	}
	if after.why == "" && k.noticeToTerms() {
		t.NoticeBy = last.LatestFor(k.noticePeriod())
	}
	if after.why == PhaseExpired && !final {
		t.DecisionBy = k.decisionBy(last)
	}
	if k.endless && after.why == "" {
		t.Days.Last = cal.Date{}
	}
	return t
}

// extent returns the last day on which the convention can be in force, as far as
// it is known on a day: renewed as often and extended as far as it allows. It is
// the zero Date where it sets no such bound.
func (k *course) extent(on cal.Date) cal.Date {
	switch {
	case k.why != "":
		return k.last
	case !k.timed:
		return k.renewal.MaxExtent
	}
	last, most, bounded := cal.Max, 0, true
	switch {
	case k.renewal.Kind == RenewalIndefinite:
		bounded = false
	case k.renewal.Kind != RenewalNone && k.period.Valid():
		if bounded = k.renewal.Max != nil; bounded {
			most = max(0, *k.renewal.Max-(k.number-1))
		}
	}
	if bounded && !k.endless {
		length := k.base.Plus(k.period.Times(k.n + most))
		for i := range k.c.Options {
			if o := &k.c.Options[i]; o.openOn(on) && o.Period.Valid() {
				length = length.Plus(o.Period)
			}
		}
		last = k.through(length)
	}
	for _, day := range []cal.Date{k.renewal.MaxExtent, k.ended()} {
		if !day.IsZero() && day.Before(last) {
			last = day
		}
	}
	if last == cal.Max {
		return cal.Date{}
	}
	return last
}

// openOn reports whether the option can still be taken up on a day, as far as is
// known then.
func (o *ExtensionOption) openOn(day cal.Date) bool {
	return (o.Exercised.IsZero() || o.Exercised.First().After(day)) && (o.DecideBy.IsZero() || !o.DecideBy.Before(day))
}

// noticeToTerms reports whether notice is given to the end of the running term.
func (k *course) noticeToTerms() bool {
	switch {
	case k.endless:
		return false
	case k.notice == nil:
		return k.renewal.Kind == RenewalTacit || k.renewal.Kind == RenewalIndefinite
	}
	return k.notice.Effect == "" || k.notice.Effect == EffectTermEnd
}

func (k *course) noticePeriod() cal.Period {
	if k.notice == nil {
		return cal.Period{}
	}
	return k.notice.Period
}

// decisionBy returns the day by which an express renewal is to be decided, the
// zero Date when there is nothing to decide.
func (k *course) decisionBy(last cal.Date) cal.Date {
	if k.renewal.Kind != RenewalExpress || k.decided > 0 || (k.renewal.Max != nil && *k.renewal.Max <= k.number-1) {
		return cal.Date{}
	}
	return last.LatestFor(k.renewal.DecisionDue)
}
