package assess

import (
	"cmp"

	"github.com/vademecum-go/vademecum/internal/order"
)

const (
	// step is how far apart two neighbouring ratings are, in percent.
	step = 100 / MaxScore
	// farApart is the spread from which views are far apart.
	farApart = 2 * step
	// opposed is the spread from which views are opposed.
	opposed = 3 * step
)

// divergence returns how far apart the parties' views are: the size of the
// differences first, counted by criterion.
func (s *sheet) divergence(score *scores) *Divergence {
	d := &Divergence{Alpha: s.alpha()}
	uneven := false // some spread is not a whole step: several people answered for a party
	for c := range criteria {
		if score.criteria[c] == none {
			d.Blank = append(d.Blank, criteria[c].Code)
		}
		spread := score.spread(c)
		if spread == none {
			continue
		}
		d.Compared++
		switch {
		case spread == 0:
			d.Equal++
		case spread < farApart:
			d.Near++
			uneven = uneven || spread != step
		default:
			d.Far++
			d.FarApart = append(d.FarApart, criteria[c].Code)
			if spread >= opposed {
				d.Opposed++
			}
		}
	}
	order.Stable(d.FarApart, func(a, b *string) int {
		return cmp.Compare(score.spread(criterionIndex(*b)), score.spread(criterionIndex(*a)))
	})
	d.Reading = d.reading()
	d.Facts = d.facts(uneven)
	return d
}

// reading returns the differences in a word.
func (v *Divergence) reading() Reading {
	switch {
	case v.Compared == 0:
		return ReadingNone
	case 2*v.Opposed > v.Compared:
		return ReadingOpposed
	case v.Far > 0:
		return ReadingApart
	case v.Near > 0:
		return ReadingClose
	}
	return ReadingEqual
}

// facts returns the differences in sentences: one alone where it holds for every
// criterion that can be compared.
func (v *Divergence) facts(uneven bool) []Reason {
	near := "views-one-step"
	if uneven {
		near = "views-near"
	}
	var out []Reason
	add := func(code string, count, of int) {
		out = append(out, Reason{Code: code, Value: &count, Threshold: &of})
	}
	for _, class := range []struct {
		code  string
		count int
	}{
		{"views-equal", v.Equal},
		{near, v.Near},
		{"views-far", v.Far},
		{"views-opposed", v.Opposed},
	} {
		switch {
		case class.count == 0:
		case class.count == v.Compared:
			out = nil // all opposed says all far apart
			add(class.code+"-all", class.count, v.Compared)
		default:
			add(class.code, class.count, v.Compared)
		}
	}
	if alone := len(criteria) - v.Compared; alone > 0 {
		add("views-alone", alone, len(criteria))
	}
	return out
}
