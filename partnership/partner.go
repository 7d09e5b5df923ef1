package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Partner is an organisation in the partnership, the host too.
type Partner struct {
	// ID names the partner inside the document.
	ID string `json:"id" validate:"required,id" def:"party"`
	// Name is the official name, by language where it has several.
	Name lang.Text `json:"name" validate:"required,line"`
	// Aliases are other names that the organisation goes by.
	Aliases []lang.Text `json:"aliases,omitempty" validate:"dive,required,line"`
	// LegalForm is the sort of organisation in law.
	LegalForm LegalForm `json:"legalForm,omitempty" validate:"enum"`
	// Identifiers are its codes in registers.
	Identifiers []Identifier `json:"identifiers,omitempty" validate:"dive"`
	// Country is the ISO 3166-1 alpha-2 code of its seat.
	Country string `json:"country,omitempty" validate:"country"`
	// Founded is when the organisation was created.
	Founded cal.Partial `json:"founded,omitzero"`
	// Website is the address of its site.
	Website string `json:"website,omitempty" validate:"url"`
	// Description says what it does and what it is good at.
	Description lang.Text `json:"description,omitempty" validate:"prose"`
	// Fields are its fields of action, such as mobility.
	Fields []lang.Text `json:"fields,omitempty" validate:"dive,required,line"`
	// Publics are the identifiers of the publics it serves.
	Publics []string `json:"publics,omitempty" validate:"unique,dive,required,id" ref:"public"`
	// Roles are the parts it plays, each with its own time.
	Roles []Role `json:"roles,omitempty" validate:"dive"`
	// People are those of its staff who matter here.
	People []Person `json:"people,omitempty" validate:"dive"`
	// Referents are the contacts, by subject.
	Referents []Referent `json:"referents,omitempty" validate:"dive"`
	// Staff are the people who intervene at a partner's place.
	Staff []Staff `json:"staff,omitempty" validate:"dive"`
	// Joined is when it joined the partnership, when that was later than its start.
	Joined cal.Partial `json:"joined,omitzero"`
	// Left is the last day it took part.
	Left    cal.Partial    `json:"left,omitzero"`
	Unknown format.Unknown `json:"-"`
}

// A LegalForm is a sort of organisation.
type LegalForm string

const (
	// LegalPublicBody is a public establishment or service.
	LegalPublicBody LegalForm = "public-body"
	// LegalLocalAuthority is a municipality, region or other local authority.
	LegalLocalAuthority LegalForm = "local-authority"
	// LegalMinistry is a ministry or other central authority.
	LegalMinistry LegalForm = "ministry"
	// LegalPublicInterestGroup is a grouping of public interest (GIP).
	LegalPublicInterestGroup LegalForm = "public-interest-group"
	// LegalPublicEducation is a public establishment of education.
	LegalPublicEducation LegalForm = "public-education"
	// LegalAssociation is an association.
	LegalAssociation LegalForm = "association"
	// LegalNGO is a non-governmental organisation.
	LegalNGO LegalForm = "ngo"
	// LegalFoundation is a foundation.
	LegalFoundation LegalForm = "foundation"
	// LegalSocialCooperative is a social cooperative.
	LegalSocialCooperative LegalForm = "social-cooperative"
	// LegalCompany is a company.
	LegalCompany LegalForm = "company"
	// LegalUnion is a trade union or employers' organisation.
	LegalUnion LegalForm = "union"
	// LegalOther is anything else.
	LegalOther LegalForm = "other"
)

// A Role is a part that a partner plays for some time. It may start long after
// the organisation did.
type Role struct {
	// Kind is the part played.
	Kind RoleKind `json:"kind" validate:"required,enum"`
	// From is when it started.
	From cal.Partial `json:"from,omitzero"`
	// Until is when it ended.
	Until cal.Partial `json:"until,omitzero"`
	// Note says more, the name of the label for example.
	Note    lang.Text      `json:"note,omitempty" validate:"line"`
	Unknown format.Unknown `json:"-"`
}

// A RoleKind is a part that a partner can play.
type RoleKind string

