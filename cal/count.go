package cal

// CountPeriods returns how many times a period has passed from a start up to and
// including a day: the largest n for which start.Add(p.Times(n)) is not after on.
// Times that end beyond the calendar do not count. It is 0 if on is before the start,
// if one of the dates is no date, and if the period is zero or has a negative number.
func CountPeriods(start Date, p Period, on Date) int {
	if start.IsZero() || on.Before(start) || !p.forward() {
		return 0
	}
	last := on.number()
	n := estimate(p, last-start.number())
	switch {
	case start.reach(p.Times(n)) > last:
		return n - 1
	case start.reach(p.Times(n+1)) <= last:
		return n + 1
	}
	return n
}

// forward reports whether adding p again and again leads ever later.
func (p Period) forward() bool {
	return !p.IsZero() && min(p.Years, p.Months, p.Weeks, p.Days) >= 0
}

// estimate returns how many times a period fits in a number of days, were all months
// of the same length. No day of the calendar is more than two weeks from where it
// would be then, so the estimate is exact for a period without months, and for one
// with months it is at most one too high or too low.
func estimate(p Period, days int64) int {
	ofMonths, ofDays := p.size()
	return int(days * eraMonths / (ofMonths*eraDays + ofDays*eraMonths))
}
