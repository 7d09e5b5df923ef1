package wire

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/order"
)

// Stable returns the JSON text of a value on one line in a form that depends on what
// it says alone: languages, additions and unknown members stand in an order of their
// own, and numbers in additions are written in one way. Databases that keep JSON by its
// meaning, such as jsonb, change all that. It is for digests.
func Stable(v Value) ([]byte, error) {
	w := Writer{stable: true}
	w.Value(v)
	return w.layout.out, w.err
}

// sorted returns the wordings of a text in the order of their languages.
func sorted(t Text) Text {
	if len(t) < 2 {
		return t
	}
	out := slices.Clone(t)
	order.Stable(out, func(a, b *finding.Wording) int { return finding.CompareLanguages(a.Lang, b.Lang) })
	return out
}

// byName returns members in the order of their names.
func byName(m Members) Members {
	if len(m) < 2 {
		return m
	}
	out := slices.Clone(m)
	order.Stable(out, func(a, b *Member) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// steady writes a JSON value with the members of its objects in the order of their
// names, and returns the text after it. The text is valid.
func (w *Writer) steady(text string) string {
	text = spaced(text)
	if text == "" {
		return ""
	}
	switch text[0] {
	case '{':
		var members Members
		for text = spaced(text[1:]); text != "" && text[0] != '}'; text = spaced(text) {
			n := quoted(text)
			m := Member{Name: string(unquoted([]byte(text[:n])))}
			text = spaced(text[n:])
			inner := Writer{stable: true}
			text = inner.steady(strings.TrimPrefix(text, ":"))
			m.Value = string(inner.layout.out)
			members = append(members, m)
			text = strings.TrimPrefix(spaced(text), ",")
		}
		w.layout.open('{')
		for _, m := range byName(members) {
			w.name(m.Name)
			w.layout.value(m.Value)
		}
		w.layout.close('}')
		return rest(text)
	case '[':
		w.layout.open('[')
		for text = spaced(text[1:]); text != "" && text[0] != ']'; text = spaced(text) {
			text = strings.TrimPrefix(spaced(w.steady(text)), ",")
		}
		w.layout.close(']')
		return rest(text)
	case '"':
		n := quoted(text)
		w.String(string(unquoted([]byte(text[:n]))))
		return text[n:]
	}
	n := strings.IndexAny(text, ",:]} \t\r\n")
	if n < 0 {
		n = len(text)
	}
	w.layout.value(number(text[:n]))
	return text[n:]
}

// rest returns the text after its first byte.
func rest(text string) string { return text[min(1, len(text)):] }

func spaced(text string) string { return strings.TrimLeft(text, " \t\r\n") }

// farthest is how large an exponent may be that is written in one way, wherever an int
// has 32 bits or 64.
const farthest = 1 << 20

// number returns a JSON number as its digits, without zeros around them, and an
// exponent; true, false and null as they are.
func number(text string) string {
	sign, digits := "", text
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	if digits == "" || digits[0] < '0' || digits[0] > '9' {
		return text
	}
	exponent := 0
	if at := strings.IndexAny(digits, "eE"); at >= 0 {
		n, ok := whole([]byte(strings.TrimPrefix(digits[at+1:], "+")))
		if !ok || max(n, -n) > farthest {
			return text
		}
		digits, exponent = digits[:at], n
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	exponent -= len(fraction)
	digits = whole + fraction
	short := strings.TrimRight(digits, "0")
	exponent += len(digits) - len(short)
	if short = strings.TrimLeft(short, "0"); short == "" {
		return "0"
	}
	return sign + short + "e" + strconv.Itoa(exponent)
}
