package lifecycle_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// worst are documents in which, taken together, every condition of every move
// misses something. Their journal is put before them by the tests.
var worst = []string{
	`{"version":"1.0","name":"N","partners":[{"id":"a","name":"A","staff":[{"person":"p"}]}],"roadmap":{}}`,
	`{"version":"1.0","name":"N","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"offers":[{"id":"o"}],"resources":[{"partner":"a","kind":"space","shareable":false}],
"negotiation":[{"point":"offer","parties":["a"]},{"point":"counterparts","parties":["a"]},{"point":"duration","parties":["a"]},{"point":"staff","parties":["a"]}],
"experiments":[{"id":"x","review":{"date":"2025-01-01","verdict":"negative"}}],
"risks":[{"id":"r"}],"conventions":[{"parties":["a"]}],
"followUp":{"evolutions":[{"id":"e","kind":"format","date":"2025-02-02"}]},"roadmap":{}}`,
	`{"version":"1.0","name":"N","conventions":[{"parties":["a","b"],"signatures":[{"party":"a","date":"2024-01-01"},{"party":"b","date":"2024-01-01"}],"start":"2024-01-01","term":"P9Y"}],
"followUp":{"evolutions":[{"id":"e","kind":"format","date":"2025-02-02","contractual":true}]}}`,
	`{"version":"1.0","name":"N","conventions":[{"parties":["a","b"],"signatures":[{"party":"a","date":"2020-01-01"},{"party":"b","date":"2020-01-01"}],"start":"2020-01-01","term":"P1Y","renewal":{"kind":"none"}}]}`,
	`{"version":"1.0","name":"N","conventions":[{"parties":["a","b"],"signatures":[{"party":"a","date":"2025-01-01"},{"party":"b","date":"2025-01-01"}],"start":"2025-09-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"}}]}`,
}

var strict = lifecycle.Policy{InformGovernance: new(true)}

func at(t testing.TB, text string, stage partnership.Stage) *partnership.Document {
	t.Helper()
	doc, list := partnership.Read([]byte(text), partnership.Options{})
	require.False(t, list.Has("json-syntax"))
	doc.Journal = []partnership.Entry{{Event: partnership.EventRecord, Stage: stage, Date: cal.PartialOf(day("2025-06-01"))}}
	return doc
}

func events() []partnership.Event {
	return slices.DeleteFunc(slices.Collect(partnership.Event("").Values()), func(e partnership.Event) bool { return e == partnership.EventRecord })
}

func codesOf(list finding.List) []finding.Code {
	var out []finding.Code
	for f := range list.All() {
		if !slices.Contains(out, f.Code) {
			out = append(out, f.Code)
		}
	}
	return out
}

