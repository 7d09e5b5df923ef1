package picture

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// way are the stages from a first contact to maturity, in order. Where a partnership
// may rest or end beside it is drawn when it has been there.
var way = [...]partnership.Stage{
	partnership.StageProspect, partnership.StageDiscovery, partnership.StageNegotiation, partnership.StageGovernanceReview,
	partnership.StageOnboarding, partnership.StageExperimentation, partnership.StageFormalisation, partnership.StageActive, partnership.StageEvolving,
}

// A step is a stage on the way.
type step struct {
	stage   partnership.Stage
	since   cal.Partial // when it was last reached, as far as the journal says
	reached bool
	entry   int // of the journal
}

// Stages draws the stages that a partnership goes through, with the one that it is
// in on the day.
func Stages(doc *partnership.Document, o Options) Picture {
	present := doc.Stage(o.On)
	steps := stepsOf(doc, present, o.On)
	p := Picture{Title: o.say("picture.stages"), Head: []string{o.say("picture.stage"), o.say("picture.since"), o.say("picture.state")}}
	for _, st := range steps {
		pointer := ""
		if st.reached {
			pointer = finding.Index("/journal", st.entry)
		}
		p.Rows = append(p.Rows, Row{Cells: []string{o.say(st.stage.Word()), o.date(st.since), o.say(st.state(present))}, Pointer: pointer})
	}
	s := &sheet{width: o.width()}
	bottom := 0
	if columns := s.width / 170; columns < 3 {
		bottom = s.down(o, steps, present)
	} else {
		bottom = s.along(o, steps, present, columns)
	}
	p.SVG = s.finish(p.Title, said(p.Rows), bottom)
	return p
}

// state returns the key of the word for where a stage is on the way.
func (s step) state(present partnership.Stage) string {
	switch {
	case s.stage == present:
		return "picture.here"
	case s.reached:
		return "picture.reached"
	}
	return "picture.not-reached"
}

// stepsOf returns the way, and the stages beside it where the partnership has been.
func stepsOf(doc *partnership.Document, present partnership.Stage, on cal.Date) []step {
	steps := make([]step, len(way))
	for i, s := range way {
		steps[i].stage = s
	}
	for i := range doc.Journal {
		e := &doc.Journal[i]
		if e.Date.First().After(on) {
			continue
		}
		to := e.Leads()
		if to == "" || !to.Valid() {
			continue
		}
		at := slices.IndexFunc(steps, func(s step) bool { return s.stage == to })
		if at < 0 {
			at = len(steps)
			steps = append(steps, step{stage: to})
		}
		if before := i > 0 && doc.Journal[i-1].Leads() == to; !before || !steps[at].reached {
			steps[at].since, steps[at].entry = e.Date, i
		}
		steps[at].reached = true
	}
	if present.Valid() && !slices.ContainsFunc(steps, func(s step) bool { return s.stage == present }) {
		steps = append(steps, step{stage: present})
	}
	return steps
}

// How steps are drawn.
const (
	dot  = 8  // radius
	side = 22 // from the edge to the middle of a dot
)

// dotOf draws a stage on its line: a ring, filled where it was reached, double where
// the partnership is.
func (s *sheet) dotOf(st step, present partnership.Stage, x, y int) {
	switch {
	case st.stage == present:
		s.form("circle", now, "cx", x, "cy", y, "r", dot+4)
		s.form("circle", solid, "cx", x, "cy", y, "r", dot)
	case st.reached:
		s.form("circle", past, "cx", x, "cy", y, "r", dot)
		s.form("path", hollow, "d", "M"+pair(x-4, y)+"L"+pair(x-1, y+3)+"L"+pair(x+4, y-3))
	default:
		s.form("circle", ahead, "cx", x, "cy", y, "r", dot)
	}
}

// words writes what a stage is called, and since when, and returns where that ends.
func (s *sheet) words(o Options, st step, present partnership.Stage, x, top, width int) (bottom int) {
	f := plain
	if st.stage == present {
		f = heavy
	}
	top = s.text(f.lines(o.say(st.stage.Word()), width, 3), f, x, top, "")
	detail := o.date(st.since)
	if st.stage == present {
		detail = joined(o.say("picture.here"), detail)
	}
	return s.text(small.lines(detail, width, 3), small, x, top, "")
}

// down draws the way from top to bottom.
func (s *sheet) down(o Options, steps []step, present partnership.Stage) (bottom int) {
	y, last := 6, 0
	for i, st := range steps {
		middle := y + 10
		if i > 0 && i < len(way) {
			s.line(side, last+dot+4, side, middle-dot-4, hollow)
		}
		s.dotOf(st, present, side, middle)
		y = max(s.words(o, st, present, 2*side, y, s.width-2*side-4), middle+dot+4) + 12
		last = middle
	}
	return y
}

// along draws the way in rows, read as a text is.
func (s *sheet) along(o Options, steps []step, present partnership.Stage, columns int) (bottom int) {
	cell, y := s.width/columns, 18
	for from := 0; from < len(steps); from += columns {
		next := y
		for i := from; i < min(from+columns, len(steps)); i++ {
			x := (i-from)*cell + side
			if i+1 < len(way) {
				s.line(x+dot+6, y, min(x+cell-dot-6, s.width-12), y, hollow)
				s.arrow(min(x+cell-dot-4, s.width-6), y, 8, solid)
			}
			s.dotOf(steps[i], present, x, y)
			next = max(next, s.words(o, steps[i], present, x-dot, y+dot+8, cell-2*dot))
		}
		y = next + 30
	}
	return y - 12
}
