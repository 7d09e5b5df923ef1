package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/internal/start"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// Every case of the library with enough to assess, in words of both languages
// and in JSON.
func TestAssessTheCases(t *testing.T) {
	assessedCases := 0
	for c := range cases.All() {
		if !strings.Contains(string(c.Data), `"rounds"`) {
			got := vademecum(t, string(c.Data), "assess", "--lang", "en")
			assert.Equal(t, 2, got.code)
			assert.Contains(t, got.err, "This document has no round")
			continue
		}
		assessedCases++
		doc, _ := partnership.Read(c.Data, partnership.Options{})
		for i := range doc.Rounds {
			round := doc.Rounds[i].ID
			for _, lang := range []string{"fr", "en"} {
				got := vademecum(t, string(c.Data), "assess", "--lang", lang, "--round", round)
				require.Equal(t, 0, got.code, got.err)
				assert.NotRegexp(t, `(reason|criterion|command|point|risk)\.[a-z]`, got.out, "every word is there")
				golden(t, "assess."+c.ID+"."+round+"."+lang+".txt", got.out)
			}
			got := vademecum(t, string(c.Data), "assess", "--round", round, "--format", "json")
			golden(t, "assess."+c.ID+"."+round+".json", got.out)
			var r assess.Result
			assert.Zero(t, wire.Read([]byte(got.out), wire.Limits{}, assess.Members(&r)).Findings().Total(), "the result is read back")
		}
	}
	assert.Equal(t, 2, assessedCases)
}

func TestAssessARoundAlone(t *testing.T) {
	blank := vademecum(t, "", "assess", "--new")
	require.Equal(t, 0, blank.code)
	golden(t, "assess.new.json", blank.out)
	empty := vademecum(t, blank.out, "assess", "--lang", "en")
	assert.Equal(t, 0, empty.code)
	assert.Contains(t, empty.out, "no score yet")

	assert.Equal(t, 0, vademecum(t, blank.out, "check").code, "a round in a file of its own can be checked")
	assert.Contains(t, vademecum(t, strings.ReplaceAll(blank.out, "who-values", "who-valeus"), "check").out, "criterion-misspelt")

	filled := strings.ReplaceAll(blank.out, `-fields"`, `-fields", "rating": 4`)
	assert.Equal(t, 0, vademecum(t, filled, "assess").code)
	broken := vademecum(t, strings.ReplaceAll(filled, "4", "9"), "assess", "--lang", "en")
	assert.Equal(t, 1, broken.code)
	assert.Contains(t, broken.err, "rating-form")
	assert.Empty(t, broken.out)
}

// A round of its own in which much is open: the words of the agenda.
func TestAssessARoundWithMuchToTalkAbout(t *testing.T) {
	text := string(read(t, filepath.Join("testdata", "round.json")))
	for _, lang := range []string{"fr", "en"} {
		got := vademecum(t, text, "assess", "--lang", lang)
		require.Equal(t, 0, got.code, got.err)
		golden(t, "assess.round."+lang+".txt", got.out)
	}
	golden(t, "assess.round.json", vademecum(t, text, "assess", "--format", "json").out)
}

func TestAssessByAnotherPolicy(t *testing.T) {
	dir := t.TempDir()
	c, _ := cases.Find(shownCase)
	good, bad := filepath.Join(dir, "policy.json"), filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(good, []byte(`{"readyFrom": 100}`), 0o600))
	require.NoError(t, os.WriteFile(bad, []byte(`{"readyFrom": 101}`), 0o600))
	assert.Contains(t, vademecum(t, string(c.Data), "assess", "--lang", "en").out, "Indication: ready")
	assert.Contains(t, vademecum(t, string(c.Data), "assess", "--lang", "en", "--policy", good).out, "Indication: try first")
	assert.Equal(t, 1, vademecum(t, string(c.Data), "assess", "--policy", bad).code)
	assert.Equal(t, 2, vademecum(t, string(c.Data), "assess", "--policy", filepath.Join(dir, "nowhere.json")).code)
	unsure := filepath.Join(dir, "unsure.json")
	require.NoError(t, os.WriteFile(unsure, []byte(`{"readyForm": 100}`), 0o600))
	said := vademecum(t, string(c.Data), "assess", "--lang", "en", "--policy", unsure)
	assert.Equal(t, 0, said.code)
	assert.Contains(t, said.err, "member-misspelt", "a misspelt member is no silent default")
	assert.Contains(t, said.err, "is read, with these reservations")
	assert.Equal(t, 2, vademecum(t, string(c.Data), "assess", "--round", "third").code)
	assert.Equal(t, 2, vademecum(t, string(c.Data), "assess", "--format", "xml").code)
}

// answers reads the round that was written to a file.
func answers(t *testing.T, file string) *assess.Round {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	round, list := assess.Read(text, format.Limits{}, cal.Date{})
	require.True(t, list.Valid(), list.Error())
	return round
}

