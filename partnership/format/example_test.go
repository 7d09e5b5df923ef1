package format_test

import (
	"fmt"

	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

func ExampleExt() {
	doc, _ := partnership.Read([]byte(`{"version": "1.0", "name": "Rooms", "ext": {"org.example.crm": {"number": 7}}}`), partnership.Options{})
	number, ok := doc.Ext.Get("org.example.crm")
	fmt.Println(number, ok)
	doc.Ext = doc.Ext.Set("org.example.site", `"north"`)
	text, _ := doc.AppendLine(nil)
	fmt.Println(string(text))
	// Output:
	// {"number": 7} true
	// {"version":"1.0","name":"Rooms","ext":{"org.example.crm":{"number":7},"org.example.site":"north"}}
}

func ExampleUnknown() {
	doc, found := partnership.Read([]byte(`{"version": "1.0", "colour": "blue", "name": "Rooms"}`), partnership.Options{})
	colour, _ := doc.Unknown.Get("colour")
	fmt.Println(colour)
	for f := range found.All() {
		fmt.Println(f.Severity, f.Code, f.Pointer)
	}
	text, _ := doc.AppendLine(nil)
	fmt.Println(string(text))
	// Output:
	// "blue"
	// warning member-unknown /colour
	// {"version":"1.0","colour":"blue","name":"Rooms"}
}

func ExampleLimits() {
	text := []byte(`{"version": "1.0", "name": "A partnership whose name is longer than it may be"}`)
	_, found := partnership.Read(text, partnership.Options{Limits: format.Limits{String: 20}})
	for f := range found.All() {
		fmt.Println(f.Code, f.Pointer)
	}
	fmt.Println(format.Limits{}.WithDefaults().String)
	// Output:
	// limit-string /name
	// 65536
}
