package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// Current returns the place of the convention that counts on a day: the last one
// that has started by then, else the last one. It returns false when there is
// none.
func (d *Document) Current(on cal.Date) (int, bool) {
	for i := len(d.Conventions) - 1; i >= 0; i-- {
		if start := d.Conventions[i].Start; !start.IsZero() && !start.First().After(on) {
			return i, true
		}
	}
	return len(d.Conventions) - 1, len(d.Conventions) > 0
}

// Standing returns where a convention of the document stands on a day, see
// [convention.Convention.At]. One without signatures is a draft while there is nothing
// to show that it came to life; where the partnership lives by it, only the record
// is silent. Without such a convention it is the zero Standing.
func (d *Document) Standing(i int, on cal.Date) convention.Standing {
	if i < 0 || i >= len(d.Conventions) {
		return convention.Standing{}
	}
	c := &d.Conventions[i]
	s := c.At(on)
	s.Pointer = finding.Index("/conventions", i)
	if s.Phase == convention.PhaseDraft && len(c.Signatures) == 0 && (s.Term > 0 || c.Start.IsZero()) && d.LivesBy(i, on) {
		s.Phase = convention.PhaseUnknown
	}
	return s
}

// LivesBy reports whether the journal shows that the partnership came to live by a
// convention by the day, whatever is signed or dated. The last one is a draft while the partnership is on its way to a
// convention, however active it was before.
func (d *Document) LivesBy(i int, on cal.Date) bool {
	if i == len(d.Conventions)-1 {
		switch d.Stage(on) {
		case StageActive, StageEvolving, StageEnded:
		default:
			return false
		}
	}
	return slices.ContainsFunc(d.Journal, func(e Entry) bool {
		if e.Date.IsZero() || e.Date.Last().After(on) {
			return false
		}
		return e.Event == EventActivate || e.Event == EventRenew ||
			(e.Event == EventRecord && (e.Stage == StageActive || e.Stage == StageEvolving || e.Stage == StageEnded))
	})
}

// TakenUp returns the identifiers of the evolutions that amendments in effect on a
// day take up, signed by then by all who are parties under them.
func (d *Document) TakenUp(on cal.Date) map[string]bool {
	out := map[string]bool{}
	for i := range d.Conventions {
		for _, id := range d.Conventions[i].TakenUp(on) {
			out[id] = true
		}
	}
	return out
}

// Lapsed returns the convention that counts on a day and its last day, where it is
// certainly over by then, whatever is signed, and no other is in force.
func (d *Document) Lapsed(on cal.Date) (i int, last cal.Date, ok bool) {
	i, ok = d.Current(on)
	if !ok {
		return 0, last, false
	}
	s := d.Conventions[i].At(on)
	if s.Last.IsZero() || !on.After(s.Last) {
		return 0, last, false
	}
	for j := range d.Conventions {
		if j != i && d.Conventions[j].At(on).Term > 0 {
			return 0, last, false
		}
	}
	return i, s.Last, true
}
