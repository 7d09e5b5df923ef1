package partnership

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// Current returns the place of the convention that counts on a day: the last one
// that has started by then, else the last one. It returns false when there is
// none.
func (d *Document) Current(on cal.Date) (int, bool) {
	for i := len(d.Conventions) - 1; i >= 0; i-- {
		if start := d.Conventions[i].Start; !start.IsZero() && !start.After(on) {
			return i, true
		}
	}
	return len(d.Conventions) - 1, len(d.Conventions) > 0
}

// Standing returns where a convention of the document stands on a day, see
// [convention.Convention.At]. One without signatures and dates is a draft while there is
// nothing to show that it came to life; where the partnership lives by it, only
// the record is silent. Without such a convention it is the zero Standing.
func (d *Document) Standing(i int, on cal.Date) convention.Standing {
	if i < 0 || i >= len(d.Conventions) {
		return convention.Standing{}
	}
	c := &d.Conventions[i]
	s := c.At(on)
	if s.Phase == convention.PhaseDraft && len(c.Signatures) == 0 && c.Start.IsZero() && d.livesBy(i, on) {
		s.Phase = convention.PhaseUnknown
	}
	return s
}

// livesBy reports whether the journal shows that a convention without dates came to
// life by the day. The last one is a draft while the partnership is on its way to a
// convention, however active it was before.
func (d *Document) livesBy(i int, on cal.Date) bool {
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
