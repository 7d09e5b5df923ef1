package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	ical "github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/partnership"
)

// inventedCase returns the text of a case of the library.
func inventedCase(t testing.TB, id string) string {
	t.Helper()
	c, ok := cases.Find(id)
	require.True(t, ok)
	return string(c.Data)
}

// A stride is a step of the walk: the day before, something is still missing,
// unless it was possible then already.
type stride struct {
	event, on string
	stage     string
	early     string // what is missing on the day before, "" when nothing is
	more      []string
}

// The invented partnership lives its whole life by `apply` alone: first contact,
// a refusal and a second submission, two experiments, signature, an amendment,
// tacit renewals, an evolution, the end, and contact again.
func TestAWholeLife(t *testing.T) {
	file := filepath.Join(t.TempDir(), "life.json")
	text := inventedCase(t, "fictional-bilateral")
	start, end := strings.Index(text, `  "journal": [`), strings.Index(text, `  "waivers": [`)
	require.NoError(t, os.WriteFile(file, []byte(text[:start]+text[end:]), 0o600))

	strides := []stride{
		{"discover", "2023-10-02", "discovery", "", nil},
		{"negotiate", "2023-11-16", "negotiation", "guard-session", nil},
		{"submit", "2024-01-24", "governance-review", "guard-points", nil},
		{"rework", "2024-02-01", "negotiation", "", []string{"--reason", "Reprendre le partage des rôles."}},
		{"submit", "2024-02-12", "governance-review", "", nil},
		{"approve", "2024-02-20", "onboarding", "guard-approved", nil},
		{"experiment", "2024-04-02", "experimentation", "", nil},
		{"repeat", "2024-05-28", "experimentation", "", nil},
		{"formalise", "2024-06-28", "formalisation", "guard-reviewed", nil},
		{"activate", "2024-08-30", "active", "guard-signed", nil},
		{"evolve", "2025-01-20", "evolving", "", nil},
		{"resume", "2025-03-04", "active", "guard-balance", nil},
		{"renew", "2025-09-01", "active", "guard-term-reached", nil},
		{"evolve", "2025-11-24", "evolving", "", nil},
		{"resume", "2026-03-10", "active", "guard-balance", nil},
		{"renew", "2026-09-01", "active", "guard-term-reached", nil},
	}
	for i, s := range strides {
		walk(t, file, s, i)
	}

	// The end asks for a reason, a closed convention and a closed roadmap.
	refused := vademecum(t, "", "apply", file, "end", "--on", "2026-11-24", "-w", "--lang", "fr")
	assert.Equal(t, 1, refused.code)
	golden(t, "apply.refused.fr.txt", refused.err)
	edited(t, file, `"annexes": [`, `"ending": {"date": "2027-08-31", "kind": "funding", "reason": "Le financement s’arrête."}, "annexes": [`)
	edited(t, file, `"until": "2027-08-31",`, `"until": "2027-08-31", "closed": "2027-08-31",`)
	walk(t, file, stride{"end", "2027-08-31", "ended", "guard-convention-closed", []string{"--reason", "Le financement s’arrête."}}, len(strides))
	edited(t, file, `"triggers": [`, `"triggers": [{"kind": "funded-call", "date": "2028-02-01"},`)
	walk(t, file, stride{"reopen", "2028-02-01", "prospect", "guard-trigger", nil}, len(strides)+1)

	checked := vademecum(t, "", "check", file, "--on", "2028-02-02", "--format", "json")
	assert.Equal(t, 0, checked.code, checked.out)
	explained := vademecum(t, "", "explain", file, "--on", "2028-02-02", "--format", "json")
	assert.NotContains(t, explained.out, "replay-", "nothing in the journal is odd")
}

