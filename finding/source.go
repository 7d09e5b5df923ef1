package finding

import "strings"

// A Source says where a rule comes from, so that a decision based on it can be
// defended and a house that disagrees knows what it sets aside. It is the [Origin]
// and, after a space, the place in it: a section of the guide, the name of the
// standard or framework.
//
//	const guide2 = finding.Source(finding.Guide + " 2")
//
// It is a constant, and so are the rules: a table of them costs a program nothing
// when it starts.
type Source string

// Inferred is the source of a rule that this project decided.
const Inferred = Source(Inference)

// An Origin is the kind of authority behind a rule.
type Origin string

const (
	// Guide marks what the 2019 guide of good practice says.
	Guide Origin = "guide"
	// Inference marks a design decision of this project.
	Inference Origin = "inference"
	// Framework marks what another published framework or standard says.
	Framework Origin = "framework"
)

// Origin returns the kind of authority.
func (s Source) Origin() Origin {
	origin, _, _ := strings.Cut(string(s), " ")
	return Origin(origin)
}

// Ref returns the place in the origin, "" for an inference.
func (s Source) Ref() string {
	_, ref, _ := strings.Cut(string(s), " ")
	return ref
}
