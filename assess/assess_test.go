package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"pgregory.net/rapid"
)

// codes are the criteria in order.
func codes() []string {
	var out []string
	for c := range assess.Criteria() {
		out = append(out, c.Code)
	}
	return out
}

// row returns a respondent whose answers are written as one letter each: a
// digit, "?" for not known, "." for none.
func row(party, letters string) assess.Respondent {
	r := assess.Respondent{Party: party}
	for i, l := range strings.ReplaceAll(letters, " ", "") {
		a := assess.Answer{Criterion: codes()[i]}
		switch {
		case l == '?':
			a.Rating = assess.DontKnow
		case l != '.':
			a.Rating = assess.Rated(int(l - '0'))
		}
		r.Answers = append(r.Answers, a)
	}
	return r
}

// all returns the letters for one rating everywhere.
func all(l string) string { return strings.Repeat(l, len(codes())) }

func evaluate(respondents ...assess.Respondent) assess.Result {
	return evaluateBy(assess.DefaultPolicy(), respondents)
}

// scored is evaluate without the search for what would change it, which takes
// its time on rounds with many low answers.
func scored(respondents ...assess.Respondent) assess.Result {
	policy := assess.DefaultPolicy()
	policy.MaxChanges = new(0)
	return evaluateBy(policy, respondents)
}

func evaluateBy(policy assess.Policy, respondents []assess.Respondent) assess.Result {
	return assess.Evaluate(assess.Input{Round: &assess.Round{Respondents: respondents}, Facts: assess.Facts{Positive: 1}}, policy)
}

func number(n *int) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(*n)
}

// Scores computed by hand: a rating is 25 points a step; parties count alike;
// coverage is the share of rated answers.
func TestScoresComputedByHand(t *testing.T) {
	tests := []struct {
		name        string
		respondents []assess.Respondent
		questions   string // score/coverage of each
		overall     string
		coverage    int
		indication  assess.Indication
	}{
		{"nothing", nil, "-/0 -/0 -/0 -/0 -/0 -/0", "-", 0, assess.IndicationClarify},
		{"all at the top", []assess.Respondent{row("a", all("4")), row("b", all("4"))},
			"100/100 100/100 100/100 100/100 100/100 100/100", "100", 100, assess.IndicationReady},
		{"all at the bottom", []assess.Respondent{row("a", all("0")), row("b", all("0"))},
			"0/100 0/100 0/100 0/100 0/100 0/100", "0", 100, assess.IndicationReconsider},
		{"not known lowers coverage and no score", []assess.Respondent{row("a", "44? 444 444 4444 444 444"), row("b", all("4"))},
			"100/83 100/100 100/100 100/100 100/100 100/100", "100", 97, assess.IndicationReady},
		// who: (75+50)/2=62.5→63 three times; the others 100
		{"halves are rounded up", []assess.Respondent{row("a", "333 444 444 4444 444 444"), row("b", "222 444 444 4444 444 444")},
			"63/100 100/100 100/100 100/100 100/100 100/100", "94", 100, assess.IndicationReady},
		// a has two respondents: mean of 100 and 0 is 50; b 100; criterion 75
		{"a party counts once", []assess.Respondent{row("a", "444 444 444 4444 444 444"), row("a", "0.. ... ... .... ... ..."), row("b", all("4"))},
			"92/77 100/66 100/66 100/66 100/66 100/66", "99", 68, assess.IndicationReady},
		// who 50: not below the line; overall (50+100*5)/6=91.7
		{"a question on the line", []assess.Respondent{row("a", "222 444 444 4444 444 444"), row("b", "222 444 444 4444 444 444")},
			"50/100 100/100 100/100 100/100 100/100 100/100", "92", 100, assess.IndicationReady},
		{"a question below it", []assess.Respondent{row("a", "222 444 444 4444 444 444"), row("b", "122 444 444 4444 444 444")},
			"46/100 100/100 100/100 100/100 100/100 100/100", "91", 100, assess.IndicationClarify},
		{"half marks everywhere", []assess.Respondent{row("a", all("2")), row("b", all("2"))},
			"50/100 50/100 50/100 50/100 50/100 50/100", "50", 100, assess.IndicationPrototype},
		{"one side only", []assess.Respondent{row("a", all("4"))},
			"100/100 100/100 100/100 100/100 100/100 100/100", "100", 100, assess.IndicationClarify},
		{"too few answers", []assess.Respondent{row("a", "444 444 ??? ???? ??? ???"), row("b", all("4"))},
			"100/100 100/100 100/50 100/50 100/50 100/50", "-", 65, assess.IndicationClarify},
		{"a question that nobody rated", []assess.Respondent{row("a", "??? 444 444 4444 444 444"), row("b", "... 444 444 4444 444 444")},
			"-/0 100/100 100/100 100/100 100/100 100/100", "100", 84, assess.IndicationReady},
		{"three parties", []assess.Respondent{row("a", all("4")), row("b", all("3")), row("c", all("2"))},
			"75/100 75/100 75/100 75/100 75/100 75/100", "75", 100, assess.IndicationReady},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := evaluate(tt.respondents...)
			var questions []string
			for _, q := range got.Questions {
				questions = append(questions, number(q.Score)+"/"+fmt.Sprint(q.Coverage))
			}
			assert.Equal(t, tt.questions, strings.Join(questions, " "))
			assert.Equal(t, tt.overall, number(got.Overall))
			assert.Equal(t, tt.coverage, got.Coverage)
			assert.Equal(t, tt.indication, got.Indication, "%+v", got.Reasons)
		})
	}
}

