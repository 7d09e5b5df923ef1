package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

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
		{"a move that is none", "/moves?event=fly", "en", bytes.NewReader(fictional(t)), 409, "move-refused", "replay-unknown", "This step cannot be taken now."},
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
