package wire

import (
	"bytes"
	"errors"
	"math"
	"unsafe"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

// strings reads a list of texts.
func (r *Reader) strings(to *[]string) {
	const size = unsafe.Sizeof("")
	n := r.sized(r.next, size)
	if !r.begin('[', typeList) {
		return
	}
	list := *to
	for i := 0; r.element(i, size); i++ {
		if list == nil {
			list = r.room(n)
		}
		list = append(list, r.String())
	}
	*to = list
}

// element goes to element i of a list, which takes so many bytes of memory, and
// returns false when there is none or no more may be read.
func (r *Reader) element(i int, size uintptr) bool {
	if i > 0 {
		r.track.pop()
	}
	if r.dead {
		return false
	}
	if r.kind() == ']' {
		r.leave()
		return false
	}
	if r.spent += int(size); i == r.limits.Items || r.spent > r.budget {
		r.unbound(ruleLimitItems, r.next, limit(i))
		r.rest(']')
		return false
	}
	r.track.pushIndex(i)
	return true
}

// String reads a text.
func (r *Reader) String() string {
	raw, at, ok := r.scalar('"', typeText)
	if !ok {
		return ""
	}
	if text := r.unquote(raw); len(text) != len(raw)-2 {
		return string(text)
	}
	return r.text[at+1 : at+len(raw)-1]
}

// enum reads a coded value. A value that is not known is kept as it is: the
// structure check speaks of it.
func (r *Reader) enum(known []string) string {
	raw, at, ok := r.scalar('"', typeText)
	if !ok {
		return ""
	}
	name := r.unquote(raw)
	for _, k := range known {
		if string(name) == k {
			return k
		}
	}
	if len(name) == len(raw)-2 {
		return r.text[at+1 : at+len(raw)-1]
	}
	return string(name)
}

// Int reads a whole number.
func (r *Reader) Int() int {
	n, _ := r.Whole()
	return n
}

// Whole is Int for those to whom 0 is a value: it reports whether there was a number.
func (r *Reader) Whole() (n int, ok bool) {
	raw, at, ok := r.scalar('0', typeNumber)
	if !ok {
		return 0, false
	}
	n, ok = whole(raw)
	if !ok || string(raw) == "-0" {
		r.unbound(ruleNumber, at, Quoted("value", string(raw)))
		return 0, false
	}
	return n, true
}

// whole returns the number that a JSON number is, false when it is not whole or beyond
// maxInt. The errors of package strconv weigh more in a page than it does.
func whole(raw []byte) (n int, ok bool) {
	digits, negative := bytes.CutPrefix(raw, []byte("-"))
	var value int64
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		if value = 10*value + int64(c-'0'); value > maxInt {
			return 0, false
		}
	}
	if value = min(value, mostInt); negative {
		return int(-value), true
	}
	return int(value), true
}

// maxInt is the largest whole number that every JSON reader keeps exactly.
const maxInt = 1<<53 - 1

// mostInt is the largest that an int holds with room to reckon on. Where an int
// has 32 bits it stands for all that is larger, and is still beyond the bounds of
// every member.
const mostInt = min(maxInt, math.MaxInt/2)

// Bool reads true or false, so that neither is the same as nothing.
func (r *Reader) Bool() *bool {
	if r.dead {
		return nil
	}
	kind := r.kind()
	if kind != 't' && kind != 'f' {
		r.mismatch(kind, typeBoolean)
		return nil
	}
	r.pass()
	value := kind == 't'
	return &value
}

// Date reads a civil date.
func (r *Reader) Date() cal.Date {
	return parsed(r, ruleDateForm, func(b []byte) (cal.Date, error) { return cal.ParseDate(b) })
}

// Partial reads a date of any precision.
func (r *Reader) Partial() cal.Partial {
	return parsed(r, rulePartialForm, func(b []byte) (cal.Partial, error) { return cal.ParsePartial(b) })
}

// Period reads a calendar period.
func (r *Reader) Period() cal.Period {
	return parsed(r, rulePeriodForm, func(b []byte) (cal.Period, error) { return cal.ParsePeriod(b) })
}

// parsed reads a text with a form. The empty text is no value, like its absence.
func parsed[T any](r *Reader, rule finding.Rule, parse func([]byte) (T, error)) (value T) {
	raw, at, ok := r.scalar('"', typeText)
	if !ok || len(raw) == 2 {
		return value
	}
	text := r.unquote(raw)
	value, err := parse(text)
	if err != nil {
		if bad, ok := errors.AsType[*cal.ParseError](err); ok && bad.Reason != cal.ReasonFormat {
			rule = ruleDateCalendar
		}
		r.unbound(rule, at, Quoted("value", string(text)))
	}
	return value
}

// Kind returns the kind of the next value, for types that have several forms.
func (r *Reader) Kind() byte {
	if r.dead {
		return 0
	}
	return r.kind()
}

// Skip reads and discards the next value.
func (r *Reader) Skip() { r.walk() }

// Mismatch says that the next value is not of the type with the word key
// expected, and passes over it.
func (r *Reader) Mismatch(expected string) {
	if !r.dead {
		r.mismatch(r.kind(), expected)
	}
}

// scalar returns the raw text of the next value if it is of the kind, and its
// offset.
func (r *Reader) scalar(kind byte, expected string) (raw []byte, at int, ok bool) {
	if r.dead {
		return nil, 0, false
	}
	if found := r.kind(); found != kind {
		r.mismatch(found, expected)
		return nil, 0, false
	}
	return r.primitive()
}

// primitive reads a value that is neither an object nor a list.
func (r *Reader) primitive() (raw []byte, at int, ok bool) {
	at = r.next
	end := r.token()
	if end == 0 {
		r.syntax()
		return nil, at, false
	}
	if end-at > r.limits.String {
		r.unbound(ruleLimitString, at, limit(r.limits.String))
		return nil, at, false
	}
	return r.src[at:end], at, true
}

// unquote returns the text of a JSON string, without a copy where it can.
func (r *Reader) unquote(raw []byte) []byte {
	if !r.escaped {
		return raw[1 : len(raw)-1]
	}
	return unquoted(raw)
}
