package shape

// EqualFold reports whether texts are the same but for the case of letters from A to
// Z: names and codes have no others, and the tables of all letters are heavy in a
// page.
func EqualFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if upper(c) {
		return c + 'a' - 'A'
	}
	return c
}
