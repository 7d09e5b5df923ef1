package clerk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// two is a convention of two parties who signed before it began.
func two(start string, change func(*Convention)) Convention {
	c := Convention{Start: day(start), Parties: []string{"a", "b"}}
	change(&c)
	for _, p := range c.Parties {
		c.Signatures = append(c.Signatures, Signature{p, day("2000-01-01")})
	}
	return c
}

// three is one of three parties, that goes on when one leaves.
func three(start string, change func(*Convention)) Convention {
	return two(start, func(c *Convention) {
		c.Parties = []string{"a", "b", "d"}
		c.Continues = true
		change(c)
	})
}

func tacit(c *Convention, term Period, notice Period) {
	c.Term, c.Renewal.Kind, c.Notice = term, Tacit, &NoticeTerms{Period: notice}
}

// said is an answer in one line.
func said(a Answer) string {
	var b strings.Builder
	b.WriteString(string(a.Phase))
	if a.Term > 0 {
		fmt.Fprintf(&b, "; term %d, %s to %s", a.Term, text(a.First), text(a.Last))
	}
	if !a.NoticeBy.IsZero() {
		fmt.Fprintf(&b, "; notice by %s", text(a.NoticeBy))
	}
	if !a.DecideBy.IsZero() {
		fmt.Fprintf(&b, "; decide by %s", text(a.DecideBy))
	}
	if !a.Ends.IsZero() {
		fmt.Fprintf(&b, "; %s after %s", a.Why, text(a.Ends))
	}
	if len(a.By) > 0 {
		fmt.Fprintf(&b, " (%s)", strings.Join(a.By, " "))
	}
	if len(a.Parties) > 0 {
		fmt.Fprintf(&b, "; %s", strings.Join(a.Parties, " "))
	}
	return b.String()
}

