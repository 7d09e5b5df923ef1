// Package convention is the agreement that partners sign, and its calendar: which
// term runs on a day, until when a notice is in time, who leaves, what each clause
// says after the amendments.
//
// A [Convention] holds dates and terms; where it stands follows from them:
//
//	s := c.At(today)
//	fmt.Println(s.Phase, "until", s.Days.Last, "– notice by", s.NoticeBy)
//	for term := range c.Terms(today) {
//		fmt.Println(term.Number, term.Days.First, term.Days.Last)
//	}
//
// The rules of the calendar, with their sources and worked dates, are in
// docs/calendar.md. The package knows no document and no clock. Conventions are read and checked as
// part of one, by package partnership.
package convention

//go:generate go run ../../test/tools/members

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
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
	// Start is the first day on which it is in force. The calendar needs the day; of
	// a past convention the month or the year may be all that is known.
	Start cal.Partial `json:"start,omitzero"`
	// Term is how long it runs at first.
	Term cal.Period `json:"term,omitzero"`
	// End is the last day of the first term, where the convention names a day
	// instead of a length.
	End cal.Partial `json:"end,omitzero"`
	// Year is the year that its terms follow, where they are calendar or school
	// years: the first ends with the year that runs at the start.
	Year Year `json:"year,omitempty" validate:"enum"`
	// Indefinite reports whether it runs for an indefinite time: it has no term, and
	// ends by notice on any day by default.
	Indefinite *bool `json:"indefinite,omitempty"`
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
	Ending  *Ending        `json:"ending,omitempty"`
	Unknown format.Unknown `json:"-"`
}

// An Annex is a document that goes with a convention.
type Annex struct {
	// Title is its title.
	Title lang.Text `json:"title" validate:"required,line"`
	// Date is when it was drawn up.
	Date cal.Partial `json:"date,omitzero"`
	// URL is where it can be read.
	URL     string         `json:"url,omitempty" validate:"url"`
	Unknown format.Unknown `json:"-"`
}

// LengthSaid reports whether the convention says how long it runs. One without a
// term, and without renewal, that says how notice is given runs for an indefinite
// time (art. 1211 C. civ.).
func (c *Convention) LengthSaid() bool {
	renewed := c.Renewal != nil && c.Renewal.Kind != RenewalNone
	return !c.Term.IsZero() || !c.End.IsZero() || c.Year != "" || (c.Indefinite != nil && *c.Indefinite) || (c.Notice != nil && !renewed)
}

// A Year is a kind of year that the terms of a convention follow.
type Year string

const (
	// YearCalendar is from 1 January to 31 December.
	YearCalendar Year = "calendar"
	// YearSchool is from 1 September to 31 August.
	YearSchool Year = "school"
)
