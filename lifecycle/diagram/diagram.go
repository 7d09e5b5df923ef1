// Package diagram draws the lifecycle from its table: as Mermaid, as DOT for
// Graphviz, and as an SVG image that needs no program.
//
// It draws no document: give it the stage to mark and the moves that are blocked
// there. It has no words either; without names, codes are shown:
//
//	text := diagram.Mermaid(diagram.Options{Name: func(kind, value string) string {
//		return i18n.Name(i18n.French, kind, value)
//	}})
//
// All stages from which a partnership can end stand in one frame, and the end is
// drawn once, from the frame.
package diagram

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// Options say what a diagram shows. The zero Options show the table by its
// codes.
type Options struct {
	// Name returns the name of a "stage" or an "event"; codes are shown without it.
	Name func(kind, value string) string
	// Title names the image for those who do not see it.
	Title string
	// Legend says below the image how to read it.
	Legend string
	// Current is the stage to mark; none where it is unknown.
	Current partnership.Stage
	// Blocked reports whether a move is drawn dashed. It is asked only about moves out of
	// the current stage.
	Blocked func(lifecycle.Move) bool
}

func (o Options) name(kind, value string) string {
	if o.Name == nil {
		return value
	}
	return o.Name(kind, value)
}

// blocked reports whether a move from a stage is drawn dashed.
func (o Options) blocked(m lifecycle.Move, from partnership.Stage) bool {
	return o.Blocked != nil && o.Current != "" && (from == o.Current || from == frame && live(o.Current)) && o.Blocked(m)
}

// frame stands for all stages from which a partnership can end.
const frame = partnership.Stage("live")

// live reports whether a partnership can end from the stage.
func live(stage partnership.Stage) bool {
	for m := range lifecycle.Moves() {
		if m.Event == partnership.EventEnd {
			return slices.Contains(m.From, stage)
		}
	}
	return false
}

// An edge is a move from one stage, or from the frame.
type edge struct {
	move lifecycle.Move
	from partnership.Stage
}

// edges yields what is drawn, in the order of the table.
func edges() iter.Seq[edge] {
	return func(yield func(edge) bool) {
		for m := range lifecycle.Moves() {
			if m.Event == partnership.EventEnd {
				if !yield(edge{m, frame}) {
					return
				}
				continue
			}
			for _, from := range m.From {
				if !yield(edge{m, from}) {
					return
				}
			}
		}
	}
}

// stages yields the stages inside or outside the frame, in their order.
func stages(inside bool) iter.Seq[partnership.Stage] {
	return func(yield func(partnership.Stage) bool) {
		for s := range partnership.Stage("").Values() {
			if live(s) == inside && !yield(s) {
				return
			}
		}
	}
}
