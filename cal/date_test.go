package cal_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/cal"
)

func TestNewDate(t *testing.T) {
	tests := []struct {
		name             string
		year, month, day int
		why              cal.Reason
	}{
		{"an ordinary day", 2026, 11, 24, ""},
		{"the first day", 1, 1, 1, ""},
		{"the last day", 9999, 12, 31, ""},
		{"a leap day", 2024, 2, 29, ""},
		{"a leap day of a century", 2000, 2, 29, ""},
		{"no leap day in a century", 1900, 2, 29, cal.ReasonCalendar},
		{"no leap day in a common year", 2026, 2, 29, cal.ReasonCalendar},
		{"30 February", 2026, 2, 30, cal.ReasonCalendar},
		{"31 April", 2026, 4, 31, cal.ReasonCalendar},
		{"32 January", 2026, 1, 32, cal.ReasonCalendar},
		{"the day 0", 2026, 1, 0, cal.ReasonCalendar},
		{"a negative day", 2026, 1, -1, cal.ReasonCalendar},
		{"the month 0", 2026, 0, 1, cal.ReasonCalendar},
		{"the month 13", 2026, 13, 1, cal.ReasonCalendar},
		{"the year 0", 0, 1, 1, cal.ReasonRange},
		{"the year 10000", 10000, 1, 1, cal.ReasonRange},
		{"a number that a narrow type would cut", 2026, 1 + 256, 1, cal.ReasonCalendar},
		{"a year that a narrow type would cut", 2026 + 65536, 1, 1, cal.ReasonRange},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := cal.NewDate(test.year, test.month, test.day)
			if test.why != "" {
				var bad *cal.ParseError
				require.ErrorAs(t, err, &bad)
				assert.Equal(t, test.why, bad.Reason)
				assert.True(t, d.IsZero())
				return
			}
			require.NoError(t, err)
			assert.Equal(t, []int{test.year, test.month, test.day}, []int{d.Year(), d.Month(), d.Day()})
		})
	}
}

// TestEveryDay walks through the calendar where it differs, beside package time.
func TestEveryDay(t *testing.T) {
	tests := []struct {
		name        string
		first, last string
	}{
		{"an era", "1800-01-01", "2200-01-01"},
		{"the beginning", "0001-01-01", "0005-03-01"},
		{"the end", "9995-12-31", "9999-12-31"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			first, last := date(t, test.first), date(t, test.last)
			before := first.AddDays(-1)
			days := 0
			for at := clock(first); !at.After(clock(last)); at = at.AddDate(0, 0, 1) {
				d := first.AddDays(days)
				same := d == civil(t, at) &&
					d.Sub(first) == days && first.Sub(d) == -days &&
					d.Weekday() == (int(at.Weekday())+6)%7+1 &&
					d.String() == at.Format(time.DateOnly) &&
					d.EndOfMonth() == civil(t, time.Date(at.Year(), at.Month()+1, 0, 0, 0, 0, 0, time.UTC)) &&
					(d.Compare(before) > 0 || days == 0)
				if !same {
					require.Equal(t, at.Format(time.DateOnly), d.String())
					require.Fail(t, "the packages differ", "%s", d)
				}
				before = d
				days++
			}
			assert.Equal(t, last.Sub(first)+1, days)
		})
	}
}

func TestOrder(t *testing.T) {
	sorted := []cal.Date{{}, cal.Min, date(t, "2025-12-31"), date(t, "2026-01-01"), date(t, "2026-01-02"), date(t, "2026-02-01"), cal.Max}
	for i, d := range sorted {
		for j, e := range sorted {
			assert.Equal(t, i < j, d.Before(e), "%s before %s", d, e)
			assert.Equal(t, i > j, d.After(e), "%s after %s", d, e)
			assert.Equal(t, i == j, d.Compare(e) == 0, "%s and %s", d, e)
			assert.Equal(t, i == j, d == e)
		}
	}
	mixed := slices.Clone(sorted)
	slices.Reverse(mixed)
	slices.SortFunc(mixed, cal.Date.Compare)
	assert.Equal(t, sorted, mixed)
}

func TestEnds(t *testing.T) {
	tests := []struct{ of, month, quarter, year string }{
		{"2026-01-01", "2026-01-31", "2026-03-31", "2026-12-31"},
		{"2026-02-28", "2026-02-28", "2026-03-31", "2026-12-31"},
		{"2024-02-01", "2024-02-29", "2024-03-31", "2024-12-31"},
		{"2026-04-30", "2026-04-30", "2026-06-30", "2026-12-31"},
		{"2026-07-14", "2026-07-31", "2026-09-30", "2026-12-31"},
		{"2026-09-30", "2026-09-30", "2026-09-30", "2026-12-31"},
		{"2026-10-01", "2026-10-31", "2026-12-31", "2026-12-31"},
		{"9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31"},
		{"", "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.of, func(t *testing.T) {
			d := day(t, test.of)
			assert.Equal(t, test.month, d.EndOfMonth().String())
			assert.Equal(t, test.quarter, d.EndOfQuarter().String())
			assert.Equal(t, test.year, d.EndOfYear().String())
		})
	}
}

func TestNoDate(t *testing.T) {
	var none cal.Date
	assert.True(t, none.IsZero())
	assert.False(t, cal.Min.IsZero())
	assert.Zero(t, none.Year())
	assert.Zero(t, none.Month())
	assert.Zero(t, none.Day())
	assert.Zero(t, none.Weekday())
	assert.Zero(t, none.AddDays(400))
	assert.Zero(t, none.Add(cal.Period{Years: 1}))
	assert.Zero(t, none.Minus(cal.Period{Years: 1}))
	assert.Zero(t, none.Sub(cal.Max))
	assert.Zero(t, cal.Max.Sub(none))
	assert.Empty(t, none.String())
}