// Without the parties of a partnership those of the round are asked, and with them
// only those, and who answered.
func TestWhoIsAsked(t *testing.T) {
	round := assess.Round{Parties: []assess.Party{{ID: "silent"}, {ID: "a"}}, Respondents: []assess.Respondent{row("b", all("4"))}}
	parties := func(of ...string) (out []string) {
		for _, a := range assess.Evaluate(assess.Input{Round: &round, Parties: of}, assess.DefaultPolicy()).Ledger.Parties {
			out = append(out, a.Party)
		}
		return out
	}
	assert.Equal(t, []string{"silent", "a", "b"}, parties())
	assert.Equal(t, []string{"a", "c", "b"}, parties("a", "c"))
}

// A party whose people all do not know has no view: one side only.
func TestWhoDoesNotKnowHasNoView(t *testing.T) {
	got := evaluate(row("a", all("4")), row("b", all("?")))
	var codes []string
	for _, r := range got.Reasons {
		codes = append(codes, r.Code)
	}
	assert.Equal(t, []string{"coverage-low", "one-side-only"}, codes)
	unsure := evaluate(row("a", "??4 444 444 4444 444 444"), row("a", "?44 44? 444 4444 444 444"), row("b", all("4")))
	var summary []string
	for _, q := range unsure.Questions {
		summary = append(summary, fmt.Sprint(q.Views[0].DontKnow, q.Views[1].DontKnow))
	}
	assert.Equal(t, []string{"3 0", "1 0", "0 0", "0 0", "0 0", "0 0"}, summary)
}

// The lines of a policy belong to the better side.
func TestOnTheLinesOfAPolicy(t *testing.T) {
	low := assess.Policy{MinCoverage: new(0), ReconsiderBelow: new(27), ClarifyBelow: new(0), LowView: new(0), ReadyFrom: new(0), MaxChanges: new(1)}
	round := &assess.Round{Respondents: []assess.Respondent{row("a", all("1")), row("b", all("1"))}}
	in := assess.Input{Round: round, Facts: assess.Facts{Positive: 1}}
	got := assess.Evaluate(in, low)
	assert.Equal(t, assess.IndicationReconsider, got.Indication, "25")
	assert.NotEmpty(t, got.ToChange.Sets, "one answer leads to 27")
	low.ReconsiderBelow = new(25)
	assert.Equal(t, assess.IndicationReady, assess.Evaluate(in, low).Indication)

	few := assess.DefaultPolicy()
	few.MinCoverage = new(97)
	in.Round = &assess.Round{Respondents: []assess.Respondent{row("a", "44? 444 444 4444 444 444"), row("b", all("4"))}}
	assert.Equal(t, "100", number(assess.Evaluate(in, few).Overall))
	few.MinCoverage = new(98)
	assert.Equal(t, "-", number(assess.Evaluate(in, few).Overall))
}

