//go:build !race

// The race detector takes most of the time and much of the memory: make test runs
// these tests once more without it.

package partnership_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
)

// wide are limits that let everything pass that fits into the largest text.
var wide = format.Limits{Bytes: format.MaxBytes, Items: 1 << 30, Members: 1 << 30, String: 1 << 30}

// From 64 KiB to 16 MiB the time for each byte at most doubles, however the text
// is made: nothing is quadratic.
func TestCostIsLinear(t *testing.T) {
	options := partnership.Options{On: date(t, "2026-11-24"), Limits: wide}
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			of := func(size int) cost.Text {
				text := []byte(family(size))
				return cost.Text{Size: len(text), Work: func() { partnership.Read(text, options) }}
			}
			small, middle, large := of(64<<10), of(1<<20), of(cost.Largest)
			assert.NoError(t, cost.Grows(small, middle))
			assert.NoError(t, cost.Grows(small, large))
			assert.NoError(t, cost.Grows(middle, large))
		})
	}
}

// So it is for a stream of documents.
func TestAStreamCostsAsMuchAtItsEnd(t *testing.T) {
	line := append(bytes.TrimSpace([]byte(sample.Families["references"](3000))), '\n')
	options := partnership.Options{On: date(t, "2026-11-24")}
	of := func(size int) cost.Text {
		text := bytes.Repeat(line, size/len(line))
		return cost.Text{Size: len(text), Work: func() {
			for _, err := range partnership.Stream(bytes.NewReader(text), options) {
				require.NoError(t, err)
			}
		}}
	}
	assert.NoError(t, cost.Grows(of(64<<10), of(cost.Largest)))
}
