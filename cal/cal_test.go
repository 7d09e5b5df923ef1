package cal_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"pgregory.net/rapid"
)

func date(text string) cal.Date {
	d, err := cal.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func period(text string) cal.Period {
	p, err := cal.ParsePeriod(text)
	if err != nil {
		panic(err)
	}
	return p
}

func partial(text string) cal.Partial {
	p, err := cal.ParsePartial(text)
	if err != nil {
		panic(err)
	}
	return p
}

// same holds a date against the standard library's.
func same(t *testing.T, want time.Time, got cal.Date) {
	t.Helper()
	y, m, d := want.Date()
	if got.Year() != y || got.Month() != int(m) || got.Day() != d {
		t.Fatalf("want %s, got %s", want.Format(time.DateOnly), got)
	}
}

func TestEveryDayOf400YearsIsThatOfTheStandardLibrary(t *testing.T) {
	day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	d := date("1900-01-01")
	first := d
	for n := range 146_097 {
		same(t, day, d)
		require.Equal(t, n, d.Sub(first))
		if got := d.Weekday() % 7; got != int(day.Weekday()) {
			t.Fatalf("%s: weekday %d", d, got)
		}
		same(t, time.Date(day.Year(), day.Month()+1, 0, 0, 0, 0, 0, time.UTC), d.EndOfMonth())
		text := day.Format(time.DateOnly)
		if parsed, err := cal.ParseDate(text); err != nil || parsed != d || d.String() != text {
			t.Fatalf("%s: %s %v", text, d, err)
		}
		day = day.AddDate(0, 0, 1)
		d = d.AddDays(1)
	}
}

func TestEndsOfTheCalendar(t *testing.T) {
	assert.Equal(t, "0001-01-01", cal.Min.String())
	assert.Equal(t, "9999-12-31", cal.Max.String())
	assert.Equal(t, 3_652_058, cal.Max.Sub(cal.Min))
	assert.Equal(t, 1, cal.Min.Weekday())
	for _, n := range []int{1, 1000, math.MaxInt} {
		assert.Equal(t, cal.Max, cal.Max.AddDays(n))
		assert.Equal(t, cal.Min, cal.Min.AddDays(-n))
		assert.Equal(t, cal.Max, cal.Max.Add(cal.Period{Months: n}))
		assert.Equal(t, cal.Min, cal.Min.Minus(cal.Period{Years: n}))
		assert.Equal(t, cal.Max, date("2026-11-24").Add(cal.Period{Years: 9000}.Times(n)))
	}
	assert.Equal(t, cal.Min, cal.Max.AddDays(math.MinInt))
	assert.Equal(t, cal.Min, date("2026-11-24").Add(cal.Period{Years: math.MinInt}))
	assert.Equal(t, cal.Max, cal.Min.AddDays(3_652_058))
}

func TestNoDateStaysNoDate(t *testing.T) {
	var none cal.Date
	assert.True(t, none.IsZero())
	assert.Empty(t, none.String())
	assert.Zero(t, none.AddDays(3))
	assert.Zero(t, none.Add(cal.Period{Months: 1}))
	assert.Zero(t, none.EndOfMonth())
	assert.Zero(t, none.EndOfQuarter())
	assert.Zero(t, none.EndOfYear())
	assert.Zero(t, none.Weekday())
	assert.Zero(t, none.Sub(cal.Max))
	assert.Zero(t, cal.Max.Sub(none))
	assert.True(t, none.Before(cal.Min))
	assert.Zero(t, cal.Partial{}.First())
	assert.Zero(t, cal.Partial{}.Last())
	assert.Empty(t, cal.Partial{}.String())
}

func TestWhatIsNoDate(t *testing.T) {
	tests := []struct {
		text   string
		reason cal.Reason
	}{
		{"", cal.ReasonFormat}, {"2026", cal.ReasonFormat}, {"2026-1-2", cal.ReasonFormat}, {"26-01-02", cal.ReasonFormat}, {"2026/01/02", cal.ReasonFormat},
		{"2026-01/02", cal.ReasonFormat}, {"2026-01-0x", cal.ReasonFormat}, {"x026-01-02", cal.ReasonFormat}, {"2026-x1-02", cal.ReasonFormat}, {"2026-01-02T", cal.ReasonFormat},
		{" 2026-01-02", cal.ReasonFormat}, {"+026-01-02", cal.ReasonFormat}, {"２026-01-0", cal.ReasonFormat}, {strings.Repeat("9", 1000), cal.ReasonFormat},
		{"2026-02-30", cal.ReasonCalendar}, {"2026-02-29", cal.ReasonCalendar}, {"1900-02-29", cal.ReasonCalendar}, {"2026-13-01", cal.ReasonCalendar},
		{"2026-00-01", cal.ReasonCalendar}, {"2026-01-00", cal.ReasonCalendar}, {"2026-04-31", cal.ReasonCalendar}, {"0000-01-01", cal.ReasonCalendar},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d, err := cal.ParseDate(tt.text)
			bad, ok := errors.AsType[*cal.ParseError](err)
			require.True(t, ok)
			assert.Equal(t, tt.reason, bad.Reason)
			assert.Equal(t, tt.text, bad.Text)
			assert.Less(t, len(err.Error()), 100)
			assert.Zero(t, d)
		})
	}
	for _, text := range []string{"2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"} {
		assert.Equal(t, text, date(text).String())
	}
	_, err := cal.NewDate(2026, 2, 30)
	assert.Error(t, err)
}

