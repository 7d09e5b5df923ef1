package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A pkg is what the generator knows of a package of documents.
type pkg struct {
	name    string
	dir     string
	imports map[string]string // local name → import path
	structs []*structType
	enums   []*enumType
	custom  map[string]bool // types that read themselves by hand
	others  map[string]*pkg // the packages of the module it imports, by name
	fset    *token.FileSet
}

type structType struct {
	name    string
	fields  []*field
	unknown bool // it keeps unknown members
}

type enumType struct {
	name   string
	values []string // the constants, as they are written in Go
}

// A field is a member of a struct.
type field struct {
	name string // in Go
	json string
	typ  typ
	kept bool // written even when it is empty
	rule rules
	def  string
	ref  string
}

// A typ is the type of a field as the generator sees it.
type typ struct {
	kind  kind
	name  string // of a struct, an enum or a custom type, as it is written in Go
	list  bool
	deref bool // a pointer to a struct, an int or a bool
}

type kind string

const (
	kindString  kind = "string"
	kindInt     kind = "int"
	kindBool    kind = "bool"
	kindEnum    kind = "enum"
	kindStruct  kind = "struct"
	kindCustom  kind = "custom"
	kindExt     kind = "ext"
	kindText    kind = "text"
	kindDate    kind = "date"
	kindPartial kind = "partial"
	kindPeriod  kind = "period"
)

// named are the types of other packages that the generator knows by name.
var named = map[string]kind{
	"lang.Text":   kindText,
	"cal.Date":    kindDate,
	"cal.Partial": kindPartial,
	"cal.Period":  kindPeriod,
	"format.Ext":  kindExt,
}

// load reads the types of the package in dir.
func load(dir string) (*pkg, error) {
	p := &pkg{dir: dir, imports: map[string]string{}, custom: map[string]bool{}, others: map[string]*pkg{}, fset: token.NewFileSet()}
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || filepath.Base(name) == output {
			continue
		}
		file, err := parser.ParseFile(p.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no Go files in %s", dir)
	}
	p.name = files[0].Name.Name
	for _, file := range files {
		p.readImports(file)
	}
	if err := p.readEnums(files); err != nil {
		return nil, err
	}
	if err := p.loadOthers(); err != nil {
		return nil, err
	}
	for _, file := range files {
		if err := p.readStructs(file, files); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *pkg) readImports(file *ast.File) {
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		p.imports[filepath.Base(path)] = path
	}
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Recv != nil && len(f.Type.Params.List) == 1 && f.Name.Name == "read" && typeText(f.Type.Params.List[0].Type) == "*wire.Reader" {
			if star, ok := f.Recv.List[0].Type.(*ast.StarExpr); ok {
				p.custom[star.X.(*ast.Ident).Name] = true
			}
		}
	}
}

// readEnums finds the string types and their constants, in the order of the files.
func (p *pkg) readEnums(files []*ast.File) error {
	values := map[string][]string{}
	for _, file := range files {
		for _, spec := range specs[*ast.ValueSpec](file, token.CONST) {
			id, ok := spec.Type.(*ast.Ident)
			if !ok {
				continue
			}
			for _, value := range spec.Values {
				if text, ok := value.(*ast.BasicLit); ok {
					values[id.Name] = append(values[id.Name], text.Value)
				}
			}
			if len(spec.Values) != len(spec.Names) {
				return fmt.Errorf("%s: a coded value needs its text", p.fset.Position(spec.Pos()))
			}
		}
	}
	for _, file := range files {
		for _, spec := range specs[*ast.TypeSpec](file, token.TYPE) {
			if id, ok := spec.Type.(*ast.Ident); ok && id.Name == "string" && len(values[spec.Name.Name]) > 0 {
				p.enums = append(p.enums, &enumType{name: spec.Name.Name, values: values[spec.Name.Name]})
			}
		}
	}
	return nil
}

// loadOthers loads the packages of documents of this module that p imports.
func (p *pkg) loadOthers() error {
	for name, path := range p.imports {
		own, ours := strings.CutPrefix(path, module)
		if !ours {
			continue
		}
		dir := filepath.Join(root(p.dir), own)
		if _, err := os.Stat(filepath.Join(dir, output)); name == p.name || err != nil {
			continue
		}
		other, err := load(dir)
		if err != nil {
			return err
		}
		p.others[name] = other
	}
	return nil
}

// module is what the paths of the module's packages begin with.
const module = "github.com/vademecum-go/vademecum/"

// root returns the folder of the module that a folder is in.
func root(dir string) string {
	for range 3 { // packages of documents are no deeper
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Join(dir, "..")
	}
	return dir
}

func (p *pkg) readStructs(file *ast.File, files []*ast.File) error {
	for _, spec := range specs[*ast.TypeSpec](file, token.TYPE) {
		st, ok := spec.Type.(*ast.StructType)
		if !ok || !isDocument(st) {
			continue
		}
		s := &structType{name: spec.Name.Name}
		for _, f := range st.Fields.List {
			if err := p.addField(s, f, files); err != nil {
				return fmt.Errorf("%s: %s: %w", p.fset.Position(f.Pos()), s.name, err)
			}
		}
		if len(s.fields) > 64 {
			return fmt.Errorf("%s has more than 64 members", s.name)
		}
		p.structs = append(p.structs, s)
	}
	return nil
}

