package bench

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/looplab/fsm"
	"github.com/qmuntal/stateless"
	"github.com/stretchr/testify/require"
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

func subject(tb testing.TB) (*partnership.Document, cal.Date) {
	tb.Helper()
	c, ok := cases.Find("fictional-bilateral")
	require.True(tb, ok)
	doc, list := partnership.Read(c.Data, partnership.Options{})
	require.NoError(tb, list.Err())
	doc.Journal = doc.Journal[:history:history]
	on, err := cal.ParseDate("2024-07-02")
	require.NoError(tb, err)
	return doc, on
}

// The same three conditions as functions that say yes or no, for the peers.

func positive(doc *partnership.Document, on cal.Date) bool {
	for i := len(doc.Experiments) - 1; i >= 0; i-- {
		if e := &doc.Experiments[i]; e.From.IsZero() || e.From.First().Before(on) {
			return e.Review != nil && !e.Review.Date.After(on) && e.Review.Verdict == partnership.VerdictPositive
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

// Each way makes the move once, from a document that was just read: what a
// program does for a request. vademecum's table is there already; the peers hold
// their state in a machine, which is made for the document.
var ways = []struct {
	name string
	move func(tb testing.TB, doc *partnership.Document, on cal.Date) int
}{
	{"vademecum Apply", func(tb testing.TB, doc *partnership.Document, on cal.Date) int {
		after, list := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventFormalise, On: on}, lifecycle.Policy{})
		if after == nil {
			tb.Fatal(list)
		}
		return len(after.Journal)
	}},
	{"vademecum Explain", func(tb testing.TB, doc *partnership.Document, on cal.Date) int {
		for _, o := range lifecycle.Explain(doc, on, lifecycle.Policy{}) {
			if o.Move.Event == partnership.EventFormalise && o.Open() {
				return len(doc.Journal) + 1
			}
		}
		return 0
	}},
	{"looplab/fsm", func(tb testing.TB, doc *partnership.Document, on cal.Date) int {
		journal := slices.Clone(doc.Journal)
		if err := looplab(doc, on, &journal).Event(context.Background(), string(partnership.EventFormalise)); err != nil {
			tb.Fatal(err)
		}
		return len(journal)
	}},
	{"qmuntal/stateless", func(tb testing.TB, doc *partnership.Document, on cal.Date) int {
		journal, stage := slices.Clone(doc.Journal), partnership.StageExperimentation
		if err := machine(doc, on, &stage, &journal).Fire(partnership.EventFormalise); err != nil {
			tb.Fatal(err)
		}
		return len(journal)
	}},
}

// ready makes the move with machines that were built beforehand and are set back
// each time: the best that the peers can do.
var ready = []struct {
	name string
	make func(tb testing.TB, doc *partnership.Document, on cal.Date) func()
}{
	{"looplab/fsm, ready", func(tb testing.TB, doc *partnership.Document, on cal.Date) func() {
		var journal []partnership.Entry
		m := looplab(doc, on, &journal)
		return func() {
			journal = slices.Clone(doc.Journal)
			m.SetState(string(partnership.StageExperimentation))
			if err := m.Event(context.Background(), string(partnership.EventFormalise)); err != nil {
				tb.Fatal(err)
			}
		}
	}},
	{"qmuntal/stateless, ready", func(tb testing.TB, doc *partnership.Document, on cal.Date) func() {
		var journal []partnership.Entry
		var stage partnership.Stage
		m := machine(doc, on, &stage, &journal)
		return func() {
			journal, stage = slices.Clone(doc.Journal), partnership.StageExperimentation
			if err := m.Fire(partnership.EventFormalise); err != nil {
				tb.Fatal(err)
			}
		}
	}},
}

func TestAllMakeTheSameMove(t *testing.T) {
	doc, on := subject(t)
	for _, w := range ways {
		require.Equal(t, history+1, w.move(t, doc, on), w.name)
		require.Len(t, doc.Journal, history)
	}
	doc.Risks[0].Reviewed = cal.Date{}
	journal := slices.Clone(doc.Journal)
	require.ErrorIs(t, errors.Unwrap(looplab(doc, on, &journal).Event(context.Background(), "formalise")), errGuard)
	stage := partnership.StageExperimentation
	require.Error(t, machine(doc, on, &stage, &journal).Fire(partnership.EventFormalise))
	after, missing := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventFormalise, On: on}, lifecycle.Policy{})
	require.Nil(t, after)
	require.True(t, missing.Has("guard-risks"), "and only vademecum says which risk")
}

// Beside the time, each shows how many times that of the first it takes.
func BenchmarkMove(b *testing.B) {
	doc, on := subject(b)
	var base float64
	ratio := func(b *testing.B) {
		took := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
		if base == 0 {
			base = took
		}
		b.ReportMetric(took/base, "times")
	}
	for _, w := range ways {
		b.Run(w.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w.move(b, doc, on)
			}
			ratio(b)
		})
	}
	for _, r := range ready {
		b.Run(r.name, func(b *testing.B) {
			move := r.make(b, doc, on)
			b.ReportAllocs()
			for b.Loop() {
				move()
			}
			ratio(b)
		})
	}
}
