package conformance

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reports returns what `check` writes in a format about files that are right, wrong,
// hostile and not there.
func reports(t *testing.T, format string) []byte {
	t.Helper()
	program := filepath.Join(t.TempDir(), "vademecum")
	out, err := exec.Command("go", "build", "-C", here(t), "-o", program, "./cmd/vademecum").CombinedOutput()
	require.NoError(t, err, "%s", out)
	dir := t.TempDir()
	for name, text := range map[string]string{
		"right.json": right, "broken.json": broken, "round.json": badRound, "warned.json": warned, "empty.json": "", "no.json": "{",
		"a,line=1::b%\n.json":   `{"version":"1.0","name":"n","partners":[{"id":"x\n::stop-commands::y","name":"]]><!-- \u0007 "}]}`,
		"stream of many.ndjson": strings.Repeat(warned+"\n"+strings.ReplaceAll(broken, "\n", "")+"\n", 3),
		"twice.json":            `{"version":"1.0","name":"a","name":"b","name":"c","":1,"":2}`,
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	c := exec.Command(program, "check", "--lang", "en", "--format", format, ".", "nowhere.json")
	c.Dir = dir
	out, err = c.Output()
	require.Error(t, err)
	assert.Equal(t, 2, c.ProcessState.ExitCode(), "one file is not there")
	assert.Contains(t, string(out), "nowhere.json")
	return out
}

// sarifSchema returns the schema of SARIF 2.1.0, which go-sarif holds as a constant. Its
// own check is of no use here: it fills in what a report lacks before it looks.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	dir := strings.TrimSpace(string(run(t, nil, "go", "list", "-m", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3")))
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "pkg", "report", "v210", "sarif", "schema.go"), nil, 0)
	require.NoError(t, err)
	literal := file.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0].(*ast.BasicLit).Value
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Trim(literal, "`")))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("sarif.json", value))
	schema, err := c.Compile("sarif.json")
	require.NoError(t, err)
	return schema
}

func TestSARIFFollowsItsSchema(t *testing.T) {
	schema, text := sarifSchema(t), string(reports(t, "sarif"))
	valid := func(text string) error {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		require.NoError(t, err)
		return schema.Validate(value)
	}
	require.NoError(t, valid(text))
	assert.Error(t, valid(strings.Replace(text, `"level":"error"`, `"level":"grave"`, 1)), "the schema is asked")

	var report sarif.Report // as those read it who use the library
	require.NoError(t, json.Unmarshal([]byte(text), &report))
	require.Len(t, report.Runs, 1)
	assert.Greater(t, len(report.Runs[0].Results), 10)
	for _, result := range report.Runs[0].Results {
		assert.Equal(t, *result.RuleID, *report.Runs[0].Tool.Driver.Rules[result.RuleIndex].ID)
	}
}

func TestJUnitIsRead(t *testing.T) {
	suites, err := junit.Ingest(reports(t, "junit"))
	require.NoError(t, err)
	require.Greater(t, len(suites), 10)
	names, failed, missed := map[string]bool{}, 0, 0
	for _, s := range suites {
		assert.Equal(t, len(s.Tests), s.Totals.Tests)
		failed += s.Totals.Failed
		missed += s.Totals.Error
		for _, test := range s.Tests {
			key := test.Classname + "\x00" + test.Name
			assert.False(t, names[key], key)
			names[key] = true
		}
	}
	assert.Positive(t, failed)
	assert.Equal(t, 1, missed, "the file that is not there")
}

// GitHub's own library writes the same commands.
func TestAnnotationsAreThoseOfGitHub(t *testing.T) {
	text := reports(t, "github")
	written := run(t, text, "node", "engines/annotations.mjs")
	assert.Equal(t, string(text), string(written))
}

// A report of GitLab has the form of Code Climate, and the members that GitLab reads.
func TestGitLabGetsAReportOfCodeClimate(t *testing.T) {
	text := reports(t, "gitlab")
	var issues []struct {
		Description, Fingerprint, Severity string
		CheckName                          string `json:"check_name"`
		Location                           struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	require.NoError(t, json.Unmarshal(text, &issues))
	require.Greater(t, len(issues), 10)
	prints := map[string]bool{}
	for _, issue := range issues {
		assert.NotEmpty(t, issue.Description)
		assert.NotContains(t, issue.Description, "\n")
		assert.NotEmpty(t, issue.CheckName)
		assert.Contains(t, []string{"info", "minor", "major", "critical", "blocker"}, issue.Severity)
		assert.False(t, strings.HasPrefix(issue.Location.Path, "./"), "GitLab finds no file then")
		assert.Positive(t, issue.Location.Lines.Begin)
		assert.False(t, prints[issue.Fingerprint], "GitLab keeps one of two with the same")
		prints[issue.Fingerprint] = true
	}
	dir, err := os.MkdirTemp(".", "codeclimate")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) }) //nolint:errcheck // nothing needs it
	source := `import type { Issue } from "codeclimate-types";
type Reported = Issue & { fingerprint: string };
export const all: Reported[] = ` + string(text) + `;
// @ts-expect-error
export const bad: Reported[] = [{ ...all[0]!, severity: "grave" }];
`
	require.NoError(t, os.WriteFile(filepath.Join(dir, "report.ts"), []byte(source), 0o600))
	out, err := exec.Command("node", append(append([]string{tsc}, strictest...), filepath.Join(dir, "report.ts"))...).CombinedOutput()
	assert.NoError(t, err, "%s", out)
}
