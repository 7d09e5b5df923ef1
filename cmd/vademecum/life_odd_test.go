package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is wrong in the journal is reported at its entry, once, and the rest is reported all
// the same; what is wrong elsewhere keeps a document from being explained.
func TestExplainGoesOnOverAFaultyJournal(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	for _, tt := range []struct {
		from, to string
		want     []string
	}{
		{`"event": "approve"`, `"event": "comet"`, []string{"replay-unknown /journal/5/event", "replay-stage /journal/6/event"}},
		{`"date": "2024-02-20",
      "event"`, `"date": "2023-01-01",
      "event"`, []string{"replay-guard /journal/5", "replay-order /journal/5/date"}},
	} {
		require.Contains(t, text, tt.from)
		odd := strings.Replace(text, tt.from, tt.to, 1)
		got := vademecum(t, odd, "explain", "--lang", "en", "--format", "json")
		assert.Equal(t, 1, got.code, "the document has an error")
		var answer struct {
			Stage    string
			Moves    []json.RawMessage
			Findings []struct {
				Code, Pointer string
				Line          int
			}
		}
		require.NoError(t, json.Unmarshal([]byte(got.out), &answer))
		assert.Equal(t, "active", answer.Stage)
		assert.Len(t, answer.Moves, 4)
		var summary []string
		for _, f := range answer.Findings {
			summary = append(summary, f.Code+" "+f.Pointer)
			assert.Positive(t, f.Line)
		}
		assert.Equal(t, tt.want, summary)
		words := vademecum(t, odd, "explain", "--lang", "fr")
		assert.Equal(t, 1, words.code)
		assert.Contains(t, words.out, "reconduction → maturité")
	}
	elsewhere := vademecum(t, strings.Replace(text, `"country": "FR"`, `"country": "France"`, 1), "explain", "--lang", "fr")
	assert.Equal(t, 1, elsewhere.code)
	assert.Empty(t, elsewhere.out)
	assert.Contains(t, elsewhere.err, "country-form")
}

// Who asks for a step that does not lead on from the stage is shown those that do.
func TestApplyNamesTheStepsThereAre(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	for _, event := range []string{"comet", "approve", "record"} {
		got := vademecum(t, text, "apply", "-", event, "--lang", "en")
		assert.Equal(t, 1, got.code)
		assert.Contains(t, strings.ReplaceAll(got.err, "\n", " "), "lead on from the stage “maturity”: renewal (renew), change noticed (evolve)")
		assert.Empty(t, got.out)
	}
	assert.NotContains(t, vademecum(t, text, "apply", "-", "renew", "--lang", "en").err, "lead on", "a step that is there misses something else")
	assert.NotContains(t, vademecum(t, "", "__complete", "apply", "file", "").out, "record\t")
}

func TestWaivedConditionsSayWhy(t *testing.T) {
	policy := filepath.Join(t.TempDir(), "house.json")
	require.NoError(t, os.WriteFile(policy, []byte(`{"waive":[{"guard":"guard-term-reached","reason":{"fr":"Nous notons chaque année.","en":"We note every year."}}]}`), 0o600))
	text := strings.Replace(inventedCase(t, "fictional-bilateral"), `"waivers": [`,
		`"waivers": [{"rule": "guard-evolution", "reason": "Petite maison.", "by": "b", "until": "2026-12-31"},`, 1)
	words := strings.Join(strings.Fields(vademecum(t, text, "explain", "--lang", "fr", "--policy", policy).out), " ")
	assert.Contains(t, words, "Motif : « Nous notons chaque année ».")
	assert.Contains(t, words, "Motif : « Petite maison ».")
	program := vademecum(t, text, "explain", "--lang", "en", "--policy", policy, "--format", "json").out
	assert.Contains(t, program, `"reason": "We note every year."`)
	assert.Contains(t, program, `"reason": "Petite maison."`)
}

