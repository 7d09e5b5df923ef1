package convention

import (
	"maps"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// A course is the life of a convention up to some day: which term runs, what
// is known of its end, who is a party. It moves from fact to fact; the terms in
// between are counted, not gone through, so that the work does not grow with
// the number of renewals.
//
// The last day of a term is computed from the anchor each time, so that ends of
// months never drift however often it is renewed.
type course struct {
	c       *Convention
	timed   bool // it says when it starts
	endless bool // it does not say how long it runs

	number int        // of the running term, from 1
	first  cal.Date   // day of the running term
	anchor cal.Date   // from which its periods count
	base   cal.Period // from the anchor to its end, without what follows
	period cal.Period // of each renewal
	n      int        // renewals by that period

	renewal Renewal
	notice  *NoticeTerms
	decided int          // express renewals agreed to and not used yet
	options []cal.Period // taken up and not used yet
	parties Roll
	given   map[int]departure // notices that were not taken back
	byTerm  []departure       // notices on their way, the soonest first
	byDay   []departure
	left    []departure // notices that took effect

	lateTerm int // with which the last late notice holds
	applied  []*Amendment

	last cal.Date // day in force, once it is over
	why  Phase    // that it is over, else ""
	by   string   // the party whose notice ended it
}

// begin returns the course on the first day of the convention.
func (c *Convention) begin() course {
	k := course{
		c: c, timed: !c.Start.IsZero(), number: 1, first: c.Start, anchor: c.Start,
		period: c.Term, notice: c.Notice, renewal: Renewal{Kind: RenewalNone},
	}
	k.parties.Join(c.Parties)
	switch {
	case c.Term.Valid():
		k.base = c.Term
	case !c.End.IsZero():
		k.fix(c.End)
		k.period = span(c.Start, k.end())
	default:
		k.endless = true
	}
	if c.Renewal != nil {
		k.renew(*c.Renewal)
	}
	return k
}

// fix sets the last day of the running term. It is not before its first day.
func (k *course) fix(end cal.Date) {
	if end.Before(k.first) {
		end = k.first
	}
	k.anchor, k.base, k.n, k.endless = end.AddDays(1), cal.Period{}, 0, false
}

// renew takes in what is said of renewal. The running term keeps its end.
func (k *course) renew(r Renewal) {
	k.renewal = r
	if r.Period.Valid() {
		k.base, k.n, k.period = k.base.Plus(k.period.Times(k.n)), 0, r.Period
	}
}

// span returns the period from a first day to a last one: whole months where
// they are, else days.
func span(first, last cal.Date) cal.Period {
	next := last.AddDays(1)
	months := 12*(next.Year()-first.Year()) + next.Month() - first.Month()
	if p := (cal.Period{Months: months}); first.Add(p) == next {
		return p
	}
	return cal.Period{Days: next.Sub(first)}
}

// endAfter returns the last day of the running term after m more renewals.
func (k *course) endAfter(m int) cal.Date {
	if k.endless {
		return cal.Max
	}
	next := k.anchor.Add(k.base.Plus(k.period.Times(k.n + m)))
	if next == cal.Max {
		return cal.Max
	}
	return next.AddDays(-1)
}

func (k *course) end() cal.Date { return k.endAfter(0) }

// bound returns the last day of the running term, and whether nothing can follow
// it: the largest extent is reached, or the convention is brought to an end.
func (k *course) bound() (last cal.Date, final bool) {
	last = k.end()
	for _, day := range []cal.Date{k.renewal.MaxExtent, k.c.ended()} {
		if !day.IsZero() && !day.After(last) {
			last, final = day, true
		}
	}
	return last, final
}

// ended returns the last day in force of a convention brought to an end before
// its time, else the zero Date.
func (c *Convention) ended() cal.Date {
	if c.Ending == nil {
		return cal.Date{}
	}
	return c.Ending.Date
}

// advance moves the course to a day, past all that ends before it.
func (k *course) advance(to cal.Date) {
	for k.timed && k.why == "" {
		day := to
		if d, ok := k.soonest(&k.byDay); ok && d.day.Before(to) {
			day = d.day
		}
		k.goOn(day)
		if k.why != "" || day == to {
			return
		}
		k.departOn(day)
	}
}

// goOn goes from term to term until one reaches the day, or nothing follows.
func (k *course) goOn(to cal.Date) {
	for k.why == "" {
		last, final := k.bound()
		if !last.Before(to) {
			return
		}
		k.departOn(last)
		if k.why == "" {
			k.follow(last, to, final)
		}
	}
}

// follow goes on after the last day of a term: by renewal, else by an option
// that was taken up, else not at all.
func (k *course) follow(last, to cal.Date, final bool) {
	m := k.renewable()
	switch {
	case final || (m == 0 && len(k.options) == 0):
		k.finish(last, PhaseExpired)
	case m > 0:
		m = min(m, k.reach(to))
		if k.renewal.Kind == RenewalExpress {
			k.decided--
		}
		k.number, k.n = k.number+m, k.n+m
		k.first = k.endAfter(-1).AddDays(1)
	default:
		k.base, k.n = k.base.Plus(k.period.Times(k.n)).Plus(k.options[0]), 0
		k.options = k.options[1:]
	}
}

// renewable returns how many renewals can follow the running term without any
// further fact.
func (k *course) renewable() int {
	if k.endless || !k.period.Valid() {
		return 0
	}
	most := forever
	if k.renewal.Max != nil {
		most = max(0, *k.renewal.Max-(k.number-1))
	}
	if d, ok := k.soonest(&k.byTerm); ok {
		most = min(most, d.term-k.number)
	}
	switch k.renewal.Kind {
	case RenewalTacit:
		return most
	case RenewalExpress:
		return min(most, k.decided, 1)
	}
	return 0
}

// forever is more renewals than the calendar has days.
const forever = 1 << 30

// reach returns how many renewals it takes, one at least, for the term to reach
// the day, or the day after which there can be none.
func (k *course) reach(day cal.Date) int {
	for _, stop := range []cal.Date{k.renewal.MaxExtent, k.c.ended()} {
		if !stop.IsZero() && stop.Before(day) {
			day = stop
		}
	}
	return k.search(func(end cal.Date) bool { return !end.Before(day) })
}

// search returns the smallest number of renewals, one at least, after which
// what is asked of the last day holds. What is asked must go on to hold once it
// does.
func (k *course) search(holds func(end cal.Date) bool) int {
	low, high := 0, 1
	for end := k.endAfter(high); !holds(end) && end != cal.Max; end = k.endAfter(high) {
		low, high = high, 2*high
	}
	for low+1 < high {
		if middle := (low + high) / 2; holds(k.endAfter(middle)) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// finish ends the course. An end before its time that is on the same day is
// told before any other reason.
func (k *course) finish(last cal.Date, why Phase) {
	k.last, k.why = last, why
	if k.c.ended() == last {
		k.why, k.by = PhaseObsolete, ""
	}
}

// clone returns a course that can go its own way.
func (k *course) clone() course {
	other := *k
	other.options = slices.Clone(k.options)
	other.parties = Roll{order: slices.Clone(k.parties.order), line: maps.Clone(k.parties.line)}
	other.given = maps.Clone(k.given)
	other.byTerm, other.byDay, other.left = slices.Clone(k.byTerm), slices.Clone(k.byDay), slices.Clone(k.left)
	return other
}
