package wire

// A counted list is a list of the text with the number of its elements, so that
// it is read into room of its own size. It is a hint: the scanner decides what
// is a list.
type counted struct{ at, n int32 }

// count returns the lists of the text that have several elements, in the order
// of the text. Lists that nest deeper than documents usually do are left out.
func count(src []byte) []counted {
	var lists []counted
	var open [usualDepth]int // what encloses: its place in lists, or none
	const none = -1
	depth := 0
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '"':
			i = closingQuote(src, i)
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
	return lists
}

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
