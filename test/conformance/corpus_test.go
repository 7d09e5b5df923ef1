package conformance

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/schema"
)

var update = flag.Bool("update", false, "write the table anew")

func corpus(t testing.TB) []Case {
	t.Helper()
	cases, err := Load(".")
	require.NoError(t, err)
	return cases
}

func text(t testing.TB, c Case) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash(c.File))
	require.NoError(t, err)
	return data
}

func TestTheLibrarySaysWhatTheManifestSays(t *testing.T) {
	for _, c := range corpus(t) {
		t.Run(c.File, func(t *testing.T) {
			list, err := library(c, text(t, c))
			require.NoError(t, err)
			assert.Equal(t, c.Valid, list.Valid())
			assert.ElementsMatch(t, c.Errors, of(list, true), c.About)
			assert.Subset(t, of(list, false), c.Told)
		})
	}
}

// The corpus is whole: every rule, every file, and nothing that the manifest
// does not name.
func TestTheManifestNamesEverything(t *testing.T) {
	named := map[string]bool{}
	for _, c := range corpus(t) {
		assert.False(t, named[c.File], "%s twice", c.File)
		named[c.File] = true
	}
	for r := range partnership.Rules() {
		assert.True(t, named[fmt.Sprintf("corpus/rules/%s-broken.json", r.Code)], "%s: make generate", r.Code)
	}
	for _, pattern := range []string{"corpus/*/*.json", "../../examples/cases/*.json"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			assert.True(t, named[filepath.ToSlash(file)], "%s is not in the manifest", file)
		}
	}
}

// A tally is what an engine said of the corpus.
type tally struct {
	engine
	differences []string
}

func TestEveryEngineAgreesWithTheManifest(t *testing.T) {
	cases := corpus(t)
	for _, e := range engines {
		t.Run(e.name+" "+e.draft, func(t *testing.T) {
			if e.inPython() {
				onlyInCI(t, "Python")
			}
			row := tally{engine: e}
			for _, document := range slices.Collect(schema.Names()) {
				row.judge(t, cases, document)
			}
			assert.Empty(t, row.differences)
		})
	}
}

// The page is made from the corpus alone: that every engine agrees, a test asks.
func TestThePage(t *testing.T) {
	cases := corpus(t)
	program, err := os.ReadFile("engines/corpus.py")
	require.NoError(t, err)
	page := table(cases, summary(t, cases), string(program))
	if *update {
		require.NoError(t, os.WriteFile("README.md", []byte(page), 0o644))
	}
	got, err := os.ReadFile("README.md")
	require.NoError(t, err)
	assert.Equal(t, page, string(got), "make generate writes it")
}

func (row *tally) judge(t *testing.T, cases []Case, document string) {
	cases = slices.Clone(cases)
	cases = slices.DeleteFunc(cases, func(c Case) bool { return c.Document != document })
	texts := make([][]byte, len(cases))
	for i, c := range cases {
		texts[i] = text(t, c)
	}
	verdicts := row.start(t, row.path(document, false))(t, texts)
	for i, c := range cases {
		said := verdicts[i].state
		if c.Schema == Beyond || said == c.Schema || (c.Schema == Unreadable && said == Reject) {
			continue
		}
		row.differences = append(row.differences, fmt.Sprintf("%s: %s instead of %s", c.File, said, c.Schema))
	}
}

// told returns for how many cases the library says what the manifest says.
func summary(t *testing.T, cases []Case) int {
	n := 0
	for _, c := range cases {
		list, err := library(c, text(t, c))
		require.NoError(t, err)
		if list.Valid() == c.Valid && slices.Equal(of(list, true), c.Errors) {
			n++
		}
	}
	return n
}

// The program of the page finds that jsonschema agrees with every case.
func TestTheProgramOfThePageCounts(t *testing.T) {
	onlyInCI(t, "Python")
	n := len(corpus(t))
	assert.Equal(t, fmt.Sprintf("%d of %d\n", n, n), string(run(t, nil, python, "-W", "ignore", "engines/corpus.py")))
}
