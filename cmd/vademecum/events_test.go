package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/start"
	"github.com/vademecum-go/vademecum/partnership"
)

// Every event can be typed by its code and by its name in either language, and no
// name is that of two events.
func TestEveryNameOfAnEventIsUnderstood(t *testing.T) {
	seen := map[string]partnership.Event{}
	for e := range partnership.Event("").Values() {
		assert.Equal(t, e, eventOf(string(e)))
		for _, lang := range i18n.Languages() {
			name := i18n.Name(lang, "event", string(e))
			assert.Equal(t, e, eventOf(name), name)
			assert.Equal(t, e, eventOf(strings.ToUpper(name)), name)
			assert.Equal(t, e, eventOf(" "+strings.ReplaceAll(name, "’", "'")+" "), "as keyboards have it")
			if other, twice := seen[start.Plainly(name)]; twice {
				assert.Equal(t, other, e, name)
			}
			seen[start.Plainly(name)] = e
		}
	}
	assert.Equal(t, partnership.EventExperiment, eventOf("premiere experimentation"))
	assert.Equal(t, partnership.Event("comet"), eventOf("comet"))
	assert.Equal(t, partnership.Event(""), eventOf(""))
}

// What `explain` prints for a way that is open makes the move when it is typed,
// and the name that it prints is understood by `apply`.
func TestWhatExplainPrintsCanBeTyped(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "l'an 2026.json")
	require.NoError(t, os.WriteFile(path, []byte(inventedCase(t, "fictional-bilateral")), 0o600))
	on := []string{"--on", "2027-09-01", "--lang", "fr"}
	explained := vademecum(t, "", append([]string{"explain", path}, on...)...).out
	line := "vademecum apply '" + strings.ReplaceAll(path, "'", `'\''`) + "' renew --on 2027-09-01 -w\n"
	assert.Contains(t, explained, "    "+line)
	assert.Contains(t, explained, "  reconduction → maturité  possible\n")
	assert.Equal(t, 1, strings.Count(explained, "vademecum apply"), "what is blocked is not typed")

	got := vademecum(t, "", append([]string{"apply", path, "reconduction"}, on...)...)
	assert.Equal(t, 0, got.code, got.err)
	assert.Contains(t, got.out, `"event": "renew"`)
	assert.Equal(t, 1, vademecum(t, "", append([]string{"apply", path, "fin", "du", "partenariat"}, on...)...).code)
	assert.Contains(t, vademecum(t, "", append([]string{"apply", path, "fin", "du", "partenariat"}, on...)...).err, "fin du partenariat.")
	made := vademecum(t, "", "apply", path, "renewal", "--on", "2027-09-01", "-w", "--lang", "en")
	assert.Equal(t, 0, made.code, made.err)

	policy := filepath.Join(dir, "policy.json")
	require.NoError(t, os.WriteFile(policy, []byte(`{"waive":[{"guard":"guard-convention-closed","reason":"x"},{"guard":"guard-roadmap-closed","reason":"x"}]}`), 0o600))
	explained = vademecum(t, "", "explain", path, "--policy", policy, "--lang", "en").out
	assert.Contains(t, explained, ` end --reason "…" --policy `+policy+" -w\n", "what needs a reason and a policy says so")
}

// Of a document without a journal the stage is unknown, to people and to programs;
// what could be done is what a first contact could. A record says where it was
// found.
func TestTheStageOfADocumentWithoutAJournal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n.json")
	require.NoError(t, os.WriteFile(path, []byte(`{"version":"1.0","name":"N"}`), 0o600))
	assert.Contains(t, vademecum(t, "", "explain", path, "--lang", "fr").out, " : inconnue\n")
	words := strings.Join(strings.Fields(vademecum(t, "", "explain", path, "--lang", "en").out), " ")
	assert.Contains(t, words, ": unknown The steps below are those of a first contact, assuming that it has not taken place yet.")
	assert.Contains(t, words, "The journal does not say at which stage this partnership is.")
	program := vademecum(t, "", "explain", path, "--format", "json").out
	assert.Contains(t, program, `"stage": "unknown"`)
	assert.Equal(t, 2, strings.Count(program, `"assumed": true`))
	assert.Contains(t, program, `"code": "stage-unknown"`)

	refused := vademecum(t, "", "apply", path, "renew", "--lang", "en")
	assert.Equal(t, 1, refused.code)
	assert.Contains(t, strings.Join(strings.Fields(refused.err), " "), "vademecum apply FILE record --stage active")
	for _, args := range [][]string{{"record"}, {"record", "--stage", "unknown"}, {"record", "--stage", "nowhere"}, {"end", "--stage", "active", "--reason", "r"}} {
		got := vademecum(t, "", append([]string{"apply", path, "--lang", "en"}, args...)...)
		assert.Equal(t, 1, got.code, args)
		assert.Empty(t, got.out)
	}
	done := vademecum(t, "", "apply", path, "record", "--stage", "active", "-w", "--lang", "en")
	assert.Equal(t, 0, done.code, done.err)
	assert.Contains(t, done.out, "maturity")
	assert.NotContains(t, vademecum(t, "", "explain", path, "--format", "json").out, "assumed")
}

// Findings that are printed as text give their place: where in the file, and where
// in the document.
func TestFindingsPrintedAsTextGiveTheirPlace(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	explained := vademecum(t, text, "explain", "--lang", "en", "--on", "2026-11-24").out
	assert.Regexp(t, `(?m)^      line \d+, column \d+  /roadmap/closed$`, explained)
	refused := vademecum(t, text, "apply", "-", "end", "--lang", "en", "--on", "2026-11-24").err
	assert.Regexp(t, `(?m)^    line \d+, column \d+  /roadmap/closed$`, refused)
	assert.Regexp(t, `(?m)^      line \d+, column \d+  /offers/0$`, vademecum(t, text, "impact", "-", "tremplin", "--lang", "en", "--on", "2026-11-24").out)
	assert.Regexp(t, `(?m)^      /conventions/0/notice$`, vademecum(t, text, "agenda", "--lang", "en", "--on", "2026-11-24").out)
}
