package wire

// Shallow is how deep a token stands at the most to be asked for its pointer: all
// pointers of a deep text are longer than memory.
const Shallow = 64

// Scanned is what a scanner says of a text: where each token ends, the pointers of
// those that are shallow, and where the text stops being one JSON value; -1 when it does not.
func Scanned(src []byte, counting bool) (ends []int, pointers []string, fault int) {
	t := tracker{scanner: scan(src)}
	if counting {
		_, t.lengths = count(src, nil, nil)
	}
	for {
		end := t.step()
		if end == 0 {
			break
		}
		ends = append(ends, end)
		if len(t.open) < Shallow {
			pointers = append(pointers, t.pointer())
		}
	}
	if t.due == done {
		return ends, pointers, -1
	}
	return ends, pointers, t.fault
}

// Unquoted returns the text of a JSON string that is valid.
func Unquoted(raw []byte) []byte { return unquoted(raw) }