// All stages, all events, all outcomes of the conditions: what is explained is
// what is done. A move is possible when it is in the table and each of its
// conditions is met or waived, in every mixture.
func TestEveryStageEventAndOutcome(t *testing.T) {
	on, reason := day("2026-01-01"), lang.Plain("because")
	tried, unmet := 0, map[finding.Code]bool{}
	for _, text := range worst {
		for stage := range partnership.Stage("").Values() {
			doc := at(t, text, stage)
			for _, event := range events() {
				i := slices.IndexFunc(lifecycle.Explain(doc, on, strict), func(o lifecycle.Outlook) bool { return o.Move.Event == event })
				if i < 0 {
					after, list := lifecycle.Apply(doc, lifecycle.Request{Event: event, On: on, Reason: reason}, strict)
					require.Nil(t, after, "%s from %s is not in the table", event, stage)
					require.Equal(t, []finding.Code{"replay-stage"}, codesOf(list))
					require.False(t, lifecycle.Open(doc, event, on, strict))
					continue
				}
				bare := lifecycle.Explain(doc, on, strict)[i]
				missing := codesOf(bare.Unmet)
				for _, c := range append(codesOf(bare.Advice), missing...) {
					unmet[c] = true
				}
				for mask := range 1 << len(missing) {
					tried++
					policy := strict
					for bit, code := range missing {
						if mask>>bit&1 == 1 {
							policy.Waive = append(policy.Waive, lifecycle.Exemption{Guard: string(code), Reason: lang.Plain("house rule")})
						}
					}
					way := lifecycle.Explain(doc, on, policy)[i]
					require.Equal(t, mask == 1<<len(missing)-1, way.Open())
					require.Equal(t, bare.Unmet.Total(), way.Unmet.Total()+way.Waived.Total(), "nothing is lost")
					after, list := lifecycle.Apply(doc, lifecycle.Request{Event: event, On: on, Reason: reason}, policy)
					require.Equal(t, way.Open(), after != nil, "explained and done agree")
					require.Equal(t, way.Open(), lifecycle.Open(doc, event, on, policy), "and so does the short answer")
					if after == nil {
						require.Equal(t, codesOf(way.Unmet), codesOf(list))
						continue
					}
					require.Equal(t, way.Move.To, after.Stage(on))
					require.Len(t, doc.Journal, 1, "the old document is untouched")
				}
			}
		}
	}
	assert.Greater(t, tried, 250)
	for m := range lifecycle.Moves() {
		for g := range m.Guards() {
			if g.Code != "guard-reason" {
				assert.True(t, unmet[g.Code], "%s never misses anything", g.Code)
			}
		}
	}
}

// A reason that a move needs is asked for when it is made.
func TestAReasonIsAskedForWhenTheMoveIsMade(t *testing.T) {
	for m := range lifecycle.Moves() {
		needs := slices.ContainsFunc(slices.Collect(m.Guards()), func(r finding.Rule) bool { return r.Code == "guard-reason" })
		doc := at(t, worst[0], m.From[0])
		_, list := lifecycle.Apply(doc, lifecycle.Request{Event: m.Event, On: day("2026-01-01")}, strict)
		assert.Equal(t, needs, list.Has("guard-reason"), "%s", m.Event)
		for f := range list.All() {
			if f.Code == "guard-reason" {
				assert.Equal(t, "/journal/1/reason", f.Pointer)
			}
		}
	}
}

// easy waives every condition but the reason.
func easy() lifecycle.Policy {
	var p lifecycle.Policy
	for r := range lifecycle.Rules() {
		if len(r.Code) > 6 && r.Code[:6] == partnership.GuardPrefix {
			p.Waive = append(p.Waive, lifecycle.Exemption{Guard: string(r.Code), Reason: lang.Plain("test")})
		}
	}
	return p
}

// Documents waive conditions by their codes, which begin alike and are nobody
// else's.
func TestCodesOfConditions(t *testing.T) {
	conditions := map[finding.Code]bool{}
	for m := range lifecycle.Moves() {
		for r := range m.Guards() {
			conditions[r.Code] = true
			assert.Equal(t, r.Code != "guard-relays", r.Severity == finding.Error, "%s: the guide only says that colleagues may pass it on", r.Code)
		}
	}
	require.NotEmpty(t, conditions)
	for r := range lifecycle.Rules() {
		assert.Equal(t, conditions[r.Code], strings.HasPrefix(string(r.Code), partnership.GuardPrefix), "%s", r.Code)
	}
}

