package sample

import (
	"math/rand/v2"
	"reflect"

	"github.com/vademecum-go/vademecum/assess"
)

// Round returns a round on its own that people could have filled in: its criteria
// are those of the six questions, its parties are named, its references lead
// somewhere. The same source of chance gives the same round.
func Round(chance *rand.Rand) *assess.Round {
	m := maker{chance: chance, ids: map[string][]string{}}
	round := new(assess.Round)
	for range 1 + chance.IntN(3) {
		round.Parties = append(round.Parties, assess.Party{ID: m.string(`def:"party"`, "id"), Name: m.text()})
	}
	named := round.Parties
	v := reflect.ValueOf(round).Elem()
	m.fill(v, 0)
	round.Parties = append(named, round.Parties...)
	m.refer(v)
	round.Parties = distinct(round.Parties)
	for i := range round.Respondents {
		round.Respondents[i].Answers = m.answers()
	}
	for i := range round.Risks {
		round.Risks[i].Catalogue = ""
		round.Risks[i].Residual = nil // by chance it would be graver than the risk
	}
	return round
}

// distinct returns the parties without those whose identifier came before.
func distinct(parties []assess.Party) []assess.Party {
	var out []assess.Party
	seen := map[string]bool{}
	for _, p := range parties {
		if !seen[p.ID] {
			out = append(out, p)
		}
		seen[p.ID] = true
	}
	return out
}

// answers returns what somebody answers to the questions, or to some of them.
func (m *maker) answers() []assess.Answer {
	var out []assess.Answer
	usual, often := m.chance.IntN(assess.MaxScore+1), 40+m.chance.IntN(60)
	for c := range assess.Criteria() {
		if !m.often(often) {
			continue
		}
		answer := assess.Answer{Criterion: c.Code, Rating: assess.Rated(usual)}
		switch {
		case m.often(10):
			answer.Rating = assess.DontKnow
		case m.often(40):
			answer.Rating = assess.Rated(m.chance.IntN(assess.MaxScore + 1))
		}
		if m.often(10) {
			answer.Comment = m.text()
		}
		out = append(out, answer)
	}
	return out
}
