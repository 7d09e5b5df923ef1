// Package cal counts in civil days, months and years.
//
// It is for agreements between people: a [Date] is a day in a calendar on the
// wall, a [Period] is what a contract calls a year or six months, a [Partial] is
// a date known only to the month or the year. It has no time of day, no time
// zone and no clock: today is for the caller to say.
//
//	start, err := cal.ParseDate("2024-01-31")
//	…
//	end := start.Add(cal.Period{Months: 1}).AddDays(-1) // 2024-02-28
//
// Arithmetic is total. Beyond the calendar, years 1 to 9999, it gives [Min] or
// [Max]; with the zero Date, which is no date, it gives the zero Date.
package cal

import "strconv"

// A ParseError tells that a text is no date or period.
type ParseError struct {
	// Text is what was to be read.
	Text   string
	Reason Reason
}

// A Reason is what is wrong with a text.
type Reason string

const (
	// ReasonFormat is a text that has not the form.
	ReasonFormat Reason = "format"
	// ReasonCalendar is a text with the form of a day that does not exist.
	ReasonCalendar Reason = "calendar"
)

// Error names the text, shortened, and the reason.
func (e *ParseError) Error() string {
	const most = 40
	text := e.Text
	if len(text) > most {
		text = text[:most]
	}
	switch e.Reason {
	case ReasonCalendar:
		return "no such day: " + strconv.Quote(text)
	default:
		return "not a date or period: " + strconv.Quote(text)
	}
}

func failed[T string | []byte](text T, reason Reason) error {
	return &ParseError{Text: string(text), Reason: reason}
}

// digits returns the number that n decimal digits of the text at i make, or -1.
func digits[T string | []byte](text T, i, n int) int {
	value := 0
	for _, c := range []byte(text[i : i+n]) {
		if c < '0' || c > '9' {
			return -1
		}
		value = value*10 + int(c-'0')
	}
	return value
}
