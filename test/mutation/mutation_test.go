package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each mutant of a small package, and what becomes of it.
func TestWhatBecomesOfMutants(t *testing.T) {
	o, err := try(core{name: "testdata/sum", root: "."}, regexp.MustCompile("."), 2)
	require.NoError(t, err)
	var got []string
	for _, m := range o.mutants {
		got = append(got, fmt.Sprintf("%s: %s", m.is, m.fate))
	}
	assert.Equal(t, []string{
		"const day = 24 / 60: killed",
		"func Minutes(days int) int { return days / day }: killed",
		"for i := 1; i < n; i++ {: killed",
		"for i := 1; i > n; i++ {: killed",
		"for i := 1; i <= n; i-- {: endless",
		"sum -= i: killed",
		"sum = i: killed",
		`func Greet(name string) string { return "good day, " - name }: unviable`,
		"func Larger(a, b int) bool { return a <= b }: survived",
		"func Larger(a, b int) bool { return a >= b }: survived",
	}, got)
	assert.Equal(t, 9, o.tried())
	assert.InDelta(t, 66.7, o.share(), 0.1)

	why := known{"testdata/sum/sum.go\tfor i := 1; i <= n; i-- {": "it never ends"}
	assert.ErrorContains(t, verdict([]outcome{o}, why), "less than 90 %")
	o.mutants = o.mutants[4:5]
	assert.Contains(t, section([]outcome{o}, why), "| testdata/sum/sum.go | `for i := 1; i <= n; i-- {` | it never ends |")
}

func TestTheSectionIsReplacedWhereItStands(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quality.md")
	write := func(text string) string {
		require.NoError(t, replaceSection(path, text))
		page, err := os.ReadFile(path)
		require.NoError(t, err)
		return string(page)
	}
	assert.Equal(t, "# Quality\n\n## Mutation testing\n\none\n", write("## Mutation testing\n\none\n"))
	assert.Equal(t, "# Quality\n\n## Mutation testing\n\ntwo\n", write("## Mutation testing\n\ntwo\n"))
	require.NoError(t, os.WriteFile(path, []byte("# Q\n\n## Before\n\nx\n\n## Mutation testing\n\none\n\n## After\n\ny\n"), 0o644))
	assert.Equal(t, "# Q\n\n## Before\n\nx\n\n## Mutation testing\n\ntwo\n\n## After\n\ny\n", write("## Mutation testing\n\ntwo\n"))
}