// Only what is high or extreme leads to a reason; what is accepted without a last
// day stays accepted.
func TestWhichRisksDecide(t *testing.T) {
	reasons := func(r assess.Risk) (out []string) {
		r.ID = "r"
		in := assess.Input{Risks: []assess.Risk{r}, On: day("2026-01-01"), Facts: assess.Facts{Positive: 1}}
		for _, x := range assess.Evaluate(in, assess.DefaultPolicy()).Reasons {
			if x.Risk != "" {
				out = append(out, x.Code)
			}
		}
		return out
	}
	assert.Empty(t, reasons(assess.Risk{}))
	assert.Empty(t, reasons(assess.Risk{Likelihood: 1, Impact: 1}))
	assert.Empty(t, reasons(assess.Risk{Likelihood: 3, Impact: 3}), "moderate")
	assert.Equal(t, []string{"risk-high"}, reasons(assess.Risk{Likelihood: 3, Impact: 4}))
	assert.Equal(t, []string{"risk-extreme"}, reasons(assess.Risk{Likelihood: 5, Impact: 5}))
	assert.Empty(t, reasons(assess.Risk{Likelihood: 5, Impact: 5, Acceptance: &assess.Acceptance{By: "a"}}))
	assert.Empty(t, reasons(assess.Risk{Likelihood: 5, Impact: 5, Acceptance: &assess.Acceptance{By: "a", Until: day("2026-01-01")}}))
	assert.NotEmpty(t, reasons(assess.Risk{Likelihood: 5, Impact: 5, Acceptance: &assess.Acceptance{By: "a", Until: day("2025-12-31")}}))
}

// What a treatment leaves is held against what there was: more of one and less of
// neither is worse, within a level too.
func TestWorseThanBefore(t *testing.T) {
	tests := []struct {
		before, after [2]int
		worse         bool
	}{
		{[2]int{2, 3}, [2]int{2, 3}, false},
		{[2]int{2, 3}, [2]int{2, 4}, true},
		{[2]int{2, 3}, [2]int{3, 3}, true},
		{[2]int{2, 3}, [2]int{3, 2}, false},
		{[2]int{2, 3}, [2]int{4, 2}, false},
		{[2]int{2, 3}, [2]int{1, 3}, false},
		{[2]int{2, 3}, [2]int{2, 2}, false},
		{[2]int{1, 5}, [2]int{4, 4}, true},
		{[2]int{2, 0}, [2]int{2, 3}, false},
		{[2]int{2, 3}, [2]int{2, 0}, false},
	}
	for _, tt := range tests {
		r := assess.Risk{ID: "r", Likelihood: tt.before[0], Impact: tt.before[1], Residual: &assess.Residual{Likelihood: tt.after[0], Impact: tt.after[1]}}
		list := assess.CheckRisks([]assess.Risk{r}, "/risks", cal.Date{})
		assert.Equal(t, tt.worse, list.Has("risk-residual-above"), "%v, then %v", tt.before, tt.after)
	}
}

