// Package quote writes texts as JSON strings.
package quote

import (
	"errors"
	"unicode/utf8"
)

// ErrUTF8 reports that a text cannot be written in JSON.
var ErrUTF8 = errors.New("wire: a text is not valid UTF-8")

// ShortEscapes are the letters of the characters from \b to \r that have one.
const ShortEscapes = "btn\x00fr"

// Append appends a text as JSON, with no more escapes than it needs.
func Append(to []byte, s string) ([]byte, error) {
	if !utf8.ValidString(s) {
		return to, ErrUTF8
	}
	to = append(to, '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		to = append(append(to, s[from:i]...), '\\')
		from = i + 1
		switch {
		case c >= ' ':
			to = append(to, c)
		case c >= '\b' && c <= '\r' && c != '\v':
			to = append(to, ShortEscapes[c-'\b'])
		default:
			to = append(to, 'u', '0', '0', '0'+c>>4, "0123456789abcdef"[c&0xf])
		}
	}
	return append(append(to, s[from:]...), '"'), nil
}
