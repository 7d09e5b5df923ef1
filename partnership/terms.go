package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// terms are the terms of a convention as they stand after the amendments up to
// a day. The last day of term n is always computed from the anchor, so that ends
// of months never drift however often it is renewed.
type terms struct {
	anchor  cal.Date   // the first day from which periods count
	base    cal.Period // from the anchor to the end of the term before any renewal
	first   int        // the number of that term, from 1
	period  cal.Period // of each renewal
	renewal Renewal
	notice  *NoticeTerms
}

// termsAt returns the terms after the amendments that have taken effect by the
// day, and false when the convention does not say when it starts or how long it
// runs.
func (c *Convention) termsAt(on cal.Date) (terms, bool) {
	if c.Start.IsZero() || (c.Term.IsZero() && c.End.IsZero()) {
		return terms{}, false
	}
	t := terms{anchor: c.Start, base: c.Term, first: 1, period: c.Term, notice: c.Notice, renewal: Renewal{Kind: RenewalNone}}
	if c.Term.IsZero() {
		t.anchor = c.End.AddDays(1)
	}
	t.renewed(c.Renewal)
	for _, a := range c.inEffect(on) {
		if !a.End.IsZero() {
			t.first += t.count(a.Effective)
			t.anchor, t.base = a.End.AddDays(1), cal.Period{}
		}
		t.renewed(a.Renewal)
		if a.Notice != nil {
			t.notice = a.Notice
		}
	}
	return t, true
}

// renewed takes in what is said of renewal.
func (t *terms) renewed(r *Renewal) {
	if r == nil {
		return
	}
	t.renewal = *r
	if !r.Period.IsZero() {
		t.period = r.Period
	}
}

// inEffect returns the amendments that have taken effect by the day, in the
// order in which they did.
func (c *Convention) inEffect(on cal.Date) []*Amendment {
	var out []*Amendment
	for i := range c.Amendments {
		if a := &c.Amendments[i]; !a.Effective.IsZero() && !a.Effective.After(on) {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b *Amendment) int { return a.Effective.Compare(b.Effective) })
	return out
}

// end returns the last day after n renewals.
func (t *terms) end(n int) cal.Date {
	return t.anchor.Add(t.base.Plus(t.period.Times(n))).AddDays(-1)
}

// reach returns the smallest number of renewals after which what is asked of
// the last day holds; what is asked must go on to hold once it does. Without a
// period there is none to count.
func (t *terms) reach(holds func(end cal.Date) bool) int {
	if !t.period.Valid() || holds(t.end(0)) {
		return 0
	}
	low, high := 0, 1
	for !holds(t.end(high)) && t.end(high) != cal.Max {
		low, high = high, 2*high
	}
	for low+1 < high {
		if middle := (low + high) / 2; holds(t.end(middle)) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// count returns how many renewals it takes to reach the day.
func (t *terms) count(day cal.Date) int {
	return t.reach(func(end cal.Date) bool { return !end.Before(day) })
}

// most returns how many renewals there can be: none, as many as were decided in
// time, or as the convention allows. It returns false when there is no bound.
func (t *terms) most(c *Convention) (int, bool) {
	switch t.renewal.Kind {
	case RenewalTacit:
		if t.renewal.Max == nil {
			return 0, false
		}
		return max(0, *t.renewal.Max-(t.first-1)), true
	case RenewalExpress:
		n := 0
		for _, d := range c.decisions() {
			if !d.After(t.end(n)) {
				n++
			}
		}
		if t.renewal.Max != nil {
			n = min(n, *t.renewal.Max)
		}
		return max(0, n-(t.first-1)), true
	}
	return 0, true
}

// decisions returns the days on which renewals were decided, in order.
func (c *Convention) decisions() []cal.Date {
	var out []cal.Date
	for _, r := range c.Renewals {
		if !r.Date.IsZero() {
			out = append(out, r.Date)
		}
	}
	slices.SortFunc(out, cal.Date.Compare)
	return out
}

// last returns the last day of all terms and options, and the zero Date when
// there is no such day because it goes on tacitly.
func (t *terms) last(c *Convention) cal.Date {
	n, bound := t.most(c)
	if !bound {
		return t.renewal.MaxExtent
	}
	end := t.end(n)
	for _, o := range c.Options {
		if !o.Exercised.IsZero() && !o.Exercised.After(end) {
			end = end.AddDays(1).Add(o.Period).AddDays(-1)
		}
	}
	if extent := t.renewal.MaxExtent; !extent.IsZero() && extent.Before(end) {
		return extent
	}
	return end
}

// takesEffect returns the last day in force after a notice given on the day, and
// whether it came too late for the end of the running term. It returns the zero
// Date when the convention knows no notice.
func (t *terms) takesEffect(day cal.Date) (cal.Date, bool) {
	if t.notice == nil || t.notice.Period.IsZero() {
		return cal.Date{}, false
	}
	free := day.Add(t.notice.Period)
	switch t.notice.Effect {
	case EffectMonthEnd:
		return free.EndOfMonth(), false
	case EffectQuarterEnd:
		return free.EndOfQuarter(), false
	case EffectYearEnd:
		return free.EndOfYear(), false
	case EffectAnyDay:
		return free, false
	}
	running := t.count(day)
	n := t.reach(func(end cal.Date) bool { return !end.Minus(t.notice.Period).Before(day) })
	return t.end(max(n, running)), n > running
}
