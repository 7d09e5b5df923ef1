package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

var peopleRules = []rule{
	{finding.Rule{Code: "host-missing", Severity: finding.Advice, Source: finding.Inferred}, hostMissing},
	{finding.Rule{Code: "host-several", Severity: finding.Warning, Source: finding.Inferred}, hostSeveral},
	{finding.Rule{Code: "person-elsewhere", Severity: finding.Error, Source: finding.Inferred}, personElsewhere},
	{finding.Rule{Code: "referent-missing", Severity: finding.Advice, Source: guide2}, referentMissing},
	{finding.Rule{Code: "referent-no-backup", Severity: finding.Warning, Source: guide2}, referentNoBackup},
	{finding.Rule{Code: "referent-own-backup", Severity: finding.Error, Source: finding.Inferred}, referentOwnBackup},
	{finding.Rule{Code: "staff-not-volunteer", Severity: finding.Warning, Source: guide2}, staffNotVolunteer},
	{finding.Rule{Code: "staff-volunteer-unknown", Severity: finding.Advice, Source: guide2}, staffVolunteerUnknown},
	{finding.Rule{Code: "staff-no-competence", Severity: finding.Advice, Source: guide2}, staffNoCompetence},
	{finding.Rule{Code: "staff-unprepared", Severity: finding.Warning, Source: guide2}, staffUnprepared},
	{finding.Rule{Code: "body-unequal-rights", Severity: finding.Warning, Source: guide2}, bodyUnequalRights},
	{finding.Rule{Code: "body-member-twice", Severity: finding.Error, Source: finding.Inferred}, bodyMemberTwice},
	{finding.Rule{Code: "body-partner-absent", Severity: finding.Advice, Source: guide2}, bodyPartnerAbsent},
	{finding.Rule{Code: "decision-no-reason", Severity: finding.Warning, Source: finding.Inferred}, decisionNoReason},
}

// hosts returns the indexes of the partners that are hosts without an end.
func (r *review) hosts() []int {
	var out []int
	for i := range r.doc.Partners {
		if slices.ContainsFunc(r.doc.Partners[i].Roles, func(role Role) bool {
			return role.Kind == RoleHost && role.Until.IsZero()
		}) {
			out = append(out, i)
		}
	}
	return out
}

func hostMissing(r *review) {
	if len(r.doc.Partners) > 1 && len(r.hosts()) == 0 {
		r.add("/partners")
	}
}

func hostSeveral(r *review) {
	hosts := r.hosts()
	for _, i := range hosts[min(1, len(hosts)):] {
		r.add(at("partners", i, "roles"), r.naming(r.doc.Partners[i].ID))
	}
}

// personElsewhere finds people of one partner who are named in another's place.
// An identifier that nobody has is another rule's matter.
func personElsewhere(r *review) {
	for i := range r.doc.Partners {
		p := &r.doc.Partners[i]
		check := func(person string, steps ...any) {
			if h, known := r.home(person); known && h.partner != i {
				r.add(at("partners", i)+at(steps...), r.naming(p.ID), r.calling(person))
			}
		}
		for j, ref := range p.Referents {
			check(ref.Person, "referents", j, "person")
			for k, backup := range ref.Backups {
				check(backup, "referents", j, "backups", k)
			}
		}
		for j, s := range p.Staff {
			check(s.Person, "staff", j, "person")
		}
	}
}

// working are the stages in which partners deal with each other every week.
var working = []Stage{StageExperimentation, StageFormalisation, StageActive, StageEvolving}

// present reports whether the partner has not left.
func (r *review) present(p *Partner) bool {
	return p.Left.IsZero() || (!r.on.IsZero() && !p.Left.Last().Before(r.on))
}

func referentMissing(r *review) {
	if !r.is(working...) {
		return
	}
	for i := range r.doc.Partners {
		if p := &r.doc.Partners[i]; len(p.Referents) == 0 && r.present(p) {
			r.add(at("partners", i, "referents"), r.naming(p.ID))
		}
	}
}

