package partnership_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// eachStruct visits the addresses of all structs of a document's types in v.
func eachStruct(v reflect.Value, visit func(any)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachStruct(v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachStruct(v.Index(i), visit)
		}
	case reflect.Struct:
		if !ours(v.Type()) {
			return
		}
		visit(v.Addr().Interface())
		for i := range v.NumField() {
			eachStruct(v.Field(i), visit)
		}
	}
}

// Any part of a document goes through encoding/json by itself, since people
// send a partner or a convention alone.
func TestEveryTypeGoesThroughEncodingJSON(t *testing.T) {
	chance := rand.New(rand.NewPCG(9, 10))
	seen := map[reflect.Type]bool{}
	for range 30 {
		eachStruct(reflect.ValueOf(sample.Document(chance)).Elem(), func(part any) {
			typ := reflect.TypeOf(part).Elem()
			seen[typ] = true
			text, err := json.Marshal(reflect.ValueOf(part).Elem().Interface())
			require.NoError(t, err)
			again := reflect.New(typ)
			require.NoError(t, json.Unmarshal(text, again.Interface()), "%s", text)
			twice, err := json.Marshal(again.Interface())
			require.NoError(t, err)
			require.Equal(t, string(text), string(twice))
			require.Error(t, json.Unmarshal([]byte(`[]`), again.Interface()))
		})
	}
	assert.Greater(t, len(seen), 40)
}

func TestEveryCodedValueIsInItsVocabularyOnce(t *testing.T) {
	for name, codes := range partnership.Vocabularies() {
		seen := map[string]bool{}
		for _, code := range codes {
			assert.False(t, seen[code], "%s: %s twice", name, code)
			seen[code] = true
			assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, code)
		}
		assert.NotEmpty(t, codes, name)
	}
	assert.False(t, partnership.Stage("").Valid())
	assert.True(t, partnership.StageActive.Valid())
	assert.Equal(t, "stage.active", partnership.StageActive.Word())
	for range partnership.Vocabularies() {
		break
	}
	for range partnership.Rules() {
		break
	}
}
