package lifecycle

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// What the partners agree on before the governance is asked has parts, and each of
// them stands somewhere in the document: the offer with its format, its calendar
// and its communication, what each partner brings, how long they commit
// themselves, who volunteers and in which field (guide, section 2).

// wantShared asks for an offer of the partnership, beside those that partners have
// of their own.
func wantShared(v view, yield yieldFunc) bool {
	shared := !v.eachShared(func(*partnership.Offer, int) bool { return false })
	return shared || yield(v.missing("/offers"))
}

func wantFormat(v view, yield yieldFunc) bool {
	return v.eachShared(func(o *partnership.Offer, i int) bool {
		return o.Format != "" || yield(v.missing(finding.Index("/offers", i)+"/format", namedOffer(o)))
	})
}

func wantCalendar(v view, yield yieldFunc) bool {
	return v.eachShared(func(o *partnership.Offer, i int) bool {
		return isPlanned(o.Calendar) || yield(v.missing(finding.Index("/offers", i)+"/calendar", namedOffer(o)))
	})
}

func wantCommunication(v view, yield yieldFunc) bool {
	return v.eachShared(func(o *partnership.Offer, i int) bool {
		return !o.Communication.IsZero() || yield(v.missing(finding.Index("/offers", i)+"/communication", namedOffer(o)))
	})
}

// eachShared visits the offers of the partnership that have not run out, until a
// visit returns false.
func (v view) eachShared(visit func(o *partnership.Offer, i int) bool) bool {
	for i := range v.doc.Offers {
		o := &v.doc.Offers[i]
		own := o.Own != nil && *o.Own
		over := o.Calendar != nil && !o.Calendar.Until.IsZero() && o.Calendar.Until.Last().Before(v.on)
		if !own && !over && !visit(o, i) {
			return false
		}
	}
	return true
}

// isPlanned reports whether a calendar says anything of when something takes place.
func isPlanned(c *partnership.Calendar) bool {
	return c != nil && (!c.Every.IsZero() || c.Times > 0 || !c.From.IsZero() || !c.Until.IsZero() || !c.Note.IsZero())
}

// namedOffer names an offer by its name, else by its identifier.
func namedOffer(o *partnership.Offer) finding.Arg { return quote("offer", called(o.Name, o.ID)) }

func wantGiving(v view, yield yieldFunc) bool {
	return v.eachNegotiator(func(p *partnership.Partner, b partnership.Balance) bool {
		return b.Gives || yield(v.missing("/contributions", partnerArg(v.doc, p.ID)))
	})
}

func wantGetting(v view, yield yieldFunc) bool {
	return v.eachNegotiator(func(p *partnership.Partner, b partnership.Balance) bool {
		return b.Gets || yield(v.missing("/contributions", partnerArg(v.doc, p.ID)))
	})
}

// eachNegotiator visits the partners that agree on a point or another, all of them
// where no agreement names any, until a visit returns false.
func (v view) eachNegotiator(visit func(p *partnership.Partner, b partnership.Balance) bool) bool {
	named, balances := v.negotiators(), v.doc.Balances()
	for i := range v.doc.Partners {
		p := &v.doc.Partners[i]
		left := !p.Left.IsZero() && p.Left.Last().Before(v.on)
		if !left && (named[p.ID] || len(named) == 0) && !visit(p, balances[i]) {
			return false
		}
	}
	return true
}

// wantDuration asks for what was agreed on the duration: in the agreement, or in a
// convention that is drafted. Whether there is an agreement is another guard's
// matter.
func wantDuration(v view, yield yieldFunc) bool {
	i := v.agreement(partnership.PointDuration)
	if i < 0 || !v.doc.Negotiation[i].Note.IsZero() {
		return true
	}
	for k := range v.doc.Conventions {
		if c := &v.doc.Conventions[k]; !c.Term.IsZero() || !c.End.IsZero() {
			return true
		}
	}
	return yield(v.missing(finding.Index("/negotiation", i) + "/note"))
}
