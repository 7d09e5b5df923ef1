package cal

// Through returns the last day of a period whose first day is d, as the terms of
// agreements are counted: months end on the day before the one of the same number,
// or on the last day of the month where there is none, and what begins on a first
// ends with a month. Weeks and days follow. 29 February and one year is 28 February,
// 31 January and one month is the last of February, 1 July and one year is 30 June.
//
// For several periods in a row, add them up first with [Period.Plus] and
// [Period.Times], so that the end of the month is looked for once. It is the zero
// Date if d is, and [Min] or [Max] beyond the calendar.
func (d Date) Through(p Period) Date {
	if d.IsZero() {
		return d
	}
	return dateOf(d.through(p))
}

// through is Through as the number of a day, which may be beyond the calendar.
func (d Date) through(p Period) int64 {
	months, days := p.size()
	last, short := d.after(months)
	if !short {
		last--
	}
	return last + days
}

// LatestFor returns the last day from which a period, counted forward as by
// [Date.Add], ends on d or before: the last day for a notice of that length. It is
// later than what [Date.Minus] gives where months are too short: three months before
// the end of 30 June are over on 31 March.
func (d Date) LatestFor(p Period) Date {
	if d.IsZero() {
		return d
	}
	months, days := p.size()
	end := dateOf(d.number() - days)
	number, _ := end.after(-months)
	latest := dateOf(number)
	if end == end.EndOfMonth() && number >= firstDay {
		latest = latest.EndOfMonth()
	}
	return latest
}
