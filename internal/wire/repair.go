package wire

import (
	"bytes"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/finding"
)

// A harm is the offset of a place where the bytes are no text; a negative one is
// that of a byte order mark at the start. There can be as many as half the bytes.
type harm int32

const bomHarm harm = -1

func (h harm) rule() (rule finding.Rule, offset int) {
	if h == bomHarm {
		return ruleBOM, 0
	}
	return ruleUTF8, int(h)
}

// repair returns the data with everything that is no Unicode text replaced by
// something of the same length, so that reading can go on and offsets stay
// true, and the places where that was. Data with nothing wrong is returned as
// it is; it is never changed.
func repair(data []byte) ([]byte, []harm) {
	bom := bytes.HasPrefix(data, []byte("\ufeff"))
	broken := !utf8.Valid(data)
	escapes := bytes.Contains(data, []byte(`\u`))
	if !bom && !broken && !escapes {
		return data, nil
	}
	var harms []harm
	src := bytes.Clone(data)
	if bom {
		harms = append(harms, bomHarm)
		copy(src, "   ")
	}
	if broken {
		harms = mendBytes(src, harms)
	}
	if escapes {
		harms = mendSurrogates(src, harms)
	}
	return src, harms
}

// mendBytes overwrites invalid UTF-8; neighbouring bytes are one harm.
func mendBytes(src []byte, harms []harm) []harm {
	last := -1
	for i := 0; i < len(src); {
		c, n := utf8.DecodeRune(src[i:])
		if c == utf8.RuneError && n == 1 {
			if last != i {
				harms = append(harms, harm(i))
			}
			src[i] = '?'
			last = i + 1
		}
		i += n
	}
	return harms
}

// mendSurrogates overwrites escaped halves of surrogate pairs that stand alone.
func mendSurrogates(src []byte, harms []harm) []harm {
	for i := 0; i < len(src); i++ {
		if src[i] != '\\' {
			continue
		}
		switch half := surrogate(src[i:]); {
		case half == 0:
			i++ // whatever is escaped, a backslash too
		case half == high && surrogate(src[i+6:]) == low:
			i += 11
		default:
			harms = append(harms, harm(i))
			copy(src[i:], `\u003f`)
			i += 5
		}
	}
	return harms
}

const (
	high = 1 + iota
	low
)

// surrogate reports whether b starts with the escape of half a surrogate pair.
func surrogate(b []byte) int {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' || b[2]|0x20 != 'd' || !isHex(b[3]) || !isHex(b[4]) || !isHex(b[5]) {
		return 0
	}
	switch c := b[3] | 0x20; {
	case b[3] == '8', b[3] == '9', c == 'a', c == 'b':
		return high
	case c >= 'c' && c <= 'f':
		return low
	}
	return 0
}

func isHex(c byte) bool {
	return (c >= '0' && c <= '9') || (c|0x20 >= 'a' && c|0x20 <= 'f')
}

// addDamage adds the harms up to where reading ended, each with the pointer of
// the value it stands in. That the data are in another encoding is one fault.
func (r *Reader) addDamage(data []byte, harms []harm) {
	if len(harms) == 0 {
		return
	}
	t := tracker{scanner: scan(r.src)}
	windows, said := isWindows(data), false
	end, pointer := 0, ""
	for _, h := range harms {
		rule, offset := h.rule()
		for end <= offset {
			if end = t.step(); end == 0 {
				end = len(r.src) + 1
				break
			}
			if end > offset {
				pointer = t.pointer()
			}
		}
		if r.dead && end > len(r.src) && offset > 0 {
			return // beyond the fault of syntax nothing was read
		}
		what := encodingOther
		switch {
		case h == bomHarm:
		case r.src[offset] == '\\':
			what = encodingSurrogate
		case windows && said:
			continue
		case windows:
			what, said = encodingWindows, true
		}
		if r.list.CountOnly(rule.Severity) {
			continue
		}
		var args []finding.Arg
		if h != bomHarm {
			args = []finding.Arg{finding.Word("what", what)}
		}
		r.list.Append(finding.Finding{
			Code: rule.Code, Severity: rule.Severity, Pointer: pointer, Args: args,
			Place: finding.Place{Offset: offset, Line: noted},
		})
	}
}

// A tracker is a scanner that knows the pointer of the last token.
type tracker struct {
	scanner
	path  path
	fresh bool // the last token opened an object or a list
}

// step reads the next token and returns where it ends, 0 when there is none.
func (t *tracker) step() int {
	at, depth := t.next, len(t.open)
	end := t.token()
	t.fresh = len(t.open) > depth
	switch {
	case end == 0:
	case len(t.open) < depth:
		t.path.pop()
	case t.named:
		t.path[depth-1].name = string(unquoted(t.src[at:end]))
	case depth > 0 && t.open[depth-1] == '[':
		t.path[depth-1].index++
	}
	if t.fresh {
		t.path.push("")
	}
	return end
}

// pointer returns where the last token stands: what opens an object or a list
// is the object or list itself.
func (t *tracker) pointer() string {
	if t.fresh {
		return t.path[:len(t.path)-1].pointer()
	}
	return t.path.pointer()
}
