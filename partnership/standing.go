package partnership

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
)

// A Standing is where a convention stands on a day. It is computed from the
// dates of the convention and written nowhere.
type Standing struct {
	On    cal.Date
	Phase Phase
	// Unsigned are the parties whose signatures are missing.
	Unsigned []string
	// Parties are the parties on the day, after amendments and departures.
	Parties []string
	// Term is the number of the running term, from 1, and Days are its first and
	// last day; zero outside the life of the convention.
	Term int
	Days cal.Range
	// Renewals is how many times it was renewed so far.
	Renewals int
	// Last is the last day on which it will be in force as things stand; zero when
	// it goes on tacitly without an end.
	Last cal.Date
	// NoticeBy is the last day on which a notice ends it with the running term; zero
	// when there is no notice at the end of terms.
	NoticeBy cal.Date
	// NoticeToday is the last day in force if notice were given on the day, and
	// NoticeLate that it would come too late for the running term.
	NoticeToday cal.Date
	NoticeLate  bool
	// DecisionBy is the day by which an express renewal is to be decided.
	DecisionBy cal.Date
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
	// Amendment is the identifier of the amendment that it comes from, "" for the
	// convention itself.
	Amendment string
}

// At returns where the convention stands on the day. Periods count from the
// start; months clamp to their last day; the last day is included. Tacit renewal
// goes on unless a notice is given in time; a late one takes effect at the end
// of the next term. The work does not grow with the number of renewals.
func (c *Convention) At(on cal.Date) Standing {
	s := Standing{On: on, Parties: c.partiesAt(on), Unsigned: c.unsignedParties()}
	for _, a := range c.inEffect(on) {
		s.Amendments = append(s.Amendments, a.ID)
	}
	s.Clauses = c.clausesAt(on)
	t, timed := c.termsAt(on)
	byNotice := false
	if timed {
		s.Last, byNotice = c.lastDay(&t, on)
	}
	if c.Ending != nil && !c.Ending.Date.IsZero() && (s.Last.IsZero() || c.Ending.Date.Before(s.Last)) {
		s.Last, byNotice = c.Ending.Date, false
	}
	s.Phase = c.phase(&s, byNotice, timed)
	if s.Phase != PhaseInForce || !timed {
		return s
	}
	n := t.count(on)
	if most, bound := t.most(c); bound {
		n = min(n, most)
	}
	s.Term, s.Renewals = t.first+n, t.first+n-1
	s.Days = cal.Range{First: c.Start, Last: t.end(n)}
	if n > 0 {
		s.Days.First = t.end(n - 1).AddDays(1)
	} else if t.base.IsZero() && t.first > 1 {
		s.Days.First = cal.Date{} // the term that an amendment made anew
	}
	if !s.Last.IsZero() && (s.Last.Before(s.Days.Last) || on.After(s.Days.Last)) {
		s.Days.Last = s.Last // cut by a notice or an end, or lengthened by an option
	}
	s.NoticeToday, s.NoticeLate = t.takesEffect(on)
	if t.notice != nil && (t.notice.Effect == "" || t.notice.Effect == EffectTermEnd) {
		s.NoticeBy = s.Days.Last.Minus(t.notice.Period)
	}
	if t.renewal.Kind == RenewalExpress {
		s.DecisionBy = s.Days.Last.Minus(t.renewal.DecisionDue)
	}
	return s
}

// phase tells the phase from the signatures, the start and the last day.
func (c *Convention) phase(s *Standing, byNotice, timed bool) Phase {
	over := !s.Last.IsZero() && s.On.After(s.Last)
	switch {
	case over && c.Ending != nil && c.Ending.Date == s.Last:
		return PhaseObsolete
	case len(c.Signatures) == 0:
		return PhaseDraft
	case len(s.Unsigned) > 0:
		return PhaseSigning
	case !timed || s.On.Before(c.Start) || s.On.Before(c.signedOn()):
		return PhaseSigned
	case over && byNotice:
		return PhaseNotice
	case over:
		return PhaseExpired
	}
	return PhaseInForce
}

