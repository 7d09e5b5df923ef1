package assess_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/sample"
)

// rounds gives a fuzz target rounds: those of the corpus and some by chance.
func rounds(f *testing.F, add func([]byte)) {
	for _, text := range sample.Corpus(f, "round") {
		add(text)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		text, err := wire.Write(assess.Members(sample.Round(chance)), wire.Indented)
		require.NoError(f, err)
		add(text)
		add(sample.Mutate(chance, text))
	}
	add([]byte(`{"respondents":[{"party":"a","answers":[{"criterion":"who-values","rating":3}]}],"risks":[{"id":"r","likelihood":5,"impact":5}]}`))
	add([]byte(`{"contributions":[{"from":"a","meets":["n"]}],"needs":[{"id":"n","party":"b","level":"publics"}]}`))
}

func pointersOf(list finding.List) []string {
	out := []string{}
	for f := range list.All() {
		out = append(out, string(f.Code)+" "+f.Pointer)
	}
	return out
}

// A round is read without changing the text, findings stand in it, and a valid
// round is written, read and written again the same.
func FuzzRead(f *testing.F) {
	rounds(f, func(text []byte) { f.Add(text) })
	f.Fuzz(func(t *testing.T, text []byte) {
		before := bytes.Clone(text)
		round, list := assess.Read(text, format.Limits{}, day("2026-11-24"))
		require.Equal(t, before, text, "reading changes nothing")
		for found := range list.All() {
			require.LessOrEqual(t, found.Place.Offset, len(text), "findings stand in the text")
			_, ok := finding.Tokens(found.Pointer)
			require.True(t, ok, "pointers are pointers: %q", found.Pointer)
		}
		if !list.Valid() {
			return
		}
		canonical, err := wire.Write(assess.Members(round), wire.Indented)
		require.NoError(t, err, "a valid round can be written")
		again, second := assess.Read(canonical, format.Limits{Bytes: format.MaxBytes}, day("2026-11-24"))
		require.ElementsMatch(t, pointersOf(list), pointersOf(second), "what is written says the same")
		twice, err := wire.Write(assess.Members(again), wire.Indented)
		require.NoError(t, err)
		require.Equal(t, string(canonical), string(twice), "the canonical form is stable")
	})
}

// A policy of evaluation is read, checked and written like everything else.
func FuzzPolicy(f *testing.F) {
	sample.Seed(f, "policy")
	f.Add([]byte(`{"minCoverage":66,"reconsiderBelow":35,"clarifyBelow":50,"lowView":25,"readyFrom":75,"maxChanges":3,"weights":[{"question":"why","weight":2}]}`))
	f.Add([]byte(`{"minCoverage":66,"weights":[{"question":"who","weight":0}],"matrix":[{"impact1":1}],"zz":null}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var policy, again assess.Policy
		reading := wire.Read(text, wire.Limits{}, assess.Members(&policy))
		var c wire.Checker
		c.Value(assess.Members(&policy))
		if !reading.Findings().Valid() || !c.Findings.Valid() {
			return
		}
		canonical, err := wire.Write(assess.Members(&policy), wire.Compact)
		require.NoError(t, err, "a valid policy can be written")
		second := wire.Read(canonical, wire.Limits{Bytes: wire.MaxBytes}, assess.Members(&again))
		require.Equal(t, reading.Findings().Total(), second.Findings().Total(), "what is written says the same")
		if reading.Findings().Total() == 0 { // what nobody knows is laid out anew
			require.Equal(t, policy, again, "and is the same")
		}
		twice, err := wire.Write(assess.Members(&again), wire.Compact)
		require.NoError(t, err)
		require.Equal(t, string(canonical), string(twice), "the canonical form is stable")
	})
}

// Any round by any policy has an indication and numbers in bounds; the result of
// a sound round is written and read back as it was, and evaluating is a function.
func FuzzEvaluate(f *testing.F) {
	policies := sample.Corpus(f, "policy")
	rounds(f, func(text []byte) {
		f.Add(text, []byte(`{}`))
		f.Add(text, policies[len(text)%len(policies)])
	})
	f.Fuzz(func(t *testing.T, text, weighed []byte) {
		round, policy := new(assess.Round), assess.DefaultPolicy()
		wire.Read(text, wire.Limits{Items: 20, Members: 20}, assess.Members(round))
		wire.Read(weighed, wire.Limits{Items: 20, Members: 20}, assess.Members(&policy))

		in := assess.Input{Round: round, On: day("2026-11-24")}
		got := assess.Evaluate(in, policy)
		require.True(t, got.Indication.Valid(), "there is always an indication")
		require.True(t, got.Coverage >= 0 && got.Coverage <= 100, "coverage is a percentage")
		require.True(t, got.Overall == nil || *got.Overall >= 0 && *got.Overall <= 100, "a score is a percentage")
		require.Equal(t, got, assess.Evaluate(in, policy), "the same answers give the same numbers")
		var c wire.Checker
		c.Value(assess.Members(&policy))
		if !wire.Check(assess.Members(round)).Valid() || !c.Findings.Valid() {
			return
		}
		text, err := wire.Write(assess.Members(&got), wire.Compact)
		require.NoError(t, err, "the result of a sound round can be written")
		var back assess.Result
		require.Zero(t, wire.Read(text, wire.Limits{Bytes: wire.MaxBytes, String: wire.MaxBytes}, assess.Members(&back)).Findings().Total()-unknown(policy), "%s", text)
		again, err := wire.Write(assess.Members(&back), wire.Compact)
		require.NoError(t, err)
		require.Equal(t, string(text), string(again), "and read back")
	})
}

// unknown returns how many members of the policy no reader knows.
func unknown(p assess.Policy) int {
	n := len(p.Unknown)
	for _, w := range p.Weights {
		n += len(w.Unknown)
	}
	for _, row := range p.Matrix {
		n += len(row.Unknown)
	}
	return n
}
