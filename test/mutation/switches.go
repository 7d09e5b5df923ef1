package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// gate is the file by which the code knows which mutant is on.
const gate = `package %s

import (
	"os"
	"strconv"
)

var mutant_ = func() int { n, _ := strconv.Atoi(os.Getenv("MUTANT")); return n }()
`

// A site is a node with the mutants of its token.
type site struct {
	node     ast.Node
	from, to int // offsets in the text
	op, past int // of the token
	mutants  []*mutant
}

// switched returns the text of a file in which each of the mutants is one case
// of a switch. A mutant's own copy has no other mutant in it, as one is on at a
// time.
func (s *source) switched(name string, mutants []*mutant) string {
	f := s.files[name]
	var sites []*site
	for _, m := range mutants {
		n := s.node(name, m.line, m.column)
		if i := slices.IndexFunc(sites, func(x *site) bool { return x.node == n }); i >= 0 {
			sites[i].mutants = append(sites[i].mutants, m)
			continue
		}
		_, at := operator(n)
		offset := func(p token.Pos) int { return s.Fset.Position(p).Offset }
		sites = append(sites, &site{n, offset(n.Pos()), offset(n.End()), offset(at), offset(at) + len(m.from.String()), []*mutant{m}})
	}
	slices.SortFunc(sites, func(a, b *site) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to // the outer one first
	})
	w := writer{source: s, text: string(f.text), sites: sites}
	return w.between(0, len(f.text), nil)
}

type writer struct {
	*source
	text  string
	sites []*site
}

// between writes a stretch of the text with the sites inside it, but for one.
func (w *writer) between(from, to int, but *site) string {
	var b strings.Builder
	at := from
	for _, s := range w.sites {
		if s == but || s.from < at || s.to > to {
			continue
		}
		b.WriteString(w.text[at:s.from] + w.site(s))
		at = s.to
	}
	b.WriteString(w.text[at:to])
	return b.String()
}

func (w *writer) site(s *site) string {
	original := w.between(s.from, s.op, s) + w.text[s.op:s.past] + w.between(s.past, s.to, s)
	give := ""
	if _, ok := s.node.(ast.Expr); ok {
		give = "return "
	}
	var cases strings.Builder
	for _, m := range s.mutants {
		fmt.Fprintf(&cases, "case %d: %s%s%s%s\n", m.id, give, w.text[s.from:s.op], m.to, w.text[s.past:s.to])
	}
	switch n := s.node.(type) {
	case ast.Expr:
		return fmt.Sprintf("func() %s { switch mutant_ {\n%s}; return %s }()", w.typeOf(n), cases.String(), original)
	case *ast.BranchStmt: // a switch would catch the break
		m := s.mutants[0]
		return fmt.Sprintf("if mutant_ == %d { %s%s } else { %s }", m.id, m.to, w.text[s.past:s.to], original)
	default:
		return fmt.Sprintf("func() { switch mutant_ {\n%sdefault: %s\n} }()", cases.String(), original)
	}
}

// typeOf names the type of an expression.
func (w *writer) typeOf(e ast.Expr) string {
	t := w.TypesInfo.TypeOf(e)
	if basic, ok := t.(*types.Basic); ok && basic.Info()&types.IsUntyped != 0 {
		return types.Default(t).String()
	}
	return types.TypeString(t, func(p *types.Package) string {
		if p == w.Types {
			return ""
		}
		return p.Name()
	})
}
