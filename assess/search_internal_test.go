package assess

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// lows returns a round of so many people of two parties, whose first answers are 0 and
// the others at the top.
func lows(people, rated int) Input {
	round := new(Round)
	for i := range people {
		r := Respondent{Party: []string{"a", "b"}[i%2]}
		for c := range criteria {
			n := 0
			if c >= rated {
				n = MaxScore
			}
			r.Answers = append(r.Answers, Answer{Criterion: criteria[c].Code, Rating: Rated(n)})
		}
		round.Respondents = append(round.Respondents, r)
	}
	return Input{Round: round, Facts: Facts{Positive: 1}}
}

// The search tries every size of sets that the policy asks for, however many people
// answered: what cannot do is known without trying it.
func TestHowFarTheSearchGoes(t *testing.T) {
	for _, tt := range []struct{ people, rated int }{{2, 19}, {4, 19}, {6, 19}, {28, 4}, {20, 4}, {21, 4}, {20, 3}, {200, 19}} {
		got := Evaluate(lows(tt.people, tt.rated), Policy{}).ToChange
		assert.Equal(t, 3, got.Searched, "%d people", tt.people)
		assert.Equal(t, SearchMore, got.Search, "%d people", tt.people)
	}
	policy := Policy{MaxChanges: new(0)}
	assert.Equal(t, SearchOff, Evaluate(lows(2, 19), policy).ToChange.Search)
}

// A search that takes too long says so, and up to which size all sets were tried.
func TestASearchThatIsStopped(t *testing.T) {
	s := newSheet(lows(2, 1))
	policy := DefaultPolicy()
	trial := newTrial(s, &policy, IndicationClarify, IndicationReady)
	trial.looks = mostLooks + 1
	out := new(ToChange)
	trial.smallest(out)
	assert.Equal(t, SearchStopped, out.Search)
	assert.Equal(t, 1, out.Searched, "one answer cannot do: that needs no search")
	assert.Empty(t, out.Sets)

	trial = newTrial(s, &policy, IndicationClarify, IndicationReady)
	out = new(ToChange)
	trial.smallest(out)
	assert.Equal(t, SearchFound, out.Search)
	assert.Len(t, out.Sets, 1)
	assert.Equal(t, "who-fields who-fields", strings.Join([]string{out.Sets[0].Answers[0].Criterion, out.Sets[0].Answers[1].Criterion}, " "))
}
