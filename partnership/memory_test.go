package partnership_test

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/partnership"
)

// peak returns the most memory that objects took while the function ran, beyond
// what they took before. The collector runs at every twentieth part more, so that
// what is no longer used hardly counts.
func peak(run func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	now := func() uint64 {
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	runtime.GC()
	before, most := now(), uint64(0)
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-done:
				return
			case <-time.After(100 * time.Microsecond):
				most = max(most, now())
			}
		}
	}()
	run()
	most = max(most, now())
	close(done)
	<-stopped
	return max(most, now(), before) - before
}

// A text that is as long as the limits allow takes at most twelve times its
// length to read and check, however it is made.
func TestMemoryIsBounded(t *testing.T) {
	options := partnership.Options{On: date(t, "2026-11-24")}
	for name, family := range families {
		t.Run(name, func(t *testing.T) {
			text := []byte(family(1<<20 - 1000))
			var doc *partnership.Document
			took := peak(func() { doc, _ = partnership.Read(text, options) })
			for range 4 { // on a busy machine the collector comes late: what counts is what it takes when it does not
				took = min(took, peak(func() { doc, _ = partnership.Read(text, options) }))
			}
			runtime.KeepAlive(doc)
			assert.Less(t, float64(took)/float64(len(text)), 12.0, "times the text")
		})
	}
}
