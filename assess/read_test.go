package assess_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// Rounds on their own that break a rule of rounds or risks, and where.
func TestReadFindsWhatEachRuleSays(t *testing.T) {
	tests := []struct {
		code    finding.Code
		text    string
		pointer string
		column  int
	}{
		{"criterion-unknown", `{"respondents":[{"party":"a","answers":[{"criterion":"weather"}]}]}`, "/respondents/0/answers/0/criterion", 54},
		{"criterion-misspelt", `{"respondents":[{"party":"a","answers":[{"criterion":"who-feilds"}]}]}`, "/respondents/0/answers/0/criterion", 54},
		{"criterion-twice", `{"respondents":[{"party":"a","answers":[{"criterion":"who-people"},{"criterion":"who-people"}]}]}`, "/respondents/0/answers/1/criterion", 81},
		{"respondent-silent", `{"respondents":[{"party":"a"}]}`, "/respondents/0/answers", 17},
		{"round-one-sided", `{"respondents":[` + answering("a") + `,` + answering("a") + `]}`, "/respondents", 16},
		{"low-without-comment", `{"respondents":[{"party":"a","answers":[{"criterion":"who-people","rating":1}]}]}`, "/respondents/0/answers/0/comment", 41},
		{"risk-type-unknown", `{"risks":[{"id":"r","catalogue":"weather"}]}`, "/risks/0/catalogue", 33},
		{"risk-type-misspelt", `{"risks":[{"id":"r","catalogue":"closures"}]}`, "/risks/0/catalogue", 33},
		{"risk-half-rated", `{"risks":[{"id":"r","likelihood":2}]}`, "/risks/0/impact", 11},
		{"risk-half-rated", `{"risks":[{"id":"r","impact":2}]}`, "/risks/0/likelihood", 11},
		{"risk-no-owner", `{"risks":[{"id":"r","likelihood":4,"impact":4,"treatments":[{"option":"share"}]}]}`, "/risks/0/owner", 11},
		{"risk-untreated", `{"risks":[{"id":"r","likelihood":4,"impact":4,"owner":"a"}]}`, "/risks/0/treatments", 11},
		{"risk-residual-above", `{"risks":[{"id":"r","likelihood":1,"impact":4,"residual":{"likelihood":5,"impact":3}}]}`, "/risks/0/residual", 58},
		{"risk-residual-above", `{"risks":[{"id":"r","likelihood":1,"impact":1,"residual":{"likelihood":2,"impact":1}}]}`, "/risks/0/residual", 58}, // of the same level, and more all the same
		{"risk-accepted-old", `{"risks":[{"id":"r","acceptance":{"by":"a","on":"2026-01-01","until":"2026-06-30"}}]}`, "/risks/0/acceptance/until", 70},
		{"risk-accepted-other", `{"risks":[{"id":"r","acceptance":{"by":"a","on":"2026-01-01","digest":"` + digest + `"}}]}`, "/risks/0/acceptance/digest", 71},
	}
	left := map[finding.Code]bool{}
	for r := range assess.Rules() {
		left[r.Code] = true
	}
	for _, tt := range tests {
		t.Run(string(tt.code), func(t *testing.T) {
			text := `{"parties":[{"id":"a"}],` + tt.text[1:]
			_, list := assess.Read([]byte(text), format.Limits{}, day("2026-07-01"))
			if assert.Equal(t, 1, list.Total(), list.Error()) {
				f := list.At(0)
				assert.Equal(t, tt.code, f.Code)
				assert.Equal(t, tt.pointer, f.Pointer)
				assert.Equal(t, tt.column+len(`"parties":[{"id":"a"}],`), f.Place.Column)
			}
		})
		delete(left, tt.code)
	}
	assert.Empty(t, left, "every rule has its round")
}

const digest = "0000000000000000000000000000000000000000000000000000000000000000"

func answering(party string) string {
	return `{"party":"` + party + `","answers":[{"criterion":"who-people","rating":3}]}`
}

