package wire

import (
	"unsafe"

	"github.com/vademecum-go/vademecum/finding"
)

// A Scratch is memory in which documents are read and checked, one after another.
// Nothing of a document stays in it. The zero Scratch is ready.
type Scratch struct {
	reader  Reader
	checker Checker
	lists   []counted
	lengths []uint16
	open    []byte
	track   track
}

// usualKinds is for how many kinds of things with identifiers there is room at
// once: those of a document.
const usualKinds = 24

// Read is [Read]. Where the data is owned, nobody changes it as long as the value is in
// use, and the texts of the value are pieces of it.
func (s *Scratch) Read(data []byte, limits Limits, owned bool, v Value) Reading {
	if s.track == nil {
		s.track, s.open = make(track, 0, usualDepth), make([]byte, 0, usualDepth)
	}
	return s.read(data, limits, owned, func(r *Reader) { r.Value(v) })
}

// textOf returns the source as a text, of which it is a copy unless it is owned.
func textOf(src []byte, owned bool) string {
	if owned {
		return unsafe.String(unsafe.SliceData(src), len(src))
	}
	return string(src)
}

// Check is [Check].
func (s *Scratch) Check(v Value) finding.List {
	c := &s.checker
	if c.kinds == nil {
		c.path, c.kinds = make(path, 0, usualDepth), make([]kindIDs, 0, usualKinds)
	}
	c.define(v.of, v.at)
	if c.twice > 0 { // once more, to say where
		s.clear()
		c.first = map[string]string{}
		c.define(v.of, v.at)
	}
	c.Value(v)
	found := c.Findings
	s.clear()
	return found
}

// clear leaves a checker that has the room of before.
func (s *Scratch) clear() {
	c := &s.checker
	for i := range c.kinds {
		c.kinds[i].ids.clear()
	}
	*c = Checker{path: c.path[:0], kinds: c.kinds[:0], built: c.built}
}
