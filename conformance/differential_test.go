package conformance

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/sample"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wire"
)

var (
	documents = flag.Int("documents", 100_000, "how many documents made by chance the library and the schemas are asked about")
	seed      = flag.Uint64("seed", 1, "where chance starts from")
)

const (
	workers = 2
	batch   = 500 // documents that go to ajv at a time
	mutants = 19  // of each document
	slow    = 100 // one document of so many goes to the slow engines too
)

// Whatever the library accepts, a schema accepts; so whatever a schema refuses,
// the library refuses with an error, and with one that is about structure. And
// when a schema accepts, what the library still refuses is beyond a schema.
//
// The documents are made by a generator that knows the model, and by changing
// one thing in them. Where the two disagree, the document is made as small as it
// goes, and kept in the folder differences.
func TestTheLibraryAndTheSchemasAgreeOnDocumentsMadeByChance(t *testing.T) {
	fast, others := engines[2], []engine{engines[3], engines[4], engines[5]}
	s := compiled(t, engines[0].path("partnership", false))
	var counts [workers]sums
	var wait sync.WaitGroup
	for w := range workers {
		judges := []judge{fast.start(t, fast.path("partnership", false))}
		for _, e := range others {
			judges = append(judges, e.start(t, e.path("partnership", false)))
		}
		wait.Go(func() {
			chance := rand.New(rand.NewPCG(*seed, uint64(w)))
			for done := 0; done < *documents/workers; done += batch {
				counts[w].compare(t, made(t, chance, batch), s, judges)
			}
		})
	}
	wait.Wait()
	total := sums{}
	for _, c := range counts {
		total.documents += c.documents
		total.valid += c.valid
		total.refused += c.refused
	}
	t.Logf("%d documents: %d with a right structure, %d refused by the schema", total.documents, total.valid, total.refused)
	assert.GreaterOrEqual(t, total.documents, *documents)
	assert.Greater(t, total.valid, total.documents/20, "enough of them are right")
	assert.Greater(t, total.refused, total.documents/5, "enough of them are refused")
}

// sums count what was compared.
type sums struct{ documents, valid, refused int }

// made returns documents: one of chance, then others with one thing changed.
func made(t testing.TB, chance *rand.Rand, n int) [][]byte {
	var out [][]byte
	for len(out) < n {
		doc := sample.Document(chance)
		doc.Waivers = waived(t, chance)
		text, err := doc.AppendLine(nil)
		require.NoError(t, err)
		text = part(t, chance, text)
		out = append(out, text)
		for range mutants {
			out = append(out, sample.Mutate(chance, text))
		}
	}
	return out
}

// waived returns waivers of rules that there are, which package sample leaves
// out.
func waived(t testing.TB, chance *rand.Rand) []partnership.Waiver {
	rules := slices.Collect(partnership.Rules())
	var out []partnership.Waiver
	for range chance.IntN(3) {
		from, err := cal.NewDate(2026, 1+chance.IntN(12), 1)
		require.NoError(t, err)
		out = append(out, partnership.Waiver{
			Rule: string(rules[chance.IntN(len(rules))].Code), Pointer: "/partners/0", Reason: lang.Plain("Vu ensemble."), By: "direction", From: from, Until: from,
		})
	}
	return out
}

// part returns a document with some of its members, so that many can be asked
// about. References may lead nowhere then: a schema does not look at them.
func part(t testing.TB, chance *rand.Rand, text []byte) []byte {
	var members map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &members))
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if name != "version" && name != "name" && chance.IntN(3) > 0 {
			delete(members, name)
		}
	}
	return encoded(members)
}

