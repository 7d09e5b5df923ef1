package wire

import "strconv"

// Value finds what is wrong with the structure of the value.
func (c *Checker) Value(v Value) { c.object(v.of, v.at) }

// Member finds what is wrong with the structure of the value of the named member.
func (c *Checker) Member(name string, v Value) {
	c.In(name)
	c.Value(v)
	c.Out()
}

// object finds what is wrong with the structure of a struct of the type.
func (c *Checker) object(t *Type, v Address) {
	if c.built {
		c.unknown(t, *t.unknown(v))
	}
	for i := range t.Fields {
		f := &t.Fields[i]
		if f.Flags&Required == 0 && f.empty(v) {
			continue
		}
		if !c.field(f, v) && f.Flags&Required != 0 {
			c.Missing(f.Name)
		}
	}
}

// field finds what is wrong with a member that is there, and returns false for one
// that is not.
func (c *Checker) field(f *Field, v Address) (there bool) {
	switch f.Kind {
	case KindString:
		s := *f.string(v)
		c.form(f, f.Name, s)
		return s != ""
	case KindEnum:
		s := *f.string(v)
		if s != "" {
			c.Known(f.Name, s, f.Of())
		}
		return s != ""
	case KindInt:
		n := *f.int(v)
		if n != 0 || f.Flags&(Required|Optional) == 0 {
			c.bounds(f, n)
		}
		return n != 0
	case KindCount:
		n := *f.count(v)
		if n != nil {
			c.bounds(f, *n)
		}
		return n != nil
	case KindPeriod:
		p := *f.period(v)
		if c.built && !p.IsZero() && !p.Valid() {
			c.member(f.Name, rulePeriodForm, Quoted("value", p.String()))
		}
	case KindText:
		t := *f.text(v)
		c.Text(f.Name, t, f.Form)
		return len(t) > 0
	case KindExt:
		e := *f.ext(v)
		c.In(f.Name)
		for i, m := range e {
			c.Addition(m.Name)
			if c.built {
				c.addition(e[:i], m)
			}
		}
		c.Out()
		return len(e) > 0
	case KindOwn:
		own, at := f.Of().Own, f.address(v)
		own.Check(at, c, f.Name)
		return !own.IsZero(at)
	case KindStruct:
		at := *f.sub(v)
		if at != nil {
			c.In(f.Name)
			c.object(f.Of(), at)
			c.Out()
		}
		return at != nil
	case KindStrings, KindEnums:
		list := *f.strings(v)
		c.strings(f, list)
		return list != nil
	case KindTexts:
		list := *f.texts(v)
		c.texts(f, list)
		return list != nil
	case KindStructs:
		list := f.structs(v)
		if list.len > 0 {
			c.structs(f, list)
		}
		return list.first != nil
	}
	return f.Flags&Required == 0 || f.there(v) // of the other kinds reading says what is wrong
}

func (c *Checker) structs(f *Field, list *structs) {
	t := f.Of()
	for i := range list.len {
		c.At(f.Name, i)
		c.object(t, list.element(t, i))
		c.OutAt()
	}
}

func (c *Checker) strings(f *Field, list []string) {
	if len(list) == 0 || f.Flags&Unique != 0 && !c.Distinct(f.Name, list) {
		return
	}
	c.In(f.Name)
	for i, s := range list {
		name := strconv.Itoa(i)
		switch {
		case s == "" && f.Flags&Each != 0:
			c.Missing(name)
		case f.Kind == KindEnums:
			c.Known(name, s, f.Of())
		default:
			c.form(f, name, s)
		}
	}
	c.Out()
}

func (c *Checker) texts(f *Field, list []Text) {
	if len(list) == 0 {
		return
	}
	c.In(f.Name)
	for i, t := range list {
		name := strconv.Itoa(i)
		if len(t) == 0 && f.Flags&Each != 0 {
			c.Missing(name)
		}
		c.Text(name, t, f.Form)
	}
	c.Out()
}

// form finds what is wrong with a text.
func (c *Checker) form(f *Field, name, s string) {
	switch {
	case s == "":
	case f.Flags&Refers == 0:
		c.Form(name, s, f.Form)
	case c.Form(name, s, FormID):
		c.Refer(name, f.Thing, s)
	}
}

func (c *Checker) bounds(f *Field, n int) {
	if c.built {
		c.exact(f.Name, n)
	}
	if f.Flags&HasMin != 0 {
		c.Min(f.Name, n, int(f.Min))
	}
	if f.Flags&HasMax != 0 {
		c.Max(f.Name, n, int(f.Max))
	}
}

// Text finds wordings that do not have the form, and tags that are no languages.
func (c *Checker) Text(name string, t Text, form Form) {
	if plain(t) {
		c.Form(name, t[0].Text, form)
		return
	}
	if len(t) == 0 {
		return
	}
	c.In(name)
	for _, w := range t {
		c.Language(w.Lang)
		if w.Text == "" {
			c.member(w.Lang, ruleWordless)
		}
		c.Form(w.Lang, w.Text, form)
	}
	if c.built {
		c.languages(t)
	}
	c.Out()
}

// define gathers the identifiers of a struct of the type.
func (c *Checker) define(t *Type, v Address) {
	for i := range t.Fields {
		f := &t.Fields[i]
		switch {
		case f.Flags&Defines != 0:
			c.Define(f.Thing, *f.string(v))
		case f.Kind == KindStruct && *f.sub(v) != nil && f.Of().Defines:
			c.In(f.Name)
			c.define(f.Of(), *f.sub(v))
			c.Out()
		case f.Kind == KindStructs && !f.empty(v) && f.Of().Defines:
			of, list := f.Of(), f.structs(v)
			for i := range list.len {
				c.At(f.Name, i)
				c.define(of, list.element(of, i))
				c.OutAt()
			}
		}
	}
}
