package assess

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// voices returns a round of two parties with so many people on each side.
func voices(people int) Input {
	round := new(Round)
	for i := range 2 * people {
		r := Respondent{Party: []string{"a", "b"}[i%2]}
		for c := range criteria {
			r.Answers = append(r.Answers, Answer{Criterion: criteria[c].Code, Rating: Rated(2 + (i%2+c)%3)}) // a side is of one mind: the result stays the same
		}
		round.Respondents = append(round.Respondents, r)
	}
	return Input{Round: round, Facts: Facts{Positive: 1}}
}

// Scoring allocates nothing but the result: scores that have their room are
// computed without, and an evaluation makes as many allocations for a hundred
// voices as for two.
func TestScoringAllocatesOnlyTheResult(t *testing.T) {
	policy := DefaultPolicy()
	s := newSheet(voices(1))
	out := s.score(&policy)
	assert.Zero(t, testing.AllocsPerRun(100, func() { s.fill(&out, &policy) }), "scores")

	try := newTrial(s, &policy, IndicationClarify, IndicationReady)
	assert.Zero(t, testing.AllocsPerRun(100, func() { try.indication() }), "an indication that is tried")

	policy.MaxChanges = new(0)
	allocations := func(in Input) float64 {
		return testing.AllocsPerRun(20, func() { Evaluate(in, policy) })
	}
	assert.Equal(t, allocations(voices(1)), allocations(voices(50)), "an evaluation")
}
