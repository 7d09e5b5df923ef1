package bench

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// Who is measured does the work: the same move, and the same answer to what
// must be refused.

func TestAllMakeTheSameMove(t *testing.T) {
	doc, on, err := subject()
	require.NoError(t, err)
	for _, w := range ways {
		length, err := w.make(doc, on)()
		require.NoError(t, err)
		require.Equal(t, history+1, length, w.name)
		require.Len(t, doc.Journal, history)
	}
	require.True(t, lifecycle.Open(doc, partnership.EventFormalise, on, lifecycle.Policy{}))
	doc.Risks[0].Reviewed = cal.Partial{}
	require.False(t, lifecycle.Open(doc, partnership.EventFormalise, on, lifecycle.Policy{}))
	for _, w := range ways {
		_, err := w.make(doc, on)()
		require.Error(t, err, w.name)
	}
	journal := slices.Clone(doc.Journal)
	require.ErrorIs(t, errors.Unwrap(looplab(doc, on, &journal).Event(t.Context(), "formalise")), errGuard)
	after, missing := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventFormalise, On: on}, lifecycle.Policy{})
	require.Nil(t, after)
	require.True(t, missing.Has("guard-risks"), "and only vademecum says which risk")
}

func TestAllReadAndCheck(t *testing.T) {
	text, err := Document()
	require.NoError(t, err)
	ends := bytes.Replace(text, []byte(`"version":"1.0"`), []byte(`"version":"one"`), 1)
	for name, of := range Checks {
		check, err := of()
		require.NoError(t, err, name)
		require.NoError(t, check(text), name)
		require.Error(t, check(text[:len(text)-1]), name)
		if name != onlyValid && name != onlyTokens {
			require.Error(t, check(ends), name)
		}
	}
}

func TestRatiosAreOfTheSameRound(t *testing.T) {
	took := map[string][]int64{"a": {1, 2, 4}, "b": {2, 4, 8}}
	entrant := func(name string) Entrant {
		at := 0
		return Entrant{name, func(int) (Took, error) {
			at++
			return Took{Busy: time.Hour, Waited: time.Duration(took[name][at-1]), Peak: int64(at)}, nil
		}}
	}
	out, err := Contest{Entrants: []Entrant{entrant("a"), entrant("b")}, Times: 1, Waits: true}.Run(3)
	require.NoError(t, err)
	require.Equal(t, []float64{2, 2, 2}, out[1].Ratios)
	require.Equal(t, int64(3), out[1].Peak)
	require.Contains(t, Bar{Against: "b", Most: 0.4, Left: "What is left."}.verdict(out), "0.5 ×, **missed**. What is left.\n")
	require.Contains(t, Bar{Against: "b", Most: 0.5, Left: "What is left."}.verdict(out), "0.5 ×, kept.\n")
	middle, low, high := quartiles([]float64{5, 1, 2, 3, 4})
	require.Equal(t, []float64{3, 2, 4}, []float64{middle, low, high})
}
