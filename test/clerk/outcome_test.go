package clerk

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWhatANoticeWouldDo(t *testing.T) {
	year := func(c *Convention) { tacit(c, years(1), months(3)) }
	for _, c := range []struct {
		name       string
		convention Convention
		on         string
		want       Outcome
	}{
		{"in time", two("2025-01-01", year), "2025-09-30", Outcome{Last: day("2025-12-31")}},
		{"late", two("2025-01-01", year), "2025-10-01", Outcome{Last: day("2026-12-31"), Late: true}},
		{"the others go on", three("2025-01-01", year), "2025-09-30", Outcome{Last: day("2025-12-31"), Continues: true}},
		{"it ends then anyway (review, 17)", three("2025-01-01", func(c *Convention) {
			c.Term, c.Notice = years(1), &NoticeTerms{Period: months(3)}
		}), "2025-11-01", Outcome{Last: day("2025-12-31"), Idle: true}},
		{"late for the last renewal", two("2025-01-01", func(c *Convention) {
			year(c)
			c.Renewal.Limited, c.Renewal.Max = true, 1
		}), "2026-11-01", Outcome{Last: day("2026-12-31"), Idle: true}},
		{"nobody can demand renewal (art. 1212 al. 2 C. civ.)", two("2025-01-01", func(c *Convention) {
			c.Term, c.Renewal.Kind = years(1), Tacit
		}), "2025-12-31", Outcome{Last: day("2025-12-31")}},
		{"no fixed time and nothing said of notice: a reasonable one (art. 1211 C. civ.)", two("2025-01-01", func(*Convention) {}), "2025-11-01", Outcome{Idle: true}},
		{"no fixed time", two("2025-01-01", func(c *Convention) {
			c.Notice = &NoticeTerms{Period: months(3)}
		}), "2025-11-30", Outcome{Last: day("2026-02-28")}},
		{"the end of a month", two("2025-01-01", func(c *Convention) {
			year(c)
			c.Notice.Effect = MonthEnd
		}), "2025-01-31", Outcome{Last: day("2025-04-30")}},
		{"the end of a year", two("2025-01-15", func(c *Convention) {
			year(c)
			c.Notice.Effect = YearEnd
		}), "2025-10-01", Outcome{Last: day("2026-12-31")}},
		{"nobody is bound for ever (art. 1210 C. civ.)", two("2025-01-01", func(c *Convention) {
			c.Notice = &NoticeTerms{Period: months(3), Effect: TermEnd}
		}), "2025-11-30", Outcome{Last: day("2026-02-28")}},
		{"a notice longer than a term", two("2025-01-01", func(c *Convention) {
			tacit(c, months(1), months(3))
		}), "2025-01-10", Outcome{Last: day("2025-04-30"), Late: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.convention.On(day(c.on))[0].IfNotice["a"])
		})
	}
}

func TestTermsFollowEachOther(t *testing.T) {
	for _, c := range []struct {
		name       string
		convention Convention
		want       string
	}{
		{"31 January: the ends of months do not drift", two("2025-01-31", func(c *Convention) {
			tacit(c, months(1), days(10))
		}), "2025-01-31 to 2025-02-28, 2025-03-01 to 2025-03-30, 2025-03-31 to 2025-04-30, 2025-05-01 to 2025-05-30; "},
		{"06: 29 February to a named 28 February", two("2024-02-29", func(c *Convention) {
			tacit(c, Period{}, months(1))
			c.End = day("2025-02-28")
		}), "2024-02-29 to 2025-02-28, 2025-03-01 to 2026-02-28, 2026-03-01 to 2027-02-28, 2027-03-01 to 2028-02-29; "},
		{"renewed by decision once", two("2024-09-01", func(c *Convention) {
			c.Term, c.Renewal.Kind = years(1), Express
			c.Decisions = []Decision{{Day: day("2025-07-01")}}
		}), "2024-09-01 to 2025-08-31, 2025-09-01 to 2026-08-31; expired"},
		{"into no fixed time", two("2024-09-01", func(c *Convention) {
			c.Term, c.Renewal = years(1), Renewal{Kind: Tacit, Indefinite: true}
		}), "2024-09-01 to 2025-08-31, 2025-09-01 to ; "},
		{"ended before its time", two("2024-09-01", func(c *Convention) {
			tacit(c, years(1), months(1))
			c.Ended = day("2025-10-15")
		}), "2024-09-01 to 2025-08-31, 2025-09-01 to 2025-10-15; obsolete"},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms, then := c.convention.Terms(4)
			var lines []string
			for i, term := range terms {
				assert.Equal(t, i+1, term.Number)
				lines = append(lines, text(term.First)+" to "+text(term.Last))
			}
			assert.Equal(t, c.want, strings.Join(lines, ", ")+"; "+string(then))
		})
	}
}
