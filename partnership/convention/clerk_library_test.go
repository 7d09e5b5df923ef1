package convention_test

import (
	"strconv"
	"time"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/test/clerk"
)

var effects = []convention.NoticeEffect{
	clerk.Unsaid: "", clerk.TermEnd: convention.EffectTermEnd, clerk.MonthEnd: convention.EffectMonthEnd,
	clerk.QuarterEnd: convention.EffectQuarterEnd, clerk.YearEnd: convention.EffectYearEnd, clerk.AnyDay: convention.EffectAnyDay,
}

var kinds = []convention.RenewalKind{
	clerk.None: convention.RenewalNone, clerk.Express: convention.RenewalExpress, clerk.Tacit: convention.RenewalTacit,
}

func civil(d time.Time) cal.Partial { return cal.PartialOf(cal.Of(d)) }

func period(p clerk.Period) cal.Period {
	return cal.Period{Years: p.Years, Months: p.Months, Weeks: p.Weeks, Days: p.Days}
}

// library writes what the clerk has on file as the format has it.
func library(c clerk.Convention) *convention.Convention {
	l := &convention.Convention{
		Parties: c.Parties, Start: civil(c.Start), Term: period(c.Term), End: civil(c.End),
		Renewal: renewal(&c.Renewal), Notice: notice(c.Notice), Withdrawal: convention.WithdrawalEnds,
	}
	if c.Continues {
		l.Withdrawal = convention.WithdrawalContinues
	}
	switch c.Year {
	case time.December:
		l.Year = convention.YearCalendar
	case time.August:
		l.Year = convention.YearSchool
	case 0:
		if c.End.IsZero() && c.Term == (clerk.Period{}) {
			yes := true
			l.Indefinite = &yes
		}
	}
	for _, s := range c.Signatures {
		l.Signatures = append(l.Signatures, convention.Signature{Party: s.Party, Date: civil(s.Day)})
	}
	for _, o := range c.Options {
		l.Options = append(l.Options, convention.ExtensionOption{Period: period(o.Period), DecideBy: cal.Of(o.DecideBy), Exercised: civil(o.TakenUp)})
	}
	for _, d := range c.Decisions {
		l.Renewals = append(l.Renewals, convention.RenewalDecision{Date: civil(d.Day), Parties: d.Parties})
	}
	for _, n := range c.Notices {
		l.Notices = append(l.Notices, convention.Notice{Party: n.Party, Date: civil(n.Sent), Received: civil(n.Received), Withdrawn: civil(n.TakenBack)})
	}
	for i, a := range c.Amendments {
		l.Amendments = append(l.Amendments, convention.Amendment{
			ID: "amendment-" + strconv.Itoa(i+1), Effective: civil(a.Effective), End: civil(a.End),
			Renewal: renewal(a.Renewal), Notice: notice(a.Notice), Joining: a.Joining, Leaving: a.Leaving,
		})
	}
	if !c.Ended.IsZero() {
		l.Ending = &convention.Ending{Date: civil(c.Ended)}
	}
	return l
}

func renewal(r *clerk.Renewal) *convention.Renewal {
	if r == nil {
		return nil
	}
	l := &convention.Renewal{Kind: kinds[r.Kind], Period: period(r.Period), MaxExtent: cal.Of(r.Extent), DecisionDue: period(r.Due)}
	if r.Indefinite {
		l.Kind = convention.RenewalIndefinite
	}
	if r.Limited {
		l.Max = &r.Max
	}
	return l
}

func notice(n *clerk.NoticeTerms) *convention.NoticeTerms {
	if n == nil {
		return nil
	}
	l := &convention.NoticeTerms{Period: period(n.Period), Effect: effects[n.Effect]}
	if n.Received {
		l.Counts = convention.CountsReception
	}
	return l
}
