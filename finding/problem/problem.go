// Package problem answers the clients of an HTTP API with what is wrong with the
// document they sent, or why a move is refused, as problem details (RFC 9457) in a
// language that they read. It needs net/http and no framework:
//
//	doc, found, err := partnership.ReadFrom(r.Body, partnership.Options{On: today})
//	if err != nil {
//		return // the client went away
//	}
//	if problem.Write(w, r, found) {
//		return // answered
//	}
//
// The findings are an extension member: their codes are for programs, their
// places for the author of the document, their words for people.
package problem

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// MediaType is that of problem details in JSON.
const MediaType = "application/problem+json"

// Details are a problem as its client sees it. Members are only ever added.
type Details struct {
	// Type names the kind of problem: an identifier, to compare and not to open.
	Type string `json:"type"`
	// Title names the kind of problem in words, Detail this one.
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	// Findings are what was found, warnings and advice too.
	Findings []Finding `json:"findings"`
	// Total is how many findings there were; the list may hold fewer.
	Total int `json:"total"`
}

// A Finding is one thing that was found.
type Finding struct {
	// Code never changes its meaning.
	Code     finding.Code     `json:"code"`
	Severity finding.Severity `json:"severity"`
	// Pointer is an RFC 6901 pointer into the document, Line and Column count from
	// 1 in its text; 0 is not known.
	Pointer string `json:"pointer"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	// Message says what is wrong, Hint how to mend it.
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	// Args are what the message is made of.
	Args []Arg `json:"args,omitempty"`
}

// An Arg is a named part of a message, see [finding.Arg].
type Arg struct {
	Name string `json:"name"`
	// Kind is "word", "day", "period", "count" or "pointer"; "" is a text.
	Kind string `json:"kind,omitempty"`
	// Value is absent where there are wordings.
	Value    string    `json:"value,omitempty"`
	Wordings []Wording `json:"wordings,omitempty"`
}

// A Wording is a text in a language, "" where that is not stated.
type Wording struct {
	Lang string `json:"lang,omitempty"`
	Text string `json:"text"`
}

// Findings returns a list in words, never nil.
func Findings(lang i18n.Lang, list finding.List) []Finding {
	out := make([]Finding, 0, list.Len())
	for f := range list.All() {
		out = append(out, Finding{f.Code, f.Severity, f.Pointer, f.Place.Line, f.Place.Column, i18n.Message(lang, f), i18n.Hint(lang, f), arguments(f.Args)})
	}
	return out
}

func arguments(args []finding.Arg) []Arg {
	var out []Arg
	for _, a := range args {
		arg := Arg{Name: a.Name}
		if a.Kind != finding.KindText {
			arg.Kind = a.Kind.String()
		}
		if len(a.Wordings) == 0 {
			arg.Value = a.Value
		}
		for _, w := range a.Wordings {
			arg.Wordings = append(arg.Wordings, Wording(w))
		}
		out = append(out, arg)
	}
	return out
}

// Of returns the problem that a list of findings is, and false when none of them is
// an error. What lifecycle.Apply refuses a move for is a conflict with the state of
// the document.
func Of(lang i18n.Lang, list finding.List) (Details, bool) {
	k, ok := kindOf(list)
	if !ok {
		return Details{}, false
	}
	return k.details(lang, list), true
}

// details returns a problem of the kind in words.
func (k kind) details(lang i18n.Lang, list finding.List) Details {
	words := i18n.Words(lang)
	number := func(name string, s finding.Severity) finding.Arg {
		return finding.Count(name, list.Count(s))
	}
	return Details{
		Type:     Base + k.name,
		Title:    words.Format("problem." + k.name),
		Status:   k.status,
		Detail:   words.Format("problem.detail", number("errors", finding.Error), number("warnings", finding.Warning), number("advice", finding.Advice)),
		Findings: Findings(lang, list),
		Total:    list.Total(),
	}
}

// Write answers a request with the problem that a list of findings is, in the
// language of the client. It writes nothing and returns false when no finding is
// an error.
func Write(w http.ResponseWriter, r *http.Request, list finding.List) bool {
	lang := Lang(r)
	details, ok := Of(lang, list)
	if !ok {
		return false
	}
	Send(w, lang, details.Status, MediaType, details)
	return true
}

// Send answers with a value as JSON, in a language that was chosen for the
// client: for answers that are no problem as well.
func Send(w http.ResponseWriter, lang i18n.Lang, status int, mediaType string, v any) {
	var body bytes.Buffer
	if err := json.NewEncoder(&body).Encode(v); err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	header := w.Header()
	header.Set("Content-Type", mediaType)
	header.Set("Content-Language", string(lang))
	header.Set("Content-Length", strconv.Itoa(body.Len()))
	header.Add("Vary", "Accept-Language")
	header.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	w.Write(body.Bytes()) //nolint:errcheck // the client went away
}
