package lifecycle

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// A Departure is what happens if a party leaves.
type Departure struct {
	Party string
	On    cal.Date
	// Notice says what a notice given on the day would do, and so the last day on
	// which the convention binds the party; zero without a convention in force.
	Notice convention.NoticeAnswer
	// Given is when the party has already given notice, if it has.
	Given cal.Partial
	// NoticeBy is the last day on which a notice ends it with the running term;
	// zero when notice is not given to the end of terms.
	NoticeBy cal.Date
	// Gone reports that it had left before the day: what falls is what the document
	// still ties to it.
	Gone bool
	// Falls is everything in the document that falls or is left with less.
	Falls finding.List
	// Hurts are the other partners that lose something by it, in the order of the
	// document.
	Hurts []string
}

var (
	impactConvention = finding.Rule{Code: "impact-convention", Severity: finding.Advice, Source: finding.Inferred}
	// Nothing is said of what becomes of it: that it ends for all is taken for granted.
	impactConventionUnsaid = finding.Rule{Code: "impact-convention-unsaid", Severity: finding.Advice, Source: finding.Inferred}
	impactOffer            = finding.Rule{Code: "impact-offer", Severity: finding.Advice, Source: finding.Inferred}
	impactOfferShared      = finding.Rule{Code: "impact-offer-shared", Severity: finding.Advice, Source: finding.Inferred}
	impactPlace            = finding.Rule{Code: "impact-place", Severity: finding.Advice, Source: finding.Inferred}
	impactContribution     = finding.Rule{Code: "impact-contribution", Severity: finding.Advice, Source: finding.Inferred}
	impactNeed             = finding.Rule{Code: "impact-need", Severity: finding.Advice, Source: finding.Inferred}
	impactPublic           = finding.Rule{Code: "impact-public", Severity: finding.Advice, Source: finding.Inferred}
	impactResource         = finding.Rule{Code: "impact-resource", Severity: finding.Advice, Source: finding.Inferred}
	impactStaff            = finding.Rule{Code: "impact-staff", Severity: finding.Advice, Source: finding.Inferred}
	impactReferent         = finding.Rule{Code: "impact-referent", Severity: finding.Advice, Source: finding.Inferred}
	impactBackup           = finding.Rule{Code: "impact-backup", Severity: finding.Advice, Source: finding.Inferred}
	impactClause           = finding.Rule{Code: "impact-clause", Severity: finding.Advice, Source: finding.Inferred}
	impactMilestone        = finding.Rule{Code: "impact-milestone", Severity: finding.Advice, Source: finding.Inferred}
	impactRisk             = finding.Rule{Code: "impact-risk", Severity: finding.Advice, Source: finding.Inferred}
)

var impactRules = []finding.Rule{
	impactConvention, impactConventionUnsaid, impactOffer, impactOfferShared, impactPlace, impactContribution, impactNeed, impactPublic, impactResource,
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
	m := impact{doc: doc, party: party, on: on, who: &doc.Partners[who], out: Departure{Party: party, On: on}, hurt: map[string]bool{}, lost: map[string]bool{}, names: map[string]lang.Text{}, persons: people{doc: doc}}
	m.departed()
	m.out.Gone = m.gone[party]
	for i := range doc.Partners {
		m.names[doc.Partners[i].ID] = called(doc.Partners[i].Name, doc.Partners[i].ID)
	}
	m.owned = map[string]bool{}
	for i := range doc.Resources {
		if r := &doc.Resources[i]; r.Partner == party && r.ID != "" {
			m.owned[r.ID] = true
		}
	}
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
	doc     *partnership.Document
	party   string
	on      cal.Date
	who     *partnership.Partner
	out     Departure
	lost    map[string]bool // the offers that fall
	hurt    map[string]bool
	gone    map[string]bool // the partners that have left
	names   map[string]lang.Text
	owned   map[string]bool // its resources
	others  []string        // everybody else who is still there, once it was asked for
	persons people
	// standing is that of the convention that counts on the day.
	standing convention.Standing
}

// departed notes the partners that had left before a day: they say so, or they
// were parties to the convention and are none any more.
func (m *impact) departed() {
	doc, on, gone := m.doc, m.on, map[string]bool{}
	if i, ok := doc.Current(on); ok {
		c := &doc.Conventions[i]
		m.standing = c.At(on)
		if s := &m.standing; s.Term > 0 {
			for _, p := range c.Parties {
				gone[p] = true
			}
			for j := range c.Amendments {
				for _, p := range c.Amendments[j].Joining {
					gone[p] = !c.Amendments[j].Effective.First().After(on)
				}
			}
			for _, p := range s.Parties {
				gone[p] = false
			}
		}
	}
	for i := range doc.Partners {
		if p := &doc.Partners[i]; !p.Left.IsZero() && p.Left.Last().Before(on) {
			gone[p.ID] = true
		}
	}
	m.gone = gone
}

func (m *impact) fall(r finding.Rule, pointer string, what lang.Text, hurts ...string) {
	m.tell(r, pointer, quote("what", what), hurts...)
}

func (m *impact) tell(r finding.Rule, pointer string, what finding.Arg, hurts ...string) {
	var others []string
	seen := map[string]bool{}
	for _, id := range hurts {
		if id != m.party && !seen[id] && !m.gone[id] {
			others = append(others, id)
			seen[id], m.hurt[id] = true, true
		}
	}
	if !m.out.Falls.CountOnly(r.Severity) {
		m.out.Falls.Add(r, pointer, what, m.named(others))
	}
}

// mostNames is how many partners a finding names: those who are hurt are reported
// besides, all of them.
const mostNames = 12

// everybody returns the other partners. Once they are known to be hurt, as many
// are enough as are named.
func (m *impact) everybody() []string {
	if m.others != nil {
		return m.others[:min(len(m.others), mostNames+1)]
	}
	m.others = []string{}
	for i := range m.doc.Partners {
		if id := m.doc.Partners[i].ID; id != m.party && !m.gone[id] {
			m.others = append(m.others, id)
		}
	}
	return m.others
}

// named returns the argument that names partners, in each language that one of
// them has a name in.
func (m *impact) named(ids []string) finding.Arg {
	var names []lang.Text
	for _, id := range ids[:min(len(ids), mostNames)] {
		names = append(names, called(m.names[id], id))
	}
	if len(ids) > mostNames {
		names = append(names, lang.Plain("…"))
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
