package wire

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

// A Type is the table of one type of a document: of a struct its members, of a
// list of coded values the codes, of a type that reads itself how it does. One
// reader, one writer and one checker walk these tables, and whatever else needs
// to know the members: schemas, forms, spreadsheets. They are written by
// test/tools/members and are static data.
type Type struct {
	// Name is the name of the type in Go.
	Name string
	// Codes are the coded values, in their order.
	Codes []string
	// Fields are the members of a struct, in their order.
	Fields []Field
	// Defines reports whether the struct holds identifiers, itself or further down.
	Defines bool
	// Size is how many bytes of memory a struct takes, Unknown where in them it keeps
	// the members that it does not know.
	Size, Unknown uintptr
	// Room is [Room] of the type.
	Room func(list Address, n int) Address
	// Own is how a type reads, writes and checks itself.
	Own *Own
	// Other returns the table where another package has it.
	Other func() *Type
}

// A Field is one member of a struct.
type Field struct {
	// Name is its name in JSON.
	Name string
	// Type is the table of a struct, coded value or type of its own, or of the
	// elements of a list of them.
	Type *Type
	// Kind is the sort of its value.
	Kind Kind
	// Form is what a text, or each text of a list, must look like; a reference is
	// an identifier.
	Form Form
	// Flags are what else holds of it.
	Flags Flags
	// Min and Max bound a number, where the flags say so.
	Min, Max int32
	// Thing is the kind of thing that it identifies or refers to, as the flags say.
	Thing string
	// Offset is where it is in the struct.
	Offset uintptr
}

// Of returns the table of a struct, a coded value or a type of its own, and of the
// elements of a list of them; nil for other members.
func (f *Field) Of() *Type {
	if f.Type != nil && f.Type.Other != nil {
		return f.Type.Other()
	}
	return f.Type
}

// Has reports whether all the flags are set.
func (f *Field) Has(flags Flags) bool { return f.Flags&flags == flags }

// A Kind is a sort of value, in a struct a Go value of this type:
type Kind uint8

const (
	KindInt     Kind = iota // int
	KindCount               // *int: a number whose 0 differs from its absence
	KindBool                // *bool
	KindDate                // cal.Date
	KindPartial             // cal.Partial
	KindPeriod              // cal.Period
	KindOwn                 // of a type that reads itself
	KindStruct              // a pointer to a struct
	KindString              // string: from here on the value has a length
	KindEnum                // of a string type with codes
	KindText                // lang.Text
	KindExt                 // format.Ext
	KindStrings             // []string
	KindEnums               // a list of a string type with codes
	KindTexts               // []lang.Text
	KindStructs             // a list of structs
)

// List reports whether the value is a list.
func (k Kind) List() bool { return k >= KindStrings }

// Flags say what holds of a member.
type Flags uint16

const (
	Required Flags = 1 << iota // it must be there
	Defines                    // it identifies a thing
	Refers                     // it refers to a thing, or several
	Each                       // no element of the list may be empty
	Unique                     // no element of the list may stand in it twice
	Kept                       // it is written even when it is 0 or empty
	Optional                   // 0 is no number, so no bound holds of it
	HasMin                     // the number has a smallest value
	HasMax                     // the number has a largest one

	Set     = Each | Unique
	Bounded = HasMin | HasMax
)

// Text is what lang.Text is made of.
type Text = []finding.Wording

// Own is how a type reads, writes and checks itself.
type Own struct {
	Read   func(v Address, r *Reader)
	Write  func(v Address, w *Writer)
	Check  func(v Address, c *Checker, name string)
	IsZero func(v Address) bool
}

// Row returns the place of a code among those of the type, -1 when it is unknown.
func (t *Type) Row(code string) int { return slices.Index(t.Codes, code) }

// Named returns that one of the tables that is of the type of that name, nil when none
// is.
func Named(name string, tables []*Type) *Type {
	for _, t := range tables {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// Values yields the coded values of the type, in their order.
func Values[T ~string](t *Type) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, code := range t.Codes {
			if !yield(T(code)) {
				return
			}
		}
	}
}

// Vocabularies yields the name in the catalogues of words and the codes of each coded
// type.
func Vocabularies(types []*Type) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for _, t := range types {
			if t.Codes != nil && !yield(Kebab(t.Name), slices.Clone(t.Codes)) {
				return
			}
		}
	}
}

// Kebab returns a Go name in kebab-case: what words are about coded types.
func Kebab(name string) string {
	var b []byte
	for i := range len(name) {
		c := name[i]
		if c >= 'A' && c <= 'Z' {
			if i > 0 {
				b = append(b, '-')
			}
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return string(b)
}

// names yields the names of the members.
func (t *Type) names(yield func(string) bool) {
	for i := range t.Fields {
		if !yield(t.Fields[i].Name) {
			return
		}
	}
}
