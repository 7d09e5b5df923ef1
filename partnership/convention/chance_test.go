package convention_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"pgregory.net/rapid"
)

// known is a copy of the convention with what is known on a day.
func known(c *convention.Convention, on cal.Date) *convention.Convention {
	k := *c
	late := func(d cal.Partial) bool { return d.First().After(on) }
	k.Amendments = slices.DeleteFunc(slices.Clone(c.Amendments), func(a convention.Amendment) bool { return late(a.Effective) })
	k.Renewals = slices.DeleteFunc(slices.Clone(c.Renewals), func(r convention.RenewalDecision) bool { return late(r.Date) })
	k.Options = slices.DeleteFunc(slices.Clone(c.Options), func(o convention.ExtensionOption) bool { return late(o.Exercised) || o.Exercised.IsZero() })
	k.Notices = nil
	for _, n := range c.Notices {
		if late(n.Withdrawn) {
			n.Withdrawn = cal.Partial{}
		}
		if late(n.Received) && c.Notice != nil && c.Notice.Counts == convention.CountsReception {
			continue // it does not count yet
		}
		if !late(n.Date) {
			k.Notices = append(k.Notices, n)
		}
	}
	return &k
}

// someDay draws a day of the years after the start, half of them of the first
// term, when most conventions run.
func someDay(t *rapid.T, start cal.Date) cal.Date {
	within := rapid.SampledFrom([]int{90, 90, 400, 1500}).Draw(t, "within")
	return start.AddDays(rapid.IntRange(0, within).Draw(t, "on"))
}

