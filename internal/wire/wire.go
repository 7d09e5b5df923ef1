// Package wire is how documents come out of JSON text and go back into it.
//
// For each type of a document test/tools/members writes a table of its members,
// and one reader, one writer and one checker here walk these tables. The reader makes
// one pass over the tokens of the text, binds what it knows, keeps what it does not
// know where it stood, and gathers every fault with its place instead of stopping at
// the first. It takes for JSON what github.com/go-json-experiment/json/jsontext does.
//
// It is not a general JSON library: it knows text, whole numbers, booleans,
// lists and objects, and neither null nor fractions.
package wire

// Limits are format.Limits, which says what they mean.
type Limits struct {
	// Bytes is the size of a document; 1 MiB by default, 64 MiB at most.
	Bytes int
	// Depth is how deep objects and lists may nest; 32 by default.
	Depth int
	// String is the size of one text in bytes; 64 KiB by default.
	String int
	// Items is how many elements a list may have; 10,000 by default, and fewer
	// where the lists of a document would take several times its size in memory.
	Items int
	// Members is how many members an object may have; 1,000 by default.
	Members int
}

// MaxBytes is the largest size that [Limits].Bytes can allow.
const MaxBytes = 64 << 20

// WithDefaults returns the limits with every zero member replaced.
func (l Limits) WithDefaults() Limits {
	l.Bytes = min(orDefault(l.Bytes, 1<<20), MaxBytes)
	l.Depth = min(orDefault(l.Depth, 32), 1000)
	l.String = orDefault(l.String, 64<<10)
	l.Items = orDefault(l.Items, 10_000)
	l.Members = orDefault(l.Members, 1_000)
	return l
}

func orDefault(n, normal int) int {
	if n <= 0 {
		return normal
	}
	return n
}
