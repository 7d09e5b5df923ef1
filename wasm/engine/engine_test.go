package engine_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/picture"
	"github.com/vademecum-go/vademecum/test/sample"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/all"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
	"github.com/vademecum-go/vademecum/wasm/engine/rounds"
)

const today = "2026-11-24"

// A reply is an answer as a host reads it.
type reply struct {
	Result   json.RawMessage  `json:"result"`
	About    string           `json:"about"`
	Findings []engine.Finding `json:"findings"`
	Total    int              `json:"total"`
}

// ask asks with the members of a request, and holds that the answer is JSON of
// the form that all answers have.
func ask(t *testing.T, members map[string]any) reply {
	t.Helper()
	if members["on"] == nil {
		members["on"] = today
	}
	request, err := json.Marshal(members)
	require.NoError(t, err)
	return read(t, all.Answer(request))
}

func read(t *testing.T, answer []byte) reply {
	t.Helper()
	require.True(t, json.Valid(answer), string(answer))
	var r reply
	require.NoError(t, json.Unmarshal(answer, &r))
	errors, inJournal := 0, 0
	for _, f := range r.Findings {
		if f.Severity == "error" {
			errors++
		}
		if f.Severity == "error" && finding.Under(f.Pointer, "/journal") {
			inJournal++
		}
	}
	switch {
	case errors == 0:
		assert.NotNil(t, r.Result, "a result without an error")
	case inJournal == errors && r.Result != nil:
		var e all.Explanation
		require.NoError(t, json.Unmarshal(r.Result, &e), "a journal that is faulty keeps a document from everything but being explained")
	default:
		assert.Nil(t, r.Result, "no result beside an error")
	}
	return r
}

func (r reply) codes() []string {
	codes := []string{}
	for _, f := range r.Findings {
		codes = append(codes, f.Code)
	}
	return codes
}

func example(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../../examples/cases", name+".json"))
	require.NoError(t, err)
	return string(text)
}

func day(t *testing.T) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(today)
	require.NoError(t, err)
	return d
}

func TestAssessOfADocumentIsTheResultOfTheLibrary(t *testing.T) {
	text := example(t, "fictional-bilateral")
	doc, list := partnership.Read([]byte(text), partnership.Options{On: day(t)})
	require.True(t, list.Valid())
	for i := range doc.Rounds {
		id := doc.Rounds[i].ID
		want, ok := doc.Assess(id, day(t), assess.DefaultPolicy())
		require.True(t, ok)
		compact, err := wire.Write(assess.Members(&want), wire.Compact)
		require.NoError(t, err)
		r := ask(t, map[string]any{"call": "assess", "text": text, "round": id})
		assert.Equal(t, string(compact), string(r.Result))
		assert.Equal(t, list.Total(), r.Total)
	}
	assert.Equal(t, []string{"request-round"}, ask(t, map[string]any{"call": "assess", "text": text, "round": "none"}).codes())
}

func TestAssessOfARoundOnItsOwn(t *testing.T) {
	text, err := wire.Write(assess.Members(sample.Round(rand.New(rand.NewPCG(5, 1)))), wire.Indented)
	require.NoError(t, err)
	round, list := assess.Read(text, format.Limits{}, day(t))
	require.True(t, list.Valid())
	want := assess.Evaluate(assess.Input{Round: round, On: day(t)}, assess.DefaultPolicy())
	compact, err := wire.Write(assess.Members(&want), wire.Compact)
	require.NoError(t, err)
	members := map[string]any{"call": "assess", "text": string(text), "on": today}
	assert.Equal(t, string(compact), string(ask(t, members).Result))

	request, err := json.Marshal(members)
	require.NoError(t, err)
	assert.Equal(t, string(all.Answer(request)), string(rounds.Answer(request)), "the small engine says the same")

	members["policy"] = map[string]any{"readyFrom": 1, "clarifyBelow": 0, "reconsiderBelow": 0}
	var weighed assess.Result
	require.NoError(t, json.Unmarshal(ask(t, members).Result, &weighed))
	assert.Equal(t, 1, *weighed.Policy.ReadyFrom)
	assert.Equal(t, assess.DefaultPolicy().MaxChanges, weighed.Policy.MaxChanges, "what a policy does not say is as by default")
}

