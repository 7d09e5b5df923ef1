package main

import (
	"net/url"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A sarifReport tells code hosts and editors what was found, as SARIF 2.1.0.
type sarifReport struct {
	app *app
	run *sarif.Run
}

// levels are the severities in SARIF's words.
var levels = map[finding.Severity]string{finding.Error: "error", finding.Warning: "warning", finding.Advice: "note"}

func (r *sarifReport) start() {
	if r.run == nil {
		r.run = sarif.NewRunWithInformationURI("vademecum", "https://github.com/vademecum-go/vademecum")
		kind := "unicodeCodePoints"
		r.run.ColumnKind = &kind
		r.run.Language = string(r.app.lang)
		r.run.Tool.Driver.Language = string(r.app.lang)
	}
}

func (r *sarifReport) document(d checked) error {
	r.start()
	for f := range d.findings.All() {
		code := string(f.Code)
		r.describe(code)
		place := sarif.NewPhysicalLocation().
			WithArtifactLocation(sarif.NewSimpleArtifactLocation(fileURI(d.path))).
			WithRegion(sarif.NewRegion().WithStartLine(f.Place.Line).WithStartColumn(f.Place.Column))
		r.run.CreateResultForRule(code).
			WithLevel(levels[f.Severity]).
			WithMessage(sarif.NewTextMessage(withHint(r.app.lang, f))).
			AddLocation(sarif.NewLocationWithPhysicalLocation(place))
	}
	return nil
}

// describe tells what a rule is about and where it is explained.
func (r *sarifReport) describe(code string) {
	words := r.app.ruleWords(finding.Rule{Code: finding.Code(code)})
	rule := r.run.AddRule(code).
		WithShortDescription(sarif.NewMultiformatMessageString().WithText(general(words.Message))).
		WithHelpURI(rulesPage[r.app.lang] + "#" + code)
	if words.Hint != "" {
		rule.WithHelp(sarif.NewMultiformatMessageString().WithText(general(words.Hint)))
	}
}

// rulesPage is where the rules are explained, by language.
var rulesPage = map[i18n.Lang]string{
	i18n.English: "https://github.com/vademecum-go/vademecum/blob/main/docs/rules.md",
	i18n.French:  "https://github.com/vademecum-go/vademecum/blob/main/docs/rules.fr.md",
}

// parameter is what stands in a sentence for what differs from finding to finding.
var parameter = regexp.MustCompile(`\{[a-zA-Z]+\}`)

// general returns the sentence of a rule, whatever it is about.
func general(sentence string) string {
	return strings.ReplaceAll(parameter.ReplaceAllString(sentence, "…"), "….", "…")
}

// withHint says what was found, and how to mend it on a line of its own.
func withHint(lang i18n.Lang, f finding.Finding) string {
	message := i18n.Message(lang, f)
	if hint := i18n.Hint(lang, f); hint != "" {
		message += "\n" + hint
	}
	return message
}

func (r *sarifReport) end() error { return r.whole().PrettyWrite(r.app.out) }

func (r *sarifReport) whole() *sarif.Report {
	r.start()
	out := report.NewV210Report()
	out.AddRun(r.run)
	return out
}

// fileURI returns a path as a relative or absolute URI reference.
func fileURI(path string) string {
	return (&url.URL{Path: filepath.ToSlash(path)}).String()
}
