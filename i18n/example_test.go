package i18n_test

import (
	"fmt"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

var misspelt = finding.Finding{
	Code: "value-misspelt", Severity: finding.Error, Pointer: "/offers/0/format",
	Args: []finding.Arg{finding.Text("value", "workshp"), finding.Text("nearest", "workshop")},
}

func Example() {
	lang := i18n.Match("en_GB.UTF-8")
	fmt.Println(i18n.Message(lang, misspelt))
	fmt.Println(i18n.Hint(lang, misspelt))
	// Output:
	// “workshp” is not one of the known values; did you mean “workshop”?
	// Write “workshop” if that is the value you meant; otherwise choose one of the values listed.
}

func ExampleMessage() {
	fmt.Println(i18n.Message(i18n.English, misspelt))
	// Output: “workshp” is not one of the known values; did you mean “workshop”?
}

func ExampleHint() {
	small := finding.Finding{Code: "value-small", Args: []finding.Arg{finding.Text("limit", "1")}}
	fmt.Println(i18n.Hint(i18n.French, small))
	// Output: Écrivez 1 ou davantage.
}

func ExampleName() {
	fmt.Println(i18n.Name(i18n.French, "kind", "amendment"))
	fmt.Println(i18n.Name(i18n.English, "kind", "amendment"))
	// Output:
	// avenant
	// amendment
}

func ExampleLanguages() {
	fmt.Println(i18n.Languages())
	// Output: [fr en]
}

func ExampleMatch() {
	fmt.Println(i18n.Match("fr-CH"))
	fmt.Println(i18n.Match("pt", "en_GB.UTF-8"))
	fmt.Println(i18n.Match("fi"))
	// Output:
	// fr
	// en
	// fr
}

func ExampleWords() {
	words := i18n.Words("fr-CH")
	fmt.Println(words.Text("kind.need"))
	// Output: besoin true
}

func ExampleCatalogue_Format() {
	words := i18n.Words(i18n.English)
	fmt.Println(words.Format("json-type", finding.Word("expected", "type.text"), finding.Word("found", "type.list")))
	fmt.Println(words.Format("not-a-code"))
	// Output:
	// This place needs a text, but the file contains a list.
	// not-a-code
}

func ExampleCatalogue_Text() {
	fmt.Println(i18n.Words(i18n.English).Text("value-small"))
	// Output: This number is too small; minimum: {limit}. true
}

func ExampleCatalogue_Keys() {
	stages := 0
	for key := range i18n.Words(i18n.English).Keys() {
		if strings.HasPrefix(key, "stage.") {
			stages++
		}
	}
	fmt.Println(stages)
	// Output: 13
}

func ExampleDate() {
	day, _ := cal.ParsePartial("2026-03-01")
	month, _ := cal.ParsePartial("2026-08")
	fmt.Println(i18n.Date(i18n.French, day), i18n.Date(i18n.French, month), i18n.Date(i18n.English, month))
	// Output: 1er mars 2026 août 2026 August 2026
}
