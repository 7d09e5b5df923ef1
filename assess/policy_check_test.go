package assess_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership/format"
)

const evenRow = `{"impact1": 1, "impact2": 1, "impact3": 2, "impact4": 2, "impact5": 3}`

func rows(n int) string { return strings.Repeat(evenRow+",", n-1) + evenRow }

// Every rule of policies, with a policy that breaks it and one that does not.
func TestPoliciesThatBreakEachRule(t *testing.T) {
	tests := []struct {
		code          finding.Code
		broken, fixed string
		pointer       string
		column        int
	}{
		{"policy-rows", `{"matrix": [` + rows(4) + `]}`, `{"matrix": [` + rows(5) + `]}`, "/matrix", 12},
		{"policy-falls", `{"matrix": [` + rows(4) + `,{"impact1": 1, "impact2": 1, "impact3": 2, "impact4": 1, "impact5": 3}]}`, `{"matrix": [` + rows(5) + `]}`, "/matrix/4/impact4", 0},
		{"policy-weight-twice", `{"weights": [{"question": "who", "weight": 1}, {"question": "who", "weight": 2}]}`, `{"weights": [{"question": "who", "weight": 1}, {"question": "why", "weight": 2}]}`, "/weights/1/question", 61},
		{"policy-no-weight", `{"weights": [` + noWeight("who", "what", "why", "how", "where", "when") + `]}`, `{"weights": [` + noWeight("who", "what", "why", "how", "where") + `]}`, "/weights", 13},
		{"policy-lines-crossed", `{"reconsiderBelow": 80}`, `{"reconsiderBelow": 75}`, "/reconsiderBelow", 21},
	}
	known := map[finding.Code]finding.Severity{}
	for r := range assess.PolicyRules() {
		known[r.Code] = r.Severity
	}
	for _, tt := range tests {
		t.Run(string(tt.code), func(t *testing.T) {
			_, list := assess.ReadPolicy([]byte(tt.broken), format.Limits{})
			severity, ok := known[tt.code]
			assert.True(t, ok)
			if assert.Equal(t, 1, list.Total(), list.Error()) {
				f := list.At(0)
				assert.Equal(t, tt.code, f.Code)
				assert.Equal(t, severity, f.Severity)
				assert.Equal(t, tt.pointer, f.Pointer)
				if tt.column > 0 {
					assert.Equal(t, tt.column, f.Place.Column)
				}
			}
			_, list = assess.ReadPolicy([]byte(tt.fixed), format.Limits{})
			assert.Zero(t, list.Total(), list.Error())
		})
		delete(known, tt.code)
	}
	assert.Empty(t, known, "every rule has its policy")
}

// Levels that fall with likelihood alone, or with impact alone, are reported by the
// place of the cell as people count: from 1.
func TestWhereAMatrixFalls(t *testing.T) {
	for text, want := range map[string]string{
		`{"impact1": 1, "impact2": 1, "impact3": 2, "impact4": 2, "impact5": 2}`: "/matrix/4/impact5 5 5",
		`{"impact1": 3, "impact2": 2, "impact3": 3, "impact4": 3, "impact5": 3}`: "/matrix/4/impact2 5 2",
	} {
		_, list := assess.ReadPolicy([]byte(`{"matrix": [`+rows(4)+`,`+text+`]}`), format.Limits{})
		var got []string
		for f := range list.All() {
			got = append(got, f.Pointer+" "+f.Arg("likelihood")+" "+f.Arg("impact"))
		}
		assert.Equal(t, []string{want}, got)
	}
}

// An unknown question does not stop the check.
func TestWeightsAfterOneThatIsNone(t *testing.T) {
	policy := assess.DefaultPolicy()
	policy.Weights = []assess.Weight{{Question: "whither", Weight: 1}, {Question: "who", Weight: 1}, {Question: "who", Weight: 2}}
	list := policy.Check()
	var found []string
	for f := range list.All() {
		found = append(found, string(f.Code)+" "+f.Pointer)
	}
	assert.Equal(t, []string{"value-unknown /weights/0/question", "policy-weight-twice /weights/2/question"}, found)
}

// A policy that sets its weights alone has the default thresholds, and so has the
// zero policy: nothing is half set.
func TestAPolicyIsNeverHalfSet(t *testing.T) {
	in := assess.Input{Round: &assess.Round{Respondents: []assess.Respondent{row("a", all("2")), row("b", all("2"))}}, Facts: assess.Facts{Positive: 1}}
	weights := []assess.Weight{{Question: assess.QuestionHow, Weight: 2}}
	want := assess.DefaultPolicy()
	assert.Equal(t, want, *assess.Evaluate(in, assess.Policy{}).Policy)
	assert.Equal(t, assess.IndicationPrototype, assess.Evaluate(in, assess.Policy{}).Indication)
	want.Weights = weights
	assert.Equal(t, want, *assess.Evaluate(in, assess.Policy{Weights: weights}).Policy)
	want = assess.DefaultPolicy()
	want.LowView = new(0)
	assert.Equal(t, want, *assess.Evaluate(in, assess.Policy{LowView: new(0)}).Policy, "0 is a threshold too")

	for policy, valid := range map[*assess.Policy]bool{
		{}: true, {Weights: weights}: true, {ReadyFrom: new(90)}: true, {ReadyFrom: new(30)}: false, {MinCoverage: new(101)}: false, {MaxChanges: new(-1)}: false,
	} {
		list := policy.Check()
		assert.Equal(t, valid, list.Valid(), "%v", list.Error())
	}
	beyond := assess.Evaluate(in, assess.Policy{MinCoverage: new(-5), LowView: new(300), MaxChanges: new(99)}).Policy
	assert.Equal(t, []int{0, 100, 4}, []int{*beyond.MinCoverage, *beyond.LowView, *beyond.MaxChanges}, "what is out of range is put to its end")
}

func noWeight(questions ...string) string {
	var out []string
	for _, q := range questions {
		out = append(out, `{"question": "`+q+`", "weight": 0}`)
	}
	return strings.Join(out, ", ")
}

func TestWhatAPolicyDoesNotSayIsAsByDefault(t *testing.T) {
	policy, list := assess.ReadPolicy([]byte(`{"readyFrom": 90}`), format.Limits{})
	assert.Zero(t, list.Total())
	want := assess.DefaultPolicy()
	want.ReadyFrom = new(90)
	assert.Equal(t, &want, policy)

	_, list = assess.ReadPolicy([]byte(`{"readyForm": 90, "lowView": 101}`), format.Limits{})
	assert.True(t, list.Has("member-misspelt"))
	assert.True(t, list.Has("value-large"))
	policy, list = assess.ReadPolicy(nil, format.Limits{})
	assert.False(t, list.Valid())
	assert.NotNil(t, policy)
}
