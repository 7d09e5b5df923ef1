// Package engine answers questions about a partnership in JSON, for hosts that
// cannot call Go: a web page, another language by WebAssembly.
//
// [Answer] takes one [Request] and gives one object with the result of the call
// and the findings. Findings carry codes and arguments and no words: the host
// makes sentences of them with the catalogues of package i18n. Every request
// has an answer, also one that is not JSON.
//
// This package holds what requests and replies are. What is asked is answered by
// a [Part], each in a package of its own, so that a page that needs little links
// little: package rounds knows rounds on their own, documents the documents too,
// all every call.
package engine

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// MaxRequest is the size of a request in bytes. The text in it may have the size
// of a document, 1 MiB; written as a JSON string it can take more.
const MaxRequest = 4 << 20

// A Part of the engine knows some calls: it returns what answers one, nil when
// nothing does.
type Part func(Call) Answerer

// An Answerer returns the result of a call.
type Answerer func(*Question) Result

// A Result is what is answered, with the table of its members. The zero Result is none.
type Result = wire.Value

// Answer answers a request with what the part knows. A part that has calls about
// the lifecycle says how to read its policy.
func Answer(request []byte, part Part, lifecycle Lifecycle) []byte {
	r := Request{Policy: defaultWeighing(), Lifecycle: lifecycle}
	reading := wire.Read(request, wire.Limits{Bytes: MaxRequest, String: MaxRequest}, wire.Of(&requestType, &r))
	call, checks := part(r.Call), r.check()
	if call == nil && r.Call.Valid() {
		checks.Add(callNotHere, "/call", finding.Text("call", string(r.Call)))
	}
	list := reading.Report(checks)
	if !list.Valid() {
		return write(reply{about: aboutRequest, findings: list})
	}
	q := Question{Request: &r, Text: []byte(r.Text)}
	result := call(&q)
	if q.refused.Total() > 0 {
		return write(reply{about: aboutRequest, findings: q.refused})
	}
	return write(reply{result: result, findings: q.Findings})
}

// TooLarge is the answer to a request that is beyond [MaxRequest], for hosts that
// need not hand it over to be told.
func TooLarge() []byte {
	return Answer(make([]byte, MaxRequest+1), func(Call) Answerer { return nil }, Lifecycle{})
}
