package convention

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
)

// A Phase is where a convention stands on a day.
type Phase string

const (
	// PhaseDraft is before any signature.
	PhaseDraft Phase = "draft"
	// PhaseSigning is while signatures are missing.
	PhaseSigning Phase = "awaiting-signatures"
	// PhaseSigned is signed by all and not yet in force.
	PhaseSigned Phase = "signed"
	// PhaseInForce is in force.
	PhaseInForce Phase = "in-force"
	// PhaseExpired is ended with its last term.
	PhaseExpired Phase = "expired"
	// PhaseNotice is ended by a notice.
	PhaseNotice Phase = "ended-by-notice"
	// PhaseObsolete is brought to an end before its time.
	PhaseObsolete Phase = "obsolete"
	// PhaseUnknown is a convention that is known to exist and whose signatures and
	// dates the document does not tell.
	PhaseUnknown Phase = "unknown"
)

// Over reports whether a convention has ended, in whatever way.
func (p Phase) Over() bool { return p == PhaseExpired || p == PhaseNotice || p == PhaseObsolete }

// A Standing is where a convention stands on a day. It is computed from the
// dates of the convention and written nowhere. What is dated later is not known
// yet, except an end that has been set.
type Standing struct {
	On    cal.Date
	Phase Phase
	// Unsigned are the parties whose signatures are missing.
	Unsigned []string
	// Parties are the parties on the day, after amendments and departures.
	Parties []string
	// Term is the number of the running term, from 1, and Days are its first and
	// last day; zero outside the life of the convention. A convention that does not
	// say how long it runs has one term without a last day.
	Term int
	Days cal.Range
	// Renewals is how many times it was renewed so far.
	Renewals int
	// Last is the last day on which it will be in force as things stand; zero when
	// it goes on without an end.
	Last cal.Date
	// Then is what it is after that day: expired, ended by notice or obsolete.
	Then Phase
	// EndedBy is the party whose notice ends it.
	EndedBy string
	// MaxExtent is the last day on which it can be in force at all, if it is renewed
	// as often and extended as far as it allows; zero where it sets no such bound.
	MaxExtent cal.Date
	// NoticeBy is the last day on which a notice keeps it from going on after the
	// running term; zero when it ends then anyway, or when notice is not given to
	// the end of terms.
	NoticeBy cal.Date
	// NoticeToday is the last day in force for a party that gives notice on the day,
	// and NoticeLate that it comes too late for the running term.
	NoticeToday cal.Date
	NoticeLate  bool
	// DecisionBy is the day by which an express renewal is still to be decided.
	DecisionBy cal.Date
	// OptionBy is the last day on which the next option can be taken up.
	OptionBy cal.Date
	// Amendments are the identifiers of the amendments in effect.
	Amendments []string
	// Clauses are the content on the day.
	Clauses []StandingClause
}

// A StandingClause is a clause as it reads on a day.
type StandingClause struct {
	ID   string
	Kind ClauseKind
	Text lang.Text
	// ProvedBy are the identifiers of the experiments that proved it.
	ProvedBy []string
	// Amendment is the identifier of the amendment that it comes from, "" for the
	// convention itself.
	Amendment string
}

// At returns where the convention stands on the day. Periods count from the
// start; months clamp to their last day; the last day is included. Tacit renewal
// goes on unless a notice is given in time; a late one takes effect at the end
// of the next term. Amendments hold from their first day. The work does not grow
// with the number of renewals.
func (c *Convention) At(on cal.Date) Standing {
	k := c.courseOn(on)
	s := Standing{On: on, Unsigned: unsigned(c.Parties, c.Signatures, on), Parties: k.parties.List(), MaxExtent: k.extent(on), Clauses: k.clauses()}
	s.Amendments = slices.Grow(s.Amendments, len(k.applied))
	for _, a := range k.applied {
		s.Amendments = append(s.Amendments, a.ID)
	}
	ahead := k.clone()
	ahead.advance(cal.Max)
	s.Last, s.Then, s.EndedBy = ahead.last, ahead.why, ahead.by
	if end := c.ended(); !k.timed && !end.IsZero() {
		s.Last, s.Then = end, PhaseObsolete
	}
	if s.Phase = c.phase(&s, &k); s.Phase != PhaseInForce {
		return s
	}
	now := k.term(&ahead, false)
	s.Term, s.Renewals, s.Days = k.number, k.number-1, now.Days
	s.Days.Last = k.shownEnd(s.Last)
	s.OptionBy = c.nextOption(on)
	if s.Last != s.Days.Last && k.noticeToTerms() && !k.endless {
		s.NoticeBy = s.Days.Last.Minus(k.noticePeriod())
	}
	if s.Last == s.Days.Last && s.Then == PhaseExpired && s.Last != k.renewal.MaxExtent {
		s.DecisionBy = k.decisionBy(s.Last)
	}
	answer := k.ifNotice(on, "")
	s.NoticeToday, s.NoticeLate = answer.Last, answer.Late
	return s
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

// phase tells the phase on the day of the standing.
func (c *Convention) phase(s *Standing, k *course) Phase {
	over := !s.Last.IsZero() && s.On.After(s.Last)
	switch {
	case over && s.Then == PhaseObsolete:
		return PhaseObsolete
	case !slices.ContainsFunc(c.Signatures, func(g Signature) bool { return !g.Date.After(s.On) }):
		return PhaseDraft
	case len(s.Unsigned) > 0:
		return PhaseSigning
	case over:
		return s.Then
	case !k.timed || s.On.Before(c.Start):
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

// A NoticeAnswer says what a notice would do.
type NoticeAnswer struct {
	// Last is the last day on which the party is bound; zero when the convention
	// lets nobody leave, or is not in force.
	Last cal.Date
	// Late reports that it comes too late for the running term and holds for a later
	// one.
	Late bool
	// Idle reports that it changes nothing: the party is bound no longer than that
	// anyway.
	Idle bool
	// Continues reports that the convention goes on among the other parties.
	Continues bool
}

// IfNotice returns what a notice given by a party on a day would do, as things
// stand on that day. Nothing is changed by asking.
func (c *Convention) IfNotice(on cal.Date, party string) NoticeAnswer {
	k := c.courseOn(on)
	if !k.timed || k.why != "" || on.Before(c.Start) {
		return NoticeAnswer{}
	}
	return k.ifNotice(on, party)
}

// ifNotice answers for a party, for any when it is "".
func (k *course) ifNotice(on cal.Date, party string) NoticeAnswer {
	if list := k.parties.List(); party == "" && len(list) > 0 {
		party = list[0]
	}
	without, with := k.clone(), k.clone()
	did := with.announce(-1, party, on)
	if did == OutcomeIdle {
		return NoticeAnswer{}
	}
	without.advance(cal.Max)
	with.advance(cal.Max)
	a := NoticeAnswer{Last: with.boundUntil(party), Late: did == OutcomeLate}
	a.Idle = a.Last == without.boundUntil(party)
	a.Continues = with.last != a.Last
	return a
}

// boundUntil returns the last day on which the party is bound, the zero Date
// when there is none, once the course is run.
func (k *course) boundUntil(party string) cal.Date {
	for _, d := range k.left {
		if d.party == party {
			return d.day
		}
	}
	return k.last
}
