package assess

import "slices"

// none marks a score that is not known.
const none = -1

// A sheet is the answers of a round as a table: a row for each respondent, a
// column for each criterion.
type sheet struct {
	parties []string
	index   map[string]int // the places of the parties
	party   []int          // of each respondent, its place in parties
	ratings [][len(criteria)]Rating
	heard   []bool // the parties of which somebody has answered something
	voices  int    // how many parties that are
	asked   int    // how many are asked: the respondents, and one for each party without any
}

func newSheet(in Input) *sheet {
	s := &sheet{parties: slices.Clone(in.Parties)}
	s.index = places(s.parties)
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
	s.listen()
	return s
}

// listen notes who has answered.
func (s *sheet) listen() {
	s.heard = make([]bool, len(s.parties))
	asked := make([]bool, len(s.parties))
	for r, p := range s.party {
		asked[p] = true
		s.heard[p] = s.heard[p] || slices.ContainsFunc(s.ratings[r][:], func(x Rating) bool { return x != Unanswered })
	}
	s.asked = len(s.ratings)
	for p := range s.parties {
		if !asked[p] {
			s.asked++
		}
		if s.heard[p] {
			s.voices++
		}
	}
}

// place returns the place of a party, at the end if it is new.
func (s *sheet) place(party string) int {
	i, ok := s.index[party]
	if !ok {
		i = len(s.parties)
		s.parties, s.index[party] = append(s.parties, party), i
	}
	return i
}

// places returns where each of the names first stands.
func places(names []string) map[string]int {
	index := make(map[string]int, len(names))
	for i, name := range slices.Backward(names) {
		index[name] = i
	}
	return index
}

// scores are the numbers of a sheet, in percent, none where not known.
type scores struct {
	views     [][len(criteria)]int // by party
	rated     [][len(criteria)]int // how many ratings are behind each view
	criteria  [len(criteria)]int
	questions [questionCount]int
	covered   [questionCount]int
	coverage  int
	overall   int
	answered  int // parties with a rating
}

const questionCount = 6

// row returns the place of a question among the six.
func (q Question) row() int { return questionType.Row(string(q)) }

// questionAt returns the question at a place among the six.
func questionAt(row int) Question { return Question(questionType.Codes[row]) }

// rows are the places of the criteria's questions among the six.
var rows = func() (out [len(criteria)]int) {
	for c := range criteria {
		out[c] = criteria[c].Question.row()
	}
	return out
}()

// score computes the numbers: a party's view is the mean of its respondents, a
// criterion's score that of the parties' views, a question's that of its
// criteria, the overall score the weighted mean of the questions. Each party
// counts once however many answer for it. Means are rounded half up.
func (s *sheet) score(policy *Policy) scores {
	out := s.room()
	s.fill(&out, policy)
	return out
}

// room returns scores with room for the parties.
func (s *sheet) room() scores {
	return scores{views: make([][len(criteria)]int, len(s.parties)), rated: make([][len(criteria)]int, len(s.parties))}
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
			q := rows[c]
			sums[q], counts[q] = sums[q]+out.criteria[c], counts[q]+1
		}
	}
	total, weights := 0, 0
	for q := range out.questions {
		out.questions[q] = mean(sums[q], counts[q])
		if w := policy.weight(questionAt(q)); counts[q] > 0 {
			total, weights = total+w*out.questions[q], weights+w
		}
	}
	s.fillCoverage(out)
	out.overall = none
	if out.coverage >= *policy.MinCoverage {
		out.overall = mean(total, weights)
	}
}

func (s *sheet) fillViews(out *scores) {
	clear(out.views)
	clear(out.rated)
	for r := range s.ratings {
		view, rated := &out.views[s.party[r]], &out.rated[s.party[r]]
		for c := range criteria {
			if score, ok := s.ratings[r][c].Score(); ok {
				view[c], rated[c] = view[c]+score*step, rated[c]+1
			}
		}
	}
	out.answered = 0
	for p := range out.views {
		ratings := 0
		for c := range criteria {
			ratings += out.rated[p][c]
			out.views[p][c] = mean(out.views[p][c], out.rated[p][c])
		}
		if ratings > 0 {
			out.answered++
		}
	}
}

func (s *sheet) fillCoverage(out *scores) {
	var rated, asked [questionCount]int
	for c := range criteria {
		asked[rows[c]] += s.asked
		for p := range out.rated {
			rated[rows[c]] += out.rated[p][c]
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
	unsure := s.unsure()
	out := make([]QuestionScore, questionCount)
	for q := range out {
		out[q] = QuestionScore{ID: questionAt(q), Score: known(score.questions[q]), Coverage: score.covered[q]}
		out[q].Views = s.views(func(p int) (int, int) { return score.viewOfQuestion(p, q), unsure[p].of(q) })
	}
	for c := range criteria {
		result := CriterionScore{Criterion: criteria[c].Code, Score: known(score.criteria[c]), Spread: known(score.spread(c))}
		result.Views = s.views(func(p int) (int, int) { return score.views[p][c], unsure[p][c] })
		q := rows[c]
		out[q].Criteria = append(out[q].Criteria, result)
	}
	return out
}

// views returns what each party thinks: its score, and how many do not know.
func (s *sheet) views(of func(party int) (score, dontKnow int)) []View {
	if len(s.parties) == 0 {
		return nil
	}
	out, room := make([]View, len(s.parties)), make([]int, len(s.parties))
	for p, party := range s.parties {
		out[p].Party = party
		if room[p], out[p].DontKnow = of(p); room[p] != none {
			out[p].Score = &room[p]
		}
	}
	return out
}

// viewOfQuestion returns what a party thinks of a question: the mean of its
// views of the criteria.
func (out *scores) viewOfQuestion(p, q int) int {
	sum, n := 0, 0
	for c := range criteria {
		if v := out.views[p][c]; rows[c] == q && v != none {
			sum, n = sum+v, n+1
		}
	}
	return mean(sum, n)
}

// counts are how many respondents of a party do something, by criterion.
type counts [len(criteria)]int

// of returns the count of a question.
func (n *counts) of(q int) int {
	sum := 0
	for c := range n {
		if rows[c] == q {
			sum += n[c]
		}
	}
	return sum
}

// unsure returns how many respondents of each party do not know.
func (s *sheet) unsure() []counts {
	out := make([]counts, len(s.parties))
	for r := range s.ratings {
		for c := range criteria {
			if s.ratings[r][c] == DontKnow {
				out[s.party[r]][c]++
			}
		}
	}
	return out
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