// Answers are checked one by one: the first criterion as any other, and those after
// one without a criterion.
func TestAnswersAreCheckedOneByOne(t *testing.T) {
	first := codes()[0]
	low := assess.Answer{Criterion: first, Rating: assess.Rated(1)}
	round := assess.Round{Respondents: []assess.Respondent{{Party: "a", Answers: []assess.Answer{
		{Rating: assess.Rated(0)}, {Criterion: "none-such", Rating: assess.Rated(0)}, low, low, {Criterion: codes()[1], Rating: assess.Rated(2)},
	}}}}
	var got []string
	for f := range round.Check("", cal.Date{}).All() {
		got = append(got, string(f.Code)+" "+f.Pointer)
	}
	assert.ElementsMatch(t, []string{
		"criterion-unknown /respondents/0/answers/1/criterion",
		"low-without-comment /respondents/0/answers/2/comment",
		"criterion-twice /respondents/0/answers/3/criterion", "low-without-comment /respondents/0/answers/3/comment",
	}, got)
}

func TestWhatIsReadAndIsNoRating(t *testing.T) {
	for text, known := range map[string]bool{"0": true, "4": true, "5": false, "-1": false, `"unknown"`: true, `"perhaps"`: false} {
		var round assess.Round
		list := wire.Read([]byte(`{"respondents":[{"party":"a","answers":[{"criterion":"who-fields","rating":`+text+`}]}]}`), wire.Limits{}, assess.Members(&round)).Findings()
		list.Merge(wire.Check(assess.Members(&round)))
		assert.Equal(t, !known, list.Has("rating-form"), text)
	}
}

func TestSpreadAndWhoHoldsWhichView(t *testing.T) {
	got := evaluate(row("a", "4?4 444 444 4444 444 444"), row("b", "1?4 444 444 4443 444 444"))
	who := got.Questions[0].Criteria
	assert.Equal(t, "75", number(who[0].Spread))
	assert.Equal(t, "100 25", number(who[0].Views[0].Score)+" "+number(who[0].Views[1].Score))
	assert.Equal(t, "-", number(who[1].Spread))
	assert.Equal(t, 1, who[1].Views[0].DontKnow)
	assert.Equal(t, "0", number(who[2].Spread))
	assert.Equal(t, []string{"who-fields"}, got.Divergence.FarApart)
	assert.Equal(t, []string{"who-values"}, got.Divergence.Blank)
}

func TestKeyPoints(t *testing.T) {
	statuses := func(f assess.Facts) string {
		var out []string
		for _, k := range assess.Evaluate(assess.Input{Facts: f}, assess.DefaultPolicy()).KeyPoints {
			out = append(out, string(k.ID)+" "+string(k.Status))
		}
		return strings.Join(out, ", ")
	}
	assert.Equal(t, "governance not-met, flexibility not-met, pooling not-met, values not-met, convention not-met", statuses(assess.Facts{}))
	assert.Equal(t, "governance partly, flexibility partly, pooling partly, values partly, convention partly",
		statuses(assess.Facts{Bodies: 1, UnequalBodies: 1, Experiments: 2, Reviewed: 1, JointOffers: 1, Competing: []assess.Competition{{Offer: "o", With: "own"}}, SharedValues: 1, Clashes: 1, Convention: true}))
	assert.Equal(t, "governance met, flexibility met, pooling partly, values met, convention met",
		statuses(assess.Facts{Bodies: 1, Experiments: 1, Reviewed: 1, JointOffers: 1, SharedValues: 1, Convention: true, Signed: true}))
}

