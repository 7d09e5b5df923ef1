package assess

import (
	"cmp"
	"slices"

	"github.com/vademecum-go/vademecum/internal/order"
)

const (
	// mostSets is how many sets are told.
	mostSets = 10
	// mostTries bounds the search: so many sets are tried for each size, and fewer
	// the more respondents and parties there are, since a try looks at all of them. A
	// size of sets that would take more is not searched, and the result says up to
	// which size it was.
	mostTries = 200_000
	// mostLooks is how many rows, of respondents and of parties, are looked at for
	// a size.
	mostLooks = 2_000_000
)

// A cell is the place of one answer in the sheet.
type cell struct{ respondent, criterion int }

// toChange searches the smallest sets of answers whose change leads to a better
// indication. Since a higher rating never makes it worse, a set that does not do
// with its answers at the top does not do at all; what does is then lowered to
// the least that still does.
func (s *sheet) toChange(now Indication, given []Reason, policy *Policy) *ToChange {
	out := &ToChange{}
	if worst(given) == now {
		return out // nothing to gain, or not by answers
	}
	t := trial{sheet: s, policy: policy, scores: s.room(), given: worst(given), now: now}
	var open []cell
	for _, r := range s.inOrder() {
		for c := range criteria {
			if n, ok := s.ratings[r][c].Score(); !ok || n < MaxScore {
				open = append(open, cell{r, c})
			}
		}
	}
	if !t.better(open) {
		return out
	}
	for size := 1; size <= min(policy.MaxChanges, len(open)); size++ {
		if n := combinations(len(open), size); n > mostTries || n*(len(s.ratings)+len(s.parties)) > mostLooks {
			break
		}
		out.Searched = size
		t.search(open, make([]cell, 0, size), size)
		if len(t.found) > 0 {
			break
		}
	}
	for _, set := range t.found {
		next, answers := t.least(set)
		if out.Next == "" || next.rank() < out.Next.rank() {
			out.Next = next
		}
		out.Sets = append(out.Sets, ChangeSet{Answers: answers})
	}
	return out
}

// inOrder returns the respondents in an order that does not depend on the one
// they are given in, so that the same sets are found first: by party, then by
// answers. Those who are alike in both can stand for each other.
func (s *sheet) inOrder() []int {
	out := make([]int, len(s.ratings))
	for r := range out {
		out[r] = r
	}
	order.Stable(out, func(a, b *int) int {
		return cmp.Or(
			cmp.Compare(s.parties[s.party[*a]], s.parties[s.party[*b]]),
			slices.Compare(s.ratings[*a][:], s.ratings[*b][:]))
	})
	return out
}

// A trial tries changes of answers.
type trial struct {
	*sheet
	policy *Policy
	scores scores
	given  Indication // what other facts lead to
	now    Indication
	found  [][]cell
}

// indication returns what the sheet leads to as it stands.
func (t *trial) indication() Indication {
	t.fill(&t.scores, t.policy)
	out := t.given
	if i := t.level(); i.rank() < out.rank() {
		out = i
	}
	return out
}

// level is worst(reasons) without making them.
func (t *trial) level() Indication {
	score, policy := &t.scores, t.policy
	if score.overall != none && score.overall < policy.ReconsiderBelow {
		return IndicationReconsider
	}
	if score.coverage < policy.MinCoverage || score.answered < 2 {
		return IndicationClarify
	}
	for _, v := range score.questions {
		if v != none && v < policy.ClarifyBelow {
			return IndicationClarify
		}
	}
	for p := range score.views {
		for _, v := range score.views[p] {
			if v != none && v <= policy.LowView {
				return IndicationClarify
			}
		}
	}
	if score.overall != none && score.overall < policy.ReadyFrom {
		return IndicationPrototype
	}
	return IndicationReady
}

// better tells whether the indication is better with these answers at the top.
func (t *trial) better(cells []cell) bool {
	before := make([]Rating, len(cells))
	for i, c := range cells {
		before[i] = t.ratings[c.respondent][c.criterion]
		t.ratings[c.respondent][c.criterion] = Rated(MaxScore)
	}
	better := t.indication().rank() > t.now.rank()
	for i, c := range cells {
		t.ratings[c.respondent][c.criterion] = before[i]
	}
	return better
}

// search tries all sets of the size that take up from chosen.
func (t *trial) search(open, chosen []cell, size int) {
	if len(t.found) == mostSets {
		return
	}
	if len(chosen) == size {
		if t.better(chosen) {
			t.found = append(t.found, slices.Clone(chosen))
		}
		return
	}
	for i := range open {
		t.search(open[i+1:], append(chosen, open[i]), size)
	}
}

// least lowers the answers of a set, one after the other, as long as it does,
// and returns what it leads to then.
func (t *trial) least(set []cell) (Indication, []AnswerChange) {
	out := make([]AnswerChange, len(set))
	for i, c := range set {
		rating := &t.ratings[c.respondent][c.criterion]
		out[i] = AnswerChange{Respondent: c.respondent, Party: t.parties[t.party[c.respondent]], Criterion: criteria[c.criterion].Code, From: *rating}
		*rating = Rated(MaxScore)
	}
	for i, c := range set {
		rating := &t.ratings[c.respondent][c.criterion]
		from, _ := out[i].From.Score()
		for to := from; to <= MaxScore; to++ {
			if *rating = Rated(to); t.indication().rank() > t.now.rank() {
				break
			}
		}
		out[i].To = *rating
	}
	next := t.indication()
	for i, c := range set {
		t.ratings[c.respondent][c.criterion] = out[i].From
	}
	return next, out
}

// combinations returns how many sets of k there are among n, or more than
// mostTries.
func combinations(n, k int) int {
	out := 1
	for i := range k {
		if out = out * (n - i) / (i + 1); out > mostTries {
			return mostTries + 1
		}
	}
	return out
}