// walk makes a step: refused the day before where something is missing then,
// made on its day, and shown the same by `explain`.
func walk(t *testing.T, file string, s stride, before int) {
	t.Helper()
	on, err := cal.ParseDate(s.on)
	require.NoError(t, err)
	args := append([]string{"apply", file, s.event, "-w", "--by", "officer", "--note", "Note."}, s.more...)
	eve := on.AddDays(-1).String()
	if s.early != "" {
		kept, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.False(t, opens(t, file, s.event, eve), "%s on %s", s.event, eve)
		got := vademecum(t, "", append(args, "--on", eve)...)
		assert.Equal(t, 1, got.code)
		assert.Contains(t, explain(t, file, eve), s.early)
		same, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(kept), string(same), "what is refused is not written")
	}
	got := vademecum(t, "", append(args, "--on", s.on)...)
	require.Equal(t, 0, got.code, "%s on %s: %s", s.event, s.on, got.err)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	doc, list := partnership.Read(text, partnership.Options{})
	require.NoError(t, list.Err())
	require.Len(t, doc.Journal, before+1)
	assert.Equal(t, "officer", doc.Journal[before].By)
	assert.Equal(t, s.stage, string(doc.Stage(on)))
}

func explain(t *testing.T, file, on string) string {
	t.Helper()
	got := vademecum(t, "", "explain", file, "--on", on, "--format", "json")
	require.Equal(t, 0, got.code, got.err)
	return got.out
}

// opens reports whether `explain` shows a move as open.
func opens(t *testing.T, file, event, on string) bool {
	t.Helper()
	var answer struct {
		Moves []struct {
			Event string
			Open  bool
		}
	}
	require.NoError(t, json.Unmarshal([]byte(explain(t, file, on)), &answer))
	for _, m := range answer.Moves {
		if m.Event == event {
			return m.Open
		}
	}
	return false
}

func edited(t *testing.T, file, from, to string) {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Contains(t, string(text), from)
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(string(text), from, to, 1)), 0o600))
}

func TestApplyWithoutWriting(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	got := vademecum(t, text, "apply", "-", "renew", "--on", "2027-09-01", "--lang", "en", "--evidence", "/conventions/0")
	require.Equal(t, 0, got.code, got.err)
	doc, list := partnership.Read([]byte(got.out), partnership.Options{})
	require.NoError(t, list.Err())
	assert.Equal(t, []string{"/conventions/0"}, doc.Journal[16].Evidence)
	assert.Equal(t, got.out, vademecum(t, got.out, "fmt").out, "in canonical form")

	lost := vademecum(t, text, "apply", "-", "renew", "--on", "2027-09-01", "--lang", "en", "--evidence", "/nowhere")
	assert.Equal(t, 1, lost.code)
	assert.Contains(t, lost.err, "/nowhere")
	assert.Empty(t, lost.out)

	file := filepath.Join(t.TempDir(), "one.json")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	done := vademecum(t, "", "apply", file, "renew", "--on", "2027-09-01", "--lang", "fr", "-w")
	assert.Equal(t, "Fait\u00a0: reconduction, le 1er\u00a0septembre 2027. Étape\u00a0: maturité.\n", done.out)
	assert.Contains(t, vademecum(t, "", "__complete", "apply", file, "").out, "renew\t")
	assert.Equal(t, 2, vademecum(t, "", "apply", "nowhere.json", "end").code)
	assert.Equal(t, 2, vademecum(t, "", "apply", file).code)
	assert.Equal(t, 1, vademecum(t, `{"version":"1.0"}`, "apply", "-", "discover").code)
}

func TestTheRulesOfTheHouse(t *testing.T) {
	dir := t.TempDir()
	policy, bad := filepath.Join(dir, "house.json"), filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(policy, []byte(`{"waive":[{"guard":"guard-term-reached","reason":"Nous notons chaque année."}],"meetingsEvery":"P1M"}`), 0o600))
	require.NoError(t, os.WriteFile(bad, []byte(`{"convention":"never"}`), 0o600))
	text := inventedCase(t, "fictional-bilateral")
	got := vademecum(t, text, "explain", "--lang", "en", "--policy", policy)
	assert.Contains(t, got.out, "renewal → maturity  open")
	assert.Contains(t, got.out, "Waived: ")
	assert.Contains(t, vademecum(t, text, "explain", "--policy", policy, "--format", "json").out, `"waived": [`)
	assert.Equal(t, 0, vademecum(t, text, "apply", "-", "renew", "--policy", policy).code)
	for _, command := range [][]string{{"explain"}, {"apply", "-", "renew"}, {"agenda"}, {"diagram", "-"}} {
		assert.Equal(t, 1, vademecum(t, text, append(command, "--policy", bad)...).code, "%v", command)
		assert.Equal(t, 2, vademecum(t, text, append(command, "--policy", filepath.Join(dir, "none.json"))...).code, "%v", command)
	}
	monthly := inventedCase(t, "01-espacot-sonae")
	assert.Greater(t, strings.Count(vademecum(t, monthly, "agenda", "--policy", policy).out, "Réunion stratégique"), 10)
}

