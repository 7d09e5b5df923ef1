package widget_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
)

var update = flag.Bool("update", false, "write the generated files anew")

const notice = "// Generated from the Go packages; do not edit. See generate_test.go.\n"

// js returns what the lines export, each a name and a value.
func js(t *testing.T, exports ...any) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString(notice)
	for i := 0; i < len(exports); i += 2 {
		name := exports[i].(string)
		if name != "default" {
			name = "const " + name + " ="
		}
		var value bytes.Buffer
		enc := json.NewEncoder(&value)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		require.NoError(t, enc.Encode(exports[i+1]))
		b.WriteString("export " + name + " " + strings.TrimSpace(value.String()) + ";\n")
	}
	return b.Bytes()
}

// model is what the form is made of.
func model(t *testing.T) []byte {
	questions := map[assess.Question][]string{}
	var order []assess.Question
	for c := range assess.Criteria() {
		if questions[c.Question] == nil {
			order = append(order, c.Question)
		}
		questions[c.Question] = append(questions[c.Question], c.Code)
	}
	var criteria []map[string]any
	for _, q := range order {
		criteria = append(criteria, map[string]any{"question": q, "criteria": questions[q]})
	}
	var risks []map[string]any
	for r := range assess.Catalogue() {
		risks = append(risks, map[string]any{"code": r.Code, "question": r.Question, "options": r.Options})
	}
	vocabularies := maps.Collect(assess.Vocabularies())
	levels := [assess.Scale][assess.Scale]string{}
	matrix := assess.DefaultMatrix()
	for i := range levels {
		for j := range levels[i] {
			levels[i][j] = matrix.Level(i+1, j+1).String()
		}
	}
	return js(t,
		"version", partnership.Version,
		"languages", i18n.Languages(),
		"questions", criteria,
		"typicalRisks", risks,
		"levels", vocabularies["level"],
		"resources", vocabularies["resource"],
		"options", vocabularies["option"],
		"matrix", levels,
	)
}

// formKeys begin the keys of the words that the form shows before anything is
// worked out; resultKeys those that the result shows besides.
var (
	formKeys   = []string{"widget.", "question.", "criterion.", "rating.", "level.", "resource.", "option.", "risk."}
	resultKeys = []string{
		"result.", "indication", "reason.", "topic.", "why.", "change.", "reading.", "balance.", "point.", "status.", "risk-level.", "severity.", "type.", "kind.",
		"syntax.", "encoding.",
	}
)

// pictureKeys begin the keys of the words that the engine draws with.
var pictureKeys = []string{"picture.", "date.", "month.", "stage.", "phase."}

func starts(key string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(key, p) })
}

func words(t *testing.T, lang i18n.Lang, wanted func(key string) bool) []byte {
	t.Helper()
	out := map[string]string{}
	catalogue := i18n.Words(lang)
	for key := range catalogue.Keys() {
		if wanted(key) {
			out[key], _ = catalogue.Text(key)
		}
	}
	require.NotEmpty(t, out)
	return js(t, "default", out)
}

func TestGenerated(t *testing.T) {
	rules := map[string]bool{}
	for r := range partnership.Rules() {
		rules[string(r.Code)], rules[string(r.Code)+".hint"] = true, true
	}
	files := map[string][]byte{"model.js": model(t), "partnership/forms.js": forms(t)}
	for _, lang := range i18n.Languages() {
		files["words/"+string(lang)+"-picture.js"] = words(t, lang, func(key string) bool { return starts(key, pictureKeys) })
		files["words/"+string(lang)+".js"] = words(t, lang, func(key string) bool { return starts(key, formKeys) })
		files["words/"+string(lang)+"-result.js"] = words(t, lang, func(key string) bool {
			return rules[key] || starts(key, resultKeys)
		})
	}
	maps.Copy(files, pageWords(t))
	for name, want := range files {
		if *update {
			require.NoError(t, os.MkdirAll("words", 0o755))
			require.NoError(t, os.WriteFile(name, want, 0o644))
		}
		have, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(have), "%s: go generate ./wasm/widget", name)
	}
}
