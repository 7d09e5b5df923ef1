package i18n

import (
	"iter"
	"maps"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

// A Catalogue holds the words of one language and of those that stand in where
// a word is missing. The zero Catalogue has no words and answers with keys.
type Catalogue struct {
	// lang is the language asked for, which also picks among a user's wordings.
	lang string
	// languages are asked for a word in turn.
	languages []*language
}

// Words returns the catalogue for the language. Each word is looked up in it,
// then with subtags left out from its end (fr-CH, then fr), then in [French].
func Words(lang Lang) Catalogue {
	c := Catalogue{lang: canonical(string(lang))}
	french := false
	for tag := canonical(string(lang)); tag != ""; tag = parent(tag) {
		if l := find(tag); l != nil {
			c.languages = append(c.languages, l)
			french = french || l.tag == French
		}
	}
	if !french {
		c.languages = append(c.languages, find(string(French)))
	}
	return c
}

// Text returns the words with the key, parameters unfilled, and false when
// there are none.
func (c Catalogue) Text(key string) (string, bool) {
	for _, l := range c.languages {
		if text, ok := l.text(key); ok {
			return text, true
		}
	}
	return "", false
}

// Keys yields every key that has words, sorted.
func (c Catalogue) Keys() iter.Seq[string] {
	all := make(map[string]struct{})
	for _, l := range c.languages {
		for _, p := range l.parts() {
			for key := range p.words() {
				all[key] = struct{}{}
			}
		}
	}
	return slices.Values(slices.Sorted(maps.Keys(all)))
}

// Format returns the words with the key, each parameter {name} replaced by the
// value of the argument with that name, the first of several. A value that is a
// key of a word is looked up, and shown itself when there is none; dates, lengths
// of time and large numbers are written out. What a value contains is never
// replaced again. A parameter without argument stays as written; a key without
// words is returned itself.
func (c Catalogue) Format(key string, args ...finding.Arg) string {
	text, ok := c.Text(key)
	if !ok {
		return key
	}
	return c.fill(text, args)
}
