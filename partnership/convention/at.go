package convention

import (
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
)

// At returns where the convention stands on a day. Periods count from the start, or
// from the day after a named end; a term that starts on a 29th, 30th or 31st ends
// with a shorter month; the last day is included. Notice counts forward and is in
// time when it has run by the end of the term; a late one takes effect at the end of
// the next. Amendments hold from their first day. The work does not grow with the
// number of renewals.
func (c *Convention) At(on cal.Date) Standing {
	s := c.at(on, false)
	if c.exact() {
		return s
	}
	late := c.at(on, true)
	if !s.keep(&late) {
		return s
	}
	c.inexact(on, func(pointer string) bool {
		s.Lacks = append(s.Lacks, pointer)
		return true
	})
	return s
}

// at returns the standing by the first or the latest days that dates may have.
func (c *Convention) at(on cal.Date, latest bool) Standing {
	k := c.courseOn(on, latest)
	s := Standing{On: on, Unsigned: c.Unsigned(on), Parties: k.parties.List(), MaxExtent: k.extent(on), Clauses: k.clauses()}
	ahead := k.clone()
	ahead.advance(cal.Max)
	s.Last, s.Then, s.EndedBy = ahead.last, ahead.why, ahead.by
	if end := k.ended(); !k.timed && !end.IsZero() {
		s.Last, s.Then = end, PhaseObsolete
	}
	over := !s.Last.IsZero() && on.After(s.Last)
	s.Phase = c.phase(&s, &k, over)
	if over {
		return s
	}
	s.Amendments = slices.Grow(s.Amendments, len(k.applied))
	for _, a := range k.applied {
		s.Amendments = append(s.Amendments, a.ID)
	}
	for _, d := range ahead.left[len(k.left):] {
		s.Leaving = append(s.Leaving, Leaving{Party: d.party, Notice: d.notice, Last: d.day})
	}
	if !k.timed || on.Before(k.first) {
		return s
	}
	now := k.term(&ahead, false)
	s.Term, s.Renewals, s.Days = k.number, k.number-1, now.Days
	s.Days.Last = k.shownEnd(s.Last)
	s.OptionBy = c.nextOption(on)
	if s.Last != s.Days.Last && k.noticeToTerms() {
		s.NoticeBy = s.Days.Last.LatestFor(k.noticePeriod())
	}
	if s.Last == s.Days.Last && s.Then == PhaseExpired && s.Last != k.renewal.MaxExtent {
		s.DecisionBy = k.decisionBy(s.Last)
	}
	if party, ok := s.staying(); ok {
		answer := k.ifNotice(on, party)
		s.NoticeToday, s.NoticeLate = answer.Last, answer.Late
	}
	return s
}

// staying returns a party that can still give notice, "" where the convention names
// no parties: it is the same for all of them.
func (s *Standing) staying() (party string, ok bool) {
	if len(s.Parties) == 0 {
		return "", true
	}
	leaving := make(map[string]bool, len(s.Leaving))
	for _, l := range s.Leaving {
		leaving[l.Party] = true
	}
	i := slices.IndexFunc(s.Parties, func(p string) bool { return !leaving[p] })
	if i < 0 {
		return "", false
	}
	return s.Parties[i], true
}

// keep leaves out of a standing what another of the same day does not say, and
// reports whether that is anything.
func (s *Standing) keep(t *Standing) bool {
	differ := s.Phase != t.Phase
	if differ {
		s.Phase = PhaseUnknown
	}
	for _, differs := range [...]bool{
		both(&s.Term, t.Term), both(&s.Days.First, t.Days.First), both(&s.Days.Last, t.Days.Last), both(&s.Renewals, t.Renewals),
		both(&s.Last, t.Last), both(&s.Then, t.Then), both(&s.EndedBy, t.EndedBy), both(&s.MaxExtent, t.MaxExtent),
		both(&s.NoticeBy, t.NoticeBy), both(&s.NoticeToday, t.NoticeToday), both(&s.NoticeLate, t.NoticeLate),
		both(&s.DecisionBy, t.DecisionBy), both(&s.OptionBy, t.OptionBy),
		within(&s.Parties, t.Parties, itself), within(&s.Amendments, t.Amendments, itself),
		within(&s.Leaving, t.Leaving, Leaving.key),
	} {
		differ = differ || differs
	}
	s.Clauses = t.Clauses
	return differ
}

// both empties a value that another is not equal to, and reports whether it is not.
func both[T comparable](a *T, b T) bool {
	if *a == b {
		return false
	}
	var none T
	*a = none
	return true
}

// within takes out of a list what another does not have, and reports whether they
// are not the same. Elements have a key, by which they are looked for.
func within[T comparable](list *[]T, other []T, key func(T) string) bool {
	if slices.Equal(*list, other) {
		return false
	}
	there := make(map[string]bool, len(other))
	for _, x := range other {
		there[key(x)] = true
	}
	*list = slices.DeleteFunc(slices.Clone(*list), func(x T) bool { return !there[key(x)] })
	return true
}

func itself(s string) string { return s }

func (l Leaving) key() string {
	return l.Party + "\n" + strconv.Itoa(l.Notice) + "\n" + l.Last.String()
}

// shownEnd returns the last day of the running term as things stand, the zero
// Date when it has none.
func (k *course) shownEnd(last cal.Date) cal.Date {
	end, _ := k.bound()
	if !last.IsZero() && last.Before(end) {
		return last
	}
	if k.endless && end == cal.Max {
		return cal.Date{}
	}
	return end
}

// phase returns the phase on the day of the standing.
func (c *Convention) phase(s *Standing, k *course, over bool) Phase {
	switch {
	case over && s.Then == PhaseObsolete:
		return PhaseObsolete
	case !slices.ContainsFunc(c.Signatures, func(g Signature) bool { return !g.Date.First().After(s.On) }):
		return PhaseDraft
	case len(s.Unsigned) > 0:
		return PhaseSigning
	case over:
		return s.Then
	case !k.timed || s.On.Before(k.first):
		return PhaseSigned
	}
	return PhaseInForce
}

// nextOption returns the first last day for an option that is still open.
func (c *Convention) nextOption(on cal.Date) cal.Date {
	var next cal.Date
	for _, o := range c.Options {
		if o.openOn(on) && !o.DecideBy.IsZero() && (next.IsZero() || o.DecideBy.Before(next)) {
			next = o.DecideBy
		}
	}
	return next
}
