package clerk

import "time"

// A given notice is one that waits for its day.
type given struct {
	party  string
	notice int
	// run is the day on which its period has run.
	run    time.Time
	effect Effect
}

// A file is what the clerk has before the eyes at one time of the walk.
type file struct {
	*Convention
	parties []string
	renewal Renewal
	notice  *NoticeTerms
	given   []given
	// term is the number of the running term and first its first day. Its last day
	// is end, that of the period counted from anchor; open says that it has none.
	term       int
	first      time.Time
	anchor     time.Time
	counted    Period
	length     Period
	open       bool
	end        time.Time
	renewals   int
	decided    int
	over       bool
	ended      time.Time
	why        Phase
	by         []string
	signatures int
}

func (c *Convention) file() *file {
	f := &file{Convention: c, parties: append([]string(nil), c.Parties...), renewal: c.Renewal, notice: c.Notice, term: 1, first: c.Start}
	switch {
	case !c.End.IsZero():
		f.name(c.End)
		f.length = lengthOf(c.Start, c.End)
	case !c.Term.none():
		f.anchor, f.length = c.Start, c.Term
		f.count(c.Term)
	case c.Year != 0:
		f.name(yearEnd(c.Start, c.Year))
		f.length = Period{Years: 1}
	default:
		f.open = true
	}
	return f
}

// copy returns another file to try things on.
func (f *file) copy() *file {
	g := *f
	g.parties = append([]string(nil), f.parties...)
	g.given = append([]given(nil), f.given...)
	return &g
}

// name makes a day the last of the running term. The next ones count from it.
func (f *file) name(end time.Time) {
	f.anchor, f.counted, f.open, f.end = next(end), Period{}, false, end
}

// count lets the running term go on for a length.
func (f *file) count(length Period) {
	f.counted = f.counted.and(length)
	f.end = lastOf(f.anchor, f.counted)
}

// last returns the last day of the running term, zero if it has none.
func (f *file) last() time.Time {
	extent := f.renewal.Extent
	if f.open {
		return extent
	}
	if !extent.IsZero() && extent.Before(f.end) {
		return extent
	}
	return f.end
}

// follows reports whether a term follows the running one, if nobody leaves.
func (f *file) follows() bool {
	r := f.renewal
	if f.open || r.Limited && f.renewals >= r.Max {
		return false
	}
	if !r.Extent.IsZero() && !f.last().Before(r.Extent) {
		return false
	}
	return r.Kind == Tacit || r.Kind == Express && f.decided > 0
}

// morning writes into the file what is dated on the day.
func (f *file) morning(d time.Time) {
	for _, s := range f.Signatures {
		if s.Day.Equal(d) && has(f.Convention.Parties, s.Party) {
			f.signatures++
		}
	}
	if f.over {
		return
	}
	for i := range f.Amendments {
		if f.Amendments[i].Effective.Equal(d) {
			f.amend(&f.Amendments[i])
		}
	}
	for _, by := range f.Decisions {
		if by.Day.Equal(d) && f.renewal.Kind == Express && (len(by.Parties) == 0 || all(f.parties, by.Parties)) {
			f.decided++
		}
	}
	for _, o := range f.Options {
		if o.TakenUp.Equal(d) && !f.open && (o.DecideBy.IsZero() || !d.After(o.DecideBy)) {
			f.count(o.Period)
		}
	}
	for i, n := range f.Notices {
		counts := n.Sent
		if f.notice != nil && f.notice.Received {
			counts = n.Received
		}
		if counts.Equal(d) && (n.TakenBack.IsZero() || !n.TakenBack.Before(d)) {
			f.give(d, n.Party, i)
		}
	}
	for i, n := range f.Notices {
		if n.TakenBack.Equal(d) {
			f.drop(func(g given) bool { return g.notice == i })
		}
	}
}

