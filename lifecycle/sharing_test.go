package lifecycle_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// Sixty-four goroutines share one document, one policy of the house and one of
// evaluation, and each asks everything there is to ask: the race detector finds
// nothing, everybody gets the same answers, and the document is what it was.
func TestOneDocumentAndOnePolicyAmongManyGoroutines(t *testing.T) {
	doc, on := load(t, "fictional-pluripartite"), day("2026-11-24")
	weighing := assess.DefaultPolicy()
	house := lifecycle.Policy{
		InformGovernance: new(true), MeetingsEvery: cal.Period{Months: 6},
		Waive: []lifecycle.Exemption{{Guard: "guard-relays", Reason: lang.Plain("We are three.")}},
	}
	request := lifecycle.Request{Event: partnership.EventEvolve, On: on, Reason: lang.Plain("because"), Evidence: []string{"/name"}}
	convention := &doc.Conventions[0]
	questions := map[string]func() any{
		"Check":        func() any { list := doc.Check(on); return summary(list) },
		"Assess":       func() any { result, ok := doc.Assess("", on, weighing); return fmt.Sprint(ok) + text(result) },
		"Explain":      func() any { return lifecycle.Explain(doc, on, house) },
		"Open":         func() any { return lifecycle.Open(doc, request.Event, on, house) },
		"Apply":        func() any { after, list := lifecycle.Apply(doc, request, house); return []any{after, list} },
		"Replay":       func() any { steps, list := lifecycle.Replay(doc, house); return []any{steps, summary(list)} },
		"Consequences": func() any { return summary(lifecycle.Consequences(doc, on)) },
		"Agenda":       func() any { return lifecycle.Agenda(doc, on, on.Add(cal.Period{Years: 2}), house) },
		"Impact": func() any {
			departure, ok := lifecycle.Impact(doc, doc.Partners[0].ID, on)
			return []any{departure, ok}
		},
		"Stage":      func() any { return doc.Stage(on) },
		"Standing":   func() any { return doc.Standing(0, on) },
		"At":         func() any { return convention.At(on) },
		"IfNotice":   func() any { return convention.IfNotice(on, convention.Parties[0]) },
		"Append":     func() any { text, err := doc.Append(nil); return fmt.Sprint(string(text), err) },
		"AppendLine": func() any { text, err := doc.AppendLine(nil); return fmt.Sprint(string(text), err) },
	}
	before, err := doc.Append(nil)
	require.NoError(t, err)
	want := map[string]any{}
	for name, ask := range questions {
		want[name] = ask()
	}
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() {
			for name, ask := range questions {
				assert.Equal(t, want[name], ask(), name)
			}
		})
	}
	group.Wait()
	after, err := doc.Append(nil)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}

func text(result assess.Result) string {
	out, err := result.MarshalJSON()
	return fmt.Sprint(string(out), err)
}
