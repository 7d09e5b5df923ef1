package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGeneratedFilesAreUpToDate(t *testing.T) {
	var files []string
	for _, folders := range []string{"../../../*/", "../../../*/*/", "../../../*/*/*/"} {
		found, err := filepath.Glob(folders + output)
		require.NoError(t, err)
		require.NotEmpty(t, found, folders)
		files = append(files, found...)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			want, err := generate(filepath.Dir(file))
			require.NoError(t, err)
			got, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got), "run go generate ./...")
		})
	}
}

// A line a member is what generated code may cost: all of it stays small enough to
// be read. Constants of codes are apart.
func TestGeneratedCodeIsSmall(t *testing.T) {
	total := 0
	require.NoError(t, filepath.WalkDir("../../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil || !marked.Match(text) || strings.HasSuffix(filepath.ToSlash(filepath.Dir(path)), "finding/codes") {
			return err
		}
		for number, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
			assert.LessOrEqual(t, len(line), 160, "%s:%d", path, number+1)
			total++
		}
		return nil
	}))
	assert.LessOrEqual(t, total, 2000)
}

// marked finds what Go's tools take for generated.
var marked = regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)

func TestWhatIsNotUnderstoodFails(t *testing.T) {
	tests := map[string]string{
		"unknown tag":             `type T struct { A string ` + "`json:\"a\" validate:\"line,lowercase\"`" + ` }`,
		"text without a tag":      `type T struct { A string ` + "`json:\"a\"`" + ` }`,
		"list without dive":       `type T struct { A []string ` + "`json:\"a\" validate:\"required\"`" + ` }`,
		"float":                   `type T struct { A float64 ` + "`json:\"a\"`" + ` }`,
		"map":                     `type T struct { A map[string]string ` + "`json:\"a\"`" + ` }`,
		"bool that is no pointer": `type T struct { A bool ` + "`json:\"a\"`" + ` }`,
		"min of a text":           `type T struct { A string ` + "`json:\"a\" validate:\"line,min=1\"`" + ` }`,
		"min without number":      `type T struct { A int ` + "`json:\"a\" validate:\"min=x\"`" + ` }`,
		"json option":             `type T struct { A string ` + "`json:\"a,string\" validate:\"line\"`" + ` }`,
		"member without a tag":    `type T struct { A string ` + "`json:\"a\" validate:\"line\"`" + `; B string }`,
		"hidden member":           `type T struct { A string ` + "`json:\"a\" validate:\"line\"`" + `; B string ` + "`json:\"-\"`" + ` }`,
		"form of another kind":    `type T struct { A int ` + "`json:\"a\" validate:\"id\"`" + ` }`,
		"struct by value":         `type T struct { A U ` + "`json:\"a\"`" + ` }; type U struct { B string ` + "`json:\"b\" validate:\"line\"`" + ` }`,
		"list of pointers":        `type T struct { A []*U ` + "`json:\"a\" validate:\"dive\"`" + ` }; type U struct { B string ` + "`json:\"b\" validate:\"line\"`" + ` }`,
		"reference to a text":     `type T struct { A string ` + "`json:\"a\" validate:\"line\" ref:\"party\"`" + ` }`,
		"not Go":                  `type T struct {`,
	}
	for name, source := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "t.go"), []byte("package t\n"+source), 0o600))
			assert.Error(t, run(dir))
			assert.NoFileExists(t, filepath.Join(dir, output))
		})
	}
	assert.Error(t, run(t.TempDir()), "a folder without Go files")
}
