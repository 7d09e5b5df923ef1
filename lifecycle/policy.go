package lifecycle

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

//go:generate go run ../test/tools/members

// A Policy says how a house sees the lifecycle. An empty one asks for a
// convention and waives nothing.
type Policy struct {
	// Schema is the address of the JSON Schema that an editor uses.
	Schema string `json:"$schema,omitempty" validate:"url"`
	// Convention says whether a partnership needs a convention to become permanent;
	// it does by default. Where it is optional, doing without needs a reason.
	Convention Demand `json:"convention,omitempty" validate:"enum"`
	// InformGovernance asks for a decision or a note of a governance body between the
	// review of an experiment and the convention.
	InformGovernance *bool `json:"informGovernance,omitempty"`
	// MeetingsEvery is the time from one strategic meeting to the next, for
	// partnerships that do not say it themselves.
	MeetingsEvery cal.Period `json:"meetingsEvery,omitzero"`
	// RisksEvery is the time after which a risk that was reviewed is to be reviewed
	// again, a year by default.
	RisksEvery cal.Period `json:"risksEvery,omitzero"`
	// Waive are conditions that the house does not ask for.
	Waive   []Exemption    `json:"waive,omitempty" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Demand says whether something is asked for.
type Demand string

const (
	// DemandRequired asks for it.
	DemandRequired Demand = "required"
	// DemandOptional leaves it to the partners: the guide formalises a convention
	// where it applies.
	DemandOptional Demand = "optional"
)

// An Exemption sets a condition aside for a whole house. It needs a reason.
type Exemption struct {
	// Guard is the code of the condition.
	Guard string `json:"guard" validate:"required,id"`
	// Reason says why.
	Reason  lang.Text      `json:"reason" validate:"required,prose"`
	Unknown format.Unknown `json:"-"`
}

// exempts returns why the house does not ask for a condition, and whether it
// does not.
func exempts(list []Exemption, code finding.Code) (lang.Text, bool) {
	for i := range list {
		if e := &list[i]; e.Guard == string(code) && !e.Reason.IsZero() {
			return e.Reason, true
		}
	}
	return nil, false
}