func TestAgendaOfOddFiles(t *testing.T) {
	dir := t.TempDir()
	text := inventedCase(t, "fictional-bilateral")
	one, two := filepath.Join(dir, "one.json"), filepath.Join(dir, "two.json")
	nameless := strings.Replace(text, `"id": "valbrume-tremplin",`, "", 1)
	for _, path := range []string{one, two} {
		require.NoError(t, os.WriteFile(path, []byte(nameless), 0o600))
	}
	backwards := vademecum(t, "", "agenda", one, "--from", "2027-01-01", "--to", "2026-12-31", "--lang", "fr")
	assert.Equal(t, 2, backwards.code)
	assert.Contains(t, backwards.err, "le dernier jour vient avant le premier")
	assert.Contains(t, vademecum(t, "", "agenda", one, "--from", "2026-12-15", "--to", "2026-12-15").out, "15\u00a0décembre 2026", "one day is a time too")

	twins := vademecum(t, "", "agenda", "--format", "ics", "--lang", "en", one, two)
	assert.Equal(t, 0, twins.code)
	assert.Equal(t, 1, strings.Count(twins.err, "Give each its own identifier"))
	assert.Empty(t, vademecum(t, "", "agenda", "--format", "ics", one).err)

	names := func(out string) (uids []string) {
		for line := range strings.Lines(out) {
			if strings.HasPrefix(line, "UID") {
				uids = append(uids, line)
			}
		}
		return uids
	}
	assert.Equal(t, names(vademecum(t, "", "agenda", "--format", "ics", "--lang", "fr", one).out),
		names(vademecum(t, "", "agenda", "--format", "ics", "--lang", "en", one).out), "an entry is the same in every language")

	lost := vademecum(t, "", "agenda", "--lang", "en", filepath.Join(dir, "none.json"), one)
	assert.Equal(t, 2, lost.code)
	assert.Contains(t, lost.err, "none.json")
	assert.Contains(t, lost.out, "15\u00a0December 2026", "the others are told all the same")
	assert.Empty(t, vademecum(t, "", "agenda", filepath.Join(dir, "none.json")).out, "it is not known that nothing is due")
}

func TestOneOfSeveralConventions(t *testing.T) {
	text := strings.Replace(inventedCase(t, "fictional-pluripartite"), `"conventions": [`, `"conventions": [{"id": "old", "title": "L’ancienne", "parties": ["town", "pes"],
"signatures": [{"party": "town", "date": "2020-01-01"}, {"party": "pes", "date": "2020-01-01"}], "start": "2020-01-01", "term": "P1Y", "renewal": {"kind": "none"}},`, 1)
	assert.Contains(t, vademecum(t, text, "convention", "--lang", "fr").out, "Convention pluripartite de Montclair")
	old := vademecum(t, text, "convention", "--id", "old", "--lang", "fr")
	assert.Contains(t, old.out, "L’ancienne")
	assert.Contains(t, old.out, "arrivée à son terme")
	assert.Contains(t, vademecum(t, text, "convention", "--id", "old", "--format", "json").out, `"pointer": "/conventions/0"`)
	none := vademecum(t, text, "convention", "--id", "new", "--lang", "en")
	assert.Equal(t, 2, none.code)
	assert.Equal(t, "vademecum: There is no convention “new” in this document; known identifiers: old, conv.\n", none.err)
}

func TestAConventionSaysWhyItEnded(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	ended := strings.Replace(text, `"annexes": [`, `"ending": {"date": "2027-03-31", "kind": "funding", "reason": "Le financement s’arrête."}, "annexes": [`, 1)
	for _, on := range []string{"2026-11-24", "2027-04-01"} {
		got := vademecum(t, ended, "convention", "--lang", "fr", "--on", on)
		assert.Contains(t, got.out, "Motif de la fin\u00a0: arrêt d’un financement – Le financement s’arrête\n", on)
		assert.NotContains(t, got.out, "Dénoncée par")
	}
	assert.Contains(t, vademecum(t, ended, "convention", "--lang", "en", "--format", "json").out, `"why": "funding that stops – `)
	left := strings.Replace(text, `"annexes": [`, `"notices": [{"party": "tremplin", "date": "2026-12-01"}], "annexes": [`, 1)
	got := vademecum(t, left, "convention", "--lang", "fr", "--on", "2027-09-01")
	assert.Contains(t, got.out, "Dénoncée par\u00a0: Association Tremplin")
	assert.NotContains(t, got.out, "Motif")
}

