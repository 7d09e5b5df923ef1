package cal

import (
	"cmp"
	"strconv"
)

// A Date is a day of the Gregorian calendar, from 0001-01-01 to 9999-12-31. Dates
// can be compared with == and be keys of a map. The zero Date is no date: it comes
// before all others, and arithmetic on it gives the zero Date again.
type Date struct {
	year       uint16
	month, day uint8
}

// The first and the last day of the calendar, where arithmetic stops.
var (
	Min = Date{1, 1, 1}
	Max = Date{lastYear, 12, 31}
)

// NewDate returns the day with the year 1 to 9999, the month 1 to 12 and the day of
// the month. It refuses days that do not exist, such as 30 February, with a
// [*ParseError].
func NewDate(year, month, day int) (Date, error) {
	if why := fault(int64(year), int64(month), int64(day)); why != "" {
		return Date{}, refuse(strconv.Itoa(year)+"-"+strconv.Itoa(month)+"-"+strconv.Itoa(day), why)
	}
	return dateFrom(int64(year), int64(month), int64(day)), nil
}

// Of returns the day that a time.Time shows in its own time zone: cal.Of(time.Now())
// is today here. The zero time.Time, and a time outside the years 1 to 9999, is no
// date. The type parameter stands for time.Month, so that this package need not
// import time.
func Of[M ~int](t interface {
	Date() (year int, month M, day int)
}) Date {
	year, month, day := t.Date()
	if zero, ok := t.(interface{ IsZero() bool }); ok && zero.IsZero() || fault(int64(year), int64(month), int64(day)) != "" {
		return Date{}
	}
	return dateFrom(int64(year), int64(month), int64(day))
}

// MustDate is [ParseDate] for dates written in a program, in tests and examples. It
// panics where the text is no date.
func MustDate(text string) Date {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// fault returns why there is no such day, and nothing if there is.
func fault(year, month, day int64) Reason {
	if year < 1 || year > lastYear {
		return ReasonRange
	}
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return ReasonCalendar
	}
	return ""
}

// dateFrom returns a day that is known to exist.
func dateFrom(year, month, day int64) Date {
	return Date{uint16(year), uint8(month), uint8(day)}
}

// Year returns the year, 1 to 9999, and 0 for no date.
func (d Date) Year() int { return int(d.year) }

// Month returns the month, 1 to 12, and 0 for no date.
func (d Date) Month() int { return int(d.month) }

// Day returns the day of the month, 1 to 31, and 0 for no date.
func (d Date) Day() int { return int(d.day) }

// Weekday returns the day of the week as ISO 8601 counts it, from Monday, 1, to
// Sunday, 7, and 0 for no date.
func (d Date) Weekday() int {
	if d.IsZero() {
		return 0
	}
	return int((d.number()-firstDay)%7) + 1
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Equal reports whether d and e are the same day, for packages that compare by it, such
// as go-cmp; == does the same.
func (d Date) Equal(e Date) bool { return d == e }

// Compare returns -1 if d is before e, 0 if they are the same day and +1 if d is
// after e. It can be given to [slices.SortFunc].
func (d Date) Compare(e Date) int { return cmp.Compare(d.order(), e.order()) }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.order() < e.order() }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.order() > e.order() }

// order returns a number that grows with the date, and is 0 for no date.
func (d Date) order() uint32 {
	return uint32(d.year)<<16 | uint32(d.month)<<8 | uint32(d.day)
}
