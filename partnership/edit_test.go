package partnership_test

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// scramble changes everything in a value that it can reach without allocating anything anew.
func scramble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			scramble(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			scramble(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				scramble(v.Field(i))
			}
		}
	case reflect.String:
		v.SetString(v.String() + "!")
	case reflect.Int, reflect.Int8:
		v.SetInt(v.Int() + 1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	}
}

func TestCloneSharesNothing(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 7))
	docs := []*partnership.Document{{}, {Name: lang.Plain("\xff"), Partners: []partnership.Partner{}}}
	for range 40 {
		docs = append(docs, sample.Document(chance))
	}
	for c := range cases.All() {
		doc, _ := partnership.Read(c.Data, partnership.Options{})
		docs = append(docs, doc)
	}
	for _, doc := range docs {
		before, _ := doc.AppendLine(nil)
		clone := doc.Clone()
		require.Equal(t, doc, clone)
		scramble(reflect.ValueOf(clone))
		after, _ := doc.AppendLine(nil)
		require.Equal(t, string(before), string(after))
		assert.True(t, doc.Digest() == "" || doc.Equal(doc.Clone()))
		assert.Equal(t, len(before) > 0 && doc.Version != "", doc.Version != "" && !doc.Equal(clone))
	}
}

func TestDigestHangsOnWhatIsSaidAlone(t *testing.T) {
	read := func(text string) *partnership.Document {
		doc, _ := partnership.Read([]byte(text), partnership.Options{})
		return doc
	}
	one := read(`{"version": "1.0", "name": {"fr": "Salles", "en": "Rooms"}, "later": {"b": [1.0, -0], "a": "\u00e9"}, "ext": {"org.b": 1e2, "org.a": {"y": 1, "x": 2}}}`)
	two := read(`{"ext":{"org.a":{"x":2,"y":1},"org.b":100},"later":{"a":"é","b":[1,0]},"name":{"en":"Rooms","fr":"Salles"},"version":"1.0"}`)
	assert.Len(t, one.Digest(), 64)
	assert.Equal(t, one.Digest(), two.Digest())
	assert.True(t, one.Equal(two))
	for _, other := range []string{
		`{"version": "1.0", "name": {"fr": "Salles", "en": "Room"}}`,
		`{"version": "1.0", "name": {"fr": "Salles", "en": "Rooms"}, "later": {"b": [0, 1], "a": "é"}, "ext": {"org.b": 100, "org.a": {"y": 1, "x": 2}}}`,
	} {
		assert.NotEqual(t, one.Digest(), read(other).Digest())
		assert.False(t, one.Equal(read(other)))
	}
	var none *partnership.Document
	assert.False(t, one.Equal(none))
	assert.True(t, none.Equal(nil))
	assert.Empty(t, (&partnership.Document{Name: lang.Plain("\xff")}).Digest())
}

func TestFinders(t *testing.T) {
	doc := sample.Document(rand.New(rand.NewPCG(3, 4)))
	for doc.FollowUp == nil || len(doc.FollowUp.Evolutions) == 0 || len(doc.Partners) == 0 || len(doc.Partners[0].People) == 0 || len(doc.Conventions) == 0 {
		doc = sample.Document(rand.New(rand.NewPCG(rand.Uint64(), 4)))
	}
	partner, ok := doc.Partner(doc.Partners[0].ID)
	require.True(t, ok)
	assert.Same(t, &doc.Partners[0], partner)
	person, of, ok := doc.Person(doc.Partners[0].People[0].ID)
	require.True(t, ok)
	assert.Same(t, &doc.Partners[0].People[0], person)
	assert.Same(t, partner, of)
	doc.Conventions[0].ID = "first"
	c, ok := doc.Convention("first")
	require.True(t, ok)
	assert.Same(t, &doc.Conventions[0], c)
	e, ok := doc.Evolution(doc.FollowUp.Evolutions[0].ID)
	require.True(t, ok)
	assert.Same(t, &doc.FollowUp.Evolutions[0], e)
	_, ok = doc.Partner("nobody")
	assert.False(t, ok)
	_, _, ok = doc.Person("nobody")
	assert.False(t, ok)
	_, ok = new(partnership.Document).Milestone("m")
	assert.False(t, ok)
}

func TestScanADocument(t *testing.T) {
	var doc partnership.Document
	require.NoError(t, doc.Scan([]byte(`{"version": "1.0", "name": "Rooms"}`)))
	assert.Equal(t, "Rooms", doc.Name.String())
	require.NoError(t, doc.Scan(`{"version": "1.0", "name": "Salles"}`))
	assert.Equal(t, "Salles", doc.Name.String())
	require.NoError(t, doc.Scan(nil))
	assert.Empty(t, doc)
	assert.Error(t, doc.Scan(7))
	assert.Error(t, doc.Scan([]byte(`[`)))
	buffer := []byte(`{"version": "1.0", "name": "Rooms"}`)
	require.NoError(t, doc.Scan(buffer))
	copy(buffer, bytes.Repeat([]byte("x"), len(buffer)))
	assert.Equal(t, "Rooms", doc.Name.String(), "the driver uses its bytes again")
	assert.Equal(t, cal.Date{}, cal.Date{})
}
