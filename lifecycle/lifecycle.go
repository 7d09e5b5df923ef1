// Package lifecycle says where a partnership stands, what is missing to go on,
// what is due, and what has happened that could not have.
//
// The stages and the moves between them are a table, see [Moves]. Each move has
// guards: functions of the document and a day that yield everything that is
// missing, before anybody tries:
//
//	for _, way := range lifecycle.Explain(doc, today, lifecycle.Policy{}) {
//		fmt.Println(way.Move.Event, way.Open(), way.Unmet.Total())
//	}
//
// [Apply] runs the same guards and adds an entry to the journal of a new document,
// so that what is explained and what is done cannot disagree; [Open] stops at the
// first thing that is missing. A move that is refused is an error:
//
//	after, found := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventDiscover, On: today}, lifecycle.Policy{})
//	if err := found.Err(); err != nil {
//		return err // errors.Is(err, finding.Code("guard-own-offer")), …
//	}
//
// [Replay] holds the journal against the table, [Consequences] what has changed
// against what was done about it. [Agenda] lists what is due, [Impact] what falls
// when a party leaves.
//
// The package has no clock and no words: the day is an argument, answers are
// findings. Documents are never changed in place.
package lifecycle

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// An Outlook is one way out of a stage, open or blocked.
type Outlook struct {
	Move Move
	// Assumed is set where the stage is unknown: the move is one of a first contact,
	// from [partnership.StageProspect].
	Assumed bool
	// Unmet is everything that is missing; the way is open when it is empty.
	Unmet finding.List
	// Advice is what is missing and leaves the way open.
	Advice finding.List
	// Waived is what is missing and set aside, on the day, by the document or the
	// policy.
	Waived finding.List
}

// Open reports whether nothing that is missing blocks the way.
func (o Outlook) Open() bool { return o.Unmet.Total() == 0 }

// Explain returns every way out of the stage that the document is in on the day,
// in the order of the table; out of [partnership.StageProspect] where the stage is
// unknown. A reason that a move needs is given when the move is made: it is not
// missing here. Without a day there is no stage, and no way.
func Explain(doc *partnership.Document, on cal.Date, policy Policy) []Outlook {
	if on.IsZero() {
		return nil
	}
	var out []Outlook
	stage, assumed := known(doc.Stage(on))
	v := newView(doc, on, &policy)
	v.asked = new([]asked)
	for i := range moves {
		if moves[i].leaves(stage) {
			way := v.look(&moves[i])
			way.Assumed = assumed
			out = append(out, way)
		}
	}
	return out
}

// Open reports whether a move can be made on a day, as [Explain] does. It stops at
// the first thing that is missing.
func Open(doc *partnership.Document, event partnership.Event, on cal.Date, policy Policy) bool {
	if on.IsZero() {
		return false
	}
	v := newView(doc, on, &policy)
	move := find(event, reached(doc, v.entry, on))
	return move != nil && v.open(move)
}

// reached returns the stage on a day, as [partnership.Document.Stage] does, when
// it is known how many entries of the journal have happened: where the last of them
// leads, if it leads anywhere.
func reached(doc *partnership.Document, entries int, on cal.Date) partnership.Stage {
	if entries > 0 {
		if stage := doc.Journal[entries-1].Leads(); stage != "" {
			return stage
		}
	}
	return doc.Stage(on)
}

// known returns a stage that moves lead out of: [partnership.StageProspect], and
// true, where the stage is unknown.
func known(stage partnership.Stage) (_ partnership.Stage, assumed bool) {
	if stage == partnership.StageUnknown {
		return partnership.StageProspect, true
	}
	return stage, false
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
	stage, _ = known(stage)
	for _, m := range byEvent[event] {
		if m.leaves(stage) {
			return m
		}
	}
	return nil
}
