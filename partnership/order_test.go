package partnership_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// Members and languages in another order, and other white space, change nothing of
// what is found: a risk that was accepted is the same.
func TestTheOrderOfMembersChangesNothing(t *testing.T) {
	found := func(text []byte) []string {
		_, list := partnership.Read(text, partnership.Options{On: date(t, "2026-11-24")})
		var out []string
		for f := range list.All() {
			out = append(out, fmt.Sprint(f.Severity, " ", f.Code, " ", f.Pointer))
		}
		slices.Sort(out)
		return out
	}
	texts := sample.Corpus(t, "partnership")
	for _, pair := range sample.PairsByCode(t) {
		texts = append(texts, pair.Broken, pair.Fixed)
	}
	texts = append(texts, accepted)
	seen := 0
	for _, text := range texts {
		var whole any
		dec := json.NewDecoder(bytes.NewReader(text))
		dec.UseNumber()
		before := found(text)
		if dec.Decode(&whole) != nil || slices.ContainsFunc(before, func(f string) bool { return bytes.Contains([]byte(f), []byte(" json-")) }) {
			continue // two members of one name have no order
		}
		sorted, err := json.MarshalIndent(whole, "", "\t")
		require.NoError(t, err)
		assert.Equal(t, before, found(sorted), "%.1000s", text)
		seen++
	}
	assert.Greater(t, seen, 300)
}

// accepted is a risk as it was accepted, in the order in which it was written: with its
// languages and members sorted it had changed since.
var accepted = []byte(`{"version": "1.0", "name": "n", "partners": [{"id": "cdm", "name": "A"}, {"id": "tremplin", "name": "B"}], "risks": [{
	"id": "r-funding", "catalogue": "funding-stops", "source": {"fr": "Financement annuel.", "en": "Yearly funding."},
	"event": {"fr": "La subvention baisse.", "en": "The subsidy is cut."}, "consequence": {"fr": "Une permanence en moins.", "en": "One duty session less."},
	"likelihood": 3, "impact": 3, "owner": "tremplin", "treatments": [{"option": "share",
	"description": {"fr": "Demande commune à deux financeurs.", "en": "Joint request to two funders."}, "owner": "tremplin", "due": "2026-12-15"}],
	"residual": {"likelihood": 2, "impact": 3}, "acceptance": {"by": "cdm", "role": {"fr": "Comité", "en": "Committee"}, "on": "2026-09-08", "until": "2027-08-31",
	"reason": {"fr": "Le service peut tenir avec deux permanences.", "en": "The service can hold with two duty sessions."},
	"digest": "12d77223e1814237c18345e6570b6136b1cec6999da782996b05f1f514982cbf"}, "reviewed": "2026-09-08"}]}`)
