package partnership_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
)

func TestAssessTakesInWhatTheDocumentShows(t *testing.T) {
	c, ok := cases.Find("fictional-bilateral")
	require.True(t, ok)
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	last, ok := doc.Assess("", cal.Date{}, assess.DefaultPolicy())
	require.True(t, ok)
	named, ok := doc.Assess("second", cal.Date{}, assess.DefaultPolicy())
	require.True(t, ok)
	assert.Equal(t, last, named, "the last round unless another is named")
	assert.Equal(t, assess.IndicationReady, last.Indication)
	assert.Equal(t, []string{"cdm", "tremplin"}, []string{last.Ledger.Parties[0].Party, last.Ledger.Parties[1].Party})
	_, ok = doc.Assess("third", cal.Date{}, assess.DefaultPolicy())
	assert.False(t, ok)
	_, ok = new(partnership.Document).Assess("", cal.Date{}, assess.DefaultPolicy())
	assert.False(t, ok)

	doc.Values[0].AtOdds = []string{"tremplin"}
	doc.Offers[0].CompetesWith = []string{"own-support"}
	doc.Conventions[0].Signatures = doc.Conventions[0].Signatures[:1]
	worse, _ := doc.Assess("", cal.Date{}, assess.DefaultPolicy())
	assert.Equal(t, assess.IndicationClarify, worse.Indication)
	points := map[assess.Point]assess.Status{}
	for _, p := range worse.KeyPoints {
		points[p.ID] = p.Status
	}
	assert.Equal(t, map[assess.Point]assess.Status{
		assess.PointGovernance: assess.StatusPartly, assess.PointFlexibility: assess.StatusMet, assess.PointPooling: assess.StatusPartly,
		assess.PointValues: assess.StatusPartly, assess.PointConvention: assess.StatusPartly,
	}, points)
}

// Each fact of the key points is counted from what the document shows.
func TestFactsOfTheKeyPoints(t *testing.T) {
	value := func(code, members string) string {
		doc, _ := partnership.Read([]byte(`{"version":"1.0","name":"N","rounds":[{}],"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],`+members+`}`), partnership.Options{})
		result, ok := doc.Assess("", cal.Date{}, assess.DefaultPolicy())
		require.True(t, ok)
		for _, p := range result.KeyPoints {
			for _, f := range p.Facts {
				if f.Code == code || f.Code == code+"-not" {
					return fmt.Sprint(f.Code, " ", *f.Value)
				}
			}
		}
		return ""
	}
	const seats = `"governance":{"bodies":[{"id":"c","name":"C","members":[{"partner":"a"}]},{"id":"d","name":"D","members":[{"partner":"a","rights":"full"},{"partner":"b"}]}]}`
	assert.Equal(t, "point-bodies 1", value("point-bodies", seats), "a body has two members at least")
	assert.Equal(t, "point-equal 0", value("point-equal", seats))
	assert.Equal(t, "point-equal-not 1", value("point-equal", strings.Replace(seats, "full", "advisory", 1)))
	assert.Equal(t, "point-reviews-not 1", value("point-reviews", `"experiments":[{"id":"x","review":{"verdict":"negative"}},{"id":"y"}]`))
	assert.Equal(t, "point-shared 2", value("point-shared", `"values":[{"name":"u","heldBy":["a"]},{"name":"v"},{"name":"w","heldBy":["a","b"]}]`))
	assert.Equal(t, "point-no-clash-not 1", value("point-no-clash", `"values":[{"name":"v","atOdds":["a"]},{"name":"w"}]`))
	assert.Equal(t, "point-joint 1", value("point-joint", `"offers":[{"id":"o"},{"id":"p","by":["a"]},{"id":"q","by":["a","b"]}]`))
	for members, want := range map[string]string{
		`"conventions":[{"parties":["a","b"],"signatures":[{"party":"a"},{"party":"b"}]}]`: "point-signed 0",
		`"conventions":[{"parties":["a","b"],"signatures":[{"party":"a"},{"party":"a"}]}]`: "point-signed-not 0",
		`"conventions":[{"parties":["a"],"signatures":[{"party":"b"}]}]`:                   "point-signed-not 0",
		`"conventions":[{"signatures":[{"party":"a"}]}]`:                                   "point-signed-not 0",
		`"conventions":[{"parties":["a"],"signatures":[{"party":"a"}]},{"parties":["b"]}]`: "point-signed-not 0",
	} {
		assert.Equal(t, want, value("point-signed", members), members)
	}
	tried := func(verdict string) bool {
		doc, _ := partnership.Read([]byte(`{"version":"1.0","name":"N","rounds":[{}],"experiments":[{"id":"x","review":{"verdict":"`+verdict+`"}}]}`), partnership.Options{})
		result, _ := doc.Assess("", cal.Date{}, assess.DefaultPolicy())
		return !slices.ContainsFunc(result.Reasons, func(r assess.Reason) bool { return r.Code == "not-tried" })
	}
	assert.True(t, tried("positive"))
	assert.False(t, tried("adjust"))
}

