package convention

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// A NoticeAnswer says what a notice would do.
type NoticeAnswer struct {
	// Last is the last day on which the party is bound; zero when the convention
	// lets nobody leave, or is not in force.
	Last cal.Date
	// Late says that it comes too late for the running term and the party is bound for
	// longer.
	Late bool
	// Idle says that it changes nothing: the party is bound no longer than that
	// anyway.
	Idle bool
	// Continues says that the convention goes on among the other parties.
	Continues bool
	// Lacks says that the answer hangs on a date that is not known to the day.
	Lacks bool
}

// IfNotice returns what a notice given by a party on a day would do, as things
// stand on that day. Nothing is changed by asking.
func (c *Convention) IfNotice(on cal.Date, party string) NoticeAnswer {
	answer := c.ifNotice(on, party, false)
	if !c.exact() && answer != c.ifNotice(on, party, true) {
		return NoticeAnswer{Lacks: true}
	}
	return answer
}

func (c *Convention) ifNotice(on cal.Date, party string, latest bool) NoticeAnswer {
	k := c.courseOn(on, latest)
	if !k.timed || k.why != "" || on.Before(k.first) {
		return NoticeAnswer{}
	}
	return k.ifNotice(on, party)
}

func (k *course) ifNotice(on cal.Date, party string) NoticeAnswer {
	without, with := k.clone(), k.clone()
	did := with.announce(-1, party, on)
	if did == OutcomeIdle && len(k.c.Parties) > 0 && !k.parties.Has(party) {
		return NoticeAnswer{}
	}
	without.advance(cal.Max)
	with.advance(cal.Max)
	a := NoticeAnswer{Last: with.boundUntil(party)}
	a.Idle = a.Last == without.boundUntil(party)
	a.Late = did == OutcomeLate && !a.Idle && a.Last.After(k.shownEnd(without.last))
	a.Continues = with.last != a.Last
	return a
}

// boundUntil returns the last day on which the party is bound, the zero Date
// when there is none, once the course is run. A party that left may be back.
func (k *course) boundUntil(party string) cal.Date {
	for _, d := range slices.Backward(k.left) {
		if d.party == party && !k.parties.Has(party) {
			return d.day
		}
	}
	return k.last
}
