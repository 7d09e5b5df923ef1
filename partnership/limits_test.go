//go:build limits

package partnership_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
)

// Of a far longer text, where limits are raised, the room that a small one may
// always take no longer counts: it takes at most twelve times its length too.
func TestMemoryIsBoundedWhereLimitsAreRaised(t *testing.T) {
	raised := partnership.Options{On: date(t, "2026-11-24"), Limits: wide}
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			assert.Less(t, memory(family(cost.Largest), raised), 12.0, "times a text of the largest size")
		})
	}
}
