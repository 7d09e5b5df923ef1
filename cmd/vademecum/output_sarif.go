package main

import (
	"net/url"
	"path/filepath"

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
	}
}

func (r *sarifReport) document(d checked) error {
	r.start()
	for f := range d.findings.All() {
		code := string(f.Code)
		words := r.app.ruleWords(finding.Rule{Code: f.Code})
		r.run.AddRule(code).WithShortDescription(sarif.NewMultiformatMessageString().WithText(words.Message))
		place := sarif.NewPhysicalLocation().
			WithArtifactLocation(sarif.NewSimpleArtifactLocation(fileURI(d.path))).
			WithRegion(sarif.NewRegion().WithStartLine(f.Place.Line).WithStartColumn(f.Place.Column))
		r.run.CreateResultForRule(code).
			WithLevel(levels[f.Severity]).
			WithMessage(sarif.NewTextMessage(i18n.Message(r.app.lang, f))).
			AddLocation(sarif.NewLocationWithPhysicalLocation(place))
	}
	return nil
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
