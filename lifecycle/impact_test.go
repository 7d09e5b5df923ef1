package lifecycle_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func TestWhatFallsWhenAPartyLeaves(t *testing.T) {
	doc := load(t, "fictional-bilateral")
	tremplin, ok := lifecycle.Impact(doc, "tremplin", day("2026-11-24"))
	require.True(t, ok)
	assert.Equal(t, []string{
		"impact-convention /conventions/0",
		"impact-offer-shared /offers/0",
		"impact-contribution /contributions/2",
		"impact-resource /resources/1",
		"impact-need /needs/1",
		"impact-staff /partners/1/staff/0",
		"impact-staff /partners/1/staff/1",
		"impact-referent /partners/1/referents/0",
		"impact-clause /conventions/0/clauses/2",
		"impact-milestone /roadmap/milestones/1",
		"impact-risk /risks/1",
	}, summary(tremplin.Falls))
	assert.Equal(t, []string{"cdm"}, tremplin.Hurts)
	assert.Equal(t, "2027-04-30", tremplin.NoticeBy.String())
	assert.Equal(t, "2027-08-31", tremplin.Notice.Last.String())
	assert.False(t, tremplin.Notice.Continues)

	host, ok := lifecycle.Impact(doc, "cdm", day("2026-11-24"))
	require.True(t, ok)
	assert.Contains(t, summary(host.Falls), "impact-place /offers/0/place")
	assert.Equal(t, []string{"tremplin"}, host.Hurts)

	_, ok = lifecycle.Impact(doc, "nobody", day("2026-11-24"))
	assert.False(t, ok)
}

func TestAConventionOfSeveralGoesOn(t *testing.T) {
	doc := load(t, "fictional-pluripartite")
	pes, ok := lifecycle.Impact(doc, "pes", day("2026-11-24"))
	require.True(t, ok)
	assert.Equal(t, convention.NoticeAnswer{Last: day("2027-06-30"), Continues: true}, pes.Notice)
	assert.True(t, pes.NoticeBy.IsZero(), "notice is to the end of a quarter")
	assert.Equal(t, []string{
		"impact-offer-shared /offers/0", "impact-contribution /contributions/1", "impact-contribution /contributions/3",
		"impact-need /needs/1", "impact-referent /partners/1/referents/0", "impact-clause /conventions/0/clauses/2",
	}, summary(pes.Falls))
	assert.Equal(t, []string{"town", "firms"}, pes.Hurts, "Atout has left")
	earlier, ok := lifecycle.Impact(doc, "pes", day("2025-01-15"))
	require.True(t, ok)
	for f := range earlier.Falls.All() {
		if f.Pointer == "/contributions/1" {
			assert.Equal(t, "Guichet de Montclair, Association Atout", f.Arg("partners"))
			assert.Equal(t, "Montclair one-stop shop, Atout association", finding.Pick(f.Args[1].Wordings, "en"))
		}
	}
	gone, ok := lifecycle.Impact(doc, "atout", day("2026-11-24"))
	require.True(t, ok)
	assert.Zero(t, gone.Notice)
	assert.True(t, gone.Gone, "it has left already")
	assert.Equal(t, []string{"town"}, gone.Hurts)
	before, _ := lifecycle.Impact(doc, "atout", day("2025-06-30"))
	assert.False(t, before.Gone, "its last day")
	campus, _ := lifecycle.Impact(doc, "campus", day("2025-06-30"))
	assert.False(t, campus.Gone, "it is yet to join")
	town, _ := lifecycle.Impact(doc, "town", day("2026-11-24"))
	assert.NotContains(t, town.Hurts, "atout", "who has left is not touched")
	doc.Partners[1].Left = cal.PartialOf(day("2026-11-23"))
	pes, _ = lifecycle.Impact(doc, "pes", day("2026-11-24"))
	assert.True(t, pes.Gone, "it says so itself")
}

func TestWhatRestsOnAParty(t *testing.T) {
	doc := parse(t, `{"version":"1.0","name":"N",
"partners":[{"id":"a","name":"A","people":[{"id":"p","name":"Ada"}],"referents":[{"person":"p"}]},
  {"id":"b","people":[{"id":"q"}],"referents":[{"person":"q","backups":["p"]},{"person":"q","backups":["p","q"]}],"staff":[]}],
"publics":[{"id":"young","name":"Young"},{"id":"all","name":"All"}],
"needs":[{"id":"n1","party":"b","level":"publics"},{"id":"n2","party":"b","level":"publics"},{"id":"n3","party":"b","level":"publics"},{"id":"n4","party":"a","level":"publics"}],
"offers":[{"id":"o1","by":["a"],"publics":["young","all"],"meets":["n1","n4"]},{"id":"o2","by":["b"],"publics":["all"],"place":{"resource":"room"}},{"id":"own","by":["a"],"own":true,"publics":["young"],"meets":["n1"]},
  {"id":"past","by":["a"],"calendar":{"until":"2025-12"}}],
"contributions":[{"id":"c1","from":"a","meets":["n2"]},{"id":"c2","from":"a","to":["b"],"meets":["n3"]},{"id":"c3","meets":["n3"]}],
"resources":[{"id":"room","partner":"a","kind":"space"},{"id":"secret","partner":"a","kind":"space","shareable":false}],
"experiments":[{"id":"x","offers":["o1"]}],
"conventions":[{"parties":["a","b"],"clauses":[{"id":"k1","kind":"offer","provedBy":["x"]},{"id":"k2","kind":"counterparts"},{"id":"k3","kind":"data"}]}],
"risks":[{"id":"r","owner":"b","treatments":[{"option":"reduce","owner":"a"}]},{"id":"s","owner":"b"}]}`)
	got, ok := lifecycle.Impact(doc, "a", day("2026-01-01"))
	require.True(t, ok)
	assert.Equal(t, []string{
		"impact-offer /offers/0", "impact-place /offers/1/place", "impact-contribution /contributions/0", "impact-contribution /contributions/1",
		"impact-resource /resources/0", "impact-need /needs/0", "impact-need /needs/1", "impact-public /publics/0",
		"impact-referent /partners/0/referents/0", "impact-backup /partners/1/referents/0/backups",
		"impact-clause /conventions/0/clauses/0", "impact-clause /conventions/0/clauses/1", "impact-risk /risks/0",
	}, summary(got.Falls))
	assert.Equal(t, []string{"b"}, got.Hurts)
	assert.Zero(t, got.Notice, "no convention in force")
}

