package conformance

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

// published yields the published schemas by their paths.
func published(t testing.TB) map[string]any {
	t.Helper()
	out := map[string]any{}
	require.NoError(t, fs.WalkDir(schema.FS, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".schema.json") {
			return err
		}
		text, err := fs.ReadFile(schema.FS, path)
		out[path] = decoded(text)
		return err
	}))
	return out
}

// subschemas calls visit for a schema and all the schemas in it.
func subschemas(s map[string]any, visit func(map[string]any)) {
	visit(s)
	for _, keyword := range []string{"properties", "$defs", "definitions"} {
		if named, ok := s[keyword].(map[string]any); ok {
			for _, sub := range named {
				subschemas(sub.(map[string]any), visit)
			}
		}
	}
	if choices, ok := s["anyOf"].([]any); ok {
		for _, sub := range choices {
			subschemas(sub.(map[string]any), visit)
		}
	}
	for _, keyword := range []string{"items", "additionalProperties"} {
		if sub, ok := s[keyword].(map[string]any); ok {
			subschemas(sub, visit)
		}
	}
}

// allowed are the keywords that every validator reads alike.
var allowed = []string{
	"$schema", "$id", "$ref", "$defs", "definitions", "title", "description", "examples", "type", "enum", "minimum", "maximum", "minLength", "maxLength",
	"pattern", "minItems", "maxItems", "uniqueItems", "items", "required", "properties", "additionalProperties", "anyOf",
}

func TestOnlyPortableKeywords(t *testing.T) {
	for path, s := range published(t) {
		subschemas(s.(map[string]any), func(s map[string]any) {
			for keyword := range s {
				assert.Contains(t, allowed, keyword, path)
			}
			if s["$ref"] != nil {
				assert.Len(t, s, 1, "%s: older drafts ignore what stands beside $ref", path)
			}
			if s["pattern"] != nil {
				assert.NotNil(t, s["maxLength"], "%s: a pattern without a greatest length", path)
			}
		})
	}
}

