package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/partnership"
)

// request sends a request over a real connection.
func request(t *testing.T, method, path, lang string, body io.Reader) (*http.Response, []byte) {
	t.Helper()
	server := httptest.NewServer(handler(func() (cal.Date, error) { return cal.NewDate(2026, 11, 24) }))
	defer server.Close()
	req, err := http.NewRequestWithContext(t.Context(), method, server.URL+path, body)
	require.NoError(t, err)
	req.Header.Set("Accept-Language", lang)
	res, err := server.Client().Do(req)
	require.NoError(t, err)
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res, text
}

func fictional(t *testing.T) []byte {
	t.Helper()
	c, ok := cases.Find("fictional-bilateral")
	require.True(t, ok)
	return c.Data
}

func TestARightDocumentIsAnsweredWithItsWarnings(t *testing.T) {
	res, body := request(t, "POST", "/check", "en", bytes.NewReader(fictional(t)))
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.Equal(t, "application/json", res.Header.Get("Content-Type"))
	var got struct {
		Stage    partnership.Stage
		Findings []problem.Finding
	}
	require.NoError(t, json.Unmarshal(body, &got))
	assert.Equal(t, partnership.StageActive, got.Stage)
	assert.NotNil(t, got.Findings)
}

func TestWrongDocuments(t *testing.T) {
	broken := bytes.Replace(fictional(t), []byte(`"version": "1.0"`), []byte(`"version": 1`), 1)
	tests := []struct {
		name, path, lang string
		body             io.Reader
		status           int
		kind, code, says string
	}{
		{"wrong", "/check", "en-GB, fr;q=0.5", bytes.NewReader(broken), 422, "invalid", "json-type", "The document has errors."},
		{"wrong, in French", "/check", "de, fr;q=0.5, en;q=0.3", bytes.NewReader(broken), 422, "invalid", "json-type", "Le document contient des erreurs."},
		{"no JSON", "/check", "en", strings.NewReader("{"), 400, "not-json", "json-syntax", "The text sent cannot be read as JSON."},
		{"nothing", "/moves?event=end", "en", strings.NewReader(""), 400, "not-json", "json-empty", "The text sent cannot be read as JSON."},
		{"endless", "/check", "en", io.LimitReader(spaces{}, 5<<20), 413, "too-large", "limit-size", "The document is too large."},
		{"a move too early", "/moves?event=end", "en", bytes.NewReader(fictional(t)), 409, "move-refused", "guard-convention-closed", "This step cannot be taken now."},
		{"a move from another stage", "/moves?event=discover", "en", bytes.NewReader(fictional(t)), 409, "move-refused", "replay-stage", "This step cannot be taken now."},
		{"an unknown move", "/moves?event=fly", "en", bytes.NewReader(fictional(t)), 409, "move-refused", "replay-unknown", "This step cannot be taken now."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res, body := request(t, "POST", tt.path, tt.lang, tt.body)
			assert.Equal(t, tt.status, res.StatusCode, "%s", body)
			assert.Equal(t, problem.MediaType, res.Header.Get("Content-Type"))
			var got problem.Details
			require.NoError(t, json.Unmarshal(body, &got))
			assert.Equal(t, problem.Base+tt.kind, got.Type)
			assert.Equal(t, tt.status, got.Status)
			assert.Equal(t, tt.says, got.Title)
			var codes []string
			for _, f := range got.Findings {
				codes = append(codes, string(f.Code))
			}
			assert.Contains(t, codes, tt.code)
		})
	}
}

// spaces is a text that goes on for ever.
type spaces struct{}

func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestAMoveIsAnsweredWithTheDocumentAfterIt(t *testing.T) {
	const text = `{"version": "1.0", "name": "Salles", "partners": [{"id": "p", "name": "P"}], "triggers": [{"kind": "reform"}], "offers": [{"id": "o", "partner": "p", "name": "Conseil"}],
		"resources": [{"id": "room", "partner": "p", "kind": "space", "shareable": true}]}`
	res, body := request(t, "POST", "/moves?event=discover", "en", strings.NewReader(text))
	require.Equal(t, http.StatusOK, res.StatusCode, "%s", body)
	on, err := cal.NewDate(2026, 11, 24)
	require.NoError(t, err)
	doc, found := partnership.Read(body, partnership.Options{On: on})
	require.True(t, found.Valid())
	assert.Len(t, doc.Journal, 1)
}

