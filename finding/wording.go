package finding

import (
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
// the first one.
func Pick(wordings []Wording, tag string) string {
	for tag != "" {
		for _, w := range wordings {
			if shape.EqualFold(w.Lang, tag) {
				return w.Text
			}
		}
		for _, w := range wordings {
			if len(w.Lang) > len(tag) && w.Lang[len(tag)] == '-' && shape.EqualFold(w.Lang[:len(tag)], tag) {
				return w.Text
			}
		}
		tag = tag[:max(0, strings.LastIndexByte(tag, '-'))]
	}
	if len(wordings) == 0 {
		return ""
	}
	return wordings[0].Text
}
