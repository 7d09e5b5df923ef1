package convention_test

import (
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/test/clerk"
	"pgregory.net/rapid"
)

func civil(d cal.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
}

func dayOf(d time.Time) cal.Date {
	if d.IsZero() {
		return cal.Date{}
	}
	day, _ := cal.NewDate(d.Year(), int(d.Month()), d.Day())
	return day
}

func clerkPeriod(p cal.Period) clerk.Period {
	return clerk.Period{Years: p.Years, Months: p.Months, Weeks: p.Weeks, Days: p.Days}
}

func clerkRenewal(r *convention.Renewal) clerk.Renewal {
	if r == nil {
		return clerk.Renewal{}
	}
	out := clerk.Renewal{Period: clerkPeriod(r.Period), Extent: civil(r.MaxExtent), Due: clerkPeriod(r.DecisionDue)}
	switch r.Kind {
	case convention.RenewalExpress:
		out.Kind = clerk.Express
	case convention.RenewalTacit:
		out.Kind = clerk.Tacit
	case convention.RenewalIndefinite:
		out.Kind, out.Indefinite = clerk.Tacit, true
	}
	if r.Max != nil && !out.Indefinite {
		out.Limited, out.Max = true, *r.Max
	}
	return out
}

func clerkNotice(n *convention.NoticeTerms) *clerk.NoticeTerms {
	if n == nil {
		return nil
	}
	effects := map[convention.NoticeEffect]clerk.Effect{
		"": clerk.Unsaid, convention.EffectTermEnd: clerk.TermEnd, convention.EffectMonthEnd: clerk.MonthEnd,
		convention.EffectQuarterEnd: clerk.QuarterEnd, convention.EffectYearEnd: clerk.YearEnd, convention.EffectAnyDay: clerk.AnyDay,
	}
	return &clerk.NoticeTerms{Period: clerkPeriod(n.Period), Effect: effects[n.Effect], Received: n.Counts == convention.CountsReception}
}

// handed is the convention as the clerk has it in the file.
func handed(c *convention.Convention) *clerk.Convention {
	out := &clerk.Convention{
		Parties: c.Parties, Start: civil(c.Start.First()), Term: clerkPeriod(c.Term), End: civil(c.End.First()), Renewal: clerkRenewal(c.Renewal),
		Notice: clerkNotice(c.Notice), Continues: c.Withdrawal == convention.WithdrawalContinues,
	}
	for _, s := range c.Signatures {
		out.Signatures = append(out.Signatures, clerk.Signature{Party: s.Party, Day: civil(s.Date.First())})
	}
	for _, o := range c.Options {
		out.Options = append(out.Options, clerk.Option{Period: clerkPeriod(o.Period), DecideBy: civil(o.DecideBy), TakenUp: civil(o.Exercised.First())})
	}
	for _, d := range c.Renewals {
		out.Decisions = append(out.Decisions, clerk.Decision{Day: civil(d.Date.First()), Parties: d.Parties})
	}
	for _, n := range c.Notices {
		out.Notices = append(out.Notices, clerk.Notice{Party: n.Party, Sent: civil(n.Date.First()), Received: civil(n.Received.First()), TakenBack: civil(n.Withdrawn.First())})
	}
	for _, a := range c.Amendments {
		b := clerk.Amendment{Effective: civil(a.Effective.First()), End: civil(a.End.First()), Notice: clerkNotice(a.Notice), Joining: a.Joining, Leaving: a.Leaving}
		if a.Renewal != nil {
			r := clerkRenewal(a.Renewal)
			if !r.Extent.IsZero() && r.Extent.Before(b.Effective) {
				r.Extent = b.Effective // it ends on the day on which that is agreed
			}
			b.Renewal = &r
		}
		out.Amendments = append(out.Amendments, b)
	}
	if c.Ending != nil {
		out.Ended = civil(c.Ending.Date.First())
	}
	return out
}

// rounds is how many hundreds of conventions the clerk is asked about: 50, or what
// VADEMECUM_ROUNDS says.
func rounds(t *testing.T) int {
	text := os.Getenv("VADEMECUM_ROUNDS")
	if text == "" {
		return 50
	}
	n, err := strconv.Atoi(text)
	require.NoError(t, err)
	return n
}

// The clerk, who goes by the law from one day to the next and has never seen this
// package, says the same of conventions made by chance.
func TestAgainstAClerkWithACalendar(t *testing.T) {
	for range rounds(t) {
		rapid.Check(t, agreesWithTheClerk)
	}
}

func agreesWithTheClerk(t *rapid.T) {
	start := cal.Min.AddDays(rapid.IntRange(720_000, 740_000).Draw(t, "start"))
	c := drawn(t, start)
	if c.Year != "" { // a named end, to the clerk
		c.Year = ""
		c.End = cal.PartialOf(start.EndOfYear())
	}
	on := someDay(t, start)
	got, want := c.At(on), handed(known(c, on)).On(civil(on))[0]
	same := func(what string, got, want any) {
		if got != want {
			t.Fatalf("%s on %s: the clerk says %v, not %v\n%+v\n%+v\n%s", what, on, want, got, want, got, inJSON(c))
		}
	}
	same("phase", string(got.Phase), string(want.Phase))
	same("last day", got.Last, dayOf(want.Ends))
	same("what comes then", string(got.Then), string(want.Why))
	if got.EndedBy != "" || len(want.By) > 0 {
		same("ended by", slices.Contains(want.By, got.EndedBy), true)
	}
	if got.Phase.Over() {
		return
	}
	if !slices.Equal(got.Parties, want.Parties) {
		t.Fatalf("parties %v, not %v on %s: %s", want.Parties, got.Parties, on, inJSON(c))
	}
	last := dayOf(want.Last)
	if ends := dayOf(want.Ends); !ends.IsZero() && (last.IsZero() || ends.Before(last)) {
		last = ends
	}
	same("term", got.Term, want.Term)
	same("first day of the term", got.Days.First, dayOf(want.First))
	same("last day of the term", got.Days.Last, last)
	same("notice by", got.NoticeBy, dayOf(want.NoticeBy))
	same("decision by", got.DecisionBy, dayOf(want.DecideBy))
	leaving := map[string]cal.Date{}
	for _, l := range got.Leaving {
		leaving[l.Party] = l.Last
	}
	same("how many leave", len(leaving), len(want.Leaves))
	for party, day := range want.Leaves {
		same(party+" leaves", leaving[party], dayOf(day))
	}
	for party, outcome := range want.IfNotice {
		answer := c.IfNotice(on, party)
		same("if "+party+" gives notice", answer.Last, dayOf(outcome.Last))
		same("whether that changes anything for "+party, answer.Idle, outcome.Idle)
		same("whether the others go on without "+party, answer.Continues, outcome.Continues)
		if !got.NoticeBy.IsZero() {
			same("whether it is late for "+party, answer.Late, outcome.Late)
		}
	}
}
