package assess

import "github.com/vademecum-go/vademecum/cal"

// An Input is what is evaluated: a round, and what the document around it knows.
type Input struct {
	// Round holds the answers, and what the round has named itself.
	Round *Round
	// Parties are those of the partnership, in their order. Without them they are
	// those of the round, or those that answered.
	Parties []string
	// Needs, Contributions and Risks are the document's own.
	Needs         []Need
	Contributions []Contribution
	Risks         []Risk
	// On is the day of the evaluation, on which acceptances of risks still hold or
	// not; without it they do.
	On cal.Date
	// Facts are what the document shows of the key points.
	Facts Facts
}

// MostParties is how many parties a host should let an assessment have: its result
// has twenty-five views of each, and takes a hundred times the memory of a text that
// names very many.
const MostParties = 1000

// Evaluate evaluates a round by a policy; the zero Policy is [DefaultPolicy]. It
// answers any input, complete or not;
// what is not known is absent from the result. The order of respondents, needs,
// contributions and risks changes no number.
func Evaluate(in Input, policy Policy) Result {
	if in.Round == nil {
		in.Round = new(Round)
	}
	policy = policy.resolved()
	s := newSheet(in)
	l := newLedger(in, s.parties)
	risks := append(append([]Risk(nil), in.Risks...), in.Round.Risks...)
	score := s.score(&policy)

	result := Result{
		Questions:  s.questions(&score),
		Coverage:   score.coverage,
		Divergence: s.divergence(&score),
		Ledger:     l.result(in.Facts),
		KeyPoints:  keyPoints(in.Facts, l),
		Risks:      summarise(risks, policy.matrix()),
		Policy:     &policy,
	}
	if score.overall >= 0 {
		result.Overall = &score.overall
	}
	said := s.reasons(&score, &policy)
	given := append(s.silence(), circumstances(in.Facts, l, risks, in.On, &policy)...)
	sortReasons(given)
	result.Reasons = append(said, given...)
	sortReasons(result.Reasons)
	result.Indication = worst(result.Reasons)
	result.ToChange = s.toChange(result.Indication, given, &policy)
	result.Agenda = s.agenda(&score, &result, l.owner, &policy)
	return result
}
