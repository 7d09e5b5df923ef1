package main

import (
	"encoding/xml"
	"io"
	"strconv"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A junitReport tells test runners what was found, in the form that JUnit made
// common: a suite for each document, a case for each finding. An error is a
// failure; a warning is one when warnings count as errors.
type junitReport struct {
	app     *app
	strict  bool
	started bool
}

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name      string        `xml:"name,attr"`
	ClassName string        `xml:"classname,attr"`
	File      string        `xml:"file,attr,omitempty"`
	Line      int           `xml:"line,attr,omitempty"`
	Failure   *junitFailure `xml:"failure"`
	Output    string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func (r *junitReport) document(d checked) error {
	suite := junitSuite{Name: d.source}
	for f := range d.findings.All() {
		c := r.found(d, f)
		if c.Failure != nil {
			suite.Failures++
		}
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: "check", ClassName: d.source, File: d.path}}
	}
	suite.Tests = len(suite.Cases)
	if err := r.start(); err != nil {
		return err
	}
	text, err := xml.MarshalIndent(suite, "  ", "  ")
	if err != nil {
		return err
	}
	_, err = r.app.out.Write(append(text, '\n'))
	return err
}

// found returns a finding as a case.
func (r *junitReport) found(d checked, f finding.Finding) junitCase {
	c := junitCase{Name: string(f.Code) + " " + f.Pointer, ClassName: d.source, File: d.path, Line: f.Place.Line}
	message := i18n.Message(r.app.lang, f)
	text := d.source + ":" + strconv.Itoa(f.Place.Line) + ":" + strconv.Itoa(f.Place.Column) + ": " + withHint(r.app.lang, f)
	if f.Severity == finding.Error || (r.strict && f.Severity == finding.Warning) {
		c.Failure = &junitFailure{Message: message, Type: f.Severity.String(), Text: text}
	} else {
		c.Output = text
	}
	return c
}

func (r *junitReport) start() error {
	if r.started {
		return nil
	}
	r.started = true
	_, err := io.WriteString(r.app.out, xml.Header+"<testsuites name=\"vademecum\">\n")
	return err
}

func (r *junitReport) end() error {
	if err := r.start(); err != nil {
		return err
	}
	_, err := io.WriteString(r.app.out, "</testsuites>\n")
	return err
}
