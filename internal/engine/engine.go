// Package engine answers questions about a partnership in JSON, for hosts that
// cannot call Go: a web page, another language by WebAssembly.
//
// [Answer] takes one [Request] and gives one object with the result of the call
// and the findings. Findings carry codes and arguments and no words: the host
// makes sentences of them with the catalogues of package i18n. Every request
// has an answer, also one that is not JSON.
package engine

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/wire"
)

// MaxRequest is the size of a request in bytes. The text in it may have the size
// of a document, 1 MiB; written as a JSON string it can take more.
const MaxRequest = 4 << 20

// Answer answers a request with everything the core knows.
func Answer(request []byte) []byte { return answer(request, everything) }

// AnswerAssess is [Answer] for hosts that assess and check, documents and rounds
// on their own, and need not know how a partnership goes on.
func AnswerAssess(request []byte) []byte { return answer(request, ofAssess) }

// calls returns what answers a call, nil when nothing does.
type calls func(Call) func(*question) written

func answer(request []byte, known calls) []byte {
	r := Request{Policy: defaultWeighing()}
	reading := wire.ReadBy(request, wire.Limits{Bytes: MaxRequest, String: MaxRequest}, r.ReadJSON)
	list := reading.Findings
	list.Merge(wire.Locate(request, reading.Mask(r.check())))
	call := known(r.Call)
	if call == nil && r.Call.Valid() {
		list.Add(callNotHere, "/call", finding.Text("call", string(r.Call)))
	}
	if !list.Valid() {
		list.Sort()
		return write(reply{about: aboutRequest, findings: list})
	}
	q := question{Request: &r, text: []byte(r.Text)}
	result := call(&q)
	if q.refused.Total() > 0 {
		return write(reply{about: aboutRequest, findings: q.refused})
	}
	if !q.findings.Valid() {
		result = nil
	}
	return write(reply{result: result, findings: q.findings})
}

// TooLarge is the answer to a request that is beyond [MaxRequest], for hosts that
// need not hand it over to be told.
func TooLarge() []byte { return AnswerRounds(make([]byte, MaxRequest+1)) }
