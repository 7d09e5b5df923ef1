package conformance

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/schema"
)

// A mutant is a document with one thing in it broken on purpose.
type mutant struct {
	about string
	at    string // the pointer to what is broken
	text  []byte
}

// A breaker walks through a document along its schema and breaks one thing after
// the other.
type breaker struct {
	root   any
	defs   map[string]any
	broken []mutant
}

// note keeps the document as it is now: with one thing broken.
func (b *breaker) note(about, at string) {
	text, err := json.Marshal(b.root)
	if err == nil {
		b.broken = append(b.broken, mutant{about, at, text})
	}
}

func (b *breaker) walk(s map[string]any, v any, at string, set func(any)) {
	if ref, ok := s["$ref"].(string); ok {
		s = b.defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	put := func(about string, wrong any) {
		set(wrong)
		b.note(about, at)
		set(v)
	}
	if at != "" {
		put("null", nil)
		if enum, ok := s["enum"].([]any); !ok || enum[0] == json.Number("0") {
			put("a type that fits nowhere", 2.5)
		}
	}
	if s["enum"] != nil {
		put("an unknown code", "no-such-code")
	}
	if s["pattern"] != nil {
		put("another form", "§ §")
	}
	for keyword, by := range map[string]int{"minimum": -1, "maximum": 1} {
		if bound, ok := s[keyword].(json.Number); ok {
			n, _ := strconv.Atoi(bound.String())
			put("beyond the "+keyword, n+by)
		}
	}
	if most, ok := s["maxLength"].(json.Number); ok && s["pattern"] == nil {
		n, _ := strconv.Atoi(most.String())
		if n <= 500 {
			put("too long", strings.Repeat("a", n+1))
		}
	}
	switch v := v.(type) {
	case []any:
		b.list(s, v, at, set)
	case map[string]any:
		b.object(s, v, at)
	}
}

func (b *breaker) list(s map[string]any, v []any, at string, set func(any)) {
	if s["uniqueItems"] == true && len(v) > 0 {
		set(append(slices.Clone(v), v[0]))
		b.note("an element twice", at)
		set(v)
	}
	items, _ := s["items"].(map[string]any)
	for i := range v {
		b.walk(items, v[i], at+"/"+strconv.Itoa(i), func(x any) { v[i] = x })
	}
}

func (b *breaker) object(s, v map[string]any, at string) {
	properties, _ := s["properties"].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(v)) {
		if sub, ok := properties[name].(map[string]any); ok {
			b.walk(sub, v[name], at+"/"+finding.Escape(name), func(x any) { v[name] = x })
		}
	}
	required, _ := s["required"].([]any)
	for _, name := range required {
		name := name.(string)
		kept := v[name]
		delete(v, name)
		b.note("a member missing", at+"/"+name)
		v[name] = kept
	}
}

// unbroken are right documents of each kind, to break.
var unbroken = map[string][]string{
	"partnership": {"../../examples/cases/fictional-bilateral.json", "../../examples/cases/fictional-pluripartite.json"},
	"round":       {"corpus/values/round-fine.json"},
	"policy":      {"corpus/values/policy-fine.json"},
	"house":       {"corpus/values/house-fine.json"},
}

// A stranger who has a schema and ajv alone: the fictional partnerships and other
// right documents pass, and each thing broken in them fails where the library says.
func TestAStrangerWithAjvFindsWhatTheLibraryFinds(t *testing.T) {
	for document := range schema.Names() {
		t.Run(document, func(t *testing.T) {
			s := loaded(t, document)
			ajv := engines[2].start(t, engines[2].path(document, false))
			total := 0
			require.NotEmpty(t, unbroken[document])
			for _, file := range unbroken[document] {
				original, err := os.ReadFile(file)
				require.NoError(t, err)
				assert.Equal(t, Accept, ajv(t, [][]byte{original})[0].state)

				b := breaker{root: decoded(original)}
				b.defs, _ = s["$defs"].(map[string]any)
				b.walk(s, b.root, "", func(any) {})
				var texts [][]byte
				for _, m := range b.broken {
					texts = append(texts, m.text)
				}
				total += len(texts)
				for i, v := range ajv(t, texts) {
					m := b.broken[i]
					found := places(t, document, m.text)
					if !assert.Equal(t, Reject, v.state, "%s at %s", m.about, m.at) {
						continue
					}
					for _, at := range v.places {
						assert.True(t, near(at, found), "ajv says %s, the library %v: %s at %s", at, found, m.about, m.at)
					}
					assert.True(t, near(m.at, found), "the library says %v: %s at %s", found, m.about, m.at)
					assert.True(t, near(m.at, v.places), "ajv says %v: %s at %s", v.places, m.about, m.at)
				}
			}
			t.Log(total, "broken documents")
			assert.Greater(t, total, map[string]int{"partnership": 1000, "round": 20, "policy": 8, "house": 8}[document])
		})
	}
}

// places returns where the library finds errors.
func places(t testing.TB, document string, text []byte) []string {
	var out []string
	list := found(t, document, text)
	for f := range list.All() {
		if f.Severity == finding.Error {
			out = append(out, f.Pointer)
		}
	}
	return out
}

// near reports whether a place is among others, or they are elements of it: for
// what stands twice one names the list and the other the element.
func near(at string, among []string) bool {
	return slices.ContainsFunc(among, func(p string) bool {
		return p == at || strings.HasPrefix(p, at+"/") || strings.HasPrefix(at, p+"/") && p != ""
	})
}

// The strict profile refuses a member that is not known, wherever it stands; the
// tolerant one lets it pass, and the library warns.
func TestTheStrictProfileRefusesWhatIsNotKnown(t *testing.T) {
	for _, e := range engines {
		if testing.Short() && e.inPython() {
			continue
		}
		strict, tolerant := e.start(t, e.path("partnership", true)), e.start(t, e.path("partnership", false))
		texts := [][]byte{
			[]byte(`{"version":"1.0","name":"Salles","nmae":"x"}`),
			[]byte(`{"version":"1.0","name":"Salles","partners":[{"id":"p","name":"P","legalform":"ngo"}]}`),
			[]byte(`{"version":"1.0","name":"Salles","ext":{"org.example.a":{"b":1}},"summary":{"fr":"Oui"}}`),
		}
		want := []string{Reject, Reject, Accept}
		loose := tolerant(t, texts)
		for i, v := range strict(t, texts) {
			assert.Equal(t, want[i], v.state, "%s %s", e.name, texts[i])
			assert.Equal(t, Accept, loose[i].state, "%s %s", e.name, texts[i])
			list := asked(t, texts[i])
			assert.True(t, list.Valid())
			assert.Equal(t, want[i] == Reject, list.Has("member-unknown") || list.Has("member-misspelt") || list.Has("member-case"), fmt.Sprint(of(list, false)))
		}
	}
}