// Who had left by the date of the round, or had not come yet, is neither asked
// nor counted, unless they answered all the same.
func TestAssessCountsThosePresent(t *testing.T) {
	read := func(day string, more ...assess.Respondent) assess.Result {
		doc := partnership.Document{
			Partners: []partnership.Partner{{ID: "host"}, {ID: "gone", Left: cal.PartialOf(date(t, "2025-06-30"))}, {ID: "late", Joined: cal.PartialOf(date(t, "2025-09-01"))}},
			Needs:    []assess.Need{{ID: "n-gone", Party: "gone"}, {ID: "n-late", Party: "late"}, {ID: "n-host", Party: "host"}},
			Contributions: []assess.Contribution{
				{ID: "a", From: "gone", Meets: []string{"n-host"}}, {ID: "b", From: "host", To: []string{"gone"}},
				{ID: "c", From: "host", To: []string{"gone", "late"}}, {ID: "d", From: "late", Meets: []string{"n-host"}},
			},
			Rounds: []assess.Round{{Respondents: more}},
		}
		if day != "" {
			when, err := cal.ParsePartial(day)
			require.NoError(t, err)
			doc.Rounds[0].Date = when
		}
		result, ok := doc.Assess("", cal.Date{}, assess.DefaultPolicy())
		require.True(t, ok)
		return result
	}
	summary := func(r assess.Result) (out []string) {
		for _, a := range r.Ledger.Parties {
			out = append(out, fmt.Sprint(a.Party, " ", a.Gives, " ", a.Gets, " ", a.Met, "/", a.Needs))
		}
		return out
	}
	assert.Equal(t, []string{"host 2 1 1/1", "gone 1 2 0/1"}, summary(read("2025-06-30")))
	assert.Equal(t, []string{"host 0 0 0/1"}, summary(read("2025-07-15")))
	assert.Equal(t, []string{"host 0 0 0/1"}, summary(read("2025-07")), "both were certainly not there")
	assert.Equal(t, []string{"host 2 1 1/1", "gone 1 2 0/1"}, summary(read("2025-06")), "it left on the last day of that month")
	assert.Equal(t, summary(read("")), summary(read("2025")), "each was there for a part of the year")
	assert.Equal(t, []string{"host 1 1 1/1", "late 1 1 0/1"}, summary(read("2025-09-01")))
	assert.Equal(t, []string{"host 2 2 1/1", "gone 1 2 0/1", "late 1 1 0/1"}, summary(read("")), "without a day all are there")
	assert.Equal(t, []string{"host 2 2 1/1", "gone 1 2 0/1", "late 1 1 0/1"}, summary(read("2025-09-01", assess.Respondent{Party: "gone"})))
}

func ExampleDocument_Assess() {
	c, _ := cases.Find("fictional-bilateral")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	result, ok := doc.Assess("first", cal.Date{}, assess.DefaultPolicy())
	fmt.Println(ok, *result.Overall, result.Coverage, result.Indication)
	for _, set := range result.ToChange.Sets {
		fmt.Println(len(set.Answers), "answers would lead to", result.ToChange.Next)
	}
	// Output:
	// true 67 92 clarify
	// 3 answers would lead to prototype
}

// A reason in words, with the names of the partners.
func ExampleDocument_Assess_reasons() {
	c, _ := cases.Find("fictional-pluripartite")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	day, _ := cal.ParseDate("2026-11-24")
	result, _ := doc.Assess("", day, assess.DefaultPolicy())
	words := i18n.Words(i18n.French)
	for _, reason := range result.Reasons {
		args := reason.Args()
		for _, p := range doc.Partners {
			if p.ID == reason.Party {
				args = append([]finding.Arg{p.Name.Arg("party")}, args...)
			}
		}
		fmt.Println(words.Format("reason."+reason.Code, args...))
	}
	// Output:
	// Campus des métiers voit un point faible : Ce que chacun apporte (25 sur 100).
	// Réseau d’entreprises du Haut-Clair voit un point faible : Disponibilité (25 sur 100).
}
