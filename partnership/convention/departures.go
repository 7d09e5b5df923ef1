package convention

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// A departure is a notice on its way: to a day, or to the end of the first term that
// is not over before that day. It counts while its party stands where it stood on
// the roll.
type departure struct {
	notice int // its place among the notices, -1 when it is only imagined
	party  string
	line   int
	day    cal.Date
	term   bool
}

// byReception reports whether notice counts from the day on which it is received.
func (k *course) byReception() bool { return k.notice != nil && k.notice.Counts == CountsReception }

// send takes in a notice on the day on which it is sent. Where reception counts, it
// has to wait for that day; one that is not known may be the same, or never.
func (k *course) send(at int, day cal.Date) Outcome {
	n := &k.c.Notices[at]
	if k.byReception() && (k.day(n.Received).After(day) || n.Received.IsZero() && k.latest) {
		if k.sent == nil {
			k.sent = map[int]bool{}
		}
		k.sent[at] = true
		return OutcomeDone
	}
	return k.announce(at, n.Party, day)
}

// receive takes in a notice on the day on which it is received, if it has waited
// for it.
func (k *course) receive(at int, day cal.Date) Outcome {
	if !k.sent[at] {
		return OutcomeDone
	}
	delete(k.sent, at)
	return k.announce(at, k.c.Notices[at].Party, day)
}

// announce takes in a notice of a party that counts from a day; its place is -1
// when it is only imagined.
func (k *course) announce(at int, party string, day cal.Date) Outcome {
	line := -1
	if len(k.c.Parties) > 0 {
		known, ok := k.parties.line[party]
		if !ok {
			return OutcomeIdle
		}
		line = known
	}
	if !k.timed || k.notice == nil && !k.noticeToTerms() {
		return OutcomeIdle // without a term, nobody knows how long a reasonable notice is
	}
	d := departure{notice: at, party: party, line: line}
	d.day, d.term = k.takesEffect(day)
	k.expect(d)
	end, final := k.bound()
	if !d.term || k.endless || final || !d.day.After(end) || !k.follows() {
		return OutcomeDone
	}
	k.lateEnd = d.day
	if k.renewal.Kind != RenewalIndefinite {
		k.lateEnd = k.endAfter(k.search(d.day))
	}
	if most := k.extent(day); !most.IsZero() && most.Before(k.lateEnd) {
		k.lateEnd = most
	}
	return OutcomeLate
}

// takeBack takes a notice back while its party is still bound.
func (k *course) takeBack(at int) Outcome {
	if k.sent[at] {
		delete(k.sent, at)
		return OutcomeDone
	}
	d, given := k.given[at]
	if !given || !k.counts(d) {
		return OutcomeNotPending
	}
	delete(k.given, at)
	return OutcomeDone
}

// takesEffect returns the day with which a notice that counts from a day ends the
// engagement; where that is the last of a term, the day on which the notice has run.
// Without a term, it is any day once the notice has run (art. 1211 C. civ.). A
// convention that says nothing of notice lets one be given up to the last day of a
// term that would be renewed tacitly: nobody can demand it (art. 1212 C. civ.).
func (k *course) takesEffect(day cal.Date) (last cal.Date, term bool) {
	var n NoticeTerms
	if k.notice != nil {
		n = *k.notice
	}
	run := day.Add(n.Period)
	switch n.Effect {
	case EffectMonthEnd:
		return run.EndOfMonth(), false
	case EffectQuarterEnd:
		return run.EndOfQuarter(), false
	case EffectYearEnd:
		return run.EndOfYear(), false
	case EffectAnyDay:
		return run, false
	}
	return run, true
}

// counts reports whether a departure is still to come: its notice was not taken
// back, and its party is where it was.
func (k *course) counts(d departure) bool {
	_, given := k.given[d.notice]
	line, in := k.parties.line[d.party]
	return given && (d.line < 0 || in && line == d.line)
}

// soonest returns the first departure of a queue that counts, and drops those
// before it that do not.
func (k *course) soonest(queue *[]departure) (departure, bool) {
	for len(*queue) > 0 {
		if d := (*queue)[0]; k.counts(d) {
			return d, true
		}
		*queue = (*queue)[1:]
	}
	return departure{}, false
}

// expect puts a departure in its queue.
func (k *course) expect(d departure) {
	if k.given == nil {
		k.given = map[int]departure{}
	}
	k.given[d.notice] = d
	queue := &k.byDay
	if d.term {
		queue = &k.byTerm
	}
	i := len(*queue)
	for i > 0 && (*queue)[i-1].day.After(d.day) {
		i--
	}
	*queue = slices.Insert(*queue, i, d)
}

// departOn takes out, after their last day, the parties whose notices are due. Where
// nothing follows, the convention has ended by itself.
func (k *course) departOn(last cal.Date) {
	end, final := k.bound()
	if end == last && (final || !k.follows()) {
		k.finish(last, PhaseExpired)
		return
	}
	for {
		if d, ok := k.soonest(&k.byDay); ok && d.day == last {
			k.byDay = k.byDay[1:]
			k.depart(d, last)
		} else if d, ok := k.soonest(&k.byTerm); ok && !d.day.After(last) && (end == last || k.endless) {
			k.byTerm = k.byTerm[1:]
			k.depart(d, last)
		} else {
			return
		}
	}
}

// depart takes a party out after its last day. The convention goes on when it
// says so and two parties are left.
func (k *course) depart(d departure, last cal.Date) {
	d.day = last
	k.left = append(k.left, d)
	k.parties.Leave([]string{d.party})
	if k.why == "" && (k.c.Withdrawal != WithdrawalContinues || k.parties.Len() < 2) {
		k.by = d.party
		k.finish(last, PhaseNotice)
	}
}

// Departures returns the parties that leave by their notices while the others go on,
// as everything that the convention holds makes them, in the order in which they
// leave. What hangs on a day that is not known is left out.
func (c *Convention) Departures() []Leaving {
	if len(c.Notices) == 0 {
		return nil
	}
	out := c.departures(false)
	if !c.exact() {
		within(&out, c.departures(true), Leaving.key)
	}
	return out
}

func (c *Convention) departures(latest bool) []Leaving {
	k := c.courseOn(cal.Max, latest)
	var out []Leaving
	for _, d := range k.left {
		if d.day != k.last {
			out = append(out, Leaving{Party: d.party, Notice: d.notice, Last: d.day})
		}
	}
	return out
}
