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

func (p *path) pushIndex(i int) { *p = append(*p, step{index: i}) }

func (p *path) pop() { *p = (*p)[:len(*p)-1] }

// pointer returns the RFC 6901 pointer of the path.
func (p path) pointer() string {
	var b []byte
	for _, s := range p {
		if s.name != "" || s.index < 0 {
			b = append(append(b, '/'), finding.Escape(s.name)...)
		}
		if s.index >= 0 {
			b = strconv.AppendInt(append(b, '/'), int64(s.index), 10)
		}
	}
	return string(b)
}

// A track is a path through a text that is being read: the offsets of names, and
// below 0 the indexes of elements, counted from -1. It holds no pointers, which the
// collector of garbage would want to know of, one by one.
type track []int32

func (t *track) push(name int) { *t = append(*t, int32(name)) }

func (t *track) pushIndex(i int) { *t = append(*t, ^int32(i)) }

func (t *track) pop() { *t = (*t)[:len(*t)-1] }

// in returns the path in the text.
func (t track) in(src []byte) path {
	var p path
	for _, at := range t {
		if at < 0 {
			p.pushIndex(int(^at))
		} else {
			p.push(string(unquoted(src[at : closingQuote(src, int(at))+1])))
		}
	}
	return p
}
