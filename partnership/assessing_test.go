package partnership_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
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