func TestEveryCallAnswersForEveryCase(t *testing.T) {
	files, err := filepath.Glob("../../examples/cases/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text := example(t, strings.TrimSuffix(filepath.Base(file), ".json"))
		doc, list := partnership.Read([]byte(text), partnership.Options{On: day(t)})
		require.True(t, list.Valid())
		for call := range engine.CallAssess.Values() {
			party := "nobody"
			if len(doc.Partners) > 0 {
				party = doc.Partners[0].ID
			}
			r := ask(t, map[string]any{"call": call, "text": text, "party": party, "move": map[string]any{"event": "discover"}, "picture": map[string]any{"of": "stages"}})
			switch {
			case call == engine.CallApply && r.Result == nil:
				assert.NotEmpty(t, r.codes(), "what is missing for the move")
				assert.Empty(t, r.About)
			case call == engine.CallImpact && party == "nobody":
				assert.Equal(t, []string{"request-party"}, r.codes())
			case call == engine.CallAssess && len(doc.Rounds) == 0:
				assert.Equal(t, []string{"request-no-round"}, r.codes())
			case call == engine.CallConvention && len(doc.Conventions) == 0:
				assert.Equal(t, []string{"request-no-convention"}, r.codes())
			default:
				assert.NotEmpty(t, r.Result, "%s of %s", call, file)
				assert.Empty(t, r.About)
			}
		}
	}
}

// What a part knows, it says as the others do; what is none of its matter it does
// not look into.
func TestPartsAgree(t *testing.T) {
	text := example(t, "fictional-bilateral")
	for _, call := range []string{"assess", "check"} {
		request := []byte(with(text, `"call":"`+call+`","lifecycle":{"convention":"optional"}`))
		assert.Equal(t, string(all.Answer(request)), string(documents.Answer(request)))

		odd := []byte(with(text, `"call":"`+call+`","lifecycle":{"convention":"x"}`))
		assert.Equal(t, []string{"value-unknown"}, read(t, all.Answer(odd)).codes())
		assert.Equal(t, string(documents.Answer(request)), string(documents.Answer(odd)))
	}
	for name, part := range map[string]func([]byte) []byte{"rounds": rounds.Answer, "documents": documents.Answer} {
		assert.Equal(t, []string{"request-call"}, read(t, part([]byte(with(text, `"call":"explain"`)))).codes(), name)
		deep := strings.Repeat("[", 1000) + strings.Repeat("]", 1000)
		assert.Equal(t, []string{"limit-depth"}, read(t, part([]byte(with(text, `"call":"check","lifecycle":`+deep)))).codes(), "limits hold there too")
	}
}

// As the house sees it, a move is open.
func TestTheHouseIsAsked(t *testing.T) {
	open := func(members string) map[string]bool {
		var e all.Explanation
		require.NoError(t, json.Unmarshal(read(t, all.Answer([]byte(with(example(t, "fictional-bilateral"), `"call":"explain"`+members)))).Result, &e))
		out := map[string]bool{}
		for _, m := range e.Moves {
			out[string(m.Event)] = *m.Open
		}
		return out
	}
	assert.False(t, open("")["evolve"])
	assert.True(t, open(`,"lifecycle":{"waive":[{"guard":"guard-evolution","reason":"Nous notons chaque année."}]}`)["evolve"])
}

