package wire

import (
	"strings"

	"github.com/vademecum-go/vademecum/internal/quote"
)

// A layout is JSON text in the making. It puts commas, colons and white space
// between values; that they make an object or a list is the matter of who calls.
type layout struct {
	out      []byte
	indented bool
	depth    int
	last     mark
}

// A mark is what was written last.
type mark uint8

const (
	nothing mark = iota
	opening      // of an object or a list
	value
	name // of a member, with its colon
)

// apart writes what comes between the last and the next value or name.
func (l *layout) apart() {
	switch l.last {
	case value:
		l.out = append(l.out, ',')
		l.line()
	case opening:
		l.line()
	}
	l.last = value
}

// line begins a line where there are lines.
func (l *layout) line() {
	if !l.indented {
		return
	}
	l.out = append(l.out, '\n')
	for range l.depth {
		l.out = append(l.out, "  "...)
	}
}

func (l *layout) open(brace byte) {
	l.apart()
	l.out = append(l.out, brace)
	l.depth++
	l.last = opening
}

func (l *layout) close(brace byte) {
	l.depth--
	if l.last != opening {
		l.line()
	}
	l.out = append(l.out, brace)
	l.last = value
}

// value writes a number, true, false or null.
func (l *layout) value(text string) {
	l.apart()
	l.out = append(l.out, text...)
}

// text writes a string, and fails when it is not valid UTF-8.
func (l *layout) text(s string) (err error) {
	l.apart()
	l.out, err = quote.Append(l.out, s)
	return err
}

// named makes the string that was just written the name of a member.
func (l *layout) named() {
	l.out = append(l.out, ':')
	if l.indented {
		l.out = append(l.out, ' ')
	}
	l.last = name
}

// again writes valid JSON text in this layout, its strings with no more escapes
// than they need.
func (l *layout) again(text string) error {
	for len(text) > 0 {
		n := 1
		switch c := text[0]; c {
		case '{', '[':
			l.open(c)
		case '}', ']':
			l.close(c)
		case ':':
			l.named()
		case ',', ' ', '\t', '\r', '\n':
		case '"':
			n = quoted(text)
			if err := l.text(string(unquoted([]byte(text[:n])))); err != nil {
				return err
			}
		default:
			if n = strings.IndexAny(text, ",:]} \t\r\n"); n < 0 {
				n = len(text)
			}
			l.value(text[:n])
		}
		text = text[n:]
	}
	return nil
}

// quoted returns the length of the JSON string that the text begins with.
func quoted(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}