func TestPeriods(t *testing.T) {
	for _, text := range []string{"P3Y", "P1Y6M", "P2W", "P10D", "P12M", "P1Y2M3D", "P9999Y9999M9999D", "P1M1D"} {
		assert.Equal(t, text, period(text).String())
		assert.True(t, period(text).Valid())
	}
	for _, text := range []string{
		"", "P", "1Y", "P1", "PY", "P0D", "P01Y", "P1Y0M", "P1M1Y", "P1Y1Y", "P1W1D", "P1D1W", "P1Y1W", "P-1Y", "P1.5Y", "P1,5Y", "PT1H", "P1YT1H", "p1y",
		"P10000D", "P1Y ", "P1Y6", "P1X",
	} {
		p, err := cal.ParsePeriod(text)
		assert.Error(t, err, text)
		assert.Zero(t, p, text)
	}
	for _, p := range []cal.Period{{}, {Years: -1}, {Days: 10_000}, {Weeks: 1, Days: 1}} {
		assert.False(t, p.Valid(), "%v", p)
	}
	_, err := cal.Period{Weeks: 1, Days: 1}.MarshalText()
	assert.Error(t, err)
}

func TestAddingClampsToTheEndOfTheMonthOnce(t *testing.T) {
	tests := []struct{ from, period, want, back string }{
		{"2026-01-31", "P1M", "2026-02-28", "2025-12-31"},
		{"2024-01-31", "P1M", "2024-02-29", "2023-12-31"},
		{"2024-02-29", "P12M", "2025-02-28", "2023-02-28"},
		{"2024-02-29", "P4Y", "2028-02-29", "2020-02-29"},
		{"2026-03-31", "P1M", "2026-04-30", "2026-02-28"},
		{"2026-11-24", "P2W", "2026-12-08", "2026-11-10"},
		{"2026-11-24", "P10D", "2026-12-04", "2026-11-14"},
		{"2026-01-31", "P1M1D", "2026-03-01", "2025-12-30"},
		{"2026-12-15", "P1Y6M", "2028-06-15", "2025-06-15"},
		{"0001-01-15", "P1M", "0001-02-15", "0001-01-01"},
	}
	for _, tt := range tests {
		t.Run(tt.from+" "+tt.period, func(t *testing.T) {
			assert.Equal(t, tt.want, date(tt.from).Add(period(tt.period)).String())
			assert.Equal(t, tt.back, date(tt.from).Minus(period(tt.period)).String())
		})
	}
	start := date("2026-01-31")
	third := start.Add(period("P1M").Plus(period("P1M").Times(2)))
	assert.Equal(t, "2026-04-30", third.String(), "month ends do not drift")
}

func TestEnds(t *testing.T) {
	assert.Equal(t, "2024-02-29", date("2024-02-03").EndOfMonth().String())
	for month, want := range map[string]string{"01": "03-31", "03": "03-31", "04": "06-30", "09": "09-30", "12": "12-31"} {
		assert.Equal(t, "2026-"+want, date("2026-"+month+"-10").EndOfQuarter().String())
	}
	assert.Equal(t, "2026-12-31", date("2026-02-03").EndOfYear().String())
}

