package conformance

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

// judged is what another engine is asked of one schema.
type judged struct {
	Schema    string            `json:"schema"`
	Documents []json.RawMessage `json:"documents"`
}

// Hyperjump's engine takes a $schema in an example for that of the schema around it.
func TestHyperjumpLoadsEverySchema(t *testing.T) {
	var asked []judged
	for _, path := range slices.Sorted(maps.Keys(published(t))) {
		q := judged{Schema: "../../schema/" + path, Documents: []json.RawMessage{}}
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		if name == "partnership" {
			text, err := os.ReadFile("../../examples/cases/fictional-bilateral.json")
			require.NoError(t, err)
			q.Documents = append(q.Documents, text)
		} else {
			text, err := os.ReadFile("corpus/values/" + name + "-fine.json")
			require.NoError(t, err)
			q.Documents = append(q.Documents, text)
		}
		asked = append(asked, q)
		q.Documents = append(q.Documents, json.RawMessage(wrongIn[name]))
		asked[len(asked)-1] = q
	}
	given, err := json.Marshal(asked)
	require.NoError(t, err)
	var said [][]bool
	require.NoError(t, json.Unmarshal(run(t, given, "node", "engines/hyperjump.mjs"), &said))
	require.Len(t, said, len(asked))
	for i, q := range asked {
		assert.Equal(t, []bool{true, false}, said[i], q.Schema)
	}
}

// A form of react-jsonschema-form has every text of a document in a field, in each
// language that it has, and nowhere an object where a text belongs.
func TestFormsShowTextsByLanguage(t *testing.T) {
	const document = "../../examples/cases/fictional-bilateral.json"
	text, err := os.ReadFile(document)
	require.NoError(t, err)
	want := texts(decoded(text))
	require.Greater(t, len(want), 200)
	for _, v := range []schema.Variant{{}, {Draft7: true}, {Lang: "fr"}} {
		path := v.File("partnership")
		t.Run(path, func(t *testing.T) {
			var got struct {
				Fields []string
				Form   string
			}
			require.NoError(t, json.Unmarshal(run(t, nil, "node", "engines/form.mjs", "../../schema/v1/"+path, document), &got))
			assert.NotContains(t, got.Form, "[object Object]")
			assert.NotContains(t, got.Form, "Unsupported field")
			for _, text := range want {
				assert.Contains(t, got.Fields, text)
			}
		})
	}
}

// texts returns the texts by language in a document, each once.
func texts(v any) []string {
	var out []string
	switch v := v.(type) {
	case []any:
		for _, element := range v {
			out = append(out, texts(element)...)
		}
	case map[string]any:
		for name, member := range v {
			if text, ok := member.(string); ok && (name == "fr" || name == "en") {
				out = append(out, text)
			}
			out = append(out, texts(member)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// declarations find the types that a generator made.
var declarations = map[string]*regexp.Regexp{
	"json-schema-to-typescript": regexp.MustCompile(`(?m)^export (?:interface|type) (\w+)`),
	"quicktype typescript":      regexp.MustCompile(`(?m)^export (?:interface|type) (\w+)`),
	"quicktype go":              regexp.MustCompile(`(?m)^type (\w+)`),
	"quicktype java":            regexp.MustCompile(`(?m)^(?:public )?(?:class|enum) (\w+)`),
	"quicktype python":          regexp.MustCompile(`(?m)^class (\w+)`),
}

// invented are names that generators make up where they find none.
var invented = regexp.MustCompile(`(?i)purple|fluffy|tentacled|sticky|indigo|indecent|hilarious|ambitious|cunning|magenta|friskier|braggadocious|mischievous|[a-z]\d+$`)

// generated returns what the generators make of a schema, by their names.
func generated(t *testing.T, path, name string) map[string]string {
	t.Helper()
	var out map[string]string
	require.NoError(t, json.Unmarshal(run(t, nil, "node", "engines/generate.mjs", path, name), &out))
	return out
}

// Generators of code make fewer than 120 types of a partnership, and one for each of
// ours, under its name.
func TestGeneratorsMakeTypesOfTheDomain(t *testing.T) {
	english := decodedFile(t, "../../schema/v1/partnership.schema.json")
	var ours []string
	for name, def := range english["$defs"].(map[string]any) {
		if def.(map[string]any)["properties"] != nil {
			ours = append(ours, name)
		}
	}
	require.Greater(t, len(ours), 50)
	for _, v := range []schema.Variant{{}, {Draft7: true}, {Strict: true}} {
		for name, text := range generated(t, "../../schema/v1/"+v.File("partnership"), "Partnership") {
			t.Run(name+" "+v.File(""), func(t *testing.T) {
				var made []string
				for _, match := range declarations[name].FindAllStringSubmatch(text, -1) {
					made = append(made, match[1])
					assert.NotRegexp(t, invented, match[1])
				}
				assert.Less(t, len(made), 120)
				assert.Contains(t, made, "Partnership")
				for _, want := range ours {
					assert.True(t, slices.ContainsFunc(made, func(m string) bool { return named(m, want, english) }), "no %s among %v", want, made)
				}
			})
		}
	}
}

// named reports whether a generator's type has the name of one of ours, or its title;
// quicktype adds "Element" or "Class" where a code has the same.
func named(made, ours string, s map[string]any) bool {
	title := s["$defs"].(map[string]any)[ours].(map[string]any)["title"].(string)
	made = strings.TrimSuffix(strings.TrimSuffix(made, "Element"), "Class")
	return strings.EqualFold(made, ours) || strings.EqualFold(made, strings.ReplaceAll(title, " ", ""))
}

func decodedFile(t *testing.T, path string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	return decoded(text).(map[string]any)
}

// The Go types of quicktype, told to omit what is empty, read the case library and
// write every member of it, and nothing that is null.
func TestQuicktypeInGoKeepsDocuments(t *testing.T) {
	onlyInCI(t, "to build a program")
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	write("go.mod", "module generated\n\ngo 1.26\n")
	write("types.go", generated(t, "../../schema/v1/partnership.schema.json", "Partnership")["quicktype go"])
	write("main.go", `package main

import (
	"io"
	"os"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		panic(err)
	}
	p, err := UnmarshalPartnership(text)
	if err != nil {
		panic(err)
	}
	if text, err = p.Marshal(); err != nil {
		panic(err)
	}
	os.Stdout.Write(text)
}
`)
	program := filepath.Join(dir, "keep")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = dir
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	for name, text := range cases(t) {
		if !strings.HasPrefix(name, "partnership ") {
			continue
		}
		kept := run(t, text, program)
		assert.NotContains(t, string(kept), "null", name)
		assert.Equal(t, decoded(text), decoded(kept), name)
	}
}
