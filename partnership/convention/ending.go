package convention

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// An Ending is how a convention ended before its time. From the next day on the
// convention is obsolete.
type Ending struct {
	// Date is the last day on which it was in force.
	Date cal.Partial `json:"date,omitzero" validate:"required"`
	// Kind is the sort of reason.
	Kind EndingKind `json:"kind,omitempty" validate:"enum"`
	// Reason says why.
	Reason  lang.Text      `json:"reason,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// An EndingKind is a sort of reason for an end.
type EndingKind string

const (
	// EndingFunding is money that stops.
	EndingFunding EndingKind = "funding"
	// EndingClosure is the closure of a structure.
	EndingClosure EndingKind = "closure"
	// EndingStaff is a problem of human resources.
	EndingStaff EndingKind = "human-resources"
	// EndingAgreement is a common decision of the parties.
	EndingAgreement EndingKind = "mutual-agreement"
	// EndingBreach is that a party did not keep to it.
	EndingBreach EndingKind = "breach"
	// EndingFulfilled is that its aim was reached.
	EndingFulfilled EndingKind = "fulfilled"
	// EndingReplaced is a new convention in its place.
	EndingReplaced EndingKind = "replaced"
	// EndingOther is another reason.
	EndingOther EndingKind = "other"
)
