package problem_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

func ExampleWrite() {
	api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		doc, found, err := partnership.ReadFrom(r.Body, partnership.Options{})
		if err != nil || problem.Write(w, r, found) {
			return // the client went away, or has its answer
		}
		fmt.Fprintln(w, doc.Name.In("en"))
	})
	r := httptest.NewRequest("POST", "/", strings.NewReader(`{"version": "1.0", "name": 7}`))
	r.Header.Set("Accept-Language", "en")
	w := httptest.NewRecorder()
	api.ServeHTTP(w, r)
	fmt.Println(w.Code, w.Header().Get("Content-Type"))
	var details problem.Details
	_ = json.Unmarshal(w.Body.Bytes(), &details)
	fmt.Println(details.Title, details.Detail)
	for _, f := range details.Findings {
		fmt.Println(f.Pointer, f.Line, f.Column, f.Code)
	}
	// Output:
	// 422 application/problem+json
	// The document has errors. Errors: 1. Warnings: 0. Advice: 0.
	// /name 1 28 json-type
}

func ExampleOf() {
	_, found := partnership.Read([]byte(`{"version": "1.0"`), partnership.Options{})
	details, ok := problem.Of(i18n.French, found)
	fmt.Println(ok, details.Status, details.Type)
	fmt.Println(details.Title)
	// Output:
	// true 400 https://vademecum-go.github.io/vademecum/problems/not-json
	// Le texte envoyé ne se lit pas comme du JSON.
}

func ExampleLang() {
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("Accept-Language", "de, fr;q=0.4, en-IE;q=0.7")
	fmt.Println(problem.Lang(r))
	// Output: en
}

func answer(t *testing.T, lang string, list finding.List) (*httptest.ResponseRecorder, bool) {
	t.Helper()
	r := httptest.NewRequest("POST", "/", nil)
	if lang != "" {
		r.Header.Set("Accept-Language", lang)
	}
	w := httptest.NewRecorder()
	return w, problem.Write(w, r, list)
}

func TestNothingIsWrittenWithoutErrors(t *testing.T) {
	var list finding.List
	list.Add(finding.Rule{Code: "member-unknown", Severity: finding.Warning}, "/a")
	w, wrote := answer(t, "", list)
	assert.False(t, wrote)
	assert.Empty(t, w.Body.String())
	assert.Empty(t, w.Header())
}

// A move that is refused is a conflict with the state of a document that is right:
// whatever refuses it, and by the same call as everything else.
func TestARefusedMoveIsAConflict(t *testing.T) {
	on := cal.MustDate("2026-01-01")
	for name, request := range map[string]lifecycle.Request{
		"something is missing": {Event: partnership.EventDiscover, On: on},
		"no such way":          {Event: partnership.EventRenew, On: on},
		"no such event":        {Event: "comet", On: on},
		"no day":               {Event: partnership.EventDiscover},
	} {
		t.Run(name, func(t *testing.T) {
			after, found := lifecycle.Apply(new(partnership.Document), request, lifecycle.Policy{})
			assert.Nil(t, after)
			w, wrote := answer(t, "en", found)
			require.True(t, wrote)
			assert.Equal(t, http.StatusConflict, w.Code)
			assert.Contains(t, w.Body.String(), problem.Base+"move-refused")
			assert.Contains(t, w.Body.String(), string(found.At(0).Code))
		})
	}
	_, found := lifecycle.Apply(new(partnership.Document), lifecycle.Request{Event: partnership.EventRecord, Stage: partnership.StageActive, On: on}, lifecycle.Policy{})
	_, wrote := answer(t, "en", found)
	assert.False(t, wrote, "a move that is made is no problem")
}

func TestLanguages(t *testing.T) {
	tests := map[string]i18n.Lang{
		"": i18n.French, "en": i18n.English, "EN-us": i18n.English, "fr-CH, en;q=0.9": i18n.French, "de, pt;q=0.2": i18n.French,
		"en;q=0, fr;q=0.1": i18n.French, "fr;q=0.2, en;q=0.3": i18n.English, "*": i18n.French, "*, en;q=0.5": i18n.English,
		"\x00": i18n.French, ";;q=,": i18n.French, "en;q=nine": i18n.French, strings.Repeat("en-", 10_000): i18n.French,
	}
	for header, want := range tests {
		r := httptest.NewRequest("GET", "/", nil)
		r.Header["Accept-Language"] = []string{header}
		assert.Equal(t, want, problem.Lang(r), "%.40q", header)
	}
	several := httptest.NewRequest("GET", "/", nil)
	several.Header["Accept-Language"] = []string{"fr;q=0.1", "en"}
	assert.Equal(t, i18n.English, problem.Lang(several), "a header may stand several times")
}

func TestHeaders(t *testing.T) {
	_, list := partnership.Read([]byte("{"), partnership.Options{})
	w, wrote := answer(t, "en", list)
	assert.True(t, wrote)
	assert.Equal(t, http.Header{
		"Content-Type": {problem.MediaType}, "Content-Language": {"en"}, "Vary": {"Accept-Language"}, "X-Content-Type-Options": {"nosniff"},
		"Content-Length": {fmt.Sprint(w.Body.Len())},
	}, w.Header())
}

// Every rule of the document that is an error is reported with its place and its
// words, as a problem with a status of its own.
func TestEveryErrorIsTold(t *testing.T) {
	statuses := map[int]int{}
	for file, pair := range sample.PairsByCode(t) {
		_, list := partnership.Read(pair.Broken, partnership.Options{})
		w, wrote := answer(t, "fr", list)
		require.Equal(t, !list.Valid(), wrote, file)
		if !wrote {
			continue
		}
		var got problem.Details
		require.NoError(t, json.Unmarshal(w.Body.Bytes(), &got))
		assert.Equal(t, w.Code, got.Status)
		statuses[got.Status]++
		require.Len(t, got.Findings, list.Len(), file)
		assert.Equal(t, list.Total(), got.Total)
		for i, f := range got.Findings {
			want := list.At(i)
			assert.Equal(t, want.Code, f.Code)
			assert.Equal(t, want.Severity, f.Severity)
			assert.Equal(t, want.Pointer, f.Pointer)
			assert.Equal(t, want.Place.Line, f.Line)
			assert.Equal(t, i18n.Message(i18n.French, want), f.Message)
		}
	}
	assert.Positive(t, statuses[http.StatusBadRequest])
	assert.Greater(t, statuses[http.StatusUnprocessableEntity], 20)
}

func TestWhatCannotBeWrittenIsAnInternalError(t *testing.T) {
	w := httptest.NewRecorder()
	problem.Send(w, i18n.French, http.StatusOK, "application/json", func() {})
	assert.Equal(t, http.StatusInternalServerError, w.Code)
}
