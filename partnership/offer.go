package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// An Offer is a service to the publics: one of the partnership, or one that a
// partner has of its own and that the partnership should not compete with.
type Offer struct {
	// ID names the offer inside the document.
	ID string `json:"id" validate:"required,id" def:"offer"`
	// Name is how people call it.
	Name lang.Text `json:"name,omitempty" validate:"line"`
	// By are the identifiers of the partners that run it.
	By []string `json:"by,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Own marks a service that its partner has outside the partnership.
	Own *bool `json:"own,omitempty"`
	// Format is the form it takes.
	Format Format `json:"format,omitempty" validate:"enum"`
	// Description says what it is.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Publics are the identifiers of the publics it is for.
	Publics []string `json:"publics,omitempty" validate:"unique,dive,required,id" ref:"public"`
	// Meets are the identifiers of the needs it answers.
	Meets []string `json:"meets,omitempty" validate:"unique,dive,required,id" ref:"need"`
	// Calendar says when it takes place.
	Calendar *Calendar `json:"calendar,omitempty"`
	// Communication says how it is made known, and by whom.
	Communication lang.Text `json:"communication,omitempty" validate:"prose"`
	// Place is where it takes place.
	Place *Place `json:"place,omitempty"`
	// Complements are the identifiers of offers that it completes.
	Complements []string `json:"complements,omitempty" validate:"unique,dive,required,id" ref:"offer"`
	// CompetesWith are the identifiers of offers that it takes publics from.
	CompetesWith []string `json:"competesWith,omitempty" validate:"unique,dive,required,id" ref:"offer"`
	// Experiment is the identifier of the experiment that tried it.
	Experiment string         `json:"experiment,omitempty" validate:"id" ref:"experiment"`
	Unknown    format.Unknown `json:"-"`
}

// A Format is a form that a service takes.
type Format string

const (
	// FormatWorkshop is a workshop.
	FormatWorkshop Format = "workshop"
	// FormatClub is a club that meets regularly.
	FormatClub Format = "club"
	// FormatGroup is a group animation.
	FormatGroup Format = "group-session"
	// FormatDuty is regular hours at which somebody is there to be consulted.
	FormatDuty Format = "duty-hours"
	// FormatInterview is individual advice in an interview.
	FormatInterview Format = "individual-advice"
	// FormatOnlineAdvice is advice online.
	FormatOnlineAdvice Format = "online-advice"
	// FormatSelfHelp is help to help oneself: documents, tools.
	FormatSelfHelp Format = "self-help"
	// FormatPlacement is a placement in a company.
	FormatPlacement Format = "placement"
	// FormatCourse is a course.
	FormatCourse Format = "course"
	// FormatDiscovery is a discovery session.
	FormatDiscovery Format = "discovery-session"
	// FormatAwareness is an awareness day.
	FormatAwareness Format = "awareness-day"
	// FormatDoubleListening is sitting in on interviews.
	FormatDoubleListening Format = "double-listening"
	// FormatImmersion is time spent in the place.
	FormatImmersion Format = "immersion"
	// FormatPanel is a panel of actors who inform each other.
	FormatPanel Format = "panel"
	// FormatStand is a stand at an event.
	FormatStand Format = "stand"
	// FormatLiveRecruitment is recruitment on the spot.
	FormatLiveRecruitment Format = "live-recruitment"
	// FormatExchange is a day on which partners exchange.
	FormatExchange Format = "exchange-day"
	// FormatData is the sharing of data.
	FormatData Format = "data-sharing"
	// FormatOther is another form; its description says which.
	FormatOther Format = "other"
)

// A Calendar says when something takes place.
type Calendar struct {
	// Every is the time from one occasion to the next, such as P1M or P2W.
	Every cal.Period `json:"every,omitzero"`
	// Times is how many occasions there are in each such time, one by default.
	Times int `json:"times,omitempty" validate:"omitempty,min=1,max=1000"`
	// From is when it starts.
	From cal.Partial `json:"from,omitzero"`
	// Until is when it ends.
	Until cal.Partial `json:"until,omitzero"`
	// Note says more, such as the day of the week.
	Note    lang.Text      `json:"note,omitempty" validate:"line"`
	Unknown format.Unknown `json:"-"`
}

// A Place is where something takes place.
type Place struct {
	// Name is how people call it.
	Name lang.Text `json:"name,omitempty" validate:"line"`
	// Partner is the identifier of the partner whose place it is.
	Partner string `json:"partner,omitempty" validate:"id" ref:"party"`
	// Address is the postal address.
	Address lang.Text `json:"address,omitempty" validate:"prose"`
	// Online reports whether it is, also, online.
	Online *bool `json:"online,omitempty"`
	// Capacity is how many people it can receive.
	Capacity *int `json:"capacity,omitempty" validate:"omitempty,min=0,max=1000000000"`
	// Resource is the identifier of the resource that it uses, a room for example.
	Resource string         `json:"resource,omitempty" validate:"id" ref:"resource"`
	Unknown  format.Unknown `json:"-"`
}

// A Session is a time in which partners and their teams discover each other.
type Session struct {
	// ID names the session inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"session"`
	// Kind says what sort of session it is.
	Kind SessionKind `json:"kind" validate:"required,enum"`
	// Date is when it was held, or is to be.
	Date cal.Partial `json:"date,omitzero"`
	// Every is the time from one session to the next, for those that come back.
	Every cal.Period `json:"every,omitzero"`
	// Partners are the identifiers of the partners present.
	Partners []string `json:"partners,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Attendance is how many people came.
	Attendance *int `json:"attendance,omitempty" validate:"omitempty,min=0,max=1000000000"`
	// Relays are the identifiers of the people who pass on to their teams.
	Relays []string `json:"relays,omitempty" validate:"unique,dive,required,id" ref:"person"`
	// Programme says what it consists of.
	Programme lang.Text `json:"programme,omitempty" validate:"prose"`
	// Outcome says what came of it.
	Outcome lang.Text      `json:"outcome,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// A SessionKind is a sort of session between partners.
type SessionKind string

const (
	// SessionDiscovery shows the space, the offers, the partnerships there are.
	SessionDiscovery SessionKind = "discovery"
	// SessionAwareness shares principles, values and ways of working.
	SessionAwareness SessionKind = "awareness"
	// SessionDoubleListening is sitting in on interviews.
	SessionDoubleListening SessionKind = "double-listening"
	// SessionWorking is a first working meeting.
	SessionWorking SessionKind = "working-meeting"
)
