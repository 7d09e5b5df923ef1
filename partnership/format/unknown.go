package format

// Unknown holds the members of an object that its type does not know, in the order
// in which they were read. They are written again where they stood: nothing that
// somebody else wrote is lost.
type Unknown []Member

// Get returns the JSON text of the named member, and false when there is none.
func (u Unknown) Get(name string) (string, bool) { return get(u, name) }
