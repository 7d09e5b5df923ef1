package clerk

import "time"

// A Period is a length of time as agreements say it. Years and months are
// counted on the calendar, weeks and days one by one after them.
type Period struct{ Years, Months, Weeks, Days int }

func (p Period) months() int { return 12*p.Years + p.Months }
func (p Period) days() int   { return 7*p.Weeks + p.Days }
func (p Period) none() bool  { return p.months() == 0 && p.days() == 0 }

func (p Period) and(q Period) Period {
	return Period{p.Years + q.Years, p.Months + q.Months, p.Weeks + q.Weeks, p.Days + q.Days}
}

// Day returns a day. All days of this package are midnights in UTC.
func Day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func next(d time.Time) time.Time     { return d.AddDate(0, 0, 1) }
func previous(d time.Time) time.Time { return d.AddDate(0, 0, -1) }

// dayOf returns the day of a number in the month that lies some months after
// that of d, or the last day of that month where it has no such day.
func dayOf(d time.Time, months, number int) time.Time {
	year, month := d.Year(), d.Month()+time.Month(months)
	last := previous(Day(year, month+1, 1))
	if number > last.Day() {
		return last
	}
	return Day(year, month, number)
}

// after returns the day on which a period that runs from the day of an act
// expires. That day does not count: the period ends with the day of the same
// number, or the last of the month where there is none (art. 641 al. 2 CPC;
// § 187(1), 188(2) and (3) BGB; Regulation 1182/71, art. 3(2)(c)).
func after(act time.Time, p Period) time.Time {
	d := act
	if p.months() > 0 {
		d = dayOf(act, p.months(), act.Day())
	}
	return d.AddDate(0, 0, p.days())
}

// lastOf returns the last day of a period of which the first day counts: the
// day before that of the same number, or the last of the month where there is
// none (§ 187(2), 188(2) and (3) BGB).
func lastOf(first time.Time, p Period) time.Time {
	d := previous(first)
	if p.months() > 0 && first.Day() == 1 {
		d = previous(dayOf(first, p.months(), 1))
	} else if p.months() > 0 {
		d = dayOf(first, p.months(), first.Day()-1)
	}
	return d.AddDate(0, 0, p.days())
}

// lengthOf returns how long it is from a first day to a last one: whole months,
// where there are some that end on that very day, else days.
func lengthOf(first, last time.Time) Period {
	for n := 1; !lastOf(first, Period{Months: n}).After(last); n++ {
		if lastOf(first, Period{Months: n}).Equal(last) {
			return Period{Months: n}
		}
	}
	p := Period{}
	for d := first; !d.After(last); d = next(d) {
		p.Days++
	}
	return p
}

// latest returns the last day on which an act is in time for an end: a period
// that runs from it expires then or before.
func latest(end time.Time, p Period) time.Time {
	d := end
	for after(d, p).After(end) {
		d = previous(d)
	}
	return d
}

// closing returns the first day at or after d that ends a month, a quarter or a
// year, which are so many months long.
func closing(d time.Time, months int) time.Time {
	month := d.Month()
	for int(month)%months != 0 {
		month++
	}
	return previous(Day(d.Year(), month+1, 1))
}

// yearEnd returns the first day at or after d that ends a year of which a month
// is the last: December, or August where schools count.
func yearEnd(d time.Time, month time.Month) time.Time {
	for d.Month() != month {
		d = next(d)
	}
	return closing(d, 1)
}
