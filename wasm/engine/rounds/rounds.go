// Package rounds is the part of the engine for hosts that have no documents: it
// assesses and checks rounds on their own, and links little else.
package rounds

import (
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/wasm/engine"
)

// Answer answers a request about a round.
func Answer(request []byte) []byte { return engine.Answer(request, part, engine.Lifecycle{}) }

func part(c engine.Call) engine.Answerer {
	switch c {
	case engine.CallAssess:
		return Assess
	case engine.CallCheck:
		return Check
	}
	return nil
}

// Assess answers what the answers of a round say.
func Assess(q *engine.Question) engine.Result {
	round := read(q)
	if !q.Findings.Valid() || q.TooMany(len(round.Parties)) {
		return engine.Result{}
	}
	result := assess.Evaluate(assess.Input{Round: round, On: q.On}, q.Policy.Policy)
	return wire.Of(assess.Table("Result"), &result)
}

// Check answers what is wrong with a round or advised against.
func Check(q *engine.Question) engine.Result {
	read(q)
	return q.Checked(engine.KindRound)
}

// read reads the text as a round.
func read(q *engine.Question) *assess.Round {
	round, list := assess.Read(q.Text, format.Limits{}, q.On)
	q.Findings = list
	return round
}
