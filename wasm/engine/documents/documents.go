// Package documents is the part of the engine for hosts that assess and check,
// documents and rounds on their own, and need not know how a partnership goes on.
package documents

import (
	"iter"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/rounds"
)

// What a request can ask that a document has no answer to.
var (
	roundNone    = finding.Rule{Code: "request-no-round", Severity: finding.Error, Source: finding.Inferred}
	roundUnknown = finding.Rule{Code: "request-round", Severity: finding.Error, Source: finding.Inferred}
)

// Rules yields the rules of requests to this part.
func Rules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for r := range engine.Rules() {
			if !yield(r) {
				return
			}
		}
		_ = yield(roundNone) && yield(roundUnknown)
	}
}

// Answer answers a request about a document or a round.
func Answer(request []byte) []byte { return engine.Answer(request, Part, engine.Lifecycle{}) }

// Part knows what can be asked of a document whatever its stage.
func Part(c engine.Call) engine.Answerer {
	switch c {
	case engine.CallAssess:
		return evaluate
	case engine.CallCheck:
		return check
	}
	return nil
}

// Read reads the text as a document.
func Read(q *engine.Question) *partnership.Document {
	doc, list := partnership.Read(q.Text, partnership.Options{On: q.On})
	q.Findings = list
	return doc
}

func evaluate(q *engine.Question) engine.Result {
	if assess.IsRound(q.Text) {
		return rounds.Assess(q)
	}
	doc := Read(q)
	if !q.Findings.Valid() || q.TooMany(len(doc.Partners)) {
		return engine.Result{}
	}
	result, ok := doc.Assess(q.Round, q.On, q.Policy.Policy)
	switch {
	case ok:
		return wire.Of(assess.Table("Result"), &result)
	case q.Round != "":
		return q.Refuse(roundUnknown, "/round", finding.Text("id", q.Round))
	}
	return q.Refuse(roundNone, "/text")
}

func check(q *engine.Question) engine.Result {
	if assess.IsRound(q.Text) {
		return rounds.Check(q)
	}
	Read(q)
	return q.Checked(engine.KindDocument)
}
