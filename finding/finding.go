// Package finding is the one kind of answer in vademecum: what a broken
// document, an unmet condition and a piece of advice all are.
//
// A [Finding] says which rule spoke (a stable [Code]), how much it matters (a
// [Severity]), where (a JSON Pointer, and a line and column once it is located
// in a text) and with which arguments. It holds no sentence: words in the
// reader's language are made from the code and the arguments by package i18n.
//
// A [List] gathers findings. Its zero value is ready to use:
//
//	var list finding.List
//	list.Add(rule, "/partners/0/name")
//	if err := list.Err(); errors.Is(err, finding.Code("member-required")) {
//		…
//	}
package finding

// A Code names a rule for ever: it is never reused for another meaning. It is
// an error so that errors.Is finds it in a [List].
type Code string

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// A Rule is what can be found: its code, how much it matters, and who says so.
type Rule struct {
	Code     Code
	Severity Severity
	Source   Source
}

// A Place is where a finding stands in the text that was read. The zero Place
// means that it was not looked for.
type Place struct {
	// Offset counts bytes from 0.
	Offset int `json:"offset"`
	// Line counts from 1.
	Line int `json:"line"`
	// Column counts Unicode code points from 1.
	Column int `json:"column"`
}

// A Finding is one thing that a check has to say.
type Finding struct {
	Code     Code
	Severity Severity
	// Pointer is an RFC 6901 JSON Pointer into the document, "" for the whole of
	// it. For something missing it names the member that should be there.
	Pointer string
	Args    []Arg
	Place   Place
}

// Arg returns the value of the named argument, or "".
func (f Finding) Arg(name string) string {
	for _, a := range f.Args {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}
