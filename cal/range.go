package cal

// A Range is the days from a first to a last, both included. An end that is no date
// is open: the range has no limit there. The zero Range is not limited at all.
type Range struct {
	First Date `json:"first,omitzero"`
	Last  Date `json:"last,omitzero"`
}

// IsZero reports whether r is open at both ends.
func (r Range) IsZero() bool { return r == Range{} }

// Valid reports whether r has a day: its first is not after its last.
func (r Range) Valid() bool { return !r.First.After(r.end()) }

// Contains reports whether d is a day of r. No range contains the zero Date.
func (r Range) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(r.First) && !d.After(r.end())
}

// Overlaps reports whether the two ranges have a day in common.
func (r Range) Overlaps(other Range) bool {
	return r.Valid() && other.Valid() && !r.First.After(other.end()) && !other.First.After(r.end())
}

// Days returns how many days r has, both ends included. It is 0 if r is not valid,
// and if it is open at an end.
func (r Range) Days() int {
	if r.First.IsZero() || r.Last.Before(r.First) {
		return 0
	}
	return r.Last.Sub(r.First) + 1
}

// end returns the last day of r, which is that of the calendar if r is open.
func (r Range) end() Date {
	if r.Last.IsZero() {
		return Max
	}
	return r.Last
}