// A faulty journal is reported among what is odd, each place once, and where the
// partnership stands all the same; what is wrong elsewhere is reported alone.
func TestExplainGoesOnOverAFaultyJournal(t *testing.T) {
	text := example(t, "fictional-bilateral")
	faulty := strings.Replace(text, `"event": "approve"`, `"event": "comet"`, 1)
	require.NotEqual(t, text, faulty)
	r := ask(t, map[string]any{"call": "explain", "text": faulty})
	require.Contains(t, r.codes(), "value-unknown")
	var e all.Explanation
	require.NoError(t, json.Unmarshal(r.Result, &e))
	assert.Equal(t, "active", e.Stage)
	assert.Len(t, e.Moves, 4)
	var odd []string
	for _, f := range e.Findings {
		odd = append(odd, f.Code+" "+f.Pointer)
		assert.Positive(t, f.Line)
	}
	assert.Equal(t, []string{"replay-unknown /journal/5/event", "replay-stage /journal/6/event"}, odd)

	elsewhere := ask(t, map[string]any{"call": "explain", "text": strings.Replace(faulty, `"country": "FR"`, `"country": "France"`, 1)})
	assert.Nil(t, elsewhere.Result)
	assert.Nil(t, ask(t, map[string]any{"call": "agenda", "text": faulty}).Result)
}

func TestResultsReadBackAsTheirTypes(t *testing.T) {
	text := example(t, "fictional-bilateral")
	doc, _ := partnership.Read([]byte(text), partnership.Options{})
	for call, result := range map[engine.Call]wire.Value{
		engine.CallCheck: engine.Members(new(engine.Checked)), engine.CallExplain: all.Members(new(all.Explanation)), engine.CallAgenda: all.Members(new(all.Agenda)),
		engine.CallConvention: all.Members(new(all.Standing)), engine.CallImpact: all.Members(new(all.Departure)),
		engine.CallApply: all.Members(new(all.Applied)), engine.CallPicture: all.Members(new(all.Drawn)),
	} {
		r := ask(t, map[string]any{
			"call": call, "text": text, "party": doc.Partners[0].ID, "picture": map[string]any{"of": "convention"},
			"move":      map[string]any{"event": "end", "by": "host", "reason": map[string]string{"fr": "Fini.", "en": "Over."}},
			"lifecycle": map[string]any{"waive": []any{map[string]any{"guard": "guard-convention-closed", "reason": "x"}, map[string]any{"guard": "guard-roadmap-closed", "reason": "x"}}},
		})
		require.Empty(t, wire.Read(r.Result, wire.Limits{}, result).Findings().Total(), "%s: %s", call, r.Result)
		var c wire.Checker
		c.Value(result)
		assert.NoError(t, c.Findings.Err(), call)
		again, err := wire.Write(result, wire.Compact)
		require.NoError(t, err)
		assert.Equal(t, string(r.Result), string(again))
	}
}

// A move that is open gives the entry of the journal, one that is not what is missing.
func TestApplyMakesAMove(t *testing.T) {
	text := `{"version":"1.0","name":"N","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"journal":[{"date":"2026-01-01","event":"discover"}]}`
	suspend := map[string]any{"event": "suspend", "by": "host", "note": "Later.", "reason": map[string]string{"fr": "Trop tôt."}}
	r := ask(t, map[string]any{"call": "apply", "text": text, "move": suspend})
	assert.JSONEq(t, `{"pointer":"/journal/1","stage":"dormant","entry":{"date":"2026-11-24","event":"suspend","by":"host","note":"Later.","reason":{"fr":"Trop tôt."}}}`, string(r.Result))

	delete(suspend, "reason")
	assert.Equal(t, []string{"guard-reason"}, ask(t, map[string]any{"call": "apply", "text": text, "move": suspend}).codes())
	early := ask(t, map[string]any{"call": "apply", "text": text, "on": "2025-12-31", "move": map[string]any{"event": "suspend", "reason": "x"}})
	assert.Equal(t, "replay-order", early.codes()[0])
	for event, code := range map[string]string{"negotiate": "guard-session", "renew": "replay-stage", "comet": "replay-unknown"} {
		assert.Contains(t, ask(t, map[string]any{"call": "apply", "text": text, "move": map[string]any{"event": event}}).codes(), code, event)
	}
	record := `{"version":"1.0","name":"N"}`
	assert.JSONEq(t, `{"pointer":"/journal/0","stage":"active","entry":{"date":"2026-11-24","event":"record","stage":"active"}}`,
		string(ask(t, map[string]any{"call": "apply", "text": record, "move": map[string]any{"event": "record", "stage": "active"}}).Result))
}

