package assess

// mostLooks bounds the search by how many answers it looks at: a third of a second in
// a page. The worst rounds of twenty respondents that were found stay below a tenth of
// it; where it is reached, the result says so.
const mostLooks = 2_000_000

// A cell is one answer: the place of its respondent in the order of the trial,
// and its criterion.
type cell struct{ place, criterion int }

// A trial searches the smallest sets of answers whose change leads to a better
// indication.
//
// A score is a mean of means: of people, parties, criteria and questions. What
// changing so many answers can bring at most is therefore found part by part, in
// tables by the number of answers changed, and the parts put together. They make
// the search exact and short: it never goes on where nothing can be found.
type trial struct {
	*sheet
	policy *Policy
	scores scores
	now    Indication // what is to be bettered
	given  Indication // what other facts lead to

	clarify bool // views and questions must not be low, and enough answers be there
	reach   int  // what the overall score must be
	blanks  int  // how many blanks must be filled for the coverage
	lacking bool // another party must have a rating

	order  []int                    // the respondents, those of a party together
	groups []group                  // the parties in that order
	open   []table                  // of the criteria, with all answers open
	own    []table                  // as far as the search has come
	tables []*table                 // which of the two holds
	before [questionCount + 1]int32 // what the questions bring that the search has left behind
	after  [questionCount + 1]table // and those that it has before it
	pool   pool
	one    table // a party's view
	here   table // the question at hand

	size    int
	chosen  []cell
	filled  int // blanks among the chosen
	found   [][]cell
	looks   int
	stopped bool
}

// A group is the respondents of one party: places in the order of the trial.
type group struct {
	from, to int
	rated    int  // how many ratings they gave, with the chosen
	heard    bool // somebody has answered: only then answers can change
}

func newTrial(s *sheet, policy *Policy, now, given Indication) *trial {
	return &trial{sheet: s, policy: policy, now: now, given: given, scores: s.room()}
}

// prepare computes what can be had from all answers.
func (t *trial) prepare() {
	t.fill(&t.scores, t.policy)
	t.clarify, t.reach = t.now == IndicationClarify, *t.policy.ReconsiderBelow
	if t.now == IndicationPrototype {
		t.reach = *t.policy.ReadyFrom
	}
	t.order = t.inOrder()
	rated := 0
	for place, r := range t.order {
		if p := t.party[r]; place == 0 || p != t.party[t.order[place-1]] {
			t.groups = append(t.groups, group{from: place, heard: t.heard[p]})
		}
		g := &t.groups[len(t.groups)-1]
		g.to = place + 1
		for _, rating := range t.ratings[r] {
			if _, ok := rating.Score(); ok {
				g.rated++
				rated++
			}
		}
	}
	if t.clarify {
		needed := (*t.policy.MinCoverage*t.asked*len(criteria) + 99) / 100
		t.blanks = max(0, needed-rated)
	}
	t.lacking = t.clarify && t.scores.answered < 2
	t.size = *t.policy.MaxChanges
	t.open, t.own, t.tables = make([]table, len(criteria)), make([]table, len(criteria)), make([]*table, len(criteria))
	for c := range criteria {
		t.criterion(c, 0, &t.open[c])
		t.tables[c] = &t.open[c]
	}
	t.after[questionCount].clear()
	t.after[questionCount].best[0][0] = 0
	for q := questionCount - 1; q >= 0; q-- {
		t.question(q, &t.here)
		t.after[q].join(&t.here, &t.after[q+1], t.size, t.most())
	}
}

// most is how many blanks tables tell apart: those that must be filled.
func (t *trial) most() int { return min(t.blanks, mostChanges) }

// may reports whether some set of the size does, as far as parties matter by
// their scores.
func (t *trial) may(size int) bool {
	return t.blanks <= size && t.after[0].best[size][t.most()] >= 0
}