// What falls is named as people know it, and whom it hurts: each once, and not
// the party itself.
func TestWhatFallsIsNamed(t *testing.T) {
	doc := parse(t, `{"version":"1.0","name":"N",
"partners":[{"id":"a","name":"A","people":[{"id":"p","function":{"fr":"Conseil","en":"Advice"}},{"id":"q"}],"referents":[{"person":"p"},{"person":"q"}]},{"id":"b","name":"B"},{"id":"c"}],
"offers":[{"id":"own","by":["a"],"own":true},{"id":"w","by":["a"],"format":"workshop"},{"id":"f","by":["a"],"name":"Fair","format":"workshop"},{"id":"n","by":["a"]}],
"contributions":[{"id":"x","from":"a","kind":"space"},{"id":"y","from":"a","to":["b","b"],"description":"Rooms"}],
"roadmap":{"milestones":[{"title":"ours","owner":"a"},{"title":"done","owner":"a","met":"2025-01-01"},{"title":"theirs","owner":"b"}]},
"risks":[{"id":"r","treatments":[{"option":"reduce","owner":"a","done":"2025-01-01"}]},{"id":"s","treatments":[{"option":"reduce","owner":"b"}]},{"id":"t","treatments":[{"option":"reduce","owner":"a"}]}]}`)
	got, ok := lifecycle.Impact(doc, "a", day("2026-01-01"))
	require.True(t, ok)
	var named []string
	for f := range got.Falls.All() {
		named = append(named, f.Pointer+" "+f.Arg("what")+" / "+f.Arg("partners"))
	}
	assert.Equal(t, []string{
		"/offers/1 " + partnership.Format("workshop").Word() + " / –", "/offers/2 Fair / –", "/offers/3 n / –",
		"/contributions/0 resource.space / B, c", "/contributions/1 Rooms / B",
		"/partners/0/referents/0 Conseil / –", "/partners/0/referents/1 q / –",
		"/roadmap/milestones/0 ours / –", "/risks/2 t / –",
	}, named)
}

// A party that an amendment let go has left, whether or not it says so itself.
func TestWhoHasLeftByTheConvention(t *testing.T) {
	doc := load(t, "fictional-pluripartite")
	for i := range doc.Partners {
		doc.Partners[i].Left = cal.PartialOf(cal.Date{})
	}
	atout, _ := lifecycle.Impact(doc, "atout", day("2026-11-24"))
	assert.True(t, atout.Gone)
	pes, _ := lifecycle.Impact(doc, "pes", day("2026-11-24"))
	assert.False(t, pes.Gone)
	assert.NotContains(t, pes.Hurts, "atout")
	doc.Conventions[0].Ending = &convention.Ending{Date: cal.PartialOf(day("2026-01-01"))}
	atout, _ = lifecycle.Impact(doc, "atout", day("2026-11-24"))
	assert.False(t, atout.Gone, "the convention is over: it binds nobody")
}

// A finding names twelve partners and says that there are more; all that are hurt
// are reported besides.
func TestManyAreHurt(t *testing.T) {
	hurtBy := func(others int) (named []string) {
		partners, ids := `{"id":"a"},{"id":"gone","left":"2020-01-01"}`, make([]string, others)
		for i := range ids {
			ids[i] = fmt.Sprintf("p%02d", i)
			partners += `,{"id":"` + ids[i] + `"}`
		}
		doc := parse(t, `{"version":"1.0","name":"N","partners":[`+partners+`],"contributions":[{"id":"x","from":"a"},{"id":"y","from":"a"}]}`)
		got, _ := lifecycle.Impact(doc, "a", day("2026-01-01"))
		for f := range got.Falls.All() {
			named = append(named, f.Arg("partners"))
		}
		assert.Equal(t, ids, got.Hurts)
		return named
	}
	const twelve = "p00, p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11"
	for others, want := range map[int]string{12: twelve, 13: twelve + ", …", 20: twelve + ", …"} {
		assert.Equal(t, []string{want, want}, hurtBy(others))
	}
}

func ExampleImpact() {
	leaving, _ := lifecycle.Impact(invented("fictional-pluripartite"), "firms", day("2026-11-24"))
	fmt.Println("bound until", leaving.Notice.Last, "– the others go on:", leaving.Notice.Continues)
	for f := range leaving.Falls.All() {
		fmt.Println(f.Code, f.Pointer)
	}
	fmt.Println(leaving.Hurts)
	// Output:
	// bound until 2027-06-30 – the others go on: true
	// impact-offer-shared /offers/0
	// impact-contribution /contributions/2
	// impact-referent /partners/3/referents/0
	// impact-clause /conventions/0/clauses/2
	// [town pes]
}
