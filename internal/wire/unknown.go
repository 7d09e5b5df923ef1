package wire

import (
	"iter"

	"github.com/vademecum-go/vademecum/internal/shape"
)

// Members are what format.Unknown and format.Ext are made of: the members of an
// object that its type does not know, and additions.
type Members []Member

// A Member is a name and the JSON text of its value. It is laid out as format.Member.
type Member struct {
	Name  string
	Value string
	After int // the known member that stood before it, from 1
}

// ext reads additions.
func (r *Reader) ext(add func(name, value string)) {
	var o Object
	for r.Next(&o) {
		if name, ok := r.Enter(&o); ok {
			if value, ok := r.raw(); ok {
				add(name, value)
			}
		}
	}
}

// ext writes additions.
func (w *Writer) ext(members iter.Seq2[string, string]) {
	w.Begin(nil)
	if w.stable {
		var all Members
		for name, value := range members {
			all.add(name, value)
		}
		members = byName(all).all
	}
	for name, value := range members {
		w.Name(0, name)
		w.raw(value)
	}
	w.End()
}

// all yields the names and the JSON texts of the values.
func (m Members) all(yield func(name, value string) bool) {
	for i := range m {
		if !yield(m[i].Name, m[i].Value) {
			return
		}
	}
}

// add appends an addition.
func (m *Members) add(name, value string) { *m = append(*m, Member{Name: name, Value: value}) }

// MarshalMembers returns additions as a JSON object.
func MarshalMembers(members iter.Seq2[string, string]) ([]byte, error) {
	return WriteBy(func(w *Writer) { w.ext(members) }, Compact)
}

// UnmarshalMembers reads additions from a JSON object. Its error is a finding.List.
func UnmarshalMembers(data []byte, add func(name, value string)) error {
	return read(data, Limits{Bytes: MaxBytes}, func(r *Reader) { r.ext(add) }).Findings().Err()
}

// Addition finds the name of an addition that is no reverse domain.
func (c *Checker) Addition(name string) {
	if !shape.Domain(name) {
		c.path.push(name)
		c.fault(ruleExtensionForm, Quoted("name", name))
		c.path.pop()
	}
}
