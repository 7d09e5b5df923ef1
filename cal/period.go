package cal

// A Period is a length of time that the calendar measures: years, months, weeks and
// days. How many days it has depends on the day it starts from, so periods have no
// order of their own; see [Period.Longer]. P12M and P1Y are equal in length and not
// the same value: a period stays as it was written. The zero Period is no period.
type Period struct {
	Years, Months, Weeks, Days int
}

// maxComponent is the largest number that a written period can have.
const maxComponent = 9999

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p == Period{} }

// Valid reports whether p can be written: every number is between 0 and 9999, not all
// of them are 0, and weeks stand alone. A period that is not valid, such as the sum
// of two, can still be added to a date.
func (p Period) Valid() bool {
	for _, n := range [...]int{p.Years, p.Months, p.Weeks, p.Days} {
		if n < 0 || n > maxComponent {
			return false
		}
	}
	return !p.IsZero() && (p.Weeks == 0 || p == Period{Weeks: p.Weeks})
}

// Times returns the period n times. Each number is multiplied by itself, so three
// times P1M2W is three months and six weeks. The numbers stop at ±1,000,000,000,
// which is beyond the calendar from any day.
func (p Period) Times(n int) Period {
	return Period{
		Years:  bounded(within(p.Years) * within(n)),
		Months: bounded(within(p.Months) * within(n)),
		Weeks:  bounded(within(p.Weeks) * within(n)),
		Days:   bounded(within(p.Days) * within(n)),
	}
}

// Plus returns both periods together. Each number is added by itself, and they stop
// as in [Period.Times].
func (p Period) Plus(q Period) Period {
	return Period{
		Years:  bounded(within(p.Years) + within(q.Years)),
		Months: bounded(within(p.Months) + within(q.Months)),
		Weeks:  bounded(within(p.Weeks) + within(q.Weeks)),
		Days:   bounded(within(p.Days) + within(q.Days)),
	}
}

// Longer reports whether p, from a day on, lasts longer than another period from the
// same day on: P1M is longer than P30D from 1 January, and not from 1 February. It
// is false if from is no date.
func (p Period) Longer(than Period, from Date) bool {
	return !from.IsZero() && from.reach(p) > from.reach(than)
}

// limit is where the numbers of a period stop. The product of two still fits.
const limit = 1_000_000_000

// bounded returns the number nearest to n that a period can have.
func bounded(n int64) int { return int(min(max(n, -limit), limit)) }

// within is bounded for reckoning on.
func within(n int) int64 { return int64(bounded(int64(n))) }

// size returns the months and the days of a period.
func (p Period) size() (months, days int64) {
	return 12*within(p.Years) + within(p.Months), 7*within(p.Weeks) + within(p.Days)
}
