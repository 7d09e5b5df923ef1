package assess_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"pgregory.net/rapid"
)

// A whole round with what comes of it, worked out by hand. Answers are in the
// order of the criteria: who 3, what 3, why 3, how 4, where 3, when 3.
type wholeRound struct {
	name        string
	in          assess.Input
	questions   string            // score/coverage of each
	views       map[string]string // of each party, its view of each question
	overall     string
	coverage    int
	spreads     map[string]int // criteria on which the parties differ
	alpha       string         // in thousandths
	accounts    []string
	unmet       []string
	indication  assess.Indication
	reasonCodes []string
}

var wholeRounds = []wholeRound{
	{
		name: "two parties who nearly agree",
		in: assess.Input{
			Parties: []string{"cite", "asso"},
			Round: &assess.Round{
				Respondents: []assess.Respondent{
					row("cite", "444 333 444 3333 444 333"),
					row("asso", "444 333 444 3333 444 331"),
				},
				Needs:         []assess.Need{{ID: "rooms", Party: "asso", Level: assess.LevelOrganisation}, {ID: "variety", Party: "cite", Level: assess.LevelPublics}},
				Contributions: []assess.Contribution{{ID: "space", From: "cite", Meets: []string{"rooms"}}, {ID: "advice", From: "asso", Meets: []string{"variety"}}},
			},
			Facts: assess.Facts{Positive: 1},
		},
		// when: rhythm 75, duration 75, availability (75+25)/2 = 50; (75+75+50)/3 = 66.7
		questions: "100/100 75/100 100/100 75/100 100/100 67/100",
		// asso on when: (75+75+25)/3 = 58.3
		views:    map[string]string{"cite": "100 75 100 75 100 75", "asso": "100 75 100 75 100 58"},
		overall:  "86", // (100+75+100+75+100+67)/6 = 86.2
		coverage: 100,
		spreads:  map[string]int{"when-availability": 50},
		// values: 1 once, 3 nineteen times (10+9), 4 eighteen times; n = 38.
		// d(1,3) = (19+1-(1+19)/2)² = 10² = 100; d(1,4) = (38-(1+18)/2)² = 28.5² = 812.25;
		// d(3,4) = (37-37/2)² = 18.5² = 342.25. Observed: one unit pairs 1 with 3: 100.
		// Expected: 1·19·100 + 1·18·812.25 + 19·18·342.25 = 133570. 1 - 37·100/133570 = 0.9723
		alpha: "972",
		accounts: []string{
			"cite gives 1 gets 1 met 1/1 org 0/0 pub 1/1 pro 0/0 gives-and-gets",
			"asso gives 1 gets 1 met 1/1 org 1/1 pub 0/0 pro 0/0 gives-and-gets",
		},
		indication:  assess.IndicationClarify, // asso is at 25 on availability, the line is 25
		reasonCodes: []string{"view-low"},
	},
	{
		name: "one side gives, one does not know",
		in: assess.Input{
			Parties: []string{"cite", "asso"},
			Round: &assess.Round{
				Respondents: []assess.Respondent{
					row("cite", "333 333 333 3333 333 333"),
					row("asso", "3?? 3?? 3?? 3??? 3?? 3??"),
				},
				Needs:         []assess.Need{{ID: "rooms", Party: "asso", Level: assess.LevelOrganisation}, {ID: "skills", Party: "asso", Level: assess.LevelProfessionals}},
				Contributions: []assess.Contribution{{ID: "space", From: "cite", Meets: []string{"rooms"}}},
			},
			Facts: assess.Facts{Positive: 1},
		},
		questions: "75/66 75/66 75/66 75/62 75/66 75/66", // 4 of 6, for how 5 of 8 = 62.5, rounded down
		views:     map[string]string{"cite": "75 75 75 75 75 75", "asso": "75 75 75 75 75 75"},
		overall:   "-", // 19+6 = 25 of 38 = 65.8 %, the line is 66
		coverage:  65,
		spreads:   map[string]int{},
		alpha:     "-", // all equal
		accounts: []string{
			"cite gives 1 gets 0 met 0/0 org 0/0 pub 0/0 pro 0/0 gives-only",
			"asso gives 0 gets 1 met 1/2 org 1/1 pub 0/0 pro 0/1 gets-only",
		},
		unmet:       []string{"skills"},
		indication:  assess.IndicationClarify,
		reasonCodes: []string{"coverage-low", "gets-only", "gives-only"},
	},
	{
		name: "three parties, one of two voices",
		in: assess.Input{
			Parties: []string{"a", "b", "c"},
			Round: &assess.Round{Respondents: []assess.Respondent{
				row("a", all("4")), row("a", all("2")), // together 75 everywhere
				row("b", all("3")),
				row("c", "222 333 333 3333 333 333"),
			}},
			Facts: assess.Facts{Positive: 1},
		},
		// who: each (75+75+50)/3 = 66.7 → 67
		questions: "67/100 75/100 75/100 75/100 75/100 75/100",
		views:     map[string]string{"a": "75 75 75 75 75 75", "b": "75 75 75 75 75 75", "c": "50 75 75 75 75 75"},
		overall:   "74", // (67+5·75)/6 = 73.7
		coverage:  100,
		spreads:   map[string]int{"who-fields": 25, "who-values": 25, "who-people": 25},
		// values: 2 22 times, 3 35 times, 4 19 times; n = 76. d(2,3) = 28.5² = 812.25,
		// d(2,4) = 55.5² = 3080.25, d(3,4) = 27² = 729. Observed: in 16 units of 4, 2, 3, 3 the
		// ordered pairs give each /3: 2–4 once, 2–3 twice, 3–4 twice; in 3 units of 4, 2, 3, 2:
		// 2–4 twice, 2–3 twice, 3–4 once. 2–4: (16+6)/3, 2–3: (32+6)/3, 3–4: (32+3)/3.
		// (22·3080.25 + 38·812.25 + 35·729)/3 = 41381.8; expected 22·35·812.25 + 22·19·3080.25
		// + 35·19·729 = 2397762. 1 - 75·41381.8/2397762 = -0.2944
		alpha: "-294",
		accounts: []string{
			"a gives 0 gets 0 met 0/0 org 0/0 pub 0/0 pro 0/0 empty",
			"b gives 0 gets 0 met 0/0 org 0/0 pub 0/0 pro 0/0 empty",
			"c gives 0 gets 0 met 0/0 org 0/0 pub 0/0 pro 0/0 empty",
		},
		indication:  assess.IndicationPrototype, // the line is 75; no contribution is known, so no balance is blamed
		reasonCodes: []string{"not-yet-strong"},
	},
	{
		name: "weak all over",
		in: assess.Input{
			Parties: []string{"a", "b"},
			Round:   &assess.Round{Respondents: []assess.Respondent{row("a", "222 111 111 1111 222 111"), row("b", "222 111 111 1111 222 111")}},
			Facts:   assess.Facts{Positive: 1},
		},
		questions: "50/100 25/100 25/100 25/100 50/100 25/100",
		views:     map[string]string{"a": "50 25 25 25 50 25", "b": "50 25 25 25 50 25"},
		overall:   "33", // 200/6
		coverage:  100,
		spreads:   map[string]int{},
		alpha:     "1000",
		accounts: []string{
			"a gives 0 gets 0 met 0/0 org 0/0 pub 0/0 pro 0/0 empty",
			"b gives 0 gets 0 met 0/0 org 0/0 pub 0/0 pro 0/0 empty",
		},
		indication: assess.IndicationReconsider,
		// four weak questions, and both at 25 on each of their thirteen criteria
		reasonCodes: append([]string{"overall-low"}, append(slices.Repeat([]string{"question-low"}, 4),
			append(slices.Repeat([]string{"view-low"}, 26), "not-yet-strong")...)...),
	},
}

