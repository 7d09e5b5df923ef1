// Package cal reckons with civil dates and calendar periods, as agreements
// between people do: "three years, renewed by one year, six months' notice".
//
// It has four values. A [Date] is one day. A [Period] is a length such as P1Y6M,
// which is a different number of days from one start to the next. A [Partial] is
// a date as far as it is known: a year, a month or a day. A [Range] is the days
// from a first to a last, both included.
//
// It is not a package for instants: there are no hours, no time zones and no
// clock. Which day is today, the caller says. The calendar is the Gregorian one,
// applied to the past as well, from 0001-01-01 to 9999-12-31, and arithmetic stops
// at its ends.
//
// Start with text, and add the periods up before adding them to a date, so that
// the end of the month is looked for once:
//
//	start, err := cal.ParseDate("2026-08-31")
//	if err != nil {
//		return err
//	}
//	term, renewal := cal.Period{Years: 1}, cal.Period{Months: 6}
//	end := start.Add(term.Plus(renewal.Times(3))).AddDays(-1) // 2029-02-27
//
// The zero value of each type is "none": no date, no period, not known, not
// limited. It is written as the empty text.
package cal
