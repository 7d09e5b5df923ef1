package partnership

import (
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/format"
)

//go:generate go run ../test/tools/members

// Version is the version of the document format that this package writes.
const Version = "1.0"

// A Document is one partnership, from first contact to its end. It is sparse
// at first and grows with the partnership; facts are in it, states are derived
// from them for a date.
type Document struct {
	// Schema is the address of the JSON Schema that an editor uses.
	Schema string `json:"$schema,omitempty" validate:"url"`
	// Version is the version of the format, such as "1.0".
	Version string `json:"version" validate:"required,version"`
	// ID is the identifier of the partnership in the system it comes from.
	ID string `json:"id,omitempty" validate:"id"`
	// Name is how people call the partnership.
	Name lang.Text `json:"name" validate:"required,line"`
	// Summary says in a few sentences what the partnership is.
	Summary lang.Text `json:"summary,omitempty" validate:"prose"`
	// Fictional marks an example that was invented.
	Fictional *bool `json:"fictional,omitempty"`
	// Sources are where the facts of the document come from.
	Sources []Source `json:"sources,omitempty" validate:"dive"`
	// Territory is where the partnership works.
	Territory []Territory `json:"territory,omitempty" validate:"dive"`
	// Triggers are what brought the partners together.
	Triggers []Trigger `json:"triggers,omitempty" validate:"dive"`
	// Publics are the people that the partnership serves.
	Publics []Public `json:"publics,omitempty" validate:"dive"`
	// Values are what the partners hold to, shared or not.
	Values []Value `json:"values,omitempty" validate:"dive"`
	// Partners are the parties of the partnership, the host among them.
	Partners []Partner `json:"partners,omitempty" validate:"dive"`
	// Needs are what the partners lack, at three levels.
	Needs []assess.Need `json:"needs,omitempty" validate:"dive"`
	// Resources are what the partners have and could share.
	Resources []Resource `json:"resources,omitempty" validate:"dive"`
	// Contributions are what each partner gives and gets.
	Contributions []assess.Contribution `json:"contributions,omitempty" validate:"dive"`
	// Offers are the services to the publics, joint or a partner's own.
	Offers []Offer `json:"offers,omitempty" validate:"dive"`
	// Sessions are those in which partners discover each other.
	Sessions []Session `json:"sessions,omitempty" validate:"dive"`
	// Negotiation holds the points on which the parties have agreed.
	Negotiation []Agreement `json:"negotiation,omitempty" validate:"dive"`
	// Governance is how the partners decide together.
	Governance *Governance `json:"governance,omitempty"`
	// Experiments are what was tried before, and besides, the convention.
	Experiments []Experiment `json:"experiments,omitempty" validate:"dive"`
	// Conventions are the agreements signed, the current one last.
	Conventions []convention.Convention `json:"conventions,omitempty" validate:"dive"`
	// Roadmap is the plan that keeps the partnership moving beside its convention.
	Roadmap *Roadmap `json:"roadmap,omitempty"`
	// FollowUp is how the partnership is kept alive.
	FollowUp *FollowUp `json:"followUp,omitempty"`
	// AddedValue is what the partnership brings to whom.
	AddedValue []AddedValue `json:"addedValue,omitempty" validate:"dive"`
	// Risks are what may keep the partnership from its aims.
	Risks []assess.Risk `json:"risks,omitempty" validate:"dive"`
	// Rounds are the assessments held, the latest last.
	Rounds []assess.Round `json:"rounds,omitempty" validate:"dive"`
	// Journal holds what happened, in order; the stage follows from it.
	Journal []Entry `json:"journal,omitempty" validate:"dive"`
	// Waivers are warnings that somebody has set aside, with a reason.
	Waivers []Waiver `json:"waivers,omitempty" validate:"dive"`
	// Ext holds additions, by reverse domain.
	Ext     format.Ext     `json:"ext,omitzero" validate:"ext"`
	Unknown format.Unknown `json:"-"`
}

