package lifecycle_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	chances "github.com/vademecum-go/vademecum/test/sample"
	"pgregory.net/rapid"
)

// A policy of a house is read, checked and written like everything else.
func FuzzPolicy(f *testing.F) {
	chances.Seed(f, "house")
	f.Add([]byte(`{"convention":"optional","informGovernance":true,"meetingsEvery":"P6M","waive":[{"guard":"guard-relays","reason":{"fr":"Trois.","en":"Three."}}],"zz":[1]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var policy, again lifecycle.Policy
		reading := wire.Read(text, wire.Limits{}, lifecycle.Members(&policy))
		var c wire.Checker
		c.Value(lifecycle.Members(&policy))
		if !reading.Findings().Valid() || !c.Findings.Valid() {
			return
		}
		canonical, err := wire.Write(lifecycle.Members(&policy), wire.Indented)
		require.NoError(t, err, "a valid policy can be written")
		second := wire.Read(canonical, wire.Limits{Bytes: wire.MaxBytes}, lifecycle.Members(&again))
		require.Equal(t, reading.Findings().Total(), second.Findings().Total(), "what is written says the same")
		if reading.Findings().Total() == 0 { // what nobody knows is laid out anew
			require.Equal(t, policy, again, "and is the same")
		}
		twice, err := wire.Write(lifecycle.Members(&again), wire.Indented)
		require.NoError(t, err)
		require.Equal(t, string(canonical), string(twice), "the canonical form is stable")
	})
}

// known reports whether an entry moves the partnership.
func known(e partnership.Entry) bool { return e.Leads() != "" }

// A journal of any entries replays: its steps are those of the entries that lead
// somewhere, each from where the one before led, and end where the document says
// it is at the end of time. What is reported of an entry points at it, and what was
// found at the beginning stays when more is written below.
func FuzzReplay(f *testing.F) {
	for _, id := range []string{"fictional-bilateral", "fictional-pluripartite"} {
		text, err := json.Marshal(load(f, id).Journal)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Add([]byte(`[{"event":"record","stage":"active","date":"2019-06"},{"event":"evolve","date":"2020"},{"event":"comet","date":"2020-02"},{"event":"end"}]`))
	f.Add([]byte(`[{"event":"end","date":"2021-03-04"},{"event":"end","date":"2020-03-04"},{"event":"record"},{"event":"discover","date":"9999-12-31","reason":"r"}]`))
	docs := []*partnership.Document{load(f, "fictional-bilateral"), at(f, worst[1], ""), new(partnership.Document)}
	f.Fuzz(func(t *testing.T, text []byte) {
		var read partnership.Document
		wire.Read(slices.Concat([]byte(`{"journal":`), text, []byte("}")), wire.Limits{Items: 50}, partnership.Members(&read))
		journal := read.Journal
		for _, base := range docs {
			doc := *base
			doc.Journal = journal
			steps, list := lifecycle.Replay(&doc, strict)
			stage, leading, dated := partnership.StageProspect, 0, true
			for i, e := range journal {
				dated = dated && !e.Date.IsZero()
				if !known(e) {
					continue
				}
				require.Less(t, leading, len(steps), "an entry that leads somewhere is a step")
				require.Equal(t, lifecycle.Step{Entry: i, From: stage, To: e.Leads()}, steps[leading])
				stage = e.Leads()
				leading++
			}
			require.Len(t, steps, leading)
			if dated && leading > 0 {
				require.Equal(t, stage, doc.Stage(cal.Max))
			}
			for found := range list.All() {
				require.True(t, finding.Under(found.Pointer, "/journal"), "%s", found.Pointer)
			}
			if len(journal) > 0 {
				doc.Journal = journal[:len(journal)-1]
				before, said := lifecycle.Replay(&doc, strict)
				require.Equal(t, before, steps[:len(before)], "the beginning of a journal is not changed by its end")
				require.LessOrEqual(t, said.Total(), list.Total())
			}
		}
	})
}

// Whatever the document and the day: what is explained is what is done, an agenda
// is in order and within its days, and what falls points into the document.
func FuzzLife(f *testing.F) {
	for _, text := range chances.Corpus(f, "partnership") {
		f.Add(text, uint16(9000))
	}
	chance := rand.New(rand.NewPCG(3, 9))
	for range 20 {
		text, err := chances.Document(chance).AppendLine(nil)
		require.NoError(f, err)
		f.Add(text, uint16(chance.UintN(20_000)))
	}
	f.Fuzz(func(t *testing.T, text []byte, days uint16) {
		doc, _ := partnership.Read(text, partnership.Options{Limits: format.Limits{Items: 50}})
		on := day("2000-01-01").AddDays(int(days))
		agree(t, doc, on, strict)

		to := on.Add(cal.Period{Years: 1})
		due := lifecycle.Agenda(doc, on, to, strict)
		require.True(t, slices.IsSortedFunc(due, func(x, y lifecycle.Due) int { return x.Date.Last().Compare(y.Date.Last()) }), "in the order of the days")
		for _, d := range due {
			require.Equal(t, d.Overdue, d.Date.Last().Before(on), "only what is overdue lies before")
			require.False(t, d.Date.Last().After(to), "nothing lies after")
			require.True(t, strings.HasPrefix(d.Key, string(d.Code)+"/"))
		}
		for found := range lifecycle.Consequences(doc, on).All() {
			_, ok := finding.Tokens(found.Pointer)
			require.True(t, ok)
		}
		for _, p := range doc.Partners {
			departure, ok := lifecycle.Impact(doc, p.ID, on)
			require.True(t, ok)
			require.NotContains(t, departure.Hurts, p.ID, "who leaves is not who stays")
		}
		for i := range doc.Conventions {
			require.True(t, doc.Standing(i, on).Phase.Valid())
		}
	})
}

// agree holds that Explain and Apply say the same of every event on the day: a
// way that is open is one that can be gone, what is unmet forbids it, and the
// document stays as it was.
func agree(t require.TestingT, doc *partnership.Document, on cal.Date, policy lifecycle.Policy) {
	ways := lifecycle.Explain(doc, on, policy)
	n := len(doc.Journal)
	late := n > 0 && doc.Journal[n-1].Date.Last().After(on)
	for event := range partnership.Event("").Values() {
		i := slices.IndexFunc(ways, func(o lifecycle.Outlook) bool { return o.Move.Event == event })
		after, list := lifecycle.Apply(doc, lifecycle.Request{Event: event, On: on, Reason: lang.Plain("because")}, policy)
		require.Len(t, doc.Journal, n, "the old document is untouched")
		require.Equal(t, i >= 0 && ways[i].Open(), lifecycle.Open(doc, event, on, policy), "%s: so does the short answer", event)
		require.Equal(t, i >= 0 && ways[i].Open() && !late, after != nil, "%s: explained and done agree", event)
		if after == nil {
			require.Positive(t, list.Total(), "%s: who is refused is told why", event)
			if i >= 0 && !late {
				require.Equal(t, summary(ways[i].Unmet), summary(list))
			}
			continue
		}
		require.Equal(t, ways[i].Move.To, after.Stage(on))
		steps, _ := lifecycle.Replay(after, policy)
		require.Equal(t, ways[i].Move.To, steps[len(steps)-1].To, "and the journal tells it")
	}
}

// Explained and done agree for documents, days and policies made by chance.
func TestExplainAndApplyAgree(t *testing.T) {
	opened := 0
	rapid.Check(t, func(t *rapid.T) {
		doc := chances.Document(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "document"), 1)))
		if rapid.Bool().Draw(t, "a stage of its own") {
			stage := rapid.SampledFrom(slices.Collect(partnership.Stage("").Values())).Draw(t, "stage")
			doc.Journal = []partnership.Entry{{Event: partnership.EventRecord, Stage: stage, Date: cal.PartialOf(day("2019-06-01"))}}
		}
		policy := lifecycle.Policy{InformGovernance: new(rapid.Bool().Draw(t, "inform"))}
		if rapid.Bool().Draw(t, "without a convention") {
			policy.Convention = lifecycle.DemandOptional
		}
		for r := range lifecycle.Rules() {
			if strings.HasPrefix(string(r.Code), partnership.GuardPrefix) && rapid.Bool().Draw(t, "waived") {
				policy.Waive = append(policy.Waive, lifecycle.Exemption{Guard: string(r.Code), Reason: lang.Plain("house rule")})
			}
		}
		on := day("2019-01-01").AddDays(rapid.IntRange(0, 8000).Draw(t, "on"))
		agree(t, doc, on, policy)
		for _, way := range lifecycle.Explain(doc, on, policy) {
			if way.Open() {
				opened++
			}
		}
	})
	require.Greater(t, opened, 20, "chance opens some ways")
}
