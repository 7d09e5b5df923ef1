package main

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// wordless returns JSON without what the command adds to answers: words, and where a
// document comes from. What an entry of an agenda says is its message there, not the
// arguments of one.
func wordless(v any, also ...string) any {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range append(also, "message", "hint", "source", "id", "name", "reason", "why") {
			if name == "name" && v["kind"] != nil || name == "id" && v["kind"] != nil {
				continue // of an argument, of a clause
			}
			if _, isFinding := v["code"]; name == "name" && !isFinding {
				continue
			}
			delete(v, name)
		}
		for _, inner := range v {
			wordless(inner, also...)
		}
	case []any:
		for _, inner := range v {
			wordless(inner, also...)
		}
	}
	return v
}

// The command answers in the JSON of the library, with words.
func TestTheCommandAnswersInTheJSONOfTheLibrary(t *testing.T) {
	on := cal.MustDate("2026-11-24")
	of := func(v any) any {
		text, err := json.Marshal(v)
		require.NoError(t, err)
		var out any
		require.NoError(t, json.Unmarshal(text, &out))
		return out
	}
	for c := range cases.All() {
		t.Run(c.ID, func(t *testing.T) {
			path := filepath.Join("..", "..", "examples", "cases", c.ID+".json")
			answer := func(args ...string) map[string]any {
				got := vademecum(t, "", append(args, "--format", "json", "--on", on.String())...)
				var out map[string]any
				require.NoError(t, json.Unmarshal([]byte(got.out), &out), got.err)
				return out
			}
			doc, found := partnership.Read(c.Data, partnership.Options{On: on})
			checked := answer("check", path)["documents"].([]any)[0].(map[string]any)
			assert.Equal(t, of(found), wordless(checked["findings"]))

			ways := lifecycle.Explain(doc, on, lifecycle.Policy{})
			for i := range ways {
				wire.Locate(c.Data, &ways[i].Unmet, &ways[i].Advice, &ways[i].Waived)
			}
			if len(ways) > 0 {
				assert.Equal(t, of(ways), wordless(answer("explain", path)["moves"]))
			}
			if due := lifecycle.Agenda(doc, on, on.Add(aYear), lifecycle.Policy{}); len(due) > 0 {
				assert.Equal(t, wordless(of(due), "args"), wordless(answer("agenda", path)["due"]))
			}
			if i, ok := doc.Current(on); ok {
				want, got := of(doc.Standing(i, on)).(map[string]any), answer("convention", path)
				delete(want, "clauses") // their texts are in the language of the run
				delete(got, "clauses")
				delete(got, "why")
				assert.Equal(t, want, any(got))
			}
			for i := range doc.Partners {
				departure, _ := lifecycle.Impact(doc, doc.Partners[i].ID, on)
				wire.Locate(c.Data, &departure.Falls)
				assert.Equal(t, of(departure), wordless(any(answer("impact", path, doc.Partners[i].ID))))
			}
		})
	}
}
