package convention

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// NoticeTerms are how a party can bring a convention to an end.
type NoticeTerms struct {
	// Period is how long before it takes effect notice must be given.
	Period cal.Period `json:"period,omitzero" validate:"required"`
	// Effect is the day on which notice can take effect; by default the end of a
	// term, and any day where there is no term.
	Effect NoticeEffect `json:"effect,omitempty" validate:"enum"`
	// Counts is the day from which notice counts: that of sending by default.
	Counts  NoticeCounts   `json:"counts,omitempty" validate:"enum"`
	Unknown format.Unknown `json:"-"`
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

// A NoticeCounts is a day from which notice counts.
type NoticeCounts string

const (
	// CountsSending is the day on which it was sent (art. 668 CPC).
	CountsSending NoticeCounts = "sending"
	// CountsReception is the day on which it was received.
	CountsReception NoticeCounts = "reception"
)

// A Notice is a party's declaration that it wants to leave.
type Notice struct {
	// ID names the notice inside the document.
	ID string `json:"id,omitempty" validate:"id" def:"notice"`
	// Party is the identifier of the party that gives it.
	Party string `json:"party" validate:"required,id" ref:"party"`
	// Date is the day it was sent.
	Date cal.Partial `json:"date,omitzero" validate:"required"`
	// Received is the day it reached the others.
	Received cal.Partial `json:"received,omitzero"`
	// Reason says why.
	Reason lang.Text `json:"reason,omitempty" validate:"prose"`
	// Withdrawn is the day it was taken back, with the others' consent.
	Withdrawn cal.Partial    `json:"withdrawn,omitzero"`
	Unknown   format.Unknown `json:"-"`
}

// A Withdrawal is what becomes of a convention of several parties when one of
// them leaves.
type Withdrawal string

const (
	// WithdrawalContinues lets it go on among the others, while two are left.
	WithdrawalContinues Withdrawal = "continues"
	// WithdrawalEnds ends it for all.
	WithdrawalEnds Withdrawal = "ends"
)
