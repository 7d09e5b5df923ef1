package clerk

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// day reads a day written as 2026-11-24, and "" as none.
func day(text string) time.Time {
	if text == "" {
		return time.Time{}
	}
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return d
}

func text(d time.Time) string {
	if d.IsZero() {
		return ""
	}
	return d.Format(time.DateOnly)
}

func years(n int) Period  { return Period{Years: n} }
func months(n int) Period { return Period{Months: n} }
func days(n int) Period   { return Period{Days: n} }

// The clerk must not lean on what it judges.
func TestTheClerkImportsNothingButTime(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range f.Imports {
			assert.Equal(t, `"time"`, i.Path.Value, name)
		}
	}
}

func TestAPeriodRunsFromTheDayOfAnAct(t *testing.T) {
	for _, c := range []struct {
		name, act string
		period    Period
		want      string
	}{
		{"the day of the same number (art. 641 al. 2 CPC)", "2026-01-15", months(3), "2026-04-15"},
		{"none of that number: the last of the month (art. 641 al. 2 CPC, § 188(3) BGB)", "2026-01-31", months(1), "2026-02-28"},
		{"the same in a leap year", "2028-01-31", months(1), "2028-02-29"},
		{"31 March and three months: 30 June (review, 1)", "2026-03-31", months(3), "2026-06-30"},
		{"30 March and three months: 30 June", "2026-03-30", months(3), "2026-06-30"},
		{"a short month does not lead to the end of a long one", "2026-02-28", months(1), "2026-03-28"},
		{"29 February and a year", "2024-02-29", years(1), "2025-02-28"},
		{"over the turn of the year", "2025-11-30", months(3), "2026-02-28"},
		{"days: that of the act does not count (art. 641 al. 1 CPC, § 187(1) BGB)", "2026-01-15", days(10), "2026-01-25"},
		{"weeks", "2026-12-24", Period{Weeks: 2}, "2027-01-07"},
		{"months first, days after them", "2026-01-31", Period{Months: 1, Days: 1}, "2026-03-01"},
		{"nothing", "2026-01-31", Period{}, "2026-01-31"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, text(after(day(c.act), c.period)))
		})
	}
}

func TestATermEndsOnTheDayBefore(t *testing.T) {
	for _, c := range []struct {
		name, first string
		period      Period
		want        string
	}{
		{"the 1st: the last day of the month before", "2025-07-01", years(1), "2026-06-30"},
		{"the 1st, to February of a leap year", "2023-03-01", years(1), "2024-02-29"},
		{"the day before that of the same number (§ 188(2) BGB)", "2025-08-25", years(1), "2026-08-24"},
		{"29 February and a year (review, 04)", "2024-02-29", years(1), "2025-02-28"},
		{"29 February and four years", "2024-02-29", years(4), "2028-02-28"},
		{"31 January and a month (review, 1)", "2025-01-31", months(1), "2025-02-28"},
		{"31 January and a month in a leap year", "2024-01-31", months(1), "2024-02-29"},
		{"30 January and a month in a leap year: the 29th is there", "2024-01-30", months(1), "2024-02-29"},
		{"31 August and six months (review, 1)", "2025-08-31", months(6), "2026-02-28"},
		{"31 March and a month: the 30th is there", "2025-03-31", months(1), "2025-04-30"},
		{"31 May and a month", "2025-05-31", months(1), "2025-06-30"},
		{"31 December and a year", "2024-12-31", years(1), "2025-12-30"},
		{"days: the first counts (§ 187(2) BGB)", "2025-08-25", days(10), "2025-09-03"},
		{"a month and a day is a day more than a month", "2025-01-31", Period{Months: 1, Days: 1}, "2025-03-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, text(lastOf(day(c.first), c.period)))
		})
	}
}

func TestALengthIsOfMonthsWhereTheyFit(t *testing.T) {
	for _, c := range []struct {
		name, first, last string
		want              Period
	}{
		{"29 February to 28 February (review, 06)", "2024-02-29", "2025-02-28", months(12)},
		{"25 August to 31 December (review, 16)", "2025-08-25", "2025-12-31", days(129)},
		{"a school year", "2025-09-01", "2026-08-31", months(12)},
		{"a school year without its summer", "2025-09-01", "2026-06-30", months(10)},
		{"a day too many", "2025-09-01", "2026-09-01", days(366)},
		{"31 January to 28 February", "2025-01-31", "2025-02-28", months(1)},
		{"28 January to 28 February", "2025-01-28", "2025-02-28", days(32)},
		{"a day", "2025-01-28", "2025-01-28", days(1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, lengthOf(day(c.first), day(c.last)))
		})
	}
}

// The last day of a notice, by forward counting: Cass. soc., 23 October 2024,
// n° 23-17.460, and the worked dates of the review.
func TestTheLastDayOfANotice(t *testing.T) {
	for _, c := range []struct {
		name, end string
		period    Period
		want      string
	}{
		{"three months before 30 June (review, 01)", "2026-06-30", months(3), "2026-03-31"},
		{"three months before 6 June (review, 37)", "2023-06-06", months(3), "2023-03-06"},
		{"two months before 31 December", "2026-12-31", months(2), "2026-10-31"},
		{"one month before 31 December: November has no 31st", "2026-12-31", months(1), "2026-11-30"},
		{"one month before 28 February: 31 January has run by then", "2026-02-28", months(1), "2026-01-31"},
		{"six months before 28 February", "2026-02-28", months(6), "2025-08-31"},
		{"six months before 29 February", "2028-02-29", months(6), "2027-08-31"},
		{"six months before 28 February of a leap year", "2028-02-28", months(6), "2027-08-28"},
		{"thirty days", "2026-06-30", days(30), "2026-05-31"},
		{"none", "2026-06-30", Period{}, "2026-06-30"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, text(latest(day(c.end), c.period)))
		})
	}
}
