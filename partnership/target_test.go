package partnership_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

func TestTargets(t *testing.T) {
	doc := &partnership.Document{Partners: []partnership.Partner{
		{ID: "host", People: []partnership.Person{{ID: "p1"}, {ID: "7"}}}, {ID: "2"}, {ID: "twin"}, {ID: "twin"}, {},
	}, FollowUp: &partnership.FollowUp{Evolutions: []partnership.Evolution{{ID: "e"}}}}
	tests := []struct{ target, pointer string }{
		{"/partners/@host", "/partners/0"},
		{"/partners/@host/people/@7/email", "/partners/0/people/1/email"},
		{"/partners/@2/name/fr", "/partners/1/name/fr"},
		{"/followUp/evolutions/@e/kind", "/followUp/evolutions/0/kind"},
	}
	for _, test := range tests {
		pointer, ok := doc.Resolve(test.target)
		assert.True(t, ok, test.target)
		assert.Equal(t, test.pointer, pointer)
		assert.Equal(t, test.target, doc.Target(test.pointer))
	}
	for _, plain := range []string{"", "/name", "/partners", "/partners/9/id", "/partners/4/id", "/a~1b/@x", "partners"} {
		pointer, ok := doc.Resolve(plain)
		assert.True(t, ok, plain)
		assert.Equal(t, plain, pointer)
		assert.Equal(t, plain, doc.Target(plain))
	}
	for _, lost := range []string{"/partners/@nobody", "/partners/@", "/partners/@host/people/@p9/email", "/offers/@x"} {
		pointer, ok := doc.Resolve(lost)
		assert.False(t, ok, lost)
		assert.Equal(t, lost, pointer)
	}
	assert.Equal(t, "/partners/3", doc.Target("/partners/3"), "the second of a name is not the one")
}

// A waiver and evidence stay with what they are about when a partner is inserted before.
func TestWaiversAndEvidenceStayWithTheirPartner(t *testing.T) {
	const text = `{"version": "1.0", "name": "Rooms", "fictional": true,
		"partners": [{"id": "a", "name": "A", "peple": 1}, {"id": "b", "name": "B", "peple": 1}],
		"journal": [{"date": "2026-01-01", "event": "record", "stage": "prospect", "evidence": ["/partners/@b/name"]}],
		"waivers": [{"rule": "member-misspelt", "pointer": "/partners/@b", "reason": "Ours.", "by": "Head", "until": "2027-01-01"}]}`
	on := cal.MustDate("2026-11-28")
	misspelt := func(doc *partnership.Document) (out []string) {
		line, err := doc.AppendLine(nil)
		require.NoError(t, err)
		_, list := partnership.Read(line, partnership.Options{On: on})
		assert.False(t, list.Has("evidence-nowhere"))
		for f := range list.All() {
			if f.Code == "member-misspelt" {
				out = append(out, f.Pointer)
			}
		}
		return out
	}
	doc, _ := partnership.Read([]byte(text), partnership.Options{On: on})
	assert.Equal(t, []string{"/partners/0/peple"}, misspelt(doc))
	doc.Partners = slices.Insert(doc.Partners, 0, partnership.Partner{ID: "c", Name: lang.Plain("C")})
	assert.Equal(t, []string{"/partners/1/peple"}, misspelt(doc))

	gone, list := partnership.Read([]byte(strings.Replace(text, "/@b/name", "/@z/name", 1)), partnership.Options{On: on})
	require.NotNil(t, gone)
	assert.True(t, list.Has("evidence-nowhere"))
}

// What a database changes of a document that it keeps as jsonb changes no digest of a
// risk and no name.
func TestTheOrderOfLanguagesDoesNotCount(t *testing.T) {
	digests := map[string]bool{}
	for _, names := range []string{`{"fr": "Salles", "en": "Rooms", "de": "Säle"}`, `{"de": "Säle", "en": "Rooms", "fr": "Salles"}`} {
		doc, _ := partnership.Read([]byte(`{"version": "1.0", "name": `+names+`, "risks": [{"id": "r", "event": `+names+`, "x": {"b": 1.50, "a": [2e2]}}]}`), partnership.Options{})
		assert.Equal(t, "Salles", doc.Name.String())
		assert.Equal(t, "Salles", doc.Name.In("pt"))
		digests[doc.Risks[0].Digest()] = true
	}
	turned, _ := partnership.Read([]byte(`{"version": "1.0", "name": "x", "risks": [{"x": {"a": [200], "b": 1.5}, "event": {"en": "Rooms", "de": "Säle", "fr": "Salles"}, "id": "r"}]}`), partnership.Options{})
	digests[turned.Risks[0].Digest()] = true
	assert.Len(t, digests, 1)
}
