package all

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/wasm/engine"
)

// An Explanation is where a partnership stands in its life and the ways on.
type Explanation struct {
	// Stage is the stage on the day, "unknown" where the journal does not say it.
	Stage string `json:"stage" validate:"required,id"`
	// On is the day.
	On cal.Date `json:"on" validate:"required"`
	// Moves are the ways on.
	Moves []Move `json:"moves" validate:"dive"`
	// Findings are what is odd in the journal, and what changes still ask for.
	Findings []engine.Finding `json:"findings" validate:"dive"`
	Unknown  format.Unknown   `json:"-"`
}

// A Move is one way on.
type Move struct {
	// Event is what is done.
	Event partnership.Event `json:"event" validate:"required,enum"`
	// To is the stage that it leads to.
	To partnership.Stage `json:"to" validate:"required,enum"`
	// Open reports whether nothing that is missing blocks it.
	Open *bool `json:"open" validate:"required"`
	// Assumed is set where the stage is unknown: it is a move of a first contact.
	Assumed *bool `json:"assumed,omitempty"`
	// Unmet is all that is missing and blocks it.
	Unmet []engine.Finding `json:"unmet" validate:"dive"`
	// Advice is what is missing and does not block it.
	Advice []engine.Finding `json:"advice,omitempty" validate:"dive"`
	// Waived is what would be missing and was set aside.
	Waived  []engine.Finding `json:"waived,omitempty" validate:"dive"`
	Unknown format.Unknown   `json:"-"`
}