func TestWhereItStands(t *testing.T) {
	for _, c := range []struct {
		name       string
		convention Convention
		on, want   string
	}{
		{"01: a year from 1 July, three months of notice", two("2025-07-01", func(c *Convention) {
			tacit(c, years(1), months(3))
		}), "2025-12-01", "in-force; term 1, 2025-07-01 to 2026-06-30; notice by 2026-03-31; a b"},
		{"01b: notice on 31 March is in time", two("2025-07-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "a", Sent: day("2026-03-31")}}
		}), "2026-04-01", "in-force; term 1, 2025-07-01 to 2026-06-30; ended-by-notice after 2026-06-30 (a); a b"},
		{"01b: and is over on 1 July", two("2025-07-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "a", Sent: day("2026-03-31")}}
		}), "2026-07-01", "ended-by-notice; ended-by-notice after 2026-06-30 (a)"},
		{"a day later it ends with the next term", two("2025-07-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "a", Sent: day("2026-04-01")}}
		}), "2026-04-01", "in-force; term 1, 2025-07-01 to 2026-06-30; notice by 2026-03-31; ended-by-notice after 2027-06-30 (a); a b"},
		{"01c: to the end of a quarter", two("2025-07-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notice.Effect = QuarterEnd
			c.Notices = []Notice{{Party: "a", Sent: day("2026-03-31")}}
		}), "2026-04-01", "in-force; term 1, 2025-07-01 to 2026-06-30; ended-by-notice after 2026-06-30 (a); a b"},
		{"04: 29 February and a year", two("2024-02-29", func(c *Convention) {
			tacit(c, years(1), months(1))
		}), "2024-03-01", "in-force; term 1, 2024-02-29 to 2025-02-28; notice by 2025-01-31; a b"},
		{"04: the next leap year", two("2024-02-29", func(c *Convention) {
			tacit(c, years(1), months(1))
		}), "2028-02-29", "in-force; term 5, 2028-02-29 to 2029-02-28; notice by 2029-01-31; a b"},
		{"06: a named end is where later terms count from", two("2024-02-29", func(c *Convention) {
			tacit(c, Period{}, months(1))
			c.End = day("2025-02-28")
		}), "2027-12-31", "in-force; term 4, 2027-03-01 to 2028-02-29; notice by 2028-01-31; a b"},
		{"15: no fixed time, notice runs from the day it is given (art. 1211 C. civ.)", two("2025-01-01", func(c *Convention) {
			c.Notice = &NoticeTerms{Period: months(3)}
			c.Notices = []Notice{{Party: "a", Sent: day("2026-01-15")}}
		}), "2026-01-15", "in-force; term 1, 2025-01-01 to 2026-04-15; ended-by-notice after 2026-04-15 (a); a b"},
		{"16: a named end that is no number of months keeps its days", two("2025-08-25", func(c *Convention) {
			tacit(c, Period{}, months(2))
			c.End = day("2025-12-31")
		}), "2026-01-01", "in-force; term 2, 2026-01-01 to 2026-05-09; notice by 2026-03-09; a b"},
		{"16: unless it says how long the next is", two("2025-08-25", func(c *Convention) {
			tacit(c, Period{}, months(2))
			c.End, c.Renewal.Period = day("2025-12-31"), years(1)
		}), "2026-01-01", "in-force; term 2, 2026-01-01 to 2026-12-31; notice by 2026-10-31; a b"},
		{"16: calendar years, from their first 31 December", two("2025-08-25", func(c *Convention) {
			tacit(c, Period{}, months(2))
			c.Year = time.December
		}), "2026-01-01", "in-force; term 2, 2026-01-01 to 2026-12-31; notice by 2026-10-31; a b"},
		{"school years", two("2025-08-25", func(c *Convention) {
			tacit(c, Period{}, months(3))
			c.Year = time.August
		}), "2027-03-01", "in-force; term 3, 2026-09-01 to 2027-08-31; notice by 2027-05-31; a b"},
		{"17: one of three leaves", three("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "b", Sent: day("2025-09-10")}}
		}), "2025-12-31", "in-force; term 1, 2025-01-01 to 2025-12-31; notice by 2025-09-30; a b d"},
		{"17: and the others go on", three("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "b", Sent: day("2025-09-10")}}
		}), "2026-01-01", "in-force; term 2, 2026-01-01 to 2026-12-31; notice by 2026-09-30; a d"},
		{"a second one leaves: nobody is left to be bound to", three("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "b", Sent: day("2025-09-10")}, {Party: "d", Sent: day("2026-01-10")}}
		}), "2026-02-01", "in-force; term 2, 2026-01-01 to 2026-12-31; ended-by-notice after 2026-12-31 (d); a d"},
		{"one of three leaves and it ends for all", three("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Continues = false
			c.Notices = []Notice{{Party: "b", Sent: day("2025-09-10")}}
		}), "2025-10-01", "in-force; term 1, 2025-01-01 to 2025-12-31; ended-by-notice after 2025-12-31 (b); a b d"},
		{"37: the sending counts (art. 668 CPC)", two("2019-06-07", func(c *Convention) {
			tacit(c, years(4), months(3))
			c.Notices = []Notice{{Party: "a", Sent: day("2023-03-03"), Received: day("2023-03-07")}}
		}), "2023-06-06", "in-force; term 1, 2019-06-07 to 2023-06-06; ended-by-notice after 2023-06-06 (a); a b"},
		{"37: unless the clause says reception", two("2019-06-07", func(c *Convention) {
			tacit(c, years(4), months(3))
			c.Notice.Received = true
			c.Notices = []Notice{{Party: "a", Sent: day("2023-03-03"), Received: day("2023-03-07")}}
		}), "2023-06-06", "in-force; term 1, 2019-06-07 to 2023-06-06; notice by 2023-03-06; ended-by-notice after 2027-06-06 (a); a b"},
		{"41: not renewed", two("2022-01-01", func(c *Convention) {
			c.Term, c.Notice = years(2), &NoticeTerms{Period: months(3)}
		}), "2025-05-01", "expired; expired after 2023-12-31"},
		{"a notice to the end of a term that is the last one changes nothing", two("2022-01-01", func(c *Convention) {
			c.Term, c.Notice = years(2), &NoticeTerms{Period: months(3)}
			c.Notices = []Notice{{Party: "a", Sent: day("2023-02-01")}}
		}), "2023-12-31", "in-force; term 1, 2022-01-01 to 2023-12-31; expired after 2023-12-31; a b"},
		{"nobody can demand that it is renewed (art. 1212 al. 2 C. civ.)", two("2022-01-01", func(c *Convention) {
			tacit(c, years(2), months(3))
			c.Notice = nil
			c.Notices = []Notice{{Party: "a", Sent: day("2023-12-31")}}
		}), "2024-01-01", "ended-by-notice; ended-by-notice after 2023-12-31 (a)"},
		{"a fixed time binds to its end (art. 1212 al. 1 C. civ.)", two("2022-01-01", func(c *Convention) {
			c.Term = years(2)
			c.Notices = []Notice{{Party: "a", Sent: day("2022-02-01")}}
		}), "2022-02-01", "in-force; term 1, 2022-01-01 to 2023-12-31; expired after 2023-12-31; a b"},
		{"a term that renews into no fixed time", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(2))
			c.Renewal.Indefinite = true
		}), "2025-06-01", "in-force; term 1, 2025-01-01 to 2025-12-31; notice by 2025-10-31; a b"},
		{"and then ends by notice on any day", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(2))
			c.Renewal.Indefinite = true
			c.Notices = []Notice{{Party: "b", Sent: day("2027-12-31")}}
		}), "2027-12-31", "in-force; term 2, 2026-01-01 to 2028-02-29; ended-by-notice after 2028-02-29 (b); a b"},
		{"two renewals at most", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Renewal.Limited, c.Renewal.Max = true, 2
		}), "2026-05-01", "in-force; term 2, 2026-01-01 to 2026-12-31; notice by 2026-09-30; expired after 2027-12-31; a b"},
		{"the last of them", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Renewal.Limited, c.Renewal.Max = true, 2
		}), "2027-05-01", "in-force; term 3, 2027-01-01 to 2027-12-31; expired after 2027-12-31; a b"},
		{"a last day of all cuts the last term", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Renewal.Extent = day("2026-08-31")
		}), "2026-05-01", "in-force; term 2, 2026-01-01 to 2026-08-31; expired after 2026-08-31; a b"},
		{"express renewal, undecided", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Renewal.Kind, c.Renewal.Due = Express, months(3)
		}), "2025-05-01", "in-force; term 1, 2025-01-01 to 2025-12-31; decide by 2025-09-30; expired after 2025-12-31; a b"},
		{"express renewal, decided", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Renewal.Kind = Express
			c.Decisions = []Decision{{Day: day("2025-11-03")}}
		}), "2025-11-03", "in-force; term 1, 2025-01-01 to 2025-12-31; notice by 2025-09-30; expired after 2026-12-31; a b"},
		{"express renewal, not by all", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Renewal.Kind = Express
			c.Decisions = []Decision{{Day: day("2025-11-03"), Parties: []string{"a"}}}
		}), "2026-01-01", "expired; expired after 2025-12-31"},
		{"an option taken up extends the running term (art. 1213 C. civ.)", two("2025-01-01", func(c *Convention) {
			c.Term = years(1)
			c.Options = []Option{{Period: months(6), DecideBy: day("2025-10-31"), TakenUp: day("2025-10-31")}}
		}), "2026-03-01", "in-force; term 1, 2025-01-01 to 2026-06-30; expired after 2026-06-30; a b"},
		{"an option taken up too late does not", two("2025-01-01", func(c *Convention) {
			c.Term = years(1)
			c.Options = []Option{{Period: months(6), DecideBy: day("2025-10-31"), TakenUp: day("2025-11-01")}}
		}), "2026-03-01", "expired; expired after 2025-12-31"},
		{"an amendment names another end, and later terms count from it", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Amendments = []Amendment{{Effective: day("2025-06-01"), End: day("2026-08-31")}}
		}), "2026-09-01", "in-force; term 2, 2026-09-01 to 2027-08-31; notice by 2027-05-31; a b"},
		{"an amendment makes renewal express", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Amendments = []Amendment{{Effective: day("2026-06-01"), Renewal: &Renewal{Kind: Express}}}
		}), "2026-06-01", "in-force; term 2, 2026-01-01 to 2026-12-31; decide by 2026-12-31; expired after 2026-12-31; a b"},
		{"an amendment changes the notice, from its day on", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Amendments = []Amendment{{Effective: day("2025-10-15"), Notice: &NoticeTerms{Period: months(1)}}}
			c.Notices = []Notice{{Party: "a", Sent: day("2025-11-30")}}
		}), "2026-01-01", "ended-by-notice; ended-by-notice after 2025-12-31 (a)"},
		{"who joins by amendment can leave", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Continues = true
			c.Amendments = []Amendment{{Effective: day("2025-02-01"), Joining: []string{"d"}}}
			c.Notices = []Notice{{Party: "d", Sent: day("2025-09-30")}}
		}), "2026-01-01", "in-force; term 2, 2026-01-01 to 2026-12-31; notice by 2026-09-30; a b"},
		{"who leaves by amendment is bound to the day before", three("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Amendments = []Amendment{{Effective: day("2025-02-01"), Leaving: []string{"d"}}}
		}), "2025-02-01", "in-force; term 1, 2025-01-01 to 2025-12-31; notice by 2025-09-30; a b"},
		{"a notice taken back", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "a", Sent: day("2025-09-10"), TakenBack: day("2025-12-31")}}
		}), "2026-01-01", "in-force; term 2, 2026-01-01 to 2026-12-31; notice by 2026-09-30; a b"},
		{"a notice taken back too late", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Notices = []Notice{{Party: "a", Sent: day("2025-09-10"), TakenBack: day("2026-01-01")}}
		}), "2026-01-01", "ended-by-notice; ended-by-notice after 2025-12-31 (a)"},
		{"ended before its time", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Ended = day("2025-06-30")
		}), "2025-03-01", "in-force; term 1, 2025-01-01 to 2025-06-30; obsolete after 2025-06-30; a b"},
		{"and obsolete from the next day on", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
			c.Ended = day("2025-06-30")
		}), "2025-07-01", "obsolete; obsolete after 2025-06-30"},
		{"not begun", two("2025-01-01", func(c *Convention) {
			tacit(c, years(1), months(3))
		}), "2024-12-31", "signed; a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, said(c.convention.On(day(c.on))[0]))
		})
	}
}

func TestSignaturesComeOneByOne(t *testing.T) {
	c := Convention{
		Parties: []string{"a", "b"}, Start: day("2025-01-01"), Term: years(1),
		Signatures: []Signature{{"b", day("2024-12-10")}, {"a", day("2025-02-01")}},
	}
	var phases []Phase
	for _, a := range c.On(day("2024-12-09"), day("2024-12-10"), day("2025-01-01"), day("2025-02-01"), day("2026-01-01")) {
		phases = append(phases, a.Phase)
	}
	assert.Equal(t, []Phase{Draft, Signing, Signing, InForce, Expired}, phases)

	c.Signatures = c.Signatures[:1]
	assert.Equal(t, Signing, c.On(day("2026-06-01"))[0].Phase, "what not all have signed is not in force, and does not expire")
}
