package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

func wantOffer(v view, yield yieldFunc) bool {
	return len(v.doc.Offers) > 0 || yield(v.missing("/offers"))
}

func wantResources(v view, yield yieldFunc) bool {
	return len(v.doc.Resources) > 0 || yield(v.missing("/resources"))
}

// wantShareable asks for one that can be shared. Whether there are any is another
// guard's matter.
func wantShareable(v view, yield yieldFunc) bool {
	return len(v.doc.Resources) == 0 || slices.ContainsFunc(v.doc.Resources, isShareable) || yield(v.missing("/resources"))
}

func isShareable(r partnership.Resource) bool { return r.Shareable != nil && *r.Shareable }

// wantSession asks for a session with two partners or more.
func wantSession(v view, yield yieldFunc) bool {
	return v.held(func(s *partnership.Session) bool { return len(s.Partners) > 1 }) || yield(v.missing("/sessions"))
}

func wantRelays(v view, yield yieldFunc) bool {
	return v.held(func(s *partnership.Session) bool { return len(s.Relays) > 0 }) || yield(v.missing("/sessions"))
}

// held reports whether there was a session of some sort by the day.
func (v view) held(sort func(*partnership.Session) bool) bool {
	for i := range v.doc.Sessions {
		if s := &v.doc.Sessions[i]; v.by(s.Date) && sort(s) {
			return true
		}
	}
	return false
}

// wantQuestions asks for an answer to who, what and why: in a round, or as a
// fact of the document.
func wantQuestions(v view, yield yieldFunc) bool {
	answered := v.answered()
	for _, q := range []assess.Question{assess.QuestionWho, assess.QuestionWhat, assess.QuestionWhy} {
		if !answered[q] {
			if !yield(v.missing("/rounds", finding.Word("question", q.Word()))) {
				return false
			}
		}
	}
	return true
}

// answered returns the questions that the document answers in any way.
func (v view) answered() map[assess.Question]bool {
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
				if q, ok := questions[a.Criterion]; ok && !a.Rating.IsZero() && !r.Date.First().After(v.on) {
					out[q] = true
				}
			}
		}
	}
	return out
}

// introduced counts the partners of whom the document says what they do.
func (v view) introduced() int {
	n := 0
	for i := range v.doc.Partners {
		if p := &v.doc.Partners[i]; len(p.Fields) > 0 || !p.Description.IsZero() {
			n++
		}
	}
	return n
}

// wantPoints asks for agreement on all four points.
func wantPoints(v view, yield yieldFunc) bool {
	for p := range partnership.Point("").Values() {
		if v.agreement(p) < 0 {
			if !yield(v.missing("/negotiation", finding.Word("point", p.Word()))) {
				return false
			}
		}
	}
	return true
}

// wantPointsByAll asks that each agreement is that of all who negotiate: of two
// at least, and of everybody who agreed on another point. One that names nobody is
// that of all.
func wantPointsByAll(v view, yield yieldFunc) bool {
	all := v.negotiators()
	for p := range partnership.Point("").Values() {
		i := v.agreement(p)
		if i < 0 || len(v.doc.Negotiation[i].Parties) == 0 {
			continue
		}
		if len(v.doc.Negotiation[i].Parties) < max(2, len(all)) {
			if !yield(v.missing(finding.Index("/negotiation", i)+"/parties", finding.Word("point", p.Word()))) {
				return false
			}
		}
	}
	return true
}

// negotiators returns the partners that agree on a point or another.
func (v view) negotiators() map[string]bool {
	out := map[string]bool{}
	for p := range partnership.Point("").Values() {
		if i := v.agreement(p); i >= 0 {
			for _, party := range v.doc.Negotiation[i].Parties {
				out[party] = true
			}
		}
	}
	return out
}

// agreement returns the place of the last agreement on a point, -1 without one.
func (v view) agreement(p partnership.Point) int {
	for i := len(v.doc.Negotiation) - 1; i >= 0; i-- {
		if a := &v.doc.Negotiation[i]; a.Point == p && !a.Date.First().After(v.on) {
			return i
		}
	}
	return -1
}

func wantReason(v view, yield yieldFunc) bool {
	return v.reasoned || yield(v.missing(entryAt(v.entry)+"/reason"))
}

func wantApproved(v view, yield yieldFunc) bool {
	return v.decided(partnership.OutcomeApproved) || yield(v.missing("/governance/decisions"))
}

func wantRefused(v view, yield yieldFunc) bool {
	return v.decided(partnership.OutcomeRefused) || yield(v.missing("/governance/decisions"))
}

// wantSentBack asks for a refusal, or for a decision that was put off.
func wantSentBack(v view, yield yieldFunc) bool {
	return v.decided(partnership.OutcomeRefused, partnership.OutcomeDeferred) || yield(v.missing("/governance/decisions"))
}

// decided looks for a decision about the partnership itself since it was last
// submitted.
func (v view) decided(outcomes ...partnership.Outcome) bool {
	if v.doc.Governance == nil {
		return false
	}
	since := v.since(partnership.EventSubmit)
	for i := range v.doc.Governance.Decisions {
		d := &v.doc.Governance.Decisions[i]
		if slices.Contains(outcomes, d.Outcome) && d.Subject.IsZero() && !d.Date.Last().Before(since) && !d.Date.First().After(v.on) {
			return true
		}
	}
	return false
}