func TestTheSchemaIsServed(t *testing.T) {
	res, body := request(t, "GET", "/schema/partnership", "fr", http.NoBody)
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.Contains(t, string(body), `"title": "Partenariat"`)
	res, _ = request(t, "GET", "/schema/nothing", "fr", http.NoBody)
	assert.Equal(t, http.StatusNotFound, res.StatusCode)
}

func TestOtherSitesAreRefused(t *testing.T) {
	h := guarded([]string{"localhost", "::1"}, handler(func() (cal.Date, error) { return cal.NewDate(2026, 11, 24) }))
	for host, want := range map[string]int{"localhost": 200, "LOCALHOST.:8081": 200, "[::1]:8081": 200, "evil.example:8081": 421, "": 421, "localhost.evil.example": 421} {
		r := httptest.NewRequest("GET", "/schema/partnership", nil)
		r.Host = host
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		assert.Equal(t, want, w.Code, host)
		assert.Contains(t, w.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'")
		assert.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"))
	}
	r := httptest.NewRequest("POST", "/check", bytes.NewReader(fictional(t)))
	r.Host = "localhost"
	r.Header.Set("Origin", "https://evil.example")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	assert.Equal(t, http.StatusForbidden, w.Code)
}

// A body that comes slowly or without end, and headers without end, hold nobody up.
func TestSlowAndEndlessRequestsAreLetGo(t *testing.T) {
	server := serve("", guarded([]string{"127.0.0.1"}, handler(func() (cal.Date, error) { return cal.NewDate(2026, 11, 24) })))
	require.Positive(t, server.ReadHeaderTimeout)
	require.Positive(t, server.WriteTimeout)
	require.Positive(t, server.IdleTimeout)
	server.ReadTimeout = 200 * time.Millisecond
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	go server.Serve(listener)            //nolint:errcheck // it is closed below
	t.Cleanup(func() { server.Close() }) //nolint:errcheck // the test has ended
	for name, tt := range map[string]struct{ text, status string }{
		"slow":    {"POST /check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 300\r\n\r\n{", "400"},
		"headers": {"POST /check HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + strings.Repeat("x", 80<<10) + "\r\n\r\n", "431"},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := net.Dial("tcp", listener.Addr().String())
			require.NoError(t, err)
			defer c.Close()                                //nolint:errcheck // the test has ended
			io.WriteString(c, tt.text)                     //nolint:errcheck // the answer tells
			c.SetDeadline(time.Now().Add(5 * time.Second)) //nolint:errcheck // a connection has deadlines
			line, err := bufio.NewReader(c).ReadString('\n')
			require.NoError(t, err)
			assert.Contains(t, line, tt.status)
		})
	}
}

// The page names its script, and that is there with everything it loads.
func TestThePageHasTheQuestionnaire(t *testing.T) {
	res, body := request(t, "GET", "/", "en", nil)
	require.Equal(t, http.StatusOK, res.StatusCode)
	assert.Contains(t, res.Header.Get("Content-Security-Policy"), "default-src 'none'")
	_, rest, found := strings.Cut(string(body), `src="`)
	require.True(t, found)
	script, _, _ := strings.Cut(rest, `"`)
	folder := script[:strings.LastIndex(script, "/")+1]
	for _, path := range []string{script, folder + "words/fr.js", folder + "engine.wasm", folder + "engine-twin.js"} {
		res, body := request(t, "GET", path, "en", nil)
		assert.Equal(t, http.StatusOK, res.StatusCode, path)
		assert.Contains(t, res.Header.Get("Cache-Control"), "immutable", path)
		assert.NotEmpty(t, body, path)
	}
}
