package main

import (
	"encoding/json"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A file is a document as it was read, with its text.
type file struct {
	text []byte
	doc  *partnership.Document
}

// readFile reads one document, and says why when it cannot be understood.
func (a *app) readFile(path string) (file, error) {
	f, list, err := a.readAnyFile(path)
	if err != nil {
		return file{}, err
	}
	return f, a.unreadable(path, list)
}

// readAnyFile reads one document, whatever is found in it. Answers alone are no
// document, and no finding says that as well as a word about it does.
func (a *app) readAnyFile(path string) (file, finding.List, error) {
	text, err := a.readAll(source{path: path})
	if err != nil {
		return file{}, finding.List{}, err
	}
	if assess.IsRound(text) {
		return file{}, finding.List{}, a.say("command.error.round-alone", finding.Text("path", a.named(path)))
	}
	doc, list := partnership.Read(text, partnership.Options{On: a.on})
	return file{text, doc}, list, nil
}

// locate gives findings their places in the file, all in one pass over it.
func (f file) locate(lists ...*finding.List) { wire.Locate(f.text, lists...) }

// lifecyclePolicy reads the policy of the lifecycle, from a file if there is
// one.
func (a *app) lifecyclePolicy(path string) (lifecycle.Policy, error) {
	if path == "" {
		return lifecycle.Policy{}, nil
	}
	text, err := a.readAll(source{path: path})
	if err != nil {
		return lifecycle.Policy{}, err
	}
	policy, list := lifecycle.ReadPolicy(text, format.Limits{})
	return *policy, a.readable(path, list)
}

// writeJSON writes an answer for programs.
func (a *app) writeJSON(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// entries returns the findings of a severity as entries of a report beside the output.
func (a *app) entries(list finding.List, severity finding.Severity) string {
	var b strings.Builder
	for f := range list.All() {
		if f.Severity == severity {
			b.WriteString(a.aside().entry(f))
		}
	}
	return b.String()
}

// items returns findings as lines of a list.
func (a *app) items(list finding.List, indent int) string {
	var b strings.Builder
	for f := range list.All() {
		b.WriteString(a.item(f, indent))
	}
	return b.String()
}

// item returns a finding as a line of a list, below it how to go about it, and in a
// quieter voice where it is.
func (a *app) item(f finding.Finding, indent int) string {
	space := strings.Repeat(" ", indent)
	text := space + "– " + wrap(safe(i18n.Message(a.lang, f)), indent+2) + "\n"
	if hint := i18n.Hint(a.lang, f); hint != "" {
		text += space + "  → " + wrap(safe(hint), indent+4) + "\n"
	}
	if parts := a.placeOf(f); len(parts) > 0 {
		text += space + "  " + a.styled(dim, strings.Join(parts, "  ")) + "\n"
	}
	return text
}

// partners names partners in the language of the run.
func (a *app) partners(doc *partnership.Document, ids []string) string {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		name := id
		for i := range doc.Partners {
			if p := &doc.Partners[i]; p.ID == id && !p.Name.IsZero() {
				name = p.Name.In(string(a.lang))
			}
		}
		names = append(names, safe(name))
	}
	return strings.Join(names, ", ")
}