// drawn draws a convention that starts on a day: any mixture of terms, renewal,
// notice, options, amendments and departures.
func drawn(t *rapid.T, start cal.Date) *convention.Convention {
	day := func(label string) cal.Date { return start.AddDays(rapid.IntRange(0, 1200).Draw(t, label)) }
	when := func(label string) cal.Partial { return cal.PartialOf(day(label)) }
	some := func(label string) bool { return rapid.IntRange(0, 2).Draw(t, label) == 0 }
	period := func(label string) cal.Period {
		n := rapid.IntRange(1, 14).Draw(t, label)
		return rapid.SampledFrom([]cal.Period{{Months: n}, {Weeks: n}, {Days: 9 * n}, {Years: 1}, {Months: n, Days: n}}).Draw(t, label)
	}
	renewal := func(label string) *convention.Renewal {
		r := &convention.Renewal{Kind: rapid.SampledFrom([]convention.RenewalKind{"tacit", "tacit", "express", "none", "indefinite"}).Draw(t, label), Period: period(label)}
		if some(label + " max") {
			r.Max = new(rapid.IntRange(0, 4).Draw(t, label))
		}
		if some(label + " due") {
			r.DecisionDue = period(label)
		}
		if some(label + " extent") {
			r.MaxExtent = day(label)
		}
		return r
	}
	var counts convention.NoticeCounts
	if some("reception counts") {
		counts = convention.CountsReception
	}
	notice := func(label string) *convention.NoticeTerms {
		return &convention.NoticeTerms{Counts: counts, Period: period(label), Effect: rapid.SampledFrom([]convention.NoticeEffect{"", "term-end", "month-end", "quarter-end", "year-end", "any-day"}).Draw(t, label)}
	}
	all := []string{"a", "b", "c", "d"}
	c := &convention.Convention{Start: cal.PartialOf(start), Parties: all[:rapid.IntRange(2, 4).Draw(t, "parties")]}
	for _, p := range c.Parties {
		c.Signatures = append(c.Signatures, convention.Signature{Party: p, Date: cal.PartialOf(start.AddDays(-1))})
	}
	switch rapid.IntRange(0, 8).Draw(t, "length") {
	case 0:
	case 1:
		c.End = cal.PartialOf(start.AddDays(9 * rapid.IntRange(1, 40).Draw(t, "end")))
	case 2:
		c.End = cal.PartialOf(start.Through(cal.Period{Months: rapid.IntRange(1, 14).Draw(t, "months")}))
	case 3:
		c.Year = rapid.SampledFrom([]convention.Year{convention.YearCalendar, convention.YearSchool}).Draw(t, "year")
	default:
		c.Term = period("term")
	}
	if !some("no renewal") {
		c.Renewal = renewal("renewal")
	}
	if counts != "" || !some("no notice") {
		c.Notice = notice("notice terms")
	}
	if some("goes on") {
		c.Withdrawal = convention.WithdrawalContinues
	}
	for range rapid.IntRange(0, 3).Draw(t, "notices") {
		n := convention.Notice{Party: rapid.SampledFrom(all).Draw(t, "who"), Date: when("notice")}
		if counts != "" || some("received") {
			n.Received = cal.PartialOf(n.Date.First().AddDays(rapid.IntRange(0, 20).Draw(t, "received")))
		}
		if some("withdrawn") {
			n.Withdrawn = cal.PartialOf(n.Date.First().AddDays(rapid.IntRange(0, 90).Draw(t, "withdrawn")))
		}
		c.Notices = append(c.Notices, n)
	}
	for range rapid.IntRange(0, 3).Draw(t, "decisions") {
		d := convention.RenewalDecision{Date: when("decision")}
		if some("not all") {
			d.Parties = all[:rapid.IntRange(1, 4).Draw(t, "agree")]
		}
		c.Renewals = append(c.Renewals, d)
	}
	for range rapid.IntRange(0, 2).Draw(t, "options") {
		c.Options = append(c.Options, convention.ExtensionOption{Period: period("option"), Exercised: when("option")})
		if some("decided by") {
			c.Options[len(c.Options)-1].DecideBy = day("decide by")
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "amendments") {
		a := convention.Amendment{Effective: when("amendment")}
		switch rapid.IntRange(0, 4).Draw(t, "change") {
		case 0:
			a.End = cal.PartialOf(a.Effective.First().AddDays(rapid.IntRange(0, 600).Draw(t, "new end")))
		case 1:
			a.Renewal = renewal("new renewal")
		case 2:
			a.Notice = notice("new notice")
		case 3:
			a.Leaving = []string{rapid.SampledFrom(all).Draw(t, "leaving")}
		default:
			a.Joining = []string{rapid.SampledFrom(all).Draw(t, "joining")}
		}
		c.Amendments = append(c.Amendments, a)
	}
	slices.SortStableFunc(c.Amendments, func(a, b convention.Amendment) int { return a.Effective.First().Compare(b.Effective.First()) })
	if some("ended") {
		c.Ending = &convention.Ending{Date: when("ending")}
	}
	return c
}

// The largest extent is what a convention reaches that is renewed whenever it can
// be, extended by every option and left by nobody.
func TestTheLargestExtentIsReached(t *testing.T) {
	reached := 0
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		on := someDay(t, start)
		drawn := drawn(t, start)
		c := known(drawn, on)
		for range rapid.IntRange(0, 2).Draw(t, "open options") {
			c.Options = append(c.Options, convention.ExtensionOption{Period: cal.Period{Months: 7}, DecideBy: on.AddDays(rapid.IntRange(-1, 9).Draw(t, "by"))})
		}
		now := c.At(on)
		if now.Phase != convention.PhaseInForce {
			return
		}
		if !now.Last.IsZero() && !now.MaxExtent.IsZero() && now.Last.After(now.MaxExtent) {
			t.Fatalf("until %s, but at most until %s: %+v", now.Last, now.MaxExtent, c)
		}
		for i := range c.Options {
			if o := &c.Options[i]; o.Exercised.IsZero() && !o.DecideBy.Before(on) {
				o.Exercised = cal.PartialOf(on)
			}
		}
		c.Notices = nil
		for range 250 {
			c.Renewals = append(c.Renewals, convention.RenewalDecision{Date: cal.PartialOf(on)})
		}
		switch all := c.At(on); {
		case now.MaxExtent.IsZero() && !all.Last.IsZero() && lastRenewal(c, on).Kind != convention.RenewalExpress:
			t.Fatalf("no bound, but until %s: %+v", all.Last, c)
		case !now.MaxExtent.IsZero():
			reached++
			if all.Last != now.MaxExtent {
				t.Fatalf("at most until %s, but until %s: %+v", now.MaxExtent, all.Last, c)
			}
		}
	})
	assert.Greater(t, reached, 10)
}