func TestImpactOfAPartnerThatHasLeft(t *testing.T) {
	text := inventedCase(t, "fictional-pluripartite")
	gone := vademecum(t, text, "impact", "-", "atout", "--lang", "fr")
	assert.Contains(t, gone.out, "Ce partenaire est déjà parti")
	assert.NotContains(t, gone.out, "dénoncer")
	assert.Contains(t, vademecum(t, text, "impact", "-", "atout", "--format", "json").out, `"gone": true`)
	assert.NotContains(t, vademecum(t, text, "impact", "-", "town", "--lang", "fr").out, "Atout")
	assert.NotContains(t, gone.out, "k-7", "what has no description is named by its kind")
}

// Answers alone are no partnership: a command that needs one says so.
func TestAnswersAlone(t *testing.T) {
	answers := vademecum(t, "", "assess", "--new").out
	file := filepath.Join(t.TempDir(), "answers.json")
	require.NoError(t, os.WriteFile(file, []byte(answers), 0o600))
	for _, args := range [][]string{{"explain", file}, {"convention", file}, {"impact", file, "a"}, {"apply", file, "end"}} {
		got := vademecum(t, "", append(args, "--lang", "en")...)
		assert.Equal(t, 2, got.code, args)
		assert.Contains(t, got.err, "holds answers to the six questions alone", args)
		assert.Empty(t, got.out, args)
	}
	assert.Contains(t, vademecum(t, answers, "explain", "--lang", "en").err, "standard input holds answers")
	due := vademecum(t, "", "agenda", file, "--lang", "en")
	assert.Equal(t, 2, due.code)
	assert.Contains(t, due.err, "is not the document of a partnership")
	assert.Empty(t, due.out)
}

func TestImpactByName(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	byID := vademecum(t, text, "impact", "-", "tremplin")
	assert.Equal(t, byID, vademecum(t, text, "impact", "-", "association tremplin"))
	assert.Equal(t, byID, vademecum(t, text, "impact", "-", "Tremplin association"), "in any language")
	borrowed := strings.Replace(text, `"Cité des métiers de Valbrume"`, `"Tremplin"`, 1)
	require.NotEqual(t, text, borrowed)
	assert.Contains(t, vademecum(t, borrowed, "impact", "-", "tremplin", "--format", "json").out, `"party": "tremplin"`, "an identifier comes before another's name")
	unknown := vademecum(t, text, "impact", "-", "nobody", "--lang", "en")
	assert.Equal(t, 2, unknown.code)
	assert.Contains(t, unknown.err, "tremplin (Tremplin association)")
}

// Who starts a command without a file at a keyboard is reported what it waits for.
func TestWaitingForTheKeyboard(t *testing.T) {
	text := inventedCase(t, "fictional-bilateral")
	at := func(w world) string {
		w.in = strings.NewReader(text)
		return inWorld(t, w, "check", "--lang", "en").err
	}
	assert.Contains(t, at(world{typed: true, attended: true}), "Ctrl-D")
	assert.Empty(t, at(world{attended: true}), "a pipe is not a keyboard")
}

// Of many files that a calendar program would confuse, a few are named.
func TestManyTwinsAreCounted(t *testing.T) {
	dir := t.TempDir()
	for i := range 9 {
		require.NoError(t, os.WriteFile(filepath.Join(dir, strconv.Itoa(i)+".json"), []byte(inventedCase(t, "fictional-bilateral")), 0o600))
	}
	got := vademecum(t, "", "agenda", "--format", "ics", "--lang", "en", dir)
	assert.Equal(t, 0, got.code)
	assert.Equal(t, 5, strings.Count(got.err, "Give each its own identifier"))
	assert.True(t, strings.HasSuffix(got.err, "Other files like that: 3\n"), got.err)
}
