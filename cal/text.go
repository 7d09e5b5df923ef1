package cal

// The types are written and read as text, in JSON too, and serve as flags.

// String returns the date as 2026-11-24, "" for no date.
func (d Date) String() string {
	var b [10]byte
	return string(d.append(b[:0]))
}

func (d Date) append(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = two(two(b, d.Year()/100), d.Year()%100)
	return two(append(two(append(b, '-'), d.Month()), '-'), d.Day())
}

// two appends a number below 100 as two digits.
func two(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// AppendText appends the date as it is written.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// MarshalText returns the date as it is written.
func (d Date) MarshalText() ([]byte, error) { return d.append(nil), nil }

// UnmarshalText reads a date; the empty text is no date.
func (d *Date) UnmarshalText(text []byte) error { return read(d, text, ParseDate) }

// Set reads a date. It serves flag.Value.
func (d *Date) Set(text string) error { return d.UnmarshalText([]byte(text)) }

// AppendText appends the period as it is written. It fails for a period that is
// not [Period.Valid].
func (p Period) AppendText(b []byte) ([]byte, error) {
	if !p.IsZero() && !p.Valid() {
		return b, failed(p.String(), ReasonFormat)
	}
	return p.append(b), nil
}

// MarshalText returns the period as it is written.
func (p Period) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads a period; the empty text is none.
func (p *Period) UnmarshalText(text []byte) error { return read(p, text, ParsePeriod) }

// Set reads a period. It serves flag.Value.
func (p *Period) Set(text string) error { return p.UnmarshalText([]byte(text)) }

// String returns the date as it is written, "" when it is not known.
func (p Partial) String() string {
	full := p.First().String()
	switch {
	case p.month == 0:
		return full[:min(len(full), 4)]
	case p.day == 0:
		return full[:7]
	}
	return full
}

// AppendText appends the date as it is written.
func (p Partial) AppendText(b []byte) ([]byte, error) { return append(b, p.String()...), nil }

// MarshalText returns the date as it is written.
func (p Partial) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads a date of any precision; the empty text is not known.
func (p *Partial) UnmarshalText(text []byte) error { return read(p, text, ParsePartial) }

// Set reads a date of any precision. It serves flag.Value.
func (p *Partial) Set(text string) error { return p.UnmarshalText([]byte(text)) }

func read[T any](into *T, text []byte, parse func([]byte) (T, error)) error {
	var zero T
	if *into = zero; len(text) == 0 {
		return nil
	}
	value, err := parse(text)
	if err == nil {
		*into = value
	}
	return err
}