// The picture is that of package picture, with the words of the request.
func TestPictureIsThatOfThePackage(t *testing.T) {
	text := example(t, "fictional-bilateral")
	doc, _ := partnership.Read([]byte(text), partnership.Options{On: day(t)})
	words := []map[string]string{{"key": "picture.stages", "text": "Les étapes <&>"}, {"key": "date.day", "text": "{number}. {month} {year}"}, {"key": "month.11", "text": "nov."}}
	o := picture.Options{On: day(t), Lang: "fr", Width: 500, Words: func(key string) (string, bool) {
		for _, w := range words {
			if w["key"] == key {
				return w["text"], true
			}
		}
		return "", false
	}}
	for of, want := range map[string]picture.Picture{"stages": picture.Stages(doc, o), "convention": picture.Convention(doc, 0, o)} {
		var drawn all.Drawn
		require.NoError(t, json.Unmarshal(ask(t, map[string]any{"call": "picture", "text": text, "picture": map[string]any{"of": of, "lang": "fr", "width": 500, "words": words}}).Result, &drawn))
		assert.Equal(t, want.SVG, drawn.SVG)
		assert.Equal(t, want.Head, drawn.Head)
		require.Len(t, drawn.Rows, len(want.Rows))
		for i, r := range want.Rows {
			assert.Equal(t, r.Pointer, drawn.Rows[i].Pointer)
			for k, cell := range r.Cells {
				assert.Equal(t, cell, drawn.Rows[i].Cells[k].Text)
			}
		}
	}
}

func TestPlacesAreThoseOfTheText(t *testing.T) {
	r := ask(t, map[string]any{"call": "check", "text": "{\n  \"version\": \"1.0\",\n  \"name\": 7\n}"})
	assert.Empty(t, r.About)
	f := r.Findings[0]
	assert.Equal(t, "json-type /name 3:11", f.Code+" "+f.Pointer+" "+place(f))
	assert.Contains(t, f.Args, engine.Arg{Name: "expected", Kind: "word", Value: "type.words"})

	r = ask(t, map[string]any{"call": "check", "text": "{\n  \"version\": "})
	assert.Equal(t, []string{"json-syntax"}, r.codes())
	assert.Equal(t, "2:14", place(r.Findings[0]))
}

func place(f engine.Finding) string {
	text, _ := json.Marshal([]int{f.Line, f.Column})
	return strings.NewReplacer("[", "", "]", "", ",", ":").Replace(string(text))
}

