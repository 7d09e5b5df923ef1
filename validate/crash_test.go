package validate_test

import (
	"math/rand"
	"reflect"
	"testing"
	"testing/quick"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/validate"
)

type base struct {
	Code string `json:"code" validate:"oneof=a b"`
}

type box[T any] struct {
	What T `json:"what" validate:"required"`
}

type node struct {
	Next *node  `json:"next"`
	Name string `json:"name" validate:"required"`
}

// Whatever is wrong with a value is found, on types of the program as on ours: the
// kinds of values, the tags and the types that once gave nothing, or a panic.
func TestTypesOfTheProgram(t *testing.T) {
	type request struct {
		Kind     string              `json:"kind" validate:"oneof=a b"`
		Age      int                 `json:"age" validate:"gte=18"`
		Token    string              `json:"token" validate:"len=10"`
		Password string              `json:"password" validate:"required,min=12"`
		Seats    uint                `json:"seats" validate:"min=2"`
		Rate     float64             `json:"rate" validate:"max=1.5"`
		Tags     []string            `json:"tags" validate:"min=1,unique,dive,max=3"`
		By       map[string]string   `json:"by" validate:"unique"`
		Partners []partnership.Value `json:"partners" validate:"dive"`
		Labels   map[string]base     `json:"labels" validate:"dive"`
		Email    string              `json:"email" validate:"email"`
		Odd      string              `json:"a.b[c]" validate:"required"`
		base
	}
	bad := request{
		Kind: "c", Age: 3, Token: "x", Password: "short", Seats: 1, Rate: 2, Tags: []string{"a", "a", "long"},
		By:       map[string]string{"a": "x", "b": "x"},
		Partners: []partnership.Value{{Name: lang.Plain("ok")}, {ID: "é"}},
		Labels:   map[string]base{"x.y[0]": {"c"}},
		base:     base{"z"},
	}
	want := []string{
		"/a.b[c] member-required", "/age value-small", "/by validate-failed", "/code validate-failed", "/email validate-failed", "/kind validate-failed",
		"/labels/x.y[0]/code validate-failed", "/partners/1/id id-form", "/partners/1/name member-required", "/password validate-failed",
		"/rate validate-failed", "/seats value-small", "/tags/1 list-repeats", "/token validate-failed",
	}
	list := validate.New().Struct(&bad)
	got := []string{}
	for f := range list.All() {
		got = append(got, f.Pointer+" "+string(f.Code))
	}
	assert.ElementsMatch(t, want, got)
}

func TestNoTypeAndNoTagPanics(t *testing.T) {
	same := lang.Plain("x")
	loop := &node{Name: "a"}
	loop.Next = loop
	tests := []struct {
		name  string
		value any
		want  []string
	}{
		{"an anonymous struct", struct {
			Name string `json:"name" validate:"required"`
		}{}, []string{"/name member-required"}},
		{"a generic struct", box[string]{}, []string{"/what member-required"}},
		{"a generic struct in one", box[box[lang.Text]]{}, []string{"/what member-required"}},
		{"a tag that nobody knows", struct {
			Name string `validate:"shiny"`
		}{}, []string{" validate-tag"}},
		{"a tag that does not fit", struct {
			On bool `validate:"min=3"`
		}{true}, []string{" validate-tag"}},
		{"a parameter that is no number", struct {
			N int `validate:"min=x"`
		}{1}, []string{" validate-tag"}},
		{"dive into a text", struct {
			N string `validate:"dive,required"`
		}{"x"}, []string{" validate-tag"}},
		{"ours on a number", struct {
			N int `validate:"country"`
		}{7}, []string{"/N validate-failed"}},
		{"ours on a list", struct {
			N []string `validate:"line"`
		}{[]string{"a"}}, []string{"/N validate-failed"}},
		{"enum on a struct of ours", struct {
			N partnership.Value `validate:"enum"`
		}{partnership.Value{Name: same}}, []string{"/N validate-failed"}},
		{"ext on a text", struct {
			N string `validate:"ext"`
		}{"x"}, []string{"/N validate-failed"}},
		{"a pointer to a number", struct {
			N *int `json:"n" validate:"min=3"`
		}{new(int)}, []string{"/n value-small"}},
		{"an interface", struct {
			N any `json:"n" validate:"min=3"`
		}{2}, []string{"/n value-small"}},
		{"a nil interface", struct {
			N any `json:"n" validate:"min=3"`
		}{}, []string{"/n validate-failed"}},
		{"embedded", struct {
			base
			*box[string]
		}{base{"x"}, &box[string]{}}, []string{"/code validate-failed", "/what member-required"}},
		{"a value that holds itself", loop, []string{" validate-tag"}},
		{"nothing", nil, []string{" validate-no-struct"}},
		{"a nil pointer", (*node)(nil), []string{" validate-no-struct"}},
		{"a map", map[string]int{}, []string{" validate-no-struct"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			require.NotPanics(t, func() {
				got := []string{}
				for f := range validate.New().Struct(test.value).All() {
					got = append(got, f.Pointer+" "+string(f.Code))
				}
				assert.ElementsMatch(t, test.want, got)
			})
		})
	}
}

