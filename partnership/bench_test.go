package partnership_test

import (
	"encoding/json"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/validate"
)

// typical returns an invented partnership of the case library on one line:
// without findings.
func typical(b *testing.B) []byte {
	b.Helper()
	c, ok := cases.Find("fictional-pluripartite")
	require.True(b, ok)
	doc, list := partnership.Read(c.Data, partnership.Options{On: date(b, "2026-11-24")})
	require.Zero(b, list.Total())
	text, err := doc.AppendLine(nil)
	require.NoError(b, err)
	b.Logf("a document of %d bytes", len(text))
	return text
}

func BenchmarkReadAndCheck(b *testing.B) {
	text := typical(b)
	options := partnership.Options{On: date(b, "2026-11-24")}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, list := partnership.Read(text, options); !list.Valid() {
			b.Fatal(list)
		}
	}
}

// BenchmarkEncodingJSONAndValidator reads the same types by reflection and
// checks the same tags with validator/v10: the peer to compare with.
func BenchmarkEncodingJSONAndValidator(b *testing.B) {
	text := typical(b)
	engine := validate.New().Engine().(*validator.Validate)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		v := reflect.New(reflected).Interface()
		if err := json.Unmarshal(text, v); err != nil {
			b.Fatal(err)
		}
		if err := engine.Struct(v); err != nil {
			b.Fatal(err)
		}
	}
}

// repeated is a stream that gives a text so many times.
type repeated struct {
	text  []byte
	times int
	rest  []byte
}

func (r *repeated) Read(b []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.times == 0 {
			return 0, io.EOF
		}
		r.times, r.rest = r.times-1, r.text
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// BenchmarkStream reads and checks 100,000 documents, one a line.
func BenchmarkStream(b *testing.B) {
	text := append(typical(b), '\n')
	const documents = 100_000
	options := partnership.Options{On: date(b, "2026-11-24")}
	b.SetBytes(documents * int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for record, err := range partnership.Stream(&repeated{text: text, times: documents}, options) {
			if err != nil || !record.Findings.Valid() {
				b.Fatal(err)
			}
			n++
		}
		if n != documents {
			b.Fatal(n)
		}
	}
}

// What a stream of documents holds on to does not grow with their number.
func TestAStreamTakesConstantMemory(t *testing.T) {
	line := []byte(`{"version":"1.0","name":"` + strings.Repeat("x", 5000) + `"}` + "\n")
	held := func(documents int) uint64 {
		var most uint64
		n := 0
		for _, err := range partnership.Stream(&repeated{text: line, times: documents}, partnership.Options{}) {
			require.NoError(t, err)
			if n++; n%(documents/10) == 0 {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		return most
	}
	few, many := held(100), held(20_000)
	assert.Less(t, many, few+1<<20, "two hundred times as many documents, at most a megabyte more")
}
