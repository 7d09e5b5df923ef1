package convention_test

import (
	"slices"
	"time"

	"github.com/vademecum-go/vademecum/test/clerk"
)

// terms finds the days near which it matters what happens: first and last days
// of terms, and the last days of a notice.
func (ch *chance) terms() {
	plain := ch.c
	if plain.Renewal.Kind == clerk.Express {
		plain.Renewal.Kind = clerk.Tacit
	}
	terms, _ := plain.Terms(6)
	for _, t := range terms {
		ch.around = append(ch.around, t.First)
		if t.Last.IsZero() {
			ch.around = append(ch.around, t.First.AddDate(0, ch.of(40), ch.of(31)))
			continue
		}
		ch.around = append(ch.around, t.Last)
		if plain.Notice != nil {
			if a := plain.On(t.Last)[0]; !a.NoticeBy.IsZero() {
				ch.around = append(ch.around, a.NoticeBy)
			}
		}
	}
}

// near is a day at or near one that matters, or any day of the first terms, and
// seldom one before the convention begins.
func (ch *chance) near() time.Time {
	d := pick(ch, ch.around...)
	switch ch.of(3) {
	case 0:
		d = d.AddDate(0, 0, ch.of(5)-2)
	case 1:
		last := slices.MaxFunc(append(ch.around, ch.c.Start), time.Time.Compare)
		d = ch.c.Start.AddDate(0, 0, ch.of(1+int(last.Sub(ch.c.Start).Hours()/24)))
	}
	if d.Before(ch.c.Start) && ch.of(4) > 0 {
		return ch.c.Start
	}
	return d
}

// living is near, and not before the convention begins.
func (ch *chance) living() time.Time {
	if d := ch.near(); !d.Before(ch.c.Start) {
		return d
	}
	return ch.c.Start
}

func (ch *chance) signatures() {
	early := ch.of(5) > 0
	for _, p := range ch.c.Parties {
		if early {
			ch.c.Signatures = append(ch.c.Signatures, clerk.Signature{Party: p, Day: ch.c.Start.AddDate(0, 0, -1-ch.of(60))})
		} else if ch.of(4) > 0 {
			ch.c.Signatures = append(ch.c.Signatures, clerk.Signature{Party: p, Day: ch.near()})
		}
	}
}

func (ch *chance) amendment() {
	a := clerk.Amendment{Effective: ch.living()}
	if ch.of(3) == 0 {
		a.End = a.Effective.AddDate(0, ch.of(20), ch.of(31))
	}
	if ch.of(4) == 0 {
		r := ch.renewal(a.Effective)
		a.Renewal = &r
	}
	if ch.of(4) == 0 {
		a.Notice = ch.notice()
		a.Notice.Received = ch.c.Notice != nil && ch.c.Notice.Received
	}
	if ch.of(4) == 0 {
		a.Joining = []string{"f"}
	} else if len(ch.c.Parties) > 2 && ch.of(4) == 0 {
		a.Leaving = []string{ch.c.Parties[0]}
	}
	ch.c.Amendments = append(ch.c.Amendments, a)
	slices.SortStableFunc(ch.c.Amendments, func(a, b clerk.Amendment) int { return a.Effective.Compare(b.Effective) })
}

func (ch *chance) option() {
	o := clerk.Option{Period: ch.period(), TakenUp: ch.living()}
	if ch.of(2) == 0 {
		o.DecideBy = o.TakenUp.AddDate(0, 0, ch.of(40)-8)
	}
	if ch.of(4) == 0 {
		o.TakenUp = time.Time{}
	}
	ch.c.Options = append(ch.c.Options, o)
}

func (ch *chance) decision() {
	d := clerk.Decision{Day: ch.living()}
	switch ch.of(5) {
	case 0:
		d.Parties = ch.c.Parties
	case 1:
		d.Parties = ch.c.Parties[1:]
	}
	ch.c.Decisions = append(ch.c.Decisions, d)
	slices.SortStableFunc(ch.c.Decisions, func(a, b clerk.Decision) int { return a.Day.Compare(b.Day) })
}

func (ch *chance) given() {
	n := clerk.Notice{Party: pick(ch, append([]string{"f"}, ch.c.Parties...)...), Sent: ch.near()}
	// Where reception counts and its day is not known, nobody knows what comes of
	// the notice.
	if ch.of(3) > 0 || ch.receives() {
		n.Received = n.Sent.AddDate(0, 0, ch.of(8))
	}
	if ch.of(5) == 0 {
		n.TakenBack = n.Sent.AddDate(0, 0, ch.of(200))
	}
	ch.c.Notices = append(ch.c.Notices, n)
}

// questions are the days on which the clerk and the library are asked: those on
// which something happens, those that matter, their neighbours and some others.
func (ch *chance) questions() []time.Time {
	c := &ch.c
	days := append([]time.Time{c.Start, c.Ended}, ch.around...)
	for _, s := range c.Signatures {
		days = append(days, s.Day)
	}
	for _, a := range c.Amendments {
		days = append(days, a.Effective, a.End)
	}
	for _, o := range c.Options {
		days = append(days, o.TakenUp)
	}
	for _, d := range c.Decisions {
		days = append(days, d.Day)
	}
	for _, n := range c.Notices {
		days = append(days, n.Sent, n.Received, n.TakenBack)
	}
	for range 5 {
		days = append(days, ch.near())
	}
	var asked []time.Time
	for _, d := range days {
		if !d.IsZero() {
			asked = append(asked, d, d.AddDate(0, 0, 1+ch.of(2)), d.AddDate(0, 0, -1))
		}
	}
	slices.SortFunc(asked, time.Time.Compare)
	return slices.CompactFunc(asked, time.Time.Equal)
}
