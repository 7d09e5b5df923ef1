// Package parity holds the proof that the engine says the same wherever it runs:
// called from Go, as a WebAssembly module of either toolchain, as plain
// JavaScript; in Node, in browsers, under wazero.
//
// It is a module of its own, so that nobody who uses vademecum depends on a
// runtime for WebAssembly. The script run installs what it lacks and runs
// everything.
package parity

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/all"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
	"github.com/vademecum-go/vademecum/wasm/engine/rounds"
)

// How many texts are made by chance.
const (
	Rounds    = 500
	Documents = 200
)

// Day is the day of every question.
const Day = "2026-11-24"

// A Part of the engine is built on its own.
type Part struct {
	// Native answers in Go what the part answers elsewhere.
	Native func(request []byte) []byte
	calls  []engine.Call // those that it is asked
	rounds bool          // it is asked about rounds on their own only
}

// Parts are the parts by the name of their files.
var Parts = map[string]Part{
	"engine-rounds": {Native: rounds.Answer, calls: []engine.Call{engine.CallAssess, engine.CallCheck}, rounds: true},
	"engine":        {Native: documents.Answer, calls: []engine.Call{engine.CallAssess, engine.CallCheck}},
	"engine-all":    {Native: all.Answer, calls: slices.Collect(engine.CallAssess.Values())},
}

// Ask returns those of the questions that are the part's matter, and one that is
// not.
func (p Part) Ask(questions []Question) [][]byte {
	out := [][]byte{request("explain", "{}", "")}
	for _, q := range questions {
		if slices.Contains(p.calls, q.Call) && (q.Round || !p.rounds) {
			out = append(out, q.Request)
		}
	}
	return out
}

// A Question is a request.
type Question struct {
	Request []byte
	Call    engine.Call
	Round   bool // it is about a round on its own
}

// Questions returns requests about rounds and documents made by chance, whole
// ones and broken ones, about the case library and about the corpus. The root is
// the folder of the repository.
func Questions(root string) ([]Question, error) {
	var out []Question
	chance := rand.New(rand.NewPCG(2026, 11))
	for i := range Rounds {
		text, err := wire.Write(assess.Members(sample.Round(chance)), wire.Indented)
		if err != nil {
			return nil, err
		}
		out = append(out, aboutRound("assess", text))
		if i%5 == 0 {
			out = append(out, aboutRound("assess", sample.Mutate(chance, text)), aboutRound("check", text))
		}
	}
	on, err := cal.ParseDate(Day)
	if err != nil {
		return nil, err
	}
	for i := range Documents {
		text, err := sample.Document(chance).Append(nil)
		if err != nil {
			return nil, err
		}
		switch i % 4 {
		case 0, 1:
			text = sample.Mend(text, on)
		case 2:
			text = sample.Mutate(chance, text)
		}
		out = append(out, about(string(text))...)
	}
	files, err := filepath.Glob(filepath.Join(root, "examples/cases/*.json"))
	if err != nil {
		return nil, err
	}
	corpus, err := filepath.Glob(filepath.Join(root, "test/conformance/corpus/*/*"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 || len(corpus) == 0 {
		return nil, fmt.Errorf("no cases or no corpus in %s", root)
	}
	for _, file := range append(files, corpus...) {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		out = append(out, about(string(text))...)
	}
	return out, nil
}

func aboutRound(call engine.Call, text []byte) Question {
	return Question{Request: request(call, string(text), ""), Call: call, Round: true}
}

// about returns every request about a document, and some with a policy of the lifecycle.
func about(text string) []Question {
	doc, _ := partnership.Read([]byte(text), partnership.Options{})
	party := "nobody"
	if len(doc.Partners) > 0 {
		party = doc.Partners[0].ID
	}
	var out []Question
	for call := range engine.CallAssess.Values() {
		out = append(out, Question{Request: request(call, text, party), Call: call})
	}
	out = append(out, Question{Request: ask(engine.CallPicture, text, map[string]any{"picture": map[string]any{"of": "stages", "width": 720}}), Call: engine.CallPicture})
	for _, call := range []engine.Call{engine.CallCheck, engine.CallExplain} {
		out = append(out, Question{Request: ask(call, text, map[string]any{"lifecycle": lifecyclePolicy}), Call: call})
	}
	return out
}

// lifecyclePolicy is a policy of the lifecycle: one part reads it, the others do not.
var lifecyclePolicy = map[string]any{
	"convention": "optional", "informGovernance": true, "meetingsEvery": "P3M",
	"waive": []any{map[string]any{"guard": "guard-evolution", "reason": map[string]string{"fr": "Nous notons chaque année.", "en": "We note every year."}}},
}

// The move and the picture of every question; calls that are about neither leave them.
var (
	move    = map[string]any{"event": "end", "by": "host", "note": map[string]string{"fr": "Après l’été.", "en": "After the summer."}, "reason": "x"}
	drawing = map[string]any{"of": "convention", "lang": "fr", "words": []any{map[string]string{"key": "picture.term", "text": "Période {number}"}}}
)

func request(call engine.Call, text, party string) []byte {
	members := map[string]any{"move": move, "picture": drawing}
	if party != "" {
		members["party"] = party
	}
	return ask(call, text, members)
}

// ask returns a request with other members.
func ask(call engine.Call, text string, members map[string]any) []byte {
	members["call"], members["on"], members["text"] = call, Day, text
	out, _ := json.Marshal(members) // it is made of texts
	return out
}
