package main

import (
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
	}
}

func (r *sarifReport) document(d checked) error {
	r.start()
	for f := range d.findings.All() {
		code := string(f.Code)
		r.run.AddRule(code).WithShortDescription(sarif.NewMultiformatMessageString().WithText(code))
		place := sarif.NewPhysicalLocation().
			WithArtifactLocation(sarif.NewSimpleArtifactLocation(d.source)).
			WithRegion(sarif.NewRegion().WithStartLine(f.Place.Line).WithStartColumn(f.Place.Column))
		r.run.CreateResultForRule(code).
			WithLevel(levels[f.Severity]).
			WithMessage(sarif.NewTextMessage(i18n.Message(r.app.lang, f))).
			AddLocation(sarif.NewLocationWithPhysicalLocation(place))
	}
	return nil
}

func (r *sarifReport) end() error {
	r.start()
	out := report.NewV210Report()
	out.AddRun(r.run)
	return out.PrettyWrite(r.app.out)
}