// kinds and conditions are what structs are made of by chance.
var (
	kinds = []reflect.Type{
		reflect.TypeFor[string](), reflect.TypeFor[int8](), reflect.TypeFor[uint](), reflect.TypeFor[float32](), reflect.TypeFor[bool](), reflect.TypeFor[any](),
		reflect.TypeFor[[]string](), reflect.TypeFor[[2]int](), reflect.TypeFor[map[string]int](), reflect.TypeFor[map[int]base](), reflect.TypeFor[*int](),
		reflect.TypeFor[[]*base](), reflect.TypeFor[lang.Text](), reflect.TypeFor[partnership.Partner](), reflect.TypeFor[*partnership.Offer](),
		reflect.TypeFor[partnership.Stage](), reflect.TypeFor[complex64](), reflect.TypeFor[chan int](), reflect.TypeFor[func()](), reflect.TypeFor[error](),
		reflect.TypeFor[struct {
			N int `validate:"min=1"`
		}](),
	}
	conditions = []string{
		"required", "omitempty", "min=3", "max=2", "len=1", "gte=18", "lt=0", "gt=x", "eq=1", "ne=a", "oneof=a b", "unique", "unique=N", "dive", "dive,required", "dive,keys,min=1,endkeys,max=1",
		"email", "url", "id", "country", "line", "prose", "enum", "ext", "decimal", "shiny", "", ",", "=", "rgb|rgba", "required_if=A 1", "required_with=B", "eqfield=A", "isdefault", "structonly",
		"datetime=2006", "excludesall=!@", "contains=a", "pointer", "digest", "numeric", "-", "nostructlevel", "excluded_if=A 1 A 2", "uuid", "hexcolor", "iso3166_1_alpha2", "omitnil", "image", "file",
	}
)

// made makes a struct type of the bytes and a value of it: two bytes a field, and one
// for what is in it.
func made(data []byte) reflect.Value {
	var fields []reflect.StructField
	names := "ABCDEFGH"
	for i := 0; i+2 < len(data) && len(fields) < len(names); i += 3 {
		tag := conditions[int(data[i+1])%len(conditions)]
		if data[i+2]&1 == 1 {
			tag += "," + conditions[int(data[i+2])%len(conditions)]
		}
		name := names[len(fields) : len(fields)+1]
		fields = append(fields, reflect.StructField{
			Name: name, Type: kinds[int(data[i])%len(kinds)], Tag: reflect.StructTag(`json:"` + name + `" validate:"` + tag + `"`),
		})
	}
	v := reflect.New(reflect.StructOf(fields)).Elem()
	chance := rand.New(rand.NewSource(int64(len(data))))
	for i := range fields {
		if data[3*i+2]&2 == 2 {
			func() {
				defer func() { recover() }() // quick makes no values of types with hidden fields
				if some, ok := quick.Value(fields[i].Type, chance); ok {
					v.Field(i).Set(some)
				}
			}()
		}
	}
	return v
}

