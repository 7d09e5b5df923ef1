package edit

import (
	"encoding/json"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Change is one difference between two documents.
type Change struct {
	// Op is what was done: "add", "remove" or "replace".
	Op string `json:"op"`
	// Path is where, as a target: with identifiers in place of indexes where there are
	// some, see [partnership.Document.Resolve].
	Path string `json:"path"`
	// Old is the JSON text of what was there before, Value of what is there now; ""
	// where there is none.
	Old   json.RawMessage `json:"old,omitempty"`
	Value json.RawMessage `json:"value,omitempty"`
}

// Diff returns what changed from a document to another: members that were added, removed or
// replaced. Things with identifiers are compared with those of the same identifier,
// wherever they stand in their list; of other lists, what is alike at both ends is left
// out. Languages, additions and unknown members may stand in any order. A document that
// cannot be written is compared as an empty one.
func Diff(from, to *partnership.Document) []Change {
	a, _ := tree(from)
	b, _ := tree(to)
	if a == nil {
		a = &node{kind: object}
	}
	if b == nil {
		b = &node{kind: object}
	}
	var out []Change
	a.diff(b, "", &out)
	return out
}

func (n *node) diff(o *node, path string, out *[]Change) {
	switch {
	case n.equal(o):
	case n.kind == object && o.kind == object:
		for i, name := range n.names {
			at := finding.Member(path, name)
			if other, there := o.member(name); there >= 0 {
				n.values[i].diff(other, at, out)
			} else {
				*out = append(*out, Change{Op: "remove", Path: at, Old: n.values[i].append(nil)})
			}
		}
		for i, name := range o.names {
			if _, there := n.member(name); there < 0 {
				*out = append(*out, Change{Op: "add", Path: finding.Member(path, name), Value: o.values[i].append(nil)})
			}
		}
	case n.kind == list && o.kind == list && n.named() && o.named():
		n.diffNamed(o, path, out)
	case n.kind == list && o.kind == list:
		n.diffList(o, path, out)
	default:
		*out = append(*out, Change{Op: "replace", Path: path, Old: n.append(nil), Value: o.append(nil)})
	}
}

// named reports whether all elements of a list have identifiers of their own.
func (n *node) named() bool {
	seen := map[string]bool{}
	for _, v := range n.values {
		id := v.id()
		if id == "" || seen[id] {
			return false
		}
		seen[id] = true
	}
	return true
}

// diffNamed compares elements by their identifiers, and says when they stand in another
// order.
func (n *node) diffNamed(o *node, path string, out *[]Change) {
	var kept, now []string
	for _, v := range n.values {
		id := v.id()
		at := finding.Member(path, "@"+id)
		i := slices.IndexFunc(o.values, func(w *node) bool { return w.id() == id })
		if i < 0 {
			*out = append(*out, Change{Op: "remove", Path: at, Old: v.append(nil)})
			continue
		}
		kept = append(kept, id)
		v.diff(o.values[i], at, out)
	}
	for _, v := range o.values {
		id := v.id()
		if slices.ContainsFunc(n.values, func(w *node) bool { return w.id() == id }) {
			now = append(now, id)
		} else {
			*out = append(*out, Change{Op: "add", Path: finding.Member(path, "@"+id), Value: v.append(nil)})
		}
	}
	if !slices.Equal(kept, now) {
		*out = append(*out, Change{Op: "replace", Path: path, Old: order(kept), Value: order(now)})
	}
}

// order returns identifiers as a JSON list.
func order(ids []string) json.RawMessage {
	n := node{kind: list}
	for _, id := range ids {
		n.values = append(n.values, &node{raw: string(quoted(id))})
	}
	return n.append(nil)
}

// diffList compares what is between what is alike at both ends.
func (n *node) diffList(o *node, path string, out *[]Change) {
	a, b, from := n.values, o.values, 0
	for len(a) > 0 && len(b) > 0 && a[0].equal(b[0]) {
		a, b, from = a[1:], b[1:], from+1
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1].equal(b[len(b)-1]) {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	both := min(len(a), len(b))
	for i := range both {
		a[i].diff(b[i], finding.Index(path, from+i), out)
	}
	for i := range a[both:] {
		*out = append(*out, Change{Op: "remove", Path: finding.Index(path, from+both+i), Old: a[both+i].append(nil)})
	}
	for i := range b[both:] {
		*out = append(*out, Change{Op: "add", Path: finding.Index(path, from+both+i), Value: b[both+i].append(nil)})
	}
}