const (
	// RoleHost is the integrated guidance space that receives the others.
	RoleHost RoleKind = "host"
	// RolePartner is a partner without a more precise role.
	RolePartner RoleKind = "partner"
	// RoleInstitutional is an institutional partner.
	RoleInstitutional RoleKind = "institutional-partner"
	// RoleFunder gives money.
	RoleFunder RoleKind = "funder"
	// RoleLabelOwner owns the label that others hold.
	RoleLabelOwner RoleKind = "label-owner"
	// RoleLabelHolder holds a label.
	RoleLabelHolder RoleKind = "label-holder"
	// RoleNetwork links the holders of a label.
	RoleNetwork RoleKind = "network"
	// RoleAssociatedCentre is an associated centre or partner place.
	RoleAssociatedCentre RoleKind = "associated-centre"
	// RoleCommune is the commune where the service takes place.
	RoleCommune RoleKind = "commune"
	// RoleCoordinator starts or coordinates a consortium.
	RoleCoordinator RoleKind = "coordinator"
	// RolePanelMember sits on a panel.
	RolePanelMember RoleKind = "panel-member"
	// RoleEmployer takes trainees or recruits.
	RoleEmployer RoleKind = "employer"
	// RoleOther is another part; its note says which.
	RoleOther RoleKind = "other"
)

// A Person is somebody of a partner's staff. Personal data is never required:
// a function is enough.
type Person struct {
	// ID names the person inside the document.
	ID string `json:"id" validate:"required,id" def:"person"`
	// Name is the person's name; leave it out where a function is enough.
	Name string `json:"name,omitempty" validate:"line"`
	// Function is what the person does.
	Function lang.Text `json:"function,omitempty" validate:"line"`
	// Email is the person's address for mail.
	Email string `json:"email,omitempty" validate:"email"`
	// Phone is the person's telephone number.
	Phone   string         `json:"phone,omitempty" validate:"line"`
	Unknown format.Unknown `json:"-"`
}

// A Referent is the person to turn to, for some subjects or for all.
type Referent struct {
	// Person is the identifier of the person.
	Person string `json:"person" validate:"required,id" ref:"person"`
	// Subjects are what the person is referent for. Without them it is everything.
	Subjects []Subject `json:"subjects,omitempty" validate:"unique,dive,required,enum"`
	// Backups are the identifiers of those who stand in.
	Backups []string       `json:"backups,omitempty" validate:"unique,dive,required,id" ref:"person"`
	Unknown format.Unknown `json:"-"`
}

// A Subject is a matter on which partners need somebody to turn to.
type Subject string

const (
	// SubjectLegal is law and contracts.
	SubjectLegal Subject = "legal"
	// SubjectCommunication is communication.
	SubjectCommunication Subject = "communication"
	// SubjectLogistics is rooms, equipment, calendars.
	SubjectLogistics Subject = "logistics"
	// SubjectContent is the content of the services.
	SubjectContent Subject = "content"
	// SubjectFinance is money.
	SubjectFinance Subject = "finance"
	// SubjectStrategy is the direction of the partnership.
	SubjectStrategy Subject = "strategy"
)

// A Staff is a person who intervenes at a partner's place.
type Staff struct {
	// Person is the identifier of the person.
	Person string `json:"person" validate:"required,id" ref:"person"`
	// Competence is the field in which the person intervenes.
	Competence lang.Text `json:"competence,omitempty" validate:"line"`
	// Volunteer reports whether the person comes of their own will, and not only
	// because they were asked to.
	Volunteer *bool `json:"volunteer,omitempty"`
	// Preparation is how the person was prepared.
	Preparation []Preparation `json:"preparation,omitempty" validate:"dive"`
	// Offers are the identifiers of the offers in which the person intervenes.
	Offers []string `json:"offers,omitempty" validate:"unique,dive,required,id" ref:"offer"`
	// From is the first day of the interventions.
	From cal.Partial `json:"from,omitzero"`
	// Until is their last day.
	Until   cal.Partial    `json:"until,omitzero"`
	Unknown format.Unknown `json:"-"`
}

// A Preparation is one way in which a person got to know the place.
type Preparation struct {
	// Kind says how.
	Kind PreparationKind `json:"kind" validate:"required,enum"`
	// Planned is the day it is planned for.
	Planned cal.Date `json:"planned,omitzero"`
	// Done is when it was done.
	Done    cal.Partial    `json:"done,omitzero"`
	Unknown format.Unknown `json:"-"`
}

// A PreparationKind is a way to prepare somebody who will intervene.
type PreparationKind string

const (
	// PreparationTraining is a training.
	PreparationTraining PreparationKind = "training"
	// PreparationImmersion is time spent in the place beforehand.
	PreparationImmersion PreparationKind = "immersion"
	// PreparationDoubleListening is sitting in on another's interviews.
	PreparationDoubleListening PreparationKind = "double-listening"
	// PreparationAwareness is an awareness day.
	PreparationAwareness PreparationKind = "awareness"
)
