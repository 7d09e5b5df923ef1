package convention

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
)

// A Phase is where a convention stands on a day.
type Phase string

const (
	// PhaseDraft is before any signature.
	PhaseDraft Phase = "draft"
	// PhaseSigning is while signatures are missing.
	PhaseSigning Phase = "awaiting-signatures"
	// PhaseSigned is signed by all and not yet in force.
	PhaseSigned Phase = "signed"
	// PhaseInForce is in force.
	PhaseInForce Phase = "in-force"
	// PhaseExpired is ended with its last term.
	PhaseExpired Phase = "expired"
	// PhaseNotice is ended by a notice.
	PhaseNotice Phase = "ended-by-notice"
	// PhaseObsolete is brought to an end before its time.
	PhaseObsolete Phase = "obsolete"
	// PhaseUnknown is a convention that is known to exist and whose signatures and
	// dates the document does not have.
	PhaseUnknown Phase = "unknown"
)

// Over reports whether a convention has ended, in whatever way.
func (p Phase) Over() bool { return p == PhaseExpired || p == PhaseNotice || p == PhaseObsolete }

// A Standing is where a convention stands on a day. It is computed from the
// dates of the convention and written nowhere. What is dated later is not known
// yet, except an end that has been set.
type Standing struct {
	On cal.Date
	// Pointer is where the convention stands in its document, where that is known: see
	// partnership.Document.Standing.
	Pointer string
	Phase   Phase
	// Unsigned are the parties whose signatures are missing.
	Unsigned []string
	// Parties are the parties on the day, after amendments and departures.
	Parties []string
	// Term is the number of the running term, from 1, and Days are its first and
	// last day, whatever is signed; zero outside the life of the convention. The term
	// of one that runs for an indefinite time has no last day.
	Term int
	Days cal.Range
	// Leaving are the parties that have given notice and are still bound, in the order
	// in which they leave.
	Leaving []Leaving
	// Renewals is how many times it was renewed so far.
	Renewals int
	// Last is the last day on which it will be in force as things stand; zero when
	// it goes on without an end.
	Last cal.Date
	// Then is what it is after that day: expired, ended by notice or obsolete.
	Then Phase
	// EndedBy is the party whose notice ends it.
	EndedBy string
	// MaxExtent is the last day on which it can be in force at all, if it is renewed
	// as often and extended as far as it allows; zero where it sets no such bound.
	MaxExtent cal.Date
	// NoticeBy is the last day on which a notice keeps it from going on after the
	// running term; zero when it ends then anyway, or when notice is not given to
	// the end of terms.
	NoticeBy cal.Date
	// NoticeToday is the last day in force for a party that gives notice on the day
	// and has not done so before, and NoticeLate reports whether it comes too late
	// for the running term. NoticeToday is zero where all have given notice.
	NoticeToday cal.Date
	NoticeLate  bool
	// DecisionBy is the day by which an express renewal is still to be decided.
	DecisionBy cal.Date
	// OptionBy is the last day on which the next option can be taken up.
	OptionBy cal.Date
	// Amendments are the identifiers of the amendments in effect; none once it is over.
	Amendments []string
	// Clauses are the content on the day.
	Clauses []StandingClause
	// Lacks are the pointers, within the convention, of the dates that are not known to
	// the day and that the rest hangs on: what would differ by them is left out.
	Lacks []string
}

// A Leaving is a party on its way out.
type Leaving struct {
	Party string
	// Notice is the place of its notice in the convention.
	Notice int
	// Last is the last day on which it is bound.
	Last cal.Date
}

// A StandingClause is a clause as it reads on a day.
type StandingClause struct {
	ID   string
	Kind ClauseKind
	Text lang.Text
	// ProvedBy are the identifiers of the experiments that proved it.
	ProvedBy []string
	// Amendment is the identifier of the amendment that it comes from, "" for the
	// convention itself.
	Amendment string
}
