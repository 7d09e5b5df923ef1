package format

import "github.com/vademecum-go/vademecum/internal/wire"

// Ext holds a document's own additions: members whose names are reverse domains
// ("org.example.crm") and whose values are any JSON.
type Ext []Member

// Get returns the JSON text of the named member, and false when there is none.
func (e Ext) Get(name string) (string, bool) { return get(e, name) }

// Set returns the additions with the named member set to a JSON text. The additions
// that it is called on stay as they are.
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

// MarshalJSON returns the additions as a JSON object.
func (e Ext) MarshalJSON() ([]byte, error) {
	return wire.MarshalMembers(func(yield func(name, value string) bool) {
		for _, m := range e {
			if !yield(m.Name, m.Value) {
				return
			}
		}
	})
}

// UnmarshalJSON reads the additions from a JSON object. Its error is a finding.List.
func (e *Ext) UnmarshalJSON(data []byte) error {
	*e = nil
	return wire.UnmarshalMembers(data, func(name, value string) {
		*e = append(*e, Member{Name: name, Value: value})
	})
}
