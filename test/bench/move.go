package bench

import (
	"context"
	"errors"
	"slices"

	"github.com/looplab/fsm"
	"github.com/qmuntal/stateless"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// The move that is measured: the invented partnership goes from experimentation
// to formalisation on 2 July 2024. Three conditions guard it: the review of the
// last experiment is positive, risks are noted, each of them was reviewed. The
// journal has eight entries before.
const history = 8

func subject() (*partnership.Document, cal.Date, error) {
	c, ok := cases.Find("fictional-bilateral")
	if !ok {
		return nil, cal.Date{}, errors.New("the case is missing")
	}
	doc, list := partnership.Read(c.Data, partnership.Options{})
	if err := list.Err(); err != nil {
		return nil, cal.Date{}, err
	}
	doc.Journal = doc.Journal[:history:history]
	on, err := cal.NewDate(2024, 7, 2)
	return doc, on, err
}

// The same three conditions as functions that say yes or no, for the peers.

func positive(doc *partnership.Document, on cal.Date) bool {
	for i := len(doc.Experiments) - 1; i >= 0; i-- {
		if e := &doc.Experiments[i]; e.From.IsZero() || e.From.First().Before(on) {
			return e.Review != nil && !e.Review.Date.First().After(on) && e.Review.Verdict == partnership.VerdictPositive
		}
	}
	return false
}

func noted(doc *partnership.Document) bool { return len(doc.Risks) > 0 }

func reviewed(doc *partnership.Document) bool {
	return !slices.ContainsFunc(doc.Risks, func(r assess.Risk) bool { return r.Reviewed.IsZero() })
}

var errGuard = errors.New("a condition is not met")

// looplab builds the whole table for a document that has come so far, with the
// conditions before the event and the history after it.
func looplab(doc *partnership.Document, on cal.Date, journal *[]partnership.Entry) *fsm.FSM {
	var events fsm.Events
	for m := range lifecycle.Moves() {
		var from []string
		for _, s := range m.From {
			from = append(from, string(s))
		}
		events = append(events, fsm.EventDesc{Name: string(m.Event), Src: from, Dst: string(m.To)})
	}
	return fsm.NewFSM(string(partnership.StageExperimentation), events, fsm.Callbacks{
		"before_formalise": func(_ context.Context, e *fsm.Event) {
			if !positive(doc, on) || !noted(doc) || !reviewed(doc) {
				e.Cancel(errGuard)
			}
		},
		"after_event": func(_ context.Context, e *fsm.Event) {
			*journal = append(*journal, partnership.Entry{Event: partnership.Event(e.Event), Date: cal.PartialOf(on)})
		},
	})
}

// machine is the same for stateless, with the stage kept outside of it.
func machine(doc *partnership.Document, on cal.Date, stage *partnership.Stage, journal *[]partnership.Entry) *stateless.StateMachine {
	m := stateless.NewStateMachineWithExternalStorage(
		func(context.Context) (stateless.State, error) { return *stage, nil },
		func(_ context.Context, s stateless.State) error { *stage = s.(partnership.Stage); return nil },
		stateless.FiringImmediate)
	for move := range lifecycle.Moves() {
		for _, from := range move.From {
			c := m.Configure(from)
			switch {
			case move.Event == partnership.EventFormalise:
				c.Permit(move.Event, move.To,
					func(context.Context, ...any) bool { return positive(doc, on) },
					func(context.Context, ...any) bool { return noted(doc) },
					func(context.Context, ...any) bool { return reviewed(doc) })
			case from == move.To:
				c.PermitReentry(move.Event)
			default:
				c.Permit(move.Event, move.To)
			}
		}
	}
	m.OnTransitioned(func(_ context.Context, t stateless.Transition) {
		*journal = append(*journal, partnership.Entry{Event: t.Trigger.(partnership.Event), Date: cal.PartialOf(on)})
	})
	return m
}

// copied returns a history with room for one entry more: the one before stays as
// it is.
func copied(journal []partnership.Entry) []partnership.Entry {
	return append(make([]partnership.Entry, 0, len(journal)+1), journal...)
}

// Each way makes the move once, from a document that was just read: what a
// program does for a request, and returns how long the journal is then.
// vademecum's table is there already; the peers hold their state in a machine,
// which is made for the document or, at best, was made beforehand and is set back.
// A machine that adds to a history of its own copies nothing, and what was before
// the move is gone.
var ways = []struct {
	name string
	make func(doc *partnership.Document, on cal.Date) func() (int, error)
}{
	{"vademecum Apply", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		return func() (int, error) {
			after, list := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventFormalise, On: on}, lifecycle.Policy{})
			if after == nil {
				return 0, list.Err()
			}
			return len(after.Journal), nil
		}
	}},
	{"vademecum Explain, every way on", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		return func() (int, error) {
			for _, o := range lifecycle.Explain(doc, on, lifecycle.Policy{}) {
				if o.Move.Event == partnership.EventFormalise && o.Open() {
					return len(doc.Journal) + 1, nil
				}
			}
			return 0, errGuard
		}
	}},
	{"looplab/fsm", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		return func() (int, error) {
			journal := copied(doc.Journal)
			err := looplab(doc, on, &journal).Event(context.Background(), string(partnership.EventFormalise))
			return len(journal), err
		}
	}},
	{"looplab/fsm, ready", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		var journal []partnership.Entry
		m := looplab(doc, on, &journal)
		return func() (int, error) {
			journal = copied(doc.Journal)
			m.SetState(string(partnership.StageExperimentation))
			err := m.Event(context.Background(), string(partnership.EventFormalise))
			return len(journal), err
		}
	}},
	{"looplab/fsm, ready, a history of its own", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		journal := copied(doc.Journal)
		m := looplab(doc, on, &journal)
		return func() (int, error) {
			journal = journal[:history]
			m.SetState(string(partnership.StageExperimentation))
			err := m.Event(context.Background(), string(partnership.EventFormalise))
			return len(journal), err
		}
	}},
	{"qmuntal/stateless", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		return func() (int, error) {
			journal, stage := copied(doc.Journal), partnership.StageExperimentation
			err := machine(doc, on, &stage, &journal).Fire(partnership.EventFormalise)
			return len(journal), err
		}
	}},
	{"qmuntal/stateless, ready", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		var journal []partnership.Entry
		var stage partnership.Stage
		m := machine(doc, on, &stage, &journal)
		return func() (int, error) {
			journal, stage = copied(doc.Journal), partnership.StageExperimentation
			err := m.Fire(partnership.EventFormalise)
			return len(journal), err
		}
	}},
	{"qmuntal/stateless, ready, a history of its own", func(doc *partnership.Document, on cal.Date) func() (int, error) {
		journal, stage := copied(doc.Journal), partnership.StageExperimentation
		m := machine(doc, on, &stage, &journal)
		return func() (int, error) {
			journal, stage = journal[:history], partnership.StageExperimentation
			err := m.Fire(partnership.EventFormalise)
			return len(journal), err
		}
	}},
}

