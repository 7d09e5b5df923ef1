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

// Policies that a page of a public body may have.
const (
	// policyWasm allows WebAssembly, and nothing else beyond the page's own files.
	policyWasm = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; " +
		"frame-src 'self'; base-uri 'none'; require-trusted-types-for 'script'"
	// policyPlain allows no WebAssembly.
	policyPlain = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
)

// policies are those of the pages that do not have policyWasm.
var policies = map[string]string{"plain.html": policyPlain}

// types are the media types of what is served, the same on every machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".wasm": "application/wasm", ".json": "application/json",
}

// An Engine gives the files of the engine that were not built beforehand.
type Engine func(name string) ([]byte, error)

// Handler serves the pages at the root and the component under /widget/. The
// engine gives what the built files lack; nil when there is nothing more.
func Handler(engine Engine) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { page(w, "index.html") })
	mux.HandleFunc("GET /form.html", withForm)
	mux.HandleFunc("GET /case.json", func(w http.ResponseWriter, _ *http.Request) { example(w) })
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("GET /{page}", func(w http.ResponseWriter, r *http.Request) { page(w, r.PathValue("page")) })
	mux.HandleFunc("GET /widget/{file...}", func(w http.ResponseWriter, r *http.Request) { file(w, r, r.PathValue("file"), engine) })
	mux.HandleFunc("POST /received", received)
	return mux
}

func page(w http.ResponseWriter, name string) {
	text, err := pages.ReadFile("pages/" + name)
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	policy, ok := policies[name]
	if !ok {
		policy = policyWasm
	}
	if path.Ext(name) == ".html" {
		w.Header().Set("Content-Security-Policy", policy)
	}
	send(w, name, text)
}

// example sends the invented partnership of the case library.
func example(w http.ResponseWriter) {
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
	w.Header().Set("Content-Type", kind)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Write(text) //nolint:errcheck // the browser went away
}
