package main

import (
	"io"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A githubReport tells a GitHub workflow what was found: each line becomes an
// annotation beside the line of the file it is about.
type githubReport struct{ app *app }

// annotations are the severities in the words of GitHub's workflow commands.
var annotations = map[finding.Severity]string{finding.Error: "error", finding.Warning: "warning", finding.Advice: "notice"}

func (r *githubReport) document(d checked) error {
	var b strings.Builder
	for f := range d.findings.All() {
		b.WriteString("::" + annotations[f.Severity] + " ")
		if d.path != stdin {
			b.WriteString("file=" + property(safe(d.path)) + ",")
		}
		if f.Place.Line > 0 {
			b.WriteString("line=" + strconv.Itoa(f.Place.Line) + ",col=" + strconv.Itoa(f.Place.Column) + ",")
		}
		message := safe(i18n.Message(r.app.lang, f))
		if hint := i18n.Hint(r.app.lang, f); hint != "" {
			message += "\n" + safe(hint)
		}
		b.WriteString("title=" + property(string(f.Code)) + "::" + data(message) + "\n")
	}
	_, err := io.WriteString(r.app.out, b.String())
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
