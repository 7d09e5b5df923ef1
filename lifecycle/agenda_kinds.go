package lifecycle

import (
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// conventions lists what the calendars of the conventions ask for: of those that
// are signed, and of the one that the partnership lives by, whatever is signed.
func (a *agenda) conventions() {
	if a.performed() {
		a.expired()
	}
	current, ok := a.doc.Current(a.from)
	for i := range a.doc.Conventions {
		c := &a.doc.Conventions[i]
		performed := ok && i == current && a.performed()
		if len(c.Signatures) == 0 && !performed {
			continue
		}
		at, key := conventionAt(i, ""), a.agreement(i)
		for t := range c.Terms(a.from.AddDays(-1)) { // what begins on the first day follows the term before
			a.term(t, at, key)
			if later(t, a.list.to) {
				break
			}
		}
		for _, l := range c.Departures() {
			a.add(dueDeparture, cal.PartialOf(l.Last), at+finding.Index("/notices", l.Notice), key+"/"+strconv.Itoa(l.Notice), partnerArg(a.doc, l.Party))
		}
		for j := range c.Options {
			if o := &c.Options[j]; o.Exercised.IsZero() && !c.At(o.DecideBy).Phase.Over() {
				a.add(dueOption, cal.PartialOf(o.DecideBy), at+finding.Index("/options", j), key+"/"+strconv.Itoa(j), finding.Period("period", o.Period))
			}
		}
	}
}

// agreement returns the identifier of a convention for a key, see [agenda.name]. The
// same one is asked for several times.
func (a *agenda) agreement(i int) string {
	c := &a.doc.Conventions[i]
	if c.ID != "" {
		return c.ID
	}
	if a.agreements == nil {
		a.agreements = map[int]string{}
	}
	if a.agreements[i] == "" {
		a.agreements[i] = a.name("", c.Start.String(), c.Title.String())
	}
	return a.agreements[i]
}

// term lists what a term asks for: notice, a decision, and what follows it.
func (a *agenda) term(t convention.Term, at, key string) {
	number, end := finding.Count("term", t.Number), finding.Day("end", t.Days.Last)
	id := key + "/" + strconv.Itoa(t.Number)
	a.add(dueNotice, cal.PartialOf(t.NoticeBy), at+"/notice", id, number, end)
	if !t.Days.Last.Before(a.from) {
		a.owe(dueDecision, cal.PartialOf(t.DecisionBy), at+"/renewals", id, number, end)
	}
	if t.Then != "" {
		a.add(dueEnd, cal.PartialOf(t.Days.Last), at, key, finding.Word("phase", t.Then.Word()))
	} else if t.Days.Last != cal.Max {
		a.add(dueRenewal, cal.PartialOf(t.Days.Last.AddDays(1)), at, id, finding.Count("term", t.Number+1))
	}
}

// expired lists a convention that is over while the partnership goes on, whatever is
// signed, until it is renewed or replaced, or the partnership ends; where the policy
// leaves it to the partners whether there is a convention, nothing.
func (a *agenda) expired() {
	if i, last, ok := a.doc.Lapsed(a.from); ok && a.policy.Convention != DemandOptional {
		then := a.doc.Conventions[i].At(a.from).Then
		a.owe(dueExpired, cal.PartialOf(last), conventionAt(i, ""), a.agreement(i), finding.Word("phase", then.Word()))
	}
}

// later reports whether a term, and the notice to be given in it, lie after a day,
// and so those that follow.
func later(t convention.Term, to cal.Date) bool {
	return t.Days.First.After(to) && (t.NoticeBy.IsZero() || t.NoticeBy.After(to))
}

// trials lists reviews of experiments and the preparation of those who come.
func (a *agenda) trials() {
	for i := range a.doc.Experiments {
		e := &a.doc.Experiments[i]
		when := cal.PartialOf(e.ReviewDue)
		if when.IsZero() {
			when = e.Until
		}
		if e.Review == nil {
			a.owe(dueReview, when, finding.Index("/experiments", i)+"/review", e.ID, quote("experiment", called(e.Name, e.ID)))
		}
	}
	for i := range a.doc.Partners {
		for j := range a.doc.Partners[i].Staff {
			a.preparation(&a.doc.Partners[i].Staff[j], finding.Index(finding.Index("/partners", i)+"/staff", j))
		}
	}
}

// preparation lists what is planned to prepare a person and not done, else the
// date on which somebody unprepared begins, until they are prepared or gone.
func (a *agenda) preparation(s *partnership.Staff, at string) {
	prepared, planned, who := false, false, a.nth(s.Person)
	for k, p := range s.Preparation {
		switch {
		case !p.Done.IsZero():
			prepared = true
		case !p.Planned.IsZero():
			planned = true
			a.owe(duePreparation, cal.PartialOf(p.Planned), finding.Index(at+"/preparation", k), who+"/"+strconv.Itoa(k), a.persons.arg(s.Person))
		}
	}
	gone := !s.Until.IsZero() && s.Until.Last().Before(a.from)
	if !prepared && !planned && !gone {
		a.owe(duePreparation, s.From, at+"/preparation", who, a.persons.arg(s.Person))
	}
}

// followUp lists meetings, sessions, evaluations and the roadmap.
func (a *agenda) followUp() {
	a.strategic()
	a.gatherings()
	a.evaluations()
	m := a.doc.Roadmap
	if m == nil || !m.Closed.IsZero() {
		return
	}
	for i := range m.Milestones {
		s := &m.Milestones[i]
		if s.Met.IsZero() && (s.Status == "" || s.Status == partnership.MilestoneScheduled) {
			a.owe(dueMilestone, cal.PartialOf(s.Due), finding.Index("/roadmap/milestones", i), a.name(s.ID, s.Title.String()), quote("milestone", s.Title))
		}
	}
	if !a.asleep() {
		a.owe(dueRoadmap, cal.PartialOf(m.Until), "/roadmap/until", "roadmap")
	}
}

// strategic lists the meetings that look at the whole, by the cadence of the
// partnership, else of the policy while it is active.
func (a *agenda) strategic() {
	f := a.doc.FollowUp
	if f == nil {
		f = new(partnership.FollowUp)
	}
	every := f.MeetingsEvery
	if every.IsZero() && a.performed() {
		every = a.policy.MeetingsEvery
	}
	last, n := a.settled(), 0
	for i := range f.Meetings {
		if m := &f.Meetings[i]; m.Kind == partnership.MeetingStrategic && !m.Date.IsZero() {
			n++
			last = newest(last, m.Date)
		}
	}
	a.cadence(dueMeeting, last, every, n, true, "/followUp/meetings", "strategic")
}

// gatherings lists events of partners and sessions that come back. Nobody owes
// those of the past, which documents seldom list. Informal exchanges need no
// reminder.
func (a *agenda) gatherings() {
	if f := a.doc.FollowUp; f != nil {
		for i := range f.Meetings {
			if m := &f.Meetings[i]; m.Kind == partnership.MeetingPartnerEvent || m.Kind == partnership.MeetingOther {
				a.cadence(dueGathering, m.Date, m.Every, 1, false, finding.Index("/followUp/meetings", i), a.name(m.ID, string(m.Kind), m.Name.String()), quote("meeting", called(m.Name, m.ID)))
			}
		}
	}
	for i := range a.doc.Sessions {
		s := &a.doc.Sessions[i]
		a.cadence(dueSession, s.Date, s.Every, 1, false, finding.Index("/sessions", i), a.name(s.ID, string(s.Kind), s.Programme.String()), finding.Word("session", s.Kind.Word()))
	}
}

func (a *agenda) evaluations() {
	f := a.doc.FollowUp
	if f == nil {
		return
	}
	last := a.settled()
	for i := range f.Evaluations {
		last = newest(last, f.Evaluations[i].Date)
	}
	a.cadence(dueEvaluation, last, f.EvaluationsEvery, len(f.Evaluations), true, "/followUp/evaluations", "evaluation")
}

// settled returns when the partnership last came to life, the zero Partial when it
// did not.
func (a *agenda) settled() cal.Partial {
	for i := len(a.doc.Journal) - 1; i >= 0; i-- {
		e := &a.doc.Journal[i]
		switch e.Event {
		case partnership.EventActivate, partnership.EventAdopt, partnership.EventRecord:
			if e.Leads() == partnership.StageActive {
				return e.Date
			}
		}
	}
	return cal.Partial{}
}

// aYear is how long a risk that was reviewed is left alone, by default.
var aYear = cal.Period{Years: 1}

// risks lists treatments, reviews that come back, and acceptances that run out,
// until they are renewed.
func (a *agenda) risks() {
	every := a.policy.RisksEvery
	if !every.Valid() {
		every = aYear
	}
	for i := range a.doc.Risks {
		r := &a.doc.Risks[i]
		at, what := finding.Index("/risks", i), riskArg(r)
		for j := range r.Treatments {
			if t := &r.Treatments[j]; t.Done.IsZero() {
				a.owe(dueTreatment, cal.PartialOf(t.Due), finding.Index(at+"/treatments", j), r.ID+"/"+strconv.Itoa(j), quote("treatment", called(t.Description, r.ID)))
			}
		}
		if r.Acceptance != nil {
			a.owe(dueAcceptance, cal.PartialOf(r.Acceptance.Until), at+"/acceptance/until", r.ID, what)
		}
		if r.NextReview.After(r.Reviewed.Last()) {
			a.owe(dueRisk, cal.PartialOf(r.NextReview), at+"/nextReview", r.ID, what, finding.Day("last", r.Reviewed))
		} else {
			a.cadence(dueRisk, r.Reviewed, every, 0, true, at+"/reviewed", r.ID, what)
		}
	}
}

// waivers lists waivers that run out, until a later one takes their place.
func (a *agenda) waivers() {
	matter := func(w *partnership.Waiver) string { return w.Rule + "\n" + w.Pointer }
	last := map[string]cal.Date{}
	for i := range a.doc.Waivers {
		w := &a.doc.Waivers[i]
		last[matter(w)] = latest(last[matter(w)], w.Until)
	}
	for i := range a.doc.Waivers {
		w := &a.doc.Waivers[i]
		key := a.nth(w.Rule + w.Pointer)
		if !w.Until.Before(last[matter(w)]) {
			a.owe(dueWaiver, cal.PartialOf(w.Until), finding.Index("/waivers", i)+"/until", key, finding.Text("rule", w.Rule), quote("reason", w.Reason))
		}
	}
}

// consequences lists what the document does not show as done: since the change, or
// since the agenda begins where its date is not known.
func (a *agenda) consequences() {
	open(a.doc, cal.Max, func(c *consequence, i int) {
		e := &a.doc.FollowUp.Evolutions[i]
		when := e.Date
		if when.IsZero() {
			when = cal.PartialOf(a.from)
		}
		a.owe(c.rule(), when, evolutionAt(i)+c.member, a.name(e.ID, string(e.Kind), e.Description.String()), evolutionArg(e))
	})
}

// newest returns the later of two dates: the one whose last day is later and, of
// two such, the one that is known more precisely.
func newest(a, b cal.Partial) cal.Partial {
	if b.Last().After(a.Last()) || (b.Last() == a.Last() && b.First().After(a.First())) {
		return b
	}
	return a
}

func latest(a, b cal.Date) cal.Date {
	if b.After(a) {
		return b
	}
	return a
}
