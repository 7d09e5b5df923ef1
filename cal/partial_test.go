package cal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/cal"
)

func TestPartial(t *testing.T) {
	tests := []struct {
		text        string
		precision   cal.Precision
		first, last string
	}{
		{"", "", "", ""},
		{"2015", cal.PrecisionYear, "2015-01-01", "2015-12-31"},
		{"0001", cal.PrecisionYear, "0001-01-01", "0001-12-31"},
		{"9999", cal.PrecisionYear, "9999-01-01", "9999-12-31"},
		{"2015-11", cal.PrecisionMonth, "2015-11-01", "2015-11-30"},
		{"2024-02", cal.PrecisionMonth, "2024-02-01", "2024-02-29"},
		{"2015-11-05", cal.PrecisionDay, "2015-11-05", "2015-11-05"},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			p := partial(t, test.text)
			assert.Equal(t, test.text, p.String())
			assert.Equal(t, test.text == "", p.IsZero())
			assert.Equal(t, test.precision, p.Precision())
			assert.Equal(t, test.first, p.First().String())
			assert.Equal(t, test.last, p.Last().String())
			d, exact := p.Exact()
			assert.Equal(t, test.precision == cal.PrecisionDay, exact)
			if exact {
				assert.Equal(t, p.First(), d)
				assert.Equal(t, p, cal.PartialOf(d))
			} else {
				assert.Zero(t, d)
			}
		})
	}
	assert.Zero(t, cal.PartialOf(cal.Date{}))
}

func TestParsePartialRefuses(t *testing.T) {
	tests := []struct {
		name, text string
		why        cal.Reason
	}{
		{"nothing", "", cal.ReasonFormat},
		{"half a year", "201", cal.ReasonFormat},
		{"five digits", "20155", cal.ReasonFormat},
		{"a dash too many", "2015-", cal.ReasonFormat},
		{"a month of one digit", "2015-1", cal.ReasonFormat},
		{"another order", "11-2015", cal.ReasonFormat},
		{"letters", "abcd", cal.ReasonFormat},
		{"no dash", "2015/11", cal.ReasonFormat},
		{"the month 0", "2015-00", cal.ReasonCalendar},
		{"the month 13", "2015-13", cal.ReasonCalendar},
		{"the day 0", "2015-11-00", cal.ReasonCalendar},
		{"31 November", "2015-11-31", cal.ReasonCalendar},
		{"the year 0", "0000", cal.ReasonRange},
		{"a month of the year 0", "0000-13", cal.ReasonRange},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, err := cal.ParsePartial(test.text)
			assert.Equal(t, &cal.ParseError{Text: test.text, Reason: test.why}, err)
			assert.Zero(t, p)
		})
	}
}

func TestParseDateRefuses(t *testing.T) {
	tests := []struct {
		name, text string
		why        cal.Reason
	}{
		{"nothing", "", cal.ReasonFormat},
		{"a year", "2026", cal.ReasonFormat},
		{"a month", "2026-11", cal.ReasonFormat},
		{"no dashes", "20261124", cal.ReasonFormat},
		{"other dashes", "2026–11–24", cal.ReasonFormat},
		{"slashes", "2026/11/24", cal.ReasonFormat},
		{"the day first", "24-11-2026", cal.ReasonFormat},
		{"short", "2026-11-4 ", cal.ReasonFormat},
		{"signs", "+026-11-24", cal.ReasonFormat},
		{"five digits", "12026-11-24", cal.ReasonFormat},
		{"a time", "2026-11-24T00:00:00Z", cal.ReasonFormat},
		{"a week date", "2026-W48-2", cal.ReasonFormat},
		{"digits of another script", "٢٠٢٦-1", cal.ReasonFormat},
		{"the byte after 9", "2026-11-2:", cal.ReasonFormat},
		{"30 February", "2026-02-30", cal.ReasonCalendar},
		{"no leap year", "2100-02-29", cal.ReasonCalendar},
		{"the year 0", "0000-02-30", cal.ReasonRange},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := cal.ParseDate(test.text)
			require.Equal(t, &cal.ParseError{Text: test.text, Reason: test.why}, err)
			assert.Zero(t, d)
		})
	}
}

func TestCertainlyAfter(t *testing.T) {
	tests := []struct {
		p, q string
		want bool
	}{
		{"2016", "2015", true},
		{"2015", "2015", false},
		{"2015", "2015-01-01", false},
		{"2016-01-01", "2015", true},
		{"2015-12", "2015-11", true},
		{"2015-11", "2015-11-05", false},
		{"2015-11-06", "2015-11-05", true},
		{"2015-11-05", "2015-11-05", false},
		{"2015", "2016", false},
		{"2015", "", false},
		{"", "2015", false},
		{"", "", false},
	}
	for _, test := range tests {
		t.Run(test.p+" after "+test.q, func(t *testing.T) {
			p, q := partial(t, test.p), partial(t, test.q)
			assert.Equal(t, test.want, p.CertainlyAfter(q))
			assert.False(t, p.CertainlyAfter(q) && q.CertainlyAfter(p))
		})
	}
}

func TestPartialAdd(t *testing.T) {
	tests := []struct {
		from, period, want string // "" is a date that cannot be known
	}{
		{"2018", "P1Y", "2019"},
		{"2018", "P24M", "2020"},
		{"2018", "P1M", ""},
		{"2018", "P1W", ""},
		{"2018-11", "P1M", "2018-12"},
		{"2018-11", "P3M", "2019-02"},
		{"2018-11", "P2Y", "2020-11"},
		{"2018-11", "P1D", ""},
		{"2018-01-31", "P1M", "2018-02-28"},
		{"2018-01-31", "P1D", "2018-02-01"},
		{"9998", "P1Y", "9999"},
		{"9999", "P1Y", ""},
		{"9999-12", "P1M", ""},
		{"9999-12-30", "P2D", ""},
	}
	for _, tt := range tests {
		t.Run(tt.from+" "+tt.period, func(t *testing.T) {
			from, err := cal.ParsePartial(tt.from)
			require.NoError(t, err)
			period, err := cal.ParsePeriod(tt.period)
			require.NoError(t, err)
			got, ok := from.Add(period)
			assert.Equal(t, tt.want, got.String())
			assert.Equal(t, tt.want != "", ok)
		})
	}
	_, ok := cal.Partial{}.Add(cal.Period{Days: 1})
	assert.False(t, ok)
}
