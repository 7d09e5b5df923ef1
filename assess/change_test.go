package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"pgregory.net/rapid"
)

// A place is one answer of a round.
type place struct{ respondent, criterion int }

// An oracle tries all changes of answers there are, by evaluating each.
type oracle struct {
	round  []assess.Respondent
	policy assess.Policy
	facts  assess.Facts
}

func (o *oracle) rank() int {
	in := assess.Input{Round: &assess.Round{Respondents: o.round}, Facts: o.facts}
	policy := o.policy
	policy.MaxChanges = new(0)
	return rank(assess.Evaluate(in, policy).Indication)
}

func (o *oracle) at(p place) *assess.Rating {
	return &o.round[p.respondent].Answers[p.criterion].Rating
}

// does reports whether some ratings of those answers lead to more than rank now.
func (o *oracle) does(set []place, now int) bool {
	if len(set) == 0 {
		return o.rank() > now
	}
	rating := o.at(set[0])
	before := *rating
	defer func() { *rating = before }()
	for n := range assess.MaxScore + 1 {
		if *rating = assess.Rated(n); o.does(set[1:], now) {
			return true
		}
	}
	return false
}

// smallest returns all sets of the smallest size that lead to more than rank now,
// and that size.
func (o *oracle) smallest(open []place, most, now int) ([]string, int) {
	for size := 1; size <= most; size++ {
		var found []string
		var try func(from int, set []place)
		try = func(from int, set []place) {
			if len(set) == size {
				if o.does(set, now) {
					found = append(found, named(set))
				}
				return
			}
			for i := from; i < len(open); i++ {
				try(i+1, append(slices.Clone(set), open[i]))
			}
		}
		try(0, nil)
		if len(found) > 0 {
			return found, size
		}
	}
	return nil, 0
}

func named(set []place) string {
	names := make([]string, len(set))
	for i, p := range set {
		names[i] = fmt.Sprint(p.respondent, "/", p.criterion)
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// The smallest changes are found exactly: compared, on small rounds and with
// policies of all sorts, with trying everything.
func TestTheSmallestChangesAreAllFound(t *testing.T) {
	sets, without, facts := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		o := oracle{policy: assess.DefaultPolicy(), facts: assess.Facts{Positive: rapid.IntRange(0, 1).Draw(t, "tried")}}
		o.policy.MinCoverage = new(rapid.SampledFrom([]int{66, 95, 100}).Draw(t, "coverage"))
		o.policy.ReconsiderBelow = new(rapid.SampledFrom([]int{35, 90}).Draw(t, "reconsider"))
		o.policy.ClarifyBelow = new(rapid.SampledFrom([]int{50, 84, 92}).Draw(t, "clarify"))
		o.policy.LowView = new(rapid.SampledFrom([]int{0, 25, 75}).Draw(t, "low"))
		o.policy.ReadyFrom = new(rapid.SampledFrom([]int{75, 93, 97, 100}).Draw(t, "ready"))
		o.policy.MaxChanges = new(rapid.IntRange(0, 3).Draw(t, "changes"))
		o.policy.Weights = []assess.Weight{{Question: assess.QuestionHow, Weight: rapid.IntRange(0, 3).Draw(t, "weight")}}
		o.round = []assess.Respondent{row("a", all("4")), row("b", all("4")), row(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "third"), all("4"))}
		var open []place
		rating := rapid.SampledFrom([]assess.Rating{assess.Rated(0), assess.Rated(1), assess.Rated(2), assess.Rated(3), assess.DontKnow, assess.Unanswered})
		for range rapid.IntRange(0, 5).Draw(t, "open") {
			p := place{rapid.IntRange(0, 2).Draw(t, "who"), rapid.IntRange(0, len(codes())-1).Draw(t, "what")}
			if !slices.Contains(open, p) {
				open = append(open, p)
				*o.at(p) = rating.Draw(t, "rating")
			}
		}

		got := assess.Evaluate(assess.Input{Round: &assess.Round{Respondents: clone(o.round)}, Facts: o.facts}, o.policy)
		now := rank(got.Indication)
		require.Equal(t, o.rank(), now)
		if len(got.ToChange.Facts) > 0 {
			require.Equal(t, "not-tried", got.ToChange.Facts[0].Code)
			require.Equal(t, assess.IndicationPrototype, got.Indication, "it holds back only what is not held back by more")
			o.facts.Positive = 1 // and from there on
			if o.rank() > now {
				facts++
				require.Equal(t, assess.SearchFacts, got.ToChange.Search)
				require.Equal(t, o.rank(), rank(got.ToChange.Next))
				require.Empty(t, got.ToChange.Sets)
				return
			}
		}
		want, size := o.smallest(open, *o.policy.MaxChanges, now)
		summary := []string{}
		next := len("reconsider") // more than any rank
		for _, set := range got.ToChange.Sets {
			var places []place
			for _, a := range set.Answers {
				places = append(places, place{a.Respondent, slices.Index(codes(), a.Criterion)})
			}
			summary = append(summary, named(places))
			next = min(next, o.check(t, set, places, rank(got.Indication)))
		}
		require.Len(t, summary, min(len(want), 10))
		require.Subset(t, want, summary)
		require.Equal(t, len(want) > 10, got.ToChange.Search == assess.SearchMany)
		require.Equal(t, len(want) > 0 && len(want) <= 10, got.ToChange.Search == assess.SearchFound)
		if len(want) == 0 {
			without++
			return
		}
		sets++
		require.Len(t, got.ToChange.Sets[0].Answers, size)
		require.Equal(t, size, got.ToChange.Searched)
		require.Equal(t, next, rank(got.ToChange.Next), "the next is what the least of the sets leads to")
	})
	require.Positive(t, sets)
	require.Positive(t, without)
	require.Positive(t, facts)
}

// check makes the changes of a set, looks that they do and that none could be
// less, and returns what they lead to.
func (o *oracle) check(t *rapid.T, set assess.ChangeSet, places []place, now int) int {
	for i, p := range places {
		require.Equal(t, set.Answers[i].From, *o.at(p))
		require.Equal(t, set.Answers[i].Party, o.round[p.respondent].Party)
		*o.at(p) = set.Answers[i].To
	}
	reached := o.rank()
	require.Greater(t, reached, now, "it does")
	for i, p := range places {
		n, ok := set.Answers[i].To.Score()
		require.True(t, ok)
		if n > 0 {
			*o.at(p) = assess.Rated(n - 1)
			require.LessOrEqual(t, o.rank(), now, "one less does not")
			*o.at(p) = set.Answers[i].To
		}
	}
	for i, p := range places {
		*o.at(p) = set.Answers[i].From
	}
	return reached
}
