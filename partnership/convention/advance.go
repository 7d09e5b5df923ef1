package convention

import "github.com/vademecum-go/vademecum/cal"

// advance moves the course to a day, past all that ends before it.
func (k *course) advance(to cal.Date) {
	for k.timed && k.why == "" {
		day := to
		if d, ok := k.soonest(&k.byDay); ok && d.day.Before(day) {
			day = d.day
		}
		if d, ok := k.soonest(&k.byTerm); ok && k.endless {
			if run := latest(d.day, k.first); run.Before(day) {
				day = run // without a term, as soon as the notice has run
			}
		}
		if !k.goOn(day) {
			continue
		}
		if k.why != "" || day == to {
			return
		}
		k.departOn(day)
	}
}

func latest(a, b cal.Date) cal.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// goOn goes from term to term until one reaches the day, or nothing follows. It
// stops short and returns false when what follows has no term.
func (k *course) goOn(to cal.Date) bool {
	for k.why == "" {
		last, _ := k.bound()
		if !last.Before(to) {
			break
		}
		k.departOn(last)
		if k.why == "" && !k.follow(last, to) {
			return false
		}
	}
	return true
}

// follow goes on after the last day of a term: it is renewed as often as it takes to
// reach the day, or the end of a term for which there is a notice. It returns false
// when it goes on without a term.
func (k *course) follow(last, to cal.Date) bool {
	if k.renewal.Kind == RenewalIndefinite {
		k.number, k.first, k.endless = k.number+1, last.AddDays(1), true
		return false
	}
	if d, ok := k.soonest(&k.byTerm); ok && d.day.Before(to) {
		to = d.day
	}
	m := min(k.renewable(), k.reach(to))
	if k.renewal.Kind == RenewalExpress {
		k.decided--
	}
	k.number, k.n = k.number+m, k.n+m
	k.first = k.endAfter(-1).AddDays(1)
	return true
}

// follows reports whether something follows the running term without any further
// fact, unless its end is final.
func (k *course) follows() bool {
	return k.renewal.Kind == RenewalIndefinite && !k.endless || k.renewable() > 0
}

// renewable returns how many renewals can follow the running term without any
// further fact.
func (k *course) renewable() int {
	if k.endless || !k.period.Valid() {
		return 0
	}
	most := forever
	if k.renewal.Max != nil {
		most = max(0, *k.renewal.Max-(k.number-1))
	}
	switch k.renewal.Kind {
	case RenewalTacit:
		return most
	case RenewalExpress:
		return min(most, k.decided, 1)
	}
	return 0
}

// forever is more renewals than the calendar has days.
const forever = 1 << 30

// reach returns how many renewals it takes, one at least, for the term to reach
// the day, or the day after which there can be none.
func (k *course) reach(day cal.Date) int {
	for _, stop := range []cal.Date{k.renewal.MaxExtent, k.ended()} {
		if !stop.IsZero() && stop.Before(day) {
			day = stop
		}
	}
	return k.search(day)
}

// search returns the smallest number of renewals, one at least, after which the
// term reaches a day.
func (k *course) search(day cal.Date) int {
	low, high := 0, 1
	for end := k.endAfter(high); end.Before(day) && end != cal.Max; end = k.endAfter(high) {
		low, high = high, 2*high
	}
	for low+1 < high {
		if middle := (low + high) / 2; !k.endAfter(middle).Before(day) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// finish ends the course. An end before its time that is on the same day is
// said before any other reason.
func (k *course) finish(last cal.Date, why Phase) {
	k.last, k.why = last, why
	if k.ended() == last {
		k.why, k.by = PhaseObsolete, ""
	}
}
