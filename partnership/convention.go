package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
)

// A Convention is the agreement that the partners sign, two of them or more.
// Where it stands on a day is not written in it: it follows from its dates.
type Convention struct {
	// ID names the convention inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"convention"`
	// Title is its title.
	Title lang.Text `json:"title,omitempty" validate:"line"`
	// Model is the model that it was adapted from.
	Model lang.Text `json:"model,omitempty" validate:"line"`
	// Parties are the identifiers of the partners that are bound by it.
	Parties []string `json:"parties,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Clauses are its content, clause by clause.
	Clauses []Clause `json:"clauses,omitempty" validate:"dive"`
	// Signatures are those of the parties.
	Signatures []Signature `json:"signatures,omitempty" validate:"dive"`
	// Start is the first day on which it is in force.
	Start cal.Date `json:"start,omitzero"`
	// Term is how long it runs at first.
	Term cal.Period `json:"term,omitzero"`
	// End is the last day of the first term, where the convention names a day
	// instead of a length.
	End cal.Date `json:"end,omitzero"`
	// Renewal is what happens at the end of a term.
	Renewal *Renewal `json:"renewal,omitempty"`
	// Notice is how a party can bring it to an end.
	Notice *NoticeTerms `json:"notice,omitempty"`
	// Withdrawal is what becomes of it when one of several parties leaves.
	Withdrawal Withdrawal `json:"withdrawal,omitempty" validate:"enum"`
	// Options are rights to extend it once or more.
	Options []ExtensionOption `json:"options,omitempty" validate:"dive"`
	// Renewals are the decisions that renewed it, where renewal is express.
	Renewals []RenewalDecision `json:"renewals,omitempty" validate:"dive"`
	// Notices are those that parties have given.
	Notices []Notice `json:"notices,omitempty" validate:"dive"`
	// Amendments are the changes that the parties signed later.
	Amendments []Amendment `json:"amendments,omitempty" validate:"dive"`
	// Annexes are documents that go with it.
	Annexes []Annex `json:"annexes,omitempty" validate:"dive"`
	// Ending is how it ended before its time.
	Ending *Ending `json:"ending,omitempty"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A Clause is one part of the content of a convention.
type Clause struct {
	// ID names the clause inside the document.
	ID string `json:"id" validate:"required,id" def:"clause"`
	// Kind says what the clause is about.
	Kind ClauseKind `json:"kind" validate:"required,enum"`
	// Text is what it says.
	Text lang.Text `json:"text,omitempty" validate:"prose"`
	// ProvedBy are the identifiers of the experiments that proved it.
	ProvedBy []string `json:"provedBy,omitempty" validate:"unique,dive,required,id" ref:"experiment"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A ClauseKind is what a clause is about.
type ClauseKind string

const (
	// ClauseContext is the context.
	ClauseContext ClauseKind = "context"
	// ClauseObject is the object of the convention.
	ClauseObject ClauseKind = "object"
	// ClauseOffer is the offer: format, calendar, communication.
	ClauseOffer ClauseKind = "offer"
	// ClauseCounterparts is what each party brings.
	ClauseCounterparts ClauseKind = "counterparts"
	// ClauseDuration is the duration of the commitment.
	ClauseDuration ClauseKind = "duration"
	// ClauseStaff is volunteering and the field of competence of those who intervene.
	ClauseStaff ClauseKind = "staff"
	// ClauseOperatingRules is the rules of functioning.
	ClauseOperatingRules ClauseKind = "operating-rules"
	// ClauseIntegration is how those who intervene are received and prepared.
	ClauseIntegration ClauseKind = "integration"
	// ClauseCommunication is communication.
	ClauseCommunication ClauseKind = "communication"
	// ClauseRenewal is renewal.
	ClauseRenewal ClauseKind = "renewal"
	// ClauseCancellation is what happens when something is cancelled or put off.
	ClauseCancellation ClauseKind = "cancellation"
	// ClauseTermination is how it is ended.
	ClauseTermination ClauseKind = "termination"
	// ClauseWithdrawal is how one party leaves.
	ClauseWithdrawal ClauseKind = "withdrawal"
	// ClauseDisputes is how disputes are settled.
	ClauseDisputes ClauseKind = "disputes"
	// ClauseData is the protection and sharing of data.
	ClauseData ClauseKind = "data"
	// ClauseConfidentiality is confidentiality.
	ClauseConfidentiality ClauseKind = "confidentiality"
	// ClauseInsurance is insurance.
	ClauseInsurance ClauseKind = "insurance"
	// ClauseProperty is intellectual property.
	ClauseProperty ClauseKind = "intellectual-property"
	// ClauseFinance is money.
	ClauseFinance ClauseKind = "finance"
	// ClauseEvaluation is follow-up and evaluation.
	ClauseEvaluation ClauseKind = "evaluation"
	// ClauseOther is another matter.
	ClauseOther ClauseKind = "other"
)

// A Signature is that of one party.
type Signature struct {
	// Party is the identifier of the party that signs.
	Party string `json:"party" validate:"required,id" ref:"party"`
	// Date is the day of the signature.
	Date cal.Date `json:"date,omitzero" validate:"required"`
	// Person is the identifier of the person who signs.
	Person string `json:"person,omitempty" validate:"id" ref:"person"`
	// Capacity is in what function the person signs.
	Capacity lang.Text `json:"capacity,omitempty" validate:"line"`
	// Place is where it was signed.
	Place string `json:"place,omitempty" validate:"line"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A Renewal is what happens at the end of a term.
type Renewal struct {
	// Kind says whether and how the convention is renewed.
	Kind RenewalKind `json:"kind" validate:"required,enum"`
	// Period is the length of each further term; that of the first unless said.
	Period cal.Period `json:"period,omitzero"`
	// Max is how many times it can be renewed; without it there is no such bound.
	Max *int `json:"max,omitempty" validate:"omitempty,min=0,max=1000000"`
	// MaxExtent is the last day on which it can be in force at all.
	MaxExtent cal.Date `json:"maxExtent,omitzero"`
	// DecisionDue is how long before the end of a term an express renewal is to be
	// decided.
	DecisionDue cal.Period `json:"decisionDue,omitzero"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A RenewalKind is a way to renew.
type RenewalKind string

const (
	// RenewalNone ends the convention with its term.
	RenewalNone RenewalKind = "none"
	// RenewalExpress needs a decision of the parties each time.
	RenewalExpress RenewalKind = "express"
	// RenewalTacit goes on unless a party gives notice in time.
	RenewalTacit RenewalKind = "tacit"
)

// NoticeTerms are how a party can bring a convention to an end.
type NoticeTerms struct {
	// Period is how long before it takes effect notice must be given.
	Period cal.Period `json:"period,omitzero" validate:"required"`
	// Effect is the day on which notice can take effect; the end of a term unless
	// said.
	Effect NoticeEffect `json:"effect,omitempty" validate:"enum"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A NoticeEffect is a day on which notice can take effect.
type NoticeEffect string

const (
	// EffectTermEnd is the last day of a term.
	EffectTermEnd NoticeEffect = "term-end"
	// EffectMonthEnd is the last day of a month.
	EffectMonthEnd NoticeEffect = "month-end"
	// EffectQuarterEnd is the last day of a quarter.
	EffectQuarterEnd NoticeEffect = "quarter-end"
	// EffectYearEnd is the last day of a calendar year.
	EffectYearEnd NoticeEffect = "year-end"
	// EffectAnyDay is any day, once the period of notice has run.
	EffectAnyDay NoticeEffect = "any-day"
)

// A Withdrawal is what becomes of a convention of several parties when one of
// them leaves.
type Withdrawal string

const (
	// WithdrawalContinues lets it go on among the others, while two are left.
	WithdrawalContinues Withdrawal = "continues"
	// WithdrawalEnds ends it for all.
	WithdrawalEnds Withdrawal = "ends"
)

// An ExtensionOption is a right to extend a convention beyond its terms.
type ExtensionOption struct {
	// Period is by how much.
	Period cal.Period `json:"period,omitzero" validate:"required"`
	// DecideBy is the last day on which it can be taken up.
	DecideBy cal.Date `json:"decideBy,omitzero"`
	// Exercised is the day it was taken up.
	Exercised cal.Date `json:"exercised,omitzero"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A RenewalDecision renews a convention for one further term.
type RenewalDecision struct {
	// Date is the day of the decision.
	Date cal.Date `json:"date,omitzero" validate:"required"`
	// Parties are the identifiers of those who agreed; all unless said.
	Parties []string `json:"parties,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Note says more.
	Note lang.Text `json:"note,omitempty" validate:"prose"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A Notice is a party's declaration that it wants to leave.
type Notice struct {
	// ID names the notice inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"notice"`
	// Party is the identifier of the party that gives it.
	Party string `json:"party" validate:"required,id" ref:"party"`
	// Date is the day it was given.
	Date cal.Date `json:"date,omitzero" validate:"required"`
	// Reason says why.
	Reason lang.Text `json:"reason,omitempty" validate:"prose"`
	// Withdrawn is the day it was taken back, with the others' consent.
	Withdrawn cal.Date `json:"withdrawn,omitzero"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// An Amendment changes a convention from a day on (avenant).
type Amendment struct {
	// ID names the amendment inside the document.
	ID string `json:"id" validate:"required,id" def:"amendment"`
	// Effective is the first day on which it holds.
	Effective cal.Date `json:"effective,omitzero" validate:"required"`
	// Rationale says why the convention is changed.
	Rationale lang.Text `json:"rationale,omitempty" validate:"prose"`
	// Signatures are those of the parties.
	Signatures []Signature `json:"signatures,omitempty" validate:"dive"`
	// Clauses are the clauses it adds, replaces or removes.
	Clauses []ClauseChange `json:"clauses,omitempty" validate:"dive"`
	// End is the new last day of the term that runs on the effective day.
	End cal.Date `json:"end,omitzero"`
	// Renewal replaces what happens at the end of a term.
	Renewal *Renewal `json:"renewal,omitempty"`
	// Notice replaces how a party can bring it to an end.
	Notice *NoticeTerms `json:"notice,omitempty"`
	// Joining are the identifiers of the parties that come in.
	Joining []string `json:"joining,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Leaving are the identifiers of the parties that go out.
	Leaving []string `json:"leaving,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Evolution are the identifiers of the evolution events that made it needed.
	Evolution []string `json:"evolution,omitempty" validate:"unique,dive,required,id" ref:"evolution"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A ClauseChange adds, replaces or removes one clause.
type ClauseChange struct {
	// Clause is the identifier of the clause, a new one when it is added.
	Clause string `json:"clause" validate:"required,id"`
	// Action is what is done to it.
	Action ClauseAction `json:"action" validate:"required,enum"`
	// Kind is what an added clause is about.
	Kind ClauseKind `json:"kind,omitempty" validate:"enum"`
	// Text is what the clause says from then on.
	Text lang.Text `json:"text,omitempty" validate:"prose"`
	// ProvedBy are the identifiers of the experiments that proved it.
	ProvedBy []string `json:"provedBy,omitempty" validate:"unique,dive,required,id" ref:"experiment"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A ClauseAction is what an amendment does to a clause.
type ClauseAction string

const (
	// ActionAdd adds a clause.
	ActionAdd ClauseAction = "add"
	// ActionReplace replaces the text of a clause.
	ActionReplace ClauseAction = "replace"
	// ActionRemove removes a clause.
	ActionRemove ClauseAction = "remove"
)

// An Annex is a document that goes with a convention.
type Annex struct {
	// Title is its title.
	Title lang.Text `json:"title" validate:"required,line"`
	// Date is when it was drawn up.
	Date cal.Partial `json:"date,omitzero"`
	// URL is where it can be read.
	URL string `json:"url,omitempty" validate:"url"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// An Ending is how a convention ended before its time. From the next day on the
// convention is obsolete.
type Ending struct {
	// Date is the last day on which it was in force.
	Date cal.Date `json:"date,omitzero" validate:"required"`
	// Kind is the sort of reason.
	Kind EndingKind `json:"kind,omitempty" validate:"enum"`
	// Reason says why.
	Reason lang.Text `json:"reason,omitempty" validate:"prose"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
