package convention

import (
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Clause is one part of the content of a convention.
type Clause struct {
	// ID names the clause inside the document.
	ID string `json:"id" validate:"required,id" def:"clause"`
	// Kind says what the clause is about.
	Kind ClauseKind `json:"kind" validate:"required,enum"`
	// Text is what it says.
	Text lang.Text `json:"text,omitempty" validate:"prose"`
	// ProvedBy are the identifiers of the experiments that proved it.
	ProvedBy []string       `json:"provedBy,omitempty" validate:"unique,dive,required,id" ref:"experiment"`
	Unknown  format.Unknown `json:"-"`
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
