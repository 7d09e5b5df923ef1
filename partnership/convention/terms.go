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
// everything that the convention holds tells them. It can go on for ever: stop
// when there is enough. A convention without a first day has none; the only
// term of one without a length has no last day.
func (c *Convention) Terms(from cal.Date) iter.Seq[Term] {
	return func(yield func(Term) bool) {
		k := c.courseOn(from)
		facts := slices.DeleteFunc(c.facts(cal.Max), func(f Fact) bool { return !f.Date.After(from) })
		for k.timed && k.why == "" {
			last, final := k.bound()
			before := k
			if len(facts) > 0 && !facts[0].Date.After(last) {
				k.apply(facts[0])
				facts = facts[1:]
			} else {
				k.advance(last.AddDays(1))
			}
			if k.why == "" && k.number == before.number && last != cal.Max {
				continue // a fact within the term, or an option that makes it longer
			}
			if !yield(before.term(&k, final)) || last == cal.Max {
				return
			}
		}
	}
}

// term returns the running term, which ends as the course afterwards tells.
func (k *course) term(after *course, final bool) Term {
	last, _ := k.bound()
	t := Term{Number: k.number, Days: cal.Range{First: k.first, Last: last}, Then: after.why}
	if after.why != "" {
		t.Days.Last = after.last
	}
	if after.why == "" && k.noticeToTerms() {
		t.NoticeBy = last.Minus(k.noticePeriod())
	}
	if after.why == PhaseExpired && !final {
		t.DecisionBy = k.decisionBy(last)
	}
	if k.endless && after.why == "" {
		t.Days.Last, t.NoticeBy = cal.Date{}, cal.Date{}
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
	if k.renewal.Kind != RenewalNone && k.period.Valid() {
		if bounded = k.renewal.Max != nil; bounded {
			most = max(0, *k.renewal.Max-(k.number-1))
		}
	}
	if bounded && !k.endless {
		length := k.base.Plus(k.period.Times(k.n + most))
		for _, p := range k.options {
			length = length.Plus(p)
		}
		for i := range k.c.Options {
			if o := &k.c.Options[i]; o.openOn(on) && o.Period.Valid() {
				length = length.Plus(o.Period)
			}
		}
		last = k.anchor.Add(length).AddDays(-1)
	}
	for _, day := range []cal.Date{k.renewal.MaxExtent, k.c.ended()} {
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
	return (o.Exercised.IsZero() || o.Exercised.After(day)) && (o.DecideBy.IsZero() || !o.DecideBy.Before(day))
}

// noticeToTerms reports whether notice is given to the end of a term.
func (k *course) noticeToTerms() bool {
	if k.notice == nil {
		return k.renewal.Kind == RenewalTacit
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
	return last.Minus(k.renewal.DecisionDue)
}