// lastRenewal returns what is said of renewal on a day.
func lastRenewal(c *convention.Convention, on cal.Date) convention.Renewal {
	r := convention.Renewal{Kind: convention.RenewalNone}
	if c.Renewal != nil {
		r = *c.Renewal
	}
	for _, a := range c.Amendments {
		if a.Renewal != nil && !a.Effective.First().After(on) {
			r = *a.Renewal
		}
	}
	return r
}

// The last day for a notice is the last one: given on it, the notice holds for the
// running term; given a day later it is late.
func TestTheLastDayForANotice(t *testing.T) {
	asked := 0
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		on := someDay(t, start)
		drawn := drawn(t, start)
		if rapid.IntRange(0, 3).Draw(t, "as most") > 0 { // renewed tacitly unless somebody gives notice
			drawn.Renewal = &convention.Renewal{Kind: convention.RenewalTacit}
			drawn.Notice = cmp.Or(drawn.Notice, &convention.NoticeTerms{Period: cal.Period{Months: 1}})
		}
		c := known(drawn, on)
		now := c.At(on)
		if now.Phase != convention.PhaseInForce || now.NoticeBy.IsZero() || len(now.Parties) == 0 {
			return
		}
		asked++
		party := rapid.SampledFrom(now.Parties).Draw(t, "party")
		if !now.NoticeBy.Before(on) {
			if a := c.IfNotice(now.NoticeBy, party); a.Late || a.Last.After(now.Days.Last) {
				t.Fatalf("%+v on the last day %s of the term until %s: %+v", a, now.NoticeBy, now.Days.Last, c)
			}
		}
		next := now.NoticeBy.AddDays(1)
		if next.Before(on) {
			next = on
		}
		if a := c.IfNotice(next, party); !next.After(now.Days.Last) && !a.Late && !a.Idle {
			t.Fatalf("%+v on %s, after the last day: %+v", a, next, c)
		}
	})
	assert.Greater(t, asked, 5)
}

// What a notice would do is what it does: the answer beforehand is the standing
// once it is written down.
func TestANoticeDoesWhatWasAnswered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		on := someDay(t, start)
		c := known(drawn(t, start), on)
		before := c.At(on)
		if before.Phase != convention.PhaseInForce || len(before.Parties) == 0 {
			return
		}
		party := rapid.SampledFrom(before.Parties).Draw(t, "party")
		answer := c.IfNotice(on, party)
		c.Notices = append(c.Notices, convention.Notice{Party: party, Date: cal.PartialOf(on), Received: cal.PartialOf(on)})
		after := c.At(on)
		switch {
		case answer.Last.IsZero() && after.Last != before.Last:
			t.Fatalf("nothing was to happen, but %s became %s: %+v", before.Last, after.Last, c)
		case !answer.Last.IsZero() && !answer.Continues && after.Last != answer.Last:
			t.Fatalf("%+v, but until %s: %+v", answer, after.Last, c)
		case answer.Continues && answer.Last != cal.Max && c.At(answer.Last).Phase == convention.PhaseInForce:
			if !slices.Contains(c.At(answer.Last).Parties, party) || slices.Contains(c.At(answer.Last.AddDays(1)).Parties, party) {
				t.Fatalf("%+v, but %v: %+v", answer, c.At(answer.Last.AddDays(1)).Parties, c)
			}
		}
	})
}
