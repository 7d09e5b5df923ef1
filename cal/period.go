package cal

import "strconv"

// A Period is a length of time in the calendar, such as a year and six months.
// How many days it has depends on where it starts. The zero Period is none.
//
// It is written as an ISO 8601 duration without a time of day: P3Y, P1Y6M, P10D,
// P2W; weeks stand alone. Every number goes from 1 to 9999.
type Period struct {
	Years, Months, Weeks, Days int
}

// maxPart is the largest number in a written period.
const maxPart = 9999

// ParsePeriod reads a period. The error is a *ParseError.
func ParsePeriod[T string | []byte](text T) (Period, error) {
	var p Period
	if len(text) < 3 || text[0] != 'P' {
		return p, failed(text, ReasonFormat)
	}
	last := 0 // how far down the units it came
	for i := 1; i < len(text); i++ {
		start := i
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		if i == len(text) || i == start || i-start > 4 || text[start] == '0' {
			return Period{}, failed(text, ReasonFormat)
		}
		unit := unitOf(text[i])
		if unit <= last || (unit == weeks && last > 0) || (last == weeks) {
			return Period{}, failed(text, ReasonFormat)
		}
		last = unit
		*p.part(unit) = digits(text, start, i-start)
	}
	return p, nil
}

// The units of a period in the order in which they are written.
const (
	years = 1 + iota
	months
	weeks
	days
)

func unitOf(letter byte) int {
	switch letter {
	case 'Y':
		return years
	case 'M':
		return months
	case 'W':
		return weeks
	case 'D':
		return days
	}
	return 0
}

func (p *Period) part(unit int) *int {
	switch unit {
	case years:
		return &p.Years
	case months:
		return &p.Months
	case weeks:
		return &p.Weeks
	}
	return &p.Days
}

// IsZero tells that this is no period.
func (p Period) IsZero() bool { return p == Period{} }

// Valid tells whether the period can be written: some number is there, none is
// negative or larger than 9999, and weeks stand alone.
func (p Period) Valid() bool {
	for _, n := range [...]int{p.Years, p.Months, p.Weeks, p.Days} {
		if n < 0 || n > maxPart {
			return false
		}
	}
	return !p.IsZero() && (p.Weeks == 0 || p == Period{Weeks: p.Weeks})
}

// Times returns the period n times over.
func (p Period) Times(n int) Period {
	return Period{times(p.Years, n), times(p.Months, n), times(p.Weeks, n), times(p.Days, n)}
}

// Plus returns the periods one after the other, added up unit by unit, so that
// adding the sum to a date clamps to the end of a month once.
func (p Period) Plus(q Period) Period {
	return Period{plus(p.Years, q.Years), plus(p.Months, q.Months), plus(p.Weeks, q.Weeks), plus(p.Days, q.Days)}
}

// enough is more days than the calendar has. Numbers are kept within it, so
// that no sum of a few of them overflows.
const enough = 4_000_000

func bound(n int) int { return max(-enough, min(n, enough)) }

func plus(a, b int) int { return bound(bound(a) + bound(b)) }

func times(a, b int) int {
	return int(max(-enough, min(int64(bound(a))*int64(bound(b)), enough)))
}

// months returns the years and months as months, daysOf the weeks and days as
// days.
func (p Period) months() int { return plus(times(p.Years, 12), p.Months) }

func (p Period) daysOf() int { return plus(times(p.Weeks, 7), p.Days) }

// Add returns the date a period later: first its years and months, where a day
// that the month does not have becomes its last day, then its weeks and days.
func (d Date) Add(p Period) Date { return d.addMonths(p.months()).AddDays(p.daysOf()) }

// Minus returns the date a period earlier, by the same rule.
func (d Date) Minus(p Period) Date { return d.addMonths(-p.months()).AddDays(-p.daysOf()) }

func (d Date) addMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	total := d.Year()*12 + d.Month() - 1 + n
	year, month := total/12, total%12+1
	switch {
	case total < 12:
		return Min
	case year > 9999:
		return Max
	}
	return Date{int16(year), uint8(month), uint8(min(d.Day(), daysIn(year, month)))}
}

// CountPeriods returns how many whole periods fit from the start up to the day:
// the largest n for which start.Add(p.Times(n)) is not after on. It is 0 for a
// day before the start, and for a period that is not positive.
func CountPeriods(start Date, p Period, on Date) int {
	if start.IsZero() || on.Before(start) || p.months() < 0 || p.daysOf() < 0 || (p.months() == 0 && p.daysOf() == 0) {
		return 0
	}
	// A period has at least 28 days a month: n is at most this, and each term is
	// not before the one it follows, so that halving finds it.
	low, high := 0, on.Sub(start)/max(1, 28*p.months()+p.daysOf())+1
	for low < high {
		n := (low + high + 1) / 2
		if reach := start.Add(p.Times(n)); reach.After(on) || (reach == Max && on == Max && start.Add(p.Times(n-1)) == Max) {
			high = n - 1
		} else {
			low = n
		}
	}
	return low
}

// String returns the period as it is written, "" for none.
func (p Period) String() string {
	var b [32]byte
	return string(p.append(b[:0]))
}

func (p Period) append(b []byte) []byte {
	if p.IsZero() {
		return b
	}
	b = append(b, 'P')
	for i, n := range [...]int{p.Years, p.Months, p.Weeks, p.Days} {
		if n != 0 {
			b = append(strconv.AppendInt(b, int64(n), 10), "YMWD"[i])
		}
	}
	return b
}
