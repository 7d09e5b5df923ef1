package validate_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
	"github.com/vademecum-go/vademecum/validate"
)

// structure returns what the compiled check says of the structure, without what
// only a document as a whole can show: identifiers and references.
func structure(doc *partnership.Document) []string {
	return summary(wire.Check(partnership.Members(doc)).Filter(func(f finding.Finding) bool {
		return f.Code != "id-duplicate" && !strings.HasPrefix(string(f.Code), "reference-")
	}))
}

func summary(list finding.List) []string {
	list.Sort()
	out := []string{}
	for f := range list.All() {
		out = append(out, fmt.Sprint(f.Pointer, " ", f.Code, " ", f.Severity, " ", f.Args))
	}
	return out
}

func TestValidatorAndCompiledCheckAgree(t *testing.T) {
	v := validate.New()
	chance := rand.New(rand.NewPCG(1, 2))
	broken := map[string]int{}
	codes := []string{
		"member-required", "value-unknown", "value-misspelt", "value-small", "value-large", "list-repeats", "id-form", "country-form", "language-form",
		"url-form", "email-form", "decimal-form", "digest-form", "version-form", "pointer-form", "text-lines", "text-control", "text-long",
	}
	unseen := func(code string) bool { return broken[code] == 0 }
	// Some faults are rare: it goes on until each was there.
	for n := 0; n < 150 || n < 3000 && slices.ContainsFunc(codes, unseen); n++ {
		doc := sample.Document(chance)
		require.Equal(t, structure(doc), summary(v.Struct(doc)))
		require.Empty(t, structure(doc))

		text, err := doc.AppendLine(nil)
		require.NoError(t, err)
		for range 20 {
			text := sample.Mutate(chance, text)
			var mutant partnership.Document
			wire.Read(text, wire.Limits{}, partnership.Members(&mutant))
			want := structure(&mutant)
			require.Equal(t, want, summary(v.Struct(&mutant)), "%s", text)
			for f := range wire.Check(partnership.Members(&mutant)).All() {
				broken[string(f.Code)]++
			}
		}
	}
	for _, code := range codes {
		assert.NotZero(t, broken[code], "no mutant shows %s", code)
	}
}

func TestEveryTypeOfTheDocumentPassesTheValidator(t *testing.T) {
	v := validate.New()
	var walk func(reflect.Type, map[reflect.Type]bool)
	walk = func(typ reflect.Type, seen map[reflect.Type]bool) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		assert.NotPanics(t, func() { v.Struct(reflect.New(typ).Interface()) }, "%s", typ)
		for i := range typ.NumField() {
			walk(typ.Field(i).Type, seen)
		}
	}
	seen := map[reflect.Type]bool{}
	walk(reflect.TypeFor[partnership.Document](), seen)
	assert.Greater(t, len(seen), 40)
}

func TestWhatIsNoStruct(t *testing.T) {
	list := validate.New().Struct(7)
	assert.True(t, list.Has(validate.NotAStruct.Code))
	assert.Error(t, validate.New().ValidateStruct(nil))
}

func TestFrameworksCanTakeIt(t *testing.T) {
	var binding interface { // gin's binding.StructValidator
		ValidateStruct(any) error
		Engine() any
	} = validate.New()
	assert.NotNil(t, binding.Engine())
	require.NoError(t, binding.ValidateStruct(&partnership.Partner{ID: "host", Name: lang.Plain("Host")}))
	err := binding.ValidateStruct(&partnership.Partner{ID: "host"})
	assert.ErrorIs(t, err, finding.Code("member-required"))
}

// A handler that binds the body of a request to a Partner and answers with the
// findings.
func ExampleValidator_Struct() {
	v := validate.New()
	handler := func(w http.ResponseWriter, r *http.Request) {
		var partner partnership.Partner
		if err := json.NewDecoder(r.Body).Decode(&partner); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.WriteHeader(http.StatusUnprocessableEntity)
		for f := range v.Struct(&partner).All() {
			fmt.Fprintln(w, f.Code, f.Pointer)
		}
	}

	body := strings.NewReader(`{"id": "host", "country": "France", "people": [{"id": "p1", "email": "nobody"}]}`)
	answer := httptest.NewRecorder()
	handler(answer, httptest.NewRequest(http.MethodPost, "/partners", body))
	fmt.Print(answer.Body)
	// Output:
	// member-required /name
	// country-form /country
	// email-form /people/0/email
}
