package conformance

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

var (
	documents = flag.Int("documents", 100_000, "how many documents made by chance the library and the schemas are asked about")
	seed      = flag.Uint64("seed", 1, "where chance starts from")
)

const (
	workers = 2
	batch   = 500 // documents that go to ajv at a time
	slow    = 100 // one document of so many goes to the slow engines too
)

// Whatever the library accepts, a schema accepts; so whatever a schema refuses,
// the library refuses with an error, and with one that is about structure. And
// when a schema accepts, what the library still refuses is beyond a schema.
//
// The documents are made by a generator that knows the model, and by changing
// one thing in them. Where two disagree, the document is made as small as it
// goes, and kept in the folder differences.
func TestTheLibraryAndTheSchemasAgreeOnDocumentsMadeByChance(t *testing.T) {
	if testing.Short() {
		*documents = min(*documents, 10_000)
	}
	var counts [workers]sums
	var wait sync.WaitGroup
	for w := range workers {
		panels := map[string]panel{}
		for document := range schema.Names() {
			panels[document] = assembled(t, document)
		}
		wait.Go(func() {
			chance := rand.New(rand.NewPCG(*seed, uint64(w)))
			for n := 0; n*batch < *documents/workers && !t.Failed(); n++ {
				document := turns[n%len(turns)]
				panels[document].compare(t, &counts[w], made(t, document, chance, batch), chance)
			}
		})
	}
	wait.Wait()
	total := sums{}
	for _, c := range counts {
		total.add(c)
	}
	t.Logf("%d documents: %d with a right structure, %d refused by the schema; the slow engines saw %d and refused %d",
		total.documents, total.right, total.refused, total.slow, total.slowRefused)
	assert.GreaterOrEqual(t, total.documents, *documents)
	assert.Greater(t, total.right, total.documents/20, "enough of them are right")
	assert.Greater(t, total.refused, total.documents/5, "enough of them are refused")
	assert.Greater(t, total.slow, total.documents/slow/2, "the slow engines see enough of them")
	assert.Greater(t, total.slowRefused, total.slow/5, "and refuse enough of these")
}

// sums count what was compared.
type sums struct{ documents, right, refused, slow, slowRefused int }

func (c *sums) add(more sums) {
	c.documents += more.documents
	c.right += more.right
	c.refused += more.refused
	c.slow += more.slow
	c.slowRefused += more.slowRefused
}

// A panel are the judges of one kind of document: the library, a fast engine that
// the others are compared with, one that sees every document as well, and slow
// ones that see some.
type panel struct {
	document string
	first    *jsonschema.Schema
	second   witness
	slow     []witness
}

// A witness is an engine that has read a schema.
type witness struct {
	name  string
	judge judge
}

func assembled(t testing.TB, document string) panel {
	t.Helper()
	called := func(e engine) witness { return witness{e.name + " " + e.draft, e.start(t, e.path(document, false))} }
	p := panel{document: document, first: compiled(t, engines[0].path(document, false)), second: called(engines[2])}
	for _, e := range engines[3:] {
		if testing.Short() && e.inPython() {
			continue
		}
		p.slow = append(p.slow, called(e))
	}
	return p
}

// compare asks about the texts and fails the test with the first on which two
// disagree.
func (p panel) compare(t *testing.T, c *sums, texts [][]byte, chance *rand.Rand) {
	verdicts := p.second.judge(t, texts)
	var some [][]byte
	for i, text := range texts {
		c.documents++
		list, said := found(t, p.document, text), santhosh(p.first, text).state
		if len(structure(list)) == 0 {
			c.right++
		}
		if said == Reject {
			c.refused++
		}
		if disagree(list, text, said) != "" {
			keep(t, p.document, text, p.withLibrary(t))
			return
		}
		if said != verdicts[i].state {
			keep(t, p.document, text, p.with(t, p.second))
			return
		}
		if chance.IntN(slow) == 0 {
			some = append(some, text)
		}
	}
	for _, w := range p.slow {
		for i, v := range w.judge(t, some) {
			c.slow++
			if v.state == Reject {
				c.slowRefused++
			}
			if v.state != santhosh(p.first, some[i]).state {
				keep(t, p.document, some[i], p.with(t, w))
				return
			}
		}
	}
}

// withLibrary tells in what the first engine and the library differ.
func (p panel) withLibrary(t testing.TB) difference {
	return func(text []byte) string {
		return disagree(found(t, p.document, text), text, santhosh(p.first, text).state)
	}
}

// with tells in what the first engine and another differ.
func (p panel) with(t testing.TB, other witness) difference {
	return func(text []byte) string {
		said, theirs := santhosh(p.first, text).state, other.judge(t, [][]byte{text})[0].state
		if said == theirs {
			return ""
		}
		return fmt.Sprintf("%s says %s, %s says %s", engines[0].name, said, other.name, theirs)
	}
}

// loaded returns the schema of a document for changes.
func loaded(t testing.TB, document string) map[string]any {
	t.Helper()
	text, ok := schema.Get(document, schema.Variant{})
	require.True(t, ok)
	return decoded(text).(map[string]any)
}

// changed compiles a schema that was changed.
func changed(t testing.TB, root map[string]any) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("changed.json", root))
	s, err := c.Compile("changed.json")
	require.NoError(t, err)
	return s
}

// A schema or an engine that says something else is found out, and what remains
// of the document shows why.
func TestDisagreementsAreSeenAndMadeSmall(t *testing.T) {
	without := func(typ, member, keyword string) *jsonschema.Schema {
		root := loaded(t, "partnership")
		properties := root["$defs"].(map[string]any)[typ].(map[string]any)["properties"].(map[string]any)
		delete(properties[member].(map[string]any), keyword)
		return changed(t, root)
	}
	with := func(member string, s map[string]any) *jsonschema.Schema {
		root := loaded(t, "partnership")
		root["properties"].(map[string]any)[member] = s
		return changed(t, root)
	}
	right := compiled(t, engines[0].path("partnership", false))
	deaf := witness{"deaf", func(_ testing.TB, texts [][]byte) []verdict {
		out := make([]verdict, len(texts))
		for i := range out {
			out[i].state = Accept
		}
		return out
	}}
	tests := []struct {
		name   string
		panel  panel
		differ func(panel) difference
		most   int // bytes of what remains
	}{
		{"too lax", panel{document: "partnership", first: without("Partner", "legalForm", "enum")}, func(p panel) difference { return p.withLibrary(t) }, 100},
		{"too strict", panel{document: "partnership", first: with("contributions", map[string]any{"type": "string"})}, func(p panel) difference { return p.withLibrary(t) }, 100},
		{"another engine", panel{document: "partnership", first: right}, func(p panel) difference { return p.with(t, deaf) }, 20},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			chance, d := rand.New(rand.NewPCG(*seed, 0)), tt.differ(tt.panel)
			for range 20 {
				for _, text := range made(t, "partnership", chance, batch) {
					if d(text) == "" {
						continue
					}
					small := shrink(text, func(text []byte) bool { return d(text) != "" })
					assert.LessOrEqual(t, len(small), tt.most, "%s: %s", d(small), small)
					return
				}
			}
			t.Fatal("nobody has seen it")
		})
	}
}
