// Package shape holds the forms that a text of a document can have: one
// predicate for each tag of the model that validator/v10 does not know. The
// compiled structure checks and the validator run the same predicates.
package shape

import (
	"strings"
	"unicode/utf8"
)

// LineMax is how many characters a text on one line may have.
const LineMax = 500

// ID reports whether s can name something inside a document: letters, digits,
// '.', '_' and '-', a letter or digit first, at most 64 of them.
func ID(s string) bool {
	if s == "" || len(s) > 64 || !alphanumeric(s[0]) {
		return false
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; !alphanumeric(c) && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return true
}

// Country reports whether s has the form of an ISO 3166-1 alpha-2 code.
func Country(s string) bool {
	return len(s) == 2 && upper(s[0]) && upper(s[1])
}

// Language reports whether s has the form of a BCP 47 language tag: a language of
// two or three letters and subtags of one to eight letters or digits.
func Language(s string) bool {
	if len(s) > 35 {
		return false
	}
	first, rest, more := strings.Cut(s, "-")
	if len(first) < 2 || len(first) > 3 || !all(first, letter) {
		return false
	}
	for more {
		var tag string
		tag, rest, more = strings.Cut(rest, "-")
		if tag == "" || len(tag) > 8 || !all(tag, alphanumeric) {
			return false
		}
	}
	return true
}

// URL reports whether s is an http or https address with a host, of printable
// ASCII without spaces, quotes or angle brackets.
func URL(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	return ok && len(s) <= 2048 && rest != "" && alphanumeric(rest[0]) && all(rest, func(c byte) bool {
		return c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' && c != '`' && c != '{' && c != '|' && c != '}'
	})
}

// Email reports whether s looks like one address: something, an @, and a domain
// with a dot. Only a message sent there can tell more.
func Email(s string) bool {
	local, domain, ok := strings.Cut(s, "@")
	if !ok || local == "" || len(s) > 254 || len(local) > 64 || !strings.Contains(domain, ".") {
		return false
	}
	if !all(local, func(c byte) bool {
		return alphanumeric(c) || strings.IndexByte("!#$%&'*+/=?^_`{|}~.-", c) >= 0
	}) {
		return false
	}
	for label := range strings.SplitSeq(domain, ".") {
		if label == "" || len(label) > 63 || !all(label, func(c byte) bool { return alphanumeric(c) || c == '-' }) {
			return false
		}
	}
	return true
}

// Decimal reports whether s is a decimal number of at most 15 digits before the
// point and 6 after it, without exponent or leading zeros.
func Decimal(s string) bool {
	whole, fraction, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if whole == "" || len(whole) > 15 || !all(whole, digit) || (len(whole) > 1 && whole[0] == '0') {
		return false
	}
	return !point || (fraction != "" && len(fraction) <= 6 && all(fraction, digit))
}

// Domain reports whether s is a name in reverse domain form: two or more labels
// of lower-case letters, digits and hyphens.
func Domain(s string) bool {
	labels := 0
	for label := range strings.SplitSeq(s, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || !all(label, func(c byte) bool {
			return digit(c) || c == '-' || (c >= 'a' && c <= 'z')
		}) {
			return false
		}
		labels++
	}
	return labels >= 2 && len(s) <= 253
}

// Hex64 reports whether s is a digest of 64 lower-case hexadecimal digits.
func Hex64(s string) bool {
	return len(s) == 64 && all(s, func(c byte) bool { return digit(c) || (c >= 'a' && c <= 'f') })
}

// Version reports whether s is a version of two numbers, such as 1.0.
func Version(s string) bool {
	major, minor, ok := strings.Cut(s, ".")
	return ok && number(major) && number(minor)
}

func number(s string) bool {
	return s != "" && len(s) <= 4 && all(s, digit) && (len(s) == 1 || s[0] != '0')
}

// A Fault is what is wrong with a text that a person reads.
type Fault uint8

const (
	// Fine marks a text with nothing wrong.
	Fine Fault = iota
	// NotUTF8 marks bytes that are no Unicode text.
	NotUTF8
	// Control marks an invisible control character or a change of direction.
	Control
	// Lines marks a line break in a text of one line.
	Lines
	// Blank marks a text without anything that can be seen.
	Blank
	// Long marks a text of one line of more than [LineMax] characters.
	Long
)

// Prose finds what is wrong with a text of any number of lines. For [Control] and
// [Blank] it names the character, such as U+202E.
func Prose(s string) (Fault, string) { return text(s, true) }

// Line finds what is wrong with a text of one line.
func Line(s string) (Fault, string) {
	if fault, detail := text(s, false); fault != Fine {
		return fault, detail
	}
	if len(s) > LineMax && utf8.RuneCountInString(s) > LineMax {
		return Long, ""
	}
	return Fine, ""
}

func text(s string, lines bool) (Fault, string) {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= ' ' && c < 0x7f {
			continue
		}
		if fault, detail := uncommon(s[i:], lines); fault != Fine {
			return fault, detail
		}
		break
	}
	return blank(s)
}

// blank finds a text of nothing but spaces and characters that cannot be seen, and
// names the first of the latter.
func blank(s string) (Fault, string) {
	first := rune(0)
	for _, r := range s {
		if !Invisible(r) {
			return Fine, ""
		}
		if first == 0 || first <= ' ' {
			first = r
		}
	}
	if s == "" {
		return Fine, ""
	}
	return Blank, CodePoint(first)
}

// uncommon goes on where the first character outside printable ASCII stands.
func uncommon(s string, lines bool) (Fault, string) {
	for i, r := range s {
		if r >= ' ' && r < 0x7f {
			continue
		}
		switch {
		case r == utf8.RuneError:
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return NotUTF8, ""
			}
		case r == '\n' || r == '\t':
			if !lines {
				return Lines, ""
			}
		case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return Control, CodePoint(r)
		}
	}
	return Fine, ""
}

// invisible are the ranges of characters of which nothing is seen, or only a space.
var invisible = [...][2]rune{
	{0, ' '}, {0x7f, 0xa0}, {0xad, 0xad}, {0x34f, 0x34f}, {0x61c, 0x61c}, {0x115f, 0x1160}, {0x1680, 0x1680}, {0x17b4, 0x17b5}, {0x180b, 0x180f},
	{0x2000, 0x200f}, {0x2028, 0x202f}, {0x205f, 0x206f}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
	{0xffa0, 0xffa0}, {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
}

// Invisible reports whether nothing is seen of a character, or only a space.
func Invisible(r rune) bool {
	for _, in := range invisible {
		if r <= in[1] {
			return r >= in[0]
		}
	}
	return false
}

// CodePoint names a character by its number, such as U+00A0.
func CodePoint(r rune) string {
	const hex = "0123456789ABCDEF"
	digits := 4
	for r>>(4*digits) > 0 {
		digits++
	}
	out := []byte("U+")
	for i := digits - 1; i >= 0; i-- {
		out = append(out, hex[r>>(4*i)&15])
	}
	return string(out)
}

func all(s string, is func(byte) bool) bool {
	for i := 0; i < len(s); i++ {
		if !is(s[i]) {
			return false
		}
	}
	return true
}

func digit(c byte) bool        { return c-'0' < 10 }
func upper(c byte) bool        { return c-'A' < 26 }
func letter(c byte) bool       { return c|0x20-'a' < 26 }
func alphanumeric(c byte) bool { return letter(c) || digit(c) }