// Each fact of a key point is reported as it is, and those that nobody asks about are
// not told.
func TestFactsOfKeyPoints(t *testing.T) {
	summary := func(in assess.Input) string {
		var out []string
		for _, k := range assess.Evaluate(in, assess.DefaultPolicy()).KeyPoints {
			for _, f := range k.Facts {
				out = append(out, strings.TrimPrefix(f.Code, "point-"))
			}
		}
		return strings.Join(out, " ")
	}
	assert.Equal(t, "bodies-not experiments-not joint-not exchange-not shared-not convention-not", summary(assess.Input{}))
	assert.Equal(t, "bodies equal experiments reviews joint exchange-not complement shared no-clash convention signed",
		summary(assess.Input{Facts: assess.Facts{Bodies: 1, Experiments: 1, Reviewed: 1, JointOffers: 1, SharedValues: 1, Convention: true, Signed: true}}))
	both := assess.Input{Parties: []string{"a", "b"}, Contributions: []assess.Contribution{{ID: "x", From: "a", To: []string{"b"}}, {ID: "y", From: "b", To: []string{"a"}}}}
	assert.Equal(t, "bodies-not experiments-not joint-not exchange complement shared-not convention-not", summary(both))
	both.Facts.Competing = []assess.Competition{{Offer: "o", With: "p"}}
	assert.Equal(t, "bodies-not experiments-not joint-not exchange complement-not shared-not convention-not", summary(both))
	both.Contributions = both.Contributions[:1]
	assert.Equal(t, "bodies-not experiments-not joint-not exchange-not complement-not shared-not convention-not", summary(both))
}

func TestRisks(t *testing.T) {
	risks := []assess.Risk{
		{ID: "low", Likelihood: 1, Impact: 1},
		{ID: "extreme", Likelihood: 5, Impact: 5},
		{ID: "unrated"},
		{ID: "treated", Likelihood: 5, Impact: 5, Residual: &assess.Residual{Likelihood: 1, Impact: 4}},
		{ID: "high", Likelihood: 3, Impact: 4},
	}
	got := assess.Evaluate(assess.Input{Risks: risks}, assess.DefaultPolicy())
	var top []string
	for _, r := range got.Risks.Top {
		top = append(top, r.ID+" "+r.Level+" "+r.Residual)
	}
	assert.Equal(t, []string{"extreme extreme ", "high high ", "treated extreme moderate", "low low "}, top)
	assert.Equal(t, []string{"unrated"}, got.Risks.Unrated)
	var cells []string
	for _, c := range got.Risks.Cells {
		cells = append(cells, fmt.Sprintf("%d %d %s %v", c.Likelihood, c.Impact, c.Level, c.Risks))
	}
	assert.Equal(t, []string{"1 1 low [low]", "3 4 high [high]", "5 5 extreme [extreme treated]"}, cells)
	assert.Equal(t, []string{"extreme", "treated"}, got.Risks.Cells[2].Risks)
	assert.Equal(t, assess.IndicationReconsider, got.Indication)

	accepted := risks[1]
	accepted.Acceptance = &assess.Acceptance{By: "a", Digest: accepted.Digest()}
	got = assess.Evaluate(assess.Input{Risks: []assess.Risk{accepted}}, assess.DefaultPolicy())
	assert.NotEqual(t, assess.IndicationReconsider, got.Indication, "an accepted risk no longer decides")
	accepted.Acceptance.Until = day("2026-06-30")
	assert.True(t, accepted.Accepted(day("2026-06-30")))
	assert.False(t, accepted.Accepted(day("2026-07-01")), "the acceptance ends with its last day")
	got = assess.Evaluate(assess.Input{Risks: []assess.Risk{accepted}, On: day("2026-07-01")}, assess.DefaultPolicy())
	assert.Equal(t, assess.IndicationReconsider, got.Indication)
	accepted.Impact = 4
	got = assess.Evaluate(assess.Input{Risks: []assess.Risk{accepted}}, assess.DefaultPolicy())
	assert.Equal(t, assess.IndicationReconsider, got.Indication, "the acceptance lapses when the risk changes")
}

