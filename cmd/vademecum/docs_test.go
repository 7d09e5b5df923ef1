package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The page for programs names every member that the answers have, and no others.
func TestThePageForProgramsNamesEveryMember(t *testing.T) {
	bilateral, four := inventedCase(t, "fictional-bilateral"), inventedCase(t, "fictional-pluripartite")
	const waived = `{"version":"1.0","name":"x","waivers":[{"rule":"guard-own-offer","reason":"a","by":"b","until":"2027-01-01"}]}`
	ended := strings.Replace(four, `"conventions": [`, `"conventions": [{"parties":["town","pes"],"start":"2024-01-01","term":"P1Y","signatures":[{"party":"town","date":"2023-12-01"},`+
		`{"party":"pes","date":"2023-12-01"}],"renewal":{"kind":"tacit"},"notice":{"period":"P1M"},"notices":[{"party":"town","date":"2024-02-01"}],"ending":{"date":"2024-06-01","kind":"closure"},"id":"old"},`, 1)
	noticed := strings.Replace(ended, `"ending":{"date":"2024-06-01","kind":"closure"},`, "", 1)
	const leaving = `{"version":"1.0","name":"x","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"conventions":[{"parties":["a","b"],"start":"2024-01-01","term":"P1Y",` +
		`"renewal":{"kind":"tacit"},"notice":{"period":"P1M"},"signatures":[{"party":"a","date":"2023-12-01"},{"party":"b","date":"2023-12-01"}],"notices":[{"party":"a","date":"2024-02-01"}]}]}`
	seen := map[string]map[string]bool{}
	run := func(in string, args ...string) {
		var answer any
		text := vademecum(t, in, append(args, "--format", "json", "--lang", "en")...).out
		require.NoError(t, json.Unmarshal([]byte(text), &answer), args)
		if seen[args[0]] == nil {
			seen[args[0]] = map[string]bool{}
		}
		members(answer, seen[args[0]])
	}
	run("{", "check")
	run("{", "check", "nowhere.json")
	run(bilateral, "explain")
	run(waived, "explain")
	run(`{"version":"1.0","name":"x","sessions":[{"kind":"discovery","date":"2026-01-01","partners":["a","b"]}],"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"journal":[{"date":"2026-01-01","event":"discover"}]}`, "explain")
	run(bilateral, "agenda")
	run(bilateral, "convention")
	run(bilateral, "convention", "--on", "2024-08-29")
	run(four, "convention")
	run(ended, "convention", "--id", "old", "--on", "2024-03-01")
	run(noticed, "convention", "--id", "old", "--on", "2024-03-01")
	run(bilateral, "impact", "-", "tremplin")
	run(leaving, "impact", "-", "a", "--on", "2024-03-01")
	one, two := filepath.Join(t.TempDir(), "one.json"), filepath.Join(t.TempDir(), "two.json")
	require.NoError(t, os.WriteFile(one, []byte(`{"version":"1.0","name":"x"}`), 0o600))
	require.NoError(t, os.WriteFile(two, []byte(`{"version":"1.0","name":"y"}`), 0o600))
	run("", "diff", one, two)
	run("", "rules")
	run("", "risks")
	run("", "cases")

	name := regexp.MustCompile("`([a-zA-Z]+)`")
	for _, page := range []string{"command.md", "command.fr.md"} {
		text, err := os.ReadFile("../../docs/" + page)
		require.NoError(t, err)
		paragraph := regexp.MustCompile(`(?s)\*\*(?:finding|constat)\*\*.*?\n\n`).FindString(string(text))
		require.NotEmpty(t, paragraph)
		finding := names(name, paragraph)
		rows := regexp.MustCompile("(?m)^\\| `([a-z]+)` \\| (.*) \\|$").FindAllStringSubmatch(string(text), -1)
		require.Len(t, rows, len(seen), page)
		for _, row := range rows {
			summary := names(name, row[2])
			for member := range seen[row[1]] {
				assert.True(t, slices.Contains(summary, member) || slices.Contains(finding, member), "%s: %s does not name %s", page, row[1], member)
			}
			for _, member := range summary {
				assert.True(t, seen[row[1]][member], "%s: no answer of %s has %s", page, row[1], member)
			}
		}
	}
}

func names(name *regexp.Regexp, text string) (out []string) {
	for _, match := range name.FindAllStringSubmatch(text, -1) {
		out = append(out, match[1])
	}
	return out
}

// members notes the names of all members of a JSON value.
func members(v any, seen map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for name, value := range v {
			seen[name] = true
			members(value, seen)
		}
	case []any:
		for _, value := range v {
			members(value, seen)
		}
	}
}
