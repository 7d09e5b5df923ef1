package wire

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/internal/quote"
)

// unquoted returns the text of a JSON string that the scanner has accepted,
// without a copy where it can.
func unquoted(raw []byte) []byte {
	rest := raw[1 : len(raw)-1]
	at := bytes.IndexByte(rest, '\\')
	if at < 0 {
		return rest
	}
	text := make([]byte, 0, len(rest))
	for ; at >= 0; at = bytes.IndexByte(rest, '\\') {
		text = append(text, rest[:at]...)
		c := rest[at+1]
		if c == 'u' {
			char, n := escaped(rest[at:])
			text = utf8.AppendRune(text, char)
			rest = rest[at+n:]
			continue
		}
		if short := strings.IndexByte(quote.ShortEscapes, c); short >= 0 {
			c = '\b' + byte(short)
		}
		text = append(text, c)
		rest = rest[at+2:]
	}
	return append(text, rest...)
}

// escaped returns the character that the text begins with, as \u and four digits
// or as two of them, a surrogate pair, and the length of that.
func escaped(text []byte) (char rune, n int) {
	char = hex(text[2:6])
	if utf16.IsSurrogate(char) && escape(text[6:]) == 6 {
		return utf16.DecodeRune(char, hex(text[8:12])), 12
	}
	return char, 6
}

// hex returns the number that hexadecimal digits are.
func hex(digits []byte) (n rune) {
	for _, c := range digits {
		n <<= 4
		switch {
		case c <= '9':
			n |= rune(c - '0')
		default:
			n |= rune(c|0x20-'a') + 10
		}
	}
	return n
}
