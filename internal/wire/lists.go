package wire

import (
	"math"
	"slices"
)

// A counted list is a list of the text with the number of its elements, so that
// it is read into room of its own size. It is a hint: the scanner decides what
// is a list.
type counted struct{ at, n int32 }

// count returns the lists of the text that have several elements, in the order
// of the text. Lists that nest deeper than documents usually do are left out.
//
// It returns as well how long the names and texts are, in their order, so that
// they need not be gone through again: those that are simple and not very long,
// else 0. Both lists are appended to those given, which are empty.
func count(src []byte, lists []counted, lengths []uint16) ([]counted, []uint16) {
	lengths = slices.Grow(lengths, len(src)/usualText)
	var open [usualDepth]int // what encloses: its place in lists, or none
	const none = -1
	depth := 0
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '"':
			start := i
			i = simple(src, start+1)
			n := i + 1 - start
			if i == len(src) || src[i] != '"' || n > math.MaxUint16 {
				i, n = closingQuote(src, start), 0
			}
			lengths = append(lengths, uint16(n))
		case '[', '{':
			if depth < len(open) {
				open[depth] = none
				if src[i] == '[' {
					open[depth] = len(lists)
					lists = append(lists, counted{at: int32(i), n: 1})
				}
			}
			depth++
		case ',':
			if depth > 0 && depth <= len(open) && open[depth-1] != none {
				lists[open[depth-1]].n++
			}
		case ']', '}':
			depth = max(0, depth-1)
			if last := len(lists) - 1; depth < len(open) && last >= 0 && open[depth] == last && lists[last].n == 1 {
				lists = lists[:last]
			}
		}
	}
	return lists, lengths
}

// usualText is how many bytes there are at least, in most documents, for each name
// and each text.
const usualText = 12

// closingQuote returns where the text that starts at a quote ends.
func closingQuote(src []byte, start int) int {
	for i := simple(src, start+1); i < len(src); i = simple(src, i+1) {
		switch src[i] {
		case '"':
			return i
		case '\\':
			i++ // whatever is escaped, a quote too
		}
	}
	return len(src)
}

// sized returns how many elements, each of so many bytes of memory, the list may
// have that starts at the offset.
func (r *Reader) sized(at int, size uintptr) int {
	for len(r.lists) > 0 && int(r.lists[0].at) < at {
		r.lists = r.lists[1:]
	}
	if len(r.lists) > 0 && int(r.lists[0].at) == at {
		return min(int(r.lists[0].n), r.limits.Items, max(1, (r.budget-r.spent)/int(max(1, size))))
	}
	return 1
}
