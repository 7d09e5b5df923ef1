package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/vademecum-go/vademecum/finding/problem"
)

// A jsonReport tells programs what was found. It writes each document when it
// is checked, so that any number of them takes the same memory.
type jsonReport struct {
	app     *app
	started bool
	unread  []unreadJSON
}

// An unreadJSON is a source that could not be read. The member "unread" is there
// only when some could not.
type unreadJSON struct {
	Source  string `json:"source"`
	Message string `json:"message"`
}

// A documentJSON is one document as `check --format json` writes it. Members are
// only ever added.
type documentJSON struct {
	Source   string            `json:"source"`
	Valid    bool              `json:"valid"`
	Findings []problem.Finding `json:"findings"`
	Total    int               `json:"total"`
}

func (r *jsonReport) document(d checked) error {
	before := ",\n"
	if !r.started {
		before = "{\"documents\":[\n"
	}
	r.started = true
	if _, err := io.WriteString(r.app.out, before); err != nil {
		return err
	}
	text, err := plainJSON(documentJSON{d.source, d.findings.Valid(), problem.Findings(r.app.lang, d.findings), d.findings.Total()})
	if err != nil {
		return err
	}
	_, err = r.app.out.Write(text)
	return err
}

func (r *jsonReport) missed(path string, err error) error {
	r.unread = append(r.unread, unreadJSON{path, err.Error()})
	return nil
}

func (r *jsonReport) end() error {
	text := "\n]"
	if !r.started {
		text = "{\"documents\":[]"
	}
	if len(r.unread) > 0 {
		unread, err := plainJSON(r.unread)
		if err != nil {
			return err
		}
		text += ",\"unread\":" + string(unread)
	}
	_, err := io.WriteString(r.app.out, text+"}\n")
	return err
}

// plainJSON returns v on one line of JSON, with < and > as they are.
func plainJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
