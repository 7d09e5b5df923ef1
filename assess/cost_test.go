//go:build !race

// The race detector takes most of the time and much of the memory: make test runs
// these tests once more without it.

package assess_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
)

// limits let everything pass that fits into the largest text.
var limits = format.Limits{Bytes: format.MaxBytes, Items: 1 << 30, Members: 1 << 30, String: 1 << 30}

// A round that is two hundred and fifty times as long takes at most twice the
// time for each byte to read and check. So does its evaluation, up to four times as
// many parties as the usual limits let through: the result of more would be too
// large to tell time from memory.
func TestCostIsLinear(t *testing.T) {
	policy := assess.DefaultPolicy()
	for name, family := range sample.Rounds {
		t.Run(name, func(t *testing.T) {
			reading := func(size int) cost.Text {
				text := []byte(family(size))
				return cost.Text{Size: len(text), Work: func() { assess.Read(text, limits, day("2026-11-24")) }}
			}
			evaluating := func(size int) cost.Text {
				text := []byte(family(size))
				round, _ := assess.Read(text, limits, day("2026-11-24"))
				in := assess.Input{Round: round, On: day("2026-11-24")}
				return cost.Text{Size: len(text), Work: func() { assess.Evaluate(in, policy) }}
			}
			assert.NoError(t, cost.Grows(reading(64<<10), reading(cost.Largest)), "to read")
			assert.NoError(t, cost.Grows(evaluating(64<<10), evaluating(1<<20)), "to evaluate")
		})
	}
}

// A round takes at most twelve times its text in memory to read. A result has
// nineteen views of every party, which a round can name in twenty bytes: what is
// bounded there is the number of parties.
func TestMemoryIsBounded(t *testing.T) {
	for name, family := range sample.Rounds {
		t.Run(name, func(t *testing.T) {
			text := []byte(family(1<<20 - 1000))
			var round *assess.Round
			took := cost.Memory(uint64(11*len(text)), func() { round, _ = assess.Read(text, format.Limits{}, day("2026-11-24")) })
			assert.Less(t, float64(took)/float64(len(text)), 12.0, "times the text")
			var result assess.Result
			took = cost.Memory(40<<20, func() {
				result = assess.Evaluate(assess.Input{Round: round, On: day("2026-11-24")}, assess.DefaultPolicy())
			})
			runtime.KeepAlive(result)
			t.Log(name, took>>20)
			assert.Less(t, took, uint64(40<<20), "bytes for ten thousand parties")
		})
	}
}
