package cal_test

import (
	"database/sql"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
)

var (
	_ sql.Scanner = (*cal.Date)(nil)
	_ sql.Scanner = (*cal.Partial)(nil)
	_ sql.Scanner = (*cal.Period)(nil)
)

func TestScan(t *testing.T) {
	east := time.FixedZone("east", 9*3600)
	leap := time.Date(2024, 12, 31, 23, 30, 0, 0, time.UTC)
	tests := []struct {
		name   string
		column sql.Scanner
		src    any
		want   string // the text of the column afterwards
		reason cal.Reason
	}{
		{"date: NULL", ptr(cal.Min), nil, "", ""},
		{"date: empty text", ptr(cal.Min), "", "", ""},
		{"date: text", new(cal.Date), "2026-11-28", "2026-11-28", ""},
		{"date: bytes", new(cal.Date), []byte("2026-11-28"), "2026-11-28", ""},
		{"date: time", new(cal.Date), leap, "2024-12-31", ""},
		{"date: time in its zone", new(cal.Date), leap.In(east), "2025-01-01", ""},
		{"date: zero time", ptr(cal.Min), time.Time{}, "", ""},
		{"date: year only", ptr(cal.Min), "2026", "0001-01-01", cal.ReasonFormat},
		{"date: no day", ptr(cal.Min), "2026-02-30", "0001-01-01", cal.ReasonCalendar},
		{"date: time beyond", ptr(cal.Min), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "0001-01-01", cal.ReasonRange},
		{"date: number", ptr(cal.Min), int64(20261128), "0001-01-01", cal.ReasonFormat},
		{"partial: NULL", new(cal.Partial), nil, "", ""},
		{"partial: month", new(cal.Partial), "2015-11", "2015-11", ""},
		{"partial: year as a number", new(cal.Partial), int64(2015), "2015", ""},
		{"partial: year beyond", new(cal.Partial), int64(10000), "", cal.ReasonRange},
		{"partial: time", new(cal.Partial), leap, "2024-12-31", ""},
		{"partial: time beyond", new(cal.Partial), time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC), "", cal.ReasonRange},
		{"partial: truth", new(cal.Partial), true, "", cal.ReasonFormat},
		{"period: NULL", &cal.Period{Days: 3}, nil, "", ""},
		{"period: text", new(cal.Period), []byte("P1Y6M"), "P1Y6M", ""},
		{"period: words", &cal.Period{Days: 3}, "1 year", "P3D", cal.ReasonFormat},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := test.column.Scan(test.src)
			if test.reason == "" {
				require.NoError(t, err)
			} else {
				var bad *cal.ParseError
				require.ErrorAs(t, err, &bad)
				assert.Equal(t, test.reason, bad.Reason)
			}
			assert.Equal(t, test.want, test.column.(fmt.Stringer).String())
		})
	}
}

func ptr[T any](v T) *T { return &v }

// Every day of the calendar's first and last years, and of a leap year, comes back
// from a time.Time as it went in.
func TestTimesAreDays(t *testing.T) {
	for _, year := range []int{1, 1900, 2000, 2023, 2024, 9999} {
		for at := time.Date(year, 1, 1, 12, 0, 0, 0, time.UTC); at.Year() == year; at = at.AddDate(0, 0, 1) {
			want := cal.MustDate(at.Format(time.DateOnly))
			var scanned cal.Date
			require.NoError(t, scanned.Scan(at))
			require.Equal(t, want, scanned)
			require.Equal(t, want, cal.Of(at))
		}
	}
	assert.Zero(t, cal.Of(time.Time{}))
	assert.Zero(t, cal.Of(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)))
	assert.Zero(t, cal.Of(time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)))
}

func TestMustDate(t *testing.T) {
	assert.PanicsWithError(t, `cal: "2026-02-30" is not in the calendar`, func() { cal.MustDate("2026-02-30") })
}

// A day goes to package time, for a library that wants one, and comes back.
func ExampleOf() {
	d := cal.MustDate("2026-11-28")
	at := time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
	fmt.Println(at.Format(time.RFC1123))
	fmt.Println(cal.Of(at), cal.Of(at) == d)
	// Output:
	// Sat, 28 Nov 2026 00:00:00 UTC
	// 2026-11-28 true
}

// A column that may be NULL, of any database, is read into a Date.
func ExampleDate_Scan() {
	var start, end cal.Date
	for _, err := range []error{start.Scan(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)), end.Scan(nil)} {
		if err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(start, end.IsZero())
	// Output:
	// 2026-01-01 true
}
