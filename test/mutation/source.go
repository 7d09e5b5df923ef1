package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A source is the code of a package, and what its types are.
type source struct {
	*packages.Package
	dir   string
	files map[string]*file
}

// A file is one of them, with the nodes that have a token to change by its place.
type file struct {
	text  []byte
	tree  *ast.File
	nodes map[token.Position]ast.Node
	lines []string
}

func load(c core) (*source, error) {
	found, err := packages.Load(&packages.Config{
		Dir:  c.module(),
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo,
	}, "./"+c.name)
	if err != nil {
		return nil, err
	}
	if len(found) != 1 || len(found[0].Errors) > 0 {
		return nil, fmt.Errorf("cannot be read: %v", found[0].Errors)
	}
	s := &source{Package: found[0], files: map[string]*file{}}
	for i, path := range s.CompiledGoFiles {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		f := &file{text: text, tree: s.Syntax[i], nodes: map[token.Position]ast.Node{}, lines: strings.Split(string(text), "\n")}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			if tok, at := operator(n); tok != nil {
				p := s.Fset.Position(at)
				f.nodes[token.Position{Line: p.Line, Column: p.Column}] = n
			}
			return true
		})
		s.dir = filepath.Dir(path)
		s.files[filepath.Base(path)] = f
	}
	return s, nil
}

// operator returns the token of a node that gremlins may change, and its place.
func operator(n ast.Node) (*token.Token, token.Pos) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		return &n.Tok, n.TokPos
	case *ast.BinaryExpr:
		return &n.Op, n.OpPos
	case *ast.BranchStmt:
		return &n.Tok, n.TokPos
	case *ast.IncDecStmt:
		return &n.Tok, n.TokPos
	case *ast.UnaryExpr:
		return &n.Op, n.OpPos
	}
	return nil, token.NoPos
}

// node returns the node whose token stands at a place.
func (s *source) node(name string, line, column int) ast.Node {
	f := s.files[name]
	if f == nil {
		return nil
	}
	return f.nodes[token.Position{Line: line, Column: column}]
}

// token returns the token at a place, and its line.
func (s *source) token(name string, line, column int) (token.Token, string, error) {
	n := s.node(name, line, column)
	if n == nil {
		return 0, "", fmt.Errorf("gremlins names %s:%d:%d, and there is no such token", name, line, column)
	}
	tok, _ := operator(n)
	return *tok, s.files[name].lines[line-1], nil
}

// judge returns which mutants do not compile, and which cannot be switched.
func (s *source) judge(mutants []*mutant) {
	for _, m := range mutants {
		n := s.node(m.file, m.line, m.column)
		if e, ok := n.(ast.Expr); ok && s.TypesInfo.Types[e].Value != nil {
			m.alone = true
		}
		if !s.compiles(n, m.to) {
			m.fate = unviable
		}
	}
}

// compiles reports whether the package is still Go with another token in a node.
func (s *source) compiles(n ast.Node, to token.Token) bool {
	switch {
	case to == token.LAND, to == token.LOR, to.Precedence() == token.EQL.Precedence():
		return true // as what was there
	case to == token.OR:
		if _, unary := n.(*ast.UnaryExpr); unary {
			return false // an address
		}
	}
	tok, _ := operator(n)
	from := *tok
	*tok = to
	defer func() { *tok = from }()
	check := types.Config{Importer: s, Error: func(error) {}}
	_, err := check.Check(s.PkgPath, s.Fset, s.Syntax, nil)
	return err == nil
}

// Import gives the packages that the source imports, for the check of types.
func (s *source) Import(path string) (*types.Package, error) {
	if p := s.Imports[path]; p != nil && p.Types != nil {
		return p.Types, nil
	}
	return nil, fmt.Errorf("%s is not imported", path)
}

// changed returns the text of a file with one mutant in it.
func (s *source) changed(m *mutant) string {
	text := s.files[m.file].text
	_, at := operator(s.node(m.file, m.line, m.column))
	i := s.Fset.Position(at).Offset
	return string(text[:i]) + m.to.String() + string(text[i+len(m.from.String()):])
}