func TestRequestsThatCannotBeAnswered(t *testing.T) {
	long := example(t, "fictional-bilateral")
	for name, test := range map[string]struct {
		request string
		code    string
		pointer string
	}{
		"nothing":            {``, "json-empty", ""},
		"no JSON":            {`{"call":`, "json-syntax", "/call"},
		"no object":          {`[]`, "json-type", ""},
		"no call":            {`{"on":"2026-11-24","text":"{}"}`, "member-required", "/call"},
		"unknown call":       {`{"call":"asses","on":"2026-11-24","text":"{}"}`, "value-misspelt", "/call"},
		"no day":             {`{"call":"check","text":"{}"}`, "member-required", "/on"},
		"no such day":        {`{"call":"check","on":"2026-02-30","text":"{}"}`, "date-calendar", "/on"},
		"no text":            {`{"call":"check","on":"2026-11-24"}`, "member-required", "/text"},
		"text that is JSON":  {`{"call":"check","on":"2026-11-24","text":{}}`, "json-type", "/text"},
		"policy beyond":      {`{"call":"check","on":"2026-11-24","text":"{}","policy":{"readyFrom":101}}`, "value-large", "/policy/readyFrom"},
		"house beyond":       {`{"call":"check","on":"2026-11-24","text":"{}","lifecycle":{"convention":"x"}}`, "value-unknown", "/lifecycle/convention"},
		"nobody who leaves":  {`{"call":"impact","on":"2026-11-24","text":"{}"}`, "member-required", "/party"},
		"unknown party":      {with(long, `"call":"impact","party":"nobody"`), "request-party", "/party"},
		"no move":            {`{"call":"apply","on":"2026-11-24","text":"{}"}`, "member-required", "/move"},
		"no picture":         {`{"call":"picture","on":"2026-11-24","text":"{}"}`, "member-required", "/picture"},
		"unknown picture":    {with(long, `"call":"picture","picture":{"of":"stage"}`), "value-misspelt", "/picture/of"},
		"picture too wide":   {with(long, `"call":"picture","picture":{"of":"stages","width":2001}`), "value-large", "/picture/width"},
		"picture of nothing": {with(`{"version":"1.0","name":"N"}`, `"call":"picture","picture":{"of":"convention"}`), "request-no-convention", "/text"},
		"unknown convention": {with(long, `"call":"convention","convention":"none"`), "request-convention", "/convention"},
		"agenda of an age":   {with(long, `"call":"agenda","from":"2000-01-01","to":"2026-01-01"`), "request-agenda-long", "/to"},
		"too large":          {strings.Repeat(" ", engine.MaxRequest+1), "limit-size", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, all.Answer([]byte(test.request)))
			assert.Equal(t, "request", r.About)
			require.NotEmpty(t, r.Findings)
			assert.Equal(t, test.code+" "+test.pointer, r.Findings[0].Code+" "+r.Findings[0].Pointer)
		})
	}
	assert.Equal(t, []string{"limit-size"}, read(t, engine.TooLarge()).codes())
	r := read(t, rounds.Answer([]byte(with("{}", `"call":"agenda"`))))
	assert.Equal(t, []string{"request-call"}, r.codes(), "the small engine knows rounds only")
}

// with returns a request with a text and other members.
func with(text, members string) string {
	quoted, _ := json.Marshal(text)
	return `{"on":"` + today + `","text":` + string(quoted) + `,` + members + `}`
}

// Every request has an answer, always the same: JSON of the form that answers
// have, a result unless there is an error, and each finding with a code.
func FuzzAnswer(f *testing.F) {
	corpus := sample.Corpus(f, "partnership", "round")
	i := 0
	for call := range engine.CallAssess.Values() {
		for range 20 {
			f.Add([]byte(with(string(corpus[i%len(corpus)]), `"party":"host","call":"`+string(call)+`"`)))
			i += 7
		}
		f.Add([]byte(with(example(f, "fictional-bilateral"), `"party":"host","move":{"event":"evolve"},"picture":{"of":"convention","words":[{"key":"date.day","text":"{day}"}]},"call":"`+string(call)+`"`)))
		f.Add([]byte(with(`{"respondents":[{"party":"host","answers":[]}]}`, `"call":"`+string(call)+`","policy":{"readyFrom":3}`)))
	}
	f.Add([]byte(`{"call":`))
	f.Fuzz(func(t *testing.T, request []byte) {
		for _, ask := range []func([]byte) []byte{all.Answer, documents.Answer, rounds.Answer} {
			answer := ask(request)
			require.True(t, json.Valid(answer), "%q", answer)
			r := read(t, answer)
			require.GreaterOrEqual(t, r.Total, len(r.Findings))
			for _, found := range r.Findings {
				require.NotEmpty(t, found.Code)
				require.Contains(t, []string{"error", "warning", "advice"}, found.Severity)
			}
			require.Equal(t, string(answer), string(ask(request)), "the same request, the same answer")
		}
	})
}