func (c *sums) compare(t *testing.T, texts [][]byte, s *jsonschema.Schema, judges []judge) {
	verdicts := judges[0](t, texts)
	for i, text := range texts {
		c.documents++
		list := asked(text)
		said := santhosh(s, text)
		if len(structure(list)) == 0 {
			c.valid++
		}
		if said.state == Reject {
			c.refused++
		}
		if !assert.Equal(t, said.state, verdicts[i].state, "%s\n%s", engines[2].name, text) {
			return
		}
		if disagree(list, text, said.state) != "" {
			small := shrink(text, func(text []byte) bool { return disagree(asked(text), text, santhosh(s, text).state) != "" })
			keep(t, small, disagree(asked(small), small, santhosh(s, small).state))
			return
		}
	}
	for _, judge := range judges[1:] {
		var some [][]byte
		var want []verdict
		for i := 0; i < len(texts); i += slow {
			some = append(some, texts[i])
			want = append(want, verdict{state: verdicts[i].state})
		}
		for i, v := range judge(t, some) {
			assert.Equal(t, want[i].state, v.state, "%s", some[i])
		}
	}
}

// asked returns what the library finds.
func asked(text []byte) finding.List {
	on, _ := cal.NewDate(2026, 11, 24)
	_, list := partnership.Read(text, partnership.Options{On: on})
	return list
}

// sayable are the rules that a schema can state.
var sayable = []string{
	"country-form", "date-form", "decimal-form", "digest-form", "email-form", "id-form", "json-null", "json-type", "list-repeats",
	"member-required", "partial-form", "period-form", "pointer-form", "rating-form", "text-long", "url-form", "value-large", "value-misspelt",
	"value-small", "value-unknown", "version-form", "version-unknown",
}

// disagree returns why the library and a schema do not go together, or "".
func disagree(list finding.List, text []byte, said string) string {
	structure := structure(list)
	if len(structure) == 0 && said != Accept && !newer(text) {
		return "the library finds nothing wrong with the structure, the schema says " + said
	}
	if said != Accept {
		return ""
	}
	for _, f := range structure {
		if slices.Contains(sayable, string(f.Code)) && !emptyObject(f, text) {
			return fmt.Sprintf("the schema accepts it, the library finds %s at %s", f.Code, f.Pointer)
		}
	}
	return ""
}

// structure returns the errors that are about structure, whatever the document
// says: those of reading and of the structure check, and of the version.
func structure(list finding.List) []finding.Finding {
	var out []finding.Finding
	for f := range list.All() {
		if f.Severity == finding.Error && structural[f.Code] {
			out = append(out, f)
		}
	}
	return out
}

var structural = func() map[finding.Code]bool {
	out := map[finding.Code]bool{"version-unknown": true}
	for r := range wire.Rules() {
		out[r.Code] = r.Severity == finding.Error && r.Code != "id-duplicate" && !strings.HasPrefix(string(r.Code), "reference-")
	}
	return out
}()

// newer tells whether a document is of a later minor version: the library lets
// pass the codes that such a version may have, and the schema of that version
// will know them.
func newer(text []byte) bool {
	var doc struct{ Version string }
	return json.Unmarshal(text, &doc) == nil && strings.HasPrefix(doc.Version, "1.") && doc.Version != partnership.Version
}

// emptyObject tells whether a finding is about a text in no language, {}: the
// portable keywords cannot refuse it.
func emptyObject(f finding.Finding, text []byte) bool {
	if f.Code != "member-required" {
		return false
	}
	var value any
	if json.Unmarshal(text, &value) != nil {
		return false
	}
	tokens, _ := finding.Tokens(f.Pointer)
	for _, token := range tokens {
		switch v := value.(type) {
		case map[string]any:
			value = v[token]
		case []any:
			var i int
			if _, err := fmt.Sscan(token, &i); err != nil || i >= len(v) {
				return false
			}
			value = v[i]
		}
	}
	object, ok := value.(map[string]any)
	return ok && len(object) == 0
}

// keep writes a small document on which the two disagree.
func keep(t *testing.T, text []byte, why string) {
	path := filepath.Join("differences", fmt.Sprintf("%x.json", rand.New(rand.NewPCG(uint64(len(text)), *seed)).Uint32()))
	assert.NoError(t, os.MkdirAll("differences", 0o755))
	assert.NoError(t, os.WriteFile(path, append(text, '\n'), 0o644))
	assert.Fail(t, why, "%s\n%s", path, text)
}
