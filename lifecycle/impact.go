package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Departure is what happens if a party leaves.
type Departure struct {
	Party string
	On    cal.Date
	// Notice says what a notice given on the day would do, and so the last day on
	// which the convention binds the party; zero without a convention in force.
	Notice partnership.NoticeAnswer
	// NoticeBy is the last day on which a notice ends it with the running term;
	// zero when notice is not given to the end of terms.
	NoticeBy cal.Date
	// Falls is everything in the document that falls or is left with less.
	Falls finding.List
	// Hurts are the other partners that lose something by it, in the order of the
	// document.
	Hurts []string
}

func falls(code finding.Code) finding.Rule {
	return finding.Rule{Code: "impact-" + code, Severity: finding.Advice, Source: finding.Inferred()}
}

var (
	impactConvention   = falls("convention")
	impactOffer        = falls("offer")
	impactOfferShared  = falls("offer-shared")
	impactPlace        = falls("place")
	impactContribution = falls("contribution")
	impactNeed         = falls("need")
	impactPublic       = falls("public")
	impactResource     = falls("resource")
	impactStaff        = falls("staff")
	impactReferent     = falls("referent")
	impactBackup       = falls("backup")
	impactClause       = falls("clause")
	impactMilestone    = falls("milestone")
	impactRisk         = falls("risk")
)

var impactRules = []finding.Rule{
	impactConvention, impactOffer, impactOfferShared, impactPlace, impactContribution, impactNeed, impactPublic, impactResource,
	impactStaff, impactReferent, impactBackup, impactClause, impactMilestone, impactRisk,
}

// Impact returns what falls if a party leaves on a day: the sudden withdrawal,
// rehearsed. It reads only what the document links to the party; it returns false
// when there is no such party.
func Impact(doc *partnership.Document, party string, on cal.Date) (Departure, bool) {
	who := slices.IndexFunc(doc.Partners, func(p partnership.Partner) bool { return p.ID == party })
	if who < 0 {
		return Departure{}, false
	}
	m := impact{doc: doc, party: party, on: on, who: &doc.Partners[who], out: Departure{Party: party, On: on}, hurt: map[string]bool{}}
	m.convention()
	m.offers()
	m.contributions()
	m.needs()
	m.publics()
	m.people(who)
	m.clauses()
	m.duties()
	for _, p := range doc.Partners {
		if m.hurt[p.ID] && p.ID != party {
			m.out.Hurts = append(m.out.Hurts, p.ID)
		}
	}
	return m.out, true
}

// An impact gathers what falls.
type impact struct {
	doc   *partnership.Document
	party string
	on    cal.Date
	who   *partnership.Partner
	out   Departure
	lost  []string // the offers that fall
	hurt  map[string]bool
}

func (m *impact) fall(r finding.Rule, pointer string, what lang.Text, hurts ...string) {
	others := []string{}
	for _, id := range hurts {
		if id != m.party && !slices.Contains(others, id) {
			others = append(others, id)
			m.hurt[id] = true
		}
	}
	m.out.Falls.Add(r, pointer, what.Arg("what"), m.named(others))
}

// named returns the argument that names partners, in each language that one of
// them has a name in.
func (m *impact) named(ids []string) finding.Arg {
	var names []lang.Text
	for _, id := range ids {
		text := lang.Plain(id)
		for i := range m.doc.Partners {
			if p := &m.doc.Partners[i]; p.ID == id && !p.Name.IsZero() {
				text = p.Name
			}
		}
		names = append(names, text)
	}
	if len(names) == 0 {
		return finding.Text("partners", "–")
	}
	return joined(names).Arg("partners")
}

// joined returns texts with commas between them, by language.
func joined(texts []lang.Text) lang.Text {
	var out lang.Text
	for _, t := range texts {
		for _, w := range t {
			if !slices.ContainsFunc(out, func(x lang.Wording) bool { return x.Lang == w.Lang }) {
				out = append(out, lang.Wording{Lang: w.Lang})
			}
		}
	}
	for i := range out {
		for j, t := range texts {
			if j > 0 {
				out[i].Text += ", "
			}
			out[i].Text += t.In(out[i].Lang)
		}
	}
	return out
}

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
		at, what := finding.Index("/offers", i), called(o.Name, o.ID)
		runs := slices.Contains(o.By, m.party)
		others := slices.DeleteFunc(slices.Clone(o.By), func(p string) bool { return p == m.party })
		switch {
		case runs && len(others) == 0:
			m.lost = append(m.lost, o.ID)
			m.fall(impactOffer, at, what)
		case runs:
			m.fall(impactOfferShared, at, what, others...)
		}
		if o.Place != nil && (o.Place.Partner == m.party || m.owns(o.Place.Resource)) {
			m.fall(impactPlace, at+"/place", what, others...)
		}
	}
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
		what := c.Description
		if what.IsZero() {
			what = lang.Plain(c.ID)
		}
		to := c.To
		if len(to) == 0 {
			for _, p := range m.doc.Partners {
				to = append(to, p.ID)
			}
		}
		m.fall(impactContribution, finding.Index("/contributions", i), what, to...)
	}
	for i := range m.doc.Resources {
		if r := &m.doc.Resources[i]; r.Partner == m.party && (r.Shareable == nil || *r.Shareable) {
			m.fall(impactResource, finding.Index("/resources", i), called(r.Description, r.ID))
		}
	}
}

// needs tells those of others that nothing meets any more.
func (m *impact) needs() {
	for i := range m.doc.Needs {
		n := &m.doc.Needs[i]
		if n.Party == m.party {
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
	for _, c := range m.doc.Conventions[i].At(m.on).Clauses {
		rests := c.Kind == partnership.ClauseCounterparts || slices.ContainsFunc(m.doc.Experiments, func(e partnership.Experiment) bool {
			return slices.Contains(c.ProvedBy, e.ID) && slices.ContainsFunc(e.Offers, func(o string) bool { return slices.Contains(m.lost, o) })
		})
		if rests {
			m.fall(impactClause, finding.Index("/conventions", i)+"/clauses", called(c.Text, c.ID))
		}
	}
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
