package cal

import "cmp"

// A Date is a day of the Gregorian calendar, from [Min] to [Max]. Dates are
// compared with ==, [Date.Before] and [Date.After]. The zero Date is no date.
type Date struct {
	year       int16
	month, day uint8
}

// Min and Max are the first and the last day of the calendar: constants in all
// but the word, since Go has no constant structs.
var (
	Min = Date{1, 1, 1}
	Max = Date{9999, 12, 31}
)

// NewDate returns the day, or a *ParseError when there is none.
func NewDate(year, month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, &ParseError{Reason: ReasonCalendar}
	}
	return Date{int16(year), uint8(month), uint8(day)}, nil
}

// ParseDate reads a date written as 2026-11-24. The error is a *ParseError.
func ParseDate[T string | []byte](text T) (Date, error) {
	if len(text) != len("2026-11-24") || text[4] != '-' || text[7] != '-' {
		return Date{}, failed(text, ReasonFormat)
	}
	year, month, day := digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)
	if year < 0 || month < 0 || day < 0 {
		return Date{}, failed(text, ReasonFormat)
	}
	d, err := NewDate(year, month, day)
	if err != nil {
		return Date{}, failed(text, ReasonCalendar)
	}
	return d, nil
}

// Year returns the year, from 1 to 9999.
func (d Date) Year() int { return int(d.year) }

// Month returns the month, from 1 to 12.
func (d Date) Month() int { return int(d.month) }

// Day returns the day of the month, from 1.
func (d Date) Day() int { return int(d.day) }

// IsZero tells that this is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1 when d is before e, 1 when it is after, else 0. No date is
// before every date.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.month, e.month), cmp.Compare(d.day, e.day))
}

// Before tells that d is before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After tells that d is after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays returns the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	const most = 4_000_000 // more than the calendar has
	return fromNumber(d.number() + max(-most, min(n, most)))
}

// Sub returns how many days d is after e, negative when it is before, and 0
// when one of them is no date.
func (d Date) Sub(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return d.number() - e.number()
}

// Weekday returns the day of the week as ISO 8601 counts it: 1 is Monday, 7 is
// Sunday, 0 is for no date.
func (d Date) Weekday() int {
	if d.IsZero() {
		return 0
	}
	return d.number()%7 + 1
}

// EndOfMonth returns the last day of the month.
func (d Date) EndOfMonth() Date { return d.endOf(d.Month()) }

// EndOfQuarter returns the last day of the quarter.
func (d Date) EndOfQuarter() Date { return d.endOf((d.Month() + 2) / 3 * 3) }

// EndOfYear returns the last day of the year.
func (d Date) EndOfYear() Date { return d.endOf(12) }

func (d Date) endOf(month int) Date {
	if d.IsZero() {
		return d
	}
	return Date{d.year, uint8(month), uint8(daysIn(d.Year(), month))}
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

var monthDays = [13]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func daysIn(year, month int) int {
	if month == 2 && leap(year) {
		return 29
	}
	return monthDays[month]
}

// number counts the days from Min, which is day 0 and a Monday.
func (d Date) number() int {
	year, month := d.Year(), d.Month()-3 // years that start in March end with the leap day
	if month < 0 {
		year, month = year-1, month+12
	}
	return year*365 + year/4 - year/100 + year/400 + (153*month+2)/5 + d.Day() - 1 - 306
}

// fromNumber is the inverse of number, and gives Min or Max beyond them.
func fromNumber(n int) Date {
	if n < 0 {
		return Min
	}
	if n > maxNumber {
		return Max
	}
	n += 306
	era, inEra := n/146097, n%146097
	years := (inEra - inEra/1460 + inEra/36524 - inEra/146096) / 365
	inYear := inEra - (365*years + years/4 - years/100)
	month := (5*inYear + 2) / 153
	year := era*400 + years
	day := inYear - (153*month+2)/5 + 1
	if month += 3; month > 12 {
		year, month = year+1, month-12
	}
	return Date{int16(year), uint8(month), uint8(day)}
}

// maxNumber is the number of Max.
const maxNumber = 3_652_058
