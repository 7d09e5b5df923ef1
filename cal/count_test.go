package cal_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vademecum-go/vademecum/cal"
)

func TestCountPeriods(t *testing.T) {
	tests := []struct {
		name, start, period, on string
		want                    int
	}{
		{"before the start", "2026-01-01", "P1Y", "2025-12-31", 0},
		{"on the start", "2026-01-01", "P1Y", "2026-01-01", 0},
		{"the day before the first", "2026-01-01", "P1Y", "2026-12-31", 0},
		{"on the first", "2026-01-01", "P1Y", "2027-01-01", 1},
		{"from a leap day", "2024-02-29", "P1Y", "2025-02-28", 1},
		{"from a leap day to another", "2024-02-29", "P1Y", "2028-02-28", 3},
		{"month ends do not drift", "2026-01-31", "P1M", "2026-03-30", 1},
		{"months and days", "2026-01-31", "P1M1D", "2026-03-01", 1},
		{"more leap years than in the mean", "1904-02-01", "P1Y", "2001-01-31", 96},
		{"fewer leap years than in the mean", "1896-03-01", "P1Y", "1904-03-01", 8},
		{"900 years", "1126-02-28", "P1Y", "2026-02-28", 900},
		{"all days", "0001-01-01", "P1D", "9999-12-31", 3652058},
		{"all months", "0001-01-31", "P1M", "9999-12-31", 119987},
		{"the last one ends beyond the calendar", "2026-01-01", "P5000Y", "9999-12-31", 1},
		{"longer than the calendar", "2026-01-01", "P9999Y9999M9999D", "9999-12-31", 0},
		{"no start", "", "P1D", "2026-01-01", 0},
		{"no end", "2026-01-01", "P1D", "", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, cal.CountPeriods(day(t, test.start), period(t, test.period), day(t, test.on)))
		})
	}
}

func TestCountPeriodsThatLeadNowhere(t *testing.T) {
	for _, p := range []cal.Period{
		{}, {Days: -1}, {Years: 1, Days: -1}, {Months: math.MinInt}, {Days: math.MaxInt}, {Years: math.MaxInt, Weeks: math.MaxInt},
	} {
		assert.Zero(t, cal.CountPeriods(cal.Min, p, cal.Max), "%v", p)
	}
}

// TestCountPeriodsOneByOne counts as one would by hand.
func TestCountPeriodsOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.IntRange(0, 14)
		p := cal.Period{Years: few.Draw(t, "years"), Months: few.Draw(t, "months"), Weeks: few.Draw(t, "weeks"), Days: few.Draw(t, "days")}
		start := anyDate(t, "start")
		on := start.AddDays(rapid.IntRange(-100, 50_000).Draw(t, "days until"))
		if on == cal.Max {
			on = on.AddDays(-1) // what is reached on the last day may have stopped there
		}

		want := 0
		for !p.IsZero() && !start.Add(p.Times(want+1)).After(on) {
			want++
			require.LessOrEqual(t, want, 50_000, "a period has a day at least")
		}
		assert.Equal(t, want, cal.CountPeriods(start, p, on))
	})
}

func TestCountPeriodsOverTheWholeCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start, p, on := anyDate(t, "start"), writtenPeriod(t), anyDate(t, "on")
		n := cal.CountPeriods(start, p, on)
		if n > 0 {
			assert.False(t, start.Add(p.Times(n)).After(on), "the last one counted has passed")
		}
		next := start.Add(p.Times(n + 1))
		assert.True(t, next.After(on) || on == cal.Max, "the next one has not")
	})
}
