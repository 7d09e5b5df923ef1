package conformance

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
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
	text, err := os.ReadFile("../../docs/" + page)
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

// links are those of Markdown to files of this repository and places in them.
var links = regexp.MustCompile(`\]\(([^)#:]*)(?:#([^)]*))?\)`)

// anchors are the places on a page that links can lead to: headings and names.
var anchors = regexp.MustCompile(`(?m)<a id="([^"]+)"|^#+ (.+)$`)

// placesOn returns the names of the places on a page.
func placesOn(text string) map[string]bool {
	out := map[string]bool{}
	for _, anchor := range anchors.FindAllStringSubmatch(text, -1) {
		out[anchor[1]] = true
		out[strings.ReplaceAll(strings.ToLower(anchor[2]), " ", "-")] = true
	}
	return out
}

func TestLinksOfThePagesLeadSomewhere(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	require.NoError(t, err)
	seen, named := 0, 0
	places := map[string]map[string]bool{}
	for _, file := range append(files, "../../README.md", "README.md") {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, link := range links.FindAllStringSubmatch(string(text), -1) {
			seen++
			target := file
			if link[1] != "" {
				target = filepath.Join(filepath.Dir(file), link[1])
			}
			_, err := os.Stat(target)
			assert.NoError(t, err, file)
			if link[2] != "" {
				named++
				if places[target] == nil {
					page, err := os.ReadFile(target)
					require.NoError(t, err)
					places[target] = placesOn(string(page))
				}
				assert.True(t, places[target][link[2]], "%s: %s", file, link[0])
			}
		}
	}
	assert.Greater(t, seen, 10)
	assert.Greater(t, named, 300)
}
