package wire

import (
	"iter"

	"github.com/vademecum-go/vademecum/internal/shape"
)

// Nearest returns the candidate that name was most likely meant to be, or ""
// when none is near: at most one slip in four letters, counting a letter
// changed, left out, added, or swapped with its neighbour. A name of one or two
// letters is near to nothing: one slip leaves too little of it. Of several
// equally near ones it returns the first.
func Nearest(name string, candidates iter.Seq[string]) string {
	const shortest, longest = 3, 64
	if len(name) < shortest || len(name) > longest {
		return ""
	}
	best, nearest := max(1, len(name)/4)+1, ""
	for c := range candidates {
		if len(c) <= longest && len(c) > 0 {
			if d := distance(name, c, best); d < best {
				best, nearest = d, c
			}
		}
	}
	return nearest
}

// sameButCase returns the candidate that differs only in the case of letters,
// those from A to Z.
func sameButCase(name string, candidates iter.Seq[string]) string {
	for c := range candidates {
		if shape.EqualFold(name, c) {
			return c
		}
	}
	return ""
}

// distance is the optimal string alignment distance in bytes, or at least
// bound when it is not smaller.
func distance(a, b string, bound int) int {
	if len(a)-len(b) >= bound || len(b)-len(a) >= bound {
		return bound
	}
	var rows [3][65]int
	before, above, row := rows[0][:], rows[1][:], rows[2][:]
	for j := range len(b) + 1 {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least >= bound {
			return bound
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
