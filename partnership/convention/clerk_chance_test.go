package convention_test

import (
	"math/rand/v2"
	"slices"
	"time"

	"github.com/vademecum-go/vademecum/test/clerk"
)

// A chance makes conventions; the same number makes the same one again.
type chance struct {
	*rand.Rand
	c clerk.Convention
	// around are the days near which things happen and questions are asked.
	around []time.Time
}

func conventionOf(number int) (clerk.Convention, []time.Time) {
	ch := &chance{Rand: rand.New(rand.NewPCG(641, uint64(number)))}
	ch.parties()
	ch.length()
	ch.c.Renewal = ch.renewal(ch.c.Start)
	if ch.c.Renewal.Kind == clerk.Tacit && ch.open() {
		ch.c.Renewal = clerk.Renewal{}
	}
	if ch.of(8) < 7 || ch.open() {
		ch.c.Notice = ch.notice()
	}
	ch.terms()
	ch.signatures()
	for range ch.of(3) {
		ch.amendment()
	}
	for range ch.of(3) {
		ch.option()
	}
	if ch.c.Renewal.Kind == clerk.Express {
		for range ch.of(4) {
			ch.decision()
		}
	}
	for range ch.of(4) {
		ch.given()
	}
	if ch.of(12) == 0 {
		ch.c.Ended = ch.near()
	}
	return ch.c, ch.questions()
}

func (ch *chance) of(n int) int { return ch.IntN(n) }

func pick[T any](ch *chance, of ...T) T { return of[ch.of(len(of))] }

// open reports whether it runs for no fixed time at first.
func (ch *chance) open() bool {
	return ch.c.End.IsZero() && ch.c.Term == clerk.Period{} && ch.c.Year == 0
}

// receives reports whether notice ever counts from its reception.
func (ch *chance) receives() bool {
	return ch.c.Notice != nil && ch.c.Notice.Received ||
		slices.ContainsFunc(ch.c.Amendments, func(a clerk.Amendment) bool { return a.Notice != nil && a.Notice.Received })
}

func (ch *chance) parties() {
	names := []string{"a", "b", "d", "e"}
	ch.c.Parties = names[:2+ch.of(2)+ch.of(2)]
	ch.c.Continues = ch.of(3) > 0
}

// day is any day of some years, more often one near the end of a month.
func (ch *chance) day(from, to int) time.Time {
	year, month := from+ch.of(to-from), time.Month(1+ch.of(12))
	if ch.of(6) == 0 {
		year, month = year/4*4, time.February
		if ch.of(4) == 0 {
			return clerk.Day(year, month, 29)
		}
	}
	switch ch.of(4) {
	case 0:
		return clerk.Day(year, month, 1)
	case 1:
		return clerk.Day(year, month+1, -ch.of(3))
	}
	return clerk.Day(year, month, 1+ch.of(31))
}

func (ch *chance) period() clerk.Period {
	switch ch.of(12) {
	case 0:
		return clerk.Period{Days: 20 + ch.of(400)}
	case 1:
		return clerk.Period{Weeks: 4 + ch.of(60)}
	case 2:
		return clerk.Period{Years: ch.of(2), Months: 1 + ch.of(11), Days: ch.of(20)}
	case 3, 4, 5:
		return clerk.Period{Months: 1 + ch.of(18)}
	}
	return clerk.Period{Years: 1 + ch.of(3)}
}

func (ch *chance) length() {
	ch.c.Start = ch.day(1999, 2030)
	switch ch.of(10) {
	case 0:
	case 1, 2:
		ch.c.End = ch.c.Start.AddDate(0, ch.of(30), ch.of(40))
	case 3:
		// The day before the same number, some months later.
		ch.c.End = clerk.Day(ch.c.Start.Year(), ch.c.Start.Month()+time.Month(1+ch.of(30)), 0)
		if last := ch.c.End.AddDate(0, 0, ch.c.Start.Day()-1); ch.of(2) == 0 && last.Day() == ch.c.Start.Day()-1 {
			ch.c.End = last
		}
	case 4:
		ch.c.Year = pick(ch, time.December, time.August)
	default:
		ch.c.Term = ch.period()
	}
}

func (ch *chance) renewal(from time.Time) clerk.Renewal {
	r := clerk.Renewal{Kind: pick(ch, clerk.None, clerk.Express, clerk.Express, clerk.Tacit, clerk.Tacit, clerk.Tacit)}
	if r.Kind == clerk.None {
		return r
	}
	if r.Kind == clerk.Tacit && ch.of(6) == 0 {
		r.Indefinite = true
		return r
	}
	if ch.of(3) == 0 || ch.open() {
		r.Period = ch.period()
	}
	if ch.of(3) == 0 {
		r.Limited, r.Max = true, ch.of(5)
	}
	if ch.of(5) == 0 {
		r.Extent = from.AddDate(1+ch.of(8), ch.of(12), ch.of(31))
	}
	if r.Kind == clerk.Express && ch.of(2) == 0 {
		r.Due = ch.notice().Period
	}
	return r
}

func (ch *chance) notice() *clerk.NoticeTerms {
	n := &clerk.NoticeTerms{Received: ch.of(4) == 0}
	switch ch.of(8) {
	case 0:
		n.Period.Days = 1 + ch.of(100)
	case 1:
		n.Period.Weeks = 1 + ch.of(12)
	case 2:
		n.Period = clerk.Period{Months: ch.of(3), Days: 1 + ch.of(20)}
	case 3:
		n.Period.Years = 1
	default:
		n.Period.Months = pick(ch, 1, 1, 2, 3, 3, 3, 6)
	}
	if ch.of(2) == 0 {
		n.Effect = pick(ch, clerk.TermEnd, clerk.MonthEnd, clerk.QuarterEnd, clerk.YearEnd, clerk.AnyDay)
	}
	return n
}
