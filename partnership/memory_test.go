package partnership_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/internal/cost"
	"github.com/vademecum-go/vademecum/internal/sample"
	"github.com/vademecum-go/vademecum/partnership"
)

// A text takes at most twelve times its length to read and check, however it is
// made: as long as the usual limits allow, and far longer when they are raised.
func TestMemoryIsBounded(t *testing.T) {
	usual := partnership.Options{On: date(t, "2026-11-24")}
	raised := partnership.Options{On: usual.On, Limits: wide}
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			assert.Less(t, memory(family(1<<20-1000), usual), 12.0, "times the text")
			assert.Less(t, memory(family(cost.Largest), raised), 12.0, "times a text of the largest size")
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
