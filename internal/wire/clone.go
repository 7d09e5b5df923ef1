package wire

import "slices"

// Clone copies a value into another of its type, which is empty. They share nothing that
// can change.
func Clone(to, from Value) { clone(from.of, to.at, from.at) }

func clone(t *Type, to, from Address) {
	*t.unknown(to) = slices.Clone(*t.unknown(from))
	for i := range t.Fields {
		t.Fields[i].clone(to, from)
	}
}

func (f *Field) clone(to, from Address) {
	switch f.Kind {
	case KindString, KindEnum:
		*f.string(to) = *f.string(from)
	case KindInt:
		*f.int(to) = *f.int(from)
	case KindCount:
		*f.count(to) = copied(*f.count(from))
	case KindBool:
		*f.bool(to) = copied(*f.bool(from))
	case KindDate:
		*f.date(to) = *f.date(from)
	case KindPartial:
		*f.partial(to) = *f.partial(from)
	case KindPeriod:
		*f.period(to) = *f.period(from)
	case KindText:
		*f.text(to) = slices.Clone(*f.text(from))
	case KindExt:
		*f.ext(to) = slices.Clone(*f.ext(from))
	case KindOwn:
		f.cloneOwn(to, from)
	case KindStrings, KindEnums:
		*f.strings(to) = slices.Clone(*f.strings(from))
	case KindTexts:
		list := slices.Clone(*f.texts(from))
		for i := range list {
			list[i] = slices.Clone(list[i])
		}
		*f.texts(to) = list
	case KindStruct:
		if at := *f.sub(from); at != nil {
			*f.sub(to) = f.Of().Room(nil, 1)
			clone(f.Of(), *f.sub(to), at)
		}
	case KindStructs:
		t, old, list := f.Of(), f.structs(from), f.structs(to)
		if old.first != nil {
			t.Room(Address(list), old.len)
		}
		for i := range old.len {
			clone(t, list.add(t, i, old.len), old.element(t, i))
		}
	}
}

// cloneOwn copies a value that reads and writes itself.
func (f *Field) cloneOwn(to, from Address) {
	own := f.Of().Own
	if own.IsZero(f.address(from)) {
		return
	}
	if text, err := WriteBy(func(w *Writer) { own.Write(f.address(from), w) }, Compact); err == nil {
		read(text, Limits{Bytes: MaxBytes}, func(r *Reader) { own.Read(f.address(to), r) })
	}
}

func copied[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