// Every path of events up to eight is made by Apply and replayed to the stage
// that Apply reached, step by step, and the journal only ever grows.
func TestEveryPathReplays(t *testing.T) {
	policy, paths := easy(), 0
	var walk func(doc *partnership.Document, stage partnership.Stage, left int)
	walk = func(doc *partnership.Document, stage partnership.Stage, left int) {
		paths++
		steps, list := lifecycle.Replay(doc, policy)
		if len(steps) != len(doc.Journal) || list.Total() != 0 || (len(steps) > 0 && doc.Stage(cal.Max) != stage) {
			t.Fatalf("%v: %v", doc.Journal, list)
		}
		if n := len(steps); n > 0 && steps[n-1].To != stage {
			t.Fatalf("%v", steps)
		}
		if left == 0 {
			return
		}
		for _, o := range lifecycle.Explain(doc, day("2026-01-01"), policy) {
			next, list := lifecycle.Apply(doc, lifecycle.Request{Event: o.Move.Event, On: day("2026-01-01")}, policy)
			if next == nil || len(next.Journal) != len(doc.Journal)+1 || !slices.EqualFunc(next.Journal[:len(doc.Journal)], doc.Journal, same) {
				t.Fatalf("%s after %v: %v", o.Move.Event, doc.Journal, list)
			}
			walk(next, o.Move.To, left-1)
		}
	}
	walk(&partnership.Document{}, partnership.StageProspect, 8)
	assert.Greater(t, paths, 600)
}

func same(a, b partnership.Entry) bool { return a.Event == b.Event && a.Date == b.Date }

// A journal that forgets, goes back or speaks of the unknown is reported to the end.
func TestOddJournals(t *testing.T) {
	doc := &partnership.Document{Journal: []partnership.Entry{
		{Event: partnership.EventActivate, Date: cal.PartialOf(day("2025-05-05"))},
		{Event: "comet", Date: cal.PartialOf(day("2025-06-06"))},
		{Event: partnership.EventEvolve, Date: cal.PartialOf(day("2025-01-01"))},
		{Event: partnership.EventEnd},
	}}
	steps, list := lifecycle.Replay(doc, lifecycle.Policy{})
	assert.Equal(t, []lifecycle.Step{
		{Entry: 0, From: partnership.StageProspect, To: partnership.StageActive},
		{Entry: 2, From: partnership.StageActive, To: partnership.StageEvolving},
		{Entry: 3, From: partnership.StageEvolving, To: partnership.StageEnded},
	}, steps)
	assert.Equal(t, []string{
		"replay-stage /journal/0/event", "replay-unknown /journal/1/event", "replay-order /journal/2/date", "replay-guard /journal/3",
	}, summary(list))

	order := list.Filter(func(f finding.Finding) bool { return f.Code == "replay-order" })
	for f := range order.All() {
		assert.Equal(t, "2025-01-01 after 2025-06-06", f.Arg("date")+" after "+f.Arg("last"))
	}
	_, list = lifecycle.Apply(doc, lifecycle.Request{Event: "comet", On: day("2026-01-01")}, lifecycle.Policy{})
	assert.Equal(t, []string{"replay-unknown /journal/4"}, summary(list))
	doc.Journal = doc.Journal[:1]
	_, list = lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventEvolve, On: day("2025-05-04")}, lifecycle.Policy{})
	assert.Equal(t, []string{"replay-order /journal/1"}, summary(list))
}

func summary(list finding.List) []string {
	out := []string{}
	for f := range list.All() {
		out = append(out, string(f.Code)+" "+f.Pointer)
	}
	return out
}

