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
		if path.Ext(link) != ".html" {
			continue
		}
		pages[link]++
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
	assert.Len(t, pages, 11)
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
