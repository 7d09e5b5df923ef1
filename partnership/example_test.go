package partnership_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// Everything that is wrong is found at once, each with its place.
func ExampleRead() {
	data := []byte(`{
  "version": "1.0",
  "nmae": "Rooms and advice",
  "partners": [
    {"id": "host", "name": "Cité des métiers de Valbrume", "country": "France"}
  ]
}`)
	doc, found := partnership.Read(data, partnership.Options{})
	fmt.Println(doc.Partners[0].Name, "valid:", found.Valid())
	for f := range found.All() {
		fmt.Printf("%d:%d %s %s %s\n", f.Place.Line, f.Place.Column, f.Severity, f.Code, f.Pointer)
	}
	// Output:
	// Cité des métiers de Valbrume valid: false
	// 1:1 error member-required /name
	// 3:3 warning member-misspelt /nmae
	// 5:71 error country-form /partners/0/country
}

// A document built in Go is checked like one that was read.
func ExampleDocument_Check() {
	doc := partnership.Document{
		Version: partnership.Version,
		Name:    lang.By("fr", "Salles et conseil", "en", "Rooms and advice"),
		Conventions: []convention.Convention{{
			Start:   cal.PartialOf(day("2026-01-01")),
			Term:    cal.Period{Years: 1},
			Renewal: &convention.Renewal{Kind: convention.RenewalTacit},
		}},
	}
	for f := range doc.Check(day("2026-11-24")).All() {
		fmt.Println(f.Severity, f.Code, f.Pointer)
	}
	// Output: warning renewal-without-notice /conventions/0/notice
}

// The canonical form keeps what it does not know.
func ExampleDocument_Append() {
	doc, _ := partnership.Read([]byte(`{"name":"Rooms","colour":{"r":1},"version":"1.0"}`), partnership.Options{})
	text, err := doc.Append(nil)
	fmt.Printf("%s%v\n", text, err)
	// Output:
	// {
	//   "version": "1.0",
	//   "name": "Rooms",
	//   "colour": {
	//     "r": 1
	//   }
	// }
	// <nil>
}

func ExampleDocument_WriteTo() {
	doc := partnership.Document{Version: partnership.Version, Name: lang.Plain("Rooms")}
	if _, err := doc.WriteTo(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "version": "1.0",
	//   "name": "Rooms"
	// }
}

// A stream of documents, one a line, is read in constant memory; a bad line
// does not end it.
func ExampleStream() {
	in := strings.NewReader(`{"version": "1.0", "name": "One"}
{"version": "1.0", "name": 2}
{"version": "1.0", "name": "Three"}
`)
	for record, err := range partnership.Stream(in, partnership.Options{}) {
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(record.Line, record.Document.Name, record.Findings.Valid())
	}
	// Output:
	// 1 One true
	// 2  false
	// 3 Three true
}

// Where a partnership stands follows from its journal.
func ExampleDocument_Stage() {
	doc := partnership.Document{Journal: []partnership.Entry{
		{Date: cal.PartialOf(day("2026-01-15")), Event: partnership.EventDiscover},
		{Date: cal.PartialOf(day("2026-03-02")), Event: partnership.EventNegotiate},
	}}
	fmt.Println(doc.Stage(day("2026-02-01")))
	fmt.Println(doc.Stage(day("2026-11-24")))
	// Output:
	// discovery
	// negotiation
}

func ExampleRules() {
	n := 0
	for r := range partnership.Rules() {
		if r.Source.Origin() == finding.Guide {
			n++
		}
	}
	fmt.Println(n > 10)
	// Output: true
}

func day(text string) cal.Date {
	d, err := cal.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func ExampleNew() {
	today := cal.MustDate("2026-11-24")
	doc := partnership.New(lang.Plain("Rooms for advice"), today)
	found := doc.Check(today)
	fmt.Println(doc.Stage(today), found.Valid())
	text, _ := doc.AppendLine(nil)
	fmt.Println(string(text))
	// Output:
	// prospect true
	// {"version":"1.0","name":"Rooms for advice","journal":[{"date":"2026-11-24","event":"record","stage":"prospect"}]}
}
