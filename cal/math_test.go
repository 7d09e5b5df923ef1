package cal_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/vademecum-go/vademecum/cal"
)

func TestAddAndMinus(t *testing.T) {
	tests := []struct{ name, from, period, later, earlier string }{
		{"a month", "2026-11-24", "P1M", "2026-12-24", "2026-10-24"},
		{"a month from its last day", "2026-01-31", "P1M", "2026-02-28", "2025-12-31"},
		{"a month to a leap day", "2024-01-31", "P1M", "2024-02-29", "2023-12-31"},
		{"a month from 31 March", "2026-03-31", "P1M", "2026-04-30", "2026-02-28"},
		{"a year from a leap day", "2024-02-29", "P1Y", "2025-02-28", "2023-02-28"},
		{"twelve months from a leap day", "2024-02-29", "P12M", "2025-02-28", "2023-02-28"},
		{"four years from a leap day", "2024-02-29", "P4Y", "2028-02-29", "2020-02-29"},
		{"four years over a century", "2096-02-29", "P4Y", "2100-02-28", "2092-02-29"},
		{"months over the new year", "2026-11-30", "P3M", "2027-02-28", "2026-08-30"},
		{"years and months clamp once", "2027-03-31", "P1Y11M", "2029-02-28", "2025-04-30"},
		{"months first, then days", "2026-01-30", "P1M2D", "2026-03-02", "2025-12-28"},
		{"weeks", "2026-12-24", "P2W", "2027-01-07", "2026-12-10"},
		{"days", "2026-03-01", "P366D", "2027-03-02", "2025-02-28"},
		{"to the ends of the calendar", "5000-06-30", "P4999Y", "9999-06-30", "0001-06-30"},
		{"beyond the ends", "5000-06-30", "P5000Y", "9999-12-31", "0001-01-01"},
		{"one day beyond the end", "9999-12-31", "P1D", "9999-12-31", "9999-12-30"},
		{"one day beyond the beginning", "0001-01-01", "P1D", "0001-01-02", "0001-01-01"},
		{"far beyond", "2026-01-01", "P9999Y9999M9999D", "9999-12-31", "0001-01-01"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			from, p := date(t, test.from), period(t, test.period)
			assert.Equal(t, test.later, from.Add(p).String())
			assert.Equal(t, test.earlier, from.Minus(p).String())
		})
	}
}

func TestArithmeticStopsAtTheEnds(t *testing.T) {
	for _, n := range []int{math.MaxInt, math.MaxInt32, 3652059, -3652059, math.MinInt32, math.MinInt} {
		want := cal.Max
		if n < 0 {
			want = cal.Min
		}
		for _, from := range []cal.Date{cal.Min, date(t, "2024-02-29"), cal.Max} {
			assert.Equal(t, want, from.AddDays(n), "%s and %d days", from, n)
			assert.Equal(t, want, from.Add(cal.Period{Days: n}))
			assert.Equal(t, want, from.Add(cal.Period{Weeks: n}))
			assert.Equal(t, want, from.Add(cal.Period{Months: n}))
			assert.Equal(t, want, from.Add(cal.Period{Years: n}))
			assert.Equal(t, want, from.Add(cal.Period{Years: n, Months: n, Weeks: n, Days: n}))
			assert.Equal(t, want, from.Add(cal.Period{Days: 1}.Times(n)))
		}
	}
	assert.Equal(t, date(t, "2026-01-01"), date(t, "2026-01-01").Add(cal.Period{Years: 9000, Days: -146097 * 45 / 2}),
		"only the day reached has to be in the calendar")
}

// TestAddLikeTime compares with package time. It carries the days that a month
// lacks into the next month, so the month is reached from its first day.
func TestAddLikeTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := anyDate(t, "from")
		n := rapid.IntRange(-20_000, 20_000)
		p := cal.Period{Years: n.Draw(t, "years"), Months: n.Draw(t, "months"), Weeks: n.Draw(t, "weeks"), Days: n.Draw(t, "days")}

		month := time.Date(from.Year()+p.Years, time.Month(from.Month()+p.Months), 1, 0, 0, 0, 0, time.UTC)
		last := month.AddDate(0, 1, -1).Day()
		at := month.AddDate(0, 0, min(from.Day(), last)-1+7*p.Weeks+p.Days)
		want := cal.Min
		switch {
		case at.Year() > 9999:
			want = cal.Max
		case at.Year() > 0:
			want = civil(t, at)
		}
		assert.Equal(t, want, from.Add(p))
		assert.Equal(t, want, from.Minus(p.Times(-1)))
	})
}

func TestArithmeticIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, p, n := anyDate(t, "date"), anyPeriod(t), anyInt(t, "n")
		for _, reached := range []cal.Date{d.Add(p), d.Minus(p), d.AddDays(n), d.Add(p.Times(n)), d.Add(p.Plus(p))} {
			assert.False(t, reached.Before(cal.Min) || reached.After(cal.Max))
			assert.Equal(t, reached, civil(t, clock(reached)), "what is reached is a day")
		}
		assert.Equal(t, d.Add(cal.Period{Days: n}), d.AddDays(n))
		assert.Equal(t, d, d.Add(cal.Period{}))
	})
}

func TestDaysAddAndSubtract(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, e := anyDate(t, "d"), anyDate(t, "e")
		assert.Equal(t, d, e.AddDays(d.Sub(e)))
		assert.Equal(t, -d.Sub(e), e.Sub(d))
		assert.Equal(t, d.Compare(e) > 0, d.Sub(e) > 0)
	})
}

func TestALaterStartIsNeverEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, e, p := anyDate(t, "d"), anyDate(t, "e"), writtenPeriod(t)
		if d.After(e) {
			d, e = e, d
		}
		assert.False(t, d.Add(p).After(e.Add(p)))
		assert.False(t, d.Minus(p).After(e.Minus(p)))
		assert.False(t, d.Add(p).Before(d))
		assert.False(t, d.Minus(p).After(d))
	})
}