func TestConventions(t *testing.T) {
	for _, id := range []string{"fictional-bilateral", "fictional-pluripartite", "05-normandie-fongecif", "14-cisok-national-agreement"} {
		for _, lang := range []string{"fr", "en"} {
			got := vademecum(t, inventedCase(t, id), "convention", "--lang", lang)
			require.Equal(t, 0, got.code, got.err)
			assert.NotRegexp(t, `(command|phase|clause-kind)\.[a-z]`, got.out, "every word is there")
			golden(t, "convention."+id+"."+lang+".txt", got.out)
		}
		golden(t, "convention."+id+".json", vademecum(t, inventedCase(t, id), "convention", "--lang", "en", "--format", "json").out)
	}
	bilateral := inventedCase(t, "fictional-bilateral")
	for on, want := range map[string]string{
		"2024-08-27": "On 27\u00a0August 2024: draft", "2024-08-29": "Signatures to come: Tremplin association", "2024-08-31": "signed, not yet in force",
		"2027-05-01": "would come too late for this term", "2029-09-01": "On 1\u00a0September 2029: expired",
	} {
		assert.Contains(t, vademecum(t, bilateral, "convention", "--lang", "en", "--on", on).out, want)
	}
	endless := strings.Replace(bilateral, `"term": "P1Y",`, "", 1)
	endless = strings.Replace(endless, `"renewal"`, `"zz"`, 1)
	assert.Contains(t, vademecum(t, endless, "convention", "--lang", "en").out, "In force since 1\u00a0September 2024, for an indefinite time")
	assert.Equal(t, 2, vademecum(t, inventedCase(t, "01-espacot-sonae"), "convention").code)
	assert.Equal(t, 2, vademecum(t, bilateral, "convention", "--format", "xml").code)
	assert.Equal(t, 1, vademecum(t, `{"version":"1.0"}`, "convention").code)
}

func TestAgenda(t *testing.T) {
	dir := t.TempDir()
	for _, id := range []string{"fictional-bilateral", "fictional-pluripartite", "16-sudden-withdrawal"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, id+".json"), []byte(inventedCase(t, id)), 0o600))
	}
	plain := func(text string) string { return strings.ReplaceAll(text, dir+string(filepath.Separator), "") }
	for _, lang := range []string{"fr", "en"} {
		got := vademecum(t, "", "agenda", "--lang", lang, dir)
		require.Equal(t, 0, got.code, got.err)
		assert.NotRegexp(t, `(due|consequence|command)[-.][a-z]`, got.out, "every word is there")
		golden(t, "agenda."+lang+".txt", plain(got.out))
	}
	golden(t, "agenda.json", plain(vademecum(t, "", "agenda", "--lang", "en", "--format", "json", "--to", "2027-03-31", dir).out))

	file := vademecum(t, "", "agenda", "--format", "ics", "--lang", "fr", dir)
	c, err := ical.NewDecoder(strings.NewReader(file.out)).Decode()
	require.NoError(t, err)
	var answer struct{ Due []json.RawMessage }
	require.NoError(t, json.Unmarshal([]byte(vademecum(t, "", "agenda", "--format", "json", dir).out), &answer))
	assert.Len(t, c.Events(), len(answer.Due))

	require.NoError(t, os.WriteFile(filepath.Join(dir, "zz.json"), []byte(`{"version":"1.0"}`), 0o600))
	broken := vademecum(t, "", "agenda", "--lang", "en", dir)
	assert.Equal(t, 1, broken.code)
	assert.Contains(t, broken.err, "member-required")
	assert.Contains(t, broken.out, "15\u00a0December 2026", "the others are told all the same")

	quiet := vademecum(t, inventedCase(t, "16-sudden-withdrawal"), "agenda", "--lang", "en", "--from", "2019-01-01", "--to", "2019-02-01")
	assert.Contains(t, quiet.out, "Nothing is due")
	nameless := strings.Replace(inventedCase(t, "fictional-bilateral"), `"id": "valbrume-tremplin",`, "", 1)
	assert.Contains(t, vademecum(t, nameless, "agenda", "--format", "ics").out, "BEGIN:VEVENT")
	assert.Contains(t, vademecum(t, nameless, "agenda", "--on", "2027-02-10", "--lang", "en").out, "15\u00a0December 2026  overdue")
	assert.Equal(t, 2, vademecum(t, nameless, "agenda", "--format", "xml").code)
	assert.Equal(t, 2, vademecum(t, nameless, "agenda", "--from", "soon").code)
	assert.Equal(t, 2, vademecum(t, nameless, "agenda", "--to", "2026-02-30").code)
	assert.Equal(t, 2, vademecum(t, "", "agenda", "nowhere.json").code)
}

