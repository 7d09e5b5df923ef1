package cal

// AddDays returns the day that is n days after d, or before it if n is negative,
// and [Min] or [Max] if that is beyond the calendar.
func (d Date) AddDays(n int) Date {
	return d.Add(Period{Days: n})
}

// Sub returns the number of days from e to d. It is negative if d is before e, and 0
// if one of them is no date.
func (d Date) Sub(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(d.number() - e.number())
}

// Add returns the day that lies a period after d. Years and months are added first.
// If the month reached is too short, its last day is taken: 31 January and one month
// is 28 or 29 February. Then weeks and days are added. Beyond the calendar, it is
// [Min] or [Max].
//
// To add several periods, add them up with [Period.Plus] and [Period.Times] first.
// The last day of a month is then taken once: 31 January and twice one month is
// 31 March, not 28 March.
func (d Date) Add(p Period) Date {
	if d.IsZero() {
		return d
	}
	return dateOf(d.reach(p))
}

// Minus returns the day that lies a period before d, by the same rule as
// [Date.Add]: years and months first, then weeks and days. What Minus takes away,
// Add does not always give back: 31 March less one month is 28 February, and one
// month later it is 28 March.
func (d Date) Minus(p Period) Date {
	return d.Add(p.Times(-1))
}

// EndOfMonth returns the last day of the month of d.
func (d Date) EndOfMonth() Date { return d.endOf(d.month) }

// EndOfQuarter returns the last day of March, June, September or December, whichever
// of them d has next.
func (d Date) EndOfQuarter() Date { return d.endOf((d.month + 2) / 3 * 3) }

// EndOfYear returns 31 December of the year of d.
func (d Date) EndOfYear() Date { return d.endOf(12) }

func (d Date) endOf(month uint8) Date {
	if d.IsZero() {
		return d
	}
	return Date{d.year, month, uint8(daysIn(int64(d.year), int64(month)))}
}

// number returns how many days lie from 0001-01-01 to d, both included.
func (d Date) number() int64 {
	return dayNumber(int64(d.year), int64(d.month), int64(d.day))
}

// Reckoning is done this many eras later, so that no year is negative, however far
// back a period goes.
const shift = 3_000_000

// reach returns the number of the day that lies a period after d. It may be beyond
// the calendar.
func (d Date) reach(p Period) int64 {
	months, days := p.size()
	number, _ := d.after(months)
	return number + days
}

// after returns the number of the day that lies some months after d, and whether
// that month is too short to have a day of the same number.
func (d Date) after(months int64) (number int64, short bool) {
	months += (int64(d.year)+shift*eraYears)*12 + int64(d.month) - 1
	year, month := months/12, months%12+1
	most := daysIn(year, month)
	return dayNumber(year, month, min(int64(d.day), most)) - shift*eraDays, int64(d.day) > most
}
