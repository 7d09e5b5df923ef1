package conformance

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// pages are the languages of the pages, with what their names end in.
var pages = map[string]string{"en": ".md", "fr": ".fr.md"}

// A snippet is a piece of code on a page.
type snippet struct{ lang, text string }

// snippets returns those of a page of docs that are in one of the languages of
// code, in their order.
func snippets(t testing.TB, page string, in ...string) []snippet {
	t.Helper()
	text, err := os.ReadFile("../docs/" + page)
	require.NoError(t, err)
	var out []snippet
	for i, part := range strings.Split(string(text), "\n```") {
		lang, code, _ := strings.Cut(part, "\n")
		for _, l := range in {
			if i%2 == 1 && l == lang {
				out = append(out, snippet{lang, code + "\n"})
			}
		}
	}
	return out
}
