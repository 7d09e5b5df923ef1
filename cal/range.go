package cal

// A Range goes from its first day to its last, both included. A zero end is
// open; the zero Range has every day.
type Range struct{ First, Last Date }

// Contains tells whether the day is in the range. No date is in none.
func (r Range) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(r.First) && (r.Last.IsZero() || !d.After(r.Last))
}

// Overlaps tells whether some day is in both ranges.
func (r Range) Overlaps(s Range) bool {
	return r.Valid() && s.Valid() &&
		(r.Last.IsZero() || !s.First.After(r.Last)) && (s.Last.IsZero() || !r.First.After(s.Last))
}

// Valid tells that the last day is not before the first.
func (r Range) Valid() bool { return r.Last.IsZero() || !r.Last.Before(r.First) }

// Days returns how many days the range has, and 0 when it is open or not valid.
func (r Range) Days() int {
	if r.First.IsZero() || r.Last.IsZero() || !r.Valid() {
		return 0
	}
	return r.Last.Sub(r.First) + 1
}

// IsZero tells that the range is open at both ends.
func (r Range) IsZero() bool { return r == Range{} }
