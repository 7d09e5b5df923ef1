package vademecum_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// glossary returns the rows of the two tables in CONTRIBUTING.md: the words, and
// what is not said with what is said instead.
func glossary(t *testing.T) (words, avoided [][]string) {
	t.Helper()
	page, err := os.ReadFile("CONTRIBUTING.md")
	require.NoError(t, err)
	_, section, found := strings.Cut(string(page), "\n## Words\n")
	require.True(t, found, "CONTRIBUTING.md has the section Words")
	section, _, _ = strings.Cut(section, "\n## ")
	for line := range strings.Lines(section) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case strings.HasPrefix(cells[0], "---"), cells[0] == "word", cells[0] == "not":
		case len(cells) == 3:
			words = append(words, cells)
		case len(cells) == 2:
			avoided = append(avoided, cells)
		}
	}
	return words, avoided
}

var symbol = regexp.MustCompile("`([a-z/]+)\\.([A-Z]\\w*)(?:\\.([A-Z]\\w*))?`")

// Each word of the glossary is a name in the code.
func TestTheGlossaryNamesWhatExists(t *testing.T) {
	words, _ := glossary(t)
	assert.Greater(t, len(words), 20)
	for _, row := range words {
		for _, s := range symbol.FindAllStringSubmatch(row[2], -1) {
			assert.True(t, exported(t, s[1])[strings.TrimSuffix(s[2]+"."+s[3], ".")], "%s: %s is not there", row[0], s[0])
		}
	}
}

// exported returns the exported names of a package, methods and fields as Type.Name.
func exported(t *testing.T, dir string) map[string]bool {
	t.Helper()
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	names := map[string]bool{}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path.Join(dir, f.Name()), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, decl := range parsed.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				names[receiver(d)+d.Name.Name] = true
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					s, ok := spec.(*ast.TypeSpec)
					if !ok {
						continue
					}
					names[s.Name.Name] = true
					if fields, ok := s.Type.(*ast.StructType); ok {
						for _, field := range fields.Fields.List {
							for _, name := range field.Names {
								names[s.Name.Name+"."+name.Name] = true
							}
						}
					}
				}
			}
		}
	}
	return names
}

// receiver returns the type that a method is of, with a dot.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name + "."
	}
	return ""
}

// comment is what a line of a program says to its readers.
var comment = regexp.MustCompile(`(?:^|\s)(?://|/\*\*?|\*) (.*)`)

// No comment and no page uses a word that the glossary avoids.
func TestNobodyWritesWhatTheGlossaryAvoids(t *testing.T) {
	_, avoided := glossary(t)
	assert.NotEmpty(t, avoided)
	out, err := exec.Command("git", "ls-files", "-co", "--exclude-standard", "*.go", "*.js", "*.mjs", "*.md").Output()
	require.NoError(t, err)
	for _, row := range avoided {
		assert.Regexp(t, avoid(row[0]), "x // "+row[0]+".", "it would be found")
	}
	for _, file := range strings.Fields(string(out)) {
		if strings.Contains(file, ".fr.") || strings.Contains(file, "/words/") || strings.Contains(file, "testdata/") || file == "CONTRIBUTING.md" {
			continue // French, the words of the product, inputs, and the glossary itself
		}
		data, err := os.ReadFile(file)
		if os.IsNotExist(err) {
			continue // removed, and not committed yet
		}
		require.NoError(t, err)
		n := 0
		for line := range strings.Lines(string(data)) {
			n++
			if !strings.HasSuffix(file, ".md") {
				said := comment.FindStringSubmatch(line)
				if said == nil {
					continue
				}
				line = said[1]
			}
			for _, row := range avoided {
				assert.NotRegexp(t, avoid(row[0]), line, "%s:%d: not “%s” but %s", file, n, row[0], row[1])
			}
		}
	}
}

// avoid matches words as they stand in a sentence.
func avoid(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b` + regexp.QuoteMeta(words) + `\b`)
}