func TestAskOneByOneStopAndGoOn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answers.json")
	first := vademecum(t, "\nAssociation Élan\ndirectrice\n3\n7\n?\naide\n1\nLes horaires ne vont pas.\nFIN\n", "assess", "--ask", "--lang", "fr", file)
	require.Equal(t, 0, first.code, first.err)
	golden(t, "assess.ask.fr.txt", strings.ReplaceAll(first.out, file, "answers.json"))

	round := answers(t, file)
	require.Len(t, round.Respondents, 1)
	person := round.Respondents[0]
	assert.Equal(t, "association-elan", person.Party)
	assert.Equal(t, "directrice", person.Role.String())
	assert.Equal(t, "2026-11-24", person.Date.String())
	require.Len(t, person.Answers, 3)
	assert.Equal(t, assess.Rated(3), person.Answers[0].Rating)
	assert.Equal(t, assess.DontKnow, person.Answers[1].Rating)
	assert.Equal(t, "Les horaires ne vont pas.", person.Answers[2].Comment.String())

	again := vademecum(t, "association élan\nDirectrice\n"+strings.Repeat("4\n", 16), "assess", "--ask", "--lang", "en", file)
	assert.Equal(t, 0, again.code)
	assert.NotContains(t, again.out, "Question 1 of", "what is answered is not asked again")
	assert.Contains(t, again.out, "Question 19 of 19")
	golden(t, "assess.ask.again.en.txt", strings.ReplaceAll(again.out, file, "answers.json"))
	assert.Len(t, answers(t, file).Respondents[0].Answers, 19)

	for _, who := range []string{"Association Élan\nconseiller\n", "Cité\n\n", "Център за кариера\n\n"} {
		other := vademecum(t, who+"4\n", "assess", "--ask", "--lang", "en", file)
		assert.Equal(t, 0, other.code, "the end of the input ends the questions")
	}
	round = answers(t, file)
	require.Len(t, round.Respondents, 4, "two of one party, and two parties more")
	assert.Equal(t, "party-3", round.Respondents[3].Party)
	assert.Equal(t, "Център за кариера", round.Parties[2].Name.String())
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, 0, vademecum(t, string(text), "assess").code, "what it writes can be assessed")
}

func TestAskGoesBackAndKeepsWhatWasSaidBeforeAStop(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answers.json")
	back := vademecum(t, "Elna\nback\nElan\n\n3\n2\nback\n4\n1\nback\n0\nNo room.\nend\n", "assess", "--ask", "--lang", "en", file)
	require.Equal(t, 0, back.code, back.err)
	assert.Contains(t, back.out, "Your answer so far: partly.")
	assert.Len(t, answers(t, file).Parties, 1, "a name that was taken back is gone")
	person := answers(t, file).Respondents[0]
	require.Len(t, person.Answers, 3)
	assert.Equal(t, assess.Rated(3), person.Answers[0].Rating)
	assert.Equal(t, assess.Rated(4), person.Answers[1].Rating, "the answer after going back")
	assert.Equal(t, assess.Rated(0), person.Answers[2].Rating)
	assert.Equal(t, "No room.", person.Answers[2].Comment.String())

	stopped := vademecum(t, "Elan\n\n1\n", "assess", "--ask", "--lang", "en", file) // ends where the reason is asked
	require.Equal(t, 0, stopped.code, stopped.err)
	person = answers(t, file).Respondents[0]
	require.Len(t, person.Answers, 4)
	assert.Equal(t, assess.Rated(1), person.Answers[3].Rating, "a rating is kept, its reason or not")
}

// Arrow keys, a bell and bytes that are no text leave nothing in the answers.
func TestAskKeepsOnlyWhatWasMeant(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answers.json")
	got := vademecum(t, "\x1b[A\x1b[1;5DÉlan\xff\x1bOP\n cheffe\x07\u202e \n\x1b[B3\n1\nTrop\x1b[C tard\nend\n", "assess", "--ask", "--lang", "en", file)
	require.Equal(t, 0, got.code, got.err)
	round := answers(t, file)
	assert.Equal(t, "Élan", round.Parties[0].Name.String())
	person := round.Respondents[0]
	assert.Equal(t, "cheffe", person.Role.String())
	assert.Equal(t, assess.Rated(3), person.Answers[0].Rating)
	assert.Equal(t, "Trop tard", person.Answers[1].Comment.String())
}

func TestAskWithoutAnAnswerOrAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answers.json")
	for _, in := range []string{"", "end\n", "Elan\nend\n", "Elan\n\n\n\nend\n"} {
		got := vademecum(t, in, "assess", "--ask", "--lang", "en", file)
		assert.Equal(t, 0, got.code)
		assert.Contains(t, got.out, "No answer was given; nothing has been written.")
		assert.NoFileExists(t, file)
	}
	got := vademecum(t, "", "assess", "--ask", "--lang", "en")
	assert.Equal(t, result{2, "", "vademecum: Say in which file to keep the answers, for example: vademecum assess --ask answers.json\n"}, got)
	assert.Equal(t, 2, vademecum(t, "", "assess", "--ask", "--new").code)
	require.NoError(t, os.WriteFile(file, []byte(`{"respondents": 7}`), 0o600))
	got = vademecum(t, "Elan\n\n3\n", "assess", "--ask", "--lang", "en", file)
	assert.Equal(t, 1, got.code, "a file that is no round is left alone")
	assert.Equal(t, `{"respondents": 7}`, string(read(t, file)))
	assert.Equal(t, 2, vademecum(t, "A\n\n3\n", "assess", "--ask", filepath.Join(file, "impossible")).code)
}

