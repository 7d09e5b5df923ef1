package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Request is a move that somebody wants to make, or with
// [partnership.EventRecord] the stage at which a partnership was found.
type Request struct {
	Event partnership.Event
	// Stage is where the partnership was found, for [partnership.EventRecord] only.
	Stage partnership.Stage
	// On is the day of the move. A request without it is refused.
	On cal.Date
	// By is who asks for it: a function or an identifier.
	By string
	// Note and Reason go into the journal; some moves need a reason.
	Note, Reason lang.Text
	// Evidence are JSON Pointers to what shows it, or targets, see
	// [partnership.Document.Resolve].
	Evidence []string
}

// What refuses a request whatever the document shows. An entry in a journal that
// could not have happened is odd; a request for it is an error.
var (
	moveUndated  = finding.Rule{Code: "move-undated", Severity: finding.Error, Source: finding.Inferred}
	moveStage    = finding.Rule{Code: replayStage.Code, Severity: finding.Error, Source: replayStage.Source}
	stageUnknown = finding.Rule{Code: "stage-unknown", Severity: finding.Advice, Source: finding.Inferred}
)

var moveRules = []finding.Rule{moveUndated, stageUnknown}

// Rules of package partnership on entries that open a journal: a request is held
// to them before there is an entry.
var (
	recordStageMissing = finding.Rule{Code: "journal-stage-missing", Severity: finding.Error, Source: finding.Inferred}
	recordStageExtra   = finding.Rule{Code: "journal-stage-extra", Severity: finding.Error, Source: finding.Inferred}
)

// Apply makes the move and returns a new document whose journal has it, with what
// is advised; or no document and the findings that forbid it, at least one of them
// an error. The document that is given stays as it is; the new one shares with it
// what has not changed.
func Apply(doc *partnership.Document, r Request, policy Policy) (*partnership.Document, finding.List) {
	move, list := possible(doc, r)
	if !list.Valid() {
		return nil, list
	}
	if move != nil {
		v := newView(doc, r.On, &policy)
		v.reasoned = !r.Reason.IsZero()
		if !v.run(move, nothing) {
			way := v.look(move)
			if !way.Open() {
				return nil, way.Unmet
			}
			list = way.Advice
		}
	}
	past := doc.Journal
	journal := make([]partnership.Entry, len(past)+1) // from variable to variable: what is copied need not be cleared before
	copy(journal, past)
	journal[len(past)] = partnership.Entry{
		Date: cal.PartialOf(r.On), Event: r.Event, Stage: r.Stage, By: r.By, Note: r.Note, Reason: r.Reason, Evidence: slices.Clone(r.Evidence),
	}
	after := *doc
	after.Journal = journal
	return &after, list
}

// nothing stops at the first finding.
func nothing(finding.Finding) bool { return false }

// possible returns the move that a request is for, or the errors that say why the
// table and the journal have no place for it. There is no move for an entry that
// opens a journal, and nothing it needs.
func possible(doc *partnership.Document, r Request) (*Move, finding.List) {
	var list finding.List
	n := len(doc.Journal)
	opens := r.Event == partnership.EventRecord
	switch {
	case r.On.IsZero():
		list.Add(moveUndated, entryAt(n)+"/date")
	case n > 0 && doc.Journal[n-1].Date.Last().After(r.On):
		list.Add(replayOrder, entryAt(n), finding.Day("date", r.On), finding.Day("last", doc.Journal[n-1].Date))
	}
	switch {
	case opens && n == 0 && !r.Stage.Valid():
		list.Add(recordStageMissing, entryAt(n)+"/stage")
	case !opens && r.Stage != "":
		list.Add(recordStageExtra, entryAt(n)+"/stage", finding.Word("event", r.Event.Word()))
	}
	if !list.Valid() || (opens && n == 0) {
		return nil, list
	}
	stage := doc.Stage(r.On)
	move := find(r.Event, stage)
	switch {
	case move != nil:
	case r.Event.Leads() == "" && !opens:
		list.Add(replayUnknown, entryAt(n), finding.Text("event", string(r.Event)))
	default:
		list.Add(moveStage, entryAt(n), finding.Word("event", r.Event.Word()), finding.Word("stage", stage.Word()))
		if stage == partnership.StageUnknown {
			list.Add(stageUnknown, "/journal")
		}
	}
	return move, list
}