// An Agenda is what is due between two days.
type Agenda struct {
	// From is the first day.
	From cal.Date `json:"from" validate:"required"`
	// To is the last day.
	To cal.Date `json:"to" validate:"required"`
	// Due is what is due, in the order of the days.
	Due     []Due          `json:"due" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Due is something to be done by a day.
type Due struct {
	// Date is the day, the month or the year, as far as it is known.
	Date cal.Partial `json:"date" validate:"required"`
	// Overdue reports that it was due before the agenda begins.
	Overdue *bool `json:"overdue" validate:"required"`
	// Key names the matter inside its document.
	Key string `json:"key" validate:"required,line"`
	// Code is the code of the rule.
	Code string `json:"code" validate:"required,id"`
	// Severity is how much it matters.
	Severity string `json:"severity" validate:"required,id"`
	// Pointer is where it stands in the document; "" for the whole.
	Pointer string `json:"pointer" validate:"pointer"`
	// Args fill the sentence.
	Args    []engine.Arg   `json:"args,omitempty" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Standing is where a convention stands on a day. Days that there are not are
// absent.
type Standing struct {
	// On is the day.
	On cal.Date `json:"on" validate:"required"`
	// Pointer is where the convention stands in the document.
	Pointer string `json:"pointer" validate:"required,pointer"`
	// Phase is where it stands in its life.
	Phase convention.Phase `json:"phase" validate:"required,enum"`
	// Unsigned are the parties whose signatures are missing.
	Unsigned []string `json:"unsigned" validate:"dive,required,id"`
	// Parties are the parties on the day.
	Parties []string `json:"parties" validate:"dive,required,id"`
	// Term is the number of the running term.
	Term int `json:"term" validate:"min=0"`
	// First is its first day.
	First cal.Date `json:"first,omitzero"`
	// TermEnd is its last day.
	TermEnd cal.Date `json:"termEnd,omitzero"`
	// Renewals is how many times it was renewed.
	Renewals int `json:"renewals" validate:"min=0"`
	// Last is the last day in force as things stand.
	Last cal.Date `json:"last,omitzero"`
	// Then is what the convention is after that day.
	Then convention.Phase `json:"then,omitempty" validate:"enum"`
	// EndedBy is the party whose notice ends it.
	EndedBy string `json:"endedBy,omitempty" validate:"id"`
	// MaxExtent is the last day on which it can be in force at all.
	MaxExtent cal.Date `json:"maxExtent,omitzero"`
	// NoticeBy is the last day for a notice to the end of the running term.
	NoticeBy cal.Date `json:"noticeBy,omitzero"`
	// NoticeToday is the last day in force if notice is given on the day.
	NoticeToday cal.Date `json:"noticeToday,omitzero"`
	// NoticeLate reports that it comes too late for the running term.
	NoticeLate *bool `json:"noticeLate" validate:"required"`
	// DecisionBy is the day by which an express renewal is to be decided.
	DecisionBy cal.Date `json:"decisionBy,omitzero"`
	// OptionBy is the last day on which the next option can be taken up.
	OptionBy cal.Date `json:"optionBy,omitzero"`
	// Leaving are the parties that have given notice and are still bound.
	Leaving []Leaving `json:"leaving" validate:"dive"`
	// Lacks are the pointers of the dates whose day is not known and counts.
	Lacks []string `json:"lacks" validate:"dive,required,pointer"`
	// Amendments are the amendments in effect.
	Amendments []string `json:"amendments" validate:"dive,required,id"`
	// Clauses are the content on the day.
	Clauses []Clause       `json:"clauses" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Leaving is a party on its way out.
type Leaving struct {
	// Party is its identifier.
	Party string `json:"party" validate:"required,id"`
	// Pointer is where its notice stands in the document.
	Pointer string `json:"pointer" validate:"required,pointer"`
	// Last is the last day on which it is bound.
	Last cal.Date `json:"last,omitzero"`
	// Unknown holds members this version does not know.
	Unknown format.Unknown `json:"-"`
}

// A Clause is a clause as it reads on a day.
type Clause struct {
	// ID is its identifier.
	ID string `json:"id" validate:"required,id"`
	// Kind is what it is about.
	Kind convention.ClauseKind `json:"kind" validate:"required,enum"`
	// Text is how it reads.
	Text lang.Text `json:"text,omitzero" validate:"prose"`
	// ProvedBy are the experiments that proved it.
	ProvedBy []string `json:"provedBy,omitempty" validate:"dive,required,id"`
	// Amendment is the amendment that it comes from.
	Amendment string         `json:"amendment,omitempty" validate:"id"`
	Unknown   format.Unknown `json:"-"`
}

// A Departure is what happens if a party leaves.
type Departure struct {
	// Party is the party.
	Party string `json:"party" validate:"required,id"`
	// On is the day of the notice.
	On cal.Date `json:"on" validate:"required"`
	// Last is the last day on which the convention binds it.
	Last cal.Date `json:"last,omitzero"`
	// Late reports that the notice comes too late for the running term.
	Late *bool `json:"late" validate:"required"`
	// Gone reports that the party had left before the day.
	Gone *bool `json:"gone" validate:"required"`
	// NoticeBy is the last day for a notice to the end of the running term.
	NoticeBy cal.Date `json:"noticeBy,omitzero"`
	// Continues reports that the convention goes on among the others.
	Continues *bool `json:"continues" validate:"required"`
	// Hurts are the other partners that lose something.
	Hurts []string `json:"hurts" validate:"dive,required,id"`
	// Falls is everything that falls or is left with less.
	Falls   []engine.Finding `json:"falls" validate:"dive"`
	Unknown format.Unknown   `json:"-"`
}

// An Applied is a move that was made: what it adds to the journal.
type Applied struct {
	// Pointer is where the entry stands in the journal.
	Pointer string `json:"pointer" validate:"required,pointer"`
	// Entry is the entry.
	Entry *partnership.Entry `json:"entry" validate:"required"`
	// Stage is the stage that the partnership is in after it.
	Stage partnership.Stage `json:"stage" validate:"required,enum"`
	// Advice is what is missing and did not block it.
	Advice []engine.Finding `json:"advice,omitempty" validate:"dive"`
	// Unknown holds members this version does not know.
	Unknown format.Unknown `json:"-"`
}

// A Drawn is a picture with the rows of a table that says the same.
type Drawn struct {
	// Title says what it is.
	Title string `json:"title" validate:"required,line"`
	// SVG is the drawing.
	SVG string `json:"svg" validate:"required,prose"`
	// Head are the heads of the columns.
	Head []string `json:"head" validate:"dive,required,line"`
	// Rows are what is drawn.
	Rows []Row `json:"rows" validate:"dive"`
	// Unknown holds members this version does not know.
	Unknown format.Unknown `json:"-"`
}

// A Row is something that is drawn.
type Row struct {
	// Cells are its words, one for each head.
	Cells []Cell `json:"cells" validate:"dive"`
	// Pointer is where it stands in the document; absent for what is worked out.
	Pointer string `json:"pointer,omitempty" validate:"pointer"`
	// Unknown holds members this version does not know.
	Unknown format.Unknown `json:"-"`
}

// A Cell is what stands in one column, nothing where it is empty.
type Cell struct {
	// Text is what stands there.
	Text string `json:"text,omitempty" validate:"prose"`
	// Unknown holds members this version does not know.
	Unknown format.Unknown `json:"-"`
}
