package wire

import "github.com/vademecum-go/vademecum/internal/shape"

// Unknown holds the members of an object that its type does not know, in the
// order they were read. They are written again where they stood.
type Unknown []Member

// A Member is a name and the JSON text of its value.
type Member struct {
	Name  string
	Value string
	after int // the known member that stood before it, from 1
}

// Get returns the JSON text of the named member, and false when there is none.
func (u Unknown) Get(name string) (string, bool) { return get(u, name) }

// Ext holds a document's own additions: members whose names are reverse
// domains ("org.example.crm") and whose values are any JSON.
type Ext []Member

// Get returns the JSON text of the named member, and false when there is none.
func (e Ext) Get(name string) (string, bool) { return get(e, name) }

// Set returns the additions with the named member set to a JSON text.
func (e Ext) Set(name, value string) Ext {
	out := append(Ext(nil), e...)
	for i := range out {
		if out[i].Name == name {
			out[i].Value = value
			return out
		}
	}
	return append(out, Member{Name: name, Value: value})
}

// IsZero reports whether there is none.
func (e Ext) IsZero() bool { return len(e) == 0 }

// ext reads additions.
func (r *Reader) ext(e *Ext) {
	var o Object
	for r.Next(&o) {
		if name, ok := r.Enter(&o); ok {
			if value, ok := r.raw(); ok {
				*e = append(*e, Member{Name: name, Value: value})
			}
		}
	}
}

// ext writes additions.
func (w *Writer) ext(e Ext) {
	w.Begin(nil)
	for _, m := range e {
		w.Name(0, m.Name)
		w.raw(m.Value)
	}
	w.End()
}

// MarshalJSON returns the additions as a JSON object.
func (e Ext) MarshalJSON() ([]byte, error) { return WriteBy(func(w *Writer) { w.ext(e) }, Compact) }

// UnmarshalJSON reads the additions from a JSON object.
func (e *Ext) UnmarshalJSON(data []byte) error {
	*e = nil
	return read(data, Limits{Bytes: MaxBytes}, func(r *Reader) { r.ext(e) }).Findings().Err()
}

// Ext finds names of additions that are no reverse domains.
func (c *Checker) Ext(e Ext) {
	for _, m := range e {
		if !shape.Domain(m.Name) {
			c.path.push(m.Name)
			c.fault(ruleExtensionForm, Quoted("name", m.Name))
			c.path.pop()
		}
	}
}

func get(members []Member, name string) (string, bool) {
	for _, m := range members {
		if m.Name == name {
			return m.Value, true
		}
	}
	return "", false
}
