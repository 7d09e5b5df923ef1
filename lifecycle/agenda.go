package lifecycle

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/digest"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Due is something that is to be done by a day, and why: a finding with a
// date.
type Due struct {
	// Date is the day, as precisely as it follows from the document: a gathering that
	// is held every year since 2018 is due in a year, and nobody knows the day. Its
	// last day counts.
	Date cal.Partial
	finding.Finding
	// Key names the matter inside its document and stays the same when its date
	// moves, so that a calendar brings its entry up to date.
	Key string
	// Overdue is set where the date lies before the agenda begins and nothing shows
	// that it was done.
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
	dueRisk        = finding.Rule{Code: "due-risk", Severity: finding.Advice, Source: finding.Inferred}
	dueDeparture   = finding.Rule{Code: "due-departure", Severity: finding.Warning, Source: finding.Inferred}
	dueExpired     = finding.Rule{Code: "due-expired", Severity: finding.Warning, Source: finding.Inferred}
	dueMore        = finding.Rule{Code: "due-more", Severity: finding.Advice, Source: finding.Inferred}
)

// dueRules are what can be due, in the order in which it is listed for a day. Open
// consequences follow, by their own rules; that there is more comes last.
var dueRules = []finding.Rule{
	dueNotice, dueDecision, dueOption, dueEnd, dueDeparture, dueExpired, dueRenewal, dueReview, duePreparation, dueMeeting, dueGathering, dueSession,
	dueEvaluation, dueMilestone, dueRoadmap, dueTreatment, dueRisk, dueAcceptance, dueWaiver, dueMore,
}

// Most is how many things an agenda lists from its first day on, besides what is
// overdue. What comes back every day until the year 9999 would fill the memory.
const Most = 2000

// An agenda gathers what is due between two days.
type agenda struct {
	doc        *partnership.Document
	from       cal.Date
	policy     Policy
	stage      partnership.Stage
	list       bounded[Due]
	persons    people
	agreements map[int]string // what conventions without identifiers are called
	named      map[string]int // how often a name was used, for things without one of their own
}

// Agenda returns what is due from a day to another, both included, in the order
// of the days, and before it what is overdue: due earlier, and nothing shows that
// it was done. What comes back again and again is counted forward from the last
// time, only within those days, and never more precisely than that time is known.
// A partnership that has ended, was declined or sleeps has no meetings to hold;
// its conventions go on.
//
// Where more is due than [Most], what comes first is listed, and a last entry with
// the code "due-more" has the day from which the list is not complete.
func Agenda(doc *partnership.Document, from, to cal.Date, policy Policy) []Due {
	a := agenda{doc: doc, from: from, policy: policy, stage: doc.Stage(from), persons: people{doc: doc}}
	a.list = bounded[Due]{most: Most, to: to, of: func(d *Due) *Due { return d }, compare: compareDue}
	a.conventions()
	a.trials()
	a.followUp()
	a.risks()
	a.waivers()
	a.consequences()
	list, more := a.list.sorted()
	if !more.IsZero() {
		list = append(list, moreFrom(more, Most))
	}
	return list
}

// moreFrom is the entry that says from which day on an agenda is not complete.
func moreFrom(day cal.Date, most int) Due {
	return Due{
		Date: cal.PartialOf(day), Key: string(dueMore.Code) + "/agenda",
		Finding: finding.Finding{Code: dueMore.Code, Severity: dueMore.Severity, Args: []finding.Arg{finding.Day("date", day), finding.Count("limit", most)}},
	}
}

// asleep reports whether nothing comes back by itself any more.
func (a *agenda) asleep() bool {
	return a.stage == partnership.StageEnded || a.stage == partnership.StageDeclined || a.stage == partnership.StageDormant
}

// performed reports whether the partnership lives by what was agreed, whatever the
// document shows of signatures and dates.
func (a *agenda) performed() bool {
	return a.stage == partnership.StageActive || a.stage == partnership.StageEvolving
}

// compareDue orders by the last day that the date may be, then by what it is, then
// by key.
func compareDue(x, y *Due) int {
	return cmp.Or(x.Date.Last().Compare(y.Date.Last()), cmp.Compare(rank(x.Code), rank(y.Code)), cmp.Compare(x.Key, y.Key))
}

func rank(code finding.Code) int {
	if i := slices.IndexFunc(dueRules, func(r finding.Rule) bool { return r.Code == code }); i >= 0 {
		return i
	}
	return len(dueRules) + slices.IndexFunc(consequences[:], func(c consequence) bool { return c.code == code })
}

// add lists something that is due on a day of the agenda.
func (a *agenda) add(r finding.Rule, when cal.Partial, pointer, key string, args ...finding.Arg) {
	if last := when.Last(); !when.IsZero() && !last.Before(a.from) && !last.After(a.list.to) {
		a.note(r, when, pointer, key, false, args)
	}
}

// owe lists something that is to be done: on a day of the agenda, or earlier.
func (a *agenda) owe(r finding.Rule, when cal.Partial, pointer, key string, args ...finding.Arg) {
	if last := when.Last(); !when.IsZero() && !last.After(a.list.to) {
		a.note(r, when, pointer, key, last.Before(a.from), args)
	}
}

func (a *agenda) note(r finding.Rule, when cal.Partial, pointer, key string, overdue bool, args []finding.Arg) {
	a.list.add(Due{
		Date: when, Key: string(r.Code) + "/" + key, Overdue: overdue,
		Finding: finding.Finding{Code: r.Code, Severity: r.Severity, Pointer: pointer, Args: append(args, finding.Day("date", when))},
	})
}

// cadence lists the times at which something that comes back is to be held again
// after it was held n times, last on a date. What is owed and was to be held before
// the agenda begins is listed once. A date that is known less precisely than
// something comes back says nothing of the times to come.
func (a *agenda) cadence(r finding.Rule, last cal.Partial, every cal.Period, n int, owed bool, pointer, key string, args ...finding.Arg) {
	if a.asleep() || last.IsZero() || !every.Valid() {
		return
	}
	args = append(args, finding.Day("last", last))
	if owed {
		first, ok := last.Add(every)
		if !ok {
			first = roughly(last.Last().Add(every), last.Precision())
		}
		if first.Last().Before(a.from) {
			a.owe(r, first, pointer, key+"/"+strconv.Itoa(n+1), slices.Clone(args)...)
		}
	}
	for i := max(1, cal.CountPeriods(last.Last(), every, a.from.AddDays(-1))); ; i++ {
		when, ok := last.Add(every.Times(i))
		if !ok || when.Last().After(a.list.to) {
			return
		}
		a.add(r, when, pointer, key+"/"+strconv.Itoa(n+i), slices.Clone(args)...)
	}
}

// roughly returns a day as a date that is known to the year or the month.
func roughly(day cal.Date, precision cal.Precision) cal.Partial {
	text := day.String()
	switch precision {
	case cal.PrecisionYear:
		text = text[:len("2006")]
	case cal.PrecisionMonth:
		text = text[:len("2006-01")]
	}
	when, _ := cal.ParsePartial(text)
	return when
}

// nth returns a name that no other thing of the document has, when things are named
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

// name returns an identifier for a key: the one in the document, else one made of what
// the thing says, which stays when others are inserted before it.
func (a *agenda) name(id string, says ...string) string {
	if id != "" {
		return id
	}
	return a.nth("~" + digest.Hex([]byte(strings.Join(says, "\x00")))[:12])
}
