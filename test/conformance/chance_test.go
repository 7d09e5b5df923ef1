package conformance

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// makers make a document of each kind by chance.
var makers = map[string]func(testing.TB, *rand.Rand) []byte{
	"partnership": func(t testing.TB, chance *rand.Rand) []byte {
		doc := sample.Document(chance)
		doc.Waivers = waived(t, chance)
		text, err := doc.AppendLine(nil)
		require.NoError(t, err)
		return part(t, chance, text)
	},
	"round":  byChance[assess.Round](assess.Members),
	"policy": byChance[assess.Policy](assess.Members),
	"house":  byChance[lifecycle.Policy](lifecycle.Members),
}

func byChance[T any](members func(any) wire.Value) func(testing.TB, *rand.Rand) []byte {
	return func(t testing.TB, chance *rand.Rand) []byte {
		text, err := wire.Write(members(sample.Of[T](chance)), wire.Compact)
		require.NoError(t, err)
		return text
	}
}

// turns are the kinds of the documents that are made, batch after batch: most are
// partnerships.
var turns = []string{
	"partnership", "partnership", "round", "partnership", "partnership", "policy", "partnership", "partnership", "house", "partnership",
}

// mutants is how many documents with one thing changed are made of each one.
const mutants = 19

// made returns documents of a kind: one of chance, then others with one thing
// changed.
func made(t testing.TB, document string, chance *rand.Rand, n int) [][]byte {
	var out [][]byte
	for len(out) < n {
		text := makers[document](t, chance)
		out = append(out, text)
		for range mutants {
			out = append(out, sample.Mutate(chance, text))
		}
	}
	return out
}

// waived returns waivers of rules that there are, which package sample leaves
// out.
func waived(t testing.TB, chance *rand.Rand) []partnership.Waiver {
	rules := slices.Collect(partnership.Rules())
	var out []partnership.Waiver
	for range chance.IntN(3) {
		from, err := cal.NewDate(2026, 1+chance.IntN(12), 1)
		require.NoError(t, err)
		out = append(out, partnership.Waiver{
			Rule: string(rules[chance.IntN(len(rules))].Code), Pointer: "/partners/0", Reason: lang.Plain("Vu ensemble."), By: "direction", From: from, Until: from,
		})
	}
	return out
}

// part returns a document with some of its members, so that many can be asked
// about. References may lead nowhere then: a schema does not look at them.
func part(t testing.TB, chance *rand.Rand, text []byte) []byte {
	var members map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &members))
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if name != "version" && name != "name" && chance.IntN(3) > 0 {
			delete(members, name)
		}
	}
	return encoded(members)
}
