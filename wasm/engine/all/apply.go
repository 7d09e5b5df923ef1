package all

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
)

// apply makes a move: the result is what it adds to the journal, so that a host
// changes nothing else of its text. What forbids it is found in the text.
func (c *calls) apply(q *engine.Question) engine.Result {
	doc := documents.Read(q)
	if !q.Findings.Valid() {
		return engine.Result{}
	}
	after, list := lifecycle.Apply(doc, lifecycle.Request{
		Event: partnership.Event(q.Move.Event), Stage: partnership.Stage(q.Move.Stage), On: q.On, By: q.Move.By, Note: q.Move.Note, Reason: q.Move.Reason,
	}, c.policy)
	q.Locate(&list)
	if after == nil {
		q.Findings = list
		return engine.Result{}
	}
	n := len(doc.Journal)
	out := &Applied{Pointer: finding.Index("/journal", n), Entry: &after.Journal[n], Stage: after.Stage(q.On), Advice: engine.Found(list)}
	return wire.Of(&appliedType, out)
}
