package main

import (
	"io"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A githubReport writes workflow commands of GitHub: each line becomes an annotation
// beside the line of the file it is about.
type githubReport struct{ app *app }

// annotations are the severities in the words of GitHub's workflow commands.
var annotations = map[finding.Severity]string{finding.Error: "error", finding.Warning: "warning", finding.Advice: "notice"}

func (r *githubReport) document(d checked) error {
	for f := range d.findings.All() {
		message := safe(i18n.Message(r.app.lang, f))
		if hint := i18n.Hint(r.app.lang, f); hint != "" {
			message += "\n" + safe(hint)
		}
		if err := r.annotate(annotations[f.Severity], d.path, f.Place, f.Code, message); err != nil {
			return err
		}
	}
	return nil
}

func (r *githubReport) missed(path string, err error) error {
	return r.annotate("error", path, finding.Place{}, unreadCode, safe(err.Error()))
}

func (r *githubReport) annotate(command, path string, at finding.Place, code finding.Code, message string) error {
	text := "::" + command + " "
	if path != stdin {
		text += "file=" + property(safe(path)) + ","
	}
	if at.Line > 0 {
		text += "line=" + strconv.Itoa(at.Line) + ",col=" + strconv.Itoa(max(at.Column, 1)) + ","
	}
	_, err := io.WriteString(r.app.out, text+"title="+property(string(code))+"::"+data(message)+"\n")
	return err
}

func (r *githubReport) end() error { return nil }

// data returns a text as the message of a workflow command, which ends with its
// line; property returns one as a value before it.
func data(s string) string { return dataEscapes.Replace(s) }

func property(s string) string { return propertyEscapes.Replace(s) }

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
