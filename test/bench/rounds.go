package bench

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/partnership"
)

// worstRound holds the worst round that was found: a line for each respondent.
const worstRound = "../../assess/testdata/worst/three.txt"

// evaluations returns the rounds that are evaluated, that of the document first.
func evaluations(doc *partnership.Document) ([]Entrant, error) {
	c, _ := cases.Find("fictional-pluripartite")
	four, _ := partnership.Read(c.Data, partnership.Options{On: on})
	text, err := os.ReadFile(worstRound)
	if err != nil {
		return nil, err
	}
	document := func(doc *partnership.Document) Runner {
		return often(func() error {
			if _, ok := doc.Assess("", on, assess.Policy{}); !ok {
				return errFindings
			}
			return nil
		})
	}
	round := func(lines []string) Runner {
		in := assess.Input{Round: roundOf(lines), On: on, Facts: assess.Facts{Positive: 1}}
		return often(func() error {
			if r := assess.Evaluate(in, assess.Policy{}); r.ToChange.Search == assess.SearchStopped {
				return errFindings
			}
			return nil
		})
	}
	return []Entrant{
		{"the invented partnership of two", document(doc)},
		{"the invented partnership of four", document(four)},
		{"a middling round of 4 people", round(middling(4, 2))},
		{"a middling round of 20 people", round(middling(20, 4))},
		{"a round of 20 people of 20 parties, from 1 to 4", round(wide(20))},
		{"the worst round found", round(strings.Split(strings.TrimSpace(string(text)), "\n"))},
	}, nil
}

// middling returns a round of so many people and parties whose answers are 2 or 3.
func middling(people, parties int) []string { return drawn(people, parties, "23") }

// wide returns a round of so many parties of one person each.
func wide(parties int) []string { return drawn(parties, parties, "1234") }

// drawn returns a round with answers drawn from letters.
func drawn(people, parties int, letters string) []string {
	chance := rand.New(rand.NewPCG(uint64(people), 1))
	lines := make([]string, people)
	for i := range lines {
		var b strings.Builder
		b.WriteString("p" + strconv.Itoa(i%parties) + " ")
		for range assess.Criteria() {
			b.WriteByte(letters[chance.IntN(len(letters))])
		}
		lines[i] = b.String()
	}
	return lines
}

// roundOf returns a round of lines: the party and a letter for each criterion, a
// digit, "?" for not known, "." for none.
func roundOf(lines []string) *assess.Round {
	round := new(assess.Round)
	for _, line := range lines {
		party, letters, _ := strings.Cut(line, " ")
		r := assess.Respondent{Party: party}
		for c := range assess.Criteria() {
			a := assess.Answer{Criterion: c.Code}
			switch letter := letters[len(r.Answers)]; letter {
			case '?':
				a.Rating = assess.DontKnow
			case '.':
			default:
				a.Rating = assess.Rated(int(letter - '0'))
			}
			r.Answers = append(r.Answers, a)
		}
		round.Respondents = append(round.Respondents, r)
	}
	return round
}
