package wire

import (
	"bytes"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/finding"
)

// A Reading is a text that was read and what was found in it. Its findings, and
// those of the checks of what was read, are raw until the end, where
// [Reading.Report] makes the answer of them in one step:
//
//	text → read → checks → report: mask, settle, place, sort
type Reading struct {
	data  []byte       // as it was given: lines and columns are counted in it
	text  []byte       // without what is no text: pointers are looked up in it
	found finding.List // some with an offset
	bad   []string     // pointers of values that could not be bound
	dead  bool         // the text could not be read to its end
}

// Written is the reading of a value that was built in Go: nothing was found yet,
// and the places of what checks find are in the text that it is written as.
func Written(text []byte) Reading { return Reading{data: text, text: text} }

// Findings returns what reading alone has found.
func (g Reading) Findings() finding.List { return g.Report(finding.List{}) }

// Report returns what was found, in the order of the text: by reading, and by the
// checks of what was read without what reading has said already. Settle is how the
// owner of the text sees them, such as what it waives.
func (g Reading) Report(checks finding.List, settle ...func(finding.List) finding.List) finding.List {
	list := g.found
	list.Merge(g.mask(checks))
	for _, s := range settle {
		list = s(list)
	}
	place(g.data, g.text, &list)
	return list
}

// mask returns the findings of a check without those that only repeat what reading
// said: about values that could not be bound, and about everything once the text
// could not be read to its end.
func (g Reading) mask(list finding.List) finding.List {
	if len(g.bad) == 0 && !g.dead {
		return list
	}
	return list.Filter(func(f finding.Finding) bool {
		if g.dead {
			return false
		}
		for _, p := range g.bad {
			if finding.Under(f.Pointer, p) {
				return false
			}
		}
		return true
	})
}

// Locate gives findings their places in a text that was read before, and sorts
// each list: one pass over the text for all of them. A finding about something
// missing is placed where the object that misses it starts.
func Locate(data []byte, lists ...*finding.List) {
	text, _ := repair(data)
	place(data, text, lists...)
}

// noted marks a place whose offset is known and whose line is still to be counted.
const noted = -1

func place(data, text []byte, lists ...*finding.List) {
	var pointers []string
	for _, list := range lists {
		for f := range list.All() {
			if f.Place.Line == 0 {
				pointers = append(pointers, f.Pointer)
			}
		}
	}
	offsets := lookUp(text, pointers).offsets
	for _, list := range lists {
		if list.Len() == 0 {
			continue
		}
		*list = list.Map(func(f finding.Finding) (finding.Finding, bool) {
			if f.Place.Line == 0 {
				f.Place.Offset, offsets = int(offsets[0]), offsets[1:]
			}
			return f, true
		})
		list.Sort()
		count := counter{data: data}
		*list = list.Map(func(f finding.Finding) (finding.Finding, bool) {
			f.Place.Line, f.Place.Column = count.to(f.Place.Offset)
			return f, true
		})
	}
}

// A counter counts lines and columns, forward only.
type counter struct {
	data   []byte
	at     int
	line   int // lines before at
	column int // code points before at in its line
}

func (c *counter) to(offset int) (line, column int) {
	offset = max(c.at, min(offset, len(c.data)))
	part := c.data[c.at:offset]
	if n := bytes.Count(part, []byte("\n")); n > 0 {
		c.line += n
		c.column = 0
		part = part[bytes.LastIndexByte(part, '\n')+1:]
	}
	c.column += utf8.RuneCount(part)
	c.at = offset
	return c.line + 1, c.column + 1
}
