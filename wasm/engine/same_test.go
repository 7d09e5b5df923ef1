package engine_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// json.Marshal of an answer of the library is what the engine answers.
func TestTheLibraryAnswersInTheSameJSON(t *testing.T) {
	on := cal.MustDate(today)
	asJSON := func(v any) string {
		text, err := json.Marshal(v)
		require.NoError(t, err)
		return string(text)
	}
	part := func(r reply, member string) string {
		var all map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(r.Result, &all))
		return string(all[member])
	}
	standings := 0
	for c := range cases.All() {
		t.Run(c.ID, func(t *testing.T) {
			text := string(c.Data)
			doc, found := partnership.Read(c.Data, partnership.Options{On: on})
			require.True(t, found.Valid())

			checked := ask(t, map[string]any{"call": "check", "text": text})
			assert.JSONEq(t, asJSON(checked.Findings), asJSON(found))

			explained := ask(t, map[string]any{"call": "explain", "text": text})
			ways := lifecycle.Explain(doc, on, lifecycle.Policy{})
			odd, _ := lifecycle.Odd(doc, found, on, lifecycle.Policy{})
			wire.Locate(c.Data, &odd)
			for i := range ways {
				wire.Locate(c.Data, &ways[i].Unmet, &ways[i].Advice, &ways[i].Waived)
			}
			if ways == nil {
				ways = []lifecycle.Outlook{}
			}
			assert.JSONEq(t, part(explained, "moves"), asJSON(ways))
			assert.JSONEq(t, part(explained, "findings"), asJSON(odd))

			agenda := ask(t, map[string]any{"call": "agenda", "text": text})
			due := lifecycle.Agenda(doc, on, on.Add(cal.Period{Years: 1}), lifecycle.Policy{})
			if due == nil {
				due = []lifecycle.Due{}
			}
			assert.JSONEq(t, part(agenda, "due"), asJSON(due))

			if i, ok := doc.Current(on); ok {
				standings++
				assert.JSONEq(t, string(ask(t, map[string]any{"call": "convention", "text": text}).Result), asJSON(doc.Standing(i, on)))
			}
			for i := range doc.Partners {
				party := doc.Partners[i].ID
				departure, ok := lifecycle.Impact(doc, party, on)
				require.True(t, ok)
				wire.Locate(c.Data, &departure.Falls)
				assert.JSONEq(t, string(ask(t, map[string]any{"call": "impact", "text": text, "party": party}).Result), asJSON(departure))
			}
		})
	}
	assert.NotZero(t, standings)
}
