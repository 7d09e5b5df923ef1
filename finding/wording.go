package finding

import (
	"cmp"
	"strings"

	"github.com/vademecum-go/vademecum/internal/shape"
)

// A Wording is a text in one language.
type Wording struct {
	// Lang is a BCP 47 tag, "" when the language is not stated.
	Lang string
	Text string
}

// Pick returns the wording for a reader of the language: that of the tag, of
// the tag shortened from its end (fr-CH, fr), of a tag that is more precise, else
// the first one by [CompareLanguages]. The order of the wordings does not count:
// databases change it.
func Pick(wordings []Wording, tag string) string {
	for tag != "" {
		for _, w := range wordings {
			if shape.EqualFold(w.Lang, tag) {
				return w.Text
			}
		}
		if text, ok := first(wordings, func(lang string) bool {
			return len(lang) > len(tag) && lang[len(tag)] == '-' && shape.EqualFold(lang[:len(tag)], tag)
		}); ok {
			return text
		}
		tag = tag[:max(0, strings.LastIndexByte(tag, '-'))]
	}
	text, _ := first(wordings, func(string) bool { return true })
	return text
}

// first returns the text of the first wording, by its language, of those that fit.
func first(wordings []Wording, fits func(lang string) bool) (text string, ok bool) {
	least := ""
	for _, w := range wordings {
		if fits(w.Lang) && (!ok || CompareLanguages(w.Lang, least) < 0) {
			least, text, ok = w.Lang, w.Text, true
		}
	}
	return text, ok
}

// CompareLanguages orders language tags by which of them is shown where none is asked
// for: a text whose language is not stated, French, English, then the others by their
// tags.
func CompareLanguages(a, b string) int {
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
}

func rank(tag string) int {
	language, _, _ := strings.Cut(tag, "-")
	switch {
	case tag == "":
		return 0
	case shape.EqualFold(language, "fr"):
		return 1
	case shape.EqualFold(language, "en"):
		return 2
	}
	return 3
}
