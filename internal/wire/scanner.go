package wire

import "math/bits"

// A scanner goes through JSON text token by token, as RFC 8259 has them, and
// knows where the text stops being JSON. The text is Unicode, see [repair]. It
// does what the tokenizer of jsontext does, which reads streams of any input; it
// has the whole text and weighs less in a page. The tests hold it to that one,
// token by token and fault by fault.
type scanner struct {
	src      []byte
	next     int      // offset of the next token, behind what separates it
	due      due      // what may stand there
	open     []byte   // the brackets that are open
	named    bool     // the last token is the name of a member
	escaped  bool     // the last token is a text with a backslash
	fault    int      // where the text stops being JSON, once it is broken
	lengths  []uint16 // of the names and texts in turn, when they are known and not 0
	measured int      // how many of them were asked for
}

// A due is what may come next.
type due uint8

const (
	aValue     due = iota
	aName          // after a comma
	firstName      // or the end of the object
	firstValue     // or the end of the list
	anEnd          // of the object or the list
	done           // the text was one value
	broken         // the text is no JSON from here on
)

// deepest is how deep text may nest whatever the limits are: its own depth is
// then a fault.
const deepest = 10_000

func scan(src []byte) scanner { return scanWith(src, make([]byte, 0, usualDepth)) }

// scanWith is [scan] with room for the brackets that are open.
func scanWith(src, open []byte) scanner {
	s := scanner{src: src, open: open}
	s.follow(0, 0, aValue)
	return s
}

// kind returns the kind of the next token by its first byte, '0' for numbers, 0
// at the end. Whether it is a token, and may stand there, reading it tells.
func (s *scanner) kind() byte {
	if s.next >= len(s.src) {
		return 0
	}
	c := s.src[s.next]
	if c == '-' || (c >= '0' && c <= '9') {
		return '0'
	}
	return c
}

// token reads the next token and returns where it ends, 0 when none may stand
// there.
func (s *scanner) token() (end int) {
	if s.due >= done {
		return 0
	}
	at := s.next
	s.named = s.due == aName || s.due == firstName
	c := s.src[at]
	if c != '"' {
		return s.other(at, c)
	}
	s.escaped = false
	if end = at + s.length(); end == at {
		if end = s.text(at + 1); end == 0 {
			return 0
		}
	}
	switch {
	case !s.named:
		s.ended(end)
	case end+1 < len(s.src) && s.src[end] == ':' && !separates(s.src[end+1]):
		s.next, s.due = end+1, aValue
	default:
		s.follow(end, ':', aValue)
	}
	return end
}

// other reads a token that is no text and returns where it ends. What is no token
// at all is the first fault where a name should stand.
func (s *scanner) other(at int, c byte) (end int) {
	switch c {
	case '{', '[':
		return s.opening(at, c)
	case '}', ']':
		return s.closing(at, c)
	case 't':
		end = s.literal(at, "true")
	case 'f':
		end = s.literal(at, "false")
	case 'n':
		end = s.literal(at, "null")
	default:
		end = s.number(at)
	}
	switch {
	case end == 0:
	case s.named:
		return s.stop(at)
	default:
		s.ended(end)
	}
	return end
}

// stop notes a fault.
func (s *scanner) stop(at int) int {
	s.fault, s.due = at, broken
	return 0
}

// opening enters an object or a list.
func (s *scanner) opening(at int, bracket byte) int {
	if s.named || len(s.open) == deepest {
		return s.stop(at)
	}
	s.open = append(s.open, bracket)
	then := firstValue
	if bracket == '{' {
		then = firstName
	}
	end := at + 1
	if end < len(s.src) && !separates(s.src[end]) {
		s.next, s.due = end, then
		return end
	}
	s.follow(end, 0, then)
	return end
}

// closing leaves an object or a list.
func (s *scanner) closing(at int, bracket byte) int {
	last := len(s.open) - 1
	if s.due == aValue || last < 0 || s.open[last] != bracket-('}'-'{') {
		return s.stop(at)
	}
	s.open = s.open[:last]
	s.ended(at + 1)
	return at + 1
}

// ended goes on behind a value.
func (s *scanner) ended(end int) {
	last := len(s.open) - 1
	if last < 0 {
		s.follow(end, 0, done)
		return
	}
	then := aValue
	if s.open[last] == '{' {
		then = aName
	}
	if end+1 < len(s.src) {
		switch c := s.src[end+1]; {
		case closes(s.src[end]):
			s.next, s.due = end, anEnd
			return
		case s.src[end] == ',' && !separates(c) && !closes(c):
			s.next, s.due = end+1, then
			return
		}
	}
	s.follow(end, ',', then)
}