func TestWholeRoundsComputedByHand(t *testing.T) {
	for _, tt := range wholeRounds {
		t.Run(tt.name, func(t *testing.T) {
			got := assess.Evaluate(tt.in, assess.DefaultPolicy())
			questions, views, spreads := "", map[string]string{}, map[string]int{}
			for i, q := range got.Questions {
				gap := " "
				if i == 0 {
					gap = ""
				}
				questions += gap + number(q.Score) + "/" + number(&q.Coverage)
				for _, v := range q.Views {
					views[v.Party] += gap + number(v.Score)
				}
				for _, c := range q.Criteria {
					if c.Spread != nil && *c.Spread > 0 {
						spreads[c.Criterion] = *c.Spread
					}
				}
			}
			codes := []string{}
			for _, r := range got.Reasons {
				codes = append(codes, r.Code)
			}
			assert.Equal(t, tt.questions, questions)
			assert.Equal(t, tt.views, views)
			assert.Equal(t, tt.overall, number(got.Overall))
			assert.Equal(t, tt.coverage, got.Coverage)
			assert.Equal(t, tt.spreads, spreads)
			assert.Equal(t, tt.alpha, number(got.Divergence.Alpha))
			assert.Equal(t, tt.accounts, accounts(got.Ledger))
			assert.Equal(t, tt.unmet, got.Ledger.Unmet)
			assert.Equal(t, tt.indication, got.Indication)
			assert.Equal(t, tt.reasonCodes, codes)
		})
	}
}

