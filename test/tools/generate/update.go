package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// later returns a step for each package with expected files, the answers of the
// command and pages among them, that has none of its own.
func later() ([]step, error) {
	files, err := exec.Command("git", "grep", "-l", "--untracked", `flag.Bool("update"`, "--", "*_test.go").Output()
	if err != nil {
		return nil, err
	}
	var out []step
	for _, file := range strings.Fields(string(files)) {
		if pkg := "./" + path.Dir(file); path.Dir(file) != "." && !slices.Contains(early, pkg) {
			out = append(out, step{"expected files of " + strings.TrimPrefix(pkg, "./"), ".", updating(pkg)})
		}
	}
	return out, nil
}

// updating returns the arguments of go that have the tests of a package write
// their expected files: only those tests that can, since others take long.
func updating(pkg string) []string {
	args := []string{"test", pkg, "-vet=off", "-short", "-update", "-run", "^(" + strings.Join(writers(pkg), "|") + ")$"}
	if pkg == "./test/conformance" {
		args[1] = "."
	}
	return args
}

// writers returns the tests of a package that look at its flag update, themselves
// or by a function that they call.
func writers(pkg string) []string {
	files, _ := filepath.Glob(filepath.Join(pkg, "*_test.go")) // the pattern is right
	uses := map[string]map[string]bool{}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			continue // go test says what is wrong
		}
		for _, d := range parsed.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv != nil {
				continue
			}
			names := map[string]bool{}
			ast.Inspect(f, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok && id.Name != f.Name.Name {
					names[id.Name] = true
				}
				return true
			})
			uses[f.Name.Name] = names
		}
	}
	found := map[string]bool{"update": true}
	for grown := true; grown; {
		grown = false
		for name, names := range uses {
			for other := range names {
				if found[other] && !found[name] {
					found[name], grown = true, true
				}
			}
		}
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(found)), func(name string) bool { return !strings.HasPrefix(name, "Test") })
}