func TestCountPeriods(t *testing.T) {
	tests := []struct {
		start, period, on string
		want              int
	}{
		{"2026-01-31", "P1M", "2026-01-30", 0},
		{"2026-01-31", "P1M", "2026-02-27", 0},
		{"2026-01-31", "P1M", "2026-02-28", 1},
		{"2026-01-31", "P1M", "2026-03-30", 1},
		{"2026-01-31", "P1M", "2026-03-31", 2},
		{"2024-02-29", "P1Y", "2028-02-28", 3},
		{"2024-02-29", "P1Y", "2028-02-29", 4},
		{"0001-01-01", "P1D", "9999-12-30", 3_652_057},
		{"1100-01-01", "P1M", "2000-01-01", 10_800},
	}
	for _, tt := range tests {
		t.Run(tt.start+" "+tt.on, func(t *testing.T) {
			assert.Equal(t, tt.want, cal.CountPeriods(date(tt.start), period(tt.period), date(tt.on)))
		})
	}
	assert.Zero(t, cal.CountPeriods(cal.Date{}, period("P1D"), cal.Max))
	assert.Zero(t, cal.CountPeriods(cal.Min, cal.Period{}, cal.Max))
	assert.Zero(t, cal.CountPeriods(cal.Min, cal.Period{Years: -1}, cal.Max))
	assert.Equal(t, 1, cal.CountPeriods(date("9999-06-01"), period("P1Y"), cal.Max), "what saturates is counted once")
}

func anyDate(t *rapid.T, name string) cal.Date {
	return cal.Min.AddDays(rapid.IntRange(0, 3_652_058).Draw(t, name))
}

func anyPeriod(t *rapid.T) cal.Period {
	if rapid.Bool().Draw(t, "weeks") {
		return cal.Period{Weeks: rapid.IntRange(1, 9999).Draw(t, "n")}
	}
	return cal.Period{Years: rapid.IntRange(0, 30).Draw(t, "y"), Months: rapid.IntRange(0, 40).Draw(t, "m"), Days: rapid.IntRange(0, 60).Draw(t, "d")}
}

func TestProperties(t *testing.T) {
	t.Run("adding days is undone by taking them off", rapid.MakeCheck(func(t *rapid.T) {
		d, e := anyDate(t, "d"), anyDate(t, "e")
		assert.Equal(t, e, d.AddDays(e.Sub(d)))
		assert.Equal(t, d.Before(e), d.Sub(e) < 0)
		assert.Equal(t, d.Compare(e), -e.Compare(d))
	}))
	t.Run("adding keeps the order", rapid.MakeCheck(func(t *rapid.T) {
		d, e, p := anyDate(t, "d"), anyDate(t, "e"), anyPeriod(t)
		if d.Before(e) {
			assert.False(t, d.Add(p).After(e.Add(p)))
		}
		assert.False(t, d.Add(p).Before(d))
		assert.False(t, d.Minus(p).After(d))
	}))
	t.Run("counting is counting one by one", rapid.MakeCheck(func(t *rapid.T) {
		start, p := anyDate(t, "start"), anyPeriod(t)
		on := start.AddDays(rapid.IntRange(-10, 20_000).Draw(t, "days"))
		n := 0
		for p.Valid() && !start.Add(p.Times(n+1)).After(on) && start.Add(p.Times(n)) != cal.Max {
			n++
		}
		assert.Equal(t, n, cal.CountPeriods(start, p, on))
	}))
	t.Run("text is read back", rapid.MakeCheck(func(t *rapid.T) {
		d, p := anyDate(t, "d"), anyPeriod(t)
		assert.Equal(t, d, date(d.String()))
		if p.Valid() {
			assert.Equal(t, p, period(p.String()))
		}
	}))
}

func TestPartial(t *testing.T) {
	tests := []struct{ text, first, last string }{
		{"2016", "2016-01-01", "2016-12-31"},
		{"2016-02", "2016-02-01", "2016-02-29"},
		{"2016-02-03", "2016-02-03", "2016-02-03"},
	}
	for _, tt := range tests {
		p := partial(tt.text)
		assert.Equal(t, tt.text, p.String())
		assert.Equal(t, tt.first, p.First().String())
		assert.Equal(t, tt.last, p.Last().String())
		d, exact := p.Exact()
		assert.Equal(t, tt.first == tt.last, exact)
		assert.Equal(t, exact, cal.PartialOf(d) == p)
	}
	for _, text := range []string{"", "16", "2016-", "2016-2", "2016/02", "2016-13", "2016-00", "0000", "0000-01", "201x", "2016-x1", "2016-02-30", "2016-02-3x"} {
		_, err := cal.ParsePartial(text)
		assert.Error(t, err, text)
	}
	assert.True(t, partial("2017").CertainlyAfter(partial("2016")))
	assert.False(t, partial("2016-05").CertainlyAfter(partial("2016")))
	assert.False(t, partial("2016").CertainlyAfter(partial("2016-05")))
	assert.False(t, partial("2016").CertainlyAfter(cal.Partial{}))
	assert.False(t, cal.Partial{}.CertainlyAfter(partial("2016")))
}