// Moving is the contest of one move of the lifecycle.
func Moving() (Contest, error) {
	doc, on, err := subject()
	if err != nil {
		return Contest{}, err
	}
	c := Contest{
		Title: "Make one move of the lifecycle",
		What: "A move with three conditions and a journal of eight entries before. vademecum returns a new document with one entry more, leaves the old one as it is and would name all that is missing; " +
			"the peers run the same conditions as yes or no and add to a copied journal. “Ready” machines were built beforehand; one with “a history of its own” adds to it and copies nothing.",
		Unit: "µs",
		Bars: []Bar{
			{Against: "looplab/fsm", Most: 1},
			{Against: "looplab/fsm, ready", Most: 1, Left: "Deciding takes next to nothing of it; what is left is making room for the new journal and the new document, and collecting that as garbage. " +
				"The peer copies the same journal and has no document."},
		},
	}
	for _, w := range ways {
		move := w.make(doc, on)
		c.Entrants = append(c.Entrants, Entrant{w.name, often(func() error { _, err := move(); return err })})
	}
	return c, nil
}

// Deciding is the contest of deciding whether a move is open.
func Deciding() (Contest, error) {
	doc, on, err := subject()
	if err != nil {
		return Contest{}, err
	}
	fire := ways[len(ways)-1]
	move := fire.make(doc, on)
	var journal []partnership.Entry
	stage := partnership.StageExperimentation
	m := machine(doc, on, &stage, &journal)
	return Contest{
		Title: "Decide whether a move is open",
		What: "`Open` reads the stage from the journal and answers yes or no for one move; `Explain` looks at every way on from the stage and lists what is missing for each. " +
			"stateless, built beforehand, answers yes or no for one, or makes the move to find out what was missing.",
		Entrants: []Entrant{
			{"vademecum Open", often(func() error {
				if !lifecycle.Open(doc, partnership.EventFormalise, on, lifecycle.Policy{}) {
					return errGuard
				}
				return nil
			})},
			{"vademecum Explain, every way on", often(func() error {
				if len(lifecycle.Explain(doc, on, lifecycle.Policy{})) == 0 {
					return errGuard
				}
				return nil
			})},
			{"qmuntal/stateless CanFire, ready", often(func() error {
				if can, err := m.CanFire(partnership.EventFormalise); !can {
					return errors.Join(errGuard, err)
				}
				return nil
			})},
			{fire.name, often(func() error { _, err := move(); return err })},
		},
		Unit: "µs",
		Bars: []Bar{{fire.name, 0.2, "A fifth of it finds the move in the table by its name; the rest is the stage on the day and the conditions themselves."}},
	}, nil
}
