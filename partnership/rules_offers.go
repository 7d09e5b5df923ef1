package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
)

var offerRules = []rule{
	{finding.Rule{Code: "offer-competes", Severity: finding.Warning, Source: guide3}, offerCompetes},
	{finding.Rule{Code: "offer-own-relation", Severity: finding.Error, Source: finding.Inferred}, offerOwnRelation},
	{finding.Rule{Code: "offer-relation-unsaid", Severity: finding.Advice, Source: guide3}, offerRelationUnsaid},
	{finding.Rule{Code: "offer-despite-review", Severity: finding.Warning, Source: guide2}, offerDespiteReview},
	{finding.Rule{Code: "offer-nobody-left", Severity: finding.Warning, Source: guide2}, offerNobodyLeft},
}

// called returns what to call the offers by, by identifier.
func (d *Document) called() map[string]lang.Text {
	out := make(map[string]lang.Text, len(d.Offers))
	for i := range d.Offers {
		out[d.Offers[i].ID] = d.Offers[i].called()
	}
	return out
}

// called returns what to call the offer by.
func (o *Offer) called() lang.Text {
	if o.Name.IsZero() {
		return lang.Plain(o.ID)
	}
	return o.Name
}

// offerCompetes leaves an offer that competes with itself to another rule.
func offerCompetes(r *review) {
	names := r.doc.called()
	for i := range r.doc.Offers {
		o := &r.doc.Offers[i]
		for j, other := range o.CompetesWith {
			if other != o.ID {
				r.add(at("offers", i, "competesWith", j),
					o.called().Arg("offer"), names[other].Arg("other"))
			}
		}
	}
}

// offerOwnRelation finds offers that compete with or complete themselves.
func offerOwnRelation(r *review) {
	for i := range r.doc.Offers {
		o := &r.doc.Offers[i]
		if k := slices.Index(o.CompetesWith, o.ID); k >= 0 {
			r.add(at("offers", i, "competesWith", k), o.called().Arg("offer"))
		}
		if k := slices.Index(o.Complements, o.ID); k >= 0 {
			r.add(at("offers", i, "complements", k), o.called().Arg("offer"))
		}
	}
}

// offerRelationUnsaid finds an offer of the partnership and a partner's own that
// have a public and a form in common, where neither says what it is to the other.
// One of them is enough to ask the question.
func offerRelationUnsaid(r *review) {
	market := func(f Format, public string) string { return string(f) + "\n" + public }
	own := map[string][]int32{}
	for i := range r.doc.Offers {
		if o := &r.doc.Offers[i]; yes(o.Own) && o.Format != "" && !r.over(o) {
			for _, p := range o.Publics {
				own[market(o.Format, p)] = append(own[market(o.Format, p)], int32(i))
			}
		}
	}
	if len(own) == 0 {
		return
	}
	place := r.doc.offerPlaces()
	related := r.doc.related(place)
	other := func(o *Offer) *Offer {
		for _, p := range o.Publics {
			for _, i := range own[market(o.Format, p)] {
				x := &r.doc.Offers[i]
				if o.ID != x.ID && !related[pair(place[o.ID], place[x.ID])] {
					return x
				}
			}
		}
		return nil
	}
	for i := range r.doc.Offers {
		o := &r.doc.Offers[i]
		if yes(o.Own) || r.over(o) {
			continue
		}
		if x := other(o); x != nil {
			r.add(at("offers", i), o.called().Arg("offer"), x.called().Arg("other"))
		}
	}
}

// offerPlaces returns the place of the last offer with each identifier.
func (d *Document) offerPlaces() map[string]int32 {
	out := make(map[string]int32, len(d.Offers))
	for i := range d.Offers {
		out[d.Offers[i].ID] = int32(i)
	}
	return out
}

// related returns the pairs of offers, by their places, of which one says what it
// is to the other.
func (d *Document) related(place map[string]int32) map[[2]int32]bool {
	out := map[[2]int32]bool{}
	for i := range d.Offers {
		o := &d.Offers[i]
		for _, list := range [][]string{o.Complements, o.CompetesWith} {
			for _, id := range list {
				if j, ok := place[id]; ok {
					out[pair(place[o.ID], j)] = true
				}
			}
		}
	}
	return out
}

// pair returns two places, the lower one first.
func pair(i, j int32) [2]int32 { return [2]int32{min(i, j), max(i, j)} }

// over reports whether the offer has ended.
func (r *review) over(o *Offer) bool {
	return o.Calendar != nil && passed(o.Calendar.Until.Last(), r.on)
}

// offerDespiteReview finds offers that go on although the review of what tried
// them was negative. An offer that was tried again is looked at as it was then.
func offerDespiteReview(r *review) {
	if !r.is(working...) {
		return
	}
	bad := map[string]*Experiment{}
	for i := range r.doc.Experiments {
		if e := &r.doc.Experiments[i]; e.Review != nil && e.Review.Verdict == VerdictNegative {
			bad[e.ID] = e
		}
	}
	if len(bad) == 0 {
		return
	}
	for i := range r.doc.Offers {
		o := &r.doc.Offers[i]
		if e := bad[o.Experiment]; e != nil && !r.over(o) {
			r.add(at("offers", i, "experiment"), o.called().Arg("offer"), titled(e).Arg("experiment"))
		}
	}
}

// offerNobodyLeft finds offers in which people intervened, and none does any more.
func offerNobodyLeft(r *review) {
	if r.on.IsZero() || !r.is(working...) {
		return
	}
	staffed, left := map[string]bool{}, map[string]bool{}
	r.eachStaff(func(p *Partner, s *Staff, _ ...any) {
		gone := passed(s.Until.Last(), r.on) || !r.present(p)
		for _, offer := range s.Offers {
			staffed[offer] = true
			left[offer] = left[offer] || !gone
		}
	})
	for i := range r.doc.Offers {
		if o := &r.doc.Offers[i]; staffed[o.ID] && !left[o.ID] && !r.over(o) {
			r.add(at("offers", i), o.called().Arg("offer"))
		}
	}
}
