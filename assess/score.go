package assess

import "slices"

// none marks a score that is not known.
const none = -1

// A sheet is the answers of a round as a table: a row for each respondent, a
// column for each criterion.
type sheet struct {
	parties []string
	party   []int // of each respondent, its place in parties
	ratings [][len(criteria)]Rating
}

func newSheet(in Input) *sheet {
	s := &sheet{parties: slices.Clone(in.Parties)}
	if len(s.parties) == 0 {
		for _, p := range in.Round.Parties {
			s.place(p.ID)
		}
	}
	n := len(in.Round.Respondents)
	s.party, s.ratings = make([]int, 0, n), make([][len(criteria)]Rating, 0, n)
	for i := range in.Round.Respondents {
		r := &in.Round.Respondents[i]
		var row [len(criteria)]Rating
		for _, a := range r.Answers {
			if c := criterionIndex(a.Criterion); c >= 0 && row[c] == Unanswered && a.Rating.Valid() {
				row[c] = a.Rating
			}
		}
		s.party = append(s.party, s.place(r.Party))
		s.ratings = append(s.ratings, row)
	}
	return s
}

// place returns the place of a party, at the end if it is new.
func (s *sheet) place(party string) int {
	if i := slices.Index(s.parties, party); i >= 0 {
		return i
	}
	s.parties = append(s.parties, party)
	return len(s.parties) - 1
}

// scores are the numbers of a sheet, in percent, none where not known.
type scores struct {
	views     [][len(criteria)]int // by party
	criteria  [len(criteria)]int
	questions [questionCount]int
	covered   [questionCount]int
	coverage  int
	overall   int
	answered  int // parties with a rating
}

const questionCount = 6

// row returns the place of a question among the six.
func (q Question) row() int { return slices.Index(questionValues[:], q) }

// score computes the numbers: a party's view is the mean of its respondents, a
// criterion's score that of the parties' views, a question's that of its
// criteria, the overall score the weighted mean of the questions. Each party
// counts once however many answer for it. Means are rounded half up.
func (s *sheet) score(policy *Policy) scores {
	out := scores{views: make([][len(criteria)]int, len(s.parties))}
	s.fill(&out, policy)
	return out
}

// fill computes into scores that have room for the parties.
func (s *sheet) fill(out *scores, policy *Policy) {
	s.fillViews(out)
	var sums, counts [questionCount]int
	for c := range criteria {
		sum, n := 0, 0
		for p := range out.views {
			if v := out.views[p][c]; v != none {
				sum, n = sum+v, n+1
			}
		}
		out.criteria[c] = mean(sum, n)
		if n > 0 {
			q := criteria[c].Question.row()
			sums[q], counts[q] = sums[q]+out.criteria[c], counts[q]+1
		}
	}
	total, weights := 0, 0
	for q := range out.questions {
		out.questions[q] = mean(sums[q], counts[q])
		if w := policy.weight(questionValues[q]); counts[q] > 0 {
			total, weights = total+w*out.questions[q], weights+w
		}
	}
	s.fillCoverage(out)
	out.overall = none
	if out.coverage >= policy.MinCoverage && weights > 0 {
		out.overall = mean(total, weights)
	}
}

func (s *sheet) fillViews(out *scores) {
	out.answered = 0
	for p := range out.views {
		any := false
		for c := range criteria {
			sum, n := 0, 0
			for r := range s.ratings {
				if score, ok := s.ratings[r][c].Score(); ok && s.party[r] == p {
					sum, n = sum+score*100/MaxScore, n+1
				}
			}
			out.views[p][c] = mean(sum, n)
			any = any || n > 0
		}
		if any {
			out.answered++
		}
	}
}

func (s *sheet) fillCoverage(out *scores) {
	var rated, asked [questionCount]int
	for c := range criteria {
		q := criteria[c].Question.row()
		asked[q] += len(s.ratings)
		for r := range s.ratings {
			if _, ok := s.ratings[r][c].Score(); ok {
				rated[q]++
			}
		}
	}
	all, of := 0, 0
	for q := range rated {
		out.covered[q] = share(rated[q], asked[q])
		all, of = all+rated[q], of+asked[q]
	}
	out.coverage = share(all, of)
}

// mean returns a rounded mean, none for nothing.
func mean(sum, n int) int {
	if n == 0 {
		return none
	}
	return (2*sum + n) / (2 * n)
}

// share returns a percentage rounded down, so that 100 is all.
func share(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return 100 * part / whole
}

// known returns a score as a result shows it.
func known(score int) *int {
	if score == none {
		return nil
	}
	return &score
}

// questions returns the scores as a result shows them.
func (s *sheet) questions(score *scores) []QuestionScore {
	out := make([]QuestionScore, questionCount)
	for q := range out {
		out[q] = QuestionScore{ID: questionValues[q], Score: known(score.questions[q]), Coverage: score.covered[q]}
		for p, party := range s.parties {
			out[q].Views = append(out[q].Views, s.viewOfQuestion(score, p, q, party))
		}
	}
	for c := range criteria {
		result := CriterionScore{Criterion: criteria[c].Code, Score: known(score.criteria[c]), Spread: known(score.spread(c))}
		for p, party := range s.parties {
			result.Views = append(result.Views, View{Party: party, Score: known(score.views[p][c]), DontKnow: s.dontKnow(p, c)})
		}
		q := criteria[c].Question.row()
		out[q].Criteria = append(out[q].Criteria, result)
	}
	return out
}

// viewOfQuestion returns what a party thinks of a question: the mean of its
// views of the criteria.
func (s *sheet) viewOfQuestion(score *scores, p, q int, party string) View {
	sum, n, dontKnow := 0, 0, 0
	for c := range criteria {
		if criteria[c].Question.row() != q {
			continue
		}
		if v := score.views[p][c]; v != none {
			sum, n = sum+v, n+1
		}
		dontKnow += s.dontKnow(p, c)
	}
	return View{Party: party, Score: known(mean(sum, n)), DontKnow: dontKnow}
}

func (s *sheet) dontKnow(party, criterion int) int {
	n := 0
	for r := range s.ratings {
		if s.party[r] == party && s.ratings[r][criterion] == DontKnow {
			n++
		}
	}
	return n
}

// spread returns how far the highest view of a criterion is above the lowest.
func (out *scores) spread(criterion int) int {
	low, high, n := 0, 0, 0
	for p := range out.views {
		v := out.views[p][criterion]
		if v == none {
			continue
		}
		if n == 0 {
			low, high = v, v
		}
		low, high, n = min(low, v), max(high, v), n+1
	}
	if n < 2 {
		return none
	}
	return high - low
}