// meanOf is the mean of the scores that are there, rounded half up, nil for
// none: computed apart, in tenths.
func meanOf(scores ...*int) *int {
	sum, n := 0, 0
	for _, s := range scores {
		if s != nil {
			sum, n = sum+*s, n+1
		}
	}
	if n == 0 {
		return nil
	}
	mean := (10*sum/n + 5) / 10
	return &mean
}

func TestEveryNumberCanBeDerivedAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		respondents := anyRound(t)
		policy := assess.DefaultPolicy()
		policy.MaxChanges = new(0)
		for _, q := range []assess.Question{assess.QuestionWho, assess.QuestionHow} {
			policy.Weights = append(policy.Weights, assess.Weight{Question: q, Weight: rapid.IntRange(0, 3).Draw(t, "weight")})
		}
		got := assess.Evaluate(assess.Input{Round: &assess.Round{Respondents: respondents}}, policy)
		rated, asked := 0, 0
		weighted, weights := 0, 0
		for _, q := range got.Questions {
			ratedHere, askedHere := 0, 0
			byParty := map[string][]*int{}
			var criteria []*int
			for _, c := range q.Criteria {
				var views []*int
				low, high := 101, -1
				for _, v := range c.Views {
					var ratings []*int
					for _, r := range respondents {
						if r.Party != v.Party {
							continue
						}
						askedHere++
						if n, ok := r.Answers[slices.Index(codes(), c.Criterion)].Rating.Score(); ok {
							ratedHere++
							ratings = append(ratings, ptr(25*n))
						}
					}
					assert.Equal(t, number(meanOf(ratings...)), number(v.Score), "the view of a party")
					if v.Score != nil {
						low, high = min(low, *v.Score), max(high, *v.Score)
					}
					views = append(views, v.Score)
					byParty[v.Party] = append(byParty[v.Party], v.Score)
				}
				assert.Equal(t, number(meanOf(views...)), number(c.Score), "a criterion")
				if c.Spread != nil {
					assert.Equal(t, high-low, *c.Spread, "a spread")
				}
				criteria = append(criteria, c.Score)
			}
			assert.Equal(t, number(meanOf(criteria...)), number(q.Score), "a question")
			for _, v := range q.Views {
				assert.Equal(t, number(meanOf(byParty[v.Party]...)), number(v.Score), "a party's view of a question")
			}
			if askedHere > 0 {
				assert.Equal(t, 100*ratedHere/askedHere, q.Coverage)
			}
			rated, asked = rated+ratedHere, asked+askedHere
			if q.Score != nil {
				w := 1
				for _, weight := range got.Policy.Weights {
					if weight.Question == q.ID {
						w = weight.Weight
					}
				}
				weighted, weights = weighted+w**q.Score, weights+w
			}
		}
		if asked > 0 {
			assert.Equal(t, 100*rated/asked, got.Coverage)
		}
		if got.Overall != nil {
			assert.Equal(t, (10*weighted/weights+5)/10, *got.Overall, "the whole")
		} else {
			assert.True(t, got.Coverage < *policy.MinCoverage || weights == 0)
		}
	})
}

// unordered puts the parts of a result that follow the order of parties in the
// order of their names, and takes out where respondents stand.
func unordered(r assess.Result) assess.Result {
	byParty := func(a, b assess.View) int { return cmp.Compare(a.Party, b.Party) }
	for i := range r.Questions {
		slices.SortFunc(r.Questions[i].Views, byParty)
		for j := range r.Questions[i].Criteria {
			slices.SortFunc(r.Questions[i].Criteria[j].Views, byParty)
		}
	}
	slices.SortFunc(r.Ledger.Parties, func(a, b assess.Account) int { return cmp.Compare(a.Party, b.Party) })
	for i := range r.ToChange.Sets {
		for j := range r.ToChange.Sets[i].Answers {
			r.ToChange.Sets[i].Answers[j].Respondent = 0
		}
	}
	return r
}

// The order of parties and respondents changes nothing, what would change it
// included: of many sets the same ten are reported.
func TestTheOrderOfPartiesAndRespondentsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		round := anyRound(t)
		parties := []string{"a", "b", "c"}
		policy := assess.DefaultPolicy()
		policy.MaxChanges = new(2)
		evaluate := func(parties []string, round []assess.Respondent) assess.Result {
			return unordered(assess.Evaluate(assess.Input{Parties: parties, Round: &assess.Round{Respondents: round}, Facts: assess.Facts{Positive: 1}}, policy))
		}
		one := evaluate(parties, round)
		two := evaluate(rapid.Permutation(parties).Draw(t, "parties"), rapid.Permutation(round).Draw(t, "respondents"))
		if !assert.ObjectsAreEqual(one, two) {
			t.Fatalf("%+v\n%+v", one, two)
		}
	})
}
