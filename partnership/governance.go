package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// An Agreement is one of the four points on which the parties must agree before
// the partnership goes to its governance.
type Agreement struct {
	// Point is what was agreed on.
	Point Point `json:"point" validate:"required,enum"`
	// Date is the day of the agreement.
	Date cal.Partial `json:"date,omitzero"`
	// Parties are the identifiers of the partners that agree.
	Parties []string `json:"parties,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Note says what was agreed.
	Note    lang.Text      `json:"note,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// A Point is something to agree on.
type Point string

const (
	// PointOffer is the offer: its format, its calendar, its communication.
	PointOffer Point = "offer"
	// PointCounterparts is what each party brings.
	PointCounterparts Point = "counterparts"
	// PointDuration is how long the parties commit themselves.
	PointDuration Point = "duration"
	// PointStaff is that those who intervene are volunteers, in which field.
	PointStaff Point = "staff"
)

// A Governance is how the partners decide together.
type Governance struct {
	// Bodies are the bodies that decide or advise.
	Bodies []Body `json:"bodies,omitempty" validate:"dive"`
	// Decisions are what they decided.
	Decisions []Decision     `json:"decisions,omitempty" validate:"dive"`
	Unknown   format.Unknown `json:"-"`
}

// A Body is a governance body.
type Body struct {
	// ID names the body inside the document.
	ID string `json:"id" validate:"required,id" def:"body"`
	// Name is how people call it.
	Name lang.Text `json:"name" validate:"required,line"`
	// Members are those who sit on it.
	Members []Member `json:"members,omitempty" validate:"dive"`
	// Every is the time from one meeting to the next.
	Every   cal.Period     `json:"every,omitzero"`
	Unknown format.Unknown `json:"-"`
}

// A Member is a partner that sits on a body.
type Member struct {
	// Partner is the identifier of the partner.
	Partner string `json:"partner" validate:"required,id" ref:"party"`
	// Rights are what the member may do. Without them they are full.
	Rights  Rights         `json:"rights,omitempty" validate:"enum"`
	Unknown format.Unknown `json:"-"`
}

// Rights are what a member of a body may do.
type Rights string

const (
	// RightsFull is to speak and to decide.
	RightsFull Rights = "full"
	// RightsAdvisory is to speak.
	RightsAdvisory Rights = "advisory"
	// RightsObserver is to be there.
	RightsObserver Rights = "observer"
)

// A Decision is what a body decided about the partnership.
type Decision struct {
	// ID names the decision inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"decision"`
	// Body is the identifier of the body.
	Body string `json:"body" validate:"required,id" ref:"body"`
	// Date is the day of the decision.
	Date cal.Partial `json:"date,omitzero" validate:"required"`
	// Outcome is what was decided.
	Outcome Outcome `json:"outcome" validate:"required,enum"`
	// Subject says what the decision is about; without it, the partnership itself.
	Subject lang.Text `json:"subject,omitempty" validate:"line"`
	// Reason says why.
	Reason  lang.Text      `json:"reason,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// An Outcome is the sense of a decision.
type Outcome string

const (
	// OutcomeApproved lets the partnership go on.
	OutcomeApproved Outcome = "approved"
	// OutcomeRefused does not.
	OutcomeRefused Outcome = "refused"
	// OutcomeDeferred puts the decision off.
	OutcomeDeferred Outcome = "deferred"
	// OutcomeNoted takes note, without deciding.
	OutcomeNoted Outcome = "noted"
)

// An Experiment is something tried before it is written into a convention.
type Experiment struct {
	// ID names the experiment inside the document.
	ID string `json:"id" validate:"required,id" def:"experiment"`
	// Name is how people call it.
	Name lang.Text `json:"name,omitempty" validate:"line"`
	// Tried says what was tried.
	Tried lang.Text `json:"tried,omitempty" validate:"prose"`
	// Offers are the identifiers of the offers it tried.
	Offers []string `json:"offers,omitempty" validate:"unique,dive,required,id" ref:"offer"`
	// From is when it started.
	From cal.Partial `json:"from,omitzero"`
	// Until is when it ended, or is to end.
	Until cal.Partial `json:"until,omitzero"`
	// ReviewDue is the day by which it is to be reviewed.
	ReviewDue cal.Date `json:"reviewDue,omitzero"`
	// Review is what the partners made of it.
	Review *Review `json:"review,omitempty"`
	// Adjustments are what was changed after the review.
	Adjustments []Adjustment   `json:"adjustments,omitempty" validate:"dive"`
	Unknown     format.Unknown `json:"-"`
}

// A Review is what the partners made of an experiment.
type Review struct {
	// Date is the day of the review.
	Date cal.Partial `json:"date,omitzero"`
	// Verdict is what they concluded.
	Verdict Verdict `json:"verdict" validate:"required,enum"`
	// Findings says what they saw.
	Findings lang.Text      `json:"findings,omitempty" validate:"prose"`
	Unknown  format.Unknown `json:"-"`
}

// A Verdict is the conclusion of a review.
type Verdict string

const (
	// VerdictPositive is good enough to be made permanent.
	VerdictPositive Verdict = "positive"
	// VerdictAdjust is worth trying again with changes.
	VerdictAdjust Verdict = "adjust"
	// VerdictNegative is not worth going on.
	VerdictNegative Verdict = "negative"
)

// An Adjustment is a change made after an experiment.
type Adjustment struct {
	// Description says what was changed.
	Description lang.Text `json:"description" validate:"required,prose"`
	// Date is the day it was changed.
	Date    cal.Partial    `json:"date,omitzero"`
	Unknown format.Unknown `json:"-"`
}
