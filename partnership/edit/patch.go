package edit

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// An operation is one of a JSON Patch.
type operation struct {
	op, path, from string
	value          *node
}

// Patch applies a JSON Patch (RFC 6902): all its operations, or none. In a path, an "@"
// and an identifier may stand in place of an index, see
// [partnership.Document.Resolve]. On the day the new document is checked.
func Patch(doc *partnership.Document, patch []byte, on cal.Date) (*partnership.Document, finding.List) {
	p, ok := parse(patch)
	if !ok || p.kind != list {
		return refused(patchForm, "")
	}
	n, faults := tree(doc)
	if n == nil {
		return nil, faults
	}
	for i, v := range p.values {
		at := finding.Index("", i)
		o, ok := operationOf(v)
		if !ok {
			return refused(patchForm, at)
		}
		if rule, path := o.apply(&n); rule != nil {
			return refused(*rule, at, finding.Text("path", path))
		}
	}
	return read(n, on)
}

func operationOf(n *node) (operation, bool) {
	var o operation
	if n.kind != object {
		return o, false
	}
	there := map[string]bool{}
	for i, name := range n.names {
		there[name] = true
		var to *string
		switch name {
		case "op":
			to = &o.op
		case "path":
			to = &o.path
		case "from":
			to = &o.from
		case "value":
			o.value = n.values[i]
		}
		if to != nil && (n.values[i].kind != plain || json.Unmarshal([]byte(n.values[i].raw), to) != nil || n.values[i].isNull()) {
			return o, false
		}
	}
	fits := map[string]bool{
		"add": there["value"], "replace": there["value"], "test": there["value"], "remove": true,
		"move": there["from"], "copy": there["from"],
	}[o.op]
	return o, fits && there["path"] && finding.IsPointer(o.path) && finding.IsPointer(o.from)
}

// apply applies an operation to a tree. Where it cannot, it returns why and the path.
func (o *operation) apply(root **node) (*finding.Rule, string) {
	switch o.op {
	case "add":
		return fault(add(root, o.path, o.value.clone()), o.path)
	case "remove":
		_, ok := remove(root, o.path)
		return fault(ok, o.path)
	case "replace":
		return fault(replace(root, o.path, o.value.clone()), o.path)
	case "test":
		n, ok := get(*root, o.path)
		if ok && !n.equal(o.value) {
			return &patchTest, o.path
		}
		return fault(ok, o.path)
	case "copy":
		n, ok := get(*root, o.from)
		if !ok {
			return &patchPath, o.from
		}
		return fault(add(root, o.path, n.clone()), o.path)
	}
	// move
	if strings.HasPrefix(o.path, o.from+"/") {
		return &patchPath, o.path
	}
	n, ok := remove(root, o.from)
	if !ok {
		return &patchPath, o.from
	}
	return fault(add(root, o.path, n), o.path)
}

func fault(ok bool, path string) (*finding.Rule, string) {
	if ok {
		return nil, ""
	}
	return &patchPath, path
}

// get returns what a path leads to.
func get(n *node, path string) (*node, bool) {
	tokens, _ := finding.Tokens(path)
	for _, token := range tokens {
		switch n.kind {
		case object:
			v, i := n.member(token)
			if i < 0 {
				return nil, false
			}
			n = v
		case list:
			i, ok := n.index(token)
			if !ok || i == len(n.values) {
				return nil, false
			}
			n = n.values[i]
		default:
			return nil, false
		}
	}
	return n, true
}

// index returns the place in a list that a token is: an index, an "@" and an identifier,
// or "-" for the place after the last.
func (n *node) index(token string) (int, bool) {
	if token == "-" {
		return len(n.values), true
	}
	if id, ok := strings.CutPrefix(token, "@"); ok {
		i := slices.IndexFunc(n.values, func(v *node) bool { return id != "" && v.id() == id })
		return i, i >= 0
	}
	i, err := strconv.Atoi(token)
	return i, err == nil && i >= 0 && i <= len(n.values) && strconv.Itoa(i) == token
}

// holder returns what holds the end of a path, and its last token.
func holder(n *node, path string) (*node, string, bool) {
	tokens, ok := finding.Tokens(path)
	if !ok || len(tokens) == 0 {
		return nil, "", false
	}
	at := strings.LastIndexByte(path, '/')
	n, ok = get(n, path[:at])
	return n, tokens[len(tokens)-1], ok
}

func add(root **node, path string, v *node) bool {
	if path == "" {
		*root = v
		return true
	}
	n, token, ok := holder(*root, path)
	switch {
	case !ok:
	case n.kind == object:
		n.set(token, v)
		return true
	case n.kind == list:
		if i, ok := n.index(token); ok {
			n.values = slices.Insert(n.values, i, v)
			return true
		}
	}
	return false
}

func replace(root **node, path string, v *node) bool {
	n, ok := get(*root, path)
	if ok {
		*n = *v
	}
	return ok
}

func remove(root **node, path string) (*node, bool) {
	v, ok := get(*root, path)
	n, token, held := holder(*root, path)
	if !ok || !held {
		return nil, false
	}
	if n.kind == object {
		n.remove(token)
		return v, true
	}
	i, _ := n.index(token)
	n.values = slices.Delete(n.values, i, i+1)
	return v, true
}
