package lifecycle_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// Whatever a document holds: every finding has a place in it, each thing due has a
// key of its own, and nothing is changed by asking.
func TestDocumentsMadeByChance(t *testing.T) {
	for seed := range uint64(300) {
		chance := rand.New(rand.NewPCG(seed, 4))
		doc, policy := sample.Document(chance), *sample.Of[lifecycle.Policy](chance)
		on := day("2000-01-01").AddDays(chance.IntN(15_000))
		text, err := wire.Write(partnership.Members(doc), wire.Compact)
		require.NoError(t, err)
		for _, o := range lifecycle.Explain(doc, on, policy) {
			placed(t, o.Unmet)
			placed(t, o.Waived)
		}
		_, odd := lifecycle.Replay(doc, policy)
		placed(t, odd)
		placed(t, lifecycle.Consequences(doc, on))
		for _, p := range doc.Partners {
			d, ok := lifecycle.Impact(doc, p.ID, on)
			require.True(t, ok)
			placed(t, d.Falls)
		}
		keys := map[string]bool{}
		for _, d := range lifecycle.Agenda(doc, on, on.Add(cal.Period{Years: 2}), policy) {
			placed(t, one(d.Finding))
			assert.False(t, keys[d.Key], "%d: %s twice", seed, d.Key)
			keys[d.Key] = true
		}
		same, err := wire.Write(partnership.Members(doc), wire.Compact)
		require.NoError(t, err)
		require.Equal(t, string(text), string(same), "%d", seed)
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
