package cal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/vademecum-go/vademecum/cal"
)

func TestRange(t *testing.T) {
	tests := []struct {
		name, first, last, inside, outside string
		valid                              bool
		days                               int
	}{
		{"a year", "2026-01-01", "2026-12-31", "2026-12-31", "2027-01-01", true, 365},
		{"one day", "2026-01-01", "2026-01-01", "2026-01-01", "2025-12-31", true, 1},
		{"everything", "0001-01-01", "9999-12-31", "9999-12-31", "", true, 3652059},
		{"no end", "2026-01-01", "", "9999-12-31", "2025-12-31", true, 0},
		{"no start", "", "2026-01-01", "0001-01-01", "2026-01-02", true, 0},
		{"neither", "", "", "2026-01-01", "", true, 0},
		{"reversed", "2026-01-02", "2026-01-01", "", "2026-01-01", false, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := cal.Range{First: day(t, test.first), Last: day(t, test.last)}
			assert.Equal(t, test.valid, r.Valid())
			assert.Equal(t, test.days, r.Days())
			assert.Equal(t, test.first == "" && test.last == "", r.IsZero())
			assert.Equal(t, test.inside != "", r.Contains(day(t, test.inside)))
			assert.False(t, r.Contains(day(t, test.outside)))
		})
	}
}

func TestOverlaps(t *testing.T) {
	tests := []struct {
		name                   string
		first, last, from, end string
		want                   bool
	}{
		{"one day in common", "2026-01-01", "2026-01-31", "2026-01-31", "2026-02-28", true},
		{"one after the other", "2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28", false},
		{"one inside the other", "2026-01-01", "2026-12-31", "2026-02-01", "2026-02-28", true},
		{"open ends", "2026-01-01", "", "9999-12-31", "", true},
		{"an open start", "2026-01-01", "", "", "2025-12-31", false},
		{"everything", "2026-01-01", "2026-01-01", "", "", true},
		{"reversed", "2026-12-31", "2026-01-01", "", "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := cal.Range{First: day(t, test.first), Last: day(t, test.last)}
			other := cal.Range{First: day(t, test.from), Last: day(t, test.end)}
			assert.Equal(t, test.want, r.Overlaps(other))
			assert.Equal(t, test.want, other.Overlaps(r))
		})
	}
}

func TestOverlapIsADayInBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		near := func(label string) cal.Date {
			n := rapid.IntRange(-1, 12).Draw(t, label)
			if n < 0 {
				return cal.Date{}
			}
			return cal.Min.AddDays(n)
		}
		r, other := cal.Range{First: near("a"), Last: near("b")}, cal.Range{First: near("c"), Last: near("d")}
		both, days := false, 0
		for n := range 20 {
			d := cal.Min.AddDays(n)
			both = both || r.Contains(d) && other.Contains(d)
			if r.Contains(d) {
				days++
			}
		}
		assert.Equal(t, both, r.Overlaps(other))
		assert.Equal(t, days > 0, r.Valid())
		if !r.First.IsZero() && !r.Last.IsZero() {
			assert.Equal(t, days, r.Days())
		}
	})
}
