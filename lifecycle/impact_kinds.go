package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// convention tells on what terms the party can leave, and whether the
// convention ends with it.
func (m *impact) convention() {
	i, ok := m.doc.Current(m.on)
	if !ok {
		return
	}
	c := &m.doc.Conventions[i]
	s := c.At(m.on)
	if s.Phase != partnership.PhaseInForce || !slices.Contains(s.Parties, m.party) {
		return
	}
	m.out.Notice, m.out.NoticeBy = c.IfNotice(m.on, m.party), s.NoticeBy
	if !m.out.Notice.Continues {
		m.fall(impactConvention, finding.Index("/conventions", i), called(c.Title, c.ID), s.Parties...)
	}
}

// offers tells those that the party runs or houses, but for its own.
func (m *impact) offers() {
	for i := range m.doc.Offers {
		o := &m.doc.Offers[i]
		if (o.Own != nil && *o.Own) || (o.Calendar != nil && !o.Calendar.Until.IsZero() && o.Calendar.Until.Last().Before(m.on)) {
			continue
		}
		at, what := finding.Index("/offers", i), offerArg(o)
		runs := slices.Contains(o.By, m.party)
		others := slices.DeleteFunc(slices.Clone(o.By), func(p string) bool { return p == m.party })
		switch {
		case runs && len(others) == 0:
			m.lost = append(m.lost, o.ID)
			m.tell(impactOffer, at, what)
		case runs:
			m.tell(impactOfferShared, at, what, others...)
		}
		if o.Place != nil && (o.Place.Partner == m.party || m.owns(o.Place.Resource)) {
			m.tell(impactPlace, at+"/place", what, others...)
		}
	}
}

// offerArg names an offer: by its name, else by its format.
func offerArg(o *partnership.Offer) finding.Arg {
	if o.Name.IsZero() && o.Format != "" {
		return finding.Word("what", o.Format.Word())
	}
	return quote("what", called(o.Name, o.ID))
}

func (m *impact) owns(resource string) bool {
	return resource != "" && slices.ContainsFunc(m.doc.Resources, func(r partnership.Resource) bool { return r.ID == resource && r.Partner == m.party })
}

// contributions tells what the party gives.
func (m *impact) contributions() {
	for i := range m.doc.Contributions {
		c := &m.doc.Contributions[i]
		if c.From != m.party {
			continue
		}
		what := quote("what", c.Description)
		if c.Description.IsZero() {
			what = finding.Word("what", c.Kind.Word())
		}
		to := c.To
		if len(to) == 0 {
			for _, p := range m.doc.Partners {
				to = append(to, p.ID)
			}
		}
		m.tell(impactContribution, finding.Index("/contributions", i), what, to...)
	}
	for i := range m.doc.Resources {
		if r := &m.doc.Resources[i]; r.Partner == m.party && (r.Shareable == nil || *r.Shareable) {
			what := quote("what", r.Description)
			if r.Description.IsZero() {
				what = finding.Word("what", r.Kind.Word())
			}
			m.tell(impactResource, finding.Index("/resources", i), what)
		}
	}
}

// needs tells those of others that nothing meets any more.
func (m *impact) needs() {
	for i := range m.doc.Needs {
		n := &m.doc.Needs[i]
		if n.Party == m.party || m.gone[n.Party] {
			continue
		}
		met, kept := m.meets(n.ID)
		if met && !kept {
			m.fall(impactNeed, finding.Index("/needs", i), called(n.Description, n.ID), n.Party)
		}
	}
}

// meets tells whether something meets a need now, and whether something still
// does without the party.
func (m *impact) meets(need string) (now, then bool) {
	for _, c := range m.doc.Contributions {
		if slices.Contains(c.Meets, need) {
			now = true
			then = then || c.From != m.party
		}
	}
	for _, o := range m.doc.Offers {
		if slices.Contains(o.Meets, need) {
			now = true
			then = then || !slices.Contains(m.lost, o.ID) && !slices.Equal(o.By, []string{m.party})
		}
	}
	return now, then
}

