package convention

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// A departure is a notice on its way: to the end of a term, or to a day. It
// counts while its party stands where it stood on the roll.
type departure struct {
	notice int // its place among the notices, -1 when it is only imagined
	party  string
	line   int
	term   int
	day    cal.Date
}

// announce takes in a notice that a party gives on a day; its place is -1 when it
// is only imagined.
func (k *course) announce(at int, party string, day cal.Date) Outcome {
	line := -1
	if len(k.c.Parties) > 0 {
		known, ok := k.parties.line[party]
		if !ok {
			return OutcomeIdle
		}
		line = known
	}
	term, last := k.takesEffect(day)
	if term == 0 && last.IsZero() {
		return OutcomeIdle
	}
	k.expect(departure{notice: at, party: party, line: line, term: term, day: last})
	if term > k.number {
		k.lateTerm = term
		return OutcomeLate
	}
	return OutcomeDone
}

// takeBack takes a notice back while its party is still bound.
func (k *course) takeBack(at int) Outcome {
	d, given := k.given[at]
	if !given || !k.counts(d) {
		return OutcomeNotPending
	}
	delete(k.given, at)
	return OutcomeDone
}

// takesEffect returns the term with which a notice given on a day ends the
// engagement, or the day; neither when there is no notice. A convention that
// says nothing of notice lets one be given up to the last day of a term.
func (k *course) takesEffect(day cal.Date) (term int, last cal.Date) {
	if !k.timed {
		return 0, cal.Date{}
	}
	var n NoticeTerms
	if k.notice != nil {
		n = *k.notice
	}
	free := day.Add(n.Period)
	switch n.Effect {
	case EffectMonthEnd:
		return 0, free.EndOfMonth()
	case EffectQuarterEnd:
		return 0, free.EndOfQuarter()
	case EffectYearEnd:
		return 0, free.EndOfYear()
	case EffectAnyDay:
		return 0, free
	}
	if k.endless {
		return 0, cal.Date{}
	}
	if end, _ := k.bound(); !end.Minus(n.Period).Before(day) {
		return k.number, cal.Date{}
	}
	if !k.period.Valid() {
		return k.number + 1, cal.Date{}
	}
	return k.number + k.search(func(end cal.Date) bool { return !end.Minus(n.Period).Before(day) }), cal.Date{}
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
	queue := &k.byTerm
	if !d.day.IsZero() {
		queue = &k.byDay
	}
	i := len(*queue)
	for i > 0 && ((*queue)[i-1].term > d.term || (*queue)[i-1].day.After(d.day)) {
		i--
	}
	*queue = slices.Insert(*queue, i, d)
}

// departOn takes out, after their last day, the parties whose notices are due.
func (k *course) departOn(last cal.Date) {
	end, _ := k.bound()
	for {
		if d, ok := k.soonest(&k.byDay); ok && d.day == last {
			k.byDay = k.byDay[1:]
			k.depart(d, last)
		} else if d, ok := k.soonest(&k.byTerm); ok && d.term == k.number && end == last {
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