// signedOn returns the day of the last signature.
func (c *Convention) signedOn() cal.Date {
	var last cal.Date
	for _, s := range c.Signatures {
		if s.Date.After(last) {
			last = s.Date
		}
	}
	return last
}

// unsignedParties returns the parties whose signatures are missing.
func (c *Convention) unsignedParties() []string {
	var out []string
	for _, p := range c.Parties {
		if !slices.ContainsFunc(c.Signatures, func(s Signature) bool { return s.Party == p }) {
			out = append(out, p)
		}
	}
	return out
}

// lastDay returns the last day in force as it is known on the day, and whether
// a notice makes it so.
func (c *Convention) lastDay(t *terms, on cal.Date) (cal.Date, bool) {
	last, byNotice := t.last(c), false
	for i := range c.Notices {
		n := &c.Notices[i]
		if !n.standsOn(on) || c.leavesAlone(on) {
			continue
		}
		if day, _ := t.takesEffect(n.Date); !day.IsZero() && (last.IsZero() || day.Before(last)) {
			last, byNotice = day, true
		}
	}
	return last, byNotice
}

// standsOn tells whether the notice was given by the day and not taken back.
func (n *Notice) standsOn(on cal.Date) bool {
	return !n.Date.IsZero() && !n.Date.After(on) && (n.Withdrawn.IsZero() || n.Withdrawn.After(on))
}

// leavesAlone tells whether a notice takes only its party out: the convention
// says that it goes on, and two parties are left.
func (c *Convention) leavesAlone(on cal.Date) bool {
	leaving := map[string]bool{}
	for i := range c.Notices {
		if c.Notices[i].standsOn(on) {
			leaving[c.Notices[i].Party] = true
		}
	}
	left := 0
	for _, p := range c.amended(on) {
		if !leaving[p] {
			left++
		}
	}
	return c.Withdrawal == WithdrawalContinues && left >= 2
}

// amended returns the parties after the amendments in effect.
func (c *Convention) amended(on cal.Date) []string {
	parties := slices.Clone(c.Parties)
	for _, a := range c.inEffect(on) {
		parties = slices.DeleteFunc(parties, func(p string) bool { return slices.Contains(a.Leaving, p) })
		for _, p := range a.Joining {
			if !slices.Contains(parties, p) {
				parties = append(parties, p)
			}
		}
	}
	return parties
}

// partiesAt returns the parties on the day: those of the convention after its
// amendments, without those whose notice has taken effect.
func (c *Convention) partiesAt(on cal.Date) []string {
	parties := c.amended(on)
	t, timed := c.termsAt(on)
	if !timed || !c.leavesAlone(on) {
		return parties
	}
	return slices.DeleteFunc(parties, func(p string) bool {
		return slices.ContainsFunc(c.Notices, func(n Notice) bool {
			day, _ := t.takesEffect(n.Date)
			return n.Party == p && n.standsOn(on) && !day.IsZero() && on.After(day)
		})
	})
}

// clausesAt returns the content on the day, each clause with the amendment that
// it comes from.
func (c *Convention) clausesAt(on cal.Date) []StandingClause {
	var out []StandingClause
	for _, clause := range c.Clauses {
		out = append(out, StandingClause{ID: clause.ID, Kind: clause.Kind, Text: clause.Text})
	}
	for _, a := range c.inEffect(on) {
		for _, change := range a.Clauses {
			i := slices.IndexFunc(out, func(x StandingClause) bool { return x.ID == change.Clause })
			switch {
			case change.Action == ActionRemove && i >= 0:
				out = slices.Delete(out, i, i+1)
			case change.Action == ActionReplace && i >= 0:
				out[i].Text, out[i].Amendment = change.Text, a.ID
			case change.Action == ActionAdd && i < 0:
				out = append(out, StandingClause{ID: change.Clause, Kind: change.Kind, Text: change.Text, Amendment: a.ID})
			}
		}
	}
	return out
}