// missing is how many parties more must have a rating.
func (t *trial) missing() int {
	if !t.lacking {
		return 0
	}
	n := 2
	for i := range t.groups {
		if t.groups[i].rated > 0 {
			n--
		}
	}
	return max(0, n)
}

func (t *trial) rating(at cell) *Rating { return &t.ratings[t.order[at.place]][at.criterion] }

// does reports whether what is chosen does with so many answers more, taken from
// what question q has open and from the questions after it.
func (t *trial) does(q, more int) bool {
	if t.missing() > more {
		return false
	}
	need := max(0, t.most()-t.filled)
	t.question(q, &t.here)
	for n := 0; n <= more; n++ {
		for b := 0; b <= t.most(); b++ {
			own := t.here.best[n][b]
			if own == never {
				continue
			}
			for rest := max(0, need-b); rest <= t.most(); rest++ {
				if x := t.after[q+1].best[more-n][rest]; x != never && t.before[q]+own+x >= 0 {
					return true
				}
			}
		}
	}
	return false
}

// holds reports whether what is chosen does as it now stands. Blanks that were
// filled stay filled.
func (t *trial) holds() bool {
	sum := int32(0)
	for q := range questionCount {
		t.question(q, &t.here)
		if t.here.best[0][0] == never {
			return false
		}
		sum += t.here.best[0][0]
	}
	return sum >= 0
}

// narrow leaves open only the answers of a criterion from a place on.
func (t *trial) narrow(c, from int) {
	t.criterion(c, from, &t.own[c])
	t.tables[c] = &t.own[c]
}

// search adds so many answers to the chosen, from a place in a criterion on, in
// all ways that do.
func (t *trial) search(criterion, place, more int) {
	first := criterion
	for c := criterion; c < len(criteria) && !t.enough(); c, place = c+1, 0 {
		q := rows[c]
		t.choose(c, place, more)
		// From here on, nothing of this criterion.
		t.narrow(c, len(t.order))
		if c+1 == len(criteria) || !t.does(q, more) {
			break
		}
		if rows[c+1] != q { // does has filled its table
			t.before[q+1] = t.before[q] + t.here.best[0][0]
		}
		first = c + 1
	}
	for c := criterion; c <= first; c++ {
		t.tables[c] = &t.open[c]
	}
}

// choose tries the answers of a criterion, from a place on.
func (t *trial) choose(c, place, more int) {
	for i := range t.groups {
		g := &t.groups[i]
		if !g.heard {
			continue
		}
		var vain [rated0 + MaxScore]bool // ratings whose change leads nowhere here, further on neither
		for at := (cell{max(place, g.from), c}); at.place < g.to && !t.enough(); at.place++ {
			rating := *t.rating(at)
			score, rated := rating.Score()
			if rated && score == MaxScore {
				continue
			}
			if !rated {
				rating = Unanswered // as good as not known
			}
			if vain[rating] {
				continue
			}
			vain[rating] = !t.take(at, g, rated, more)
		}
	}
}

// take chooses an answer and goes on from there. It reports whether that led
// somewhere.
func (t *trial) take(at cell, g *group, rated bool, more int) bool {
	before := *t.rating(at)
	*t.rating(at) = Rated(MaxScore)
	t.chosen = append(t.chosen, at)
	if !rated {
		t.filled++
		g.rated++
	}
	t.narrow(at.criterion, at.place+1)
	ok := t.does(rows[at.criterion], more-1)
	switch {
	case !ok:
	case more == 1:
		t.found = append(t.found, append([]cell(nil), t.chosen...))
	default:
		t.search(at.criterion, at.place+1, more-1)
	}
	if !rated {
		t.filled--
		g.rated--
	}
	t.chosen = t.chosen[:len(t.chosen)-1]
	*t.rating(at) = before
	return ok
}

// enough reports whether the search is over: there is a set more than are shown,
// or it has looked too long.
func (t *trial) enough() bool {
	if t.looks > mostLooks {
		t.stopped = true
	}
	return t.stopped || len(t.found) > mostSets
}
