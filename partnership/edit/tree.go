package edit

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
)

// A node is a JSON value whose objects keep the order of their members.
type node struct {
	kind   kind
	names  []string // of an object
	values []*node  // of an object or a list
	raw    string   // of everything else
}

type kind uint8

const (
	plain kind = iota
	object
	list
)

func (n *node) isNull() bool { return n.kind == plain && n.raw == "null" }

// parse returns a JSON text as a tree, false when it is none.
func parse(text []byte) (*node, bool) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	n, err := value(d)
	if err != nil {
		return nil, false
	}
	_, err = d.Token()
	return n, err == io.EOF
}

func value(d *json.Decoder) (*node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	delim, ok := token.(json.Delim)
	if !ok {
		raw, err := json.Marshal(token)
		return &node{raw: string(raw)}, err
	}
	n := &node{kind: list}
	if delim == '{' {
		n.kind = object
	}
	for d.More() {
		name := ""
		if n.kind == object {
			token, err := d.Token()
			if err != nil {
				return nil, err
			}
			name, _ = token.(string)
		}
		inner, err := value(d)
		if err != nil {
			return nil, err
		}
		if n.kind == object {
			n.set(name, inner)
		} else {
			n.values = append(n.values, inner)
		}
	}
	_, err = d.Token()
	return n, err
}

// append writes the tree as JSON.
func (n *node) append(b []byte) []byte {
	switch n.kind {
	case object:
		b = append(b, '{')
		for i, name := range n.names {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(append(b, quoted(name)...), ':')
			b = n.values[i].append(b)
		}
		return append(b, '}')
	case list:
		b = append(b, '[')
		for i, v := range n.values {
			if i > 0 {
				b = append(b, ',')
			}
			b = v.append(b)
		}
		return append(b, ']')
	}
	return append(b, n.raw...)
}

func quoted(s string) []byte {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a text can always be written
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

// member returns the member of an object, and its place.
func (n *node) member(name string) (*node, int) {
	if i := slices.Index(n.names, name); n.kind == object && i >= 0 {
		return n.values[i], i
	}
	return nil, -1
}

// set sets a member of an object, in its place where it is there.
func (n *node) set(name string, v *node) {
	if _, i := n.member(name); i >= 0 {
		n.values[i] = v
		return
	}
	n.names, n.values = append(n.names, name), append(n.values, v)
}

func (n *node) remove(name string) {
	if _, i := n.member(name); i >= 0 {
		n.names, n.values = slices.Delete(n.names, i, i+1), slices.Delete(n.values, i, i+1)
	}
}

func (n *node) clone() *node {
	out := &node{kind: n.kind, raw: n.raw, names: slices.Clone(n.names)}
	for _, v := range n.values {
		out.values = append(out.values, v.clone())
	}
	return out
}

// equal reports whether two trees say the same: members of objects in any order.
func (n *node) equal(o *node) bool {
	if n.kind != o.kind || len(n.values) != len(o.values) {
		return false
	}
	switch n.kind {
	case object:
		for i, name := range n.names {
			if other, at := o.member(name); at < 0 || !n.values[i].equal(other) {
				return false
			}
		}
		return true
	case list:
		return slices.EqualFunc(n.values, o.values, (*node).equal)
	}
	return n.raw == o.raw
}

// id returns the identifier of an object, "" when it has none.
func (n *node) id() string {
	v, i := n.member("id")
	if i < 0 || v.kind != plain || v.raw == "" || v.raw[0] != '"' {
		return ""
	}
	var id string
	_ = json.Unmarshal([]byte(v.raw), &id) // it is a string
	return id
}
