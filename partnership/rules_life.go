package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
)

var lifeRules = []rule{
	{finding.Rule{Code: "journal-record-first", Severity: finding.Error, Source: finding.Inferred}, journalRecordFirst},
	{finding.Rule{Code: "journal-stage-missing", Severity: finding.Error, Source: finding.Inferred}, journalStageMissing},
	{finding.Rule{Code: "journal-stage-extra", Severity: finding.Error, Source: finding.Inferred}, journalStageExtra},
	{finding.Rule{Code: "evidence-nowhere", Severity: finding.Error, Source: finding.Inferred}, evidenceNowhere},
	{finding.Rule{Code: "negotiation-long", Severity: finding.Advice, Source: guide2}, negotiationLong},
	{finding.Rule{Code: "experiment-unreviewed", Severity: finding.Warning, Source: guide2}, experimentUnreviewed},
	{finding.Rule{Code: "experiment-not-adjusted", Severity: finding.Warning, Source: guide2}, experimentNotAdjusted},
	{finding.Rule{Code: "evolution-no-amendment", Severity: finding.Warning, Source: guide2}, evolutionNoAmendment},
	{finding.Rule{Code: "evolution-balance", Severity: finding.Advice, Source: guide2}, evolutionBalance},
	{finding.Rule{Code: "active-no-roadmap", Severity: finding.Warning, Source: guide2}, activeNoRoadmap},
	{finding.Rule{Code: "active-no-convention", Severity: finding.Advice, Source: guide1}, activeNoConvention},
	{finding.Rule{Code: "active-no-meetings", Severity: finding.Advice, Source: guide2}, activeNoMeetings},
	{finding.Rule{Code: "meeting-alone", Severity: finding.Advice, Source: guide2}, meetingAlone},
	{finding.Rule{Code: "ended-convention-open", Severity: finding.Warning, Source: guide2}, endedConventionOpen},
	{finding.Rule{Code: "ended-roadmap-open", Severity: finding.Advice, Source: finding.Inferred}, endedRoadmapOpen},
}

func journalRecordFirst(r *review) {
	for i := range r.doc.Journal {
		if i > 0 && r.doc.Journal[i].Event == EventRecord {
			r.add(at("journal", i, "event"))
		}
	}
}

func journalStageMissing(r *review) {
	for i := range r.doc.Journal {
		if e := &r.doc.Journal[i]; e.Event == EventRecord && e.Stage == "" {
			r.add(at("journal", i, "stage"))
		}
	}
}

func journalStageExtra(r *review) {
	for i := range r.doc.Journal {
		if e := &r.doc.Journal[i]; e.Event != EventRecord && e.Event != "" && e.Stage != "" {
			r.add(at("journal", i, "stage"), finding.Word("event", e.Event.Word()))
		}
	}
}

// evidenceNowhere looks the pointers up in the document's own text.
func evidenceNowhere(r *review) {
	var pointers []string
	for i := range r.doc.Journal {
		for _, p := range r.doc.Journal[i].Evidence {
			if finding.IsPointer(p) { // what is no pointer is another rule's matter
				if at, ok := r.doc.Resolve(p); ok {
					p = at
				}
				pointers = append(pointers, p)
			}
		}
	}
	if len(pointers) == 0 {
		return
	}
	text, ok := r.text()
	if !ok {
		return // another rule's matter
	}
	exist := wire.Exist(text, pointers)
	for i := range r.doc.Journal {
		for j, pointer := range r.doc.Journal[i].Evidence {
			if !finding.IsPointer(pointer) {
				continue
			}
			if !exist[0] {
				r.add(at("journal", i, "evidence", j), finding.Pointer("pointer", pointer))
			}
			exist = exist[1:]
		}
	}
}

// patience is how long a negotiation may take before it is worth a word.
var patience = cal.Period{Years: 1}

func negotiationLong(r *review) {
	if r.stage != StageNegotiation {
		return
	}
	n := len(r.doc.Journal)
	since := r.doc.Journal[n-1].Date
	if !since.IsZero() && since.Last().Add(patience).Before(r.on) {
		r.add(at("journal", n-1), finding.Day("date", since))
	}
}

// experimentUnreviewed speaks of experiments that are over: their last day or
// their review's has passed, or another was started after them.
func experimentUnreviewed(r *review) {
	started := r.startedAfter()
	for i := range r.doc.Experiments {
		e := &r.doc.Experiments[i]
		over := passed(e.Until.Last(), r.on) || passed(e.ReviewDue, r.on)
		if e.Review == nil && (over || passed(e.From.Last(), started[i])) {
			r.add(at("experiments", i, "review"), titled(e).Arg("experiment"))
		}
	}
}

