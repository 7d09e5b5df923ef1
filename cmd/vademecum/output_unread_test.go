package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/validate"
)

func junitOf(t *testing.T, text string) []junitSuite {
	t.Helper()
	var got struct {
		Suites []junitSuite `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal([]byte(text), &got))
	return got.Suites
}

func gitlabOf(t *testing.T, text string) []qualityIssue {
	t.Helper()
	var got []qualityIssue
	require.NoError(t, json.Unmarshal([]byte(text), &got))
	return got
}

// A report that leaves out what could not be read would be green by mistake, since
// pipelines show the report and not what was said beside it.
func TestWhatCouldNotBeReadStandsInEveryReport(t *testing.T) {
	const good = "testdata/input/good.json"
	says := map[string]func(t *testing.T, out string){
		"text": func(t *testing.T, out string) { assert.Contains(t, out, "Not read: 2.") },
		"json": func(t *testing.T, out string) {
			assert.Equal(t, 2, strings.Count(out, `"message":"`)-strings.Count(out, `"code"`))
		},
		"sarif": func(t *testing.T, out string) {
			run := sarifOf(t, out)
			require.Len(t, run.Results, 2, "as results, which code hosts show")
			for i, name := range []string{"nowhere.json", "no%20where"} {
				assert.Equal(t, "error", run.Results[i].Level)
				assert.Equal(t, name, run.Results[i].Locations[0].Physical.Artifact.URI)
				assert.Nil(t, run.Results[i].Locations[0].Physical.Region)
			}
			assert.False(t, run.Invocations[0].Successful)
			assert.Len(t, run.Invocations[0].Notifications, 2, "and as what kept the tool from its work")
		},
		"junit": func(t *testing.T, out string) {
			suites := junitOf(t, out)
			require.Len(t, suites, 3)
			assert.Equal(t, [3]int{1, 0, 1}, [3]int{suites[0].Errors, suites[1].Errors, suites[2].Errors})
			assert.Contains(t, suites[0].Cases[0].Error.Message, "nowhere.json does not exist")
		},
		"github": func(t *testing.T, out string) {
			assert.Equal(t, "::error file=nowhere.json,title=file-unread::nowhere.json does not exist.\n::error file=no where,title=file-unread::no where does not exist.\n", out)
		},
		"gitlab": func(t *testing.T, out string) {
			issues := gitlabOf(t, out)
			require.Len(t, issues, 2)
			assert.Equal(t, "blocker", issues[0].Severity)
			assert.Equal(t, "nowhere.json", issues[0].Location.Path)
			assert.Equal(t, 1, issues[0].Location.Lines.Begin)
		},
	}
	for _, format := range strings.Split(checkFormats, ", ") {
		t.Run(format, func(t *testing.T) {
			got := vademecum(t, "", "check", "--lang", "en", "--format", format, "nowhere.json", good, "no where")
			assert.Equal(t, 2, got.code)
			require.Contains(t, says, format)
			says[format](t, got.out)
			if right := vademecum(t, "", "check", "--lang", "en", "--format", format, good); format != "text" {
				assert.NotContains(t, right.out, "unread")
			}
		})
	}
}

// GitLab keeps one of several cases of the same name, and knows an issue by its
// fingerprint alone.
func TestNoTwoFindingsHaveOneName(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.json")
	// The same finding, at the same pointer, several times.
	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1.0","name":"a","name":"b","name":"c","name (2)":1,"name (2)":2,"":1,"":2}`), 0o600))
	stream := filepath.Join(dir, "b.ndjson")
	require.NoError(t, os.WriteFile(stream, []byte("{\"version\":\"1.0\",\"name\":1}\n{\"version\":\"1.0\",\"name\":1}\n"), 0o600))
	args := []string{"check", "--lang", "en", file, stream, file, filepath.Join(dir, ".", "a.json"), dir}

	var names []string
	for _, s := range junitOf(t, vademecum(t, "", append(args, "--format", "junit")...).out) {
		for _, c := range s.Cases {
			assert.Equal(t, strings.TrimSpace(c.Name), c.Name)
			names = append(names, c.ClassName+"\x00"+c.Name)
		}
	}
	assert.Greater(t, len(names), 6)
	slices.Sort(names)
	assert.Len(t, slices.Compact(slices.Clone(names)), len(names), "%q", names)

	prints := map[string]bool{}
	issues := gitlabOf(t, vademecum(t, "", append(args, "--format", "gitlab")...).out)
	for _, issue := range issues {
		assert.Regexp(t, `^[0-9a-f]{64}$`, issue.Fingerprint)
		prints[issue.Fingerprint] = true
	}
	assert.Len(t, prints, len(issues))
}

// A place in a stream is the file and the line of the file: editors open that.
func TestPlacesOfAStream(t *testing.T) {
	suites := junitOf(t, vademecum(t, "", "check", "--lang", "en", "--format", "junit", "testdata/input/stream.ndjson").out)
	for _, s := range suites {
		for _, c := range s.Cases {
			if c.Failure != nil {
				assert.Regexp(t, `^testdata/input/stream\.ndjson:[0-9]+:[0-9]+: [A-Z]`, c.Failure.Text)
			}
		}
	}
}

func TestCheckForGitLab(t *testing.T) {
	got := vademecum(t, "", "check", "--lang", "en", "--format", "gitlab", "./testdata/input/duplicated.json", "testdata/input/mistyped.json")
	assert.Equal(t, 1, got.code)
	golden(t, "gitlab.en.json", got.out)
	assert.Equal(t, "[]\n", vademecum(t, "", "check", "--format", "gitlab", "testdata/input/good.json").out)
}

func TestTheRulesOfPackageValidateAreListed(t *testing.T) {
	assert.Subset(t, slices.Collect(allRules()), slices.Collect(validate.Rules()))
	assert.Equal(t, slices.Collect(validate.Rules()), validateRules[:])
}
