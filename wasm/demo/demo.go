// Package demo serves the web component in pages as its users have them: alone,
// in a host page with a style of its own, twice on a page, in a form, and under
// strict policies.
package demo

import (
	"embed"
	"net/http"
	"path"

	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/wasm"
)

//go:embed pages
var pages embed.FS

// types are the media types of what is served beside the component.
var types = map[string]string{".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json"}

// thisMachine are the sites that may have the questionnaire in a frame: those that
// somebody tries here.
var thisMachine = []string{"'self'", "http://localhost:*", "http://127.0.0.1:*"}

// Handler serves the pages at the root and the component under /widget/.
func Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", index)
	for _, p := range table() {
		mux.HandleFunc("GET /"+p.name, p.serve)
	}
	for _, name := range []string{"demo.css", "host.css", "frame.js"} {
		mux.HandleFunc("GET /"+name, own(name))
	}
	mux.HandleFunc("GET /case.json", example)
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.Handle("/widget/", http.StripPrefix("/widget", wasm.Handler(wasm.Options{Ancestors: thisMachine})))
	mux.HandleFunc("POST /received", received)
	return mux
}

// own sends a file of the pages.
func own(name string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		text, err := pages.ReadFile("pages/" + name)
		if err != nil {
			http.Error(w, "not found", http.StatusNotFound)
			return
		}
		send(w, name, text)
	}
}

// example sends the invented partnership of the case library.
func example(w http.ResponseWriter, _ *http.Request) {
	c, ok := cases.Find("fictional-bilateral")
	if !ok {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	send(w, "case.json", c.Data)
}

func send(w http.ResponseWriter, name string, text []byte) {
	kind := types[path.Ext(name)]
	if kind == types[".html"] && w.Header().Get("Content-Security-Policy") == "" {
		w.Header().Set("Content-Security-Policy", policyOpen)
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(text) //nolint:errcheck // the browser went away
}
