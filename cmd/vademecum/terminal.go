package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// safe returns a text that a terminal shows as it is: control characters, and
// those that change the direction of writing, become visible.
func safe(s string) string {
	if strings.IndexFunc(s, hidden) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteString(`\x` + hex(s[0]))
		case r == '\n':
			b.WriteRune('⏎')
		case hidden(r) && r < 0x100:
			b.WriteString(`\x` + hex(byte(r)))
		case hidden(r):
			b.WriteString(`\u` + hex(byte(r>>8)) + hex(byte(r)))
		default:
			b.WriteRune(r)
		}
		s = s[n:]
	}
	return b.String()
}

func hidden(r rune) bool {
	return unicode.IsControl(r) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069)
}

func hex(b byte) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[b>>4], digits[b&15]})
}

// A style is a way to show a word on a terminal.
type style string

const (
	bold   style = "\x1b[1m"
	dim    style = "\x1b[2m"
	red    style = "\x1b[31m"
	yellow style = "\x1b[33m"
	blue   style = "\x1b[34m"
	green  style = "\x1b[32m"
)

// styled shows a text in a style, where that is wanted.
func (a *app) styled(s style, text string) string {
	if !a.coloured() {
		return text
	}
	return string(s) + text + "\x1b[0m"
}

// coloured reports whether the output has colours: on a terminal, unless NO_COLOR is
// set or the terminal has none, and where FORCE_COLOR asks for them, as in pipelines
// that show them. FORCE_COLOR=0 means no. NO_COLOR wins, since it is a person's wish.
func (a *app) coloured() bool {
	if a.env("NO_COLOR") != "" {
		return false
	}
	switch a.env("FORCE_COLOR") {
	case "":
		return a.terminal && a.env("TERM") != "dumb"
	case "0", "false":
		return false
	}
	return true
}

// aside returns the app as it speaks beside the output, which may be a file when the
// output is a terminal.
func (a *app) aside() *app {
	b := *a
	b.terminal = a.attended
	return &b
}

// width is how many columns a text for people takes at the most.
const width = 80

// wrap breaks a text into lines of at most width columns, the first after an
// indent that is already there, the others after the same indent of spaces.
func wrap(text string, indent int) string {
	var b strings.Builder
	column := indent
	for i, word := range strings.Split(text, " ") {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+n > width:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			column = indent
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}

// pad fills a text with spaces up to a number of columns.
func pad(text string, columns int) string {
	return text + strings.Repeat(" ", max(0, columns-utf8.RuneCountInString(text)))
}
