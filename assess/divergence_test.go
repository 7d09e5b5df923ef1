package assess_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"pgregory.net/rapid"
)

// said returns the facts of a divergence, each with its numbers.
func said(d *assess.Divergence) string {
	var out []string
	for _, f := range d.Facts {
		out = append(out, fmt.Sprint(f.Code, " ", *f.Value, "/", *f.Threshold))
	}
	return strings.Join(out, ", ")
}

// How far apart two parties are, by the answers that they gave.
func TestHowFarApartViewsAre(t *testing.T) {
	tests := []struct {
		name     string
		a, b     string
		reading  assess.Reading
		said     string
		farApart string
	}{
		{"all 4 against all 3", all("4"), all("3"), assess.ReadingClose, "views-one-step-all 19/19", ""},
		{"all 0 against all 4", all("0"), all("4"), assess.ReadingOpposed, "views-opposed-all 19/19", strings.Join(codes(), " ")},
		{"18 equal, one 4 against 3", all("4"), "3" + strings.Repeat("4", 18), assess.ReadingClose, "views-equal 18/19, views-one-step 1/19", ""},
		{"nine gaps of one step", all("3"), strings.Repeat("3", 10) + strings.Repeat("4", 9), assess.ReadingClose, "views-equal 10/19, views-one-step 9/19", ""},
		{"all equal", all("3"), all("3"), assess.ReadingEqual, "views-equal-all 19/19", ""},
		{"equal, and not the same everywhere", "0123401234012340123", "0123401234012340123", assess.ReadingEqual, "views-equal-all 19/19", ""},
		{"one gap of two steps", all("4"), "2" + strings.Repeat("4", 18), assess.ReadingApart, "views-equal 18/19, views-far 1/19", "who-fields"},
		{"all two steps apart", all("4"), all("2"), assess.ReadingApart, "views-far-all 19/19", strings.Join(codes(), " ")},
		{"nine of nineteen opposed", all("4"), strings.Repeat("1", 9) + strings.Repeat("4", 10), assess.ReadingApart,
			"views-equal 10/19, views-far 9/19, views-opposed 9/19", strings.Join(codes()[:9], " ")},
		{"ten of nineteen opposed", all("4"), strings.Repeat("1", 10) + strings.Repeat("4", 9), assess.ReadingOpposed,
			"views-equal 9/19, views-far 10/19, views-opposed 10/19", strings.Join(codes()[:10], " ")},
		{"the widest come first", all("4"), "2301" + strings.Repeat("4", 15), assess.ReadingApart,
			"views-equal 15/19, views-one-step 1/19, views-far 3/19, views-opposed 2/19", "who-people what-organisation who-fields"},
		{"nobody answered", all("."), all("."), assess.ReadingNone, "views-alone 19/19", ""},
		{"each rated something else", "3" + strings.Repeat(".", 18), ".3" + strings.Repeat(".", 17), assess.ReadingNone, "views-alone 19/19", ""},
		{"one criterion rated by both", "33" + strings.Repeat(".", 17), "3" + strings.Repeat(".", 18), assess.ReadingEqual, "views-equal-all 1/1, views-alone 18/19", ""},
		{"opposed where both have a view", "4" + strings.Repeat("?", 18), all("0"), assess.ReadingOpposed, "views-opposed-all 1/1, views-alone 18/19", "who-fields"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, round := range [][]assess.Respondent{{row("a", tt.a), row("b", tt.b)}, {row("a", tt.b), row("b", tt.a)}} {
				d := evaluate(round...).Divergence
				assert.Equal(t, tt.reading, d.Reading)
				assert.Equal(t, tt.said, said(d))
				assert.Equal(t, tt.farApart, strings.Join(d.FarApart, " "))
			}
		})
	}
}

