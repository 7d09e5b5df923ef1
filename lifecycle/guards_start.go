package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

func lookOffer(v *view) { v.need(len(v.doc.Offers) > 0, "/offers") }

// lookShareable asks for one that can be shared. Whether there are any is another
// condition's matter.
func lookShareable(v *view) {
	v.need(len(v.doc.Resources) == 0 || slices.ContainsFunc(v.doc.Resources, func(r partnership.Resource) bool { return r.Shareable != nil && *r.Shareable }), "/resources")
}

func lookResources(v *view) { v.need(len(v.doc.Resources) > 0, "/resources") }

// lookSession asks for a session with two partners or more.
func lookSession(v *view) {
	v.need(slices.ContainsFunc(v.doc.Sessions, func(s partnership.Session) bool { return len(s.Partners) > 1 && v.by(s.Date) }), "/sessions")
}

func lookRelays(v *view) {
	v.need(slices.ContainsFunc(v.doc.Sessions, func(s partnership.Session) bool { return len(s.Relays) > 0 && v.by(s.Date) }), "/sessions")
}

// lookQuestions asks for an answer to who, what and why: in a round, or as a
// fact of the document.
func lookQuestions(v *view) {
	answered := v.answered()
	for _, q := range []assess.Question{assess.QuestionWho, assess.QuestionWhat, assess.QuestionWhy} {
		v.need(answered[q], "/rounds", finding.Word("question", q.Word()))
	}
}

// answered returns the questions that the document answers in any way.
func (v *view) answered() map[assess.Question]bool {
	out := map[assess.Question]bool{
		assess.QuestionWho:  v.introduced() > 1,
		assess.QuestionWhat: len(v.doc.Needs) > 0,
		assess.QuestionWhy:  len(v.doc.Triggers) > 0,
	}
	questions := map[string]assess.Question{}
	for c := range assess.Criteria() {
		questions[c.Code] = c.Question
	}
	for i := range v.doc.Rounds {
		for _, r := range v.doc.Rounds[i].Respondents {
			for _, a := range r.Answers {
				if q, ok := questions[a.Criterion]; ok && !a.Rating.IsZero() && !r.Date.After(v.on) {
					out[q] = true
				}
			}
		}
	}
	return out
}

// introduced counts the partners of whom the document says what they do.
func (v *view) introduced() int {
	n := 0
	for i := range v.doc.Partners {
		if p := &v.doc.Partners[i]; len(p.Fields) > 0 || !p.Description.IsZero() {
			n++
		}
	}
	return n
}

// lookPoints asks for agreement on all four points.
func lookPoints(v *view) {
	for p := range partnership.Point("").Values() {
		v.need(v.agreement(p) >= 0, "/negotiation", finding.Word("point", p.Word()))
	}
}

// lookPointsByAll asks that no agreement is that of one side.
func lookPointsByAll(v *view) {
	for p := range partnership.Point("").Values() {
		if i := v.agreement(p); i >= 0 && len(v.doc.Negotiation[i].Parties) == 1 {
			v.miss(finding.Index("/negotiation", i)+"/parties", finding.Word("point", p.Word()))
		}
	}
}

// agreement returns the place of the last agreement on a point, -1 without one.
func (v *view) agreement(p partnership.Point) int {
	for i := len(v.doc.Negotiation) - 1; i >= 0; i-- {
		if a := &v.doc.Negotiation[i]; a.Point == p && !a.Date.After(v.on) {
			return i
		}
	}
	return -1
}

func lookReason(v *view) { v.need(v.reasoned, entryAt(v.entry)+"/reason") }

func lookApproved(v *view) {
	v.need(v.decided(v.since(partnership.EventSubmit), partnership.OutcomeApproved), "/governance/decisions")
}

func lookRefused(v *view) {
	v.need(v.decided(v.since(partnership.EventSubmit), partnership.OutcomeRefused), "/governance/decisions")
}

// decided looks for a decision about the partnership itself since a day.
func (v *view) decided(since cal.Date, outcomes ...partnership.Outcome) bool {
	return v.doc.Governance != nil && slices.ContainsFunc(v.doc.Governance.Decisions, func(d partnership.Decision) bool {
		return slices.Contains(outcomes, d.Outcome) && d.Subject.IsZero() && !d.Date.After(v.on) && !d.Date.Before(since)
	})
}
