package clerk

import "time"

// On walks through the life of the convention and answers on each of the days,
// which are in their order.
func (c *Convention) On(days ...time.Time) []Answer {
	var answers []Answer
	f, d := c.file(), c.earliest(days)
	for len(answers) < len(days) {
		f.morning(d)
		for len(answers) < len(days) && days[len(answers)].Equal(d) {
			answers = append(answers, f.answer(d))
		}
		f.evening(d)
		d = next(d)
	}
	return answers
}

// Terms returns the first terms, at most n, as everything on file tells them,
// and what comes after the last one: "" if more follow.
func (c *Convention) Terms(n int) (terms []Term, then Phase) {
	f, last := c.file(), c.latest()
	for d := c.earliest(nil); ; {
		f.morning(d)
		term, first := f.term, f.first
		f.evening(d)
		switch {
		case f.over && f.ended.Before(c.Start):
			return terms, f.why
		case f.over:
			return append(terms, Term{term, first, f.ended}), f.why
		case f.term > term:
			terms = append(terms, Term{term, first, d})
		case f.forever() && d.After(last) && f.open:
			return append(terms, Term{term, first, time.Time{}}), ""
		}
		if len(terms) == n {
			return terms, ""
		}
		d = next(d)
	}
}

func (c *Convention) dates() []time.Time {
	dates := []time.Time{c.Start}
	for _, s := range c.Signatures {
		dates = append(dates, s.Day)
	}
	for _, o := range c.Options {
		dates = append(dates, o.TakenUp)
	}
	for _, r := range c.Decisions {
		dates = append(dates, r.Day)
	}
	for _, n := range c.Notices {
		dates = append(dates, n.Sent, n.Received, n.TakenBack)
	}
	for _, a := range c.Amendments {
		dates = append(dates, a.Effective)
	}
	return append(dates, c.Ended)
}

func (c *Convention) earliest(days []time.Time) time.Time {
	first := c.Start
	for _, d := range append(c.dates(), days...) {
		if !d.IsZero() && d.Before(first) {
			first = d
		}
	}
	return first
}

func (c *Convention) latest() time.Time {
	last := c.Start
	for _, d := range c.dates() {
		if d.After(last) {
			last = d
		}
	}
	return last
}

func (f *file) answer(d time.Time) Answer {
	a := Answer{Day: d, Phase: f.phase(d)}
	if f.over {
		a.Ends, a.Why, a.By = f.ended, f.why, f.by
		return a
	}
	a.Parties = append(a.Parties, f.parties...)
	a.Leaves = map[string]time.Time{}
	end := f.goOn(d, a.Leaves)
	a.Ends, a.Why, a.By = end.ended, end.why, end.by
	if d.Before(f.Start) {
		return a
	}
	a.Term, a.First, a.Last = f.term, f.first, f.last()
	n := f.way()
	switch {
	case end.over && (a.Last.IsZero() || !end.ended.After(a.Last)):
		a.Last = end.ended
		if f.renewable() && end.why == Expired {
			a.DecideBy = latest(a.Last, f.renewal.Due)
		}
	case n != nil && n.Effect <= TermEnd:
		a.NoticeBy = latest(a.Last, n.Period)
	}
	a.IfNotice = map[string]Outcome{}
	for _, p := range f.parties {
		a.IfNotice[p] = f.ifNotice(d, p, a)
	}
	return a
}

// renewable reports whether a decision would renew it.
func (f *file) renewable() bool {
	g := f.copy()
	g.decided++
	return g.renewal.Kind == Express && g.follows()
}

// phase looks at the signatures first: what not all have signed is not in force
// and does not expire. But it can be given up.
func (f *file) phase(d time.Time) Phase {
	switch {
	case f.why == Obsolete:
		return f.why
	case f.signatures == 0:
		return Draft
	case f.signatures < len(f.Convention.Parties):
		return Signing
	case f.over:
		return f.why
	case d.Before(f.Start):
		return Signed
	}
	return InForce
}

// goOn returns the file as it will be when the convention is over, or as it
// stays for ever, if nothing more happens; leaves gets the last day of everyone
// who leaves.
func (f *file) goOn(d time.Time, leaves map[string]time.Time) *file {
	g := f.copy()
	for d = g.awaited(d); !g.over && !g.forever(); d = g.awaited(next(d)) {
		before := g.parties
		g.parties = append([]string(nil), before...)
		g.evening(d)
		for _, p := range before {
			if has(g.by, p) || !has(g.parties, p) {
				leaves[p] = d
			}
		}
	}
	return g
}

// forever reports whether nothing on file will ever end the convention.
func (f *file) forever() bool {
	bounded := !f.renewal.Extent.IsZero() || !f.Ended.IsZero() || len(f.given) > 0
	endless := f.open || f.renewal.Kind == Tacit && !f.renewal.Limited && !f.renewal.Indefinite
	return !f.over && endless && !bounded
}

// awaited returns the next day, from d on, on whose evening something may
// happen. Walking through all the days between would change nothing.
func (f *file) awaited(d time.Time) time.Time {
	var day time.Time
	sooner := func(other time.Time) {
		if !other.Before(d) && (day.IsZero() || other.Before(day)) {
			day = other
		}
	}
	sooner(f.Ended)
	if last := f.last(); last.IsZero() || last.After(d) {
		sooner(last)
	} else {
		sooner(d)
	}
	for _, g := range f.given {
		sooner(g.run)
		sooner(closing(g.run, 1))
		sooner(closing(g.run, 3))
		sooner(closing(g.run, 12))
	}
	if f.open {
		sooner(f.first)
	}
	if day.IsZero() {
		return d
	}
	return day
}

// ifNotice tries a notice on a copy of the file, and compares what comes of it
// with what comes without.
func (f *file) ifNotice(d time.Time, party string, without Answer) Outcome {
	tried, leaves := f.copy(), map[string]time.Time{}
	tried.give(d, party, -1)
	end := tried.goOn(d, leaves)
	bound := func(leaves map[string]time.Time, end time.Time) time.Time {
		if last, gone := leaves[party]; gone {
			return last
		}
		return end
	}
	o := Outcome{Last: bound(leaves, end.ended)}
	o.Idle = o.Last.Equal(bound(without.Leaves, without.Ends))
	o.Late = !o.Idle && !f.open && f.way().Effect <= TermEnd && o.Last.After(f.last())
	o.Continues = !o.Last.IsZero() && (!end.over || end.ended.After(o.Last))
	return o
}
