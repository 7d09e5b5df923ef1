package cal

// The calendar repeats itself every 400 years: an era.
const (
	eraYears  = 400
	eraMonths = 12 * eraYears
	eraDays   = 146097
)

// Days are numbered from 0001-01-01, a Monday, which is day 1.
const (
	firstDay = 1
	lastDay  = 3652059
)

const lastYear = 9999

// leap reports whether a year has a 29 February.
func leap(year int64) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// daysIn returns the number of days of a month, 1 to 12, of a year.
func daysIn(year, month int64) int64 {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// dayNumber returns the number of a day of a year that is not negative. It counts
// in years that begin in March, so that the leap day is the last of its year, and
// the lengths of the months before it follow one line: 153 days in 5 months.
func dayNumber(year, month, day int64) int64 {
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 306
}

// dateOf returns the day with a number, or the end of the calendar that lies
// nearest. It is dayNumber solved backwards, era by era.
func dateOf(number int64) Date {
	sinceMarch := min(max(number, firstDay), lastDay) + 305
	era, day := sinceMarch/eraDays, sinceMarch%eraDays
	year := (day - day/1460 + day/36524 - day/146096) / 365
	day -= 365*year + year/4 - year/100
	month := (5*day + 2) / 153
	day -= (153*month+2)/5 - 1
	year += era * eraYears
	if month < 10 {
		return dateFrom(year, month+3, day)
	}
	return dateFrom(year+1, month-9, day)
}
