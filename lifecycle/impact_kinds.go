package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// convention tells on what terms the party can leave, and whether the
// convention ends with it.
func (m *impact) convention() {
	i, ok := m.doc.Current(m.on)
	if !ok {
		return
	}
	c := &m.doc.Conventions[i]
	s := m.standing
	performed := s.Phase == convention.PhaseInForce || s.Term > 0 && m.doc.LivesBy(i, m.on)
	if !performed || !slices.Contains(s.Parties, m.party) {
		return
	}
	m.out.Notice, m.out.NoticeBy = c.IfNotice(m.on, m.party), s.NoticeBy
	for _, l := range s.Leaving {
		if l.Party == m.party {
			m.out.Given = c.Notices[l.Notice].Date
		}
	}
	rule := impactConvention
	if c.Withdrawal == "" && len(s.Parties) > 2 {
		rule = impactConventionUnsaid
	}
	if !m.out.Notice.Continues {
		m.fall(rule, conventionAt(i, ""), called(c.Title, c.ID), s.Parties...)
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
			m.lost[o.ID] = true
			m.tell(impactOffer, at, what)
		case runs:
			m.tell(impactOfferShared, at, what, others...)
		}
		if o.Place != nil && (o.Place.Partner == m.party || m.owned[o.Place.Resource]) {
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

// contributions yields what the party gives.
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
			to = m.everybody()
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
	met, kept := map[string]bool{}, map[string]bool{}
	meet := func(needs []string, falls bool) {
		for _, n := range needs {
			met[n] = true
			kept[n] = kept[n] || !falls
		}
	}
	for i := range m.doc.Contributions {
		c := &m.doc.Contributions[i]
		meet(c.Meets, c.From == m.party)
	}
	for i := range m.doc.Offers {
		o := &m.doc.Offers[i]
		meet(o.Meets, m.falls(o))
	}
	for i := range m.doc.Needs {
		n := &m.doc.Needs[i]
		if n.Party != m.party && !m.gone[n.Party] && met[n.ID] && !kept[n.ID] {
			m.fall(impactNeed, finding.Index("/needs", i), called(n.Description, n.ID), n.Party)
		}
	}
}

// falls reports whether nobody is left to run an offer.
func (m *impact) falls(o *partnership.Offer) bool {
	return m.lost[o.ID] || slices.Equal(o.By, []string{m.party})
}

// publics tells those whom no offer serves any more.
func (m *impact) publics() {
	lost, kept := map[string]bool{}, map[string]bool{}
	for i := range m.doc.Offers {
		o := &m.doc.Offers[i]
		for _, p := range o.Publics {
			lost[p] = lost[p] || m.lost[o.ID]
			kept[p] = kept[p] || !m.falls(o)
		}
	}
	for i := range m.doc.Publics {
		if p := &m.doc.Publics[i]; lost[p.ID] && !kept[p.ID] {
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
	a := m.persons.arg(id)
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
	shaken := map[string]bool{} // trials of an offer that falls
	for j := range m.doc.Experiments {
		e := &m.doc.Experiments[j]
		shaken[e.ID] = slices.ContainsFunc(e.Offers, func(o string) bool { return m.lost[o] })
	}
	c := &m.doc.Conventions[i]
	at := places(c, finding.Index("/conventions", i))
	for _, clause := range m.standing.Clauses {
		rests := clause.Kind == convention.ClauseCounterparts || slices.ContainsFunc(clause.ProvedBy, func(e string) bool { return shaken[e] })
		if rests {
			m.fall(impactClause, at[source(clause.Amendment, clause.ID)], called(clause.Text, clause.ID))
		}
	}
}

// source returns by what a clause is known: the amendment that it comes from, "" for
// the convention itself, and its identifier.
func source(amendment, clause string) string { return amendment + "\n" + clause }

// places returns where each clause of a convention is written.
func places(c *convention.Convention, at string) map[string]string {
	out := map[string]string{}
	note := func(amendment, clause, pointer string) {
		if _, twice := out[source(amendment, clause)]; !twice {
			out[source(amendment, clause)] = pointer
		}
	}
	for i := range c.Clauses {
		note("", c.Clauses[i].ID, finding.Index(at+"/clauses", i))
	}
	for i := range c.Amendments {
		a := &c.Amendments[i]
		for j := range a.Clauses {
			note(a.ID, a.Clauses[j].Clause, finding.Index(finding.Index(at+"/amendments", i)+"/clauses", j))
		}
	}
	return out
}

// duties yields what nobody sees to any more: milestones, risks.
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
