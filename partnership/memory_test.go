//go:build !race

// The race detector takes most of the time and much of the memory: make test runs
// these tests once more without it.

package partnership_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A text that is as long as the usual limits allow takes at most twelve times its
// length to read and check, however it is made.
func TestMemoryIsBounded(t *testing.T) {
	usual := partnership.Options{On: date(t, "2026-11-24")}
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			assert.Less(t, memory(family(1<<20-1000), usual), 12.0, "times the text")
		})
	}
}

// memory returns how many times its length a text takes to be read.
func memory(family string, options partnership.Options) float64 {
	text := []byte(family)
	var doc *partnership.Document
	took := cost.Memory(uint64(11*len(text)), func() { doc, _ = partnership.Read(text, options) })
	runtime.KeepAlive(doc)
	return float64(took) / float64(len(text))
}
