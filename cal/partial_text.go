package cal

// ParsePartial reads a date written as 2015, 2015-11 or 2015-11-05, in ASCII, with
// nothing around it. The error is a [*ParseError]: format, calendar, or range for
// the year 0000. Reading allocates nothing.
func ParsePartial[T string | []byte](text T) (Partial, error) {
	size := len(text)
	if size != len("2015") && size != len("2015-11") && size != len("2015-11-05") ||
		size > 4 && text[4] != '-' || size > 7 && text[7] != '-' {
		return Partial{}, refuse(text, ReasonFormat)
	}
	year, month, day := number(text, 0, 4), int64(1), int64(1)
	if size > 4 {
		month = number(text, 5, 7)
	}
	if size > 7 {
		day = number(text, 8, 10)
	}
	if min(year, month, day) < 0 {
		return Partial{}, refuse(text, ReasonFormat)
	}
	if why := fault(year, month, day); why != "" {
		return Partial{}, refuse(text, why)
	}
	d := dateFrom(year, month, day)
	if size <= 7 {
		d.day = 0
	}
	if size <= 4 {
		d.month = 0
	}
	return Partial{d}, nil
}

// digit reports whether c is one of 0 to 9.
func digit(c byte) bool { return '0' <= c && c <= '9' }

// number returns the value of the digits of a text from one place up to another, and
// -1 if one of them is no digit.
func number[T string | []byte](text T, from, to int) (n int64) {
	for i := from; i < to; i++ {
		if !digit(text[i]) {
			return -1
		}
		n = 10*n + int64(text[i]-'0')
	}
	return n
}

// String returns the date as 2015, 2015-11 or 2015-11-05, and the empty text if it
// is not known.
func (p Partial) String() string {
	b, _ := p.AppendText(make([]byte, 0, len("2015-11-05")))
	return string(b)
}

// AppendText appends the text of [Partial.String] to b. The error is always nil.
func (p Partial) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	b = appendTwo(b, p.date.year/100)
	b = appendTwo(b, p.date.year%100)
	if p.date.month != 0 {
		b = appendTwo(append(b, '-'), uint16(p.date.month))
	}
	if p.date.day != 0 {
		b = appendTwo(append(b, '-'), uint16(p.date.day))
	}
	return b, nil
}

// appendTwo appends a number below 100 in two digits.
func appendTwo(b []byte, n uint16) []byte {
	return append(b, '0'+byte(n/10), '0'+byte(n%10))
}

// MarshalText returns the text of [Partial.String]. The error is always nil.
func (p Partial) MarshalText() ([]byte, error) {
	return p.AppendText(make([]byte, 0, len("2015-11-05")))
}

// UnmarshalText sets p to what [ParsePartial] reads, and to a date that is not known
// if the text is empty. It leaves p as it is when it fails.
func (p *Partial) UnmarshalText(text []byte) error { return unmarshal(p, text, ParsePartial[[]byte]) }

// Set is [Partial.UnmarshalText] for a flag of a command.
func (p *Partial) Set(text string) error { return unmarshal(p, text, ParsePartial[string]) }
