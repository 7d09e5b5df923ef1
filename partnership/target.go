package partnership

import "github.com/vademecum-go/vademecum/internal/wire"

// Resolve returns the JSON Pointer that a target is: a pointer in which an "@" and an
// identifier may stand in place of an index, "/partners/@host/name". Waivers and evidence
// have targets: they stay where they are when a partner is inserted before. It returns
// the target itself, and false, when nothing has the identifier.
func (d *Document) Resolve(target string) (pointer string, ok bool) {
	return wire.Resolve(wire.Of(&documentType, d), target)
}

// Target returns a JSON Pointer into the document as a target, with identifiers in
// place of indexes where there are some.
func (d *Document) Target(pointer string) string {
	return wire.Target(wire.Of(&documentType, d), pointer)
}
