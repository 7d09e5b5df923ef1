package main

import (
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A textReport tells people what was found, document by document.
type textReport struct {
	app       *app
	documents int
	valid     int
	unread    int
	count     [3]int
}

// marks show the severities, by word and colour.
var marks = map[finding.Severity]style{finding.Error: red, finding.Warning: yellow, finding.Advice: blue}

func (r *textReport) document(d checked) error {
	r.documents++
	if d.findings.Valid() {
		r.valid++
	}
	var b strings.Builder
	if r.documents > 1 {
		b.WriteByte('\n')
	}
	b.WriteString(r.app.styled(bold, r.app.named(d.source)))
	if name := d.document.Name.In(string(r.app.lang)); name != "" {
		b.WriteString("  " + safe(name))
	}
	b.WriteByte('\n')
	if d.findings.Total() == 0 {
		b.WriteString("  " + r.app.styled(green, r.app.word("command.check.fine")) + "\n")
	}
	for s := range r.count {
		r.count[s] += d.findings.Count(finding.Severity(s))
	}
	for f := range d.findings.All() {
		b.WriteString(r.app.entry(f))
	}
	if rest := d.findings.Total() - d.findings.Len(); rest > 0 {
		b.WriteString("  " + r.app.word("command.check.more", finding.Count("n", rest)) + "\n")
	}
	return r.app.print(b.String())
}

// entry returns one finding: its severity and sentence, how to mend it, and in a
// quieter voice where it is and which rule speaks.
func (a *app) entry(f finding.Finding) string {
	const indent = 4
	var b strings.Builder
	word := a.nameOf("severity", f.Severity.String())
	b.WriteString("\n  " + a.styled(marks[f.Severity], word) + "\n")
	b.WriteString("    " + wrap(safe(i18n.Message(a.lang, f)), indent) + "\n")
	if hint := i18n.Hint(a.lang, f); hint != "" {
		b.WriteString("    → " + wrap(safe(hint), indent+2) + "\n")
	}
	b.WriteString("    " + a.styled(dim, strings.Join(append(a.placeOf(f), string(f.Code)), "  ")) + "\n")
	return b.String()
}

// placeOf returns where a finding is: in the text where that is known, and in the
// document.
func (a *app) placeOf(f finding.Finding) []string {
	var parts []string
	if f.Place.Line > 0 {
		parts = append(parts, a.word("command.check.place", finding.Count("line", f.Place.Line), finding.Count("column", f.Place.Column)))
	}
	if f.Pointer != "" {
		parts = append(parts, safe(f.Pointer))
	}
	return parts
}

func (r *textReport) missed(string, error) error {
	r.unread++
	return nil
}

func (r *textReport) end() error {
	if r.documents == 0 && r.unread > 0 {
		return nil // nothing was checked: there is nothing to sum up
	}
	summary := r.app.word("command.check.summary", finding.Count("documents", r.documents), finding.Count("valid", r.valid),
		finding.Count("errors", r.count[finding.Error]), finding.Count("warnings", r.count[finding.Warning]), finding.Count("advice", r.count[finding.Advice]))
	if r.unread > 0 {
		summary += " " + r.app.word("command.check.summary.unread", finding.Count("n", r.unread))
	}
	return r.app.print("\n" + wrap(summary, 0) + "\n")
}