func TestIdentifier(t *testing.T) {
	for name, want := range map[string]string{
		"Cité des métiers": "cite-des-metiers", "  A  B ": "a-b", "日本": "", "R2-D2!": "r2-d2", strings.Repeat("a", 60): strings.Repeat("a", 40),
	} {
		assert.Equal(t, want, start.Identifier(name))
	}
}

// dayOfRecord returns the day for which a real case tells how things stand: that of
// its record, else of its source. Invented ones live today.
func dayOfRecord(t *testing.T, c cases.Case) string {
	t.Helper()
	doc, list := partnership.Read(c.Data, partnership.Options{})
	require.NoError(t, list.Err())
	switch {
	case doc.Fictional != nil && *doc.Fictional:
		return "2026-11-24"
	case len(doc.Journal) > 0:
		return doc.Journal[0].Date.Last().String()
	}
	return doc.Sources[0].Date.Last().String()
}

// Each case explained on its day, in words of both languages and in JSON. Nothing in
// a record is odd, since nothing was made up for it.
func TestExplainTheCases(t *testing.T) {
	for c := range cases.All() {
		for _, lang := range []string{"fr", "en"} {
			got := vademecum(t, string(c.Data), "explain", "--lang", lang, "--on", dayOfRecord(t, c))
			require.Equal(t, 0, got.code, got.err)
			assert.NotRegexp(t, `(guard|command|event|stage|phase)[-.][a-z]`, got.out, "every word is there")
			golden(t, "explain."+c.ID+"."+lang+".txt", got.out)
		}
		assert.NotContains(t, vademecum(t, string(c.Data), "explain", "--format", "json").out, "replay-")
	}
	c, _ := cases.Find("16-sudden-withdrawal")
	golden(t, "explain.json", vademecum(t, string(c.Data), "explain", "--lang", "en", "--format", "json").out)
	assert.Equal(t, 2, vademecum(t, string(c.Data), "explain", "--format", "xml").code)
	assert.Equal(t, 1, vademecum(t, `{"version":"1.0"}`, "explain").code)
}

// Answers go into the document of a partnership too: into its last round, or a
// first one, and only from its partners.
func TestAskOnADocument(t *testing.T) {
	file := filepath.Join(t.TempDir(), "one.json")
	written := func() *partnership.Document {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		doc, list := partnership.Read(text, partnership.Options{})
		require.True(t, list.Valid(), list.Error())
		return doc
	}
	const text = `{"version":"1.0","name":"Salles","zz":1,"partners":[{"id":"a","name":{"fr":"Cité","en":"Centre"}},{"id":"b","name":"Tremplin"}]}`
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	got := vademecum(t, "Autre\ncentre\ndirectrice\n3\n?\nfin\n", "assess", "--ask", "--lang", "fr", file)
	require.Equal(t, 0, got.code, got.err)
	assert.Contains(t, strings.ReplaceAll(got.out, "\n", " "), "«\u00a0Autre\u00a0» n’est pas un partenaire de ce document. Ses partenaires\u00a0: Cité, Tremplin.")
	doc := written()
	require.Len(t, doc.Rounds, 1)
	assert.Equal(t, "2026-11-24", doc.Rounds[0].Date.String())
	assert.Empty(t, doc.Rounds[0].Parties, "the partners are the document's")
	require.Len(t, doc.Rounds[0].Respondents, 1)
	assert.Equal(t, "a", doc.Rounds[0].Respondents[0].Party)
	assert.Len(t, doc.Rounds[0].Respondents[0].Answers, 2)
	assert.Len(t, doc.Unknown, 1, "nothing is lost")
	assert.Equal(t, 0, vademecum(t, "", "assess", file).code)

	again := vademecum(t, "Cité\ndirectrice\n4\nfin\n", "assess", "--ask", "--lang", "fr", file)
	assert.Contains(t, again.out, "Réponses déjà données\u00a0: 2 sur 19")
	assert.Len(t, written().Rounds[0].Respondents[0].Answers, 3)

	before, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, 0, vademecum(t, "Cité\nfin\n", "assess", "--ask", "--lang", "fr", file).code)
	after, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after), "without an answer nothing is written")

	assert.Equal(t, 2, vademecum(t, "", "assess", "--ask", "--round", "third", file).code)
	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1.0","name":"Salles"}`), 0o600))
	assert.Contains(t, vademecum(t, "", "assess", "--ask", "--lang", "en", file).err, "names no partner yet")
	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1.0","name":7}`), 0o600))
	assert.Equal(t, 1, vademecum(t, "", "assess", "--ask", file).code)
}