// Whatever a program makes of types and tags: nothing panics, and what the validator
// refuses is found.
func FuzzStruct(f *testing.F) {
	f.Add([]byte{0, 10, 2, 1, 5, 2, 0, 2, 3})
	for i := range len(conditions) {
		seed := []byte{}
		for k := range 8 {
			seed = append(seed, byte(k+i), byte(i), byte(2*k))
		}
		f.Add(seed)
		f.Add([]byte{byte(8 + i), byte(i), 2, byte(i), 0, 2, byte(i + 13), byte(i), 3})
	}
	ours, gins, plain := validate.New(), validate.Binding(), validator.New(validator.WithRequiredStructEnabled())
	require.NoError(f, validate.Register(plain))
	f.Fuzz(func(t *testing.T, data []byte) {
		value := made(data).Interface()
		list := ours.Struct(value)
		refused := func() (refused bool) {
			defer func() { refused = refused || recover() != nil }()
			return plain.Struct(value) != nil
		}()
		require.Equal(t, refused, !list.Valid(), "%+v", value)
		gins.ValidateStruct(value) //nolint:errcheck // it must not panic
	})
}

func TestRegister(t *testing.T) {
	own := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, validate.Register(own))
	require.NoError(t, own.Struct(&partnership.Partner{ID: "host", Name: lang.Plain("Host")}))
	err := own.Struct(&partnership.Partner{ID: "é"})
	failed := validator.ValidationErrors{}
	require.ErrorAs(t, err, &failed)
	assert.Len(t, failed, 2)

	list, ok := validate.Findings(&partnership.Partner{ID: "é"}, err)
	require.True(t, ok)
	assert.Equal(t, []string{"/id id-form", "/name member-required"}, summaryOf(list))

	// What the program's own types ask for stays what it was.
	assert.Error(t, own.Struct(struct {
		Mail string `validate:"email"`
		Link string `validate:"url"`
	}{}), "an empty address is no address")
	_, ok = validate.Findings(7, assert.AnError)
	assert.False(t, ok)
}

func TestBindingKeepsTheContractOfGin(t *testing.T) {
	type order struct {
		Age     int                   `json:"age" binding:"gte=18"`
		Partner partnership.Partner   `json:"partner"`
		Others  []partnership.Partner `json:"others" binding:"required,dive"`
	}
	fine := partnership.Partner{ID: "host", Name: lang.Plain("Host")}
	tests := []struct {
		name  string
		value any
		want  []string
	}{
		{"nothing", nil, nil},
		{"a nil pointer", (*order)(nil), nil},
		{"a number", 7, nil},
		{"a map", map[string]int{"a": 1}, nil},
		{"all is well", order{18, fine, []partnership.Partner{fine}}, nil},
		{"ours in theirs", &order{17, partnership.Partner{ID: "host", People: []partnership.Person{{ID: "é"}}}, []partnership.Partner{{ID: "a"}}},
			[]string{"/age value-small", "/partner/name member-required", "/partner/people/0/id id-form", "/others/0/name member-required"}},
		{"a slice", []order{{18, fine, []partnership.Partner{fine}}, {17, fine, nil}}, []string{"/1/age value-small", "/1/others member-required"}},
		{"an array of pointers", [2]*partnership.Partner{&fine, {ID: "x"}}, []string{"/1/name member-required"}},
		{"a pointer to a slice", &[]partnership.Partner{{ID: "x"}}, []string{"/0/name member-required"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := validate.Binding().ValidateStruct(test.value)
			if test.want == nil {
				require.NoError(t, err)
				return
			}
			var list finding.List
			require.ErrorAs(t, err, &list)
			assert.ElementsMatch(t, test.want, summaryOf(list))
			var failed validator.ValidationErrors
			require.ErrorAs(t, err, &failed)
			assert.Len(t, failed, len(test.want))
		})
	}
}

func summaryOf(list finding.List) []string {
	out := []string{}
	for f := range list.All() {
		out = append(out, f.Pointer+" "+string(f.Code))
	}
	return out
}
