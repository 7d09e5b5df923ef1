// Package demo serves the web component in pages as its users have them: alone,
// in a host page with a style of its own, twice on a page, in a form, and under
// strict policies.
package demo

import (
	"embed"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/wasm/dist"
	"github.com/vademecum-go/vademecum/wasm/widget"
)

//go:embed pages
var pages embed.FS

// types are the media types of what is served, the same on every machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".wasm": "application/wasm", ".json": "application/json",
}

// An Engine gives the files of the engine that were not built beforehand.
type Engine func(name string) ([]byte, error)

// HasEngine tells whether the engine was built beforehand.
func HasEngine() bool {
	_, err := fs.Stat(dist.Files, "engine.wasm")
	return err == nil
}

// Handler serves the pages at the root and the component under /widget/. The
// engine gives what the built files lack; nil when there is nothing more.
func Handler(engine Engine) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", index)
	for _, p := range table {
		mux.HandleFunc("GET /"+p.name, p.serve)
	}
	for _, name := range []string{"demo.css", "host.css", "frame.js"} {
		mux.HandleFunc("GET /"+name, own(name))
	}
	mux.HandleFunc("GET /case.json", example)
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("GET /widget/{file...}", func(w http.ResponseWriter, r *http.Request) { file(w, r, r.PathValue("file"), engine) })
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

// file sends a built file, compressed where it is and the browser takes it, else
// the source, else what the engine gives.
func file(w http.ResponseWriter, r *http.Request, name string, engine Engine) {
	for _, coding := range []struct{ name, ending string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if !strings.Contains(r.Header.Get("Accept-Encoding"), coding.name) {
			continue
		}
		if text, err := fs.ReadFile(dist.Files, name+coding.ending); err == nil {
			w.Header().Set("Content-Encoding", coding.name)
			w.Header().Set("Vary", "Accept-Encoding")
			send(w, name, text)
			return
		}
	}
	for _, files := range []fs.FS{dist.Files, widget.Files} {
		if text, err := fs.ReadFile(files, name); err == nil {
			send(w, name, text)
			return
		}
	}
	if engine != nil {
		if text, err := engine(name); err == nil {
			send(w, name, text)
			return
		}
	}
	http.Error(w, "not found", http.StatusNotFound)
}

func send(w http.ResponseWriter, name string, text []byte) {
	kind, ok := types[path.Ext(name)]
	if !ok {
		kind = "application/octet-stream"
	}
	if kind == types[".html"] && w.Header().Get("Content-Security-Policy") == "" {
		w.Header().Set("Content-Security-Policy", policyOpen)
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(text) //nolint:errcheck // the browser went away
}