func TestRanges(t *testing.T) {
	day := date("2026-06-15")
	year := cal.Range{First: date("2026-01-01"), Last: date("2026-12-31")}
	assert.Equal(t, 365, year.Days())
	assert.True(t, year.Contains(day) && year.Contains(year.First) && year.Contains(year.Last))
	assert.False(t, year.Contains(date("2025-12-31")) || year.Contains(date("2027-01-01")) || year.Contains(cal.Date{}))
	open := cal.Range{First: date("2026-12-31")}
	assert.True(t, open.Contains(cal.Max) && open.Overlaps(year) && year.Overlaps(open))
	assert.False(t, cal.Range{First: date("2027-01-01")}.Overlaps(year))
	assert.False(t, cal.Range{Last: date("2025-12-31")}.Overlaps(year))
	wrong := cal.Range{First: day, Last: date("2026-01-01")}
	assert.False(t, wrong.Valid() || wrong.Overlaps(year) || wrong.Days() != 0 || open.Days() != 0)
	assert.True(t, cal.Range{}.IsZero() && cal.Range{}.Valid())
}

func TestTextAndJSONAndFlags(t *testing.T) {
	type doc struct {
		Date    cal.Date         `json:"date,omitzero"`
		Period  cal.Period       `json:"period,omitzero"`
		Partial cal.Partial      `json:"partial,omitzero"`
		Days    map[cal.Date]int `json:"days,omitempty"`
	}
	const text = `{"date":"2026-11-24","period":"P1Y6M","partial":"2016-02","days":{"2026-01-02":3}}`
	var v doc
	require.NoError(t, json.Unmarshal([]byte(text), &v))
	out, err := json.Marshal(v)
	require.NoError(t, err)
	assert.Equal(t, text, string(out))
	require.NoError(t, json.Unmarshal([]byte(`{"date":"","period":"","partial":""}`), &v))
	assert.Zero(t, v.Date)
	out, err = json.Marshal(doc{})
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(out))
	assert.Error(t, json.Unmarshal([]byte(`{"date":"2026-02-30"}`), &v))

	set := flag.NewFlagSet("", flag.ContinueOnError)
	var d cal.Date
	var p cal.Period
	var q cal.Partial
	set.Var(&d, "d", "")
	set.Var(&p, "p", "")
	set.Var(&q, "q", "")
	require.NoError(t, set.Parse([]string{"-d", "2026-11-24", "-p", "P2W", "-q", "2026"}))
	assert.Equal(t, "2026-11-24 P2W 2026", fmt.Sprint(d, " ", p, " ", q))
	for _, append := range []func([]byte) ([]byte, error){d.AppendText, p.AppendText, q.AppendText} {
		b, err := append([]byte("x"))
		require.NoError(t, err)
		assert.Equal(t, byte('x'), b[0])
	}
}

func TestReadingAllocatesNothing(t *testing.T) {
	day, length, year := []byte("2026-11-24"), []byte("P1Y6M"), []byte("2016")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_, _ = cal.ParseDate(day)
		_, _ = cal.ParsePeriod(length)
		_, _ = cal.ParsePartial(year)
	}))
}

func FuzzParseDate(f *testing.F) {
	f.Add("2026-11-24")
	f.Add("2024-02-29")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := cal.ParseDate(text)
		_, oracle := time.Parse(time.DateOnly, text)
		if err != nil {
			// What is refused the standard library refuses too, but for the year 0.
			require.True(t, oracle != nil || strings.HasPrefix(text, "0000"), text)
			require.Zero(t, d)
			return
		}
		require.NoError(t, oracle, "what is read the standard library reads too")
		require.Equal(t, text, d.String(), "and is written as it was read")
	})
}

func FuzzParsePeriod(f *testing.F) {
	f.Add("P1Y6M")
	f.Add("P2W")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := cal.ParsePeriod(text)
		if err != nil {
			require.Zero(t, p)
			return
		}
		require.Equal(t, text, p.String(), "what is read is written as it was")
		require.True(t, p.Valid())
		require.False(t, cal.Min.Add(p).Before(cal.Min))
	})
}

func FuzzParsePartial(f *testing.F) {
	f.Add("2026")
	f.Add("2026-11")
	f.Add("2026-11-24")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := cal.ParsePartial(text)
		if err != nil {
			require.Zero(t, p)
			return
		}
		require.Equal(t, text, p.String(), "what is read is written as it was")
		require.False(t, p.First().After(p.Last()))
	})
}

func BenchmarkParseDate(b *testing.B) {
	text := []byte("2026-11-24")
	for b.Loop() {
		if _, err := cal.ParseDate(text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	d, p := date("2026-01-31"), period("P1Y1M")
	for b.Loop() {
		d.Add(p)
	}
}
