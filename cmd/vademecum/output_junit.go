package main

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A junitReport writes what was found in the form that JUnit made common, for test
// runners: a suite for each document, a case for each finding. An error is a
// failure, a warning is one when warnings count as errors, and a file that could not
// be read is a case that ended in an error. No two cases of a suite have the same
// name: some readers keep one of those only.
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
	Error     *junitFailure `xml:"error"`
	Output    string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func (r *junitReport) document(d checked) error {
	suite := junitSuite{Name: safe(d.source)}
	used := map[string]bool{}
	for f := range d.findings.All() {
		c := r.found(d, f)
		c.Name = unused(used, c.Name)
		if c.Failure != nil {
			suite.Failures++
		}
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: "check", ClassName: safe(d.source), File: safe(d.path)}}
	}
	return r.write(suite)
}

// found returns a finding as a case.
func (r *junitReport) found(d checked, f finding.Finding) junitCase {
	c := junitCase{Name: strings.TrimSpace(string(f.Code) + " " + safe(f.Pointer)), ClassName: safe(d.source), File: safe(d.path), Line: f.Place.Line}
	text := withHint(r.app.lang, f)
	if f.Place.Line > 0 {
		text = strconv.Itoa(f.Place.Line) + ":" + strconv.Itoa(f.Place.Column) + ": " + text
	}
	text = safe(d.path) + ":" + text
	if f.Severity == finding.Error || (r.strict && f.Severity == finding.Warning) {
		c.Failure = &junitFailure{Message: i18n.Message(r.app.lang, f), Type: f.Severity.String(), Text: text}
	} else {
		c.Output = text
	}
	return c
}

// unused returns the name, or the name with a number that makes it another than
// those in use, and notes it.
func unused(used map[string]bool, name string) string {
	out := name
	for n := 2; used[out]; n++ {
		out = name + " (" + strconv.Itoa(n) + ")"
	}
	used[out] = true
	return out
}

func (r *junitReport) missed(path string, err error) error {
	return r.write(junitSuite{Name: safe(path), Errors: 1, Cases: []junitCase{{
		Name: "check", ClassName: safe(path), File: safe(path),
		Error: &junitFailure{Message: err.Error(), Type: string(unreadCode), Text: err.Error()},
	}}})
}

func (r *junitReport) write(suite junitSuite) error {
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
