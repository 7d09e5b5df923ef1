package start

import (
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/partnership"
)

// structure gives a document the structure of another: who plays which part, what is
// needed, shared, given and offered by kind, who decides, what is watched. It names
// each member that it copies, so that a fact that the format learns to hold is not
// copied: names, texts, people, dates, figures and whatever happened stay behind, and
// so do identifiers, which are made of names. What concerns partners without a
// counterpart is left out.
func structure(from, to *partnership.Document) {
	c := copying{from: from, to: to, ids: map[string]string{}}
	c.partners()
	c.publics()
	c.needs()
	c.resources()
	c.contributions()
	c.offers()
	c.bodies()
	c.followUp()
	c.risks()
}

// A copying takes the structure of a document into another.
type copying struct {
	from, to *partnership.Document
	ids      map[string]string // the new identifier by kind and old one
}

// key is where the new identifier of a thing is noted.
func key(kind, id string) string { return kind + " " + id }

// name gives a thing of a kind its new identifier.
func (c *copying) name(kind, id string, n int) string {
	now := kind + "-" + strconv.Itoa(n+1)
	if id != "" {
		c.ids[key(kind, id)] = now
	}
	return now
}

// party returns the new identifier of a partner, "" when it has no counterpart.
func (c *copying) party(id string) string { return c.ids[key("party", id)] }

// all returns the new identifiers of those that have one.
func (c *copying) all(kind string, ids []string) []string {
	var out []string
	for _, id := range ids {
		if now := c.ids[key(kind, id)]; now != "" {
			out = append(out, now)
		}
	}
	return out
}

// lost reports whether something that concerned partners concerns none any more.
func lost(before, after []string) bool { return len(before) > 0 && len(after) == 0 }

// partners pairs the host with the host and the others in order, and copies their roles.
func (c *copying) partners() {
	isHost := func(p partnership.Partner) bool {
		return slices.ContainsFunc(p.Roles, func(r partnership.Role) bool { return r.Kind == partnership.RoleHost })
	}
	host := max(0, slices.IndexFunc(c.from.Partners, isHost))
	next := 1
	for i := range c.from.Partners {
		was, at := &c.from.Partners[i], 0
		if i != host {
			at, next = next, next+1
		}
		if at >= len(c.to.Partners) {
			return
		}
		now := &c.to.Partners[at]
		c.ids[key("party", was.ID)] = now.ID
		for _, r := range was.Roles {
			same := func(other partnership.Role) bool { return other.Kind == r.Kind }
			if i != host && r.Kind == partnership.RoleHost || slices.ContainsFunc(now.Roles, same) {
				continue
			}
			if i != host && len(now.Roles) == 1 && now.Roles[0].Kind == partnership.RolePartner {
				now.Roles = nil // it has a more precise part
			}
			now.Roles = append(now.Roles, partnership.Role{Kind: r.Kind})
		}
	}
}

// publics copies those of a usual kind: others have but their names.
func (c *copying) publics() {
	for _, p := range c.from.Publics {
		if p.Kind != "" && p.Kind != partnership.PublicOther {
			id := c.name("public", p.ID, len(c.to.Publics))
			c.to.Publics = append(c.to.Publics, partnership.Public{ID: id, Name: named("public-kind", string(p.Kind), 0), Kind: p.Kind})
		}
	}
}

func (c *copying) needs() {
	for _, n := range c.from.Needs {
		if party := c.party(n.Party); party != "" {
			id := c.name("need", n.ID, len(c.to.Needs))
			c.to.Needs = append(c.to.Needs, assess.Need{ID: id, Party: party, Level: n.Level, Publics: c.all("public", n.Publics)})
		}
	}
}

// resources copies what partners have by kind. Whether they share it is theirs to say.
func (c *copying) resources() {
	for _, r := range c.from.Resources {
		if party := c.party(r.Partner); party != "" {
			id := c.name("resource", r.ID, len(c.to.Resources))
			c.to.Resources = append(c.to.Resources, partnership.Resource{ID: id, Partner: party, Kind: r.Kind})
		}
	}
}

func (c *copying) contributions() {
	for _, g := range c.from.Contributions {
		from, to := c.party(g.From), c.all("party", g.To)
		if from == "" && g.From != "" || lost(g.To, to) {
			continue
		}
		id := c.name("contribution", g.ID, len(c.to.Contributions))
		c.to.Contributions = append(c.to.Contributions, assess.Contribution{ID: id, From: from, To: to, Kind: g.Kind, Meets: c.all("need", g.Meets)})
	}
}

func (c *copying) offers() {
	kept := []int{}
	for i := range c.from.Offers {
		if o := &c.from.Offers[i]; !lost(o.By, c.all("party", o.By)) {
			c.name("offer", o.ID, len(kept))
			kept = append(kept, i)
		}
	}
	// Offers name each other: all have their identifiers first.
	for n, i := range kept {
		o := &c.from.Offers[i]
		now := partnership.Offer{
			ID: "offer-" + strconv.Itoa(n+1), By: c.all("party", o.By), Own: o.Own, Publics: c.all("public", o.Publics), Meets: c.all("need", o.Meets),
			Complements: c.all("offer", o.Complements), CompetesWith: c.all("offer", o.CompetesWith),
		}
		if o.Format != partnership.FormatOther { // what that is its description says
			now.Format = o.Format
		}
		if o.Calendar != nil && !o.Calendar.Every.IsZero() {
			now.Calendar = &partnership.Calendar{Every: o.Calendar.Every, Times: o.Calendar.Times}
		}
		c.to.Offers = append(c.to.Offers, now)
	}
}

func (c *copying) bodies() {
	if c.from.Governance == nil {
		return
	}
	var bodies []partnership.Body
	for _, b := range c.from.Governance.Bodies {
		now := partnership.Body{Every: b.Every}
		for _, m := range b.Members {
			if party := c.party(m.Partner); party != "" {
				now.Members = append(now.Members, partnership.Member{Partner: party, Rights: m.Rights})
			}
		}
		if len(b.Members) > 0 && len(now.Members) == 0 {
			continue
		}
		now.ID, now.Name = c.name("body", b.ID, len(bodies)), named("kind", "body", len(bodies)+1)
		bodies = append(bodies, now)
	}
	if len(bodies) > 0 {
		c.to.Governance = &partnership.Governance{Bodies: bodies}
	}
}

func (c *copying) followUp() {
	if f := c.from.FollowUp; f != nil && !(f.MeetingsEvery.IsZero() && f.EvaluationsEvery.IsZero()) {
		c.to.FollowUp = &partnership.FollowUp{MeetingsEvery: f.MeetingsEvery, EvaluationsEvery: f.EvaluationsEvery}
	}
}

// risks copies those of the catalogue of typical risks: others have but their words.
func (c *copying) risks() {
	for _, r := range c.from.Risks {
		known := func(t assess.TypicalRisk) bool { return t.Code == r.Catalogue }
		if !slices.ContainsFunc(slices.Collect(assess.Catalogue()), known) {
			continue
		}
		now := assess.Risk{ID: c.name("risk", r.ID, len(c.to.Risks)), Catalogue: r.Catalogue, Owner: c.party(r.Owner)}
		for _, t := range r.Treatments {
			now.Treatments = append(now.Treatments, assess.Treatment{Option: t.Option, Owner: c.party(t.Owner)})
		}
		c.to.Risks = append(c.to.Risks, now)
	}
}