// follow goes to the next token, which this separates from what ended before it
// unless an object or a list ends there.
func (s *scanner) follow(end int, separator byte, then due) {
	at := s.space(end)
	next, found := at, byte(0)
	if at < len(s.src) && (s.src[at] == ',' || s.src[at] == ':') {
		next, found = s.space(at+1), s.src[at]
	}
	s.next, s.due = nextValue(s.src, next), then
	switch {
	case next == len(s.src) && found == 0:
		if s.fault = next; then != done {
			s.due = broken
		}
	case then == done:
		s.stop(at)
	case next < len(s.src) && separator == ',' && closes(s.src[next]):
		if s.due = anEnd; found != 0 {
			s.stop(at)
		}
	case found != separator:
		s.stop(at)
	case s.next > next || next == len(s.src):
		s.stop(next)
	}
}

// space returns the offset behind white space.
func (s *scanner) space(at int) int {
	for at < len(s.src) && s.src[at] <= ' ' && white>>s.src[at]&1 == 1 {
		at++
	}
	return at
}

// length returns how long the next name or text is, if that is known, and else 0.
func (s *scanner) length() (n int) {
	if s.measured < len(s.lengths) {
		n = int(s.lengths[s.measured])
		s.measured++
	}
	return n
}

// text returns where the text ends whose first character is at the offset.
func (s *scanner) text(at int) int {
	for at = simple(s.src, at); at < len(s.src) && s.src[at] == '\\'; {
		n := escape(s.src[at:])
		if n == 0 {
			return s.stop(at)
		}
		s.escaped = true
		at = simple(s.src, at+n)
	}
	if at < len(s.src) && s.src[at] == '"' {
		return at + 1
	}
	return s.stop(at)
}

// escape returns the length of the escape that the text begins with, 0 when it
// is none.
func escape(text []byte) int {
	if len(text) < 2 {
		return 0
	}
	switch text[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if len(text) >= 6 && isHex(text[2]) && isHex(text[3]) && isHex(text[4]) && isHex(text[5]) {
			return 6
		}
	}
	return 0
}

func (s *scanner) literal(at int, word string) int {
	for i := range len(word) {
		if at+i == len(s.src) || s.src[at+i] != word[i] {
			return s.stop(at + i)
		}
	}
	return at + len(word)
}

// number returns where the number ends that starts at the offset.
func (s *scanner) number(at int) int {
	from := at
	if s.src[from] == '-' {
		from++
	}
	end := s.digits(from)
	if end > from && s.src[from] == '0' {
		end = from + 1
	}
	if end > from && end < len(s.src) && s.src[end] == '.' {
		from = end + 1
		end = s.digits(from)
	}
	if end > from && end < len(s.src) && s.src[end]|0x20 == 'e' {
		from = end + 1
		if from < len(s.src) && (s.src[from] == '-' || s.src[from] == '+') {
			from++
		}
		end = s.digits(from)
	}
	switch {
	case end > from:
		return end
	case from == len(s.src):
		return s.stop(at)
	}
	return s.stop(from)
}

func (s *scanner) digits(at int) int {
	for at < len(s.src) && s.src[at] >= '0' && s.src[at] <= '9' {
		at++
	}
	return at
}

// skip goes over the next value or name.
func (s *scanner) skip() bool {
	for depth := len(s.open); ; {
		if s.token() == 0 {
			return false
		}
		if len(s.open) <= depth {
			return true
		}
	}
}

// Sets of bytes up to ':' that stand between tokens.
const (
	white      uint64 = 1<<' ' | 1<<'\t' | 1<<'\r' | 1<<'\n'
	separators        = white | 1<<',' | 1<<':'
)

func separates(c byte) bool { return c <= ':' && separators>>c&1 == 1 }

func closes(c byte) bool { return c == '}' || c == ']' }

// nextValue returns the offset of the value or name after what separates it.
func nextValue(src []byte, offset int) int {
	for offset < len(src) && separates(src[offset]) {
		offset++
	}
	return offset
}

// simple returns the offset of the first byte, from at on, that is not simply a
// part of a text: a quote, a backslash, a control character. It looks at eight
// bytes at once.
func simple(src []byte, at int) int {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	for ; at+8 <= len(src); at += 8 {
		b := src[at : at+8]
		w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		// A subtraction borrows where the byte is too small: the lowest that did is reported truly.
		quote, backslash := w^('"'*ones), w^('\\'*ones)
		if found := ((quote-ones)&^quote | (backslash-ones)&^backslash | (w-' '*ones)&^w) & tops; found != 0 {
			return at + bits.TrailingZeros64(found)/8
		}
	}
	for at < len(src) && src[at] >= ' ' && src[at] != '"' && src[at] != '\\' {
		at++
	}
	return at
}
