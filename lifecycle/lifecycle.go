// Package lifecycle says where a partnership stands, what is missing to go on,
// what is due, and what has happened that could not have.
//
// The stages and the moves between them are a table, see [Moves]. Each move has
// conditions, functions of the document and a day, that name everything that is
// missing before anybody tries:
//
//	for _, way := range lifecycle.Explain(doc, today, lifecycle.Policy{}) {
//		fmt.Println(way.Move.Event, way.Open(), way.Unmet.Total())
//	}
//
// [Apply] is the same check with an entry in the journal of a new document: what
// is explained and what is done cannot disagree, and [Open] says it in a word.
// [Replay] holds the journal against the table, [Consequences] what has changed
// against what was done about it. [Agenda] lists what is due, [Impact] what falls
// when a party leaves.
//
// The package has no clock and no words: the day is an argument, answers are
// findings. Documents are never changed in place.
package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// An Outlook is one way out of a stage, open or blocked.
type Outlook struct {
	Move Move
	// Unmet is everything that is missing; the way is open when it is empty.
	Unmet finding.List
	// Waived are conditions that the document or the policy waives on the day.
	Waived finding.List
}

// Open tells that nothing is missing.
func (o Outlook) Open() bool { return o.Unmet.Total() == 0 }

// A Request is a move that somebody wants to make.
type Request struct {
	Event partnership.Event
	// On is the day of the move.
	On cal.Date
	// By is who asks for it: a function or an identifier.
	By string
	// Note and Reason go into the journal; some moves need a reason.
	Note, Reason lang.Text
	// Evidence are JSON Pointers to what shows it.
	Evidence []string
}

// Explain returns every way out of the stage that the document is in on the day,
// in the order of the table. A reason that a move needs is given when the move is
// made: it is not missing here.
func Explain(doc *partnership.Document, on cal.Date, policy Policy) []Outlook {
	var out []Outlook
	stage, v := doc.Stage(on), newView(doc, on, &policy)
	for i := range moves {
		if moves[i].leaves(stage) {
			out = append(out, Outlook{})
			v.look(&moves[i], &out[len(out)-1])
		}
	}
	return out
}

// Open tells whether a move can be made on a day, as [Explain] does, without
// saying what is missing: for those who ask it of very many documents.
func Open(doc *partnership.Document, event partnership.Event, on cal.Date, policy Policy) bool {
	v := newView(doc, on, &policy)
	move := find(event, reached(doc, v.entry, on))
	return move != nil && v.open(move)
}

// Apply makes the move and returns a new document whose journal has it, or the
// findings that forbid it. The document that is given stays as it is; the new one
// shares with it what has not changed.
func Apply(doc *partnership.Document, r Request, policy Policy) (*partnership.Document, finding.List) {
	move, list := possible(doc, r)
	if move == nil {
		return nil, list
	}
	v := newView(doc, r.On, &policy)
	v.reasoned = !r.Reason.IsZero()
	if !v.open(move) {
		var way Outlook
		v.look(move, &way)
		return nil, way.Unmet
	}
	past := doc.Journal
	journal := make([]partnership.Entry, len(past)+1) // from variable to variable: what is copied need not be cleared before
	copy(journal, past)
	journal[len(past)] = partnership.Entry{
		Date: cal.PartialOf(r.On), Event: r.Event, By: r.By, Note: r.Note, Reason: r.Reason, Evidence: slices.Clone(r.Evidence),
	}
	after := *doc
	after.Journal = journal
	return &after, list
}

// possible returns the move that a request is for, or why the table and the
// journal have no place for it.
func possible(doc *partnership.Document, r Request) (*Move, finding.List) {
	var list finding.List
	n := len(doc.Journal)
	if n > 0 && doc.Journal[n-1].Date.Last().After(r.On) {
		list.Add(replayOrder, entryAt(n), finding.Day("date", r.On), finding.Day("last", doc.Journal[n-1].Date))
		return nil, list
	}
	stage := doc.Stage(r.On)
	move := find(r.Event, stage)
	switch {
	case move != nil:
	case r.Event.Leads() == "" && r.Event != partnership.EventRecord:
		list.Add(replayUnknown, entryAt(n), finding.Text("event", string(r.Event)))
	default:
		list.Add(replayStage, entryAt(n), finding.Word("event", r.Event.Word()), finding.Word("stage", stage.Word()))
	}
	return move, list
}

// byEvent are the moves of the table by what makes them.
var byEvent = func() map[partnership.Event][]*Move {
	out := map[partnership.Event][]*Move{}
	for i := range moves {
		out[moves[i].Event] = append(out[moves[i].Event], &moves[i])
	}
	return out
}()

// find returns the move that the event makes from the stage, or nil.
func find(event partnership.Event, stage partnership.Stage) *Move {
	for _, m := range byEvent[event] {
		if m.leaves(stage) {
			return m
		}
	}
	return nil
}
