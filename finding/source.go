package finding

// A Source says where a rule comes from, so that a decision based on it can be
// defended and a house that disagrees knows what it sets aside.
type Source struct {
	Origin Origin
	// Ref is the place in the origin: a section of the guide, the name of the
	// standard or framework; "" for an inference.
	Ref string
}

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

// FromGuide returns the source of a rule that a section of the guide states.
func FromGuide(section string) Source { return Source{Origin: Guide, Ref: section} }

// Inferred returns the source of a rule that this project decided.
func Inferred() Source { return Source{Origin: Inference} }

// FromFramework returns the source of a rule taken from a named standard or
// framework.
func FromFramework(name string) Source { return Source{Origin: Framework, Ref: name} }
