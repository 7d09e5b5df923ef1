package assess

import (
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Need is something that a party lacks and the partnership could bring.
type Need struct {
	// ID names the need inside its document.
	ID string `json:"id" validate:"required,id" def:"need"`
	// Party is the identifier of the party that has the need.
	Party string `json:"party" validate:"required,id" ref:"party"`
	// Level says whose need it is: the organisation's own, its publics' or its
	// professionals'.
	Level Level `json:"level" validate:"required,enum"`
	// Description says what is needed.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Publics are the identifiers of the publics that have the need.
	Publics []string       `json:"publics,omitempty" validate:"unique,dive,required,id" ref:"public"`
	Unknown format.Unknown `json:"-"`
}

// A Level is where in a party a need arises.
type Level string

const (
	// LevelOrganisation marks a need of the organisation itself: rooms, resources.
	LevelOrganisation Level = "organisation"
	// LevelPublics marks a need of the publics that the organisation serves.
	LevelPublics Level = "publics"
	// LevelProfessionals marks a need of the people who work there: visibility, skills.
	LevelProfessionals Level = "professionals"
)

// A Contribution is one thing that flows in the partnership: a party gives it,
// others get it. The ledger of all contributions shows whether every party both
// gives and gets.
type Contribution struct {
	// ID names the contribution inside its document.
	ID string `json:"id,omitempty" validate:"id" def:"contribution"`
	// From is the identifier of the party that gives. Without it the benefit
	// arises from the partnership itself.
	From string `json:"from,omitempty" validate:"id" ref:"party"`
	// To are the identifiers of the parties that get it. Without them those who
	// have the needs that it meets get it.
	To []string `json:"to,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Kind says what sort of resource flows.
	Kind Resource `json:"kind,omitempty" validate:"enum"`
	// Description says what is given.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Meets are the identifiers of the needs that it answers.
	Meets   []string       `json:"meets,omitempty" validate:"unique,dive,required,id" ref:"need"`
	Unknown format.Unknown `json:"-"`
}

// A Resource is a sort of thing that parties share.
type Resource string

const (
	// ResourceSpace is rooms and places to receive people.
	ResourceSpace Resource = "space"
	// ResourceStaff is the time of professionals.
	ResourceStaff Resource = "staff"
	// ResourceMoney is money: a subsidy, a fee, a saving.
	ResourceMoney Resource = "money"
	// ResourceEquipment is equipment and technical means.
	ResourceEquipment Resource = "equipment"
	// ResourceKnowledge is knowledge, methods, training.
	ResourceKnowledge Resource = "knowledge"
	// ResourceVisibility is being seen and known.
	ResourceVisibility Resource = "visibility"
	// ResourceAudience is people who come, beneficiaries reached.
	ResourceAudience Resource = "audience"
	// ResourceData is data and information.
	ResourceData Resource = "data"
	// ResourceService is a service given to the publics: advice, courses, placements.
	ResourceService Resource = "service"
)
