package convention

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// An Amendment changes a convention from a day on (avenant).
type Amendment struct {
	// ID names the amendment inside the document.
	ID string `json:"id" validate:"required,id" def:"amendment"`
	// Effective is the first day on which it holds.
	Effective cal.Partial `json:"effective,omitzero" validate:"required"`
	// Rationale says why the convention is changed.
	Rationale lang.Text `json:"rationale,omitempty" validate:"prose"`
	// Signatures are those of the parties.
	Signatures []Signature `json:"signatures,omitempty" validate:"dive"`
	// Clauses are the clauses it adds, replaces or removes.
	Clauses []ClauseChange `json:"clauses,omitempty" validate:"dive"`
	// End is the new last day of the term that runs on the effective day.
	End cal.Partial `json:"end,omitzero"`
	// Renewal replaces what happens at the end of a term.
	Renewal *Renewal `json:"renewal,omitempty"`
	// Notice replaces how a party can bring it to an end.
	Notice *NoticeTerms `json:"notice,omitempty"`
	// Joining are the identifiers of the parties that come in.
	Joining []string `json:"joining,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Leaving are the identifiers of the parties that go out.
	Leaving []string `json:"leaving,omitempty" validate:"unique,dive,required,id" ref:"party"`
	// Evolution are the identifiers of the evolution events that made it needed.
	Evolution []string       `json:"evolution,omitempty" validate:"unique,dive,required,id" ref:"evolution"`
	Unknown   format.Unknown `json:"-"`
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
	ProvedBy []string       `json:"provedBy,omitempty" validate:"unique,dive,required,id" ref:"experiment"`
	Unknown  format.Unknown `json:"-"`
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
