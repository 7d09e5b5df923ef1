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
	"github.com/vademecum-go/vademecum/lang"
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

func TestTheTable(t *testing.T) {
	reached := map[partnership.Stage]bool{partnership.StageProspect: true}
	leaves := map[partnership.Stage]bool{}
	ends := map[partnership.Stage]bool{}
	once := map[string]bool{}
	for m := range lifecycle.Moves() {
		assert.Equal(t, m.Event.Leads(), m.To, "%s leads where the journal says it does", m.Event)
		assert.NotEmpty(t, m.Source.Origin)
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

// Every path of events up to the length is replayed to the stage where its last
// event leads, with a finding for each event that is not possible.
func TestEveryPathReplays(t *testing.T) {
	var events []partnership.Event
	for e := range partnership.Event("").Values() {
		if e != partnership.EventRecord {
			events = append(events, e)
		}
	}
	possible := map[string]bool{}
	for m := range lifecycle.Moves() {
		for _, from := range m.From {
			possible[string(from)+" "+string(m.Event)] = true
		}
	}
	paths := 0
	var walk func(doc *partnership.Document, stage partnership.Stage, odd, left int)
	walk = func(doc *partnership.Document, stage partnership.Stage, odd, left int) {
		steps, list := lifecycle.Replay(doc)
		if len(steps) != len(doc.Journal) || list.Total() != odd || doc.Stage(cal.Max) != stage {
			t.Fatalf("%v", doc.Journal)
		}
		paths++
		if left == 0 {
			return
		}
		for _, e := range events {
			if !possible[string(stage)+" "+string(e)] {
				continue
			}
			next := &partnership.Document{Journal: append(slices.Clone(doc.Journal), partnership.Entry{Event: e, Date: cal.PartialOf(day("2026-01-01"))})}
			walk(next, e.Leads(), odd, left-1)
		}
	}
	walk(&partnership.Document{}, partnership.StageProspect, 0, 8)
	assert.Greater(t, paths, 600)

	odd := &partnership.Document{Journal: []partnership.Entry{{Event: partnership.EventActivate}, {Event: "comet"}, {Event: partnership.EventEnd}}}
	steps, list := lifecycle.Replay(odd)
	assert.Len(t, steps, 2)
	assert.Equal(t, 1, list.Total())
	assert.Equal(t, "/journal/0/event", list.At(0).Pointer)
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
	_, list := lifecycle.Replay(doc)
	assert.Zero(t, list.Total())
}

func TestWhatIsMissingIsSaidAllAtOnce(t *testing.T) {
	codes := func(list finding.List) []string {
		out := []string{}
		for f := range list.All() {
			out = append(out, string(f.Code)+" "+f.Pointer)
		}
		return out
	}
	missing := func(doc *partnership.Document, event partnership.Event, policy lifecycle.Policy) []string {
		after, list := lifecycle.Apply(doc, lifecycle.Request{Event: event, On: day("2026-11-24")}, policy)
		assert.Nil(t, after)
		return codes(list)
	}
	in := func(stage partnership.Stage) *partnership.Document {
		return &partnership.Document{Journal: []partnership.Entry{{Event: partnership.EventRecord, Stage: stage, Date: cal.PartialOf(day("2026-01-01"))}}}
	}
	assert.Equal(t, []string{"guard-own-offer /offers", "guard-shareable /resources"}, missing(&partnership.Document{}, partnership.EventDiscover, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-session /sessions", "guard-relays /sessions", "guard-questions /rounds", "guard-questions /rounds", "guard-questions /rounds"},
		missing(in(partnership.StageDiscovery), partnership.EventNegotiate, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-points /negotiation", "guard-points /negotiation", "guard-points /negotiation", "guard-points /negotiation"},
		missing(in(partnership.StageNegotiation), partnership.EventSubmit, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-refused /governance/decisions", "guard-reason /journal/1/reason"},
		missing(in(partnership.StageGovernanceReview), partnership.EventRefuse, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-reviewed /experiments/review", "guard-adjusted /experiments/adjustments"},
		missing(in(partnership.StageExperimentation), partnership.EventRepeat, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-positive /experiments/review", "guard-optional /conventions", "guard-reason /journal/1/reason"},
		missing(in(partnership.StageExperimentation), partnership.EventAdopt, lifecycle.Policy{}))
	assert.NotContains(t, missing(in(partnership.StageExperimentation), partnership.EventAdopt, lifecycle.Policy{ConventionOptional: true}), "guard-optional /conventions")
	assert.Equal(t, []string{"guard-convention /conventions"}, missing(in(partnership.StageFormalisation), partnership.EventActivate, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-in-force /conventions"}, missing(in(partnership.StageActive), partnership.EventRenew, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-evolution /followUp/evolutions"}, missing(in(partnership.StageActive), partnership.EventEvolve, lifecycle.Policy{}))
	assert.Equal(t, []string{"guard-trigger /triggers"}, missing(in(partnership.StageEnded), partnership.EventReopen, lifecycle.Policy{}))
	assert.Equal(t, []string{"replay-stage /journal/1"}, missing(in(partnership.StageActive), partnership.EventActivate, lifecycle.Policy{}))

	active := load(t, "fictional-bilateral")
	assert.Equal(t, []string{"guard-reason /journal/16/reason", "guard-convention-closed /conventions/0/ending", "guard-roadmap-closed /roadmap/closed"},
		missing(active, partnership.EventEnd, lifecycle.Policy{}))
	_, list := lifecycle.Apply(active, lifecycle.Request{Event: partnership.EventRenew, On: day("2020-01-01")}, lifecycle.Policy{})
	assert.True(t, list.Has("replay-order"))

	waived := in(partnership.StageDiscovery)
	waived.Waivers = []partnership.Waiver{{Rule: "guard-session", Until: day("2027-01-01")}}
	out := lifecycle.Explain(waived, day("2026-11-24"), lifecycle.Policy{})
	assert.Equal(t, []string{"guard-session /sessions"}, codes(out[0].Waived))
	assert.NotContains(t, codes(out[0].Unmet), "guard-session /sessions")
}

func TestGuardsSeeWhatIsThere(t *testing.T) {
	doc := load(t, "fictional-pluripartite")
	yes, no := true, false
	doc.Partners[0].Staff = []partnership.Staff{{Person: "town-1", Volunteer: &no}, {Person: "town-2", Volunteer: &yes, Competence: lang.Plain("Advice")}}
	doc.Journal = doc.Journal[:4]
	list := lifecycle.Explain(doc, day("2021-09-20"), lifecycle.Policy{})[0].Unmet
	got := []string{}
	for f := range list.All() {
		got = append(got, string(f.Code)+" "+f.Pointer)
	}
	assert.Equal(t, []string{
		"guard-staff-volunteer /partners/0/staff/0/volunteer", "guard-staff-prepared /partners/0/staff/0/preparation",
		"guard-staff-prepared /partners/0/staff/1/preparation", "guard-staff-competence /partners/0/staff/0/competence",
	}, got)

	doc = load(t, "fictional-bilateral")
	doc.Journal = doc.Journal[:11] // evolving
	doc.Conventions[0].Amendments = nil
	doc.FollowUp.Evolutions[0].BalanceChecked = cal.Date{}
	resume := lifecycle.Explain(doc, day("2025-03-05"), lifecycle.Policy{})[0]
	assert.Equal(t, partnership.EventResume, resume.Move.Event)
	assert.True(t, resume.Unmet.Has("guard-amended"))
	assert.True(t, resume.Unmet.Has("guard-balance"))

	doc.Journal = doc.Journal[:9] // formalisation
	doc.Conventions[0].Signatures, doc.Conventions[0].Renewal, doc.Conventions[0].Term = nil, nil, cal.Period{}
	activate := lifecycle.Explain(doc, day("2024-09-01"), lifecycle.Policy{})[0]
	assert.Equal(t, 4, activate.Unmet.Total(), "two signatures, the length, the renewal")

	doc.Journal = doc.Journal[:8] // experimentation
	doc.Risks[0].Reviewed = cal.Date{}
	for _, o := range lifecycle.Explain(doc, day("2024-07-02"), lifecycle.Policy{}) {
		if o.Move.Event == partnership.EventFormalise {
			assert.True(t, o.Unmet.Has("guard-risks"))
		}
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
	// renew active true 0
	// evolve evolving true 0
	// try experimentation true 0
	// end ended false 2
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
	// guard-shareable /resources
}
