package main

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A sarifReport writes what was found as SARIF 2.1.0, for code hosts and editors.
// Each result is written when its document is checked; what the rules are about and
// what could not be read follow at the end, so that only the rules are kept.
type sarifReport struct {
	app     *app
	started bool
	rules   []sarifRule
	index   map[finding.Code]int
	unread  []sarifNotification
}

// levels are the severities in SARIF's words.
var levels = map[finding.Severity]string{finding.Error: "error", finding.Warning: "warning", finding.Advice: "note"}

// The parts of SARIF that a report needs; test/conformance holds them to its schema.
type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    finding.Code    `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
	sarifRule struct {
		ID      finding.Code `json:"id"`
		Short   sarifText    `json:"shortDescription"`
		Help    *sarifText   `json:"help,omitempty"`
		HelpURI string       `json:"helpUri"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Language       string      `json:"language"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
)

const (
	sarifHead = `{
  "$schema": "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [{
    "columnKind": "unicodeCodePoints",
    "results": [`
	projectPage = "https://github.com/vademecum-go/vademecum"
)

func (r *sarifReport) document(d checked) error {
	for f := range d.findings.All() {
		err := r.result(f.Code, levels[f.Severity], withHint(r.app.lang, f), locationOf(d.path, f.Place.Line, f.Place.Column))
		if err != nil {
			return err
		}
	}
	return nil
}

// missed writes a file that could not be read as a result too: what shows results
// alone would otherwise show nothing.
func (r *sarifReport) missed(path string, err error) error {
	at := locationOf(path, 0, 0)
	r.unread = append(r.unread, sarifNotification{"error", sarifText{err.Error()}, []sarifLocation{at}})
	return r.result(unreadCode, "error", err.Error(), at)
}

func (r *sarifReport) result(code finding.Code, level, message string, at sarifLocation) error {
	before := ",\n      "
	if !r.started {
		before = sarifHead + "\n      "
	}
	r.started = true
	text, err := plainJSON(sarifResult{code, r.describe(code), level, sarifText{message}, []sarifLocation{at}})
	if err != nil {
		return err
	}
	_, err = io.WriteString(r.app.out, before+string(text))
	return err
}

// describe returns the place of a rule in the list of those that were broken, and
// adds it when it is new: what it is about and where it is explained.
func (r *sarifReport) describe(code finding.Code) int {
	if i, ok := r.index[code]; ok {
		return i
	}
	if r.index == nil {
		r.index = map[finding.Code]int{}
	}
	r.index[code] = len(r.rules)
	words := r.app.ruleWords(finding.Rule{Code: code})
	rule := sarifRule{ID: code, Short: sarifText{general(words.Message)}, HelpURI: rulesPage[r.app.lang] + "#" + string(code)}
	if code == unreadCode {
		rule.Short, rule.HelpURI = sarifText{r.app.word("command.check.unread")}, commandPage[r.app.lang]
	}
	if words.Hint != "" {
		rule.Help = &sarifText{general(words.Hint)}
	}
	r.rules = append(r.rules, rule)
	return r.index[code]
}

// rulesPage is where the rules are explained, by language, commandPage where the
// command is.
var (
	rulesPage = map[i18n.Lang]string{
		i18n.English: projectPage + "/blob/main/docs/rules.md",
		i18n.French:  projectPage + "/blob/main/docs/rules.fr.md",
	}
	commandPage = map[i18n.Lang]string{
		i18n.English: projectPage + "/blob/main/docs/command.md",
		i18n.French:  projectPage + "/blob/main/docs/command.fr.md",
	}
)

// general returns the sentence of a rule without what differs from finding to
// finding: each {parameter} becomes an ellipsis.
func general(sentence string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(sentence, "{")
		b.WriteString(before)
		_, rest, closed := strings.Cut(after, "}")
		if !found || !closed {
			return strings.ReplaceAll(b.String(), "….", "…")
		}
		b.WriteString("…")
		sentence = rest
	}
}

// withHint returns what was found, and how to mend it on a line of its own.
func withHint(lang i18n.Lang, f finding.Finding) string {
	message := i18n.Message(lang, f)
	if hint := i18n.Hint(lang, f); hint != "" {
		message += "\n" + hint
	}
	return message
}

func (r *sarifReport) end() error {
	head := "\n    "
	if !r.started {
		head = sarifHead
	}
	if r.rules == nil {
		r.rules = []sarifRule{}
	}
	tool, err := plainJSON(sarifTool{sarifDriver{"vademecum", projectPage, string(r.app.lang), r.rules}})
	if err != nil {
		return err
	}
	invocation, err := plainJSON(sarifInvocation{len(r.unread) == 0, r.unread})
	if err != nil {
		return err
	}
	_, err = io.WriteString(r.app.out, head+"],\n    \"language\": \""+string(r.app.lang)+"\",\n    \"tool\": "+string(tool)+
		",\n    \"invocations\": ["+string(invocation)+"]\n  }]\n}\n")
	return err
}

// locationOf returns a place in a file, the file alone where the line is not known.
func locationOf(path string, line, column int) sarifLocation {
	at := sarifLocation{sarifPhysical{Artifact: sarifArtifact{fileURI(path)}}}
	if line > 0 {
		at.Physical.Region = &sarifRegion{line, max(column, 1)}
	}
	return at
}

// fileURI returns a path as a relative or absolute URI reference.
func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	switch volume := filepath.VolumeName(path); {
	case volume == "":
		return (&url.URL{Path: slashed}).String()
	case strings.HasPrefix(slashed, "//"): // \\server\share on Windows
		return "file:" + (&url.URL{Path: slashed}).EscapedPath()
	}
	return "file://" + (&url.URL{Path: "/" + slashed}).EscapedPath() // C:\ on Windows
}