// referentNoBackup finds partners that all depend on one person.
func referentNoBackup(r *review) {
	for i := range r.doc.Partners {
		p := &r.doc.Partners[i]
		if len(p.Referents) == 0 || !r.present(p) {
			continue
		}
		alone := p.Referents[0].Person
		if !slices.ContainsFunc(p.Referents, func(ref Referent) bool {
			return ref.Person != alone || len(ref.Backups) > 0
		}) {
			r.add(at("partners", i, "referents", 0, "backups"), r.naming(p.ID))
		}
	}
}

func referentOwnBackup(r *review) {
	for i := range r.doc.Partners {
		for j, ref := range r.doc.Partners[i].Referents {
			if k := slices.Index(ref.Backups, ref.Person); k >= 0 && ref.Person != "" {
				r.add(at("partners", i, "referents", j, "backups", k), r.calling(ref.Person))
			}
		}
	}
}

func (r *review) eachStaff(visit func(p *Partner, s *Staff, steps ...any)) {
	for i := range r.doc.Partners {
		p := &r.doc.Partners[i]
		for j := range p.Staff {
			visit(p, &p.Staff[j], "partners", i, "staff", j)
		}
	}
}

func staffNotVolunteer(r *review) {
	r.eachStaff(func(p *Partner, s *Staff, steps ...any) {
		if no(s.Volunteer) {
			r.add(at(append(steps, "volunteer")...), r.naming(p.ID), r.calling(s.Person))
		}
	})
}

func staffVolunteerUnknown(r *review) {
	r.eachStaff(func(p *Partner, s *Staff, steps ...any) {
		if s.Volunteer == nil {
			r.add(at(append(steps, "volunteer")...), r.naming(p.ID), r.calling(s.Person))
		}
	})
}

func staffNoCompetence(r *review) {
	r.eachStaff(func(p *Partner, s *Staff, steps ...any) {
		if s.Competence.IsZero() {
			r.add(at(append(steps, "competence")...), r.naming(p.ID), r.calling(s.Person))
		}
	})
}

// staffUnprepared speaks from the first experiment on.
func staffUnprepared(r *review) {
	if !r.is(working...) {
		return
	}
	r.eachStaff(func(p *Partner, s *Staff, steps ...any) {
		if !slices.ContainsFunc(s.Preparation, func(x Preparation) bool { return !x.Done.IsZero() }) {
			r.add(at(append(steps, "preparation")...), r.naming(p.ID), r.calling(s.Person))
		}
	})
}

func (d *Document) bodies() []Body {
	if d.Governance == nil {
		return nil
	}
	return d.Governance.Bodies
}

func bodyUnequalRights(r *review) {
	for i, b := range r.doc.bodies() {
		for j, m := range b.Members {
			if m.Rights != "" && m.Rights != RightsFull {
				r.add(at("governance", "bodies", i, "members", j, "rights"), r.naming(m.Partner),
					b.Name.Arg("body"), finding.Word("rights", m.Rights.Word()))
			}
		}
	}
}

func bodyMemberTwice(r *review) {
	for i, b := range r.doc.bodies() {
		seen := make(map[string]bool, len(b.Members))
		for j, m := range b.Members {
			if seen[m.Partner] && m.Partner != "" {
				r.add(at("governance", "bodies", i, "members", j, "partner"), r.naming(m.Partner),
					b.Name.Arg("body"))
			}
			seen[m.Partner] = true
		}
	}
}

// bodyPartnerAbsent speaks once the partnership works and its bodies have
// members.
func bodyPartnerAbsent(r *review) {
	if !r.is(working...) {
		return
	}
	seated := map[string]bool{}
	for _, b := range r.doc.bodies() {
		for _, m := range b.Members {
			seated[m.Partner] = true
		}
	}
	if len(seated) == 0 {
		return
	}
	for i := range r.doc.Partners {
		if p := &r.doc.Partners[i]; !seated[p.ID] && r.present(p) {
			r.add(at("partners", i), r.naming(p.ID))
		}
	}
}

func decisionNoReason(r *review) {
	if r.doc.Governance == nil {
		return
	}
	for i, d := range r.doc.Governance.Decisions {
		if d.Outcome == OutcomeRefused && d.Reason.IsZero() {
			r.add(at("governance", "decisions", i, "reason"), finding.Day("date", d.Date))
		}
	}
}
