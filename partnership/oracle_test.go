package partnership_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// twin returns a type with the same members and tags and without the methods
// that generated code gives, so that encoding/json reads it by reflection.
func twin(typ reflect.Type) reflect.Type {
	switch {
	case typ.Kind() == reflect.Pointer:
		return reflect.PointerTo(twin(typ.Elem()))
	case typ.Kind() == reflect.Slice && typ.Elem().Kind() == reflect.Struct && ours(typ.Elem()):
		return reflect.SliceOf(twin(typ.Elem()))
	case typ.Kind() == reflect.Struct && ours(typ):
		fields := make([]reflect.StructField, typ.NumField())
		for i := range fields {
			f := typ.Field(i)
			fields[i] = reflect.StructField{Name: f.Name, Type: twin(f.Type), Tag: f.Tag}
		}
		return reflect.StructOf(fields)
	}
	return typ
}

// ours reports whether the type is one of a document.
func ours(typ reflect.Type) bool {
	pkg := typ.PkgPath()
	return pkg == reflect.TypeFor[partnership.Document]().PkgPath() || pkg == reflect.TypeFor[assess.Round]().PkgPath()
}

var reflected = twin(reflect.TypeFor[partnership.Document]())

// byReflection reads and writes the text with encoding/json alone.
func byReflection(text []byte) ([]byte, error) {
	v := reflect.New(reflected)
	if err := json.Unmarshal(text, v.Interface()); err != nil {
		return nil, err
	}
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v.Interface())
	return []byte(strings.TrimSuffix(out.String(), "\n")), err
}

func TestCompiledAndReflectiveReadersAgree(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	accepted, refused := 0, 0
	for range 150 {
		text, err := sample.Document(chance).AppendLine(nil)
		require.NoError(t, err)
		want, err := byReflection(text)
		require.NoError(t, err)
		require.Equal(t, string(want), string(text))

		for range 20 {
			mutant := sample.Mutate(chance, text)
			var doc partnership.Document
			reading := wire.Read(mutant, wire.Limits{}, partnership.Members(&doc))
			if !reading.Findings().Valid() {
				refused++
				continue
			}
			want, err := byReflection(mutant)
			require.NoError(t, err, "%s", mutant)
			if reading.Findings().Total() > 0 {
				continue // unknown members, which encoding/json drops
			}
			got, err := doc.AppendLine(nil)
			require.NoError(t, err)
			again, err := byReflection(got)
			require.NoError(t, err)
			require.Equal(t, string(want), string(again))
			accepted++
		}
	}
	require.Greater(t, accepted, 200)
	require.Greater(t, refused, 200)
}
