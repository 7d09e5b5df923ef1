package cases_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

func today(t testing.TB) cal.Date {
	t.Helper()
	d, err := cal.ParseDate("2026-11-24")
	require.NoError(t, err)
	return d
}

func read(t testing.TB, c cases.Case) (*partnership.Document, finding.List) {
	t.Helper()
	return partnership.Read(c.Data, partnership.Options{On: today(t)})
}

func TestTheLibrary(t *testing.T) {
	real, invented := 0, 0
	for c := range cases.All() {
		t.Run(c.ID, func(t *testing.T) {
			doc, list := read(t, c)
			assert.NoError(t, list.Err())
			text, err := doc.Append(nil)
			require.NoError(t, err)
			assert.Equal(t, string(c.Data), string(text), "a case is kept in its canonical form")
			assert.NotEmpty(t, doc.Sources, "a case says where it comes from")
			if doc.Fictional != nil && *doc.Fictional {
				invented++
				assert.Zero(t, list.Count(finding.Warning), "an invented one shows how it is done: %v", list)
			} else {
				real++
				assert.True(t, strings.HasPrefix(c.ID, fmt.Sprintf("%02d-", real)), "numbered in order")
				assert.Equal(t, "2019-06", doc.Sources[0].Date.String())
			}
		})
	}
	assert.Equal(t, 16, real)
	assert.Equal(t, 2, invented)
	_, ok := cases.Find("nothing")
	assert.False(t, ok)
}

// eachText visits every text of a document that a person reads.
func eachText(v reflect.Value, visit func(lang.Text)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), visit)
		}
	case reflect.Slice:
		if text, ok := v.Interface().(lang.Text); ok {
			visit(text)
			return
		}
		for i := range v.Len() {
			eachText(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachText(v.Field(i), visit)
			}
		}
	}
}

func TestTextsAreInBothLanguagesAndWellSet(t *testing.T) {
	badly := regexp.MustCompile(`\pL'\pL|[^\x{202f}][;!?]|[^\x{a0}/]:[^/]|« [^\x{a0}]|[^\x{a0}]»`)
	for c := range cases.All() {
		doc, _ := read(t, c)
		eachText(reflect.ValueOf(doc), func(text lang.Text) {
			if text.IsZero() || (len(text) == 1 && text[0].Lang == "") {
				return // a proper name
			}
			langs := []string{}
			for _, w := range text {
				langs = append(langs, w.Lang)
				assert.NotEmpty(t, w.Text)
			}
			assert.Equal(t, []string{"fr", "en"}, langs, "%s: %v", c.ID, text)
			assert.NotRegexp(t, badly, text.In("fr"), c.ID)
		})
	}
}

// used gathers the members of types that a document holds.
func used(v reflect.Value, seen map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			used(v.Elem(), seen)
		}
	case reflect.Slice:
		for i := range v.Len() {
			used(v.Index(i), seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !v.Field(i).IsZero() {
				seen[v.Type().Name()+"."+f.Name] = true
				used(v.Field(i), seen)
			}
		}
	}
}

// members gathers all members of types.
func members(typ reflect.Type, all map[string]bool) {
	for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || !strings.Contains(typ.PkgPath(), "vademecum/partnership") && !strings.Contains(typ.PkgPath(), "vademecum/assess") {
		return
	}
	for i := range typ.NumField() {
		f := typ.Field(i)
		key := typ.Name() + "." + f.Name
		if typ == reflect.TypeFor[format.Member]() || f.Type == reflect.TypeFor[format.Unknown]() || all[key] {
			continue
		}
		all[key] = true
		members(f.Type, all)
	}
}

// elsewhere are the members that no case has a use for, each with the reason.
var elsewhere = map[string]string{
	"Document.Schema":           "for editors",
	"Round.Schema":              "for editors",
	"Round.Parties":             "for a round in a file of its own",
	"Party.ID":                  "for a round in a file of its own",
	"Party.Name":                "for a round in a file of its own",
	"Entry.Stage":               "in the real cases, which open with what is on record",
	"Convention.Ending":         "for a convention that ended before its time",
	"Ending.Date":               "for a convention that ended before its time",
	"Ending.Kind":               "for a convention that ended before its time",
	"Ending.Reason":             "for a convention that ended before its time",
	"Convention.Indefinite":     "for a convention without a term",
	"Convention.Year":           "for terms that are calendar or school years",
	"Roadmap.Closed":            "for a partnership that has ended",
	"Value.AtOdds":              "for values at odds, which a good example has not",
	"Offer.CompetesWith":        "for competing offers, which a good example has not",
	"ExtensionOption.Exercised": "for an option taken up",
	"Amendment.Renewal":         "for an amendment that changes renewal",
	"Amendment.End":             "for an amendment that changes the end",
}

func TestTheInventedCasesShowEveryPartOfTheModel(t *testing.T) {
	seen, all := map[string]bool{}, map[string]bool{}
	for c := range cases.All() {
		doc, _ := read(t, c)
		if doc.Fictional != nil && *doc.Fictional {
			used(reflect.ValueOf(doc), seen)
		}
	}
	members(reflect.TypeFor[partnership.Document](), all)
	for key := range all {
		assert.NotEqual(t, elsewhere[key] != "", seen[key], "%s is shown by an invented case, or has its reason not to be", key)
	}
}

func ExampleFind() {
	c, ok := cases.Find("05-normandie-fongecif")
	doc, _ := partnership.Read(c.Data, partnership.Options{})
	fmt.Println(ok, doc.Name.In("fr"))
	// Output: true Cité des métiers de Normandie et Fongecif
}

func ExampleAll() {
	n := 0
	for range cases.All() {
		n++
	}
	fmt.Println(n)
	// Output: 18
}
