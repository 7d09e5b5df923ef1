package main

import (
	"fmt"
	"strings"
)

// kinds are the kinds of package wire, of one value and of a list.
var kinds = map[kind]struct{ one, list string }{
	kindString:  {"String", "Strings"},
	kindEnum:    {"Enum", "Enums"},
	kindInt:     {"Int", ""},
	kindBool:    {"Bool", ""},
	kindDate:    {"Date", ""},
	kindPartial: {"Partial", ""},
	kindPeriod:  {"Period", ""},
	kindText:    {"Text", "Texts"},
	kindExt:     {"Ext", ""},
	kindStruct:  {"Struct", "Structs"},
	kindCustom:  {"Own", ""},
}

// formNames are the forms of package wire by their tag. What checks itself has none.
var formNames = map[string]string{
	"id": "ID", "country": "Country", "language": "Language", "url": "URL", "email": "Email", "decimal": "Decimal",
	"digest": "Digest", "version": "Version", "pointer": "Pointer", "line": "Line", "prose": "Prose",
}

// field returns the line of a member.
func (e *emitter) field(s *structType, f *field) string {
	name := kinds[f.typ.kind].one
	rule := f.rule
	switch {
	case f.typ.list:
		name = kinds[f.typ.kind].list
		rule.form = f.rule.each.form
	case f.typ.kind == kindInt && f.typ.deref:
		name = "Count"
	}
	var line strings.Builder
	fmt.Fprintf(&line, "{Name: %q, Kind: wire.Kind%s", f.json, name)
	if flags := flags(f); flags != "" {
		line.WriteString(", Flags: " + flags)
	}
	if form := formNames[rule.form]; form != "" && f.ref == "" {
		line.WriteString(", Form: wire.Form" + form)
	}
	if rule.min != 0 {
		fmt.Fprintf(&line, ", Min: %d", rule.min)
	}
	if rule.hasMax {
		fmt.Fprintf(&line, ", Max: %d", rule.max)
	}
	if thing := f.def + f.ref; thing != "" {
		fmt.Fprintf(&line, ", Thing: %q", thing)
	}
	switch f.typ.kind {
	case kindEnum, kindStruct, kindCustom:
		line.WriteString(", " + e.tableOf(f.typ.name))
	}
	fmt.Fprintf(&line, ", Offset: unsafe.Offsetof(%s{}.%s)},", s.name, f.name)
	return line.String()
}

// flags returns what holds of the member, as flags of package wire.
func flags(f *field) string {
	each := f.rule.each != nil && f.rule.each.required
	var out []string
	for _, flag := range []struct {
		name string
		set  bool
	}{
		{"Required", f.rule.required},
		{"Defines", f.def != ""},
		{"Refers", f.ref != ""},
		{"Each", each && !f.rule.unique},
		{"Set", each && f.rule.unique},
		{"Unique", f.rule.unique && !each},
		{"Kept", f.kept && (f.typ.list || f.typ.kind == kindInt && !f.typ.deref)},
		{"Optional", f.rule.optional},
		{"HasMin", f.rule.hasMin && !f.rule.hasMax},
		{"HasMax", f.rule.hasMax && !f.rule.hasMin},
		{"Bounded", f.rule.hasMin && f.rule.hasMax},
	} {
		if flag.set {
			out = append(out, "wire."+flag.name)
		}
	}
	return strings.Join(out, " | ")
}