// The past is held against what the document shows, and against nothing else.
func TestThePastIsHeldAgainstTheDocument(t *testing.T) {
	doc := load(t, "fictional-bilateral")
	odd := func(change func(*partnership.Document)) []string {
		copied := load(t, "fictional-bilateral")
		change(copied)
		_, list := lifecycle.Replay(copied, lifecycle.Policy{})
		return summary(list)
	}
	assert.Empty(t, odd(func(*partnership.Document) {}))
	assert.Equal(t, []string{"replay-guard /journal/5"}, odd(func(d *partnership.Document) { d.Governance.Decisions[1].Date = cal.PartialOf(day("2024-02-21")) }))
	assert.Empty(t, odd(func(d *partnership.Document) { d.Governance.Decisions = nil }), "where nothing is told of decisions")
	assert.Equal(t, []string{"replay-guard /journal/9"}, odd(func(d *partnership.Document) { d.Conventions[0].Signatures = d.Conventions[0].Signatures[:1] })[:1])
	assert.Equal(t, []string{"replay-guard /journal/3"}, odd(func(d *partnership.Document) { d.Journal[3].Reason = nil }))
	assert.Equal(t, []string{"replay-guard /journal/12"}, odd(func(d *partnership.Document) { d.Journal[12].Date = cal.PartialOf(day("2025-08-31")) }), "a day before the new term")
	assert.Equal(t, []string{"replay-guard /journal/11"}, odd(func(d *partnership.Document) {
		d.Conventions[0].Amendments[0].Signatures = d.Conventions[0].Amendments[0].Signatures[:1]
	})[:1])
	assert.Empty(t, odd(func(d *partnership.Document) { d.Sessions = nil }), "where nothing is told of sessions")
	assert.Equal(t, []string{"replay-guard /journal/1"}, odd(func(d *partnership.Document) { d.Sessions = d.Sessions[1:] }), "where the first is told too late")
	assert.Empty(t, odd(func(d *partnership.Document) { d.Experiments = nil }), "where nothing is told of experiments")
	assert.Equal(t, []string{"replay-guard /journal/7"}, odd(func(d *partnership.Document) { d.Experiments = d.Experiments[1:] })[:1])
	assert.NotContains(t, odd(func(d *partnership.Document) { d.Conventions[0].Signatures = nil }), "replay-guard /journal/9", "where nobody says who signed")
	assert.Empty(t, odd(func(d *partnership.Document) { d.FollowUp.Evolutions = nil }), "where nothing is told of changes")
	reopened := func(triggers ...partnership.Trigger) []string {
		return odd(func(d *partnership.Document) {
			d.Triggers = triggers
			d.Journal = []partnership.Entry{{Event: partnership.EventRecord, Stage: partnership.StageDormant, Date: cal.PartialOf(day("2024-01-01"))}, {Event: partnership.EventReopen, Date: cal.PartialOf(day("2025-01-01"))}}
		})
	}
	assert.Empty(t, reopened(), "where nothing is told of triggers")
	assert.Equal(t, []string{"replay-guard /journal/1"}, reopened(partnership.Trigger{Date: cal.PartialOf(day("2023-01-01"))}))
	_, several := lifecycle.Replay(&partnership.Document{
		Negotiation: []partnership.Agreement{{Point: partnership.PointOffer, Parties: []string{"a"}}},
		Journal:     []partnership.Entry{{Event: partnership.EventRecord, Stage: partnership.StageNegotiation}, {Event: partnership.EventSubmit, Date: cal.PartialOf(day("2025-01-01"))}},
	}, lifecycle.Policy{})
	for f := range several.All() {
		assert.Equal(t, "4 from /negotiation", f.Arg("n")+" from "+f.Arg("pointer"), "three points are missing, one is of one side")
	}
	assert.Equal(t, 1, several.Total())
	late := func(d *partnership.Document) {
		for k := range d.Partners[1].Staff[0].Preparation {
			d.Partners[1].Staff[0].Preparation[k].Done = cal.PartialOf(day("2024-04-03"))
		}
	}
	assert.Equal(t, []string{"replay-guard /journal/6"}, odd(late), "prepared a day after the first experiment")
	assert.Empty(t, odd(func(d *partnership.Document) {
		late(d)
		d.Partners[1].Staff[0].From = cal.PartialOf(day("2024-06-01"))
	}), "who came later had no need to be prepared then")
	waived := odd(func(d *partnership.Document) {
		d.Journal[3].Reason = nil
		d.Waivers = append(d.Waivers, partnership.Waiver{Rule: "guard-reason", Until: day("2024-12-31")})
	})
	assert.Empty(t, waived, "waived on that day")
	_, list := lifecycle.Replay(doc, strict)
	assert.Zero(t, list.Total(), "the committee was informed")
}
