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
// months never drift however often it is renewed. A named end is an anchor.
type course struct {
	c       *Convention
	latest  bool // dates that are not known to the day are taken for their last day
	timed   bool // it says when it starts
	endless bool // it has no term that ends

	number int        // of the running term, from 1
	first  cal.Date   // day of the running term
	anchor cal.Date   // from which its periods count
	named  cal.Date   // the last day that was named, before the anchor
	base   cal.Period // from the anchor to its end, without what follows
	length cal.Period // of the first term
	period cal.Period // of each renewal
	n      int        // renewals by that period

	renewal Renewal
	notice  *NoticeTerms
	decided int // express renewals agreed to and not used yet
	parties Roll
	sent    map[int]bool      // notices that count once they are received
	given   map[int]departure // notices that were not taken back
	byTerm  []departure       // notices on their way to the end of a term, the soonest first
	byDay   []departure       // those to a day
	left    []departure       // notices that took effect

	lateEnd cal.Date // until which the last late notice binds
	applied []*Amendment

	last cal.Date // day in force, once it is over
	why  Phase    // that it is over, else ""
	by   string   // the party whose notice ended it
}

// begin returns the course on the first day of the convention.
func (c *Convention) begin(latest bool) course {
	k := course{
		c: c, latest: latest, timed: !c.Start.IsZero(), number: 1,
		length: c.Term, notice: c.Notice, renewal: Renewal{Kind: RenewalNone},
	}
	k.first = k.day(c.Start)
	k.anchor = k.first
	k.parties.Join(c.Parties)
	switch {
	case c.Term.Valid():
		k.base = c.Term
	case c.Year.Valid():
		k.fix(c.Year.end(k.first))
		k.length = cal.Period{Years: 1}
	case !c.End.IsZero():
		k.fix(k.day(c.End))
		k.length = span(k.first, k.end())
	default:
		k.endless = true
	}
	k.period = k.length
	if c.Renewal != nil {
		k.renew(*c.Renewal)
	}
	return k
}

// day returns the day that the course takes a date for.
func (k *course) day(d cal.Partial) cal.Date {
	if k.latest {
		return d.Last()
	}
	return d.First()
}

// fix sets the last day of the running term. It is not before its first day.
func (k *course) fix(end cal.Date) {
	if end.Before(k.first) {
		end = k.first
	}
	k.named, k.anchor, k.base, k.n, k.endless = end, end.AddDays(1), cal.Period{}, 0, false
}

// renew takes in what is said of renewal. The running term keeps its end.
func (k *course) renew(r Renewal) {
	k.base, k.n = k.base.Plus(k.period.Times(k.n)), 0
	k.renewal, k.period = r, k.length
	if r.Period.Valid() {
		k.period = r.Period
	}
}

// end returns the last day of the year of this kind that runs on a day.
func (y Year) end(on cal.Date) cal.Date {
	if y == YearCalendar {
		return on.EndOfYear()
	}
	if on.Month() > 8 { // a school year ends on 31 August
		on = on.Add(cal.Period{Years: 1})
	}
	end, _ := cal.NewDate(on.Year(), 8, 31)
	return end
}

// span returns the period from a first day to a last one: whole months where
// they are, else days.
func span(first, last cal.Date) cal.Period {
	months := 12*(last.Year()-first.Year()) + last.Month() - first.Month()
	for _, p := range [...]cal.Period{{Months: months}, {Months: months + 1}} {
		if !p.IsZero() && first.Through(p) == last {
			return p
		}
	}
	return cal.Period{Days: last.Sub(first) + 1}
}

// OddRenewal returns the days by which the convention is renewed where it says no
// period for that and its first term, to a named day, is no whole number of months;
// else 0.
func (c *Convention) OddRenewal() int {
	named := !c.End.IsZero() && c.Term.IsZero() && c.Year == "" && !c.Start.IsZero()
	r := c.Renewal
	if !named || r == nil || r.Period.Valid() || (r.Kind != RenewalTacit && r.Kind != RenewalExpress) || (r.Max != nil && *r.Max == 0) {
		return 0
	}
	start, exact := c.Start.Exact()
	end, alsoExact := c.End.Exact()
	if !exact || !alsoExact || end.Before(start) {
		return 0
	}
	return span(start, end).Days
}

// through returns the last day of a length of time that counts from the anchor.
func (k *course) through(p cal.Period) cal.Date {
	if p.IsZero() {
		return k.named
	}
	return k.anchor.Through(p)
}

// endAfter returns the last day of the running term after m more renewals.
func (k *course) endAfter(m int) cal.Date {
	if k.endless {
		return cal.Max
	}
	return k.through(k.base.Plus(k.period.Times(k.n + m)))
}

func (k *course) end() cal.Date { return k.endAfter(0) }

// bound returns the last day of the running term, and whether nothing can follow
// it: the largest extent is reached, or the convention is brought to an end.
func (k *course) bound() (last cal.Date, final bool) {
	last = k.end()
	for _, day := range []cal.Date{k.renewal.MaxExtent, k.ended()} {
		if !day.IsZero() && !day.After(last) {
			last, final = day, true
		}
	}
	return last, final
}

// ended returns the last day in force of a convention brought to an end before
// its time, else the zero Date.
func (k *course) ended() cal.Date {
	if k.c.Ending == nil {
		return cal.Date{}
	}
	return k.day(k.c.Ending.Date)
}

// clone returns a course that can go its own way.
func (k *course) clone() course {
	other := *k
	other.parties = Roll{order: slices.Clone(k.parties.order), line: maps.Clone(k.parties.line)}
	other.sent, other.given = maps.Clone(k.sent), maps.Clone(k.given)
	other.byTerm, other.byDay, other.left = slices.Clone(k.byTerm), slices.Clone(k.byDay), slices.Clone(k.left)
	return other
}
