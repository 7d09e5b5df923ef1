package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/i18n"
)

// print shows a text to people, on the output. With [app.printErr] it is the one way
// to a terminal: nothing that a document holds moves it.
func (a *app) print(text string) error {
	_, err := io.WriteString(people(a.out), visible(text))
	return err
}

// printErr shows a text to people, beside the output.
func (a *app) printErr(text string) error {
	_, err := io.WriteString(a.err, visible(text))
	return err
}

// A screen is a terminal to which programs' formats are written: their bytes are
// kept but for the characters that would move it.
type screen struct {
	to   io.Writer
	rest []byte // of a character that comes in two pieces
}

func (s *screen) Write(p []byte) (int, error) {
	text := append(s.rest, p...)
	end := len(text)
	for i := end - 1; i >= 0 && i >= end-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) {
				end = i
			}
			break
		}
	}
	s.rest = bytes.Clone(text[end:])
	if _, err := io.WriteString(s.to, escaped(string(text[:end]), func(r rune) bool { return r == '\n' || r == '\t' || r == '\r' })); err != nil {
		return 0, err
	}
	return len(p), nil
}

// people returns where texts for people go.
func people(out io.Writer) io.Writer {
	if s, ok := out.(*screen); ok {
		return s.to
	}
	return out
}

// visible returns a text as a terminal gets it: lines, the styles of ours, and
// everything else that moves a terminal as its number.
func visible(text string) string {
	text = escaped(text, func(r rune) bool { return r == '\n' || r >= rune(bold) && r <= rune(erase) })
	if strings.IndexFunc(text, func(r rune) bool { return r >= rune(bold) && r <= rune(erase) }) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if r >= rune(bold) && r <= rune(erase) {
			b.WriteString(sequences[r-rune(bold)])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// safe returns a text of a document as it stands in a line for people.
func safe(s string) string {
	return strings.ReplaceAll(escaped(s, func(r rune) bool { return r == '\n' }), "\n", "⏎")
}

// nameOf returns the name of a coded value, or the value itself where it has none, as
// one of a later version.
func (a *app) nameOf(kind, value string) string { return safe(i18n.Name(a.lang, kind, value)) }

// escaped returns a text with the numbers of the characters that move a terminal,
// but for those that may: control characters, and those that change the direction
// of writing.
func escaped(s string, may func(rune) bool) string {
	moves := func(r rune) bool { return hidden(r) && !may(r) }
	if strings.IndexFunc(s, moves) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case !moves(r):
			b.WriteRune(r)
		case r < ' ':
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		s = s[n:]
	}
	return b.String()
}

func hidden(r rune) bool {
	return unicode.IsControl(r) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) || (r >= 0xfdd0 && r <= 0xfdef)
}

// A style is a way to show a word on a terminal. It is a noncharacter, which no text
// of a document keeps on its way to people, until [visible] makes a sequence of it.
type style rune

const (
	bold style = 0xfdd0 + iota
	dim
	red
	yellow
	blue
	green
	normal
	again // from the start of the line
	erase // the line
)

var sequences = [...]string{"\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[32m", "\x1b[0m", "\r", "\r\x1b[K"}

// styled shows a text in a style, where that is wanted.
func (a *app) styled(s style, text string) string {
	if !a.coloured() {
		return text
	}
	return string(s) + text + string(normal)
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
