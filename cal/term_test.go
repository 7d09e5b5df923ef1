package cal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/vademecum-go/vademecum/cal"
)

// Terms end as BGB § 188(2) and (3) and art. 641 al. 2 CPC count months.
func TestThrough(t *testing.T) {
	tests := []struct{ name, first, period, want string }{
		{"a year from a first", "2025-07-01", "P1Y", "2026-06-30"},
		{"a year from within a month", "2025-08-25", "P1Y", "2026-08-24"},
		{"a leap day", "2024-02-29", "P1Y", "2025-02-28"},
		{"a leap day, to another", "2024-02-29", "P4Y", "2028-02-28"},
		{"to February from a 31st", "2026-01-31", "P1M", "2026-02-28"},
		{"to February from a 30th", "2026-01-30", "P1M", "2026-02-28"},
		{"to February from a 29th", "2026-01-29", "P1M", "2026-02-28"},
		{"to a leap February from a 29th", "2024-01-29", "P1M", "2024-02-28"},
		{"to a leap February from a 30th", "2024-01-30", "P1M", "2024-02-29"},
		{"half a year from 31 August", "2025-08-31", "P6M", "2026-02-28"},
		{"to a month of thirty days", "2026-03-31", "P1M", "2026-04-30"},
		{"back to a month of thirty-one", "2026-01-31", "P2M", "2026-03-30"},
		{"a leap February ends a month from a first", "2024-02-01", "P1M", "2024-02-29"},
		{"days alone", "2026-01-31", "P10D", "2026-02-09"},
		{"weeks", "2026-01-05", "P2W", "2026-01-18"},
		{"months, then days", "2026-01-31", "P1M10D", "2026-03-10"},
		{"no date", "", "P1Y", ""},
		{"beyond the calendar", "9999-06-01", "P1Y", "9999-12-31"},
		{"the last day of the calendar", "9999-01-01", "P1Y", "9999-12-31"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, day(t, test.first).Through(period(t, test.period)).String())
		})
	}
}

func TestLatestFor(t *testing.T) {
	tests := []struct{ name, end, period, want string }{
		{"three months before 30 June", "2026-06-30", "P3M", "2026-03-31"},
		{"one month before the end of February", "2026-02-28", "P1M", "2026-01-31"},
		{"one month before the end of a leap February", "2024-02-29", "P1M", "2024-01-31"},
		{"not the last day of the month", "2024-02-28", "P1M", "2024-01-28"},
		{"a short month before", "2026-03-30", "P1M", "2026-02-28"},
		{"the last of a long month", "2026-03-31", "P1M", "2026-02-28"},
		{"days come off first", "2026-03-01", "P1M30D", "2025-12-30"},
		{"days alone", "2026-02-28", "P30D", "2026-01-29"},
		{"no date", "", "P3M", ""},
		{"before the calendar", "0001-01-31", "P3M", "0001-01-01"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, day(t, test.end).LatestFor(period(t, test.period)).String())
		})
	}
	assert.Equal(t, "2026-02-28", day(t, "2026-02-28").LatestFor(cal.Period{}).String())
	assert.Equal(t, "2026-02-27", day(t, "2026-02-28").Through(cal.Period{}).String())
}

// The latest day is in time, and the next one is not.
func TestLatestForIsTheLatest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		end := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "end"))
		p := writtenPeriod(t)
		latest := end.LatestFor(p)
		if latest.Before(cal.Min.AddDays(5)) {
			return
		}
		assert.False(t, latest.Add(p).After(end), "%s and %s", latest, p)
		assert.True(t, latest.AddDays(1).Add(p).After(end), "%s and %s", latest, p)
	})
}

// A term and the one that follows it touch: in months, the next begins on the day
// of the same number, or on the first of a month where there is none.
func TestTermsInARow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "first"))
		n := rapid.IntRange(1, 60).Draw(t, "months")
		next := first.Through(cal.Period{Months: n}).AddDays(1)
		if same := first.Add(cal.Period{Months: n}); same.Day() == first.Day() {
			assert.Equal(t, same, next)
		} else {
			assert.Equal(t, 1, next.Day())
			assert.Equal(t, same.AddDays(1), next)
		}
	})
}
