package partnership_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// agreement returns a document whose convention has those parties and
// amendments, nobody's signature on the amendments.
func agreement(t *testing.T, parties []string, amendments ...partnership.Amendment) *partnership.Document {
	t.Helper()
	doc := &partnership.Document{Version: "1.0", Name: lang.Plain("Rooms")}
	for _, id := range parties {
		doc.Partners = append(doc.Partners, partnership.Partner{ID: id, Name: lang.Plain(strings.ToUpper(id))})
	}
	for i := range amendments {
		amendments[i].ID = fmt.Sprintf("amendment-%d", i)
		amendments[i].Effective = date(t, "2026-06-01")
	}
	doc.Conventions = []partnership.Convention{{Parties: parties, Amendments: amendments}}
	return doc
}

// missing returns who has not signed the amendment at the index.
func missing(list finding.List, index int) []string {
	out := []string{}
	for f := range list.All() {
		if f.Code == "amendment-unsigned" && f.Pointer == fmt.Sprintf("/conventions/0/amendments/%d/signatures", index) {
			out = append(out, f.Arg("partner"))
		}
	}
	return out
}

// Who joins by an amendment signs it, who leaves by it signs it for the last
// time, and who comes back signs again.
func TestWhoSignsAnAmendment(t *testing.T) {
	doc := agreement(t, []string{"a", "b", "c"},
		partnership.Amendment{Leaving: []string{"b"}},
		partnership.Amendment{},
		partnership.Amendment{Joining: []string{"b"}, Signatures: []partnership.Signature{{Party: "c"}, {Party: "c"}}},
	)
	list := doc.Check(date(t, "2026-11-24"))
	assert.Equal(t, []string{"A", "B", "C"}, missing(list, 0))
	assert.Equal(t, []string{"A", "C"}, missing(list, 1))
	assert.Equal(t, []string{"A", "B"}, missing(list, 2))
}

// Beyond what a list keeps, signatures are counted, not said one by one.
func TestEveryMissingSignatureIsCounted(t *testing.T) {
	parties := []string{}
	for i := range 60 {
		parties = append(parties, fmt.Sprintf("p%d", i))
	}
	doc := agreement(t, parties, make([]partnership.Amendment, 50)...)
	list := doc.Check(date(t, "2026-11-24"))
	require.Equal(t, finding.Max, list.Len())
	assert.Equal(t, 60*50, list.Count(finding.Warning))
}