// A Source is where facts come from.
type Source struct {
	// Title is the title of the publication, or a description of the source.
	Title lang.Text `json:"title" validate:"required,line"`
	// Section is the place in it.
	Section lang.Text `json:"section,omitempty" validate:"line"`
	// URL is its address.
	URL string `json:"url,omitempty" validate:"url"`
	// Date is when it was published or said.
	Date cal.Partial `json:"date,omitzero"`
	// Note says which facts it supports and which are not known.
	Note    lang.Text      `json:"note,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// A Territory is a part of the world that the partnership works in.
type Territory struct {
	// Name is how people call it.
	Name lang.Text `json:"name" validate:"required,line"`
	// Kind says what sort of territory it is.
	Kind TerritoryKind `json:"kind,omitempty" validate:"enum"`
	// Country is its ISO 3166-1 alpha-2 code.
	Country string `json:"country,omitempty" validate:"country"`
	// Identifiers are its codes, such as NUTS or ISO 3166-2.
	Identifiers []Identifier   `json:"identifiers,omitempty" validate:"dive"`
	Unknown     format.Unknown `json:"-"`
}

// A TerritoryKind is a sort of territory.
type TerritoryKind string

const (
	// TerritoryCommune is a town or commune.
	TerritoryCommune TerritoryKind = "commune"
	// TerritoryDepartment is a department, canton or county.
	TerritoryDepartment TerritoryKind = "canton"
	// TerritoryRegion is a region.
	TerritoryRegion TerritoryKind = "region"
	// TerritoryCountry is a whole country.
	TerritoryCountry TerritoryKind = "country"
	// TerritoryCrossBorder is an area on both sides of a border.
	TerritoryCrossBorder TerritoryKind = "cross-border"
	// TerritoryInternational is several countries.
	TerritoryInternational TerritoryKind = "international"
)

// An Identifier is a code of somebody or something in a register.
type Identifier struct {
	// Scheme is the register, such as an org-id.guide code ("IT-CF").
	Scheme string `json:"scheme" validate:"required,id"`
	// ID is the code in the register.
	ID string `json:"id" validate:"required,line"`
	// URI is the address of the entry.
	URI     string         `json:"uri,omitempty" validate:"url"`
	Unknown format.Unknown `json:"-"`
}

// A Trigger is what provoked the meeting of the partners.
type Trigger struct {
	// Kind says what sort of trigger it was.
	Kind TriggerKind `json:"kind" validate:"required,enum"`
	// Date is when it came up.
	Date cal.Partial `json:"date,omitzero"`
	// Description says what happened.
	Description lang.Text      `json:"description,omitempty" validate:"prose"`
	Unknown     format.Unknown `json:"-"`
}

// A TriggerKind is a sort of trigger, as the guide's examples show them.
type TriggerKind string

const (
	// TriggerReform is a new law or reform.
	TriggerReform TriggerKind = "reform"
	// TriggerReopening is a service that opens or opens again.
	TriggerReopening TriggerKind = "reopening"
	// TriggerCrisis is an economic crisis.
	TriggerCrisis TriggerKind = "crisis"
	// TriggerAppeal is an appeal that somebody answers.
	TriggerAppeal TriggerKind = "appeal"
	// TriggerFundedCall is a call or project with funding.
	TriggerFundedCall TriggerKind = "funded-call"
	// TriggerFallingAttendance is a format that loses its public.
	TriggerFallingAttendance TriggerKind = "falling-attendance"
	// TriggerSpareResource is a need that meets a spare resource.
	TriggerSpareResource TriggerKind = "spare-resource"
	// TriggerEvent is an event or a fair.
	TriggerEvent TriggerKind = "event"
	// TriggerAnniversary is an anniversary.
	TriggerAnniversary TriggerKind = "anniversary"
	// TriggerPublicAgreement is an agreement between public authorities.
	TriggerPublicAgreement TriggerKind = "public-agreement"
	// TriggerTerritory is a territory to serve, across a border for example.
	TriggerTerritory TriggerKind = "territory"
	// TriggerDiscovery is a discovery or awareness session that opened a next step.
	TriggerDiscovery TriggerKind = "discovery"
	// TriggerWatch is what a watch on the sector or the labour market showed.
	TriggerWatch TriggerKind = "watch"
	// TriggerOther is anything else; its description says what.
	TriggerOther TriggerKind = "other"
)

// A Public is a group of people that the partnership serves.
type Public struct {
	// ID names the public inside the document.
	ID string `json:"id" validate:"required,id" def:"public"`
	// Name is how people call it.
	Name lang.Text `json:"name" validate:"required,line"`
	// Kind says which of the usual publics it is.
	Kind    PublicKind     `json:"kind,omitempty" validate:"enum"`
	Unknown format.Unknown `json:"-"`
}

// A PublicKind is one of the publics that guidance spaces usually serve.
type PublicKind string

const (
	// PublicJobSeekers are people looking for work.
	PublicJobSeekers PublicKind = "job-seekers"
	// PublicEmployees are people in work.
	PublicEmployees PublicKind = "employees"
	// PublicStudents are pupils, students and trainees.
	PublicStudents PublicKind = "students"
	// PublicYouth are young people.
	PublicYouth PublicKind = "youth"
	// PublicNEET are young people neither in work nor in education or training.
	PublicNEET PublicKind = "neet"
	// PublicMigrants are migrants and refugees.
	PublicMigrants PublicKind = "migrants"
	// PublicFarFromWork are people far from employment.
	PublicFarFromWork PublicKind = "far-from-employment"
	// PublicFamilies are families.
	PublicFamilies PublicKind = "families"
	// PublicEmployers are employers who recruit or train.
	PublicEmployers PublicKind = "employers"
	// PublicProfessionals are guidance practitioners and other professionals.
	PublicProfessionals PublicKind = "professionals"
	// PublicEveryone is everybody without condition.
	PublicEveryone PublicKind = "everyone"
	// PublicOther is another public; its name says which.
	PublicOther PublicKind = "other"
)

// A Value is something that partners hold to, such as free access for all.
type Value struct {
	// ID names the value inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"value"`
	// Name says what the value is.
	Name lang.Text `json:"name" validate:"required,line"`
	// HeldBy are the partners that hold it. Without them all do.
	HeldBy []string `json:"heldBy,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// AtOdds are the partners whose own values or ways conflict with it.
	AtOdds []string `json:"atOdds,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Note explains.
	Note    lang.Text      `json:"note,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// A Resource is something that a partner has and could share.
type Resource struct {
	// ID names the resource inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"resource"`
	// Partner is the identifier of the partner that has it.
	Partner string `json:"partner" validate:"required,id" ref:"party"`
	// Kind says what sort of resource it is.
	Kind assess.Resource `json:"kind" validate:"required,enum"`
	// Description says what it is.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Shareable reports whether the partner can share it.
	Shareable *bool `json:"shareable,omitempty"`
	// Capacity is how many people or places it has.
	Capacity *int           `json:"capacity,omitempty" validate:"omitempty,min=0,max=1000000000"`
	Unknown  format.Unknown `json:"-"`
}
