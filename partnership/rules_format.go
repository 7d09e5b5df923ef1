package partnership

import (
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/shape"
)

var formatRules = []rule{
	{finding.Rule{Code: "version-unknown", Severity: finding.Error, Source: finding.Inferred}, versionUnknown},
	{finding.Rule{Code: "version-newer", Severity: finding.Warning, Source: finding.Inferred}, versionNewer},
}

func versionUnknown(r *review) {
	if major, _, ok := r.doc.numbers(); ok && major != "1" {
		r.add("/version", finding.Text("version", r.doc.Version), finding.Text("known", Version))
	}
}

func versionNewer(r *review) {
	if r.doc.newer() {
		r.add("/version", finding.Text("version", r.doc.Version), finding.Text("known", Version))
	}
}

// newer reports whether the document is of a later minor version than this package.
func (d *Document) newer() bool {
	major, minor, ok := d.numbers()
	return ok && major == "1" && minor != "0"
}

// numbers returns the two numbers of the version, and false when it is not written
// as a version: that is a finding of the structure.
func (d *Document) numbers() (major, minor string, ok bool) {
	major, minor, _ = strings.Cut(d.Version, ".")
	return major, minor, shape.Version(d.Version)
}

// lenient makes warnings of what a later minor version may have added: coded
// values that are not known yet.
func (d *Document) lenient(list finding.List) finding.List {
	if !d.newer() {
		return list
	}
	return list.Map(func(f finding.Finding) (finding.Finding, bool) {
		if f.Code == "value-unknown" || f.Code == "value-misspelt" {
			f.Severity = finding.Warning
		}
		return f, true
	})
}
