package cal

// ParseDate reads a date written as 2026-11-24: four digits, two and two, in ASCII,
// with nothing around them. The error is a [*ParseError]: format, calendar, or range
// for the year 0000. Reading allocates nothing.
func ParseDate[T string | []byte](text T) (Date, error) {
	if len(text) != len("2026-11-24") {
		return Date{}, refuse(text, ReasonFormat)
	}
	p, err := ParsePartial(text)
	return p.date, err
}

// String returns the date as 2026-11-24, and the empty text for no date.
func (d Date) String() string { return PartialOf(d).String() }

// AppendText appends the text of [Date.String] to b. The error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) { return PartialOf(d).AppendText(b) }

// MarshalText returns the text of [Date.String]. The error is always nil.
func (d Date) MarshalText() ([]byte, error) { return PartialOf(d).MarshalText() }

// UnmarshalText sets d to what [ParseDate] reads, and to no date if the text is
// empty. It leaves d as it is when it fails.
func (d *Date) UnmarshalText(text []byte) error { return unmarshal(d, text, ParseDate[[]byte]) }

// Set is [Date.UnmarshalText] for a flag of a command.
func (d *Date) Set(text string) error { return unmarshal(d, text, ParseDate[string]) }

// unmarshal sets a value to what a text says.
func unmarshal[V any, T string | []byte](value *V, text T, parse func(T) (V, error)) error {
	var read V
	if len(text) > 0 {
		var err error
		if read, err = parse(text); err != nil {
			return err
		}
	}
	*value = read
	return nil
}
