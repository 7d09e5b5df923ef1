package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Roadmap is the plan beside the convention.
type Roadmap struct {
	// From is the first day it covers.
	From cal.Partial `json:"from,omitzero"`
	// Until is the last day it covers.
	Until cal.Date `json:"until,omitzero"`
	// Milestones are its steps.
	Milestones []Milestone `json:"milestones,omitempty" validate:"dive"`
	// Closed is the day it was closed.
	Closed  cal.Partial    `json:"closed,omitzero"`
	Unknown format.Unknown `json:"-"`
}

// A Milestone is a step of a roadmap.
type Milestone struct {
	// ID names the milestone inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"milestone"`
	// Title says what is to be reached.
	Title lang.Text `json:"title" validate:"required,line"`
	// Due is the day by which it is to be reached.
	Due cal.Date `json:"due,omitzero"`
	// Owner is the identifier of the partner that sees to it.
	Owner string `json:"owner,omitempty" validate:"id" ref:"party"`
	// Status says how far it is; scheduled by default.
	Status MilestoneStatus `json:"status,omitempty" validate:"enum"`
	// Met is the day it was reached.
	Met cal.Partial `json:"met,omitzero"`
	// Note says more.
	Note    lang.Text      `json:"note,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// A MilestoneStatus is how far a milestone is, as Open Contracting names it.
type MilestoneStatus string

const (
	// MilestoneScheduled is to come.
	MilestoneScheduled MilestoneStatus = "scheduled"
	// MilestoneMet is reached.
	MilestoneMet MilestoneStatus = "met"
	// MilestonePartiallyMet is reached in part.
	MilestonePartiallyMet MilestoneStatus = "partially-met"
	// MilestoneNotMet was not reached.
	MilestoneNotMet MilestoneStatus = "not-met"
)

// A FollowUp is how a partnership is kept alive.
type FollowUp struct {
	// MeetingsEvery is the time from one strategic meeting to the next.
	MeetingsEvery cal.Period `json:"meetingsEvery,omitzero"`
	// EvaluationsEvery is the time from one evaluation by the publics to the next.
	EvaluationsEvery cal.Period `json:"evaluationsEvery,omitzero"`
	// Meetings are the times at which partners met.
	Meetings []Meeting `json:"meetings,omitempty" validate:"dive"`
	// Evaluations are what the publics said.
	Evaluations []Evaluation `json:"evaluations,omitempty" validate:"dive"`
	// Evolutions are the changes in the partnership.
	Evolutions []Evolution    `json:"evolutions,omitempty" validate:"dive"`
	Unknown    format.Unknown `json:"-"`
}

// A Meeting is a time at which partners met.
type Meeting struct {
	// ID names the meeting inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"meeting"`
	// Kind says what sort of meeting it was.
	Kind MeetingKind `json:"kind" validate:"required,enum"`
	// Name is how people call it.
	Name lang.Text `json:"name,omitempty" validate:"line"`
	// Date is when it was held.
	Date cal.Partial `json:"date,omitzero"`
	// Every is the time from one to the next, for those that come back.
	Every cal.Period `json:"every,omitzero"`
	// Partners are the identifiers of the partners present.
	Partners []string `json:"partners,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Note says what came of it.
	Note    lang.Text      `json:"note,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// Alone reports whether the meeting names one partner only: it was no meeting of
// partners.
func (m *Meeting) Alone() bool { return len(m.Partners) == 1 }

// A MeetingKind is a sort of meeting.
type MeetingKind string

const (
	// MeetingStrategic looks at the whole: do the offers of each still meet the
	// needs of the other.
	MeetingStrategic MeetingKind = "strategic"
	// MeetingInformal is an informal exchange between those who do the work.
	MeetingInformal MeetingKind = "informal"
	// MeetingPartnerEvent is an event of and for partners.
	MeetingPartnerEvent MeetingKind = "partner-event"
	// MeetingOther is another meeting.
	MeetingOther MeetingKind = "other"
)

// An Evaluation is what the publics think of the service.
type Evaluation struct {
	// ID names the evaluation inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"evaluation"`
	// Date is when it was made.
	Date cal.Partial `json:"date,omitzero"`
	// Publics are the identifiers of the publics that were asked.
	Publics []string `json:"publics,omitempty" validate:"unique,dive,required,id" ref:"public"`
	// Method says how they were asked.
	Method lang.Text `json:"method,omitempty" validate:"prose"`
	// Summary says what came out.
	Summary lang.Text `json:"summary,omitempty" validate:"prose"`
	// Figures are what was measured.
	Figures []Figure       `json:"figures,omitempty" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Figure is something measured.
type Figure struct {
	// Value is the number, as a decimal text so that it stays exact.
	Value string `json:"value" validate:"required,decimal"`
	// Unit says what is counted.
	Unit lang.Text `json:"unit,omitempty" validate:"line"`
	// Date is when it was measured.
	Date cal.Partial `json:"date,omitzero"`
	// Source says who measured it, or where it was published.
	Source  lang.Text      `json:"source,omitempty" validate:"line"`
	Unknown format.Unknown `json:"-"`
}

// An Evolution is a change in the partnership.
type Evolution struct {
	// ID names the evolution inside the document.
	ID string `json:"id" validate:"required,id" def:"evolution"`
	// Kind says what changed.
	Kind EvolutionKind `json:"kind" validate:"required,enum"`
	// Date is when it changed.
	Date cal.Partial `json:"date,omitzero"`
	// Description says what happened.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Contractual reports whether the convention must follow.
	Contractual *bool `json:"contractual,omitempty"`
	// Partners are the identifiers of the partners that it touches.
	Partners []string `json:"partners,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Experiments are the identifiers of those that tried the new way.
	Experiments []string `json:"experiments,omitempty" validate:"unique,dive,required,id" ref:"experiment"`
	// BalanceChecked is the day on which it was looked at again what each gives
	// and gets.
	BalanceChecked cal.Partial    `json:"balanceChecked,omitzero"`
	Unknown        format.Unknown `json:"-"`
}

// An EvolutionKind is what changes in a partnership.
type EvolutionKind string

const (
	// EvolutionPartners is between partners: they join forces or mesh their offers.
	EvolutionPartners EvolutionKind = "partners"
	// EvolutionFunding is a funder that changes, and its rules.
	EvolutionFunding EvolutionKind = "funding"
	// EvolutionFormat is a format that changes.
	EvolutionFormat EvolutionKind = "format"
	// EvolutionStop is a stop.
	EvolutionStop EvolutionKind = "stop"
	// EvolutionGrowth is growth.
	EvolutionGrowth EvolutionKind = "growth"
)

// An AddedValue is what the partnership brings to somebody.
type AddedValue struct {
	// Stakeholder is who benefits.
	Stakeholder Stakeholder `json:"stakeholder" validate:"required,enum"`
	// Form is the form of the benefit.
	Form ValueForm `json:"form,omitempty" validate:"enum"`
	// Partner is the identifier of the partner that benefits, where it is one.
	Partner string `json:"partner,omitempty" validate:"id" ref:"party"`
	// Description says what the benefit is.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Figure is what was measured of it.
	Figure  *Figure        `json:"figure,omitempty"`
	Unknown format.Unknown `json:"-"`
}

// A Stakeholder is who a partnership brings something to.
type Stakeholder string

const (
	// StakeholderHost is the space that receives the partners.
	StakeholderHost Stakeholder = "host"
	// StakeholderPartners are the partners.
	StakeholderPartners Stakeholder = "partners"
	// StakeholderPublics are the publics.
	StakeholderPublics Stakeholder = "publics"
	// StakeholderTerritory is the territory.
	StakeholderTerritory Stakeholder = "territory"
)

// A ValueForm is a form that added value takes.
type ValueForm string

const (
	// ValueFinancial is money gained or saved.
	ValueFinancial ValueForm = "financial"
	// ValueCompetences is skills and knowledge.
	ValueCompetences ValueForm = "competences"
	// ValueOrganisational is better ways of working.
	ValueOrganisational ValueForm = "organisational"
)
