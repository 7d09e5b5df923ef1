package wire

import (
	"iter"
	"slices"
)

// names is a set of names that stays cheap while it is small, and keeps their
// order. The zero set is empty.
type names struct {
	first [few]string // the first ones, in place
	n     int         // how many of them there are
	rest  []string
	many  map[string]struct{} // all of them, once there are more than some
}

const (
	few  = 4
	some = 16
)

// add adds a name and returns false when it was there.
func (n *names) add(name string) bool {
	if n.has(name) {
		return false
	}
	if n.n < few {
		n.first[n.n] = name
		n.n++
		return true
	}
	if n.rest == nil {
		n.rest = make([]string, 0, 2*few)
	}
	n.rest = append(n.rest, name)
	switch {
	case n.many != nil:
		n.many[name] = struct{}{}
	case len(n.rest) > some:
		n.many = make(map[string]struct{}, 4*some)
		for s := range n.all() {
			n.many[s] = struct{}{}
		}
	}
	return true
}

// meet is add for a set whose order no caller asks for: of many names it keeps none.
func (n *names) meet(name string) bool {
	if n.many == nil {
		return n.add(name)
	}
	size := len(n.many)
	n.many[name] = struct{}{}
	return len(n.many) > size
}

// clear leaves an empty set, with its room.
func (n *names) clear() {
	clear(n.rest)
	*n = names{rest: n.rest[:0]}
}

func (n *names) has(name string) bool {
	if n.many != nil {
		_, there := n.many[name]
		return there
	}
	return slices.Contains(n.first[:n.n], name) || slices.Contains(n.rest, name)
}

// all yields the names in the order in which they were added.
func (n *names) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range n.first[:n.n] {
			if !yield(s) {
				return
			}
		}
		for _, s := range n.rest {
			if !yield(s) {
				return
			}
		}
	}
}
