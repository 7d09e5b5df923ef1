package cal_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vademecum-go/vademecum/cal"
)

func date(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	require.NoError(t, err)
	return d
}

// day is date for tables, where the empty text is no date.
func day(t testing.TB, text string) cal.Date {
	t.Helper()
	if text == "" {
		return cal.Date{}
	}
	return date(t, text)
}

func period(t testing.TB, text string) cal.Period {
	t.Helper()
	p, err := cal.ParsePeriod(text)
	require.NoError(t, err)
	return p
}

func partial(t testing.TB, text string) cal.Partial {
	t.Helper()
	var p cal.Partial
	require.NoError(t, p.Set(text))
	return p
}

// clock returns the same day in package time, which is the oracle.
func clock(d cal.Date) time.Time {
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
}

// civil returns the same day in package cal.
func civil(t require.TestingT, at time.Time) cal.Date {
	d, err := cal.NewDate(at.Year(), int(at.Month()), at.Day())
	require.NoError(t, err)
	return d
}

// anyDate draws a day of the whole calendar.
func anyDate(t *rapid.T, label string) cal.Date {
	return cal.Min.AddDays(rapid.IntRange(0, cal.Max.Sub(cal.Min)).Draw(t, label))
}

// anyInt draws small numbers, large ones and the ends.
func anyInt(t *rapid.T, label string) int {
	return rapid.OneOf(
		rapid.IntRange(-5000, 5000), rapid.Int(),
		rapid.SampledFrom([]int{0, 1, -1, math.MaxInt, math.MinInt, math.MinInt + 1, 1_000_000_000, -1_000_000_000}),
	).Draw(t, label)
}

// anyPeriod draws any period that Go can hold, valid or not.
func anyPeriod(t *rapid.T) cal.Period {
	return cal.Period{
		Years: anyInt(t, "years"), Months: anyInt(t, "months"),
		Weeks: anyInt(t, "weeks"), Days: anyInt(t, "days"),
	}
}

// writtenPeriod draws a period that can be written.
func writtenPeriod(t *rapid.T) cal.Period {
	n := rapid.OneOf(rapid.IntRange(0, 40), rapid.IntRange(0, 9999))
	p := cal.Period{Weeks: n.Draw(t, "weeks")}
	if p.IsZero() {
		p = cal.Period{Years: n.Draw(t, "years"), Months: n.Draw(t, "months"), Days: n.Draw(t, "days")}
	}
	if p.IsZero() {
		p.Days = 1
	}
	return p
}
