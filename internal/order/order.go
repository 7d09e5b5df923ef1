// Package order sorts lists. The standard library's stable sort is compiled anew
// for every type that is sorted, 3 kB each in a page; here one for numbers serves
// them all.
package order

import (
	"slices"
	"strings"
)

// Stable sorts a list; elements that compare as equal stay in their order.
func Stable[T any](list []T, compare func(a, b *T) int) {
	places := stable(len(list), func(i, j int) int { return compare(&list[i], &list[j]) })
	sorted := make([]T, len(list))
	for i, place := range places {
		sorted[i] = list[place]
	}
	copy(list, sorted)
}

// stable returns the places of n elements in their order.
func stable(n int, compare func(i, j int) int) []int {
	places := make([]int, n)
	for i := range places {
		places[i] = i
	}
	Places(places, compare)
	return places
}

// Places sorts places of elements elsewhere, and needs no other room.
func Places(places []int, compare func(i, j int) int) { slices.SortStableFunc(places, compare) }

// Texts sorts texts by their bytes.
func Texts(list []string) {
	Stable(list, func(a, b *string) int { return strings.Compare(*a, *b) })
}
