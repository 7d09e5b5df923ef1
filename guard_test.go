// Package vademecum_test guards what holds for the whole repository: which
// packages may import which, and that what is generated is up to date.
package vademecum_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/vademecum-go/vademecum/"

// layers say what each package of the lean core may import of this module.
// Imports run one way.
var layers = map[string][]string{
	"internal/order":         {},
	"internal/quote":         {},
	"finding":                {"internal/quote", "cal", "internal/order", "internal/shape"},
	"cal":                    {},
	"internal/shape":         {},
	"internal/digest":        {},
	"internal/wire":          {"internal/quote", "finding", "cal", "internal/shape", "internal/order"},
	"lang":                   {"internal/quote", "finding", "internal/wire", "cal", "internal/shape", "internal/order"},
	"assess":                 {"internal/quote", "partnership/format", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest"},
	"partnership/format":     {"internal/quote", "finding", "cal", "internal/wire", "internal/shape", "internal/order"},
	"partnership/convention": {"internal/quote", "partnership/format", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order"},
	"partnership":            {"internal/quote", "partnership/format", "partnership/convention", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest", "assess"},
	"lifecycle":              {"internal/quote", "partnership/format", "partnership/convention", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest", "assess", "partnership"},
	"picture":                {"internal/quote", "partnership/format", "partnership/convention", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest", "assess", "partnership"},
	"wasm/engine":            {"internal/quote", "partnership/format", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest", "assess"},
	"wasm/engine/rounds":     {"internal/quote", "partnership/format", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest", "assess", "wasm/engine"},
	"wasm/engine/documents":  {"internal/quote", "partnership/format", "partnership/convention", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest", "assess", "wasm/engine", "wasm/engine/rounds", "partnership"},
	"wasm/engine/all":        {"internal/quote", "partnership/format", "partnership/convention", "finding", "cal", "lang", "internal/wire", "internal/shape", "internal/order", "internal/digest", "assess", "wasm/engine", "wasm/engine/rounds", "wasm/engine/documents", "partnership", "lifecycle", "picture"},
}

// lean are the packages from elsewhere that the core may link: of the standard
// library alone, small and without reflection, so that a web page can carry the core.
var lean = []string{
	"bufio", "bytes", "cmp", "errors", "io", "iter", "maps", "math", "math/bits", "runtime", "slices", "strconv", "strings",
	"sync", "sync/atomic", "unicode", "unicode/utf16", "unicode/utf8", "unsafe",
}

func deps(t *testing.T, pkg string) []string {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", "./"+pkg).Output()
	require.NoError(t, err)
	return strings.Fields(string(out))
}

func TestLeanCoreIsLean(t *testing.T) {
	for pkg, allowed := range layers {
		t.Run(pkg, func(t *testing.T) {
			for _, dep := range deps(t, pkg) {
				own, ours := strings.CutPrefix(dep, module)
				switch {
				case ours && own == pkg:
				case ours:
					assert.Contains(t, allowed, own, "imports run one way")
				case strings.HasPrefix(dep, "internal/"), strings.HasPrefix(dep, "runtime/internal/"), strings.HasPrefix(dep, "vendor/"):
				default:
					assert.Contains(t, lean, dep, "the core stays lean")
				}
			}
		})
	}
}

func TestNobodyImportsTheShells(t *testing.T) {
	shells := []string{"i18n", "validate", "schema", "finding/problem", "cmd/vademecum"}
	for pkg := range layers {
		for _, dep := range deps(t, pkg) {
			own, _ := strings.CutPrefix(dep, module)
			assert.NotContains(t, shells, own, "%s imports %s", pkg, dep)
		}
	}
}

// requires are the direct dependencies of the module, each with the reason it
// earns its place.
var requires = map[string]string{
	"github.com/go-json-experiment/json":     "what writes schemas; the oracle of our scanner and of how texts are quoted; the coming encoding/json/v2",
	"github.com/go-playground/validator/v10": "validate: for web frameworks, and the oracle of the compiled checks",
	"github.com/inconshreveable/mousetrap":   "cmd: was the program started by a double click on Windows; cobra links it already",
	"github.com/invopop/jsonschema":          "schema: the JSON Schema of the types",
	"github.com/spf13/cobra":                 "cmd: the command line",
	"github.com/spf13/pflag":                 "cmd: the flags of cobra, to speak of them in the reader's language",
	"github.com/stretchr/testify":            "tests",
	"golang.org/x/term":                      "cmd: is this a terminal, and how wide",
	"golang.org/x/net":                       "tests: reading HTML as a browser does",
	"golang.org/x/text":                      "problem: the languages that a client of HTTP reads",
	"golang.org/x/tools":                     "tests: txtar, several texts in one file",
	"pgregory.net/rapid":                     "tests of properties",
	"github.com/arran4/golang-ical":          "calendar files",
	"github.com/emersion/go-ical":            "tests: the second reader of calendar files",
	"golang.org/x/sys":                       "internal/save: locks, files without a name, extended attributes, and the calls of Windows",
}

func TestEveryDependencyEarnsItsPlace(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{if not (or .Indirect .Main)}}{{.Path}}{{end}}", "all").Output()
	require.NoError(t, err)
	used := strings.Fields(string(out))
	for _, path := range used {
		assert.Contains(t, requires, path, "say in guard_test.go why it is needed")
	}
	for path := range requires {
		assert.Contains(t, used, path, "guard_test.go says why it is needed, and nothing imports it")
	}
}

// pinned is a step of a workflow that names an action by the hash of a commit, and
// for people its version.
var (
	usesAction = regexp.MustCompile(`uses: *(\S+)(.*)`)
	pinned     = regexp.MustCompile(`^[a-z-]+/[a-z-]+@[0-9a-f]{40}$`)
)

// The tag of an action can be moved by the owners of its repository; a hash cannot.
func TestActionsOfOthersArePinnedByHash(t *testing.T) {
	out, err := exec.Command("git", "ls-files", "-co", "--exclude-standard", "*.yml", "*.yaml", "docs/*.md").Output()
	require.NoError(t, err)
	found := 0
	for _, file := range strings.Fields(string(out)) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, use := range usesAction.FindAllStringSubmatch(string(text), -1) {
			if strings.HasPrefix(use[1], "vademecum-go/") || strings.HasPrefix(use[1], "./") {
				continue
			}
			found++
			assert.Regexp(t, pinned, use[1], file)
			assert.Regexp(t, `^ # v[0-9]+\.[0-9]+\.[0-9]+$`, use[2], file)
		}
	}
	assert.GreaterOrEqual(t, found, 3)
}
