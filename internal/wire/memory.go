package wire

import (
	"slices"
	"unsafe"

	"github.com/vademecum-go/vademecum/cal"
)

// This file alone goes from the address of a struct to its members. The tables say
// where each member is and of which type; TestTablesSayWhatTheTypesAre holds them
// to the types. Functions that return addresses instead, one for each member, took
// a tenth more time to read and check.

// An Address is that of a struct, or of a value that reads itself.
type Address = unsafe.Pointer

// A Value is a value in memory with the table of its type. The zero Value is none.
type Value struct {
	of *Type
	at Address
}

// Of returns the value of the type that v points to.
func Of[T any](t *Type, v *T) Value { return Value{t, unsafe.Pointer(v)} }

// Type returns the table of the value's type, nil when there is none.
func (v Value) Type() *Type { return v.of }

// Find returns the value that v points to with that one of the tables that is of its
// type, none when none is. The types are nil pointers, in the order of the tables.
func Find(v any, tables []*Type, types []any) Value {
	type face struct{ dynamic, at Address }
	p := (*face)(unsafe.Pointer(&v))
	for i := range types {
		if (*face)(unsafe.Pointer(&types[i])).dynamic == p.dynamic {
			return Value{tables[i], p.at}
		}
	}
	return Value{}
}

// Room makes room for one element more in a list of T that is full, in one that is
// not there yet for n. Without a list it makes a T alone and returns its address.
func Room[T any](list Address, n int) Address {
	if list == nil {
		return unsafe.Pointer(new(T))
	}
	if l := (*[]T)(list); *l == nil {
		*l = make([]T, 0, max(n, 1))
	} else {
		*l = slices.Grow(*l, 1)
	}
	return nil
}

// structs is a list of structs, whatever their type.
type structs struct {
	first    Address
	len, cap int
}

// add makes element i the last one of the list and returns its address. A list that is
// not there yet is made with room for n.
func (l *structs) add(t *Type, i, n int) Address {
	if i == l.cap {
		t.Room(unsafe.Pointer(l), n)
	}
	l.len = i + 1 // room is zero already
	return l.element(t, i)
}

// element returns the address of an element of the type.
func (l *structs) element(t *Type, i int) Address { return unsafe.Add(l.first, uintptr(i)*t.Size) }

func (t *Type) unknown(v Address) *Members { return (*Members)(unsafe.Add(v, t.Unknown)) }

func (f *Field) address(v Address) Address      { return unsafe.Add(v, f.Offset) }
func (f *Field) string(v Address) *string       { return (*string)(f.address(v)) }
func (f *Field) int(v Address) *int             { return (*int)(f.address(v)) }
func (f *Field) count(v Address) **int          { return (**int)(f.address(v)) }
func (f *Field) bool(v Address) **bool          { return (**bool)(f.address(v)) }
func (f *Field) date(v Address) *cal.Date       { return (*cal.Date)(f.address(v)) }
func (f *Field) partial(v Address) *cal.Partial { return (*cal.Partial)(f.address(v)) }
func (f *Field) period(v Address) *cal.Period   { return (*cal.Period)(f.address(v)) }
func (f *Field) text(v Address) *Text           { return (*Text)(f.address(v)) }
func (f *Field) ext(v Address) *Members         { return (*Members)(f.address(v)) }
func (f *Field) strings(v Address) *[]string    { return (*[]string)(f.address(v)) }
func (f *Field) texts(v Address) *[]Text        { return (*[]Text)(f.address(v)) }
func (f *Field) structs(v Address) *structs     { return (*structs)(f.address(v)) }

// empty reports whether the member is a text or a list without elements: all of them
// have their length in the same place.
func (f *Field) empty(v Address) bool { return f.Kind >= KindString && f.structs(v).len == 0 }

// sub returns where the address of a struct is that a member points to.
func (f *Field) sub(v Address) *Address { return (*Address)(f.address(v)) }
