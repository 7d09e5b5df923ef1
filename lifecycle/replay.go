package lifecycle

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

var (
	replayStage   = finding.Rule{Code: "replay-stage", Severity: finding.Warning, Source: guide}
	replayOrder   = finding.Rule{Code: "replay-order", Severity: finding.Error, Source: finding.Inferred}
	replayUnknown = finding.Rule{Code: "replay-unknown", Severity: finding.Error, Source: finding.Inferred}
	replayGuard   = finding.Rule{Code: "replay-guard", Severity: finding.Warning, Source: guide}
)

var replayRules = []finding.Rule{replayStage, replayOrder, replayUnknown, replayGuard}

// A Step is an entry of the journal with the stages before and after it.
type Step struct {
	// Entry is the place of the entry in the journal.
	Entry    int
	From, To partnership.Stage
}

// Replay folds the journal and returns its steps, and a finding for each entry
// that could not have happened: from that stage, before the entry above it, or
// while the document shows that something was missing on its day. Guards of whose
// matter the document says nothing are not held against the past. The journal
// is the truth: an odd entry is followed all the same, and the rest is still
// checked. Where more than a thousand entries stand beside as many facts, guards
// are run for the latest alone.
func Replay(doc *partnership.Document, policy Policy) ([]Step, finding.List) {
	var list finding.List
	steps := make([]Step, 0, len(doc.Journal))
	stage := partnership.StageProspect
	latest := len(doc.Journal) - mostLooks/max(1, facts(doc))
	for i := range doc.Journal {
		e := &doc.Journal[i]
		if i > 0 && doc.Journal[i-1].Date.CertainlyAfter(e.Date) {
			list.Add(replayOrder, entryAt(i)+"/date", finding.Day("date", e.Date), finding.Day("last", doc.Journal[i-1].Date))
		}
		to := e.Leads()
		if to == "" {
			list.Add(replayUnknown, entryAt(i)+"/event", finding.Text("event", string(e.Event)))
			continue
		}
		if e.Event != partnership.EventRecord {
			list.Merge(doubt(doc, i, stage, i >= latest, policy))
		}
		steps = append(steps, Step{Entry: i, From: stage, To: to})
		stage = to
	}
	return steps, list
}

// mostLooks bounds how many facts all entries together are held against.
const mostLooks = 1_000_000

// facts returns how many facts of the document a guard may look at.
func facts(doc *partnership.Document) int {
	n := len(doc.Journal) + len(doc.Sessions) + len(doc.Negotiation) + len(doc.Experiments) + len(doc.Triggers) + len(doc.Partners)
	for i := range doc.Partners {
		n += len(doc.Partners[i].Staff)
	}
	if doc.Governance != nil {
		n += len(doc.Governance.Decisions)
	}
	if doc.FollowUp != nil {
		n += len(doc.FollowUp.Evolutions)
	}
	for i := range doc.Conventions {
		c := &doc.Conventions[i]
		n += 1 + len(c.Parties) + len(c.Signatures) + len(c.Renewals) + len(c.Options) + len(c.Notices) + len(c.Clauses)
		for j := range c.Amendments {
			n += 1 + len(c.Amendments[j].Clauses) + len(c.Amendments[j].Signatures)
		}
	}
	return n
}

// doubt returns why an entry could not have happened from the stage and, where the
// guards are to run, what they find missing.
func doubt(doc *partnership.Document, i int, stage partnership.Stage, guards bool, policy Policy) finding.List {
	var list finding.List
	e := &doc.Journal[i]
	move := find(e.Event, stage)
	if move == nil {
		list.Add(replayStage, entryAt(i)+"/event", finding.Word("event", e.Event.Word()), finding.Word("stage", stage.Word()))
		return list
	}
	if !guards {
		return list
	}
	v := newView(doc, cal.Max, &policy)
	v.past, v.entry, v.reasoned = true, i, !e.Reason.IsZero()
	if !e.Date.IsZero() {
		v.on = e.Date.Last()
	}
	unmet := v.look(move).Unmet
	if n := unmet.Total(); n > 0 {
		list.Add(replayGuard, entryAt(i), finding.Word("event", e.Event.Word()), finding.Day("date", e.Date),
			finding.Count("n", n), finding.Pointer("pointer", unmet.At(0).Pointer))
	}
	return list
}