// startedAfter returns for each experiment the latest day on which one listed
// after it was started, the zero Date when none was yet.
func (r *review) startedAfter() []cal.Date {
	days := make([]cal.Date, len(r.doc.Experiments))
	var latest cal.Date
	for i := len(days) - 1; i >= 0; i-- {
		days[i] = latest
		first := r.doc.Experiments[i].From.First()
		if first.After(latest) && (r.on.IsZero() || !first.After(r.on)) {
			latest = first
		}
	}
	return days
}

// passed reports whether a day that is known lies before another; without the other it
// does not.
func passed(day, on cal.Date) bool { return !day.IsZero() && day.Before(on) }

func titled(e *Experiment) lang.Text {
	if e.Name.IsZero() {
		return lang.Plain(e.ID)
	}
	return e.Name
}

func experimentNotAdjusted(r *review) {
	for i := range r.doc.Experiments {
		e := &r.doc.Experiments[i]
		if e.Review != nil && e.Review.Verdict == VerdictAdjust && len(e.Adjustments) == 0 {
			r.add(at("experiments", i, "adjustments"), titled(e).Arg("experiment"))
		}
	}
}

func (d *Document) evolutions() []Evolution {
	if d.FollowUp == nil {
		return nil
	}
	return d.FollowUp.Evolutions
}

// evolutionNoAmendment finds changes that bind the parties and that no
// amendment takes up, where there is a convention.
func evolutionNoAmendment(r *review) {
	if len(r.doc.Conventions) == 0 {
		return
	}
	amended := r.doc.amended()
	for i, e := range r.doc.evolutions() {
		if yes(e.Contractual) && e.Kind != EvolutionStop && !amended[e.ID] {
			r.add(at("followUp", "evolutions", i), finding.Text("evolution", e.ID), finding.Word("kind", e.Kind.Word()))
		}
	}
}

// amended returns the evolutions that amendments take up.
func (d *Document) amended() map[string]bool {
	out := map[string]bool{}
	for i := range d.Conventions {
		for j := range d.Conventions[i].Amendments {
			for _, id := range d.Conventions[i].Amendments[j].Evolution {
				out[id] = true
			}
		}
	}
	return out
}

func evolutionBalance(r *review) {
	for i, e := range r.doc.evolutions() {
		if e.Kind != EvolutionStop && e.BalanceChecked.IsZero() {
			r.add(at("followUp", "evolutions", i, "balanceChecked"), finding.Text("evolution", e.ID), finding.Word("kind", e.Kind.Word()))
		}
	}
}

// activeNoRoadmap speaks of a roadmap that is closed or has run out too: it no
// longer keeps anything moving.
func activeNoRoadmap(r *review) {
	if !r.is(StageActive, StageEvolving) {
		return
	}
	m := r.doc.Roadmap
	switch {
	case m == nil:
		r.add("/roadmap")
	case !m.Closed.IsZero() && (r.on.IsZero() || !m.Closed.First().After(r.on)):
		r.add("/roadmap/closed")
	case !r.on.IsZero() && passed(m.Until, r.on):
		r.add("/roadmap/until")
	}
}

func activeNoConvention(r *review) {
	if r.is(StageActive, StageEvolving) && len(r.doc.Conventions) == 0 {
		r.add("/conventions")
	}
}

func activeNoMeetings(r *review) {
	if !r.is(StageActive, StageEvolving) {
		return
	}
	switch f := r.doc.FollowUp; {
	case f == nil:
		r.add("/followUp")
	case f.MeetingsEvery.IsZero() && !slices.ContainsFunc(f.Meetings, func(m Meeting) bool { return m.Kind == MeetingStrategic && !m.Alone() }):
		r.add("/followUp/meetingsEvery")
	}
}

// meetingAlone finds strategic meetings of one partner.
func meetingAlone(r *review) {
	if r.doc.FollowUp == nil {
		return
	}
	for i := range r.doc.FollowUp.Meetings {
		if m := &r.doc.FollowUp.Meetings[i]; m.Kind == MeetingStrategic && m.Alone() {
			r.add(at("followUp", "meetings", i, "partners"))
		}
	}
}

func endedConventionOpen(r *review) {
	n := len(r.doc.Conventions)
	if r.stage == StageEnded && n > 0 && r.doc.Conventions[n-1].Ending == nil {
		r.add(at("conventions", n-1, "ending"))
	}
}

func endedRoadmapOpen(r *review) {
	if r.stage == StageEnded && r.doc.Roadmap != nil && r.doc.Roadmap.Closed.IsZero() {
		r.add("/roadmap/closed")
	}
}
