package lifecycle_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

func day(text string) cal.Date {
	d, err := cal.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func load(t testing.TB, id string) *partnership.Document {
	t.Helper()
	c, ok := cases.Find(id)
	require.True(t, ok)
	doc, list := partnership.Read(c.Data, partnership.Options{})
	require.NoError(t, list.Err())
	return doc
}

func invented(id string) *partnership.Document {
	c, _ := cases.Find(id)
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	return doc
}

func TestTheTable(t *testing.T) {
	reached := map[partnership.Stage]bool{partnership.StageProspect: true}
	leaves := map[partnership.Stage]bool{}
	ends := map[partnership.Stage]bool{}
	once := map[string]bool{}
	for m := range lifecycle.Moves() {
		assert.Equal(t, m.Event.Leads(), m.To, "%s leads where the journal says it does", m.Event)
		assert.NotEmpty(t, m.Source.Origin())
		for _, from := range m.From {
			key := string(from) + " " + string(m.Event)
			assert.False(t, once[key], "two moves for %s", key)
			once[key] = true
			reached[m.To] = true
			leaves[from] = true
			if m.To == partnership.StageEnded {
				ends[from] = true
			}
		}
	}
	for s := range partnership.Stage("").Values() {
		assert.True(t, reached[s], "%s is never reached", s)
		assert.True(t, leaves[s], "%s is a dead end", s)
		idle := s == partnership.StageEnded || s == partnership.StageDeclined || s == partnership.StageDormant
		assert.Equal(t, !idle, ends[s], "%s can end", s)
	}
	for e := range partnership.Event("").Values() {
		used := slices.ContainsFunc(slices.Collect(lifecycle.Moves()), func(m lifecycle.Move) bool { return m.Event == e })
		assert.Equal(t, e != partnership.EventRecord, used, "%s", e)
	}
}

// The invented partnerships are walked through their whole life: at each entry
// of the journal the move is open on its day, and applying it gives the journal
// that is in the file.
func TestTheInventedPartnershipsAreWalkedThrough(t *testing.T) {
	doc := load(t, "fictional-bilateral")
	whole := doc.Journal
	walked := *doc
	walked.Journal = nil
	for _, e := range whole {
		on, exact := e.Date.Exact()
		require.True(t, exact)
		explained := lifecycle.Explain(&walked, on, lifecycle.Policy{})
		i := slices.IndexFunc(explained, func(o lifecycle.Outlook) bool { return o.Move.Event == e.Event })
		require.GreaterOrEqual(t, i, 0, "%s on %s", e.Event, on)
		assert.True(t, explained[i].Open(), "%s on %s: %v", e.Event, on, explained[i].Unmet)

		before := len(walked.Journal)
		after, list := lifecycle.Apply(&walked, lifecycle.Request{Event: e.Event, On: on, By: e.By, Note: e.Note, Reason: e.Reason, Evidence: e.Evidence}, lifecycle.Policy{})
		require.NotNil(t, after, "%v", list)
		assert.Len(t, walked.Journal, before, "the old document is untouched")
		walked = *after
	}
	assert.Equal(t, whole, walked.Journal)
	for _, id := range []string{"fictional-bilateral", "fictional-pluripartite"} {
		_, list := lifecycle.Replay(load(t, id), lifecycle.Policy{})
		assert.Zero(t, list.Total(), "%s: %v", id, list)
	}
}

func TestEveryRuleHasItsOwnCode(t *testing.T) {
	seen := map[finding.Code]bool{}
	for r := range lifecycle.Rules() {
		assert.False(t, seen[r.Code], "%s twice", r.Code)
		seen[r.Code] = true
	}
	assert.Greater(t, len(seen), 25)
}

func ExampleExplain() {
	c, _ := cases.Find("fictional-bilateral")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	for _, way := range lifecycle.Explain(doc, day("2026-11-24"), lifecycle.Policy{}) {
		fmt.Println(way.Move.Event, way.Move.To, way.Open(), way.Unmet.Total())
	}
	// Output:
	// renew active false 1
	// evolve evolving false 1
	// try experimentation false 1
	// end ended false 2
}

func ExampleOpen() {
	docs := []*partnership.Document{invented("fictional-bilateral"), invented("fictional-pluripartite")}
	for _, doc := range docs {
		fmt.Println(lifecycle.Open(doc, partnership.EventRenew, day("2027-09-01"), lifecycle.Policy{}))
	}
	// Output:
	// true
	// false
}

func ExampleApply() {
	doc := new(partnership.Document)
	after, missing := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventDiscover, On: day("2026-11-24")}, lifecycle.Policy{})
	fmt.Println(after == nil)
	for f := range missing.All() {
		fmt.Println(f.Code, f.Pointer)
	}
	// Output:
	// true
	// guard-own-offer /offers
	// guard-resources /resources
}

func ExampleReplay() {
	doc, _ := partnership.Read([]byte(`{"version": "1.0", "name": "Rooms", "journal": [
		{"date": "2026-01", "event": "discover"}, {"date": "2026-02", "event": "activate"}]}`), partnership.Options{})
	steps, odd := lifecycle.Replay(doc, lifecycle.Policy{})
	for _, s := range steps {
		fmt.Println(s.From, "to", s.To)
	}
	for f := range odd.All() {
		fmt.Println(f.Pointer, f.Code)
	}
	// Output:
	// prospect to discovery
	// discovery to active
	// /journal/1/event replay-stage
}
