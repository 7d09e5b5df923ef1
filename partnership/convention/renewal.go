package convention

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Renewal is what happens at the end of a term.
type Renewal struct {
	// Kind says whether and how the convention is renewed.
	Kind RenewalKind `json:"kind" validate:"required,enum"`
	// Period is the length of each further term; that of the first by default.
	Period cal.Period `json:"period,omitzero"`
	// Max is how many times it can be renewed; without it there is no such bound.
	Max *int `json:"max,omitempty" validate:"omitempty,min=0,max=1000000"`
	// MaxExtent is the last day on which it can be in force at all.
	MaxExtent cal.Date `json:"maxExtent,omitzero"`
	// DecisionDue is how long before the end of a term an express renewal is to be
	// decided.
	DecisionDue cal.Period     `json:"decisionDue,omitzero"`
	Unknown     format.Unknown `json:"-"`
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
	// RenewalIndefinite goes on for an indefinite time unless a party gives notice in
	// time.
	RenewalIndefinite RenewalKind = "indefinite"
)

// An ExtensionOption is a right to extend a convention beyond its terms.
type ExtensionOption struct {
	// Period is by how much.
	Period cal.Period `json:"period,omitzero" validate:"required"`
	// DecideBy is the last day on which it can be taken up.
	DecideBy cal.Date `json:"decideBy,omitzero"`
	// Exercised is the day it was taken up.
	Exercised cal.Partial    `json:"exercised,omitzero"`
	Unknown   format.Unknown `json:"-"`
}

// A RenewalDecision renews a convention for one further term.
type RenewalDecision struct {
	// Date is the day of the decision.
	Date cal.Partial `json:"date,omitzero" validate:"required"`
	// Parties are the identifiers of those who agreed; all by default.
	Parties []string `json:"parties,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Note says more.
	Note    lang.Text      `json:"note,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}
