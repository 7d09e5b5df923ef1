package conformance

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
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
		assert.True(t, named[fmt.Sprintf("../partnership/testdata/rules/%s/broken.json", r.Code)], "%s: run go generate in conformance", r.Code)
	}
	for _, pattern := range []string{"corpus/*/*.json", "../examples/cases/*.json"} {
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
	agree, of   int
	beyond      int // the cases that only the library can tell
	accepted    int // of these
	differences []string
}

func TestEveryEngineAgreesWithTheManifest(t *testing.T) {
	cases := corpus(t)
	var tallies []tally
	for _, e := range engines {
		t.Run(e.name+" "+e.draft, func(t *testing.T) {
			row := tally{engine: e}
			for _, document := range slices.Collect(schema.Names()) {
				row.judge(t, cases, document)
			}
			assert.Empty(t, row.differences)
			tallies = append(tallies, row)
		})
	}
	page := table(cases, told(t, cases), tallies)
	if *update {
		require.NoError(t, os.WriteFile("README.md", []byte(page), 0o644))
	}
	got, err := os.ReadFile("README.md")
	require.NoError(t, err)
	assert.Equal(t, page, string(got), "conformance/run -update writes it anew")
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
		if c.Schema == Beyond {
			row.beyond++
			if said == Accept {
				row.accepted++
			}
			continue
		}
		row.of++
		if said == c.Schema || (c.Schema == Unreadable && said == Reject) {
			row.agree++
			continue
		}
		row.differences = append(row.differences, fmt.Sprintf("%s: %s instead of %s", c.File, said, c.Schema))
	}
}

// told returns for how many cases the library says what the manifest says.
func told(t *testing.T, cases []Case) int {
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

// table returns the page that tells how many agree.
func table(cases []Case, told int, tallies []tally) string {
	count := func(is func(Case) bool) int {
		n := 0
		for _, c := range cases {
			if is(c) {
				n++
			}
		}
		return n
	}
	var b strings.Builder
	fmt.Fprintf(&b, pageHead,
		len(cases),
		count(func(c Case) bool { return c.Schema == Accept }), count(func(c Case) bool { return c.Schema == Reject }),
		count(func(c Case) bool { return c.Schema == Unreadable }), count(func(c Case) bool { return c.Schema == Beyond }))
	fmt.Fprintf(&b, "| vademecum (Go) | library | %d of %d | %d %% | |\n", told, len(cases), 100*told/len(cases))
	for _, row := range tallies {
		fmt.Fprintf(&b, "| %s | %s | %d of %d | %d %% | %d of %d |\n",
			row.name, row.draft, row.agree, row.of, 100*row.agree/row.of, row.accepted, row.beyond)
	}
	b.WriteString(pageDecided)
	for _, c := range cases {
		name, ok := strings.CutPrefix(c.File, "corpus/parser/i_")
		if !ok {
			continue
		}
		said := "accepted"
		if !c.Valid {
			said = "refused: `" + strings.Join(c.Errors, "`, `") + "`"
		}
		fmt.Fprintf(&b, "| %s | %s |\n", strings.ReplaceAll(strings.TrimSuffix(name, ".json"), "_", " "), said)
	}
	return b.String()
}

const pageHead = `# Who says the same

Written by the tests of this folder (` + "`conformance/run -update`" + `), not by hand.

The corpus is a folder of plain files with a manifest, ` + "[corpus/manifest.json](corpus/manifest.json)" + `. For each file it says whether vademecum
finds it valid, which errors it finds, and what a schema says of it. Any language can read the files, ask its own validator and compare.

Cases: %d. A schema accepts %d of them and refuses %d; %d are no JSON at all; of the other %d only the library can tell: whether a day is in the
calendar, whether a reference leads somewhere, whether a name stands twice.

The bar is 100 %% of what a schema can say. The last column tells how many of the cases that only the library can tell an engine lets pass; it is
for information.

| Engine | Schema | Agrees | | Lets pass what only the library can tell |
| --- | --- | --- | --- | --- |
`

const pageDecided = `
## What RFC 8259 leaves open

Texts that a reader of JSON may accept or refuse, and what vademecum does with each. Numbers of any size are kept as they are written where
vademecum does not know their meaning; where it does, they are whole numbers that every reader keeps exactly.

| Text | Decision |
| --- | --- |
`
