package assess_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A result goes out as JSON and comes back as it was, with zeros kept.
func TestAResultIsWrittenAndReadBack(t *testing.T) {
	in := assess.Input{
		Round:         &assess.Round{Respondents: []assess.Respondent{row("a", "444 00? ... 4444 444 444"), row("b", all("3"))}},
		Needs:         []assess.Need{{ID: "n", Party: "a", Level: assess.LevelPublics}},
		Contributions: []assess.Contribution{{ID: "c", From: "a", To: []string{"b"}, Kind: assess.ResourceSpace}},
		Risks:         []assess.Risk{{ID: "r", Likelihood: 5, Impact: 5, Residual: &assess.Residual{Likelihood: 3, Impact: 4}}, {ID: "q"}},
	}
	policy := assess.DefaultPolicy()
	policy.Weights = []assess.Weight{{Question: assess.QuestionWho, Weight: 0}, {Question: assess.QuestionWhy, Weight: 2}}
	for range 5 {
		policy.Matrix = append(policy.Matrix, assess.MatrixRow{Impact1: 1, Impact2: 2, Impact3: 2, Impact4: 3, Impact5: 4})
	}
	result := assess.Evaluate(in, policy)
	text, err := json.Marshal(result)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"score":0`)
	assert.Contains(t, string(text), `"weight":0`)
	assert.Contains(t, string(text), `"gets":0`)

	var again assess.Result
	require.NoError(t, json.Unmarshal(text, &again))
	twice, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(text), string(twice))
	var c wire.Checker
	c.Value(assess.Members(&again))
	assert.NoError(t, c.Findings.Err())
}

func TestEveryPartOfAResultGoesThroughJSON(t *testing.T) {
	parts := []interface {
		json.Marshaler
		json.Unmarshaler
	}{
		new(assess.Round), new(assess.Party), new(assess.Respondent), new(assess.Answer), new(assess.Need), new(assess.Contribution), new(assess.Risk), new(assess.Treatment),
		new(assess.Residual), new(assess.Acceptance), new(assess.Policy), new(assess.Weight), new(assess.MatrixRow), new(assess.Result), new(assess.QuestionScore),
		new(assess.CriterionScore), new(assess.View), new(assess.Divergence), new(assess.Ledger), new(assess.Account), new(assess.KeyPoint), new(assess.RiskSummary),
		new(assess.Cell), new(assess.RatedRisk), new(assess.Reason), new(assess.ToChange), new(assess.ChangeSet), new(assess.AnswerChange), new(assess.Topic),
	}
	for _, part := range parts {
		text, err := part.MarshalJSON()
		require.NoError(t, err, "%T", part)
		require.NoError(t, part.UnmarshalJSON(text), "%T", part)
		assert.Error(t, part.UnmarshalJSON([]byte(`7`)), "%T", part)
		assert.NoError(t, part.UnmarshalJSON([]byte(`{"zz": 1}`)), "%T", part)
		kept, err := part.MarshalJSON()
		require.NoError(t, err)
		assert.Contains(t, string(kept), `"zz":1`, "%T", part)
		var c wire.Checker
		require.NotNil(t, assess.Members(part).Type(), "%T", part)
		assert.NotPanics(t, func() { c.Value(assess.Members(part)) }, "%T", part)
	}
}

func TestRatings(t *testing.T) {
	assert.False(t, assess.Rated(5).Valid(), "what is no rating is not taken for no answer")
	assert.False(t, assess.Rated(-1).Valid())
	assert.False(t, assess.Rating(99).Valid())
	assert.Equal(t, []string{"", "unknown", "0", "4"}, []string{assess.Unanswered.String(), assess.DontKnow.String(), assess.Rated(0).String(), assess.Rated(4).String()})
	text, err := json.Marshal([]assess.Rating{assess.DontKnow, assess.Rated(3)})
	require.NoError(t, err)
	assert.Equal(t, `["unknown",3]`, string(text))
	var back []assess.Rating
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, []assess.Rating{assess.DontKnow, assess.Rated(3)}, back)
	for range assess.Vocabularies() {
		break
	}
	n := 0
	for range assess.Catalogue() {
		n++
	}
	assert.Equal(t, 16, n)
}