// Several people make views between two steps: less than two steps is not far
// apart.
func TestViewsBetweenTwoSteps(t *testing.T) {
	d := evaluate(row("a", all("4")), row("b", all("3")), row("b", all("2"))).Divergence
	assert.Equal(t, assess.ReadingClose, d.Reading)
	assert.Equal(t, "views-near-all 19/19", said(d), "a step and a half")
}

// The coefficient stays for programs: absent where ratings do not vary, and no word
// rests on it.
func TestTheCoefficientIsForPrograms(t *testing.T) {
	assert.Nil(t, evaluate(row("a", all("3")), row("b", all("3"))).Divergence.Alpha)
	near := evaluate(row("a", all("4")), row("b", "3"+strings.Repeat("4", 18))).Divergence
	assert.Equal(t, "0", number(near.Alpha), "18 of 19 equal")
	assert.Equal(t, assess.ReadingClose, near.Reading)
}

func TestViewsOneStepApart(t *testing.T) {
	t.Run("shifting one side by at most one step never makes views far apart or opposed", rapid.MakeCheck(func(t *rapid.T) {
		one := anyRound(t)
		if len(one) == 0 {
			return
		}
		for i := range one {
			one[i].Party = "a"
		}
		shifted := clone(one)
		for i := range shifted {
			shifted[i].Party = "b"
			for j := range shifted[i].Answers {
				if n, ok := shifted[i].Answers[j].Rating.Score(); ok {
					to := max(0, min(4, n+rapid.IntRange(-1, 1).Draw(t, "step")))
					shifted[i].Answers[j].Rating = assess.Rated(to)
				}
			}
		}
		d := scored(append(one, shifted...)...).Divergence
		if d.Reading == assess.ReadingApart || d.Reading == assess.ReadingOpposed || d.Far > 0 || len(d.FarApart) > 0 {
			t.Fatalf("%+v", d)
		}
	}))
	t.Run("counts add up, and words follow from them", rapid.MakeCheck(func(t *rapid.T) {
		d := scored(anyRound(t)...).Divergence
		if d.Equal+d.Near+d.Far != d.Compared || d.Opposed > d.Far || len(d.FarApart) != d.Far {
			t.Fatalf("%+v", d)
		}
		if (d.Reading == assess.ReadingApart && d.Far == 0) || (d.Reading == assess.ReadingOpposed && 2*d.Opposed <= d.Compared) {
			t.Fatalf("%+v", d)
		}
	}))
}

// A party for which nobody answered lowers coverage, and is named.
func TestASilentParty(t *testing.T) {
	parties := []string{"a", "b", "c"}
	in := assess.Input{Parties: parties, Round: &assess.Round{Respondents: []assess.Respondent{row("a", all("4")), row("b", all("4"))}}, Facts: assess.Facts{Positive: 1}}
	got := assess.Evaluate(in, assess.Policy{})
	assert.Equal(t, 66, got.Coverage, "38 of 57")
	assert.Equal(t, 66, got.Questions[0].Coverage)
	assert.Equal(t, assess.IndicationClarify, got.Indication)
	assert.Equal(t, []assess.Reason{{Code: "party-silent", Indication: assess.IndicationClarify, Party: "c"}}, got.Reasons)
	assert.Equal(t, []assess.Topic{{Code: "party-silent", Party: "c"}}, got.Agenda)
	assert.Equal(t, assess.SearchSilent, got.ToChange.Search)
	assert.Equal(t, got.Reasons, got.ToChange.Facts)
	assert.Empty(t, got.ToChange.Next, "it depends on what they answer")

	in.Round.Respondents = append(in.Round.Respondents, row("c", all(".")))
	assert.Equal(t, got, assess.Evaluate(in, assess.Policy{}), "a sheet without answers is no answer")
	in.Round.Respondents[2] = row("c", "?"+strings.Repeat(".", 18))
	assert.Equal(t, assess.IndicationReady, assess.Evaluate(in, assess.Policy{}).Indication, "not knowing is an answer")
}
