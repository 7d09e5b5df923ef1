package widget_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
)

// A formMember is a member as the forms of a partnership need it.
type formMember struct {
	Name     string `json:"name"`
	Kind     string `json:"kind"`
	List     bool   `json:"list,omitempty"`
	Required bool   `json:"required,omitempty"`
	// Codes names the coded values, in codes and in the catalogues of words.
	Codes string `json:"codes,omitempty"`
	// Type is that of an object, or of each object of a list.
	Type string `json:"type,omitempty"`
	Form string `json:"form,omitempty"`
	Min  *int32 `json:"min,omitempty"`
	Max  *int32 `json:"max,omitempty"`
	// Ref is the kind of thing that it refers to, Def that which it identifies.
	Ref    string `json:"ref,omitempty"`
	Def    string `json:"def,omitempty"`
	Unique bool   `json:"unique,omitempty"`
}

// formKinds are the kinds of values by what a person fills in.
var formKinds = map[wire.Kind]string{
	wire.KindInt: "number", wire.KindCount: "number", wire.KindBool: "bool", wire.KindDate: "date", wire.KindPartial: "partial",
	wire.KindPeriod: "period", wire.KindStruct: "object", wire.KindString: "text", wire.KindEnum: "code", wire.KindText: "wording",
	wire.KindExt: "ext", wire.KindStrings: "text", wire.KindEnums: "code", wire.KindTexts: "wording", wire.KindStructs: "object",
}

var formNames = map[wire.Form]string{
	wire.FormID: "id", wire.FormCountry: "country", wire.FormLanguage: "language", wire.FormURL: "url", wire.FormEmail: "email",
	wire.FormDecimal: "decimal", wire.FormDigest: "digest", wire.FormVersion: "version", wire.FormPointer: "pointer", wire.FormLine: "line",
	wire.FormProse: "prose",
}

// documentTypes returns the types of the document by name, found from the root.
func documentTypes() (root *wire.Type, all map[string]*wire.Type) {
	root = partnership.Members((*partnership.Document)(nil)).Type()
	all = map[string]*wire.Type{}
	var visit func(*wire.Type)
	visit = func(t *wire.Type) {
		if t == nil {
			return
		}
		name := t.Name
		if t.Codes != nil {
			name = wire.Kebab(name) // a coded type may have the name of a struct
		}
		if all[name] != nil {
			return
		}
		all[name] = t
		for i := range t.Fields {
			visit(t.Fields[i].Of())
		}
	}
	visit(root)
	return root, all
}

func formOf(t *testing.T, f *wire.Field) formMember {
	m := formMember{
		Name: f.Name, Kind: formKinds[f.Kind], List: f.Kind >= wire.KindStrings, Required: f.Has(wire.Required),
		Form: formNames[f.Form], Unique: f.Has(wire.Unique),
	}
	switch of := f.Of(); {
	case of == nil:
	case of.Codes != nil:
		m.Codes = wire.Kebab(of.Name)
	case of.Own != nil:
		m.Kind = strings.ToLower(of.Name)
	default:
		m.Type = of.Name
	}
	require.NotEmpty(t, m.Kind, "%s: a kind of value without a field", f.Name)
	if f.Has(wire.HasMin) {
		m.Min = &f.Min
	}
	if f.Has(wire.HasMax) {
		m.Max = &f.Max
	}
	if f.Has(wire.Refers) {
		m.Kind, m.Ref, m.Form = "reference", f.Thing, ""
	}
	if f.Has(wire.Defines) {
		m.Def = f.Thing
	}
	return m
}

// forms is what the forms of a partnership are drawn from: the tables of members,
// a line each.
func forms(t *testing.T) []byte {
	root, all := documentTypes()
	var b bytes.Buffer
	b.WriteString(notice)
	fmt.Fprintf(&b, "export const root = %q;\n", root.Name)
	b.WriteString("/** @type {Record<string, {members: import('./shape.js').Member[]}>} */\nexport const types = {\n")
	codes := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		of := all[name]
		if of.Codes != nil {
			codes[wire.Kebab(of.Name)] = of.Codes
		}
		if of.Codes != nil || of.Own != nil {
			continue
		}
		fmt.Fprintf(&b, "  %s: { members: [\n", name)
		for i := range of.Fields {
			line, err := json.Marshal(formOf(t, &of.Fields[i]))
			require.NoError(t, err)
			fmt.Fprintf(&b, "    %s,\n", line)
		}
		b.WriteString("  ] },\n")
	}
	b.WriteString("};\n/** @type {Record<string, string[]>} */\nexport const codes = {\n")
	for _, name := range slices.Sorted(maps.Keys(codes)) {
		line, err := json.Marshal(codes[name])
		require.NoError(t, err)
		fmt.Fprintf(&b, "  %q: %s,\n", name, line)
	}
	b.WriteString("};\n")
	return b.Bytes()
}