// isDocument reports whether a struct has a member with a json tag.
func isDocument(st *ast.StructType) bool {
	return slices.ContainsFunc(st.Fields.List, func(f *ast.Field) bool {
		return f.Tag != nil && strings.Contains(f.Tag.Value, `json:"`)
	})
}

func (p *pkg) addField(s *structType, f *ast.Field, files []*ast.File) error {
	if f.Tag == nil || len(f.Names) != 1 {
		return fmt.Errorf("every member needs a name and a json tag of its own")
	}
	raw, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		return err
	}
	tag := reflect.StructTag(raw)
	name, options, _ := strings.Cut(tag.Get("json"), ",")
	if name == "-" {
		if typeText(f.Type) != "format.Unknown" {
			return fmt.Errorf("only format.Unknown has no name in JSON")
		}
		s.unknown = true
		return nil
	}
	m := &field{name: f.Names[0].Name, json: name, def: tag.Get("def"), ref: tag.Get("ref")}
	if options != "omitempty" && options != "omitzero" && options != "" {
		return fmt.Errorf("json option %q of %s", options, m.name)
	}
	m.kept = options == ""
	if m.typ, err = p.typeOf(f.Type, files); err != nil {
		return err
	}
	if m.rule, err = parseRules(tag.Get("validate"), m.typ); err != nil {
		return fmt.Errorf("%s: %w", m.name, err)
	}
	if m.ref != "" && m.form() != "id" {
		return fmt.Errorf("%s: what refers has the form of an id", m.name)
	}
	s.fields = append(s.fields, m)
	return nil
}

// form returns the form of the member, or of its elements.
func (f *field) form() string {
	if f.typ.list {
		return f.rule.each.form
	}
	return f.rule.form
}

// typeText returns a type as it is written in Go.
func typeText(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.SelectorExpr:
		return typeText(t.X) + "." + t.Sel.Name
	case *ast.StarExpr:
		return "*" + typeText(t.X)
	case *ast.ArrayType:
		return "[]" + typeText(t.Elt)
	}
	return fmt.Sprintf("%T", e)
}

func (p *pkg) typeOf(e ast.Expr, files []*ast.File) (typ, error) {
	text := typeText(e)
	var t typ
	if rest, ok := strings.CutPrefix(text, "[]"); ok {
		t.list, text = true, rest
	}
	if rest, ok := strings.CutPrefix(text, "*"); ok {
		t.deref, text = true, rest
	}
	t.name = text
	t.kind = p.kindOf(text, files)
	switch {
	case t.kind == "":
		return t, fmt.Errorf("type %s is not understood", typeText(e))
	case t.deref && (t.list || (t.kind != kindStruct && t.kind != kindInt && t.kind != kindBool)):
		return t, fmt.Errorf("type %s: a pointer is for one struct, int or bool", typeText(e))
	case t.kind == kindStruct && !t.list && !t.deref:
		return t, fmt.Errorf("type %s: a struct is held by a pointer or in a list", typeText(e))
	case t.kind == kindBool && !t.deref:
		return t, fmt.Errorf("a bool is held by a pointer, so that false is an answer")
	case t.list && (t.kind == kindInt || t.kind == kindBool || t.kind == kindDate || t.kind == kindPeriod || t.kind == kindPartial):
		return t, fmt.Errorf("type %s: no lists of these", typeText(e))
	}
	return t, nil
}

// kindOf returns the kind of a type by its name, "" when it is not understood.
func (p *pkg) kindOf(name string, files []*ast.File) kind {
	if k, ok := named[name]; ok {
		return k
	}
	if from, local, ok := strings.Cut(name, "."); ok {
		if other := p.others[from]; other != nil {
			return other.kindOf(local, nil)
		}
		return ""
	}
	switch {
	case name == "string":
		return kindString
	case name == "int":
		return kindInt
	case name == "bool":
		return kindBool
	case p.custom[name]:
		return kindCustom
	case slices.ContainsFunc(p.enums, func(e *enumType) bool { return e.name == name }):
		return kindEnum
	case slices.ContainsFunc(p.structs, func(s *structType) bool { return s.name == name }):
		return kindStruct
	}
	for _, file := range files {
		for _, spec := range specs[*ast.TypeSpec](file, token.TYPE) {
			if st, ok := spec.Type.(*ast.StructType); ok && spec.Name.Name == name && isDocument(st) {
				return kindStruct
			}
		}
	}
	return ""
}

// specs returns the specifications of one kind of declaration in a file.
func specs[T ast.Spec](file *ast.File, tok token.Token) []T {
	var out []T
	for _, decl := range file.Decls {
		g, ok := decl.(*ast.GenDecl)
		if !ok || g.Tok != tok {
			continue
		}
		for _, spec := range g.Specs {
			if s, ok := spec.(T); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// defines reports whether a struct holds identifiers, itself or further down.
func (p *pkg) defines(name string) bool {
	if from, local, ok := strings.Cut(name, "."); ok {
		return p.others[from] != nil && p.others[from].defines(local)
	}
	for _, s := range p.structs {
		if s.name != name {
			continue
		}
		return slices.ContainsFunc(s.fields, func(f *field) bool {
			return f.def != "" || (f.typ.kind == kindStruct && p.defines(f.typ.name))
		})
	}
	return false
}
