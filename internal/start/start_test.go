package start_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/start"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

var today = cal.MustDate("2026-11-24")

func TestWhatAPlanLacks(t *testing.T) {
	for _, tt := range []struct {
		name string
		plan start.Plan
		want error
	}{
		{"all there is", start.Plan{Host: "A", Partners: []string{"B"}}, nil},
		{"several", start.Plan{Host: "A", Partners: []string{"B", "C"}, Model: start.Pluripartite}, nil},
		{"no host", start.Plan{Partners: []string{"B"}}, start.ErrHost},
		{"no partner", start.Plan{Host: "A"}, start.ErrPartners},
		{"a partner without a name", start.Plan{Host: "A", Partners: []string{"B", ""}}, start.ErrPartners},
		{"the host twice", start.Plan{Host: "A", Partners: []string{"a"}}, start.ErrTwice},
		{"a partner twice", start.Plan{Host: "A", Partners: []string{"B", "B"}}, start.ErrTwice},
		{"two of three", start.Plan{Host: "A", Partners: []string{"B", "C"}, Model: start.Bilateral}, start.ErrOne},
		{"several that are one", start.Plan{Host: "A", Partners: []string{"B"}, Model: start.Pluripartite}, start.ErrSeveral},
		{"another model", start.Plan{Host: "A", Partners: []string{"B"}, Model: "trilateral"}, start.ErrModel},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, tt.plan.Check())
		})
	}
}

// What begins has no error, its first contact in the journal, and lacks just what the
// first move asks for.
func TestWhatBegins(t *testing.T) {
	for _, partners := range [][]string{{"Tremplin"}, {"Ville", "Ville !", "Агентство", "職業"}} {
		plan := start.Plan{Host: "Cité des métiers", Partners: partners, On: today}
		doc := plan.Document()
		found := doc.Check(today)
		assert.Zero(t, found.Count(finding.Error), "%v", found)
		assert.Equal(t, partnership.StageProspect, doc.Stage(today))
		odd, ok := lifecycle.Odd(doc, found, today, lifecycle.Policy{})
		assert.True(t, ok)
		assert.Zero(t, odd.Total())
		ways := lifecycle.Explain(doc, today, lifecycle.Policy{})
		require.Equal(t, partnership.EventDiscover, ways[0].Move.Event)
		var codes []string
		for f := range ways[0].Unmet.All() {
			codes = append(codes, string(f.Code))
		}
		assert.Equal(t, []string{"guard-own-offer", "guard-resources"}, codes)
	}
	assert.Len(t, []rune((&start.Plan{Host: strings.Repeat("é", 400), Partners: []string{"B"}}).Title()), 200)
}

// fact finds in a document what is said of a partnership and is no code: texts, names,
// dates, addresses, figures.
var fact = regexp.MustCompile(`[ A-Z@/’]|^\d{4}|^[0-9.,]+$`)

// The structure of every case, for any number of partners, has no error and none of
// its facts.
func TestStructureWithoutFacts(t *testing.T) {
	names := []string{"Xavier", "Yolande", "Zoé", "Wladimir", "Ursule", "Quentin"}
	for c := range cases.All() {
		from, list := partnership.Read(c.Data, partnership.Options{On: today})
		require.True(t, list.Valid(), c.ID)
		facts := map[string]bool{}
		texts(t, c.Data, func(s string) {
			facts[s] = facts[s] || fact.MatchString(s)
		})
		for n := 1; n < len(names); n++ {
			plan := start.Plan{Name: "P", Host: names[0], Partners: names[1 : n+1], From: from, On: today}
			doc := plan.Document()
			found := doc.Check(today)
			assert.Zero(t, found.Count(finding.Error), "%s, %d: %v", c.ID, n, found)
			assert.Len(t, doc.Partners, n+1)
			assert.Len(t, doc.Journal, 1)
			text, err := doc.Append(nil)
			require.NoError(t, err)
			texts(t, text, func(s string) {
				if facts[s] && !strings.HasPrefix(s, "P") && s != partnership.Version && !common[s] {
					t.Errorf("%s, %d: %q is of the other partnership", c.ID, n, s)
				}
			})
			odd, _ := lifecycle.Odd(doc, found, today, lifecycle.Policy{})
			assert.Zero(t, odd.Total(), c.ID)
		}
	}
	four, _ := cases.Find("fictional-pluripartite")
	from, _ := partnership.Read(four.Data, partnership.Options{On: today})
	doc := (&start.Plan{Host: "X", Partners: []string{"A", "B", "C"}, From: from, On: today}).Document()
	assert.NotEmpty(t, doc.Offers)
	assert.NotEmpty(t, doc.Needs)
	assert.NotEmpty(t, doc.Contributions)
	two, _ := cases.Find("fictional-bilateral")
	from, _ = partnership.Read(two.Data, partnership.Options{On: today})
	assert.NotEmpty(t, (&start.Plan{Host: "X", Partners: []string{"A"}, From: from, On: today}).Document().Risks)
}

// common are words of the catalogues that a case says by chance.
var common = map[string]bool{"Job seekers": true}

// texts calls do with every text of a JSON value.
func texts(t *testing.T, text []byte, do func(string)) {
	t.Helper()
	var value any
	require.NoError(t, json.Unmarshal(text, &value))
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			do(v)
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(value)
}

func TestFileName(t *testing.T) {
	taken := map[string]bool{"salles.json": true, "salles-2.json": true}
	for title, want := range map[string]string{
		"Salles": "salles-3.json", "Cité – Tremplin": "cite-tremplin.json", "職業": "partnership.json", "Con": "partnership-con.json", "../../etc": "etc.json",
		strings.Repeat("a", 300): strings.Repeat("a", 40) + ".json",
	} {
		assert.Equal(t, want, start.FileName(title, func(name string) bool { return taken[name] }), title)
	}
}