func (f *file) amend(a *Amendment) {
	for _, p := range a.Joining {
		if !has(f.parties, p) {
			f.parties = append(f.parties, p)
		}
	}
	for _, p := range a.Leaving {
		f.leave(p)
	}
	if a.Renewal != nil {
		f.renewal = *a.Renewal
	}
	if a.Notice != nil {
		f.notice = a.Notice
	}
	if !a.End.IsZero() && !a.End.Before(a.Effective) {
		f.name(a.End)
		if f.length.none() {
			f.length = lengthOf(f.first, a.End)
		}
	}
}

// give puts a notice on the file, if there is a way to leave.
func (f *file) give(d time.Time, party string, notice int) {
	if n := f.way(); n != nil && has(f.parties, party) {
		f.given = append(f.given, given{party, notice, after(d, n.Period), n.Effect})
	}
}

// way returns how a party can leave. Where nothing is said of notice, nobody can
// demand that the convention is renewed (art. 1212 al. 2 C. civ.): it is enough
// to say so by the end of the term. Where there is no term, a reasonable notice
// is needed (art. 1211), and what that is no calendar says.
func (f *file) way() *NoticeTerms {
	if f.notice == nil && f.renewal.Kind == Tacit && !f.open {
		return &NoticeTerms{}
	}
	return f.notice
}

func (f *file) drop(which func(given) bool) {
	kept := f.given[:0]
	for _, g := range f.given {
		if !which(g) {
			kept = append(kept, g)
		}
	}
	f.given = kept
}

func (f *file) leave(party string) {
	kept := f.parties[:0]
	for _, p := range f.parties {
		if p != party {
			kept = append(kept, p)
		}
	}
	f.parties = kept
	f.drop(func(g given) bool { return g.party == party })
}

// leaves reports whether the day is the last one of a party that gave notice.
// Where there is no term to whose end it could leave, it is any day: nobody is
// bound for ever (art. 1210 C. civ.).
func (f *file) leaves(g given, d time.Time) bool {
	if g.run.After(d) {
		return false
	}
	switch g.effect {
	case MonthEnd:
		return closing(g.run, 1).Equal(d)
	case QuarterEnd:
		return closing(g.run, 3).Equal(d)
	case YearEnd:
		return closing(g.run, 12).Equal(d)
	case AnyDay:
		return true
	}
	return f.open || f.last().Equal(d)
}

// evening ends what ends with the day.
func (f *file) evening(d time.Time) {
	if f.over {
		return
	}
	if f.Ended.Equal(d) {
		f.close(d, Obsolete, nil)
		return
	}
	lastOfTerm := !f.last().IsZero() && !f.last().After(d)
	if lastOfTerm && !f.follows() {
		f.close(d, Expired, nil)
		return
	}
	var leaving []string
	for _, g := range f.given {
		if f.leaves(g, d) && !has(leaving, g.party) {
			leaving = append(leaving, g.party)
		}
	}
	if len(leaving) > 0 && (!f.Continues || len(f.parties)-len(leaving) < 2) {
		f.close(d, ByNotice, leaving)
		return
	}
	for _, p := range leaving {
		f.leave(p)
	}
	if lastOfTerm {
		f.renew(d)
	}
}

func (f *file) close(d time.Time, why Phase, by []string) {
	f.over, f.ended, f.why, f.by = true, d, why, by
}

// renew begins another term on the day after d.
func (f *file) renew(d time.Time) {
	f.term++
	f.renewals++
	f.first = next(d)
	if f.renewal.Kind == Express {
		f.decided--
	}
	if f.renewal.Indefinite {
		f.open = true
		return
	}
	length := f.renewal.Period
	if length.none() {
		length = f.length
	}
	f.count(length)
}

func has(list []string, one string) bool {
	for _, s := range list {
		if s == one {
			return true
		}
	}
	return false
}

func all(wanted, list []string) bool {
	for _, s := range wanted {
		if !has(list, s) {
			return false
		}
	}
	return true
}
