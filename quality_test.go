package vademecum_test

import (
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
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/edit"
	"github.com/vademecum-go/vademecum/validate"
	"github.com/vademecum-go/vademecum/wasm/engine/all"
)

// Tests are named in docs/quality.md by their package and name, those in
// JavaScript by their file and title.
var (
	namedTest  = regexp.MustCompile("`([a-z0-9/]+|the repository) ((?:Test|Fuzz)[A-Za-z0-9]+)`")
	namedTitle = regexp.MustCompile("`([a-z/]+\\.test\\.mjs): ([^`]+)`")
)

// Every test that the promises name is there, and every promise names one.
func TestTheTestsOfThePromisesExist(t *testing.T) {
	page, err := os.ReadFile("docs/quality.md")
	require.NoError(t, err)
	promises := 0
	table, _, found := strings.Cut(string(page), "\n## Mutation testing\n")
	require.True(t, found, "what make mutate writes has its place")
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| Promise") || strings.HasPrefix(line, "| ---") {
			continue
		}
		promises++
		assert.True(t, namedTest.MatchString(line) || namedTitle.MatchString(line), "no test holds it: %s", line)
	}
	assert.Greater(t, promises, 15)
	for _, name := range namedTest.FindAllStringSubmatch(table, -1) {
		folder := strings.Replace(name[1], "the repository", ".", 1)
		files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
		require.NoError(t, err)
		assert.True(t, slices.ContainsFunc(files, func(file string) bool {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			return strings.Contains(string(text), "\nfunc "+name[2]+"(")
		}), "%s has no %s", name[1], name[2])
	}
	for _, title := range namedTitle.FindAllStringSubmatch(table, -1) {
		text, err := os.ReadFile(title[1])
		require.NoError(t, err)
		assert.Contains(t, string(text), "'"+title[2]+"'", title[1])
	}
}

// codesWithSeverities are the codes of all findings with their severities.
func codesWithSeverities() map[finding.Code]finding.Severity {
	out := map[finding.Code]finding.Severity{}
	for r := range validate.Rules() {
		out[r.Code] = r.Severity
	}
	for r := range partnership.Rules() {
		out[r.Code] = r.Severity
	}
	for r := range edit.Rules() {
		out[r.Code] = r.Severity
	}
	for r := range lifecycle.Rules() {
		out[r.Code] = r.Severity
	}
	for r := range all.Rules() {
		out[r.Code] = r.Severity
	}
	return out
}

// A code stays for ever: those that were ever given out are in a list, which only
// grows, and a rule grows no graver. With -update a new one is added.
func TestCodesAreForEver(t *testing.T) {
	const path = "finding/codes/codes.txt"
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	given, now := map[finding.Code]finding.Severity{}, codesWithSeverities()
	for line := range strings.Lines(string(text)) {
		code, word, ok := strings.Cut(strings.TrimSpace(line), " ")
		var severity finding.Severity
		require.True(t, ok && severity.UnmarshalText([]byte(word)) == nil, "%q", line)
		given[finding.Code(code)] = severity
	}
	for code, was := range given {
		is, ok := now[code]
		assert.True(t, ok, "%s is gone", code)
		assert.LessOrEqual(t, is, was, "%s was a mere %s", code, was)
	}
	all := maps.Clone(given)
	for code, severity := range now {
		if _, known := given[code]; !known {
			all[code] = severity
			assert.True(t, *update, "%s is new: go test . -run Codes -update", code)
		}
	}
	if *update {
		var b strings.Builder
		for _, code := range slices.Sorted(maps.Keys(all)) {
			b.WriteString(string(code) + " " + all[code].String() + "\n")
		}
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
	}
}

// wayOut is what a page can send something with.
var wayOut = regexp.MustCompile(`\b(fetch\(|XMLHttpRequest|sendBeacon|WebSocket|WebTransport|EventSource|RTCPeerConnection|importScripts|requestSubmit|new Image|\.ping\b)`)

// The sources of the component ask for its own files in one place, without
// anything of the reader's, and know no other way out of a page. What the tests
// in browsers see is in docs/quality.md.
func TestTheComponentHasNoWayToSend(t *testing.T) {
	files, err := exec.Command("git", "ls-files", "-co", "--exclude-standard", "wasm/widget/*.js").Output()
	require.NoError(t, err)
	var found []string
	for _, file := range strings.Fields(string(files)) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range strings.Lines(string(text)) {
			if code, _, _ := strings.Cut(line, "//"); wayOut.MatchString(code) && !strings.HasPrefix(strings.TrimSpace(line), "*") {
				found = append(found, file+": "+strings.TrimSpace(line))
			}
		}
	}
	require.Len(t, found, 1, "%s", strings.Join(found, "\n"))
	assert.Contains(t, found[0], "await fetch(url, { mode: crossorigin === null ? 'same-origin' : 'cors', credentials:")
	assert.NotRegexp(t, "method|body", found[0])
}
