package wire

import (
	"strconv"
	"strings"
)

// Resolve returns the JSON Pointer that a target in the value is: a pointer in which
// an "@" and an identifier may stand in place of an index, "/partners/@host/name". It
// returns the target itself, and false, where nothing has the identifier.
func Resolve(v Value, target string) (pointer string, ok bool) {
	if !strings.Contains(target, "/@") {
		return target, true
	}
	return rewrite(v, target, func(list listed, token string) (string, bool) {
		id, named := strings.CutPrefix(token, "@")
		if !named {
			return token, true
		}
		i := list.index(id)
		return strconv.Itoa(i), i >= 0
	})
}

// Target returns a pointer into the value as a target that stays when elements are
// inserted or removed: with an identifier in place of each index whose element has one
// that no other of the list has.
func Target(v Value, pointer string) string {
	target, _ := rewrite(v, pointer, func(list listed, token string) (string, bool) {
		if i, err := strconv.Atoi(token); err == nil && i >= 0 && i < list.len() {
			if id := list.id(i); id != "" && list.index(id) == i {
				return "@" + id, true
			}
		}
		return token, true
	})
	return target
}

// rewrite goes along a pointer and changes the tokens that stand for elements of lists
// whose elements have identifiers.
func rewrite(v Value, pointer string, change func(listed, string) (string, bool)) (string, bool) {
	var out strings.Builder
	rest := pointer
	for t, at := v.of, v.at; t != nil; {
		var token string
		if token, rest = cutToken(rest); token == "" {
			break
		}
		f := t.field(token)
		out.WriteString("/" + token)
		t = nil
		switch {
		case f == nil:
		case f.Kind == KindStruct && *f.sub(at) != nil:
			t, at = f.Of(), *f.sub(at)
		case f.Kind == KindStructs:
			list := listed{f.Of(), f.structs(at)}
			if token, rest = cutToken(rest); token == "" {
				break
			}
			token, ok := change(list, token)
			if !ok {
				return pointer, false
			}
			out.WriteString("/" + token)
			i, err := strconv.Atoi(token)
			if err != nil {
				i = list.index(strings.TrimPrefix(token, "@"))
			}
			if i >= 0 && i < list.len() {
				t, at = list.of, list.structs.element(list.of, i)
			}
		}
	}
	return out.String() + rest, true
}

// cutToken cuts the first token off a pointer.
func cutToken(pointer string) (token, rest string) {
	if pointer == "" || pointer[0] != '/' {
		return "", pointer
	}
	if end := strings.IndexByte(pointer[1:], '/'); end >= 0 {
		return pointer[1 : 1+end], pointer[1+end:]
	}
	return pointer[1:], ""
}

// field returns the member with the name in JSON, nil when there is none.
func (t *Type) field(name string) *Field {
	for i := range t.Fields {
		if t.Fields[i].Name == name {
			return &t.Fields[i]
		}
	}
	return nil
}

// A listed list is one of structs with the table of their type.
type listed struct {
	of *Type
	*structs
}

func (l listed) len() int { return l.structs.len }

// id returns the identifier of an element, "" when it has none.
func (l listed) id(i int) string {
	f := l.of.field("id")
	if f == nil || f.Kind != KindString {
		return ""
	}
	return *f.string(l.structs.element(l.of, i))
}

// index returns the place of the first element with the identifier, -1 when none has
// it.
func (l listed) index(id string) int {
	for i := range l.len() {
		if id != "" && l.id(i) == id {
			return i
		}
	}
	return -1
}
