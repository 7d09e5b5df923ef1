package conformance

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

// What the schemas of a published version accept, the current ones accept: every
// case of the corpus, and documents made by chance.
func TestTheCurrentVersionAcceptsWhatPublishedOnesDo(t *testing.T) {
	texts := map[string][][]byte{}
	for _, c := range corpus(t) {
		texts[c.Document] = append(texts[c.Document], text(t, c))
	}
	chance := rand.New(rand.NewPCG(*seed, 0))
	for _, document := range slices.Sorted(maps.Keys(makers)) {
		texts[document] = append(texts[document], made(t, document, chance, 1000)...)
	}
	versions, err := fs.Glob(schema.FS, "v1.*")
	require.NoError(t, err)
	require.NotEmpty(t, versions)
	for _, version := range versions {
		for document, texts := range texts {
			if _, err := fs.Stat(schema.FS, path.Join(version, schema.Variant{}.File(document))); err != nil {
				continue // a document that came later
			}
			t.Run(version+" "+document, func(t *testing.T) {
				before := compiled(t, path.Join("..", "..", "schema", version, schema.Variant{}.File(document)))
				compare(t, before, compiled(t, engines[0].path(document, false)), texts)
			})
		}
	}
}

func compare(t *testing.T, before, now *jsonschema.Schema, texts [][]byte) {
	accepted := 0
	for _, text := range texts {
		if santhosh(before, text).state == Accept {
			accepted++
			assert.Equal(t, Accept, santhosh(now, text).state, "%s", text)
		}
	}
	assert.Positive(t, accepted)
}
