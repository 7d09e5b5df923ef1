package cal

// Scan sets d from a column of a database, so that a Date is a [database/sql.Scanner]:
// NULL, the empty text and the zero time.Time are no date, a text or bytes are read by [ParseDate], and a
// time.Time counts as the day that it shows in its own time zone. It leaves d as it is
// when it fails, with a [*ParseError].
//
// Values go the other way through package column of partnership.
func (d *Date) Scan(src any) error {
	if t, ok := src.(dated); ok {
		day, err := dateIn(t)
		if err == nil {
			*d = day
		}
		return err
	}
	return scan(d, src, ParseDate[string])
}

// Scan is [Date.Scan] for a date of any precision; a whole number is a year.
func (p *Partial) Scan(src any) error {
	switch src := src.(type) {
	case int64:
		if why := fault(src, 1, 1); why != "" {
			return refuse("year", why)
		}
		*p = Partial{Date{year: uint16(src)}}
		return nil
	case dated:
		day, err := dateIn(src)
		if err == nil {
			*p = PartialOf(day)
		}
		return err
	}
	return scan(p, src, ParsePartial[string])
}

// Scan is [Date.Scan] for a period, read by [ParsePeriod].
func (p *Period) Scan(src any) error { return scan(p, src, ParsePeriod[string]) }

// scan sets a value from a text of a database.
func scan[V any](value *V, src any, parse func(string) (V, error)) error {
	var text string
	switch src := src.(type) {
	case nil:
	case string:
		text = src
	case []byte:
		text = string(src)
	default:
		return refuse("a value that is no text", ReasonFormat)
	}
	return unmarshal(value, text, parse)
}

// dated is what this package needs of a time.Time, which it does not import.
type dated interface {
	Year() int
	YearDay() int
	IsZero() bool
}

// dateIn returns the day that a time shows.
func dateIn(t dated) (Date, error) {
	if t.IsZero() {
		return Date{}, nil
	}
	year, day := t.Year(), t.YearDay()
	if why := fault(int64(year), 1, 1); why != "" {
		return Date{}, refuse("a time beyond the calendar", why)
	}
	return dateFrom(int64(year), 1, 1).AddDays(day - 1), nil
}
