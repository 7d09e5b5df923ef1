package assess

import (
	"cmp"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/order"
)

// ResidualLevel returns the level of the risk after its treatment where that is
// rated, else as it is.
func (v *Risk) ResidualLevel(m Matrix) RiskLevel {
	if v.Residual != nil {
		if l := m.Level(v.Residual.Likelihood, v.Residual.Impact); l != Unrated {
			return l
		}
	}
	return m.Level(v.Likelihood, v.Impact)
}

// Accepted reports whether somebody has accepted the risk as it is, and still does
// on the day: the acceptance lapses after its last day and when the risk changes.
// Without a day only the change counts.
func (v *Risk) Accepted(on cal.Date) bool {
	a := v.Acceptance
	return a != nil &&
		(on.IsZero() || a.Until.IsZero() || !a.Until.Before(on)) &&
		(a.Digest == "" || v.isState(a.Digest))
}

// worseTreated reports whether the risk would be above what it is before its
// treatment: of a higher level, or more in one of the two and less in neither.
func (v *Risk) worseTreated(m Matrix) bool {
	if v.Residual == nil {
		return false
	}
	before, after := m.Level(v.Likelihood, v.Impact), m.Level(v.Residual.Likelihood, v.Residual.Impact)
	if before == Unrated || after == Unrated {
		return false
	}
	likelier, graver := v.Residual.Likelihood-v.Likelihood, v.Residual.Impact-v.Impact
	return after > before || (likelier >= 0 && graver >= 0 && likelier+graver > 0)
}

func summarise(risks []Risk, m Matrix) *RiskSummary {
	out := new(RiskSummary)
	rated := make([]*Risk, 0, len(risks))
	for i := range risks {
		if r := &risks[i]; m.Level(r.Likelihood, r.Impact) == Unrated {
			out.Unrated = append(out.Unrated, r.ID)
		} else {
			rated = append(rated, r)
		}
	}
	order.Texts(out.Unrated)
	order.Stable(rated, func(x, y **Risk) int {
		a, b := *x, *y
		return cmp.Or(
			cmp.Compare(b.ResidualLevel(m), a.ResidualLevel(m)),
			cmp.Compare(m.Level(b.Likelihood, b.Impact), m.Level(a.Likelihood, a.Impact)),
			cmp.Compare(b.Likelihood*b.Impact, a.Likelihood*a.Impact),
			cmp.Compare(a.ID, b.ID))
	})
	var cells [Scale][Scale][]string
	for _, r := range rated {
		cell := &cells[r.Likelihood-1][r.Impact-1]
		*cell = append(*cell, r.ID)
		top := RatedRisk{ID: r.ID, Level: m.Level(r.Likelihood, r.Impact).String()}
		if r.Acceptance != nil {
			top.Digest = r.Digest()
		}
		if r.Residual != nil {
			top.Residual = m.Level(r.Residual.Likelihood, r.Residual.Impact).String()
		}
		out.Top = append(out.Top, top)
	}
	for l := range cells {
		for i := range cells[l] {
			if ids := cells[l][i]; len(ids) > 0 {
				order.Texts(ids)
				out.Cells = append(out.Cells, Cell{Likelihood: l + 1, Impact: i + 1, Level: m[l][i].String(), Risks: ids})
			}
		}
	}
	return out
}
