package problem_test

import (
	"encoding/json"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// Whatever is sent, in whatever languages: there is a problem when there is an
// error, it is JSON with all findings, and its language is one that there is.
func FuzzWrite(f *testing.F) {
	for _, text := range sample.Corpus(f, "partnership") {
		f.Add(text, "de, fr;q=0.4, en-IE;q=0.7")
	}
	f.Add([]byte("\xff"), "en\r\nX-Evil: 1")
	f.Fuzz(func(t *testing.T, text []byte, languages string) {
		_, list := partnership.Read(text, partnership.Options{})
		r := httptest.NewRequest("POST", "/", nil)
		r.Header.Set("Accept-Language", languages)
		w := httptest.NewRecorder()
		require.Equal(t, !list.Valid(), problem.Write(w, r, list))
		if list.Valid() {
			require.Zero(t, w.Body.Len())
			return
		}
		require.True(t, w.Code >= 400 && w.Code < 500, "it is the client's: %d", w.Code)
		require.True(t, slices.Contains(i18n.Languages(), i18n.Lang(w.Header().Get("Content-Language"))))
		var details problem.Details
		require.NoError(t, json.Unmarshal(w.Body.Bytes(), &details))
		require.Equal(t, w.Code, details.Status)
		require.Len(t, details.Findings, list.Len())
		for _, found := range details.Findings {
			require.NotEmpty(t, found.Message)
		}
	})
}
