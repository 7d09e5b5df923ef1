package assess

import (
	"cmp"
	"slices"

	"github.com/vademecum-go/vademecum/internal/order"
)

// mostSets is how many sets a result holds.
const mostSets = 10

// toChange returns what would lead to a better indication: the facts that hold it
// back, and the smallest sets of answers that would do once these have changed. What
// is given by facts is sorted, the gravest first.
func (s *sheet) toChange(now Indication, given []Reason, policy *Policy) *ToChange {
	out := &ToChange{Search: SearchBest}
	if now == IndicationReady {
		return out
	}
	back := 0
	for back < len(given) && given[back].Indication == now {
		back++
	}
	out.Facts = given[:back:back]
	t := newTrial(s, policy, now, worst(given[back:]))
	reached := t.indication()
	switch {
	case s.unheard(now):
		out.Search = SearchSilent
		if s.voices == len(s.parties) { // nobody else is known yet
			out.Facts = append(out.Facts, Reason{Code: "one-side-only", Indication: IndicationClarify})
		}
	case reached.rank() > now.rank():
		out.Search, out.Next = SearchFacts, reached
	case *policy.MaxChanges == 0:
		out.Search = SearchOff
	case !t.better():
		out.Search = SearchNever
	default:
		t.smallest(out)
	}
	return out
}

// unheard reports whether what holds the partnership back is that somebody has not
// answered: whatever the others change, that stays.
func (s *sheet) unheard(now Indication) bool {
	return now == IndicationClarify && (s.voices < len(s.parties) || s.voices < 2)
}

// smallest searches the smallest sets of answers that lead to a better indication.
func (t *trial) smallest(out *ToChange) {
	t.prepare()
	for size := 1; size <= *t.policy.MaxChanges && len(t.found) == 0 && !t.stopped; size++ {
		if t.size = size; t.may(size) {
			t.search(0, 0, size)
		}
		if !t.stopped {
			out.Searched = size
		}
	}
	switch {
	case len(t.found) > mostSets, len(t.found) > 0 && t.stopped:
		out.Search = SearchMany
	case len(t.found) > 0:
		out.Search = SearchFound
	case t.stopped:
		out.Search = SearchStopped
	default:
		out.Search = SearchMore
	}
	t.size = 0
	for c := range criteria {
		t.narrow(c, len(t.order))
	}
	for _, set := range t.found[:min(len(t.found), mostSets)] {
		next, answers := t.least(set)
		if out.Next == "" || next.rank() < out.Next.rank() {
			out.Next = next
		}
		out.Sets = append(out.Sets, ChangeSet{Answers: answers})
	}
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

// indication returns what the sheet leads to as it stands, the facts changed.
func (t *trial) indication() Indication {
	t.fill(&t.scores, t.policy)
	if i := t.level(); i.rank() < t.given.rank() {
		return i
	}
	return t.given
}

// level is worst(reasons) without making them.
func (t *trial) level() Indication {
	score, policy := &t.scores, t.policy
	if score.overall != none && score.overall < *policy.ReconsiderBelow {
		return IndicationReconsider
	}
	if score.coverage < *policy.MinCoverage || score.answered < 2 {
		return IndicationClarify
	}
	for _, v := range score.questions {
		if v != none && v < *policy.ClarifyBelow {
			return IndicationClarify
		}
	}
	for p := range score.views {
		for _, v := range score.views[p] {
			if policy.low(v) {
				return IndicationClarify
			}
		}
	}
	if score.overall != none && score.overall < *policy.ReadyFrom {
		return IndicationPrototype
	}
	return IndicationReady
}

// better reports whether the indication is better with all answers at the top.
// Since a higher rating never makes it worse, no set does where all do not.
func (t *trial) better() bool {
	before := slices.Clone(t.ratings)
	defer func() { t.ratings = before }()
	t.ratings = slices.Clone(before)
	for r := range t.ratings {
		if t.heard[t.party[r]] {
			for c := range criteria {
				t.ratings[r][c] = Rated(MaxScore)
			}
		}
	}
	return t.indication().rank() > t.now.rank()
}

// least lowers the answers of a set, one after the other, as long as it does,
// and returns what it leads to then.
func (t *trial) least(set []cell) (Indication, []AnswerChange) {
	out := make([]AnswerChange, len(set))
	for i, at := range set {
		out[i] = AnswerChange{Respondent: t.order[at.place], Party: t.parties[t.party[t.order[at.place]]], Criterion: criteria[at.criterion].Code, From: *t.rating(at)}
		*t.rating(at) = Rated(MaxScore)
	}
	for _, at := range set {
		t.narrow(at.criterion, len(t.order))
	}
	for i, at := range set {
		from, _ := out[i].From.Score()
		for to := from; to <= MaxScore; to++ {
			*t.rating(at) = Rated(to)
			t.narrow(at.criterion, len(t.order))
			if to == MaxScore || t.holds() {
				break
			}
		}
		out[i].To = *t.rating(at)
	}
	next := t.indication()
	for i, at := range set {
		*t.rating(at) = out[i].From
		t.narrow(at.criterion, len(t.order))
	}
	return next, out
}
