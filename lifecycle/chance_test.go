package lifecycle_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/sample"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wire"
)

// Whatever a document holds: nothing breaks, what is explained is what is done,
// every finding has a place in a document, and nothing is changed by asking.
func TestDocumentsMadeByChance(t *testing.T) {
	explained, refused, made := 0, 0, 0
	for seed := range uint64(300) {
		chance := rand.New(rand.NewPCG(seed, 4))
		doc, policy := sample.Document(chance), *sample.Of[lifecycle.Policy](chance)
		on := day("2000-01-01").AddDays(chance.IntN(15_000))
		text, err := wire.Write(doc, wire.Compact)
		require.NoError(t, err)

		ways := lifecycle.Explain(doc, on, policy)
		for _, event := range events() {
			i := slices.IndexFunc(ways, func(o lifecycle.Outlook) bool { return o.Move.Event == event })
			open := i >= 0 && ways[i].Open()
			assert.Equal(t, open, lifecycle.Open(doc, event, on, policy), "%d %s", seed, event)
			after, list := lifecycle.Apply(doc, lifecycle.Request{Event: event, On: on, Reason: lang.Plain("because")}, policy)
			placed(t, list)
			switch {
			case list.Has("replay-order"):
				refused++
			case after == nil:
				assert.False(t, open, "%d %s", seed, event)
			default:
				assert.True(t, open, "%d %s", seed, event)
				assert.Equal(t, ways[i].Move.To, after.Stage(on))
				made++
			}
		}
		for _, o := range ways {
			explained++
			placed(t, o.Unmet)
			placed(t, o.Waived)
		}
		_, odd := lifecycle.Replay(doc, policy)
		placed(t, odd)
		placed(t, lifecycle.Consequences(doc, on))
		agreeOnDays(t, seed, doc, on, policy)
		for _, p := range doc.Partners {
			d, ok := lifecycle.Impact(doc, p.ID, on)
			require.True(t, ok)
			placed(t, d.Falls)
			assert.NotContains(t, d.Hurts, p.ID)
		}
		same, err := wire.Write(doc, wire.Compact)
		require.NoError(t, err)
		require.Equal(t, string(text), string(same), "%d: asking changes nothing", seed)
	}
	assert.Greater(t, explained, 500)
	assert.Greater(t, refused, 50)
	assert.Greater(t, made, 20)
}

// agreeOnDays makes sure that an agenda is in order, within its days unless it says
// that something is overdue, and names each thing once.
func agreeOnDays(t *testing.T, seed uint64, doc *partnership.Document, on cal.Date, policy lifecycle.Policy) {
	t.Helper()
	to := on.Add(cal.Period{Years: 2})
	due := lifecycle.Agenda(doc, on, to, policy)
	assert.True(t, slices.IsSortedFunc(due, func(x, y lifecycle.Due) int { return x.Date.Compare(y.Date) }))
	keys := map[string]bool{}
	for _, d := range due {
		placed(t, one(d.Finding))
		assert.False(t, d.Date.After(to))
		assert.Equal(t, d.Overdue, d.Date.Before(on))
		assert.False(t, keys[d.Key], "%d: %s twice", seed, d.Key)
		keys[d.Key] = true
	}
}

func one(f finding.Finding) (list finding.List) {
	list.Append(f)
	return list
}

// placed makes sure that findings have codes and point into a document.
func placed(t *testing.T, list finding.List) {
	t.Helper()
	for f := range list.All() {
		assert.NotEmpty(t, f.Code)
		tokens, ok := finding.Tokens(f.Pointer)
		assert.True(t, ok && len(tokens) > 0, f.Pointer)
		for _, token := range tokens {
			assert.NotEqual(t, "-1", token, f.Pointer)
		}
	}
}
