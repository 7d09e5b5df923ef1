//go:build !race

// The race detector takes most of the time and much of the memory: make test runs
// these tests once more without it.

package partnership_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A text that is as long as the usual limits allow takes at most twelve times its
// length and 8 MB to read and check, however it is made, and so does a small one.
func TestMemoryIsBounded(t *testing.T) {
	usual := partnership.Options{On: date(t, "2026-11-24")}
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			for _, size := range []int{10_000, 1<<20 - 1000} {
				text := []byte(family(size))
				var doc *partnership.Document
				var list finding.List
				took := cost.Memory(cost.Bound(len(text))-1<<20, func() { doc, list = partnership.Read(text, usual) })
				runtime.KeepAlive(doc)
				t.Logf("%d bytes: %d findings, %.1f times and %.1f MB", len(text), list.Total(), float64(took)/float64(len(text)), float64(took)/1e6)
				assert.Less(t, took, cost.Bound(len(text)), "bytes for a text of %d", len(text))
			}
		})
	}
}
