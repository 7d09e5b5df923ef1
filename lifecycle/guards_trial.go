package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// eachStaff visits those who intervene, or will.
func (v *view) eachStaff(visit func(s *partnership.Staff, pointer string)) {
	for i := range v.doc.Partners {
		at := finding.Member(finding.Index("/partners", i), "staff")
		for j := range v.doc.Partners[i].Staff {
			s := &v.doc.Partners[i].Staff[j]
			if s.Until.IsZero() || !s.Until.Last().Before(v.on) {
				visit(s, finding.Index(at, j))
			}
		}
	}
}

func lookVolunteers(v *view) {
	v.eachStaff(func(s *partnership.Staff, at string) {
		v.need(s.Volunteer != nil && *s.Volunteer, at+"/volunteer", personArg(v.doc, s.Person))
	})
}

func lookPrepared(v *view) {
	v.eachStaff(func(s *partnership.Staff, at string) {
		done := slices.ContainsFunc(s.Preparation, func(p partnership.Preparation) bool { return v.by(p.Done) })
		v.need(done, at+"/preparation", personArg(v.doc, s.Person))
	})
}

func lookCompetent(v *view) {
	v.eachStaff(func(s *partnership.Staff, at string) {
		v.need(!s.Competence.IsZero(), at+"/competence", personArg(v.doc, s.Person))
	})
}

// last returns the last experiment begun before the day, and its place: one that
// begins on the day itself is the next.
func (v *view) last() (*partnership.Experiment, string) {
	for i := len(v.doc.Experiments) - 1; i >= 0; i-- {
		if e := &v.doc.Experiments[i]; e.From.IsZero() || e.From.First().Before(v.on) {
			return e, finding.Index("/experiments", i)
		}
	}
	return nil, "/experiments"
}

// reviewed returns the review of an experiment as it is known on the day.
func (v *view) reviewed(e *partnership.Experiment) *partnership.Review {
	if e == nil || e.Review == nil || e.Review.Date.After(v.on) {
		return nil
	}
	return e.Review
}

func lookReviewed(v *view) {
	e, at := v.last()
	v.need(v.reviewed(e) != nil, at+"/review")
}

func lookAdjusted(v *view) {
	e, at := v.last()
	adjusted := e != nil && slices.ContainsFunc(e.Adjustments, func(a partnership.Adjustment) bool { return !a.Date.After(v.on) })
	v.need(adjusted, at+"/adjustments")
}

func lookPositive(v *view) {
	e, at := v.last()
	r := v.reviewed(e)
	v.need(r != nil && r.Verdict == partnership.VerdictPositive, at+"/review")
}

func lookRisksNoted(v *view) { v.need(len(v.doc.Risks) > 0, "/risks") }

func lookRisks(v *view) {
	for i := range v.doc.Risks {
		r := &v.doc.Risks[i]
		arg := finding.Text("risk", r.ID)
		switch {
		case !r.Event.IsZero():
			arg = quote("risk", r.Event)
		case r.Catalogue != "":
			arg = finding.Word("risk", "risk."+r.Catalogue+".event")
		}
		v.need(!r.Reviewed.IsZero(), finding.Index("/risks", i)+"/reviewed", arg)
	}
}

// lookInformed asks for a word of the governance since the review of the last
// experiment, where the house wants it.
func lookInformed(v *view) {
	if v.policy.InformGovernance == nil || !*v.policy.InformGovernance {
		return
	}
	e, _ := v.last()
	r := v.reviewed(e)
	informed := r != nil && v.doc.Governance != nil && slices.ContainsFunc(v.doc.Governance.Decisions, func(d partnership.Decision) bool {
		return (d.Outcome == partnership.OutcomeNoted || d.Outcome == partnership.OutcomeApproved) && !d.Date.Before(r.Date) && !d.Date.After(v.on)
	})
	v.need(informed, "/governance/decisions")
}

// lookNewFormat asks for an experiment that is not reviewed yet.
func lookNewFormat(v *view) {
	for i := range v.doc.Experiments {
		if e := &v.doc.Experiments[i]; v.reviewed(e) == nil {
			return
		}
	}
	v.miss("/experiments")
}
