package lifecycle

import (
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// conventions notes what the calendars of the signed conventions ask for.
func (a *agenda) conventions() {
	for i := range a.doc.Conventions {
		c := &a.doc.Conventions[i]
		if len(c.Signatures) == 0 {
			continue
		}
		at, key := finding.Index("/conventions", i), name(c.ID, i)
		for t := range c.Terms(a.from.AddDays(-1)) { // a term that begins on the first day is told by the one before
			term := finding.Count("term", t.Number)
			end := finding.Day("end", t.Days.Last)
			id := key + "/" + strconv.Itoa(t.Number)
			a.add(dueNotice, t.NoticeBy, at+"/notice", id, term, end)
			if !t.Days.Last.Before(a.from) {
				a.owe(dueDecision, t.DecisionBy, at+"/renewals", id, term, end)
			}
			if t.Then != "" {
				a.add(dueEnd, t.Days.Last, at, key, finding.Word("phase", t.Then.Word()))
			} else if t.Days.Last != cal.Max {
				a.add(dueRenewal, t.Days.Last.AddDays(1), at, id, finding.Count("term", t.Number+1))
			}
			if later(t, a.to) {
				break
			}
		}
		for j := range c.Options {
			if o := &c.Options[j]; o.Exercised.IsZero() && !c.At(o.DecideBy).Phase.Over() {
				a.add(dueOption, o.DecideBy, at+finding.Index("/options", j), key+"/"+strconv.Itoa(j), finding.Period("period", o.Period))
			}
		}
	}
}

// later tells whether a term, and the notice to be given in it, lie after a day,
// and so those that follow.
func later(t convention.Term, to cal.Date) bool {
	return t.Days.First.After(to) && (t.NoticeBy.IsZero() || t.NoticeBy.After(to))
}

// trials notes reviews of experiments and the preparation of those who come.
func (a *agenda) trials() {
	for i := range a.doc.Experiments {
		e := &a.doc.Experiments[i]
		day := e.ReviewDue
		if day.IsZero() {
			day = e.Until.Last()
		}
		if e.Review == nil {
			a.owe(dueReview, day, finding.Index("/experiments", i)+"/review", e.ID, quote("experiment", called(e.Name, e.ID)))
		}
	}
	for i := range a.doc.Partners {
		for j := range a.doc.Partners[i].Staff {
			a.preparation(&a.doc.Partners[i].Staff[j], finding.Index(finding.Index("/partners", i)+"/staff", j))
		}
	}
}

// preparation notes what is planned to prepare a person and not done, else the
// day on which somebody unprepared is to begin.
func (a *agenda) preparation(s *partnership.Staff, at string) {
	prepared, planned, who := false, false, a.nth(s.Person)
	for k, p := range s.Preparation {
		switch {
		case !p.Done.IsZero():
			prepared = true
		case !p.Planned.IsZero():
			planned = true
			a.owe(duePreparation, p.Planned, finding.Index(at+"/preparation", k), who+"/"+strconv.Itoa(k), a.persons.arg(s.Person))
		}
	}
	if !prepared && !planned {
		a.add(duePreparation, s.From.First(), at+"/preparation", who, a.persons.arg(s.Person))
	}
}

// followUp notes meetings, sessions, evaluations and the roadmap.
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
			a.owe(dueMilestone, s.Due, finding.Index("/roadmap/milestones", i), name(s.ID, i), quote("milestone", s.Title))
		}
	}
	if !a.asleep {
		a.add(dueRoadmap, m.Until, "/roadmap/until", "roadmap")
	}
}

// strategic notes the meetings that look at the whole, by the cadence of the
// partnership, else of the house while it is active.
func (a *agenda) strategic() {
	f := a.doc.FollowUp
	if f == nil {
		f = new(partnership.FollowUp)
	}
	every := f.MeetingsEvery
	switch a.doc.Stage(a.from) {
	case partnership.StageActive, partnership.StageEvolving:
		if every.IsZero() {
			every = a.policy.MeetingsEvery
		}
	}
	last, n := a.settled(), 0
	for i := range f.Meetings {
		if m := &f.Meetings[i]; m.Kind == partnership.MeetingStrategic && !m.Date.IsZero() {
			n++
			last = latest(last, m.Date.Last())
		}
	}
	a.cadence(dueMeeting, last, every, n, true, "/followUp/meetings", "strategic")
}

// gatherings notes events of partners and sessions that come back. Nobody owes
// those of the past, which documents seldom list. Informal exchanges need no
// reminder.
func (a *agenda) gatherings() {
	if f := a.doc.FollowUp; f != nil {
		for i := range f.Meetings {
			if m := &f.Meetings[i]; m.Kind == partnership.MeetingPartnerEvent || m.Kind == partnership.MeetingOther {
				a.cadence(dueGathering, m.Date.Last(), m.Every, 1, false, finding.Index("/followUp/meetings", i), name(m.ID, i), quote("meeting", called(m.Name, m.ID)))
			}
		}
	}
	for i := range a.doc.Sessions {
		s := &a.doc.Sessions[i]
		a.cadence(dueSession, s.Date.Last(), s.Every, 1, false, finding.Index("/sessions", i), name(s.ID, i), finding.Word("session", s.Kind.Word()))
	}
}

func (a *agenda) evaluations() {
	f := a.doc.FollowUp
	if f == nil {
		return
	}
	last := a.settled()
	for i := range f.Evaluations {
		last = latest(last, f.Evaluations[i].Date.Last())
	}
	a.cadence(dueEvaluation, last, f.EvaluationsEvery, len(f.Evaluations), true, "/followUp/evaluations", "evaluation")
}

// settled returns the day on which the partnership last came to life, the zero
// Date when it did not.
func (a *agenda) settled() cal.Date {
	for i := len(a.doc.Journal) - 1; i >= 0; i-- {
		e := &a.doc.Journal[i]
		switch e.Event {
		case partnership.EventActivate, partnership.EventAdopt, partnership.EventRecord:
			if e.Leads() == partnership.StageActive {
				return e.Date.Last()
			}
		}
	}
	return cal.Date{}
}

// risks notes treatments, acceptances and waivers that run out.
func (a *agenda) risks() {
	for i := range a.doc.Risks {
		r := &a.doc.Risks[i]
		at := finding.Index("/risks", i)
		for j := range r.Treatments {
			if t := &r.Treatments[j]; t.Done.IsZero() {
				a.owe(dueTreatment, t.Due, finding.Index(at+"/treatments", j), r.ID+"/"+strconv.Itoa(j), quote("treatment", called(t.Description, r.ID)))
			}
		}
		if r.Acceptance != nil {
			a.add(dueAcceptance, r.Acceptance.Until, at+"/acceptance/until", r.ID, quote("risk", called(r.Event, r.ID)))
		}
	}
	for i := range a.doc.Waivers {
		w := &a.doc.Waivers[i]
		a.add(dueWaiver, w.Until, finding.Index("/waivers", i)+"/until", a.nth(w.Rule+w.Pointer), finding.Text("rule", w.Rule), quote("reason", w.Reason))
	}
}

// consequences notes what the document does not show as done: since the day of
// the change, or since the agenda begins where that day is not known.
func (a *agenda) consequences() {
	open(a.doc, cal.Max, func(c *consequence, i int) {
		e := &a.doc.FollowUp.Evolutions[i]
		day := e.Date.Last()
		if day.IsZero() {
			day = a.from
		}
		a.owe(c.rule(), day, evolutionAt(i)+c.member, name(e.ID, i), evolutionArg(e))
	})
}

func latest(a, b cal.Date) cal.Date {
	if b.After(a) {
		return b
	}
	return a
}
