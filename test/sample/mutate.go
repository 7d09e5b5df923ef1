package sample

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
)

// Mutate returns the JSON text with one thing in it changed: a value replaced
// by one of another type or out of range, a member taken out, renamed or added.
// The text must be a JSON object; numbers keep their form.
func Mutate(chance *rand.Rand, text []byte) []byte {
	var root any
	dec := json.NewDecoder(strings.NewReader(string(text)))
	dec.UseNumber()
	if dec.Decode(&root) != nil {
		return text
	}
	var places []func(any)
	collect(root, func(v any) { root = v }, &places)
	places[chance.IntN(len(places))](wrong[chance.IntN(len(wrong))])
	if object, ok := root.(map[string]any); ok && chance.IntN(4) == 0 && len(object) > 0 {
		meddle(chance, object)
	}
	out, err := json.Marshal(root)
	if err != nil {
		return text
	}
	return out
}

// wrong are values that fit hardly anywhere.
var wrong = []any{
	nil, true, json.Number("7"), json.Number("-1"), json.Number("2.5"), json.Number("1e30"), "", "x y", "2026-02-30", "P0D", "P1Y",
	"2026-11-24", "nowhere", "a\nb", "\u202e", strings.Repeat("é", 501), []any{}, []any{"a", "a"}, map[string]any{}, map[string]any{"fr": "x"},
	map[string]any{"not a tag": "x"}, "FR", "https://example.org", "party-1", "unknown", "2015-13", "0012",
	"hots", "reforms", "workshp", "activate", "positiv", "tacite", "retian", "spaces", "publcs", "ful", "training",
}

// collect gathers a setter for every value of the tree.
func collect(v any, set func(any), places *[]func(any)) {
	*places = append(*places, set)
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		for _, k := range keys {
			collect(v[k], func(x any) { v[k] = x }, places)
		}
	case []any:
		for i := range v {
			collect(v[i], func(x any) { v[i] = x }, places)
		}
	}
}

// meddle takes a member out, or gives it another name.
func meddle(chance *rand.Rand, object map[string]any) {
	keys := make([]string, 0, len(object))
	for k := range object {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	key := keys[chance.IntN(len(keys))]
	if chance.IntN(2) == 0 {
		object[key+"s"] = object[key]
	}
	delete(object, key)
}
