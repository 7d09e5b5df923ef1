package assess

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The lines of Krippendorff's reading belong to the better word.
func TestTheLinesOfTheReading(t *testing.T) {
	for alpha, want := range map[int]Reading{
		1000: ReadingClose, 800: ReadingClose, 799: ReadingFair, 667: ReadingFair, 666: ReadingApart, 0: ReadingApart, -1: ReadingOpposed,
	} {
		assert.Equal(t, want, reading(alpha), "%d", alpha)
	}
}

func TestHowManySetsThereAre(t *testing.T) {
	tests := []struct{ n, k, want int }{
		{5, 0, 1}, {5, 1, 5}, {5, 2, 10}, {5, 5, 1}, {19, 3, 969}, {632, 2, 199_396}, {mostTries, 1, mostTries},
		{mostTries + 1, 1, mostTries + 1}, {633, 2, mostTries + 1}, {1 << 30, 4, mostTries + 1},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, combinations(tt.n, tt.k), "%d of %d", tt.k, tt.n)
	}
}

// The search stops before a size of sets that would take too many tries, or looks at
// too many people: told by the size up to which it came.
func TestHowFarTheSearchGoes(t *testing.T) {
	policy := DefaultPolicy()
	searched := func(people, rated int) int {
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
		return Evaluate(Input{Round: round, Facts: Facts{Positive: 1}}, policy).ToChange.Searched
	}
	assert.Equal(t, 3, searched(2, 19), "38 answers: 8,436 sets of three")
	assert.Equal(t, 3, searched(4, 19), "76: 70,300 sets of three, 6 rows each")
	assert.Equal(t, 2, searched(6, 19), "114: 240,129 sets of three are too many to try")
	assert.Equal(t, 2, searched(28, 4), "112: 227,920 sets of three are too many to try")
	assert.Equal(t, 3, searched(20, 4), "80: 82,160 sets of three, 22 rows each")
	assert.Equal(t, 2, searched(21, 4), "84: 95,284 sets of three, and 23 rows each are too many to look at")
	assert.Equal(t, 3, searched(20, 3), "60: 34,220 sets of three, 22 rows each")
}
