package conformance

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A visitor notes the members of a schema that documents have.
type visitor struct {
	defs map[string]any
	seen map[string]bool
}

func (w visitor) visit(name string, s map[string]any, v any) {
	if ref, ok := s["$ref"].(string); ok {
		name = strings.TrimPrefix(ref, "#/$defs/")
		s = w.defs[name].(map[string]any)
	}
	switch v := v.(type) {
	case []any:
		items, _ := s["items"].(map[string]any)
		for _, element := range v {
			w.visit(name, items, element)
		}
	case map[string]any:
		properties, _ := s["properties"].(map[string]any)
		for member, value := range v {
			if sub, ok := properties[member].(map[string]any); ok {
				w.seen[name+"."+member] = true
				w.visit(name, sub, value)
			}
		}
	}
}

// The documents made by chance have every member that there is, so that the
// library and the schemas are compared on all of them.
func TestDocumentsMadeByChanceHaveEveryMember(t *testing.T) {
	root := loaded(t, "partnership")
	w := visitor{root["$defs"].(map[string]any), map[string]bool{}}
	chance := rand.New(rand.NewPCG(*seed, 0))
	for _, document := range made(t, "partnership", chance, 10_000) {
		w.visit("Document", root, decoded(document))
	}
	want := map[string]bool{}
	note := func(name string, s map[string]any) {
		properties, _ := s["properties"].(map[string]any)
		for member := range properties {
			want[name+"."+member] = true
		}
	}
	note("Document", root)
	for name, def := range w.defs {
		note(name, def.(map[string]any))
	}
	assert.Greater(t, len(want), 300)
	assert.Equal(t, slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(w.seen)))
}