// Two engines check every published schema against the schema of schemas. ajv has
// nothing to say of any, by its defaults and in its strict mode.
func TestPublishedSchemasAreSchemas(t *testing.T) {
	args := []string{"engines/meta.mjs"}
	for _, path := range slices.Sorted(maps.Keys(published(t))) {
		compiled(t, "../../schema/"+path)
		args = append(args, "../../schema/"+path)
	}
	out, err := exec.Command("node", args...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Empty(t, string(out), "warnings of ajv")
	assert.GreaterOrEqual(t, len(args), 1+2*24)
}

// tries are texts that patterns are tried on: right ones, wrong ones, and those that
// engines are known to take in different ways.
var tries = []string{
	"", "a", "tremplin", "a.b_c-d", "-a", "A1", "a b", "é", "ａ", "a\n", "\na", "a\r", "a\u2028", "a\x00", "İ", "ſ", "K", // signs that fold to s and k
	"FR", "fr", "FRA", "FR\n", "ＦＲ", "fr-CH", "2026-11-24", "2026-11-24\n", "2026-13-24", "2026-11-32", "2026-11", "2026", "2026\n", "٢٠٢٦", "２０２６", "2026-11-24T00:00",
	"P1Y", "P1Y6M", "P1Y6M10D", "P2W", "P1W1D", "P", "P0D", "P6M1Y", "p1y", "PT1H", "P10000D", "P1Y\n", "-P1Y",
	"https://example.org", "http://a", "https://", "https://-", "https://a b", "https://a\"", "https://a[1]", "https://a\\b", "https://é", "ftp://a", "https://a\n",
	"a@b.c", "a+b@c-d.e", "a@b", "@b.c", "a@b..c", "a(b@c.d", "a@b.c\n", "é@b.c", "a$b@c.d", "a^b@c.d", "a]b@c.d",
	"0", "-0", "12.5", "01", "1.", ".5", "1e3", "١", "12.5\n", "1.0", "1.10", "1.01", "2.0", "1.0\n", "1",
	"a\u0085", "2026-11-24\u2028", "1.0\r", "/a\r", "https://a\u2029", "/a/b/c~0", "/~", "//",
	"/" + strings.Repeat("a", 65_000), strings.Repeat("/a", 32_000), "https://" + strings.Repeat("a", 2_000), strings.Repeat("a@", 30_000), strings.Repeat("-a", 100),
	strings.Repeat("0a", 32), strings.Repeat("0a", 32) + "\n", strings.Repeat("0A", 32), "/a/b", "/a~1b", "/a~2b", "a/b", "/", "/é\n",
}

// greatest returns the patterns of the published schemas whose paths have the
// prefix, each with the greatest length that stands beside it.
func greatest(t *testing.T, prefix string) map[string]float64 {
	out := map[string]float64{}
	for path, s := range published(t) {
		if !strings.HasPrefix(path, prefix) {
			continue
		}
		subschemas(s.(map[string]any), func(s map[string]any) {
			if p, ok := s["pattern"].(string); ok {
				n, err := s["maxLength"].(json.Number).Float64()
				require.NoError(t, err)
				out[p] = n
			}
		})
	}
	return out
}

// Every pattern says the same of the same texts in Go, JavaScript, Python and
// Java. In Python and Java the end of a pattern also stands before a last line
// break: where the length is fixed the greatest length refuses it all the same,
// elsewhere only the library and the other engines do, and those in Java that look
// where the match ends. No pattern of the current version makes Java call itself too
// deeply, however long the text is.
func TestPatternsSayTheSameInFourLanguages(t *testing.T) {
	onlyInCI(t, "Python and Java")
	most, current := greatest(t, ""), greatest(t, schema.Current+"/")
	patterns := slices.Sorted(maps.Keys(most))
	require.Greater(t, len(patterns), 12)
	given, err := json.Marshal(map[string]any{"patterns": patterns, "texts": tries})
	require.NoError(t, err)
	javascript, inPython := tried(t, given, "node", "engines/patterns.mjs"), tried(t, given, python, "engines/patterns.py")
	inJava := triedInJava(t, patterns)
	for i, pattern := range patterns {
		re, err := regexp.Compile(pattern)
		require.NoError(t, err)
		accepted := 0
		for j, text := range tries {
			short := float64(utf8.RuneCountInString(text)) <= most[pattern]
			want := re.MatchString(text)
			if want {
				accepted++
			}
			assert.Equal(t, want, javascript[i][j], "JavaScript: %s on %q", pattern, text)
			if inJava[i][j] == 'o' {
				assert.NotContains(t, current, pattern, "Java: too deep on a text of %d", len(text))
			} else {
				assert.Equal(t, want, inJava[i][j] == 'a', "Java: %s on %q", pattern, text)
				wantIn(t, "Java", re, text, want, short, inJava[i][j] != 'n', "\n", "\r", "\u0085", "\u2028", "\u2029")
			}
			wantIn(t, "Python", re, text, want, short, inPython[i][j], "\n")
		}
		assert.Positive(t, accepted, "no text has the form %s", pattern)
		assert.Less(t, accepted, len(tries)*3/4)
	}
}

// wantIn asks that a language says what Go says, but for a break at the end.
func wantIn(t *testing.T, language string, re *regexp.Regexp, text string, want, short, said bool, breaks ...string) {
	t.Helper()
	for _, b := range breaks {
		if before, ends := strings.CutSuffix(text, b); ends && !want && short {
			want = re.MatchString(before)
			break
		}
	}
	assert.Equal(t, want && short, said && short, "%s: %s on %q", language, re, text)
}

func tried(t *testing.T, given []byte, name string, args ...string) [][]bool {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Stdin = bytes.NewReader(given)
	text, err := cmd.Output()
	require.NoError(t, err)
	var out [][]bool
	require.NoError(t, json.Unmarshal(text, &out))
	return out
}

// triedInJava returns for each pattern a letter for each text, as Patterns.java
// says it.
func triedInJava(t *testing.T, patterns []string) []string {
	t.Helper()
	var in bytes.Buffer
	fmt.Fprintln(&in, len(patterns))
	for _, text := range slices.Concat(patterns, tries) {
		fmt.Fprintln(&in, base64.StdEncoding.EncodeToString([]byte(text)))
	}
	out := strings.Fields(string(run(t, in.Bytes(), "java", "engines/Patterns.java")))
	require.Len(t, out, len(patterns))
	for _, line := range out {
		require.Len(t, line, len(tries))
	}
	return out
}
