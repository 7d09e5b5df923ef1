package finding_test

import (
	"errors"
	"fmt"

	"github.com/vademecum-go/vademecum/finding"
)

var (
	required = finding.Rule{Code: "member-required", Severity: finding.Error, Source: finding.Inferred}
	unsigned = finding.Rule{Code: "signature-missing", Severity: finding.Warning, Source: finding.Source(finding.Guide + " 1")}
)

func Example() {
	var list finding.List
	list.Add(required, "/partners/0/name", finding.Text("name", "name"))

	err := list.Err()
	fmt.Println(errors.Is(err, finding.Code("member-required")))
	fmt.Println(err)
	// Output:
	// true
	// 1 finding: member-required at "/partners/0/name"
}

func ExampleList() {
	var list finding.List
	list.Add(required, "/partners/0/name")
	list.Add(unsigned, "/conventions/0/signatures")

	for f := range list.All() {
		fmt.Println(f.Severity, f.Code, f.Pointer)
	}
	fmt.Println(list.Valid(), list.Total(), list.Count(finding.Warning))
	// Output:
	// error member-required /partners/0/name
	// warning signature-missing /conventions/0/signatures
	// false 2 1
}

func ExampleList_Err() {
	var list finding.List
	list.Add(unsigned, "/conventions/0/signatures")
	fmt.Println(list.Err())

	list.Add(required, "/partners/0/name")
	var all finding.List
	if errors.As(list.Err(), &all) {
		fmt.Println(all.Total())
	}
	// Output:
	// <nil>
	// 2
}

func ExampleList_Merge() {
	var list, other finding.List
	list.Add(required, "/partners/0/name")
	other.Add(unsigned, "/conventions/0/signatures")
	list.Merge(other)
	fmt.Println(list.Total())
	// Output: 2
}

func ExampleList_Filter() {
	var list finding.List
	list.Add(required, "/partners/0/name")
	list.Add(unsigned, "/conventions/0/signatures")
	errs := list.Filter(func(f finding.Finding) bool { return f.Severity == finding.Error })
	fmt.Println(errs.Len())
	// Output: 1
}

func ExampleList_Map() {
	var list finding.List
	list.Add(required, "/name")
	inside := list.Map(func(f finding.Finding) (finding.Finding, bool) {
		f.Pointer = "/partners/0" + f.Pointer
		return f, true
	})
	fmt.Println(inside.At(0).Pointer)
	// Output: /partners/0/name
}

func ExampleList_Sort() {
	var list finding.List
	for _, i := range []int{10, 2} {
		list.Add(required, finding.Member(finding.Index("/partners", i), "name"))
	}
	list.Sort()
	for f := range list.All() {
		fmt.Println(f.Pointer)
	}
	// Output:
	// /partners/2/name
	// /partners/10/name
}

func ExampleFinding_Arg() {
	f := finding.Finding{Code: "date-form", Args: []finding.Arg{finding.Text("value", "tomorrow")}}
	fmt.Println(f.Arg("value"))
	// Output: tomorrow
}

func ExampleTokens() {
	fmt.Println(finding.Tokens("/ext/org.example~1crm/0"))
	fmt.Println(finding.Tokens("partners"))
	// Output:
	// [ext org.example/crm 0] true
	// [] false
}

func ExampleMember() {
	fmt.Println(finding.Member("/ext", "a/b"))
	// Output: /ext/a~1b
}

func ExampleIndex() {
	fmt.Println(finding.Index("/partners", 0))
	// Output: /partners/0
}

func ExampleEscape() {
	fmt.Println(finding.Escape("a/b~c"))
	// Output: a~1b~0c
}

func ExampleUnder() {
	fmt.Println(finding.Under("/partners/0/name", "/partners"))
	fmt.Println(finding.Under("/partnersOld", "/partners"))
	// Output:
	// true
	// false
}

func ExampleSeverity() {
	var s finding.Severity
	fmt.Println(s.UnmarshalText([]byte("warning")), s, s < finding.Error)
	// Output: <nil> warning true
}

func ExampleSource() {
	const source = finding.Source(finding.Guide + " 2")
	fmt.Println(source.Origin(), source.Ref())
	// Output: guide 2
}
