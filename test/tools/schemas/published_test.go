package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
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
	t.Chdir("../../..")
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

// What a published version accepts, the next one accepts, and so does the current
// one.
func TestEachVersionOnlyAdds(t *testing.T) {
	atRoot(t)
	before := versions(t)
	for i, later := range append(before[1:], "schema/"+schema.Current) {
		files, err := filepath.Glob(filepath.Join(before[i], "*.schema.json"))
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			old, now := parsed(t, file), parsed(t, filepath.Join(later, filepath.Base(file)))
			assert.Empty(t, narrowed("", old, now), "%s of %s since %s", filepath.Base(file), later, before[i])
		}
	}
}

// rewritten are the patterns of published versions that were written anew, to say
// the same in a better way.
var rewritten = map[string]string{
	`^((/([^/~]|~[01])*)*)?$`: `^(/[^~]*(~[01][^~]*)*)?$`,
	`^(/([^/~]|~[01])*)*$`:    `^/[^~]*(~[01][^~]*)*$`, // beside a least length of 1
}

func TestRewrittenPatternsSayTheSame(t *testing.T) {
	for before, now := range rewritten {
		before, now := regexp.MustCompile(before), regexp.MustCompile(now)
		texts := []string{""}
		for n := 0; len(texts[n]) < 7; n++ {
			for _, c := range "/~01aé\n" {
				texts = append(texts, texts[n]+string(c))
			}
		}
		for _, text := range texts[1:] {
			require.Equal(t, before.MatchString(text), now.MatchString(text), "%s: %q", now, text)
		}
	}
}

// widened are the patterns of published versions that accept more by now: dates that
// may be known to the month or the year.
var widened = map[string]string{
	forms["date"].anchored(false): forms["partial"].anchored(false),
	forms["date"].anchored(true):  forms["partial"].anchored(true), // beside a least length of 1
}

func TestWidenedPatternsAcceptWhatTheyDid(t *testing.T) {
	for before, now := range widened {
		before, now := regexp.MustCompile(before), regexp.MustCompile(now)
		accepted := 0
		for _, text := range dateTexts() {
			if before.MatchString(text) {
				accepted++
				require.True(t, now.MatchString(text), "%s: %q", now, text)
			}
		}
		assert.Greater(t, accepted, 300)
	}
}

// dateTexts are texts that look like dates, and the empty one.
func dateTexts() []string {
	texts := []string{""}
	for month := range 14 {
		for day := range 33 {
			texts = append(texts, fmt.Sprintf("2026-%02d-%02d", month, day), fmt.Sprintf("2026-%d-%d", month, day))
		}
	}
	return texts
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
	for _, keyword := range []string{"$ref", "pattern", "uniqueItems"} {
		old, fresh := fmt.Sprint(before[keyword]), fmt.Sprint(now[keyword])
		if now[keyword] != nil && old != fresh && rewritten[old] != fresh && widened[old] != fresh {
			out = append(out, at+": "+keyword)
		}
	}
	if types := list(now["type"]); types != nil && (before["type"] == nil || !subset(list(before["type"]), types)) {
		out = append(out, at+": type")
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
	if choices, ok := now["anyOf"].([]any); ok {
		old, _ := before["anyOf"].([]any)
		if old == nil || slices.ContainsFunc(old, func(o any) bool {
			return !slices.ContainsFunc(choices, func(c any) bool { return len(narrowed("", o.(map[string]any), c.(map[string]any))) == 0 })
		}) {
			out = append(out, at+": anyOf")
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

// list returns a list, and one of a single text for a text.
func list(v any) []any {
	if text, ok := v.(string); ok {
		return []any{text}
	}
	out, _ := v.([]any)
	return out
}

func subset(of, in []any) bool {
	return !slices.ContainsFunc(of, func(x any) bool { return !slices.Contains(in, x) })
}

func TestNarrowingIsSeen(t *testing.T) {
	const old = `{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "maxLength": 5, "enum": ["x", "y"]}, "b": {"items": {"minimum": 1}}}, "items": {"anyOf": [{"$ref": "#/$defs/X"}, {"$ref": "#/$defs/Y"}]}}`
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
		{"a type more", `{"type": ["object", "string"], "required": ["a"], "properties": {"a": {"type": ["string", "object"]}, "b": {}}}`, ""},
		{"a type less", `{"properties": {"a": {"type": []}, "b": {}}}`, "/a: type"},
		{"a type where there was none", `{"properties": {"a": {}, "b": {"type": "array"}}}`, "/b: type"},
		{"no repeats", `{"properties": {"a": {}, "b": {"uniqueItems": true}}}`, "/b: uniqueItems"},
		{"a choice where there was none", `{"properties": {"a": {}, "b": {"anyOf": [{"type": "array"}]}}}`, "/b: anyOf"},
		{"a choice less", `{"properties": {"a": {}, "b": {}}, "items": {"anyOf": [{"$ref": "#/$defs/X"}, {"type": "array"}]}}`, "/items: anyOf"},
		{"a choice more", `{"properties": {"a": {}, "b": {}}, "items": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/Y"}, {"$ref": "#/$defs/X"}]}}`, ""},
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
