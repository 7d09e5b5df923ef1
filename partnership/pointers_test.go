package partnership_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A finding points to what is in the document, or to what is missing in something that
// is there.
func TestFindingsPointIntoTheDocument(t *testing.T) {
	texts := sample.Corpus(t, "partnership")
	for _, pair := range sample.PairsByCode(t) {
		texts = append(texts, pair.Broken, pair.Fixed)
	}
	chance := rand.New(rand.NewPCG(14, 12))
	for range 300 {
		text, err := sample.Document(chance).Append(nil)
		require.NoError(t, err)
		texts = append(texts, text, sample.Mutate(chance, text))
	}
	seen := 0
	for _, text := range texts {
		var whole any
		if json.Unmarshal(text, &whole) != nil {
			continue
		}
		_, list := partnership.Read(text, partnership.Options{On: date(t, "2026-11-24")})
		for f := range list.All() {
			seen++
			require.NoError(t, leads(whole, f.Pointer), "%s of %.2000s", f.Code, text)
		}
	}
	require.Greater(t, seen, 10_000)
}

// leads returns an error where a pointer leads through what is not there.
func leads(v any, pointer string) error {
	tokens, ok := finding.Tokens(pointer)
	if !ok {
		return fmt.Errorf("%s is no pointer", pointer)
	}
	for i, token := range tokens {
		there := false
		switch at := v.(type) {
		case map[string]any:
			v, there = at[token]
		case []any:
			if n, err := strconv.Atoi(token); err == nil && n < len(at) {
				v, there = at[n], true
			}
		}
		if !there && i < len(tokens)-1 {
			return fmt.Errorf("%s leads through nothing at %q", pointer, token)
		}
	}
	return nil
}
