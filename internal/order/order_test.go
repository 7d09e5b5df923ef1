package order_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/internal/order"
	"pgregory.net/rapid"
)

func TestStableIsTheStandardLibrarys(t *testing.T) {
	type pair struct{ key, place int }
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOf(rapid.IntRange(0, 9)).Draw(t, "keys")
		var list []pair
		for i, key := range keys {
			list = append(list, pair{key, i})
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, func(a, b pair) int { return cmp.Compare(a.key, b.key) })
		order.Stable(list, func(a, b *pair) int { return cmp.Compare(a.key, b.key) })
		assert.Equal(t, want, list)
	})
}
