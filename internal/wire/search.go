package wire

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/order"
)

// A search looks up pointers in a text, all in one pass. It takes some twenty
// bytes for each: a document may have very many. The pointers stand in an order in
// which those into one value follow each other, so that every step of the walk
// looks at a range of them.
type search struct {
	scanner
	pointers []string
	order    []int   // the places of those that are pointers
	offsets  []int32 // where each is, or where what should hold it is
	met      []bool  // whether each points to something
	entered  []int32 // the length of the path that was last entered at a place of the order
	wanted   int     // how many were not met yet
	name     []byte  // room for a name as pointers have it
}

// Exist reports for each of the pointers whether it points to something in the
// text.
func Exist(text []byte, pointers []string) []bool {
	mended, _ := repair(text)
	return lookUp(mended, pointers).met
}

// lookUp searches a text that was mended.
func lookUp(text []byte, pointers []string) *search {
	s := &search{scanner: scan(text), pointers: pointers, offsets: make([]int32, len(pointers)), met: make([]bool, len(pointers))}
	for i, p := range pointers {
		if finding.IsPointer(p) {
			s.order = append(s.order, i)
		}
	}
	if len(s.order) > 0 {
		order.Places(s.order, func(i, j int) int { return compareRanges(pointers[i], pointers[j]) })
		s.entered = make([]int32, len(s.order))
		s.wanted = len(s.order)
		s.value(0, len(s.order), 0)
	}
	return s
}

// compareRanges orders pointers by their bytes, a slash before all others: what
// points into a value follows what points to it.
func compareRanges(a, b string) int {
	for i := range min(len(a), len(b)) {
		switch {
		case a[i] == b[i]:
		case a[i] == '/':
			return -1
		case b[i] == '/':
			return 1
		default:
			return int(a[i]) - int(b[i])
		}
	}
	return len(a) - len(b)
}

// value goes through the next value. The pointers in the range from low to high
// start with its path, which is so many bytes long. It returns false where nothing
// more can be found.
func (s *search) value(low, high, path int) bool {
	there := s.due < done
	for _, i := range s.order[low:high] {
		s.offsets[i] = int32(s.next)
	}
	for there && low < high && len(s.pointers[s.order[low]]) == path {
		s.met[s.order[low]] = true
		s.wanted--
		low++
	}
	if s.wanted == 0 {
		return false
	}
	kind := s.kind()
	if low == high || (kind != '{' && kind != '[') {
		return s.skip()
	}
	if s.token() == 0 {
		return false
	}
	for i := 0; ; i++ {
		if s.due < done && closes(s.kind()) {
			return s.token() > 0
		}
		if at := s.next; kind == '[' {
			s.name = strconv.AppendInt(s.name[:0], int64(i), 10)
		} else if end := s.token(); end > 0 {
			s.name = appendToken(s.name[:0], unquoted(s.src[at:end]))
		} else {
			return false
		}
		from, to := s.under(low, high, path)
		step := path + 1 + len(s.name)
		if from == to || int(s.entered[from]) >= step { // of two members with one name the first was read
			if !s.skip() {
				return false
			}
			continue
		}
		s.entered[from] = int32(step)
		if !s.value(from, to, step) {
			return false
		}
	}
}

// under returns the range of the pointers whose next token is the name.
func (s *search) under(low, high, path int) (from, to int) {
	return s.first(low, high, path, 0), s.first(low, high, path, 1)
}

// first returns the place of the first pointer whose next token is the name, or
// comes after it in the order, or, with past 1, comes after it.
func (s *search) first(low, high, path, past int) int {
	for low < high {
		middle := (low + high) / 2
		token := s.pointers[s.order[middle]][path+1:]
		if end := strings.IndexByte(token, '/'); end >= 0 {
			token = token[:end]
		}
		if strings.Compare(token, string(s.name)) >= past {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// appendToken appends a name as a pointer has it.
func appendToken(b, name []byte) []byte {
	if bytes.IndexByte(name, '~') < 0 && bytes.IndexByte(name, '/') < 0 {
		return append(b, name...)
	}
	return append(b, finding.Escape(string(name))...)
}

// IsValue reports whether the text is one JSON value and nothing else, but for what
// in it is no text.
func IsValue(data []byte) bool {
	text, _ := repair(data)
	s := scan(text)
	return s.skip() && s.due == done
}

// Valid reports whether the text is one JSON value and nothing else, and all of it
// is text.
func Valid(data []byte) bool {
	_, harms := repair(data)
	return len(harms) == 0 && IsValue(data)
}
