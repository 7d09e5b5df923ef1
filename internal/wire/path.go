package wire

import (
	"strconv"

	"github.com/vademecum-go/vademecum/finding"
)

// A path is where a walk through a document stands. It becomes a JSON Pointer
// only when there is something to say.
type path []step

// A step is to a member, to an element of it, or to an element of where one is,
// which has no name. The index of what is no element is negative.
type step struct {
	name  string
	index int
}

// usualDepth is how many steps there is room for at once.
const usualDepth = 16

func (p *path) push(name string) { *p = append(*p, step{name: name, index: -1}) }

func (p *path) pop() { *p = (*p)[:len(*p)-1] }

// pointer returns the RFC 6901 pointer of the path, or of what holds it where it
// is longer than a finding can have.
func (p path) pointer() string {
	var b builder
	for _, s := range p {
		if (s.name != "" || s.index < 0) && !b.name(s.name) || s.index >= 0 && !b.index(s.index) {
			break
		}
	}
	return string(b)
}

// A builder makes a pointer, token by token, as long as they fit. Names may be as
// long as the text.
type builder []byte

func (b *builder) name(name string) bool {
	if len(name) > finding.MaxPointer {
		return false
	}
	return b.add(finding.Escape(name))
}

func (b *builder) index(i int) bool { return b.add(strconv.Itoa(i)) }

func (b *builder) add(token string) bool {
	if len(*b)+1+len(token) > finding.MaxPointer {
		return false
	}
	*b = append(append(*b, '/'), token...)
	return true
}

// A track is a path through a text that is being read: the offsets of names, and
// below 0 the indexes of elements, counted from -1. It holds no pointers, which the
// collector of garbage would want to know of, one by one.
type track []int32

func (t *track) push(name int) { *t = append(*t, int32(name)) }

func (t *track) pushIndex(i int) { *t = append(*t, ^int32(i)) }

func (t *track) pop() { *t = (*t)[:len(*t)-1] }

// pointer returns the pointer of the path in the text, and whether it is whole and
// not that of what holds it, see [path.pointer].
func (t track) pointer(src []byte) (pointer string, whole bool) {
	var b builder
	for _, at := range t {
		if at < 0 && !b.index(int(^at)) || at >= 0 && !b.name(nameAt(src, int(at))) {
			return string(b), false
		}
	}
	return string(b), true
}

// nameAt returns the name at an offset, or the beginning of one that is longer than
// a pointer can hold.
func nameAt(src []byte, at int) string {
	const longest = 6*finding.MaxPointer + 2 // each character an escape
	src = src[at:min(at+longest, len(src))]
	end := closingQuote(src, 0)
	if end == len(src) {
		return string(src)
	}
	return string(unquoted(src[:end+1]))
}