// publics tells those whom no offer serves any more.
func (m *impact) publics() {
	for i := range m.doc.Publics {
		p := &m.doc.Publics[i]
		lost, kept := false, false
		for _, o := range m.doc.Offers {
			if slices.Contains(o.Publics, p.ID) {
				falls := slices.Contains(m.lost, o.ID)
				lost, kept = lost || falls, kept || !falls && !slices.Equal(o.By, []string{m.party})
			}
		}
		if lost && !kept {
			m.fall(impactPublic, finding.Index("/publics", i), p.Name)
		}
	}
}

// people tells who no longer comes, and who no longer answers or stands in.
func (m *impact) people(who int) {
	at := finding.Index("/partners", who)
	for j := range m.who.Staff {
		if s := &m.who.Staff[j]; s.Until.IsZero() || !s.Until.Last().Before(m.on) {
			m.fall(impactStaff, finding.Index(at+"/staff", j), m.person(s.Person))
		}
	}
	for j := range m.who.Referents {
		m.fall(impactReferent, finding.Index(at+"/referents", j), m.person(m.who.Referents[j].Person))
	}
	for i := range m.doc.Partners {
		for j := range m.doc.Partners[i].Referents {
			r := &m.doc.Partners[i].Referents[j]
			gone := slices.ContainsFunc(r.Backups, m.isTheirs)
			if i != who && gone && !slices.ContainsFunc(r.Backups, func(id string) bool { return !m.isTheirs(id) }) {
				m.fall(impactBackup, finding.Index(finding.Index("/partners", i)+"/referents", j)+"/backups", m.person(r.Person), m.doc.Partners[i].ID)
			}
		}
	}
}

func (m *impact) isTheirs(person string) bool {
	return slices.ContainsFunc(m.who.People, func(p partnership.Person) bool { return p.ID == person })
}

func (m *impact) person(id string) lang.Text {
	a := personArg(m.doc, id)
	if len(a.Wordings) > 0 {
		return a.Wordings
	}
	return lang.Plain(a.Value)
}

// clauses tells those of the convention that rest on the party: proved by trials
// of an offer that falls, or about what each brings.
func (m *impact) clauses() {
	i, ok := m.doc.Current(m.on)
	if !ok {
		return
	}
	c := &m.doc.Conventions[i]
	for _, clause := range c.At(m.on).Clauses {
		rests := clause.Kind == partnership.ClauseCounterparts || slices.ContainsFunc(m.doc.Experiments, func(e partnership.Experiment) bool {
			return slices.Contains(clause.ProvedBy, e.ID) && slices.ContainsFunc(e.Offers, func(o string) bool { return slices.Contains(m.lost, o) })
		})
		if rests {
			m.fall(impactClause, clauseAt(c, finding.Index("/conventions", i), clause), called(clause.Text, clause.ID))
		}
	}
}

// clauseAt returns where a clause as it reads on a day is written: in the convention
// or in the amendment that it comes from.
func clauseAt(c *partnership.Convention, at string, clause partnership.StandingClause) string {
	for i := range c.Amendments {
		a := &c.Amendments[i]
		j := slices.IndexFunc(a.Clauses, func(x partnership.ClauseChange) bool { return x.Clause == clause.ID })
		if a.ID == clause.Amendment && j >= 0 {
			return finding.Index(finding.Index(at+"/amendments", i)+"/clauses", j)
		}
	}
	return finding.Index(at+"/clauses", slices.IndexFunc(c.Clauses, func(x partnership.Clause) bool { return x.ID == clause.ID }))
}

// duties tells what nobody sees to any more: milestones, risks.
func (m *impact) duties() {
	if m.doc.Roadmap != nil {
		for i := range m.doc.Roadmap.Milestones {
			s := &m.doc.Roadmap.Milestones[i]
			if s.Owner == m.party && s.Met.IsZero() {
				m.fall(impactMilestone, finding.Index("/roadmap/milestones", i), s.Title)
			}
		}
	}
	for i := range m.doc.Risks {
		r := &m.doc.Risks[i]
		if r.Owner == m.party || slices.ContainsFunc(r.Treatments, func(t assess.Treatment) bool { return t.Owner == m.party && t.Done.IsZero() }) {
			m.fall(impactRisk, finding.Index("/risks", i), called(r.Event, r.ID))
		}
	}
}
