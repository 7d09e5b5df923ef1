package cal

import (
	"strconv"
	"strings"
)

// ParsePeriod reads a period written as ISO 8601 does: P and then years, months and
// days, as P3Y, P1Y6M or P10D, or weeks alone, as P2W. At least one of them is there,
// and each is a number from 1 to 9999 without leading zeros. There is no sign, no
// fraction and no time of day. The error is a [*ParseError]: format, or range for a
// number above 9999. Reading allocates nothing.
func ParsePeriod[T string | []byte](text T) (Period, error) {
	p, ok := readPeriod(text)
	switch {
	case !ok || p.Weeks != 0 && p != Period{Weeks: p.Weeks}:
		return Period{}, refuse(text, ReasonFormat)
	case !p.Valid():
		return Period{}, refuse(text, ReasonRange)
	}
	return p, nil
}

// units are the letters of a period, in the order they are written in.
const units = "YMWD"

// readPeriod reads a period of numbers of any size and reports whether it could.
func readPeriod[T string | []byte](text T) (p Period, ok bool) {
	if len(text) < len("P1Y") || text[0] != 'P' {
		return p, false
	}
	rest := units
	for at := 1; at < len(text); at++ {
		n, end := component(text, at)
		if n == 0 || end == len(text) {
			return p, false
		}
		unit := strings.IndexByte(rest, text[end])
		if unit < 0 {
			return p, false
		}
		p.set(rest[unit], n)
		rest, at = rest[unit+1:], end
	}
	return p, true
}

// component reads a number without leading zeros and returns the place after it. The
// number is 0 if there is none, and stops above the largest one allowed.
func component[T string | []byte](text T, at int) (n, end int) {
	if text[at] == '0' {
		return 0, at
	}
	for end = at; end < len(text) && digit(text[end]); end++ {
		n = min(10*n+int(text[end]-'0'), maxComponent+1)
	}
	return n, end
}

// set sets the number of one of the units.
func (p *Period) set(unit byte, n int) {
	switch unit {
	case 'Y':
		p.Years = n
	case 'M':
		p.Months = n
	case 'W':
		p.Weeks = n
	case 'D':
		p.Days = n
	}
}

// String returns the period as [ParsePeriod] reads it, exactly as it was written,
// and the empty text for no period. A period that is not valid is shown in the same
// way, as P1Y2W or P-1D, which ParsePeriod refuses.
func (p Period) String() string {
	return string(p.append(make([]byte, 0, len("P9999Y9999M9999D"))))
}

func (p Period) append(b []byte) []byte {
	if p.IsZero() {
		return b
	}
	b = append(b, 'P')
	for i, n := range [len(units)]int{p.Years, p.Months, p.Weeks, p.Days} {
		if n != 0 {
			b = append(strconv.AppendInt(b, int64(n), 10), units[i])
		}
	}
	return b
}

// AppendText appends the text of [Period.String] to b. It refuses a period that is
// neither valid nor zero, as [ParsePeriod] would: what is written can be read.
func (p Period) AppendText(b []byte) ([]byte, error) {
	if !p.IsZero() && !p.Valid() {
		_, err := ParsePeriod(p.String())
		return b, err
	}
	return p.append(b), nil
}

// MarshalText returns the text of [Period.AppendText], or its error.
func (p Period) MarshalText() ([]byte, error) {
	return p.AppendText(make([]byte, 0, len("P9999Y9999M9999D")))
}

// UnmarshalText sets p to what [ParsePeriod] reads, and to no period if the text is
// empty. It leaves p as it is when it fails.
func (p *Period) UnmarshalText(text []byte) error { return unmarshal(p, text, ParsePeriod[[]byte]) }

// Set is [Period.UnmarshalText] for a flag of a command.
func (p *Period) Set(text string) error { return unmarshal(p, text, ParsePeriod[string]) }
