package cal

// A Partial is a date as far as it is known: 2015, 2015-11 or 2015-11-05. Partials
// can be compared with == and be keys of a map; a year is not equal to any of its
// days. The zero Partial is a date that is not known.
type Partial struct {
	date Date // what is not known is 0
}

// A Precision says how much of a date is known.
type Precision string

// The precisions a [Partial] can have. The zero Precision is that nothing is known.
const (
	PrecisionYear  Precision = "year"
	PrecisionMonth Precision = "month"
	PrecisionDay   Precision = "day"
)

// PartialOf returns a date that is known to the day.
func PartialOf(d Date) Partial { return Partial{d} }

// IsZero reports whether nothing is known of the date.
func (p Partial) IsZero() bool { return p == Partial{} }

// Equal reports whether p and q are the same date, known as precisely, for packages that
// compare by it, such as go-cmp; == does the same.
func (p Partial) Equal(q Partial) bool { return p == q }

// Precision returns how much of the date is known.
func (p Partial) Precision() Precision {
	switch {
	case p.IsZero():
		return ""
	case p.date.month == 0:
		return PrecisionYear
	case p.date.day == 0:
		return PrecisionMonth
	}
	return PrecisionDay
}

// Exact returns the date and true if it is known to the day, and no date and false
// if it is not.
func (p Partial) Exact() (Date, bool) {
	if p.date.day == 0 {
		return Date{}, false
	}
	return p.date, true
}

// First returns the first day the date may be, and no date if it is not known.
func (p Partial) First() Date {
	if p.IsZero() {
		return Date{}
	}
	return Date{p.date.year, max(p.date.month, 1), max(p.date.day, 1)}
}

// Last returns the last day the date may be, and no date if it is not known.
func (p Partial) Last() Date {
	switch {
	case p.date.month == 0:
		return p.date.EndOfYear()
	case p.date.day == 0:
		return p.date.EndOfMonth()
	}
	return p.date
}

// Add returns the date a period later, known as precisely as p is: two years after
// 2015 is 2017, and a month after 2015-11 is 2015-12. It returns false where the
// period is finer than what is known, as a month is of a year, and at the end of the
// calendar.
func (p Partial) Add(period Period) (Partial, bool) {
	months, days := period.size()
	switch {
	case p.IsZero():
		return Partial{}, false
	case p.date.month == 0 && (months%12 != 0 || days != 0), p.date.day == 0 && days != 0:
		return Partial{}, false
	}
	later := p.First().Add(period)
	if later == Max && p.First() != Max {
		return Partial{}, false
	}
	if p.date.day == 0 {
		later.day = 0
	}
	if p.date.month == 0 {
		later.month = 0
	}
	return Partial{later}, true
}

// CertainlyAfter reports whether p is later than q whatever their days: the first day
// p may be is after the last day q may be. It is false if one of them is not known.
func (p Partial) CertainlyAfter(q Partial) bool {
	return !q.IsZero() && p.First().After(q.Last())
}
