package cal

// A Partial is a date as precisely as it is known: a year, a month or a day. It
// is written as 2026, 2026-11 or 2026-11-24. The zero Partial is not known.
type Partial struct {
	year       int16
	month, day uint8
}

// PartialOf returns a date that is known to the day.
func PartialOf(d Date) Partial { return Partial(d) }

// ParsePartial reads a date of any precision. The error is a *ParseError.
func ParsePartial[T string | []byte](text T) (Partial, error) {
	switch len(text) {
	case len("2026-11-24"):
		d, err := ParseDate(text)
		return Partial(d), err
	case len("2026-11"):
		if text[4] != '-' {
			return Partial{}, failed(text, ReasonFormat)
		}
	case len("2026"):
	default:
		return Partial{}, failed(text, ReasonFormat)
	}
	year, month := digits(text, 0, 4), 0
	if len(text) > 4 {
		month = digits(text, 5, 2)
	}
	if year < 0 || month < 0 {
		return Partial{}, failed(text, ReasonFormat)
	}
	if year < 1 || month > 12 || (len(text) > 4 && month < 1) {
		return Partial{}, failed(text, ReasonCalendar)
	}
	return Partial{int16(year), uint8(month), 0}, nil
}

// IsZero tells that the date is not known.
func (p Partial) IsZero() bool { return p == Partial{} }

// First returns the first day that it can be.
func (p Partial) First() Date {
	if p.IsZero() {
		return Date{}
	}
	return Date{p.year, max(1, p.month), max(1, p.day)}
}

// Last returns the last day that it can be.
func (p Partial) Last() Date {
	switch {
	case p.IsZero():
		return Date{}
	case p.month == 0:
		return Date{p.year, 12, 31}
	case p.day == 0:
		return Date{p.year, p.month, 1}.EndOfMonth()
	}
	return Date(p)
}

// Exact returns the day, and false when it is not known to the day.
func (p Partial) Exact() (Date, bool) {
	if p.day == 0 {
		return Date{}, false
	}
	return Date(p), true
}

// CertainlyAfter tells that p is after q whatever days they are: its first day
// is after the other's last. It is false when one is not known.
func (p Partial) CertainlyAfter(q Partial) bool {
	return !p.IsZero() && !q.IsZero() && p.First().After(q.Last())
}
