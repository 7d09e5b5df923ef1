package lifecycle

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

var (
	replayStage = finding.Rule{Code: "replay-stage", Severity: finding.Warning, Source: guide}
	replayOrder = finding.Rule{Code: "replay-order", Severity: finding.Error, Source: inferred}
)

var replayRules = []finding.Rule{replayStage, replayOrder}

// A Step is an entry of the journal with the stages before and after it.
type Step struct {
	Entry    int
	From, To partnership.Stage
}

// Replay folds the journal and returns its steps, and a finding for each entry
// that could not have happened from the stage before it. The journal is the
// truth: an odd entry is followed all the same, and the rest is still told.
func Replay(doc *partnership.Document) ([]Step, finding.List) {
	var list finding.List
	steps := make([]Step, 0, len(doc.Journal))
	stage := partnership.StageProspect
	for i := range doc.Journal {
		e := &doc.Journal[i]
		to := e.Leads()
		if to == "" {
			continue // an unknown event: the structure check speaks of it
		}
		if e.Event != partnership.EventRecord && find(e.Event, stage) == nil {
			list.Add(replayStage, journal(i)+"/event", finding.Word("event", e.Event.Word()), finding.Word("stage", stage.Word()))
		}
		steps = append(steps, Step{Entry: i, From: stage, To: to})
		stage = to
	}
	return steps, list
}
