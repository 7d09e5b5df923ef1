package lifecycle

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/order"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Due is something that is to be done by a day, and why: a finding with a
// date.
type Due struct {
	Date cal.Date
	finding.Finding
	// Key names the matter inside its document and stays the same when its date
	// moves, so that a calendar brings its entry up to date.
	Key string
	// Overdue tells that the day lies before the agenda begins and that nothing
	// shows it was done.
	Overdue bool
}

var (
	dueNotice      = finding.Rule{Code: "due-notice", Severity: finding.Warning, Source: guide}
	dueDecision    = finding.Rule{Code: "due-decision", Severity: finding.Warning, Source: finding.Inferred}
	dueOption      = finding.Rule{Code: "due-option", Severity: finding.Warning, Source: finding.Inferred}
	dueEnd         = finding.Rule{Code: "due-end", Severity: finding.Warning, Source: finding.Inferred}
	dueRenewal     = finding.Rule{Code: "due-renewal", Severity: finding.Advice, Source: guide}
	dueReview      = finding.Rule{Code: "due-review", Severity: finding.Advice, Source: guide}
	duePreparation = finding.Rule{Code: "due-preparation", Severity: finding.Advice, Source: guide}
	dueMeeting     = finding.Rule{Code: "due-meeting", Severity: finding.Advice, Source: guide}
	dueGathering   = finding.Rule{Code: "due-gathering", Severity: finding.Advice, Source: guide}
	dueSession     = finding.Rule{Code: "due-session", Severity: finding.Advice, Source: guide}
	dueEvaluation  = finding.Rule{Code: "due-evaluation", Severity: finding.Advice, Source: guide}
	dueMilestone   = finding.Rule{Code: "due-milestone", Severity: finding.Advice, Source: guide}
	dueRoadmap     = finding.Rule{Code: "due-roadmap", Severity: finding.Advice, Source: guide}
	dueTreatment   = finding.Rule{Code: "due-treatment", Severity: finding.Advice, Source: finding.Inferred}
	dueAcceptance  = finding.Rule{Code: "due-acceptance", Severity: finding.Advice, Source: finding.Inferred}
	dueWaiver      = finding.Rule{Code: "due-waiver", Severity: finding.Advice, Source: finding.Inferred}
)

// dueRules are what can be due, in the order in which one day tells it. Open
// consequences come last, by their own rules.
var dueRules = []finding.Rule{
	dueNotice, dueDecision, dueOption, dueEnd, dueRenewal, dueReview, duePreparation, dueMeeting, dueGathering, dueSession,
	dueEvaluation, dueMilestone, dueRoadmap, dueTreatment, dueAcceptance, dueWaiver,
}

// An agenda gathers what is due between two days.
type agenda struct {
	doc      *partnership.Document
	from, to cal.Date
	policy   Policy
	asleep   bool // nothing comes back by itself any more
	list     []Due
	persons  people
	named    map[string]int // how often a name was used, for things without one of their own
}

// Agenda returns what is due from a day to another, both included, in the order
// of the days, and before it what is overdue: due earlier, and nothing shows that
// it was done. What comes back again and again is counted forward from the last
// time, only within those days. A partnership that has ended, was declined or
// sleeps has no meetings to hold; its conventions are still told.
func Agenda(doc *partnership.Document, from, to cal.Date, policy Policy) []Due {
	a := agenda{doc: doc, from: from, to: to, policy: policy, persons: people{doc: doc}}
	switch doc.Stage(from) {
	case partnership.StageEnded, partnership.StageDeclined, partnership.StageDormant:
		a.asleep = true
	}
	a.conventions()
	a.trials()
	a.followUp()
	a.risks()
	a.consequences()
	order.Stable(a.list, compareDue)
	return a.list
}

// compareDue orders by day, then by what it is, then by key.
func compareDue(x, y *Due) int {
	return cmp.Or(x.Date.Compare(y.Date), cmp.Compare(rank(x.Code), rank(y.Code)), cmp.Compare(x.Key, y.Key))
}

func rank(code finding.Code) int {
	if i := slices.IndexFunc(dueRules, func(r finding.Rule) bool { return r.Code == code }); i >= 0 {
		return i
	}
	return len(dueRules) + slices.IndexFunc(consequences[:], func(c consequence) bool { return c.code == code })
}

// An Engagement is something due in one of several partnerships.
type Engagement struct {
	// Document is the place of the partnership among those asked about.
	Document int
	Due
}

// Agendas merges the agendas of several partnerships in the order of the days.
func Agendas(docs []*partnership.Document, from, to cal.Date, policy Policy) []Engagement {
	var out []Engagement
	for i, doc := range docs {
		for _, d := range Agenda(doc, from, to, policy) {
			out = append(out, Engagement{Document: i, Due: d})
		}
	}
	order.Stable(out, func(x, y *Engagement) int { return x.Date.Compare(y.Date) })
	return out
}

// add notes something that is due on a day of the agenda.
func (a *agenda) add(r finding.Rule, day cal.Date, pointer, key string, args ...finding.Arg) {
	if !day.IsZero() && !day.Before(a.from) && !day.After(a.to) {
		a.note(r, day, pointer, key, false, args)
	}
}

// owe notes something that is to be done: on a day of the agenda, or earlier.
func (a *agenda) owe(r finding.Rule, day cal.Date, pointer, key string, args ...finding.Arg) {
	if !day.IsZero() && !day.After(a.to) {
		a.note(r, day, pointer, key, day.Before(a.from), args)
	}
}

func (a *agenda) note(r finding.Rule, day cal.Date, pointer, key string, overdue bool, args []finding.Arg) {
	a.list = append(a.list, Due{
		Date: day, Key: string(r.Code) + "/" + key, Overdue: overdue,
		Finding: finding.Finding{Code: r.Code, Severity: r.Severity, Pointer: pointer, Args: append(args, finding.Day("date", day))},
	})
}

// cadence notes the times at which something that comes back is to be held again
// after it was held n times, last on a day. What is owed and was to be held before
// the agenda begins is noted once.
func (a *agenda) cadence(r finding.Rule, last cal.Date, every cal.Period, n int, owed bool, pointer, key string, args ...finding.Arg) {
	if a.asleep || last.IsZero() || !every.Valid() {
		return
	}
	args = append(args, finding.Day("last", last))
	if first := last.Add(every); owed && first.Before(a.from) {
		a.owe(r, first, pointer, key+"/"+strconv.Itoa(n+1), args...)
	}
	for i := cal.CountPeriods(last, every, a.from.AddDays(-1)) + 1; ; i++ {
		day := last.Add(every.Times(i))
		if day.After(a.to) || day == cal.Max {
			return
		}
		a.add(r, day, pointer, key+"/"+strconv.Itoa(n+i), slices.Clone(args)...)
	}
}

// nth returns a name that no other thing of the document has, when things are told
// by what they are about: the second of a name is another one, on any day.
func (a *agenda) nth(name string) string {
	if a.named == nil {
		a.named = map[string]int{}
	}
	a.named[name]++
	if n := a.named[name]; n > 1 {
		return name + "#" + strconv.Itoa(n)
	}
	return name
}

// name returns an identifier for a key: the one in the document, else the place.
func name(id string, i int) string {
	if id != "" {
		return id
	}
	return strconv.Itoa(i)
}
