package ics

import (
	"strings"
	"unicode"
)

// text returns a text as a calendar file can hold it (RFC 5545, 3.3.11): Unicode,
// whose lines end in a line feed, and no other control characters. Whatever some
// program takes for the end of a line is one, so that no line begins where none was
// written. All text of a file goes through here.
func text(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch r {
		case '\t', '\n':
			return r
		case '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
			return '\n'
		}
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}