func day(text string) cal.Date {
	d, err := cal.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func TestDigestFollowsTheRisk(t *testing.T) {
	r := assess.Risk{ID: "r", Likelihood: 2, Impact: 3}
	before := r.Digest()
	assert.Len(t, before, 64)
	r.Acceptance = &assess.Acceptance{By: "a"}
	assert.Equal(t, before, r.Digest(), "accepting is no change of the risk")
	r.Event = lang.Plain("Something else")
	assert.NotEqual(t, before, r.Digest())
	r.Event = lang.Plain("\xff")
	assert.Empty(t, r.Digest())
}

func TestMatrixAndPolicy(t *testing.T) {
	m := assess.DefaultMatrix()
	for l := 1; l <= 5; l++ {
		for i := 1; i <= 5; i++ {
			assert.GreaterOrEqual(t, m.Level(l, i), m.Level(max(1, l-1), i), "it rises with likelihood")
			assert.GreaterOrEqual(t, m.Level(l, i), m.Level(l, max(1, i-1)), "and with impact")
		}
	}
	assert.Equal(t, assess.Unrated, m.Level(0, 3))
	assert.Equal(t, assess.Unrated, m.Level(3, 6))
	for level, name := range map[assess.RiskLevel]string{-1: "unrated", 0: "unrated", 1: "low", 4: "extreme", 5: "unrated", 99: "unrated"} {
		assert.Equal(t, name, level.String())
	}

	text, err := wire.Write(assess.Members(ptr(assess.DefaultPolicy())), wire.Compact)
	require.NoError(t, err)
	assert.Equal(t, `{"minCoverage":66,"reconsiderBelow":35,"clarifyBelow":50,"lowView":25,"readyFrom":75,"maxChanges":3}`, string(text))

	p := assess.DefaultPolicy()
	p.Weights = []assess.Weight{{Question: assess.QuestionWho, Weight: 0}}
	row1, row2 := row("a", "000 444 444 4444 444 444"), row("b", "000 444 444 4444 444 444")
	got := assess.Evaluate(assess.Input{Round: &assess.Round{Respondents: []assess.Respondent{row1, row2}}}, p)
	assert.Equal(t, "100", number(got.Overall), "a question without weight is left out")
	strict := assess.MatrixRow{Impact1: 4, Impact2: 4, Impact3: 4, Impact4: 4, Impact5: 4}
	p.Matrix = []assess.MatrixRow{strict, strict, strict, strict, strict}
	got = assess.Evaluate(assess.Input{Risks: []assess.Risk{{ID: "r", Likelihood: 1, Impact: 1}}}, p)
	assert.Equal(t, "extreme", got.Risks.Top[0].Level)
}

func ptr[T any](v T) *T { return &v }

func TestWhatWouldChangeIt(t *testing.T) {
	got := evaluate(row("a", "444 444 444 0444 444 444"), row("b", all("4")))
	require.Equal(t, assess.IndicationClarify, got.Indication)
	require.Len(t, got.ToChange.Sets, 1)
	assert.Equal(t, assess.IndicationReady, got.ToChange.Next)
	assert.Equal(t, []assess.AnswerChange{{Respondent: 0, Party: "a", Criterion: "how-offer", From: assess.Rated(0), To: assess.Rated(2)}}, got.ToChange.Sets[0].Answers)

	beyond := assess.Evaluate(assess.Input{Round: &assess.Round{Respondents: []assess.Respondent{row("a", all("3")), row("b", all("3"))}},
		Risks: []assess.Risk{{ID: "r", Likelihood: 5, Impact: 5}}}, assess.DefaultPolicy())
	assert.Empty(t, beyond.ToChange.Sets, "answers alone would not do")
	assert.Empty(t, evaluate(row("a", all("4")), row("b", all("4"))).ToChange.Sets, "nothing to gain")
	far := evaluate(row("a", all("0")), row("b", all("0")))
	assert.Empty(t, far.ToChange.Sets)
	assert.Equal(t, 3, far.ToChange.Searched, "no set of three would do")
}

// Where the smallest sets lead to different indications, the least ready is reported.
func TestSetsThatLeadToDifferentIndications(t *testing.T) {
	round := []assess.Respondent{row("a", "??3 ?3? 332 33?3 333 3??"), row("b", "433 ?33 ?3? 3333 ?33 3??")}
	got := evaluate(round...)
	require.Equal(t, assess.IndicationClarify, got.Indication)
	seen := map[assess.Indication]bool{}
	for _, set := range got.ToChange.Sets {
		changed := clone(round)
		for _, a := range set.Answers {
			changed[a.Respondent].Answers[slices.Index(codes(), a.Criterion)].Rating = a.To
		}
		seen[evaluate(changed...).Indication] = true
	}
	assert.Equal(t, map[assess.Indication]bool{assess.IndicationPrototype: true, assess.IndicationReady: true}, seen)
	assert.Equal(t, assess.IndicationPrototype, got.ToChange.Next)
}

// anyRound draws rounds of a few people whose answers are mostly there.
func anyRound(t *rapid.T) []assess.Respondent {
	letters := rapid.SampledFrom([]string{"0", "1", "2", "3", "3", "4", "4", "4", "?", "."})
	var out []assess.Respondent
	for i := range rapid.IntRange(0, 4).Draw(t, "people") {
		var b strings.Builder
		for range codes() {
			b.WriteString(letters.Draw(t, "answer"))
		}
		out = append(out, row(string(rune('a'+i%3)), b.String()))
	}
	return out
}

func rank(i assess.Indication) int {
	return slices.Index([]assess.Indication{assess.IndicationReconsider, assess.IndicationClarify, assess.IndicationPrototype, assess.IndicationReady}, i)
}

func clone(round []assess.Respondent) []assess.Respondent {
	out := slices.Clone(round)
	for i := range out {
		out[i].Answers = slices.Clone(out[i].Answers)
	}
	return out
}

func TestProperties(t *testing.T) {
	t.Run("raising a rating never worsens the indication", rapid.MakeCheck(func(t *rapid.T) {
		round := anyRound(t)
		if len(round) == 0 {
			return
		}
		before := scored(round...)
		i := rapid.IntRange(0, len(round)-1).Draw(t, "who")
		j := rapid.IntRange(0, len(codes())-1).Draw(t, "what")
		n, ok := round[i].Answers[j].Rating.Score()
		if !ok || n == 4 {
			return
		}
		raised := clone(round)
		raised[i].Answers[j].Rating = assess.Rated(n + 1)
		if rank(scored(raised...).Indication) < rank(before.Indication) {
			t.Fatalf("%s became %s", before.Indication, scored(raised...).Indication)
		}
	}))
	t.Run("the order of needs, contributions and risks changes nothing", rapid.MakeCheck(func(t *rapid.T) {
		party := rapid.SampledFrom([]string{"a", "b", "c", ""})
		need := rapid.SampledFrom([]string{"n0", "n1", "n2", "n3"})
		in := assess.Input{Parties: []string{"a", "b", "c"}}
		for i := range rapid.IntRange(0, 4).Draw(t, "needs") {
			in.Needs = append(in.Needs, assess.Need{ID: fmt.Sprint("n", i), Party: party.Draw(t, "party")})
		}
		for i := range rapid.IntRange(0, 5).Draw(t, "contributions") {
			in.Contributions = append(in.Contributions, assess.Contribution{ID: fmt.Sprint("c", i), From: party.Draw(t, "from"),
				To: rapid.SliceOfN(party, 0, 2).Draw(t, "to"), Meets: rapid.SliceOfN(need, 0, 2).Draw(t, "meets")})
		}
		for i := range rapid.IntRange(0, 5).Draw(t, "risks") {
			in.Risks = append(in.Risks, assess.Risk{ID: fmt.Sprint("r", i), Likelihood: rapid.IntRange(0, 5).Draw(t, "l"), Impact: rapid.IntRange(0, 5).Draw(t, "i")})
		}
		one := assess.Evaluate(in, assess.DefaultPolicy())
		slices.Reverse(in.Needs)
		slices.Reverse(in.Contributions)
		slices.Reverse(in.Risks)
		two := assess.Evaluate(in, assess.DefaultPolicy())
		if !assert.ObjectsAreEqual(one, two) {
			t.Fatalf("%+v\n%+v", one, two)
		}
		gives, gets := 0, 0
		for _, a := range one.Ledger.Parties {
			gives, gets = gives+a.Gives, gets+a.Gets
			if a.Met > a.Needs {
				t.Fatalf("%+v", a)
			}
		}
		if gives > len(in.Contributions) {
			t.Fatal("a contribution has one giver")
		}
	}))
	t.Run("every reason can be read off the numbers", rapid.MakeCheck(func(t *rapid.T) {
		got := scored(anyRound(t)...)
		score := map[string]*int{}
		for _, q := range got.Questions {
			score[string(q.ID)] = q.Score
			for _, c := range q.Criteria {
				for _, v := range c.Views {
					score[c.Criterion+" "+v.Party] = v.Score
				}
			}
		}
		for _, r := range got.Reasons {
			var shown *int
			switch r.Code {
			case "question-low":
				shown = score[string(r.Question)]
			case "view-low":
				shown = score[r.Criterion+" "+r.Party]
			case "overall-low", "not-yet-strong":
				shown = got.Overall
			case "coverage-low":
				shown = &got.Coverage
			default:
				continue
			}
			if number(shown) != number(r.Value) {
				t.Fatalf("%+v says %s, the result %s", r, number(r.Value), number(shown))
			}
		}
	}))
	t.Run("scores stay in bounds and unknown never counts as zero", rapid.MakeCheck(func(t *rapid.T) {
		round := anyRound(t)
		got := scored(round...)
		for _, q := range got.Questions {
			if q.Score != nil && (*q.Score < 0 || *q.Score > 100) || q.Coverage < 0 || q.Coverage > 100 {
				t.Fatalf("%+v", q)
			}
		}
		unknown := clone(round)
		for i := range unknown {
			for j := range unknown[i].Answers {
				if unknown[i].Answers[j].Rating == assess.DontKnow {
					unknown[i].Answers[j].Rating = assess.Unanswered
				}
			}
		}
		without := scored(unknown...)
		for q := range got.Questions {
			if number(got.Questions[q].Score) != number(without.Questions[q].Score) {
				t.Fatal("not knowing changed a score")
			}
		}
	}))
	t.Run("what would change it does", rapid.MakeCheck(func(t *rapid.T) {
		round := anyRound(t)
		got := evaluate(round...)
		for _, set := range got.ToChange.Sets {
			changed := clone(round)
			for _, a := range set.Answers {
				changed[a.Respondent].Answers[slices.Index(codes(), a.Criterion)].Rating = a.To
			}
			if rank(evaluate(changed...).Indication) <= rank(got.Indication) {
				t.Fatalf("%+v does not do", set)
			}
		}
	}))
}

func BenchmarkEvaluate(b *testing.B) {
	round := &assess.Round{Respondents: []assess.Respondent{row("a", "4433221344332213443"), row("b", "3344332233443322334")}}
	for name, most := range map[string]int{"": 0, "and what would change it": *assess.DefaultPolicy().MaxChanges} {
		policy := assess.DefaultPolicy()
		policy.MaxChanges = new(most)
		b.Run("a full round of two parties "+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				assess.Evaluate(assess.Input{Round: round, Facts: assess.Facts{Positive: 1}}, policy)
			}
		})
	}
}

func ExampleEvaluate() {
	answers := func(rating int) (out []assess.Answer) {
		for c := range assess.Criteria() {
			out = append(out, assess.Answer{Criterion: c.Code, Rating: assess.Rated(rating)})
		}
		return out
	}
	round := assess.Round{Respondents: []assess.Respondent{
		{Party: "host", Answers: answers(4)},
		{Party: "association", Answers: answers(2)},
	}}
	result := assess.Evaluate(assess.Input{Round: &round}, assess.DefaultPolicy())
	fmt.Println(*result.Overall, result.Coverage, result.Indication)
	for _, r := range result.Reasons {
		fmt.Println(r.Code)
	}
	// Output:
	// 75 100 prototype
	// not-tried
}