// What is less in one of the two and more in the other can be the better for it.
func TestReadFindsNothingInWhatIsSound(t *testing.T) {
	for _, text := range []string{
		`{}`,
		`{"parties":[{"id":"a"},{"id":"b"}],"respondents":[` + answering("a") + `,` + answering("b") + `]}`,
		`{"risks":[{"id":"r","likelihood":5,"impact":2,"residual":{"likelihood":1,"impact":3},"catalogue":"closure"}]}`,
		`{"risks":[{"id":"r","likelihood":2,"impact":2,"residual":{"likelihood":2,"impact":2}}]}`,
		`{"parties":[{"id":"a"}],"risks":[{"id":"r","likelihood":5,"impact":5,"owner":"a","acceptance":{"by":"a","on":"2026-01-01","until":"2026-07-01"}}]}`,
	} {
		_, list := assess.Read([]byte(text), format.Limits{}, day("2026-07-01"))
		assert.Zero(t, list.Total(), "%s: %s", text, list.Error())
	}
	round, list := assess.Read([]byte(`{"risks":[{"id":"r"},{"id":7}]`), format.Limits{}, cal.Date{})
	assert.True(t, list.Has("json-type"))
	assert.True(t, list.Has("json-syntax"))
	assert.Equal(t, "r", round.Risks[0].ID, "what could be read is there")
}

func TestIsRound(t *testing.T) {
	for text, want := range map[string]bool{
		`{"respondents":[]}`: true, `{"version":"1.0","respondents":[]}`: false, `{"version":"1.0"}`: false, `{}`: false, `nothing`: false, ``: false,
	} {
		assert.Equal(t, want, assess.IsRound([]byte(text)), text)
	}
}

// A round that is read and assessed.
func ExampleRead() {
	text := []byte(`{
  "respondents": [
    {"party": "host", "answers": [{"criterion": "who-values", "rating": 4}]},
    {"party": "club", "answers": [{"criterion": "who-values", "rating": 1, "comment": "Our doors close at five."}]}
  ],
  "parties": [{"id": "host"}, {"id": "club"}]
}`)
	round, found := assess.Read(text, format.Limits{}, cal.Date{})
	result := assess.Evaluate(assess.Input{Round: round}, assess.DefaultPolicy())
	values := result.Questions[0].Criteria[1]
	fmt.Println(found.Valid(), values.Criterion, *values.Score, *values.Spread, result.Coverage, result.Indication)
	// Output: true who-values 63 75 5 clarify
}

func ExampleReadPolicy() {
	policy, found := assess.ReadPolicy([]byte(`{"readyFrom": 80, "reconsiderBelow": 90}`), format.Limits{})
	fmt.Println(*policy.ReadyFrom, *policy.ClarifyBelow, found.Valid())
	for f := range found.All() {
		fmt.Println(f.Pointer, f.Code)
	}
	// Output:
	// 80 50 false
	// /reconsiderBelow policy-lines-crossed
}

// A rating that cannot be read is one fault, and not a 0 that lacks a comment.
func TestARatingThatCannotBeReadIsNoZero(t *testing.T) {
	for _, rating := range []string{`3.0`, `1e0`, `-0`, `99999999999999999999`, `true`, `"3"`, `[]`, `5`, `-1`} {
		text := `{"parties":[{"id":"a"}],"respondents":[{"party":"a","answers":[{"criterion":"who-people","rating":` + rating + `}]}]}`
		round, list := assess.Read([]byte(text), format.Limits{}, day("2026-07-01"))
		if assert.Equal(t, 1, list.Total(), "%s: %s", rating, list.Error()) {
			assert.Equal(t, "/respondents/0/answers/0/rating", list.At(0).Pointer, rating)
		}
		_, rated := round.Respondents[0].Answers[0].Rating.Score()
		assert.False(t, rated, rating)
	}
}