func TestImpact(t *testing.T) {
	for id, party := range map[string]string{"fictional-bilateral": "tremplin", "fictional-pluripartite": "firms", "08-la-reunion-insertion": "association"} {
		text := inventedCase(t, id)
		for _, lang := range []string{"fr", "en"} {
			got := vademecum(t, text, "impact", "-", party, "--lang", lang)
			require.Equal(t, 0, got.code, got.err)
			assert.NotRegexp(t, `(impact|command)[-.][a-z]`, got.out, "every word is there")
			golden(t, "impact."+id+"."+lang+".txt", got.out)
		}
	}
	text := inventedCase(t, "fictional-bilateral")
	golden(t, "impact.json", vademecum(t, text, "impact", "-", "cdm", "--lang", "en", "--format", "json", "--on", "2027-05-01").out)
	assert.Contains(t, vademecum(t, text, "impact", "-", "cdm", "--lang", "en", "--on", "2027-05-01").out, "comes too late")
	nobody := vademecum(t, text, "impact", "-", "nobody", "--lang", "en")
	assert.Equal(t, 2, nobody.code)
	assert.Equal(t, "vademecum: “nobody” is not a partner of this document; its partners are: cdm (Cité des métiers of Valbrume), tremplin (Tremplin association).\n", nobody.err)
	assert.Equal(t, 2, vademecum(t, text, "impact", "-", "cdm", "--format", "xml").code)
	assert.Equal(t, 1, vademecum(t, `{"version":"1.0"}`, "impact", "-", "cdm").code)
	alone := `{"version":"1.0","name":"N","partners":[{"id":"a","name":"A"}]}`
	assert.Contains(t, vademecum(t, alone, "impact", "-", "a", "--lang", "en").out, "shows nothing that would fall")
}

// The drawing of the table, and the page of the documentation that is made from
// it.
func TestDiagram(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	for lang, page := range map[string]string{"en": "lifecycle.md", "fr": "lifecycle.fr.md"} {
		got := vademecum(t, "", "diagram", "--format", "markdown", "--lang", lang)
		require.Equal(t, 0, got.code, got.err)
		path := filepath.Join("..", "..", "docs", page)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got.out), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.out, "run go test ./cmd/vademecum -update")
	}
	marked := vademecum(t, text, "diagram", "-", "--lang", "fr")
	assert.Contains(t, marked.out, "style active stroke-width:4px")
	assert.Contains(t, marked.out, `active -.->|"reconduction"| active`)
	assert.Contains(t, vademecum(t, "", "diagram", "--format", "dot").out, "digraph")
	assert.Contains(t, vademecum(t, text, "diagram", "-", "--format", "svg").out, "<svg")
	assert.Equal(t, 2, vademecum(t, "", "diagram", "--format", "png").code)
	assert.Equal(t, 2, vademecum(t, "", "diagram", "nowhere.json").code)
}
