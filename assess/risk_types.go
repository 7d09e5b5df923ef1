package assess

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Risk is what may keep the partnership from its aims, in the terms of
// ISO 31000: a source leads to an event that has a consequence.
type Risk struct {
	// ID names the risk inside its document.
	ID string `json:"id" validate:"required,id" def:"risk"`
	// Catalogue is the code of the typical risk that this one is a case of, such
	// as "priority-change".
	Catalogue string `json:"catalogue,omitempty" validate:"id"`
	// Source is what could give rise to the event.
	Source lang.Text `json:"source,omitempty" validate:"prose"`
	// Event is what could happen.
	Event lang.Text `json:"event,omitempty" validate:"prose"`
	// Consequence is what the event would lead to.
	Consequence lang.Text `json:"consequence,omitempty" validate:"prose"`
	// Likelihood is the chance of the event, from 1 (rare) to 5 (almost certain),
	// before any treatment.
	Likelihood int `json:"likelihood,omitempty" validate:"omitempty,min=1,max=5"`
	// Impact is the weight of the consequence, from 1 (slight) to 5 (severe),
	// before any treatment.
	Impact int `json:"impact,omitempty" validate:"omitempty,min=1,max=5"`
	// Owner is the identifier of the party that answers for the risk.
	Owner string `json:"owner,omitempty" validate:"id" ref:"party"`
	// OwnerRole is the function of the person who answers for it.
	OwnerRole lang.Text `json:"ownerRole,omitempty" validate:"line"`
	// Treatments are what is done about the risk.
	Treatments []Treatment `json:"treatments,omitempty" validate:"dive"`
	// Residual is the risk that is left once it is treated.
	Residual *Residual `json:"residual,omitempty"`
	// Acceptance is the decision to live with the risk as it is.
	Acceptance *Acceptance `json:"acceptance,omitempty"`
	// Reviewed is the day the risk was last looked at.
	Reviewed cal.Partial `json:"reviewed,omitzero"`
	// NextReview is the day by which it is to be looked at again; a year after the last
	// time by default.
	NextReview cal.Date       `json:"nextReview,omitzero"`
	Unknown    format.Unknown `json:"-"`
}

// A Treatment is something done about a risk.
type Treatment struct {
	// Option is the way the risk is treated.
	Option Option `json:"option" validate:"required,enum"`
	// Description says what is done.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Owner is the identifier of the party that does it.
	Owner string `json:"owner,omitempty" validate:"id" ref:"party"`
	// Due is the day by which it is to be done.
	Due cal.Date `json:"due,omitzero"`
	// Done is the day it was done.
	Done    cal.Partial    `json:"done,omitzero"`
	Unknown format.Unknown `json:"-"`
}

// An Option is a way to treat a risk, after ISO 31000.
type Option string

const (
	// OptionAvoid does not start, or stops, what gives rise to the risk.
	OptionAvoid Option = "avoid"
	// OptionReduce lowers its likelihood or its consequence.
	OptionReduce Option = "reduce"
	// OptionShare shares it with others, by contract or insurance.
	OptionShare Option = "share"
	// OptionRetain keeps it by an informed decision.
	OptionRetain Option = "retain"
)

// A Residual is the level of a risk after its treatment.
type Residual struct {
	// Likelihood goes from 1 (rare) to 5 (almost certain).
	Likelihood int `json:"likelihood,omitempty" validate:"omitempty,min=1,max=5"`
	// Impact goes from 1 (slight) to 5 (severe).
	Impact  int            `json:"impact,omitempty" validate:"omitempty,min=1,max=5"`
	Unknown format.Unknown `json:"-"`
}

// An Acceptance is the decision of somebody to live with a risk until a date.
// It is bound to the state of the risk that was accepted and lapses when that
// changes.
type Acceptance struct {
	// By is the identifier of the party that accepts.
	By string `json:"by" validate:"required,id" ref:"party"`
	// Role is the function of the person who accepts for it.
	Role lang.Text `json:"role,omitempty" validate:"line"`
	// On is the day of the decision.
	On cal.Partial `json:"on,omitzero" validate:"required"`
	// Until is the last day on which it holds.
	Until cal.Date `json:"until,omitzero"`
	// Reason says why.
	Reason lang.Text `json:"reason,omitempty" validate:"prose"`
	// Digest is the digest of the accepted state of the risk: 64 hexadecimal
	// digits, as the assessment shows it.
	Digest  string         `json:"digest,omitempty" validate:"digest"`
	Unknown format.Unknown `json:"-"`
}
