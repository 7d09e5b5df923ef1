package main

import (
	"fmt"
	"net/http"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/schema"
	"github.com/vademecum-go/vademecum/wasm"
)

// handler serves the API; today is the day on which documents are looked at.
func handler(today func() (cal.Date, error)) http.Handler {
	a := api{today}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /schema/{name}", sendSchema)
	mux.HandleFunc("POST /check", a.reading(check))
	mux.HandleFunc("POST /moves", a.reading(move))
	mux.Handle("/vademecum/", http.StripPrefix("/vademecum", wasm.Handler(wasm.Options{})))
	mux.HandleFunc("GET /{$}", questionnaire(wasm.Version()))
	return mux
}

type api struct {
	today func() (cal.Date, error)
}

// A sent is a document that came with a request, without errors.
type sent struct {
	doc   *partnership.Document
	found finding.List
	on    cal.Date
}

// reading reads the document that a request carries, no more of it than the
// limits of the library allow, and answers itself when it has errors.
func (a api) reading(next func(http.ResponseWriter, *http.Request, sent)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		on, err := a.today()
		if err != nil {
			http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
			return
		}
		doc, found, err := partnership.ReadFrom(r.Body, partnership.Options{On: on})
		if err != nil {
			http.Error(w, http.StatusText(http.StatusBadRequest), http.StatusBadRequest)
			return
		}
		if problem.Write(w, r, found) {
			return
		}
		next(w, r, sent{doc, found, on})
	}
}

// check answers with the warnings and advice there are for a right document.
func check(w http.ResponseWriter, r *http.Request, s sent) {
	lang := problem.Lang(r)
	problem.Send(w, lang, http.StatusOK, "application/json", struct {
		Stage    partnership.Stage `json:"stage"`
		Findings []problem.Finding `json:"findings"`
	}{s.doc.Stage(s.on), problem.Findings(lang, s.found)})
}

// move answers with the document after the move that the query names, or with
// all that is missing for it.
func move(w http.ResponseWriter, r *http.Request, s sent) {
	after, found := lifecycle.Apply(s.doc, lifecycle.Request{Event: partnership.Event(r.URL.Query().Get("event")), On: s.on}, lifecycle.Policy{})
	if problem.Write(w, r, found) {
		return
	}
	text, err := after.Append(nil)
	if err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(text) //nolint:errcheck // the client went away
}

// page has the questionnaire. It names its script under the version of the files, so
// that a browser keeps it and what it loads, and is allowed to load nothing else.
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Assess a partnership</title>
<link rel="icon" href="data:,">
<script type="module" src="/vademecum/%s/vademecum-assessment.js"></script>
<main>
<h1>Assess a partnership</h1>
<vademecum-assessment></vademecum-assessment>
</main>
</html>
`

// questionnaire sends the page of the questionnaire.
func questionnaire(version string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; "+
			"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
		fmt.Fprintf(w, page, version)
	}
}

// sendSchema sends the schema by which clients can check what they send.
func sendSchema(w http.ResponseWriter, r *http.Request) {
	text, ok := schema.Get(r.PathValue("name"), schema.Variant{Lang: string(problem.Lang(r))})
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/schema+json")
	w.Header().Add("Vary", "Accept-Language")
	w.Write(text) //nolint:errcheck // the client went away
}
