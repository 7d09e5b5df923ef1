package desk

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/save"
)

// An answer is what a request of the API gets, in a language.
type answer struct {
	http.ResponseWriter
	lang i18n.Lang
}

// word returns the words with the key.
func (a *answer) word(key string, args ...finding.Arg) string {
	return i18n.Words(a.lang).Format(key, args...)
}

// json answers with a value.
func (a *answer) json(status int, value any) {
	a.Header().Set("Content-Type", "application/json")
	a.WriteHeader(status)
	enc := json.NewEncoder(a)
	enc.SetEscapeHTML(false)
	enc.Encode(value) //nolint:errcheck // the browser went away
}

// text answers with the content of a file.
func (a *answer) text(status int, text []byte) {
	a.Header().Set("Content-Type", "application/octet-stream")
	a.Header().Set("ETag", `"`+digest(text)+`"`)
	a.WriteHeader(status)
	a.Write(text) //nolint:errcheck // the browser went away
}

// fail answers in words.
func (a *answer) fail(status int, key string, args ...finding.Arg) {
	a.json(status, map[string]string{"message": a.word(key, args...)})
}

// failed answers why a file could not be read or written.
func (a *answer) failed(name string, err error) {
	status := http.StatusInternalServerError
	key := save.Word(err)
	switch {
	case errors.Is(err, errName):
		status, key = http.StatusNotFound, "desk.error.name"
	case key == "command.error.missing":
		status = http.StatusNotFound
	case errors.Is(err, save.ErrChanged):
		status = http.StatusPreconditionFailed
	case errors.Is(err, errExists):
		status, key = http.StatusConflict, "command.error.exists"
	case key != "command.error.file":
		status = http.StatusConflict
	}
	a.fail(status, key, save.Args(name, err)...)
}

// body reads what a request sends, as JSON.
func (a *answer) body(r *http.Request, into any) bool {
	text, ok := a.all(r)
	if ok && json.Unmarshal(text, into) != nil {
		a.fail(http.StatusBadRequest, "desk.error.request")
		return false
	}
	return ok
}

// all reads what a request sends.
func (a *answer) all(r *http.Request) ([]byte, bool) {
	text, err := io.ReadAll(r.Body)
	if err == nil {
		return text, true
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		a.fail(http.StatusRequestEntityTooLarge, "desk.error.large")
	} else {
		a.fail(http.StatusBadRequest, "desk.error.request")
	}
	return nil, false
}

// words serves the words of the pages in a language. They are not secret.
func words(w http.ResponseWriter, r *http.Request) {
	lang := i18n.Match(strings.TrimSuffix(r.PathValue("lang"), ".json"))
	catalogue, out := i18n.Words(lang), map[string]string{}
	for key := range catalogue.Keys() {
		if short, ok := strings.CutPrefix(key, "desk."); ok {
			out[short], _ = catalogue.Text(key)
		}
	}
	w.Header().Set("Cache-Control", "no-cache")
	(&answer{ResponseWriter: w}).json(http.StatusOK, out)
}
