package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A post is where somebody who intervenes stands in the document.
type post struct {
	partner, staff int
	names          *people
}

// at returns where a member of the post is to be filled in.
func (p post) at(member string) string {
	return finding.Index(finding.Index("/partners", p.partner)+"/staff", p.staff) + member
}

// eachStaff visits those who intervene, or will, and returns whether all visits
// found what they look for. Of the past, it visits those who are known to have
// intervened then.
func (v view) eachStaff(visit func(v view, s *partnership.Staff, p post) bool) bool {
	met, names := true, &people{doc: v.doc}
	for i := range v.doc.Partners {
		for j := range v.doc.Partners[i].Staff {
			s := &v.doc.Partners[i].Staff[j]
			gone := !s.Until.IsZero() && s.Until.Last().Before(v.on)
			later := s.From.IsZero() || s.From.Last().After(v.on)
			if !gone && !(v.past && later) {
				met = visit(v, s, post{i, j, names}) && met
			}
		}
	}
	return met
}

// lookStaffed asks for somebody who intervenes: without anybody there is nothing
// to prepare and nothing to try.
func lookStaffed(v view) bool {
	staffed := !v.eachStaff(func(view, *partnership.Staff, post) bool { return false })
	return staffed || v.miss("/partners")
}

func lookVolunteers(v view) bool {
	return v.eachStaff(func(v view, s *partnership.Staff, p post) bool {
		return (s.Volunteer != nil && *s.Volunteer) || v.miss(p.at("/volunteer"), p.names.arg(s.Person))
	})
}

func lookPrepared(v view) bool {
	return v.eachStaff(func(v view, s *partnership.Staff, p post) bool {
		done := slices.ContainsFunc(s.Preparation, func(p partnership.Preparation) bool { return v.by(p.Done) })
		return done || v.miss(p.at("/preparation"), p.names.arg(s.Person))
	})
}

func lookCompetent(v view) bool {
	return v.eachStaff(func(v view, s *partnership.Staff, p post) bool {
		return !s.Competence.IsZero() || v.miss(p.at("/competence"), p.names.arg(s.Person))
	})
}

// last returns the place of the experiment that runs or ran last: the last one
// begun before the day, since what begins on the day itself is the next. Where that
// one was over before the partnership last began to try, it is the one after it. It
// is -1 when there is none.
func (v view) last() int {
	for i := len(v.doc.Experiments) - 1; i >= 0; i-- {
		e := &v.doc.Experiments[i]
		if !e.From.IsZero() && !e.From.First().Before(v.on) {
			continue
		}
		if i+1 < len(v.doc.Experiments) && v.earlier(e.Review) {
			return i + 1
		}
		return i
	}
	return -1
}

// earlier tells whether a review was held before the partnership last began to try,
// and so is that of another trial.
func (v view) earlier(r *partnership.Review) bool {
	return r != nil && !r.Date.IsZero() && r.Date.Before(v.since(partnership.EventExperiment, partnership.EventRepeat, partnership.EventTry))
}

// experimentAt returns where a member of an experiment is to be filled in: in the
// list of experiments where there is none.
func experimentAt(i int, member string) string {
	if i < 0 {
		return "/experiments"
	}
	return finding.Index("/experiments", i) + member
}

// reviewed returns the review of an experiment as it is known on the day.
func (v view) reviewed(i int) *partnership.Review {
	if i < 0 {
		return nil
	}
	r := v.doc.Experiments[i].Review
	if r == nil || r.Date.After(v.on) || v.earlier(r) {
		return nil
	}
	return r
}

func lookReviewed(v view) bool {
	i := v.last()
	return v.reviewed(i) != nil || v.miss(experimentAt(i, "/review"))
}

func lookAdjusted(v view) bool {
	i := v.last()
	if i >= 0 {
		for _, a := range v.doc.Experiments[i].Adjustments {
			if !a.Date.After(v.on) {
				return true
			}
		}
	}
	return v.miss(experimentAt(i, "/adjustments"))
}

func lookPositive(v view) bool {
	i := v.last()
	r := v.reviewed(i)
	return (r != nil && r.Verdict == partnership.VerdictPositive) || v.miss(experimentAt(i, "/review"))
}

func lookRisksNoted(v view) bool { return len(v.doc.Risks) > 0 || v.miss("/risks") }

func lookRisks(v view) bool {
	met := true
	for i := range v.doc.Risks {
		r := &v.doc.Risks[i]
		if !r.Reviewed.IsZero() {
			continue
		}
		arg := finding.Text("risk", r.ID)
		switch {
		case !r.Event.IsZero():
			arg = quote("risk", r.Event)
		case r.Catalogue != "":
			arg = finding.Word("risk", "risk."+r.Catalogue+".event")
		}
		met = v.miss(finding.Index("/risks", i)+"/reviewed", arg) && met
	}
	return met
}

// lookInformed asks for a word of the governance since the review of the last
// experiment, where the house wants it.
func lookInformed(v view) bool {
	return !v.inform || v.informed() || v.miss("/governance/decisions")
}

func (v view) informed() bool {
	r := v.reviewed(v.last())
	return r != nil && v.doc.Governance != nil && slices.ContainsFunc(v.doc.Governance.Decisions, func(d partnership.Decision) bool {
		return (d.Outcome == partnership.OutcomeNoted || d.Outcome == partnership.OutcomeApproved) && !d.Date.Before(r.Date) && !d.Date.After(v.on)
	})
}

// lookNewFormat asks for an experiment that is not reviewed yet.
func lookNewFormat(v view) bool {
	for i := range v.doc.Experiments {
		if r := v.doc.Experiments[i].Review; r == nil || r.Date.After(v.on) {
			return true
		}
	}
	return v.miss("/experiments")
}
