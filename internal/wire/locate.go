package wire

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/finding"
)

// Locate returns the findings with their places in the text of the document,
// in the order of the text. A finding about something missing is placed where
// the object that misses it starts. The work is one pass over the text.
func Locate(src []byte, list finding.List) finding.List {
	if list.Len() == 0 {
		return list
	}
	offsets := offsetsOf(src, list)
	list = list.Map(func(f finding.Finding) (finding.Finding, bool) {
		if f.Place.Line == 0 {
			f.Place.Offset = offsets[f.Pointer]
		}
		return f, true
	})
	list.Sort()
	count := counter{src: src}
	return list.Map(func(f finding.Finding) (finding.Finding, bool) {
		f.Place.Line, f.Place.Column = count.to(f.Place.Offset)
		return f, true
	})
}

// A counter counts lines and columns, forward only.
type counter struct {
	src    []byte
	at     int
	line   int // lines before at
	column int // code points before at in its line
}

func (c *counter) to(offset int) (line, column int) {
	offset = max(c.at, min(offset, len(c.src)))
	part := c.src[c.at:offset]
	if n := bytes.Count(part, []byte("\n")); n > 0 {
		c.line += n
		c.column = 0
		part = part[bytes.LastIndexByte(part, '\n')+1:]
	}
	c.column += utf8.RuneCount(part)
	c.at = offset
	return c.line + 1, c.column + 1
}

// A target is a node of the tree of all pointers that are looked for.
type target struct {
	pointer  string
	wanted   bool
	met      bool
	children map[string]*target
}

// Missing returns those of the pointers that point to nothing in the text, in
// one pass over it.
func Missing(src []byte, pointers []string) []string {
	root := &target{}
	for _, p := range pointers {
		if tokens, ok := finding.Tokens(p); ok {
			root.add(p, tokens)
		}
	}
	locate(src, root, nil)
	var out []string
	for _, p := range pointers {
		if tokens, ok := finding.Tokens(p); !ok || !root.at(tokens).met {
			out = append(out, p)
		}
	}
	return out
}

func offsetsOf(src []byte, list finding.List) map[string]int {
	root := &target{}
	offsets := map[string]int{}
	for f := range list.All() {
		if _, known := offsets[f.Pointer]; known || f.Place.Line != 0 {
			continue
		}
		offsets[f.Pointer] = 0
		if tokens, ok := finding.Tokens(f.Pointer); ok {
			root.add(f.Pointer, tokens)
		}
	}
	if root.wants() > 0 {
		locate(src, root, offsets)
	}
	return offsets
}

// locate goes through the text, as far as it must, and notes where the targets
// are; without offsets, which of them there are.
func locate(src []byte, root *target, offsets map[string]int) {
	l := locator{scan(src[:sound(src)]), offsets, root.wants()}
	l.value(root)
}

// wants returns how many targets are looked for.
func (t *target) wants() (n int) {
	if t.wanted {
		n = 1
	}
	for _, child := range t.children {
		n += child.wants()
	}
	return n
}

// at returns the node that add made for the tokens.
func (t *target) at(tokens []string) *target {
	for _, name := range tokens {
		t = t.children[name]
	}
	return t
}

func (t *target) add(pointer string, tokens []string) {
	for _, name := range tokens {
		next := t.children[name]
		if next == nil {
			next = &target{}
			if t.children == nil {
				t.children = map[string]*target{}
			}
			t.children[name] = next
		}
		t = next
	}
	t.pointer, t.wanted = pointer, true
}

// all gives the offset to the target and to everything under it; what exists
// under it is given its own later.
func (t *target) all(offset int, offsets map[string]int) {
	if t.wanted {
		offsets[t.pointer] = offset
	}
	for _, child := range t.children { // any order: each sets its own
		child.all(offset, offsets)
	}
}

type locator struct {
	scanner
	offsets map[string]int
	wanted  int // how many targets were not met yet
}

// value goes through the next value, which the target points to. It returns false
// where nothing more can be found.
func (l *locator) value(t *target) bool {
	t.met = l.due < done
	if l.offsets != nil {
		t.all(l.next, l.offsets)
	}
	if t.met && t.wanted {
		l.wanted--
	}
	if l.wanted == 0 {
		return false
	}
	kind := l.kind()
	if len(t.children) == 0 || (kind != '{' && kind != '[') {
		return l.skip()
	}
	if l.token() == 0 {
		return false
	}
	for i := 0; ; i++ {
		if l.due < done && closes(l.kind()) {
			return l.token() > 0
		}
		var child *target
		if at := l.next; kind == '[' {
			child = t.children[strconv.Itoa(i)]
		} else if end := l.token(); end > 0 {
			child = t.children[string(unquoted(l.src[at:end]))]
		} else {
			return false
		}
		if child == nil || child.met { // of two members with one name the first was read
			if !l.skip() {
				return false
			}
			continue
		}
		if !l.value(child) {
			return false
		}
	}
}

// Valid tells whether the text is one JSON value and nothing else.
func Valid(src []byte) bool {
	s := scan(src)
	return s.skip() && s.due == done && sound(src) == len(src)
}

// sound returns how many bytes of the text, from its start, are Unicode.
func sound(src []byte) int {
	_, harms := repair(src)
	end := len(src)
	for _, h := range harms {
		if h != bomHarm {
			end = min(end, int(h))
		}
	}
	return end
}
