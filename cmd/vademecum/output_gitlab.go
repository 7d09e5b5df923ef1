package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A gitlabReport writes a Code Quality report of GitLab, which shows each finding
// beside the line of a merge request that it is about.
type gitlabReport struct {
	app     *app
	started bool
	used    map[string]bool // what fingerprints of the document are made from
}

// A qualityIssue is a finding as GitLab reads it, in the form of Code Climate, whose
// descriptions are one line.
type qualityIssue struct {
	Type        string          `json:"type"`
	Description string          `json:"description"`
	Content     *qualityContent `json:"content,omitempty"`
	Categories  []string        `json:"categories"`
	CheckName   finding.Code    `json:"check_name"`
	Fingerprint string          `json:"fingerprint"`
	Severity    string          `json:"severity"`
	Location    struct {
		Path  string `json:"path"`
		Lines struct {
			Begin int `json:"begin"`
			End   int `json:"end"`
		} `json:"lines"`
	} `json:"location"`
}

// qualityContent says how to mend an issue.
type qualityContent struct {
	Body string `json:"body"`
}

// qualities are the severities in GitLab's words.
var qualities = map[finding.Severity]string{finding.Error: "critical", finding.Warning: "minor", finding.Advice: "info"}

func (r *gitlabReport) document(d checked) error {
	r.used = map[string]bool{}
	for f := range d.findings.All() {
		if err := r.issue(qualities[f.Severity], d, f, i18n.Message(r.app.lang, f), i18n.Hint(r.app.lang, f)); err != nil {
			return err
		}
	}
	return nil
}

func (r *gitlabReport) missed(path string, err error) error {
	r.used = map[string]bool{}
	return r.issue("blocker", checked{path: path, source: path}, finding.Finding{Code: unreadCode}, err.Error(), "")
}

// issue writes a finding. Its fingerprint does not depend on the line, so that GitLab
// knows it again after a change elsewhere in the file.
func (r *gitlabReport) issue(severity string, d checked, f finding.Finding, message, hint string) error {
	issue := qualityIssue{Type: "issue", Description: safe(message), Categories: []string{"Bug Risk"}, CheckName: f.Code, Severity: severity}
	if hint != "" {
		issue.Content = &qualityContent{safe(hint)}
	}
	issue.Location.Path = path.Clean(filepath.ToSlash(d.path))
	issue.Location.Lines.Begin = max(f.Place.Line, 1)
	issue.Location.Lines.End = issue.Location.Lines.Begin
	sum := sha256.Sum256([]byte(unused(r.used, strings.Join([]string{d.source, string(f.Code), f.Pointer}, "\x00"))))
	issue.Fingerprint = fmt.Sprintf("%x", sum)
	text, err := plainJSON(issue)
	if err != nil {
		return err
	}
	before := ",\n"
	if !r.started {
		before = "[\n"
	}
	r.started = true
	_, err = io.WriteString(r.app.out, before+string(text))
	return err
}

func (r *gitlabReport) end() error {
	text := "\n]\n"
	if !r.started {
		text = "[]\n"
	}
	_, err := io.WriteString(r.app.out, text)
	return err
}
