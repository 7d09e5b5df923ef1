package cal_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vademecum-go/vademecum/cal"
)

func TestParsePeriod(t *testing.T) {
	tests := []struct {
		text string
		want cal.Period
	}{
		{"P3Y", cal.Period{Years: 3}},
		{"P12M", cal.Period{Months: 12}},
		{"P2W", cal.Period{Weeks: 2}},
		{"P10D", cal.Period{Days: 10}},
		{"P1Y6M", cal.Period{Years: 1, Months: 6}},
		{"P1Y2D", cal.Period{Years: 1, Days: 2}},
		{"P1Y2M3D", cal.Period{Years: 1, Months: 2, Days: 3}},
		{"P9999Y9999M9999D", cal.Period{Years: 9999, Months: 9999, Days: 9999}},
		{"P9999W", cal.Period{Weeks: 9999}},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			p, err := cal.ParsePeriod(test.text)
			require.NoError(t, err)
			assert.Equal(t, test.want, p)
			assert.Equal(t, test.text, p.String())
			assert.True(t, p.Valid())
			assert.False(t, p.IsZero())
		})
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	tests := []struct {
		name, text string
		why        cal.Reason
	}{
		{"nothing", "", cal.ReasonFormat},
		{"no numbers", "P", cal.ReasonFormat},
		{"no number", "PY", cal.ReasonFormat},
		{"no number after the first", "P1YM", cal.ReasonFormat},
		{"no unit", "P12", cal.ReasonFormat},
		{"no unit after the first", "P1Y12", cal.ReasonFormat},
		{"no P", "1Y6M", cal.ReasonFormat},
		{"small letters", "p1y", cal.ReasonFormat},
		{"a sign", "-P1Y", cal.ReasonFormat},
		{"a sign inside", "P-1Y", cal.ReasonFormat},
		{"a plus", "P+1Y", cal.ReasonFormat},
		{"a fraction", "P1.5Y", cal.ReasonFormat},
		{"a time", "P1DT2H", cal.ReasonFormat},
		{"only a time", "PT2H", cal.ReasonFormat},
		{"another order", "P1M1Y", cal.ReasonFormat},
		{"a unit twice", "P1Y1Y", cal.ReasonFormat},
		{"an unknown unit", "P1Q", cal.ReasonFormat},
		{"weeks and days", "P1W2D", cal.ReasonFormat},
		{"years and weeks", "P1Y2W", cal.ReasonFormat},
		{"years and far too many weeks", "P1Y20000W", cal.ReasonFormat},
		{"a zero", "P0D", cal.ReasonFormat},
		{"a zero among others", "P1Y0M", cal.ReasonFormat},
		{"a leading zero", "P01Y", cal.ReasonFormat},
		{"a space before", " P1Y", cal.ReasonFormat},
		{"a space after", "P1Y ", cal.ReasonFormat},
		{"digits of another script", "P١Y", cal.ReasonFormat},
		{"five digits", "P10000D", cal.ReasonRange},
		{"five digits among others", "P1Y10000M", cal.ReasonRange},
		{"more digits than an int", "P99999999999999999999999999W", cal.ReasonRange},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, err := cal.ParsePeriod(test.text)
			assert.Equal(t, &cal.ParseError{Text: test.text, Reason: test.why}, err)
			assert.Zero(t, p)
		})
	}
}

func TestPeriodsThatCannotBeWritten(t *testing.T) {
	tests := []struct {
		name   string
		period cal.Period
		text   string
		why    cal.Reason
	}{
		{"weeks and days", cal.Period{Weeks: 1, Days: 2}, "P1W2D", cal.ReasonFormat},
		{"negative", cal.Period{Days: -1}, "P-1D", cal.ReasonFormat},
		{"partly negative", cal.Period{Years: 1, Months: -1}, "P1Y-1M", cal.ReasonFormat},
		{"too many", cal.Period{Years: 10000}, "P10000Y", cal.ReasonRange},
		{"all of it", cal.Period{Years: math.MinInt32, Months: 1, Weeks: 1, Days: 1}, "P-2147483648Y1M1W1D", cal.ReasonFormat},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.False(t, test.period.Valid())
			assert.Equal(t, test.text, test.period.String())
			text, err := test.period.MarshalText()
			assert.Equal(t, &cal.ParseError{Text: test.text, Reason: test.why}, err)
			assert.Empty(t, text)
		})
	}
}

func TestNoPeriod(t *testing.T) {
	var none cal.Period
	assert.True(t, none.IsZero())
	assert.False(t, none.Valid())
	assert.Empty(t, none.String())
	assert.Zero(t, none.Times(7))
	assert.Equal(t, cal.Period{Days: 1}, none.Plus(cal.Period{Days: 1}))
}

func TestTimesAndPlusStop(t *testing.T) {
	const limit = 1_000_000_000
	all := func(n int) cal.Period { return cal.Period{Years: n, Months: n, Weeks: n, Days: n} }
	assert.Equal(t, all(limit), all(math.MaxInt).Times(math.MaxInt))
	assert.Equal(t, all(limit), all(math.MinInt).Times(math.MinInt))
	assert.Equal(t, all(-limit), all(math.MinInt).Times(math.MaxInt))
	assert.Equal(t, all(limit), all(math.MinInt).Times(-1))
	assert.Equal(t, all(0), all(math.MinInt).Times(0))
	assert.Equal(t, all(limit), all(math.MaxInt).Plus(all(math.MaxInt)))
	assert.Equal(t, all(-limit), all(math.MinInt).Plus(all(math.MinInt)))
	assert.Equal(t, all(0), all(math.MinInt).Plus(all(math.MaxInt)))
}

func TestTimesIsPlusAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, n := anyPeriod(t), rapid.IntRange(0, 20).Draw(t, "n")
		sum := cal.Period{}
		for range n {
			sum = sum.Plus(p)
		}
		assert.Equal(t, sum, p.Times(n))
	})
}

func TestAWrittenPeriodIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := writtenPeriod(t)
		assert.True(t, p.Valid())
		again, err := cal.ParsePeriod(p.String())
		require.NoError(t, err)
		assert.Equal(t, p, again)
	})
}

func TestValidIsWhatCanBeRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPeriod(t)
		_, err := cal.ParsePeriod(p.String())
		assert.Equal(t, p.Valid(), err == nil)
	})
}

func TestLonger(t *testing.T) {
	tests := []struct {
		name, p, than, from string
		want                bool
	}{
		{"a month of 31 days", "P1M", "P30D", "2026-01-01", true},
		{"a month of 28 days", "P1M", "P30D", "2026-02-01", false},
		{"the same in other units", "P1Y", "P12M", "2026-01-01", false},
		{"both beyond the calendar", "P9000Y", "P8000Y", "2026-01-01", true},
		{"from no date", "P2Y", "P1Y", "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, period(t, test.p).Longer(period(t, test.than), day(t, test.from)))
		})
	}
}
