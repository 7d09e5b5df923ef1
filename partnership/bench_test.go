package partnership_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/sample"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/validate"
)

// typical returns a valid document of about 7 kB without findings.
func typical(b *testing.B) []byte {
	b.Helper()
	for seed := range uint64(10_000) {
		doc := sample.Document(rand.New(rand.NewPCG(seed, 1)))
		text, err := doc.AppendLine(nil)
		require.NoError(b, err)
		if len(text) > 6_500 && len(text) < 7_500 && doc.Check(date(b, "2026-11-24")).Valid() {
			return text
		}
	}
	b.Fatal("no sample of that size")
	return nil
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

func BenchmarkStream(b *testing.B) {
	text := append(typical(b), '\n')
	const documents = 1_000
	stream := bytes.Repeat(text, documents)
	options := partnership.Options{On: date(b, "2026-11-24")}
	b.SetBytes(int64(len(stream)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range partnership.Stream(bytes.NewReader(stream), options) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != documents {
			b.Fatal(n)
		}
	}
}
