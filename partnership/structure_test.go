package partnership_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/sample"
)

// Whatever becomes of the structure of a document, members moved, repeated,
// renamed, lengthened and nested: a list is bounded, each finding stands in the
// text and points to something in it or into what should hold it, and reading again
// says the same. What is valid is written and read again as it was.
func FuzzStructure(f *testing.F) {
	chance := rand.New(rand.NewPCG(9, 10))
	for _, text := range sample.Corpus(f, "partnership") {
		steps := make([]byte, 3*(1+chance.IntN(8)))
		for i := range steps {
			steps[i] = byte(chance.IntN(256))
		}
		f.Add(text, steps)
	}
	options := partnership.Options{On: date(f, "2026-11-24")}
	f.Fuzz(func(t *testing.T, text, steps []byte) {
		if len(text) > 100_000 || len(steps) > 60 {
			return
		}
		text = sample.Restructure(text, steps)
		doc, list := partnership.Read(text, options)
		require.LessOrEqual(t, list.Len(), finding.Max)
		for found := range list.All() {
			require.LessOrEqual(t, len(found.Pointer), finding.MaxPointer)
			require.True(t, finding.IsPointer(found.Pointer), "%q", found.Pointer)
			require.True(t, found.Place.Line > 0 && found.Place.Column > 0 && found.Place.Offset <= len(text), "%+v", found)
			for _, a := range found.Args {
				require.LessOrEqual(t, len(a.Value), 1600)
			}
		}
		_, again := partnership.Read(text, options)
		require.Equal(t, list, again)
		if !list.Valid() {
			return
		}
		canonical, err := doc.Append(nil)
		require.NoError(t, err)
		_, second := partnership.Read(canonical, partnership.Options{On: options.On, Limits: format.Limits{Bytes: format.MaxBytes}})
		require.Equal(t, list.Total(), second.Total(), "what is written says the same: %v, %v", list, second)
	})
}
