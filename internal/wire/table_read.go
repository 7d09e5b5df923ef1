package wire

import (
	"unsafe"

	"github.com/vademecum-go/vademecum/finding"
)

// Value reads into the value.
func (r *Reader) Value(v Value) {
	if v.of.Own != nil {
		v.of.Own.Read(v.at, r)
		return
	}
	r.object(v.of, v.at)
}

// object reads a struct of the type.
func (r *Reader) object(t *Type, v Address) {
	o := Object{of: t, into: v}
	for r.member(&o) {
		r.field(&t.Fields[o.index], v)
	}
}

// field reads the member of the struct.
func (r *Reader) field(f *Field, v Address) {
	switch f.Kind {
	case KindString:
		*f.string(v) = r.String()
	case KindEnum:
		*f.string(v) = r.enum(f.Of().Codes)
	case KindInt:
		*f.int(v) = r.Int()
	case KindCount:
		n := r.Int()
		*f.count(v) = &n
	case KindBool:
		*f.bool(v) = r.Bool()
	case KindDate:
		*f.date(v) = r.Date()
	case KindPartial:
		*f.partial(v) = r.Partial()
	case KindPeriod:
		*f.period(v) = r.Period()
	case KindText:
		r.Text(f.text(v))
	case KindExt:
		r.ext(f.ext(v).add)
	case KindOwn:
		f.Of().Own.Read(f.address(v), r)
	case KindStruct:
		t := f.Of()
		one := t.Room(nil, 1)
		*f.sub(v) = one
		r.object(t, one)
	case KindStrings, KindEnums:
		r.strings(f.strings(v))
	case KindTexts:
		r.textList(f.texts(v))
	case KindStructs:
		r.structs(f.Of(), f.structs(v))
	}
}

// structs reads a list of structs.
func (r *Reader) structs(t *Type, list *structs) {
	room := r.sized(r.next, t.Size)
	if !r.begin('[', typeList) {
		return
	}
	for i := 0; r.element(i, t.Size); i++ {
		r.object(t, list.add(t, i, room))
	}
}

// Text reads a string or an object of strings by language.
func (r *Reader) Text(t *Text) {
	switch r.Kind() {
	case '"':
		if text := r.String(); text != "" {
			*t = r.wording(*t, finding.Wording{Text: text})
		}
	case '{':
		var o Object
		for r.Next(&o) {
			if name, ok := r.Enter(&o); ok {
				*t = r.wording(*t, finding.Wording{Lang: name, Text: r.String()})
			}
		}
	default:
		r.Mismatch("type.words")
	}
}

func (r *Reader) textList(list *[]Text) {
	const size = unsafe.Sizeof(Text(nil))
	room := r.sized(r.next, size)
	if !r.begin('[', typeList) {
		return
	}
	for i := 0; r.element(i, size); i++ {
		if *list == nil {
			*list = make([]Text, 0, room)
		}
		*list = append(*list, nil)
		r.Text(&(*list)[i])
	}
}
