//go:build !race

// The race detector takes much of the memory: make test runs this once more
// without it.

package engine_test

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
	"github.com/vademecum-go/vademecum/wasm/engine/all"
)

// An answer takes at most twelve times the request and 8 MB to make, however the
// text in it is made.
func TestAnswersAreBounded(t *testing.T) {
	bounded := func(t *testing.T, text string, calls ...string) {
		t.Helper()
		for _, call := range calls {
			request, err := json.Marshal(map[string]any{"call": call, "text": text, "on": today, "party": "p0", "move": map[string]any{"event": "end", "reason": "x"}, "picture": map[string]any{"of": "convention"}})
			require.NoError(t, err)
			var answer []byte
			took := cost.Memory(cost.Bound(len(request))-1<<20, func() { answer = all.Answer(request) })
			t.Logf("%s: %.2f MB answered, %.1f MB", call, float64(len(answer))/1e6, float64(took)/1e6)
			assert.Less(t, took, cost.Bound(len(request)), "%s: bytes for %d", call, len(request))
			assert.Less(t, len(answer), 2<<20+2*len(request), call)
		}
	}
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			bounded(t, family(300_000), "check", "explain", "convention", "impact", "assess", "agenda", "apply", "picture")
		})
	}
	for name, family := range sample.Rounds {
		t.Run(name, func(t *testing.T) { bounded(t, family(300_000), "check", "assess") })
	}
}

// The most parties that are assessed fit into the bound; more are refused in words.
func TestManyPartiesAreRefused(t *testing.T) {
	round := func(parties int) string {
		type party struct {
			ID string `json:"id"`
		}
		type respondent struct {
			Party   string   `json:"party"`
			Answers []string `json:"answers"`
		}
		var list []party
		var respondents []respondent
		for i := range parties {
			list = append(list, party{"p" + strconv.Itoa(i)})
			respondents = append(respondents, respondent{"p" + strconv.Itoa(i), []string{}})
		}
		text, err := json.Marshal(map[string]any{"parties": list, "respondents": respondents})
		require.NoError(t, err)
		return string(text)
	}
	request := map[string]any{"call": "assess", "text": round(1000)}
	text, err := json.Marshal(request)
	require.NoError(t, err)
	took := cost.Memory(cost.Bound(len(text)), func() { all.Answer(text) })
	assert.Less(t, took, cost.Bound(len(text)))
	assert.NotEmpty(t, ask(t, request).Result)

	r := ask(t, map[string]any{"call": "assess", "text": round(1001)})
	assert.Equal(t, []string{"request-parties"}, r.codes())
	assert.Equal(t, "1001", r.Findings[0].Args[0].Value)
}
