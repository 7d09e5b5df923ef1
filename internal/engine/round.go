package engine

import (
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/wire"
)

// AnswerRounds is [Answer] for hosts that have no documents: it assesses and
// checks rounds on their own, and links little else.
func AnswerRounds(request []byte) []byte { return answer(request, ofRounds) }

// ofRounds answers the calls about rounds.
func ofRounds(c Call) func(*question) written {
	switch c {
	case CallAssess:
		return (*question).assessRound
	case CallCheck:
		return (*question).checkRound
	}
	return nil
}

// round reads the text as a round.
func (q *question) round() *assess.Round {
	round, list := assess.Read(q.text, wire.Limits{}, q.On)
	q.findings = list
	return round
}

func (q *question) assessRound() written {
	round := q.round()
	if !q.findings.Valid() {
		return nil
	}
	result := assess.Evaluate(assess.Input{Round: round, On: q.On}, q.Policy.Policy)
	return result.WriteJSON
}

func (q *question) checkRound() written {
	q.round()
	return q.checked(KindRound)
}
