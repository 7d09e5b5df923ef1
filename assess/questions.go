package assess

import "iter"

// A Question is one of the six that partners ask themselves (guide, section 1).
type Question string

const (
	// QuestionWho is who the partners are: fields of action, values, people.
	QuestionWho Question = "who"
	// QuestionWhat is what is needed, at three levels.
	QuestionWhat Question = "what"
	// QuestionWhy is why they meet: what set it off, what each gains.
	QuestionWhy Question = "why"
	// QuestionHow is how they would work together.
	QuestionHow Question = "how"
	// QuestionWhere is where: room, reach, occasion.
	QuestionWhere Question = "where"
	// QuestionWhen is when: how often, for how long.
	QuestionWhen Question = "when"
)

// A Criterion is one thing to rate under a question. Its words are in package
// i18n under "criterion." and its code: name, question, help, example, why, low
// and high.
type Criterion struct {
	// Code names the criterion for ever, such as "who-values".
	Code     string
	Question Question
}

// criteria are the rows of the assessment, in the order in which they are
// asked: the guide's six questions, each broken down by what it says of them.
var criteria = [...]Criterion{
	{"who-fields", QuestionWho},
	{"who-values", QuestionWho},
	{"who-people", QuestionWho},
	{"what-organisation", QuestionWhat},
	{"what-publics", QuestionWhat},
	{"what-professionals", QuestionWhat},
	{"why-trigger", QuestionWhy},
	{"why-benefit", QuestionWhy},
	{"why-priority", QuestionWhy},
	{"how-offer", QuestionHow},
	{"how-exchange", QuestionHow},
	{"how-complement", QuestionHow},
	{"how-decide", QuestionHow},
	{"where-capacity", QuestionWhere},
	{"where-reach", QuestionWhere},
	{"where-occasion", QuestionWhere},
	{"when-rhythm", QuestionWhen},
	{"when-duration", QuestionWhen},
	{"when-availability", QuestionWhen},
}

// Criteria yields the criteria in the order in which they are asked.
func Criteria() iter.Seq[Criterion] {
	return func(yield func(Criterion) bool) {
		for _, c := range criteria {
			if !yield(c) {
				return
			}
		}
	}
}

// criterionIndex returns the row of a criterion, or -1.
func criterionIndex(code string) int {
	for i := range criteria {
		if criteria[i].Code == code {
			return i
		}
	}
	return -1
}

// codes yields the codes of the criteria.
func codes(yield func(string) bool) {
	for i := range criteria {
		if !yield(criteria[i].Code) {
			return
		}
	}
}
