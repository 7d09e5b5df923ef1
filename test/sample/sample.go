// Package sample makes documents for tests: valid ones that use every member
// of the model, and ones that are broken on purpose. It reads the types and
// their tags by reflection, so that a new member is in the next sample.
package sample

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// Document returns a partnership whose structure is right: every reference
// leads somewhere. What the guide would say of it is left to chance. The same
// source of chance gives the same document.
func Document(chance *rand.Rand) *partnership.Document {
	m := maker{chance: chance, ids: map[string][]string{}}
	doc := new(partnership.Document)
	m.fill(reflect.ValueOf(doc).Elem(), 0)
	m.refer(reflect.ValueOf(doc).Elem())
	doc.Version = partnership.Version
	doc.Waivers = nil // a waiver names a rule
	return doc
}

// Of returns a value of any type of documents, such as a policy, whose structure is
// right. The same source of chance gives the same value.
func Of[T any](chance *rand.Rand) *T {
	m := maker{chance: chance, ids: map[string][]string{}}
	v := new(T)
	m.fill(reflect.ValueOf(v).Elem(), 0)
	m.refer(reflect.ValueOf(v).Elem())
	return v
}

// A maker fills values by chance.
type maker struct {
	chance *rand.Rand
	ids    map[string][]string // the identifiers made so far, by kind
}

// often tells, with the odds of p in 100.
func (m *maker) often(p int) bool { return m.chance.IntN(100) < p }

func pick[T any](m *maker, of []T) T { return of[m.chance.IntN(len(of))] }

func (m *maker) fill(v reflect.Value, depth int) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		tag := f.Tag.Get("validate")
		required := strings.HasPrefix(tag, "required")
		if name == "-" || (!required && !m.often(max(15, 75-15*depth))) {
			continue
		}
		m.member(v.Field(i), f.Tag, tag, depth)
	}
}

func (m *maker) member(v reflect.Value, tags reflect.StructTag, tag string, depth int) {
	switch kind := v.Kind(); {
	case v.Type() == reflect.TypeFor[lang.Text]():
		v.Set(reflect.ValueOf(m.text()))
	case v.Type() == reflect.TypeFor[format.Ext]():
		v.Set(reflect.ValueOf(format.Ext{}.Set("org.example.crm", `{"number":7}`)))
	case v.Type() == reflect.TypeFor[cal.Date]():
		v.Set(reflect.ValueOf(m.date()))
	case v.Type() == reflect.TypeFor[cal.Partial]():
		v.Set(reflect.ValueOf(m.partial()))
	case v.Type() == reflect.TypeFor[cal.Period]():
		v.Set(reflect.ValueOf(pick(m, periods)))
	case v.Type() == reflect.TypeFor[assess.Rating]():
		v.Set(reflect.ValueOf(pick(m, []assess.Rating{assess.DontKnow, assess.Rated(0), assess.Rated(3), assess.Rated(4)})))
	case kind == reflect.Slice:
		n := 1 + m.chance.IntN(3)
		for range n {
			element := reflect.New(v.Type().Elem()).Elem()
			m.member(element, tags, tag[strings.Index(tag, "dive")+len("dive"):], depth+1)
			if !repeats(v, element) {
				v.Set(reflect.Append(v, element))
			}
		}
	case kind == reflect.Pointer && v.Type().Elem().Kind() == reflect.Struct:
		v.Set(reflect.New(v.Type().Elem()))
		m.fill(v.Elem(), depth+1)
	case kind == reflect.Pointer && v.Type().Elem().Kind() == reflect.Bool:
		b := m.often(50)
		v.Set(reflect.ValueOf(&b))
	case kind == reflect.Pointer:
		n := m.chance.IntN(100)
		v.Set(reflect.ValueOf(&n))
	case kind == reflect.Struct:
		m.fill(v, depth+1)
	case kind == reflect.Int:
		v.SetInt(int64(min(1+m.chance.IntN(5), most(tag))))
	case strings.Contains(tag, "enum"):
		v.SetString(pick(m, values(v)))
	default:
		v.SetString(m.string(tags, tag))
	}
}

// most returns the greatest number that a tag allows.
func most(tag string) int {
	for rule := range strings.SplitSeq(tag, ",") {
		if text, ok := strings.CutPrefix(rule, "max="); ok {
			if n, err := strconv.Atoi(text); err == nil {
				return n
			}
		}
	}
	return math.MaxInt
}

