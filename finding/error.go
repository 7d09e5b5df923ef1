package finding

import (
	"strconv"
	"strings"
)

// Err returns the list as an error when it holds one of severity [Error], and
// nil when it does not. errors.Is finds a [Code] in it, errors.As the List.
func (l List) Err() error {
	if l.Valid() {
		return nil
	}
	return l
}

// Is reports whether the target is a [Code] of the list. It serves errors.Is.
func (l List) Is(target error) bool {
	code, ok := target.(Code)
	return ok && l.Has(code)
}

// gravest returns the highest severity that was kept.
func (l List) gravest() Severity {
	for s := Error; s > Advice; s-- {
		if l.held[s] > 0 {
			return s
		}
	}
	return Advice
}

// shown is how many findings an error text names.
const shown = 3

// Error says how many findings there are and names the first of the gravest by
// code, pointer and line. Package i18n makes sentences of them.
func (l List) Error() string {
	var b strings.Builder
	b.WriteString(strconv.Itoa(l.Total()))
	b.WriteString(" finding")
	if l.Total() != 1 {
		b.WriteByte('s')
	}
	gravest, named := l.gravest(), 0
	for _, f := range l.kept {
		if f.Severity != gravest || named == shown {
			continue
		}
		b.WriteString(separator(named))
		f.name(&b)
		named++
	}
	if l.Total() > named {
		b.WriteString(separator(named))
		b.WriteString("…")
	}
	return b.String()
}

// separator returns what stands before the finding that comes after n others.
func separator(n int) string {
	if n == 0 {
		return ": "
	}
	return "; "
}

// name writes the finding as code, pointer and line.
func (f Finding) name(b *strings.Builder) {
	b.WriteString(string(f.Code))
	b.WriteString(" at ")
	b.WriteString(strconv.Quote(f.Pointer))
	if f.Place.Line > 0 {
		b.WriteString(" line ")
		b.WriteString(strconv.Itoa(f.Place.Line))
	}
}
