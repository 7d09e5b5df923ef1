package main

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCheckForTestRunners(t *testing.T) {
	got := vademecum(t, "", "check", "--lang", "en", "--format", "junit", "testdata/input/good.json", "testdata/input/duplicated.json")
	assert.Equal(t, 1, got.code)
	golden(t, "junit.en.xml", got.out)

	var suites struct {
		Suites []junitSuite `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal([]byte(got.out), &suites))
	require.Len(t, suites.Suites, 2)
	assert.Zero(t, suites.Suites[0].Failures)
	assert.Positive(t, suites.Suites[1].Failures)
}

func TestWarningsFailForTestRunnersWhereTheyCount(t *testing.T) {
	const doc = `{"version":"1.0","name":"Salles","nmae":"x"}`
	assert.NotContains(t, vademecum(t, doc, "check", "--format", "junit").out, "<failure")
	got := vademecum(t, doc, "check", "--format", "junit", "--strict")
	assert.Equal(t, 1, got.code)
	assert.Contains(t, got.out, "<failure")
}

// What a document holds can neither end an attribute nor an element.
func TestTestRunnersGetWellFormedXML(t *testing.T) {
	for _, name := range []string{"escape.json", "binary.json", "surrogate.json", "empty.json", "stream.ndjson"} {
		got := vademecum(t, "", "check", "--format", "junit", filepath.Join("testdata", "input", name))
		var any struct{}
		assert.NoError(t, xml.Unmarshal([]byte(got.out), &any), name)
	}
}

func TestCheckForGitHub(t *testing.T) {
	got := vademecum(t, "", "check", "--lang", "en", "--format", "github", "testdata/input/duplicated.json", "testdata/input/mistyped.json")
	assert.Equal(t, 1, got.code)
	golden(t, "github.en.txt", got.out)
	for line := range strings.Lines(got.out) {
		assert.Regexp(t, `^::(error|warning|notice) file=testdata/input/[a-z]+\.json,line=[0-9]+,col=[0-9]+,title=[a-z0-9-]+::.+\n$`, line)
	}
}

// A file whose name or content looks like a command of a workflow starts none.
func TestGitHubGetsNoOtherCommands(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a,line=1::b%.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1.0","name":"n","partners":[{"id":"x\n::stop-commands::y","name":"P"}]}`), 0o600))
	got := vademecum(t, "", "check", "--format", "github", file)
	for line := range strings.Lines(got.out) {
		assert.Regexp(t, `^::(error|warning|notice) file=[^:]*,line=`, line)
		assert.NotContains(t, line, "a,line")
	}
	got = vademecum(t, `{"version":"1.0"}`, "check", "--format", "github")
	assert.Contains(t, got.out, "::error line=1,col=")
}
