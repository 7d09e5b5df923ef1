package parity_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/test/sample"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/test/parity"
)

// each runs a test for every part of the engine by every toolchain.
func each(t *testing.T, test func(t *testing.T, m *module, part parity.Part)) {
	for by, folder := range builds {
		for name, part := range parity.Parts {
			t.Run(name+" by "+by, func(t *testing.T) { test(t, load(t, folder, name), part) })
		}
	}
}

func TestModulesAnswerAsTheLibrary(t *testing.T) {
	questions, err := parity.Questions("../../..")
	require.NoError(t, err)
	require.Greater(t, len(questions), parity.Rounds+6*parity.Documents)
	each(t, func(t *testing.T, m *module, part parity.Part) {
		for _, q := range part.Ask(questions) {
			if want, got := string(part.Native(q)), string(m.ask(q)); want != got {
				t.Fatalf("%.300s\nnative: %.2000s\nmodule: %.2000s", q, want, got)
			}
		}
	})
}

// odd are requests that nobody means well with.
func odd() map[string][]byte {
	with := func(text, members string) []byte {
		quoted, _ := json.Marshal(text)
		return []byte(`{"on":"` + parity.Day + `","call":"check",` + members + `"text":` + string(quoted) + `}`)
	}
	many := func(open, inside, end string, n int) string {
		return open + strings.Repeat(inside+",", n-1) + inside + end
	}
	return map[string][]byte{
		"nothing":                {},
		"not JSON":               []byte("\x00\xff{"),
		"the largest":            []byte(strings.Repeat(" ", engine.MaxRequest)),
		"too large":              []byte(strings.Repeat(" ", engine.MaxRequest+1)),
		"a request that is deep": []byte(strings.Repeat("[", 1<<20)),
		"deep inside a member":   []byte(`{"x":` + strings.Repeat(`{"x":`, 1<<18)),
		"a text that is deep":    with(strings.Repeat("[", 1<<19)+strings.Repeat("]", 1<<19), ""),
		"objects that are deep":  with(strings.Repeat(`{"a":`, 1<<17)+"1"+strings.Repeat("}", 1<<17), ""),
		"as deep as may be":      with(`{"version":"1.0","name":"x","ext":{"org.example.x":`+strings.Repeat(`{"a":[`, 14)+strings.Repeat(`]}`, 14)+`}}`, ""),
		"unknown and deep":       with(`{"version":"1.0","name":"x","partners":[{"id":"a","name":"b","x":`+strings.Repeat(`[`, 28)+strings.Repeat(`]`, 28)+`}]}`, ""),
		"a long text":            with(`{"version":"1.0","name":"`+strings.Repeat("é", 60_000)+`"}`, ""),
		"a long name":            with(`{"version":"1.0","`+strings.Repeat("n", 60_000)+`":1}`, ""),
		"many members":           with(`{`+many("", `"a":1`, "", 100_000)+`}`, ""),
		"many partners":          with(`{"version":"1.0","name":"x","partners":[`+many("", `{}`, "", 100_000)+`]}`, ""),
		"many numbers":           with(`{"version":"1.0","name":"x","partners":[`+many("", `1`, "", 300_000)+`]}`, ""),
		"numbers beyond":         with(`{"version":"1.0","name":"x","resources":[{"id":"a","capacity":4294967296},{"id":"b","capacity":1e400},{"id":"c","capacity":-9007199254740991}]}`, ""),
		"renewed for ever":       with(`{"version":"1.0","name":"x","conventions":[{"id":"c","start":"2020-01-01","initialTerm":"P1D","renewal":{"kind":"tacit","period":"P1D","max":4294967296}}]}`, ""),
		"escapes":                with(`{"version":"1.0","name":"`+strings.Repeat(`\ud83d\ude00`, 5000)+`\ud800"}`, ""),
		"a backslash at the end": []byte(`{"text":"\`),
		"a weight beyond":        with(`{}`, `"policy":{"readyFrom":99999999999},`),
		"years that are not":     []byte(`{"call":"agenda","on":"9999-12-31","from":"0001-01-01","to":"9999-12-31","text":"{}"}`),
	}
}

func TestOddRequestsAreAnsweredAsByTheLibrary(t *testing.T) {
	each(t, func(t *testing.T, m *module, part parity.Part) {
		for name, request := range odd() {
			assert.Equal(t, string(part.Native(request)), string(m.ask(request)), name)
		}
	})
}

func TestDamagedRequestsAreAnsweredAsByTheLibrary(t *testing.T) {
	questions, err := parity.Questions("../../..")
	require.NoError(t, err)
	each(t, func(t *testing.T, m *module, part parity.Part) {
		chance, asked := rand.New(rand.NewPCG(7, 7)), part.Ask(questions)
		for range 1000 {
			request := damaged(chance, asked[chance.IntN(len(asked))])
			if want, got := string(part.Native(request)), string(m.ask(request)); want != got {
				t.Fatalf("%.300q\nnative: %.2000s\nmodule: %.2000s", request, want, got)
			}
		}
	})
}

// damaged returns a request cut off, with some bytes changed, or of nothing but
// chance.
func damaged(chance *rand.Rand, request []byte) []byte {
	request = append([]byte(nil), request...)
	switch chance.IntN(3) {
	case 0:
		request = request[:chance.IntN(len(request))]
	case 1:
		for range 1 + chance.IntN(8) {
			request[chance.IntN(len(request))] = byte(chance.IntN(256))
		}
	default:
		request = request[:chance.IntN(min(len(request), 500))]
		for i := range request {
			request[i] = byte(chance.IntN(256))
		}
	}
	return request
}

func TestRoomThatWasNotLentIsAnswered(t *testing.T) {
	each(t, func(t *testing.T, m *module, part parity.Part) {
		chance := rand.New(rand.NewPCG(8, 8))
		empty, large := string(part.Native(nil)), string(part.Native(make([]byte, engine.MaxRequest+1)))
		for range 200 {
			at := uint64(chance.Uint32())
			assert.Equal(t, empty, string(m.take(m.call("answer", at, uint64(chance.IntN(engine.MaxRequest))))))
			assert.Equal(t, large, string(m.take(m.call("answer", at, uint64(engine.MaxRequest+1+chance.Uint32N(1<<31))))))
			m.call("release", at)
		}
		assert.Zero(t, m.call("alloc", engine.MaxRequest+1))
		assert.Zero(t, m.call("alloc", 1<<32-1))
		at := uint64(m.call("alloc", 10))
		m.call("release", at)
		m.call("release", at)
		assert.Equal(t, empty, string(m.take(m.call("answer", at, 10))), "given back is no longer lent")
		at = uint64(m.call("alloc", 2))
		require.True(t, m.Memory().Write(uint32(at), []byte("{}")))
		assert.Equal(t, string(part.Native([]byte("{}"))), string(m.take(m.call("answer", at, 1000))), "no more is read than was lent")
	})
}

// Whatever is asked, memory ends: the largest requests take what the library's own
// bound allows, and asking again takes no more.
func TestMemoryIsBounded(t *testing.T) {
	each(t, func(t *testing.T, m *module, _ parity.Part) {
		once := func() uint32 {
			for _, request := range odd() {
				m.ask(request)
			}
			return m.Memory().Size()
		}
		first := once()
		for range 3 {
			once()
		}
		last := m.Memory().Size()
		t.Logf("%d MiB at first, %d MiB later", first>>20, last>>20)
		assert.Less(t, last, uint32(256<<20))
	})
}

// TinyGo's module has no collector: it gives back what a request took once that is
// answered. A document as large as may be, made to take much, fits into 128 MB.
func TestOneRequestIsBounded(t *testing.T) {
	m := load(t, builds["TinyGo"], "engine-all")
	for name, family := range sample.Families {
		text := family(900_000)
		for _, call := range []string{"check", "explain", "convention", "impact", "assess", "agenda"} {
			request, err := json.Marshal(map[string]any{"call": call, "text": text, "on": parity.Day, "party": "p0"})
			require.NoError(t, err)
			m.ask(request)
			require.Less(t, m.Memory().Size(), uint32(128<<20), "%s, %s", name, call)
		}
	}
	t.Logf("%d MiB", m.Memory().Size()>>20)
}
