package finding

import (
	"cmp"
	"strings"
)

// comparePointers orders pointers step by step: what holds something before
// what it holds, list indices as numbers and before names.
func comparePointers(a, b string) int {
	for a != "" && b != "" {
		var x, y string
		x, a = step(a)
		y, b = step(b)
		if c := compareSteps(x, y); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

// step splits the first step, with its slash, from a pointer that is not empty.
func step(pointer string) (first, rest string) {
	if end := strings.IndexByte(pointer[1:], '/'); end >= 0 {
		return pointer[:end+1], pointer[end+1:]
	}
	return pointer, ""
}

func compareSteps(x, y string) int {
	switch i, j := isIndex(x), isIndex(y); {
	case i && j:
		return cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(x, y))
	case i:
		return -1
	case j:
		return 1
	}
	return strings.Compare(x, y)
}

// isIndex reports whether the step, a slash and a token, is digits only.
func isIndex(step string) bool {
	for i := 1; i < len(step); i++ {
		if step[i] < '0' || step[i] > '9' {
			return false
		}
	}
	return len(step) > 1
}
