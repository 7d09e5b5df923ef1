package sample

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Restructure returns a JSON text with its structure changed step by step, as the
// steps say, each in three bytes: what is done, where, and with which other place.
// Members and elements are moved, repeated, renamed, lengthened, nested, swapped
// and taken out. The text stays JSON, but for names that stand twice. It does not
// grow beyond a megabyte.
func Restructure(text, steps []byte) []byte {
	root, ok := parse(jsontext.NewDecoder(bytes.NewReader(text), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)))
	if !ok {
		return text
	}
	const most = 1 << 20
	for len(steps) >= 3 {
		places := root.places(nil)
		if len(places) == 0 {
			break
		}
		at, other := places[int(steps[1])*len(places)/256], places[int(steps[2])*len(places)/256]
		before := root.size()
		if undo := restructured(steps[0], steps[2], at, other); before > most || root.size() > most {
			undo()
			break
		}
		steps = steps[3:]
	}
	return root.append(nil)
}

// A node is a value of a JSON text: an object or a list with what is in it, or
// anything else as it is written.
type node struct {
	kind  jsontext.Kind
	text  string
	inner []child
}

// A child is a member, or an element without a name.
type child struct {
	name  string // as it is written, with quotes
	value *node
}

// A place is where a child stands.
type place struct {
	in *node
	i  int
}

func parse(d *jsontext.Decoder) (*node, bool) {
	n := &node{kind: d.PeekKind()}
	switch n.kind {
	case '{', '[':
		if _, err := d.ReadToken(); err != nil {
			return nil, false
		}
		for d.PeekKind() != '}' && d.PeekKind() != ']' {
			var c child
			if n.kind == '{' {
				name, err := d.ReadValue()
				if err != nil {
					return nil, false
				}
				c.name = string(name)
			}
			var ok bool
			if c.value, ok = parse(d); !ok {
				return nil, false
			}
			n.inner = append(n.inner, c)
		}
		_, err := d.ReadToken()
		return n, err == nil
	}
	text, err := d.ReadValue()
	n.text = string(text)
	return n, err == nil
}

func (n *node) append(b []byte) []byte {
	if n.kind != '{' && n.kind != '[' {
		return append(b, n.text...)
	}
	b = append(b, byte(n.kind))
	for i, c := range n.inner {
		if i > 0 {
			b = append(b, ',')
		}
		if n.kind == '{' {
			b = append(append(b, c.name...), ':')
		}
		b = c.value.append(b)
	}
	return append(b, byte(n.kind)+2)
}

func (n *node) size() int {
	size := len(n.text) + 2
	for _, c := range n.inner {
		size += len(c.name) + 2 + c.value.size()
	}
	return size
}

func (n *node) places(out []place) []place {
	for i, c := range n.inner {
		out = c.value.places(append(out, place{n, i}))
	}
	return out
}

func (n *node) holds(other *node) bool {
	return n == other || slices.ContainsFunc(n.inner, func(c child) bool { return c.value.holds(other) })
}

func (n *node) clone() *node {
	out := &node{kind: n.kind, text: n.text}
	for _, c := range n.inner {
		out.inner = append(out.inner, child{c.name, c.value.clone()})
	}
	return out
}

// restructured makes one step, and returns what takes it back.
func restructured(what, how byte, at, other place) (undo func()) {
	inner, others := slices.Clone(at.in.inner), slices.Clone(other.in.inner)
	c := at.in.inner[at.i]
	undo = func() { at.in.inner, other.in.inner = inner, others }
	switch what % 8 {
	case 0: // moved, or copied where it would be put into itself
		value := c.value
		if value.holds(other.in) {
			value = value.clone()
		} else {
			at.in.inner = slices.Delete(slices.Clone(inner), at.i, at.i+1)
		}
		other.in.put(other.i, child{c.name, value})
	case 1: // repeated
		for range 1 + int(how)%16 {
			at.in.put(at.i, child{c.name, c.value.clone()})
		}
	case 2: // renamed as another, or misspelt
		name := other.in.inner[other.i].name
		if name == "" || name == c.name {
			name = strconv.Quote(strings.Trim(c.name, `"`) + string(rune('a'+how%26)))
		}
		at.in.set(at.i, child{name, c.value})
	case 3: // its name or its text lengthened
		long := strings.Repeat(string(rune('a'+how%26)), 1<<(how%16))
		if how&16 != 0 {
			long = strings.Repeat(`\u0001~`, 1<<(how%12))
		}
		if value := c.value; value.kind == '"' && how&32 != 0 {
			at.in.set(at.i, child{c.name, &node{kind: '"', text: value.text[:len(value.text)-1] + long + `"`}})
		} else if c.name != "" {
			at.in.set(at.i, child{c.name[:len(c.name)-1] + long + `"`, value})
		}
	case 4: // nested in lists or objects
		value := c.value
		for range 1 + int(how)%48 {
			if how&64 == 0 {
				value = &node{kind: '[', inner: []child{{value: value}}}
			} else {
				value = &node{kind: '{', inner: []child{{`"zz"`, value}}}
			}
		}
		at.in.set(at.i, child{c.name, value})
	case 5: // swapped in its place with what stands elsewhere
		there := other.in.inner[other.i].value
		at.in.set(at.i, child{c.name, there.clone()})
	case 6: // taken out
		at.in.inner = slices.Delete(slices.Clone(inner), at.i, at.i+1)
	case 7: // the order turned round
		at.in.inner = slices.Clone(inner)
		slices.Reverse(at.in.inner)
	}
	return undo
}

// put inserts a child where it fits: with a name among members.
func (n *node) put(i int, c child) {
	n.inner = slices.Insert(slices.Clone(n.inner), min(i, len(n.inner)), n.fitting(c))
}

func (n *node) set(i int, c child) {
	n.inner = slices.Clone(n.inner)
	n.inner[i] = n.fitting(c)
}

func (n *node) fitting(c child) child {
	switch {
	case n.kind == '[':
		c.name = ""
	case c.name == "":
		c.name = `"zz"`
	}
	return c
}
