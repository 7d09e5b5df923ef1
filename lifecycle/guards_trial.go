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

// eachStaff visits those who intervene, or will, until a visit returns false. Of
// the past, it visits those who are known to have intervened then.
func (v view) eachStaff(visit func(v view, s *partnership.Staff, p post) bool) bool {
	names := &people{doc: v.doc}
	for i := range v.doc.Partners {
		for j := range v.doc.Partners[i].Staff {
			s := &v.doc.Partners[i].Staff[j]
			gone := !s.Until.IsZero() && s.Until.Last().Before(v.on)
			later := s.From.IsZero() || s.From.Last().After(v.on)
			if !gone && !(v.past && later) && !visit(v, s, post{i, j, names}) {
				return false
			}
		}
	}
	return true
}

// wantStaffed asks for somebody who intervenes: without anybody there is nothing
// to prepare and nothing to try.
func wantStaffed(v view, yield yieldFunc) bool {
	staffed := !v.eachStaff(func(view, *partnership.Staff, post) bool { return false })
	return staffed || yield(v.missing("/partners"))
}

func wantVolunteers(v view, yield yieldFunc) bool {
	return v.eachStaff(func(v view, s *partnership.Staff, p post) bool {
		return (s.Volunteer != nil && *s.Volunteer) || yield(v.missing(p.at("/volunteer"), p.names.arg(s.Person)))
	})
}

func wantPrepared(v view, yield yieldFunc) bool {
	return v.eachStaff(func(v view, s *partnership.Staff, p post) bool {
		done := slices.ContainsFunc(s.Preparation, func(p partnership.Preparation) bool { return v.by(p.Done) })
		return done || yield(v.missing(p.at("/preparation"), p.names.arg(s.Person)))
	})
}

func wantCompetent(v view, yield yieldFunc) bool {
	return v.eachStaff(func(v view, s *partnership.Staff, p post) bool {
		return !s.Competence.IsZero() || yield(v.missing(p.at("/competence"), p.names.arg(s.Person)))
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

// earlier reports whether a review was held before the partnership last began to try,
// and so is that of another trial.
func (v view) earlier(r *partnership.Review) bool {
	return r != nil && !r.Date.IsZero() && r.Date.Last().Before(v.since(partnership.EventExperiment, partnership.EventRepeat, partnership.EventTry))
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
	if r == nil || r.Date.First().After(v.on) || v.earlier(r) {
		return nil
	}
	return r
}

func wantReviewed(v view, yield yieldFunc) bool {
	i := v.last()
	return v.reviewed(i) != nil || yield(v.missing(experimentAt(i, "/review")))
}

func wantAdjusted(v view, yield yieldFunc) bool {
	i := v.last()
	if i >= 0 {
		for _, a := range v.doc.Experiments[i].Adjustments {
			if !a.Date.First().After(v.on) {
				return true
			}
		}
	}
	return yield(v.missing(experimentAt(i, "/adjustments")))
}

// wantPositive asks for a good review. Whether there is one is another guard's
// matter.
func wantPositive(v view, yield yieldFunc) bool {
	i := v.last()
	r := v.reviewed(i)
	return r == nil || r.Verdict == partnership.VerdictPositive || yield(v.missing(experimentAt(i, "/review")))
}

func wantRisksNoted(v view, yield yieldFunc) bool {
	return len(v.doc.Risks) > 0 || yield(v.missing("/risks"))
}

func wantRisks(v view, yield yieldFunc) bool {
	for i := range v.doc.Risks {
		r := &v.doc.Risks[i]
		if !r.Reviewed.IsZero() {
			continue
		}
		if !yield(v.missing(finding.Index("/risks", i)+"/reviewed", riskArg(r))) {
			return false
		}
	}
	return true
}

// wantInformed asks for a word of the governance since the review of the last
// experiment, where the policy wants it.
func wantInformed(v view, yield yieldFunc) bool {
	return !v.inform || v.informed() || yield(v.missing("/governance/decisions"))
}

func (v view) informed() bool {
	r := v.reviewed(v.last())
	return r != nil && v.doc.Governance != nil && slices.ContainsFunc(v.doc.Governance.Decisions, func(d partnership.Decision) bool {
		return (d.Outcome == partnership.OutcomeNoted || d.Outcome == partnership.OutcomeApproved) && !r.Date.CertainlyAfter(d.Date) && !d.Date.First().After(v.on)
	})
}

// wantNewFormat asks for an experiment that is not reviewed yet.
func wantNewFormat(v view, yield yieldFunc) bool {
	for i := range v.doc.Experiments {
		if r := v.doc.Experiments[i].Review; r == nil || r.Date.First().After(v.on) {
			return true
		}
	}
	return yield(v.missing("/experiments"))
}
