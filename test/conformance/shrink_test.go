package conformance

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// shrink takes out of a JSON text, piece by piece, whatever can go while the
// text keeps what it is kept for.
func shrink(text []byte, still func([]byte) bool) []byte {
	for {
		smaller := false
		for candidate := range smallerOnes(decoded(text)) {
			if short := encoded(candidate); len(short) < len(text) && still(short) {
				text, smaller = short, true
				break
			}
		}
		if !smaller {
			return text
		}
	}
}

func decoded(text []byte) any {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return nil
	}
	return v
}

func encoded(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return text
}

// smallerOnes yields the value with one member or element less, the outer ones
// first, or with half of a text.
func smallerOnes(v any) func(func(any) bool) {
	return func(yield func(any) bool) {
		switch v := v.(type) {
		case map[string]any:
			names := slices.Sorted(maps.Keys(v))
			for _, name := range names {
				less := maps.Clone(v)
				delete(less, name)
				if !yield(less) {
					return
				}
			}
			for _, name := range names {
				for inner := range smallerOnes(v[name]) {
					less := maps.Clone(v)
					less[name] = inner
					if !yield(less) {
						return
					}
				}
			}
		case string:
			if r := []rune(v); len(r) > 1 && yield(string(r[:len(r)/2])) {
				yield(string(r[len(r)/2:]))
			}
		case []any:
			for i := range v {
				if !yield(slices.Delete(slices.Clone(v), i, i+1)) {
					return
				}
			}
			for i := range v {
				for inner := range smallerOnes(v[i]) {
					less := slices.Clone(v)
					less[i] = inner
					if !yield(less) {
						return
					}
				}
			}
		}
	}
}

func TestShrinkLeavesOnlyWhatMatters(t *testing.T) {
	text := []byte(`{"version":"1.0","name":{"fr":"a","en":"b"},"partners":[{"id":"p"},{"id":"q","people":[{"id":"x","email":"bad one"}]}]}`)
	small := shrink(text, func(text []byte) bool { return bytes.Contains(text, []byte(`bad`)) })
	assert.JSONEq(t, `{"partners":[{"people":[{"email":"bad"}]}]}`, string(small))
}
