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
// By("fr", "Atelier", "en", "Workshop").
func By(pairs ...string) Text {
	var t Text
	for i := 0; i+1 < len(pairs); i += 2 {
		t = append(t, Wording{Lang: pairs[i], Text: pairs[i+1]})
	}
	return t
}

// IsZero tells that the text says nothing.
func (t Text) IsZero() bool { return len(t) == 0 }

// In returns the wording for a reader of the language: that of the tag, of the
// tag shortened from its end (fr-CH, fr), of a tag that is more precise, else
// the first one.
func (t Text) In(tag string) string { return finding.Pick(t, tag) }

// String returns the first wording.
func (t Text) String() string { return t.In("") }

// plain tells that the text is written as a string. Without a word it would read as none.
func (t Text) plain() bool { return len(t) == 1 && t[0].Lang == "" && t[0].Text != "" }

// ReadJSON reads a string or an object of strings by language.
func (t *Text) ReadJSON(r *wire.Reader) {
	switch r.Kind() {
	case '"':
		if text := r.String(); text != "" {
			*t = r.Wording(*t, Wording{Text: text})
		}
	case '{':
		var o wire.Object
		for r.Next(&o) {
			if name, ok := r.Enter(&o); ok {
				*t = r.Wording(*t, Wording{Lang: name, Text: r.String()})
			}
		}
	default:
		r.Mismatch("type.words")
	}
}

// WriteJSON writes the text as it is read.
func (t Text) WriteJSON(w *wire.Writer) {
	if t.plain() {
		w.String(t[0].Text)
		return
	}
	w.Begin(nil)
	for _, wording := range t {
		w.Name(0, wording.Lang)
		w.String(wording.Text)
	}
	w.End()
}

// MarshalJSON returns the text as a JSON string or object.
func (t Text) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the text from a JSON string or object.
func (t *Text) UnmarshalJSON(data []byte) error {
	*t = nil
	return wire.Unmarshal(data, t)
}

// CheckLine finds wordings that are not one line, and tags that are none.
func (t Text) CheckLine(c *wire.Checker, name string) { t.check(c, name, (*wire.Checker).Line) }

// CheckProse finds wordings with invisible characters, and tags that are none.
func (t Text) CheckProse(c *wire.Checker, name string) { t.check(c, name, (*wire.Checker).Prose) }

func (t Text) check(c *wire.Checker, name string, text func(*wire.Checker, string, string)) {
	if t.plain() {
		text(c, name, t[0].Text)
		return
	}
	if len(t) == 0 {
		return
	}
	c.In(name)
	for _, w := range t {
		c.Language(w.Lang)
		text(c, w.Lang, w.Text)
	}
	c.Out()
}

// Arg returns the text as an argument of a finding, shown in the reader's
// language.
func (t Text) Arg(name string) finding.Arg {
	return finding.Arg{Name: name, Value: t.String(), Wordings: t}
}
