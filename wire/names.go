package wire

import (
	"iter"
	"slices"
)

// names is a set of names that stays cheap while it is small, and keeps their
// order.
type names struct {
	list []string
	many map[string]struct{} // the same, once there are more than a few
}

const few = 16

// add adds a name and returns false when it was there.
func (n *names) add(name string) bool {
	if n.has(name) {
		return false
	}
	n.list = append(n.list, name)
	switch {
	case n.many != nil:
		n.many[name] = struct{}{}
	case len(n.list) > few:
		n.many = make(map[string]struct{}, 2*few)
		for _, s := range n.list {
			n.many[s] = struct{}{}
		}
	}
	return true
}

func (n *names) has(name string) bool {
	if n.many != nil {
		_, there := n.many[name]
		return there
	}
	return slices.Contains(n.list, name)
}

// all yields the names in the order in which they were added.
func (n *names) all() iter.Seq[string] { return slices.Values(n.list) }
