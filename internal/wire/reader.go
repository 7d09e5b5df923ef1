package wire

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/shape"
)

// A Reader reads one document in one pass and gathers what is wrong with it.
// It walks the tables of the document's types; a fault never stops it, except that
// after a fault of JSON syntax nothing more can be read.
type Reader struct {
	scanner
	text     string // the source once more: what is read are substrings of it
	limits   Limits
	lists    []counted         // those that are still to come
	words    []finding.Wording // room for texts
	texts    []string          // room for lists of them
	spent    int               // bytes of memory that the elements of lists take
	budget   int               // bytes that they may take
	expected int               // bytes of memory for members that may come
	track    track
	dead     bool // after a fault of syntax nothing more can be read
	list     finding.List
	bad      []string // pointers of values that could not be bound
}

// The elements of lists may take so many bytes of memory, and so many more for
// each byte of the text: a text of nothing but {},{} would take a hundred times
// its size. What people write takes less than half of that.
const (
	spare = 4 << 20
	times = 4
)

// Read reads the one document that data holds into the value. Bad JSON, wrong types,
// unknown members and exceeded limits are findings; what could be read is in the
// value.
func Read(data []byte, limits Limits, v Value) Reading {
	return new(Scratch).Read(data, limits, false, v)
}

// read reads the one document that data holds as the function says.
func read(data []byte, limits Limits, value func(*Reader)) Reading {
	return new(Scratch).read(data, limits, false, value)
}

func (s *Scratch) read(data []byte, limits Limits, owned bool, value func(*Reader)) Reading {
	r := &s.reader
	*r = Reader{limits: limits.WithDefaults(), track: s.track}
	if len(data) > r.limits.Bytes {
		r.list.Add(ruleLimitSize, "", limit(r.limits.Bytes))
		return Reading{data: data, found: r.list, dead: true}
	}
	if word := wide(data); word != "" {
		r.say(ruleUTF8, 0, finding.Word("what", word))
		return Reading{data: data, found: r.list, dead: true}
	}
	src, damage := repair(data)
	r.scanner, r.text = scanWith(src, s.open), textOf(src, owned || len(src) > 0 && &src[0] != &data[0])
	s.lists, s.lengths = count(src, s.lists[:0], s.lengths[:0])
	r.lists, r.lengths = s.lists, s.lengths
	r.budget = spare + times*len(src)
	if len(bytes.TrimLeft(src, " \t\r\n")) == 0 {
		r.say(ruleEmpty, 0)
		r.dead = true
	} else {
		value(r)
		r.end()
	}
	r.addDamage(data, damage)
	reading := Reading{data: data, text: src, found: r.list, bad: r.bad, dead: r.dead}
	s.track, s.open = r.track[:0], r.scanner.open[:0]
	*r = Reader{} // it keeps nothing of the document
	return reading
}

// end makes sure that nothing follows the document.
func (r *Reader) end() {
	if r.dead {
		return
	}
	if r.due != done {
		r.track = nil
		r.say(ruleTrailing, r.next)
	}
}

// say notes what the rule found on the path, at an offset of the source.
func (r *Reader) say(rule finding.Rule, offset int, args ...finding.Arg) {
	if r.list.CountOnly(rule.Severity) {
		return
	}
	pointer, _ := r.track.pointer(r.src)
	r.list.Append(finding.Finding{
		Code: rule.Code, Severity: rule.Severity, Pointer: pointer, Args: args,
		Place: finding.Place{Offset: offset, Line: noted},
	})
}

// unbound notes a fault and that the value on the path holds nothing.
func (r *Reader) unbound(rule finding.Rule, offset int, args ...finding.Arg) {
	r.say(rule, offset, args...)
	if pointer, whole := r.track.pointer(r.src); whole && len(r.bad) < finding.Max {
		r.bad = append(r.bad, pointer)
	}
}

// syntax ends the reading where the text stops being JSON.
func (r *Reader) syntax() {
	if r.dead {
		return
	}
	r.dead = true
	if r.list.Has(ruleLimitDepth.Code) {
		return // the scanner's own limit of nesting, far beyond ours
	}
	found := finding.Word("found", "type.end")
	if r.fault < len(r.src) {
		c, _ := utf8.DecodeRune(r.src[r.fault:])
		found = finding.Text("found", visible(c))
	}
	r.say(ruleSyntax, r.fault, finding.Word("what", mistake(r.src, r.fault, len(r.open) == 0)), found)
}

// visible returns the character, or its number when it cannot be seen.
func visible(c rune) string {
	if shape.Invisible(c) {
		return shape.CodePoint(c)
	}
	return string(c)
}

// begin enters an object or a list. On anything else it says so, passes over it
// and returns false.
func (r *Reader) begin(kind byte, expected string) bool {
	if r.dead {
		return false
	}
	if found := r.kind(); found != kind {
		r.mismatch(found, expected)
		return false
	}
	if len(r.open) >= r.limits.Depth {
		r.unbound(ruleLimitDepth, r.next, limit(r.limits.Depth))
		r.pass()
		return false
	}
	return r.passed()
}

// leave consumes the closing brace or bracket.
func (r *Reader) leave() { r.passed() }

// passed reads the next token whatever it says, and returns false when there is
// none.
func (r *Reader) passed() bool {
	if r.token() == 0 {
		r.syntax()
		return false
	}
	return true
}

// pass goes over the next name or value without looking into it.
func (r *Reader) pass() {
	if r.dead {
		return
	}
	if !r.skip() {
		r.syntax()
	}
}

// mismatch says that the next value is of the wrong type and looks through it.
func (r *Reader) mismatch(found byte, expected string) {
	at := r.next
	if found != '{' && found != '[' {
		if _, _, ok := r.primitive(); !ok {
			return // it is no value at all
		}
	}
	if found == 'n' {
		r.unbound(ruleNull, at, finding.Text("name", r.lastName()))
		return
	}
	r.unbound(ruleType, at, finding.Word("expected", expected), finding.Word("found", kindWords[found]))
	if found == '{' || found == '[' {
		r.walk()
	}
}

// lastName returns the name of the member on the path, or the index in its list.
func (r *Reader) lastName() string {
	if len(r.track) == 0 {
		return ""
	}
	if at := r.track[len(r.track)-1]; at >= 0 {
		return nameAt(r.src, int(at))
	}
	return strconv.Itoa(int(^r.track[len(r.track)-1]))
}

// Keys of the words for the types of JSON values, as a reader of findings
// knows them.
const (
	typeText    = "type.text"
	typeNumber  = "type.number"
	typeBoolean = "type.boolean"
	typeObject  = "type.object"
	typeList    = "type.list"
	typeNull    = "type.null"
)

var kindWords = map[byte]string{
	'"': typeText, '0': typeNumber, 't': typeBoolean, 'f': typeBoolean,
	'{': typeObject, '[': typeList, 'n': typeNull,
}
