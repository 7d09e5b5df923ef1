package main

import (
	"net/http"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/schema"
)

// handler serves the API; today is the day on which documents are looked at.
func handler(today func() (cal.Date, error)) http.Handler {
	a := api{today}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /schema/{name}", sendSchema)
	mux.HandleFunc("POST /check", a.reading(check))
	mux.HandleFunc("POST /moves", a.reading(move))
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
