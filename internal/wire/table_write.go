package wire

// Value writes the value.
func (w *Writer) Value(v Value) {
	if v.of.Own != nil {
		v.of.Own.Write(v.at, w)
		return
	}
	w.object(v.of, v.at)
}

// object writes a struct of the type.
func (w *Writer) object(t *Type, v Address) {
	w.Begin(*t.unknown(v))
	for i := range t.Fields {
		f := &t.Fields[i]
		if f.Flags&Kept != 0 || !f.empty(v) && f.there(v) {
			w.Name(i+1, f.Name)
			w.field(f, v)
		}
	}
	w.End()
}

// there reports whether the member is in the struct: a list when it has elements.
func (f *Field) there(v Address) bool {
	switch f.Kind {
	case KindInt:
		return *f.int(v) != 0
	case KindCount, KindBool, KindStruct:
		return *f.sub(v) != nil
	case KindDate:
		return !f.date(v).IsZero()
	case KindPartial:
		return !f.partial(v).IsZero()
	case KindPeriod:
		return !f.period(v).IsZero()
	case KindOwn:
		return !f.Of().Own.IsZero(f.address(v))
	}
	return !f.empty(v)
}

func (w *Writer) field(f *Field, v Address) {
	switch f.Kind {
	case KindString, KindEnum:
		w.String(*f.string(v))
	case KindInt:
		w.Int(*f.int(v))
	case KindCount:
		w.Int(**f.count(v))
	case KindBool:
		w.Bool(**f.bool(v))
	case KindDate:
		w.String(f.date(v).String())
	case KindPartial:
		w.String(f.partial(v).String())
	case KindPeriod:
		w.String(f.period(v).String())
	case KindText:
		w.Text(*f.text(v))
	case KindExt:
		w.ext(f.ext(v).all)
	case KindOwn:
		f.Of().Own.Write(f.address(v), w)
	case KindStruct:
		w.object(f.Of(), *f.sub(v))
	default:
		w.BeginList()
		w.list(f, v)
		w.EndList()
	}
}

func (w *Writer) list(f *Field, v Address) {
	switch f.Kind {
	case KindStrings, KindEnums:
		for _, s := range *f.strings(v) {
			w.String(s)
		}
	case KindTexts:
		for _, t := range *f.texts(v) {
			w.Text(t)
		}
	case KindStructs:
		t, list := f.Of(), f.structs(v)
		for i := range list.len {
			w.object(t, list.element(t, i))
		}
	}
}

// Text writes a text as it is read: a string, or an object of strings by language.
func (w *Writer) Text(t Text) {
	if plain(t) {
		w.String(t[0].Text)
		return
	}
	if w.stable {
		t = sorted(t)
	}
	w.Begin(nil)
	for _, wording := range t {
		w.Name(0, wording.Lang)
		w.String(wording.Text)
	}
	w.End()
}

// plain reports whether the text is written as a string. An empty one would be read
// as no text.
func plain(t Text) bool { return len(t) == 1 && t[0].Lang == "" && t[0].Text != "" }
