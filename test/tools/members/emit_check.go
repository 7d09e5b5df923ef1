package main

import "strconv"

// check writes the structure check of a struct.
func (e *emitter) check(s *structType) {
	e.line("\n// CheckShape finds what is wrong with the structure of the %s.", s.name)
	e.line("func (v *%s) CheckShape(c *wire.Checker) {", s.name)
	for _, f := range s.fields {
		e.checkField(f)
	}
	e.line("}")
}

func (e *emitter) checkField(f *field) {
	t, member, r := f.typ, "v."+f.name, f.rule
	missing := r.required && !t.list
	if missing {
		e.line("c.Require(%q, %s)", f.json, present(t, member))
	}
	switch {
	case t.list:
		e.checkList(f)
	case t.kind == kindStruct:
		e.line("if %s != nil {", member)
		e.line("c.In(%q)", f.json)
		e.line("%s.CheckShape(c)", member)
		e.line("c.Out()\n}")
	case t.kind == kindInt:
		e.checkInt(f)
	default:
		e.checkScalar(strconv.Quote(f.json), member, t, r, f.ref)
	}
}

func (e *emitter) checkList(f *field) {
	member, r := "v."+f.name, f.rule
	if r.required {
		e.line("c.Require(%q, %s != nil)", f.json, member)
	}
	if r.unique {
		e.line("if wire.Distinct(c, %q, %s) {", f.json, member)
		defer e.line("}")
	}
	e.checkElements(f)
}

func (e *emitter) checkElements(f *field) {
	t, member := f.typ, "v."+f.name
	if t.kind == kindStruct {
		e.line("for i := range %s {", member)
		e.line("c.At(%q, i)", f.json)
		e.line("%s[i].CheckShape(c)", member)
		e.line("c.OutAt()\n}")
		return
	}
	if each := f.rule.each; t.kind == kindString && each.required && formNames[each.form] != "" {
		if f.ref != "" {
			e.line("c.Refs(%q, %q, %s)", f.json, f.ref, member)
		} else {
			e.line("c.Forms(%q, %s, wire.%s)", f.json, member, formNames[each.form])
		}
		return
	}
	e.line("for i, x := range %s {", member)
	e.line("c.In(%q)", f.json)
	if f.rule.each.required {
		e.line("c.Require(strconv.Itoa(i), %s)", present(typ{kind: t.kind}, "x"))
	}
	e.checkScalar("strconv.Itoa(i)", "x", t, *f.rule.each, f.ref)
	e.line("c.Out()\n}")
}

func (e *emitter) checkInt(f *field) {
	t, member, r := f.typ, "v."+f.name, f.rule
	if !r.hasMin && !r.hasMax {
		return
	}
	value := member
	switch {
	case t.deref:
		e.line("if %s != nil {", member)
		value = "*" + member
	case r.optional || r.required:
		e.line("if %s != 0 {", member)
	default:
		e.line("{")
	}
	if r.hasMin {
		e.line("c.Min(%q, %s, %d)", f.json, value, r.min)
	}
	if r.hasMax {
		e.line("c.Max(%q, %s, %d)", f.json, value, r.max)
	}
	e.line("}")
}

// formNames are the forms of package wire by their tag.
var formNames = map[string]string{
	"id": "FormID", "country": "FormCountry", "language": "FormLanguage", "url": "FormURL", "email": "FormEmail",
	"decimal": "FormDecimal", "digest": "FormDigest", "version": "FormVersion", "pointer": "FormPointer",
}

// checkScalar writes the check of one value. The name is a Go expression.
func (e *emitter) checkScalar(name, value string, t typ, r rules, ref string) {
	switch {
	case r.form == "enum":
		e.line("%s.CheckKnown(c, %s)", value, name)
	case t.kind == kindText && r.form == "line":
		e.line("%s.CheckLine(c, %s)", value, name)
	case t.kind == kindText:
		e.line("%s.CheckProse(c, %s)", value, name)
	case t.kind == kindExt, r.form == "own":
		e.line("c.In(%s)\n%s.CheckShape(c)\nc.Out()", name, value)
	case r.form == "line":
		e.line("c.Line(%s, %s)", name, value)
	case r.form == "prose":
		e.line("c.Prose(%s, %s)", name, value)
	case ref != "":
		e.line("c.Ref(%s, %q, %s)", name, ref, value)
	case r.form != "":
		e.line("c.Form(%s, %s, wire.%s)", name, value, formNames[r.form])
	}
}

// defines writes the walk that gathers the identifiers of a struct.
func (e *emitter) defines(p *pkg, s *structType) {
	if !p.defines(s.name) {
		return
	}
	e.line("\n// DefineIDs gathers the identifiers of the %s.", s.name)
	e.line("func (v *%s) DefineIDs(c *wire.Checker) {", s.name)
	for _, f := range s.fields {
		member := "v." + f.name
		switch {
		case f.def != "":
			e.line("c.Define(%q, %s)", f.def, member)
		case f.typ.kind != kindStruct || !p.defines(f.typ.name):
		case f.typ.list:
			e.line("for i := range %s {", member)
			e.line("c.At(%q, i)", f.json)
			e.line("%s[i].DefineIDs(c)", member)
			e.line("c.OutAt()\n}")
		default:
			e.line("if %s != nil {", member)
			e.line("c.In(%q)", f.json)
			e.line("%s.DefineIDs(c)", member)
			e.line("c.Out()\n}")
		}
	}
	e.line("}")
}
