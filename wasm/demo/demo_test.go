package demo_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/wasm/demo"
	"golang.org/x/net/html"
)

func get(t *testing.T, at, accepts string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, at, nil)
	r.Header.Set("Accept-Encoding", accepts)
	w := httptest.NewRecorder()
	demo.Handler().ServeHTTP(w, r)
	return w
}

// attributes are the values of the attribute in the page, in order.
func attributes(t *testing.T, page, name string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	var out []string
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == name {
				out = append(out, a.Val)
			}
		}
	}
	return out
}

func TestTheIndexLeadsToEveryPageInBothLanguages(t *testing.T) {
	w := get(t, "/", "")
	require.Equal(t, http.StatusOK, w.Code)
	assert.NotEmpty(t, w.Header().Get("Content-Security-Policy"))
	links := attributes(t, w.Body.String(), "href")
	pages := map[string]int{}
	for _, link := range links {
		// A page for people has one address, and its language is asked for in it.
		name, _, _ := strings.Cut(link, "?")
		if path.Ext(name) != ".html" {
			continue
		}
		pages[name]++
		p := get(t, "/"+link, "")
		assert.Equal(t, http.StatusOK, p.Code, link)
		assert.NotEmpty(t, p.Header().Get("Content-Security-Policy"), link)
		assert.NotRegexp(t, `demo\.\w+\.(title|about)|demo\.(back|policy|send|reset)`, p.Body.String(), "%s: a key without words", link)
		assert.Contains(t, p.Body.String(), "<h1>", link)
		// Whatever the page names is there.
		for _, at := range append(attributes(t, p.Body.String(), "src"), append(attributes(t, p.Body.String(), "data-src"), attributes(t, p.Body.String(), "href")...)...) {
			u, err := url.Parse(at)
			require.NoError(t, err)
			assert.Equal(t, http.StatusOK, get(t, path.Join("/", u.Path), "").Code, "%s: %s", link, at)
		}
	}
	assert.Len(t, pages, 13)
	for link, times := range pages {
		assert.GreaterOrEqual(t, times, 2, link)
	}
}

func TestFilesHaveTheirTypes(t *testing.T) {
	for at, want := range map[string]string{
		"/widget/vademecum-assessment.js": "text/javascript; charset=utf-8",
		"/widget/words/fr.js":             "text/javascript; charset=utf-8",
		"/widget/embed.html":              "text/html; charset=utf-8",
		"/demo.css":                       "text/css; charset=utf-8",
		"/case.json":                      "application/json",
	} {
		w := get(t, at, "br, gzip")
		assert.Equal(t, http.StatusOK, w.Code, at)
		assert.Equal(t, want, w.Header().Get("Content-Type"), at)
		assert.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"), at)
	}
	for _, at := range []string{"/nothing.html", "/widget/engine.go", "/pages/layout.html", "/layout.html", "/widget/"} {
		assert.Equal(t, http.StatusNotFound, get(t, at, "").Code, at)
	}
}

// What people come for stands first, in their language; what web masters try is
// folded away.
func TestTheStartPageIsForPeople(t *testing.T) {
	page := get(t, "/", "").Body.String()
	for lang, want := range map[string][]string{
		"fr": {"alone.html", "partnership.html", "case.html", "partnership-case.html"},
		"en": {"alone.html?lang=en", "partnership.html?lang=en", "case.html?lang=en", "partnership-case.html?lang=en"},
	} {
		_, side, ok := strings.Cut(page, `<section lang="`+lang+`">`)
		require.True(t, ok, lang)
		people, _, ok := strings.Cut(side, "<details>")
		require.True(t, ok, lang)
		assert.Equal(t, want, attributes(t, people, "href"), lang)
		assert.NotRegexp(t, `(?i)webassembly|javascript|racine d’ombre|shadow root|formulaire|policy`, people, lang)
	}
	assert.Contains(t, get(t, "/partnership.html?lang=en", "").Body.String(), `<html lang="en">`)
	assert.Contains(t, get(t, "/partnership.html", "").Body.String(), `<html lang="fr">`)
	assert.Contains(t, get(t, "/case.html", "").Body.String(), `step="result"`)
}
