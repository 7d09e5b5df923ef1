package partnership_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A reader that is used again reads each document as if it were the first, whatever
// the one before left: the same document, the same findings, nothing of its neighbour.
func TestAReaderIsUsedAgain(t *testing.T) {
	on := date(t, "2026-11-24")
	chance := rand.New(rand.NewPCG(7, 8))
	for _, owned := range []bool{false, true} {
		r := partnership.Reader{Options: partnership.Options{On: on, Owned: owned}}
		for range 300 {
			text, err := sample.Document(chance).AppendLine(nil)
			require.NoError(t, err)
			if chance.IntN(3) > 0 {
				text = sample.Mutate(chance, text)
			}
			want, wantFound := partnership.Read(text, partnership.Options{On: on})
			got, found := r.Read(bytes.Clone(text))
			require.Equal(t, want, got)
			require.Equal(t, wantFound, found, "%s", text)
		}
	}
}

// What a reader gave stays as it is when it reads on and, without Owned, when the data
// that it was read from is overwritten.
func TestADocumentOutlivesItsData(t *testing.T) {
	c, ok := cases.Find("fictional-bilateral")
	require.True(t, ok)
	var r partnership.Reader
	data := bytes.Clone(c.Data)
	doc, _ := r.Read(data)
	want, err := doc.AppendLine(nil)
	require.NoError(t, err)
	for i := range data {
		data[i] = 'x'
	}
	r.Read([]byte(`{"version":"1.0","name":"another","partners":[{"id":"host","name":"B"}]}`))
	got, err := doc.AppendLine(nil)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

func BenchmarkReader(b *testing.B) {
	text := typical(b)
	r := partnership.Reader{Options: partnership.Options{On: date(b, "2026-11-24"), Owned: true}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, list := r.Read(text); !list.Valid() {
			b.Fatal(list)
		}
	}
}
