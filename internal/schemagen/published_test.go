package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

// atRoot runs a test at the root of the module, where the generator runs.
func atRoot(t *testing.T) {
	t.Helper()
	t.Chdir("../..")
}

func TestGeneratedFilesAreUpToDate(t *testing.T) {
	atRoot(t)
	files, err := generate()
	require.NoError(t, err)
	var paths []string
	for _, f := range files {
		paths = append(paths, f.path)
		got, err := os.ReadFile(f.path)
		require.NoError(t, err)
		assert.Equal(t, string(f.text), string(got), "%s: run go generate ./schema", f.path)
	}
	require.NoError(t, filepath.WalkDir("schema/"+schema.Current, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			assert.Contains(t, paths, filepath.ToSlash(path), "nothing writes it")
		}
		return err
	}))
}

// versions returns the published versions, the latest last.
func versions(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob("schema/v1.*")
	require.NoError(t, err)
	require.NotEmpty(t, dirs)
	slices.SortFunc(dirs, func(a, b string) int { return slices.Compare(numbers(a), numbers(b)) })
	return dirs
}

func numbers(dir string) []int {
	var out [3]int
	_, err := fmt.Sscanf(filepath.Base(dir), "v%d.%d.%d", &out[0], &out[1], &out[2])
	if err != nil {
		return nil
	}
	return out[:]
}

func TestWhatWasPublishedDoesNotChange(t *testing.T) {
	atRoot(t)
	text, err := os.ReadFile(sums)
	require.NoError(t, err)
	known := map[string]string{}
	for line := range strings.Lines(string(text)) {
		digest, path, ok := strings.Cut(strings.TrimSpace(line), "  ")
		require.True(t, ok)
		known[path] = digest
	}
	seen := 0
	for _, dir := range versions(t) {
		require.NoError(t, filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			seen++
			text, err := os.ReadFile(path)
			name, _ := strings.CutPrefix(filepath.ToSlash(path), "schema/")
			assert.Equal(t, known[name], fmt.Sprintf("%x", sha256.Sum256(text)), path)
			return err
		}))
	}
	assert.Equal(t, len(known), seen, "a published file was taken away")
}

// What the last published version accepts, the current one accepts.
func TestTheCurrentVersionOnlyAdds(t *testing.T) {
	atRoot(t)
	all := versions(t)
	last := all[len(all)-1]
	files, err := filepath.Glob(filepath.Join(last, "*.schema.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		before, now := parsed(t, file), parsed(t, filepath.Join("schema", schema.Current, filepath.Base(file)))
		assert.Empty(t, narrowed("", before, now), "%s since %s", filepath.Base(file), last)
	}
}

func parsed(t *testing.T, path string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	var out map[string]any
	require.NoError(t, json.Unmarshal(text, &out))
	return out
}

// narrowed returns the places where a schema refuses what it accepted before, as
// far as that can be seen keyword by keyword.
func narrowed(at string, before, now map[string]any) []string {
	var out []string
	for _, keyword := range []string{"type", "$ref", "pattern", "uniqueItems"} {
		if now[keyword] != nil && fmt.Sprint(before[keyword]) != fmt.Sprint(now[keyword]) {
			out = append(out, at+": "+keyword)
		}
	}
	for keyword, sign := range map[string]float64{"minimum": 1, "minLength": 1, "minItems": 1, "maximum": -1, "maxLength": -1, "maxItems": -1} {
		n, bounded := now[keyword].(float64)
		old, was := before[keyword].(float64)
		if bounded && (!was || sign*n > sign*old) {
			out = append(out, at+": "+keyword)
		}
	}
	if codes, ok := now["enum"].([]any); ok {
		old, _ := before["enum"].([]any)
		if old == nil || !subset(old, codes) {
			out = append(out, at+": enum")
		}
	}
	if !subset(list(now["required"]), list(before["required"])) {
		out = append(out, at+": required")
	}
	for _, keyword := range []string{"properties", "$defs"} {
		old, _ := before[keyword].(map[string]any)
		fresh, _ := now[keyword].(map[string]any)
		for name, s := range old {
			if fresh[name] == nil {
				out = append(out, at+"/"+name+": gone")
				continue
			}
			out = append(out, narrowed(at+"/"+name, s.(map[string]any), fresh[name].(map[string]any))...)
		}
	}
	for _, keyword := range []string{"items", "additionalProperties"} {
		fresh, ok := now[keyword].(map[string]any)
		if old, was := before[keyword].(map[string]any); ok && was {
			out = append(out, narrowed(at+"/"+keyword, old, fresh)...)
		} else if now[keyword] != nil && before[keyword] != false {
			out = append(out, at+": "+keyword)
		}
	}
	slices.Sort(out)
	return out
}

func list(v any) []any {
	out, _ := v.([]any)
	return out
}

func subset(of, in []any) bool {
	return !slices.ContainsFunc(of, func(x any) bool { return !slices.Contains(in, x) })
}

func TestNarrowingIsSeen(t *testing.T) {
	const old = `{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "maxLength": 5, "enum": ["x", "y"]}, "b": {"items": {"minimum": 1}}}}`
	tests := []struct{ name, now, want string }{
		{"nothing", old, ""},
		{"another type", `{"type": "array", "required": ["a"], "properties": {"a": {}, "b": {}}}`, ": type"},
		{"a member gone", `{"properties": {"b": {}}}`, "/a: gone"},
		{"a member more that must be there", `{"required": ["a", "b"], "properties": {"a": {}, "b": {}}}`, ": required"},
		{"a shorter text", `{"properties": {"a": {"maxLength": 4}, "b": {}}}`, "/a: maxLength"},
		{"a new bound", `{"properties": {"a": {"minLength": 1}, "b": {}}}`, "/a: minLength"},
		{"a code less", `{"properties": {"a": {"enum": ["x"]}, "b": {}}}`, "/a: enum"},
		{"codes where there were none", `{"properties": {"a": {}, "b": {"enum": ["x"]}}}`, "/b: enum"},
		{"a bound of elements", `{"properties": {"a": {}, "b": {"items": {"minimum": 2}}}}`, "/b/items: minimum"},
		{"a pattern", `{"properties": {"a": {"pattern": "^x$"}, "b": {}}}`, "/a: pattern"},
		{"closed", `{"properties": {"a": {}, "b": {}}, "additionalProperties": false}`, ": additionalProperties"},
	}
	var before map[string]any
	require.NoError(t, json.Unmarshal([]byte(old), &before))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var now map[string]any
			require.NoError(t, json.Unmarshal([]byte(tt.now), &now))
			assert.Equal(t, tt.want, strings.Join(narrowed("", before, now), " "))
		})
	}
}