// repeats reports whether a list of plain texts has the element already.
func repeats(list, element reflect.Value) bool {
	if element.Kind() != reflect.String {
		return false
	}
	for i := range list.Len() {
		if list.Index(i).String() == element.String() {
			return true
		}
	}
	return false
}

// values returns the known values of a coded type.
func values(v reflect.Value) []string {
	var out []string
	for x := range v.MethodByName("Values").Call(nil)[0].Seq() {
		out = append(out, x.String())
	}
	return out
}

// string returns a text with the form that the tag asks for.
func (m *maker) string(tags reflect.StructTag, tag string) string {
	if kind := tags.Get("def"); kind != "" {
		id := kind + "-" + strconv.Itoa(len(m.ids[kind])+1)
		m.ids[kind] = append(m.ids[kind], id)
		return id
	}
	if kind := tags.Get("ref"); kind != "" {
		return later + kind // until all identifiers are made
	}
	for form, text := range forms {
		if strings.Contains(tag, form) {
			return text
		}
	}
	return m.words()
}

var forms = map[string]string{
	"country": "FR", "language": "fr", "url": "https://example.org/a", "email": "someone@example.org", "decimal": "12.5",
	"digest": strings.Repeat("0a", 32), "version": "1.0", "pointer": "/version", "id": "code-1",
}

// later marks a reference that is still to be made; the kind follows it.
const later = "\x00"

// refer gives every reference an identifier of its kind, and takes out those
// for which there is none.
func (m *maker) refer(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		if m.refer(v.Elem()); unreferred(v.Elem()) {
			v.SetZero()
		}
	case reflect.Slice:
		kept := reflect.MakeSlice(v.Type(), 0, v.Len())
		for i := range v.Len() {
			element := v.Index(i)
			if m.refer(element); !unreferred(element) && !repeats(kept, element) {
				kept = reflect.Append(kept, element)
			}
		}
		if v.Type().Elem().Kind() == reflect.String || v.Type().Elem().Kind() == reflect.Struct {
			v.Set(kept)
			if v.Len() == 0 {
				v.SetZero()
			}
		}
	case reflect.Struct:
		if v.Type().PkgPath() == reflect.TypeFor[cal.Date]().PkgPath() || v.Type() == reflect.TypeFor[lang.Wording]() || v.Type() == reflect.TypeFor[format.Member]() {
			return
		}
		for i := range v.NumField() {
			m.refer(v.Field(i))
		}
	case reflect.String:
		if kind, ok := strings.CutPrefix(v.String(), later); ok {
			v.SetString("")
			if ids := m.ids[kind]; len(ids) > 0 {
				v.SetString(pick(m, ids))
			}
		}
	}
}

// unreferred reports whether an element lacks a reference that it needs.
func unreferred(v reflect.Value) bool {
	if v.Kind() == reflect.String {
		return v.String() == ""
	}
	if v.Kind() != reflect.Struct {
		return false
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Tag.Get("ref") != "" && strings.HasPrefix(f.Tag.Get("validate"), "required") && v.Field(i).Kind() == reflect.String && v.Field(i).String() == "" {
			return true
		}
	}
	return false
}

var periods = []cal.Period{{Years: 1}, {Months: 6}, {Years: 1, Months: 6}, {Weeks: 2}, {Days: 10}}

func (m *maker) date() cal.Date {
	d, err := cal.NewDate(2000+m.chance.IntN(40), 1+m.chance.IntN(12), 1+m.chance.IntN(28))
	if err != nil {
		panic(fmt.Sprint("sample: ", err)) // a test's own mistake
	}
	return d
}

func (m *maker) partial() cal.Partial {
	d := m.date()
	text := d.String()[:pick(m, []int{4, 7, 10})]
	p, err := cal.ParsePartial(text)
	if err != nil {
		panic(fmt.Sprint("sample: ", err))
	}
	return p
}

func (m *maker) text() lang.Text {
	if m.often(50) {
		return lang.Plain(m.words())
	}
	return lang.By("fr", m.words(), "en", m.words())
}

func (m *maker) words() string {
	words := []string{"salle", "atelier", "conseil", "été", "à", "« œuvre »", "partenaire", `a "b" c`, `\`, "<b>", "👩‍🏫", "l’accueil"}
	n := 1 + m.chance.IntN(4)
	out := make([]string, n)
	for i := range out {
		out[i] = pick(m, words)
	}
	return strings.Join(out, " ")
}
