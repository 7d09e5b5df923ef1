package vademecum_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
)

func Example() {
	data := []byte(`{
  "version": "1.0",
  "name": {"fr": "Salles et conseil", "en": "Rooms and advice"},
  "partners": [
    {"id": "host", "name": "Cité des métiers de Valbrume", "roles": [{"kind": "host"}]},
    {"id": "tremplin", "name": "Tremplin", "people": [{"id": "ana"}], "referents": [{"person": "ana"}]}
  ],
  "contributions": [{"from": "host", "to": ["tremplin"], "kind": "space"}]
}`)
	on, _ := cal.ParseDate("2026-11-24")
	doc, found := partnership.Read(data, partnership.Options{On: on})
	fmt.Println(doc.Name.In("en"), "valid:", found.Valid())
	for f := range found.All() {
		fmt.Println(f.Place.Line, f.Severity, i18n.Message(i18n.English, f))
	}
	// Output:
	// Rooms and advice valid: true
	// 5 warning Cité des métiers de Valbrume gives, and receives nothing.
	// 6 warning Tremplin receives, and gives nothing.
	// 6 warning At Tremplin everything rests on a single referent.
}

// between returns what stands between two marks of a text, each line without
// the indent.
func between(t *testing.T, text, from, to, indent string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, from)
	require.True(t, ok, from)
	body, _, ok := strings.Cut(rest, to)
	require.True(t, ok, to)
	lines := strings.Split(strings.Trim(body, "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], indent)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// The Go in the README is the body of the example above, and so is its output.
func TestTheREADMESaysWhatRuns(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	source, err := os.ReadFile("readme_test.go")
	require.NoError(t, err)
	body := between(t, string(source), "func Example() {\n", "\t// Output:\n", "\t")
	assert.Equal(t, body, between(t, string(readme), "```go\n", "```", ""))
	output := between(t, string(source), "\t// Output:\n", "\n}\n", "\t// ")
	assert.Equal(t, output, between(t, string(readme), "It prints\n", "Every finding", "    "))
}
