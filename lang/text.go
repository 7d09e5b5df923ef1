// Package lang holds texts that a person reads, in one language or several.
//
// In JSON a [Text] is a plain string, or an object of strings by BCP 47
// language tag: "Atelier" or {"fr": "Atelier", "en": "Workshop"}. It is not a
// translator: the words of vademecum itself are in package i18n.
package lang

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A Text says one thing in the languages it is known in, in the order they
// were written. The zero Text says nothing.
type Text []Wording

// A Wording is a text in one language.
type Wording = finding.Wording

// Plain returns a text whose language is not stated.
func Plain(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// By returns a text of the wordings, given in turn as language and text:
// By("fr", "Atelier", "en", "Workshop"). A language at the end without a text has an
// empty wording, of which a check speaks.
func By(pairs ...string) Text {
	var t Text
	for i := 0; i < len(pairs); i += 2 {
		w := Wording{Lang: pairs[i]}
		if i+1 < len(pairs) {
			w.Text = pairs[i+1]
		}
		t = append(t, w)
	}
	return t
}

// IsZero reports whether the text says nothing.
func (t Text) IsZero() bool { return len(t) == 0 }

// In returns the wording for a reader of the language: that of the tag, of the
// tag shortened from its end (fr-CH, fr), of a tag that is more precise, else
// the first one by [finding.CompareLanguages], whatever order they are in.
func (t Text) In(tag string) string { return finding.Pick(t, tag) }

// String returns the wording that is shown where no language is asked for.
func (t Text) String() string { return t.In("") }

// MarshalJSON returns the text as a JSON string or object.
func (t Text) MarshalJSON() ([]byte, error) { return wire.MarshalText(t) }

// UnmarshalJSON reads the text from a JSON string or object.
func (t *Text) UnmarshalJSON(data []byte) error {
	*t = nil
	return wire.UnmarshalText(data, (*wire.Text)(t))
}

// Arg returns the text as an argument of a finding, shown in the reader's
// language.
func (t Text) Arg(name string) finding.Arg {
	return finding.Arg{Name: name, Value: t.String(), Wordings: t}
}
