package main

import (
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/edit"
)

func (a *app) diffCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "diff FILE FILE|-",
		Short: a.word("command.diff"),
		Long:  a.word("command.diff.long"),
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, args []string) error { return a.diff(args[0], args[1], format) },
	}
	a.formatFlag(c, &format, "text, json")
	return c
}

// diff says what changed from one document to another: in words, or in pointers.
func (a *app) diff(from, to, format string) error {
	if err := a.form(format, "text", "json"); err != nil {
		return err
	}
	before, err := a.readFile(from)
	if err != nil {
		return err
	}
	after, err := a.readFile(to)
	if err != nil {
		return err
	}
	changes := edit.Diff(before.doc, after.doc)
	if format == "json" {
		if changes == nil {
			changes = []edit.Change{}
		}
		return a.writeJSON(struct {
			From    string        `json:"from"`
			To      string        `json:"to"`
			Changes []edit.Change `json:"changes"`
		}{before.doc.Digest(), after.doc.Digest(), changes})
	}
	var b strings.Builder
	if len(changes) == 0 {
		b.WriteString(a.word("command.diff.none") + "\n")
	}
	for _, c := range changes {
		of := before.doc
		if c.Op == "add" {
			of = after.doc
		}
		where := a.styled(bold, wrap(safe(a.membersOf(of, c.Path)), 2))
		b.WriteString(where + "\n")
		if len(c.Old) > 0 {
			b.WriteString("  " + a.styled(red, "− "+wrap(safe(a.valueOf(c.Old)), 4)) + "\n")
		}
		if len(c.Value) > 0 {
			b.WriteString("  " + a.styled(green, "+ "+wrap(safe(a.valueOf(c.Value)), 4)) + "\n")
		}
	}
	return a.print(b.String())
}

// membersOf returns a path as the titles of its members; things in it are named, and
// those without a name are counted from 1.
func (a *app) membersOf(doc *partnership.Document, path string) string {
	tokens, _ := finding.Tokens(path)
	var names []string
	for i, token := range tokens {
		if id, ok := strings.CutPrefix(token, "@"); ok {
			name := id
			if i == 1 && tokens[0] == "partners" {
				name = a.partners(doc, []string{id})
			}
			names = append(names, name)
			continue
		}
		title := i18n.Name(a.lang, "schema-title", token)
		if title == token && strings.Trim(token, "0123456789") == "" {
			title = "#" + oneMore(token)
		}
		names = append(names, title)
	}
	if len(names) == 0 {
		return a.word("command.diff.all")
	}
	return strings.Join(names, " › ")
}

// oneMore returns an index counted from 1.
func oneMore(index string) string {
	var n int
	if json.Unmarshal([]byte(index), &n) != nil {
		return index
	}
	text, _ := json.Marshal(n + 1)
	return string(text)
}

// valueOf returns a JSON value in words: a text as it is, in the language of the run,
// true and false as yes and no, an object or a list by what it is called, else as JSON.
func (a *app) valueOf(value json.RawMessage) string {
	var v any
	if json.Unmarshal(value, &v) != nil {
		return string(value)
	}
	return a.summed(v, string(value))
}

func (a *app) summed(v any, raw string) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		if v {
			return a.word("command.diff.yes")
		}
		return a.word("command.diff.no")
	case []any:
		var all []string
		for _, one := range v {
			text, _ := json.Marshal(one)
			all = append(all, a.summed(one, string(text)))
		}
		return strings.Join(all, "; ")
	case map[string]any:
		for _, member := range [...]string{string(a.lang), "name", "title", "description", "event", "text", "fr", "en", "kind", "id"} {
			if inner, ok := v[member]; ok {
				text, _ := json.Marshal(inner)
				return a.summed(inner, string(text))
			}
		}
	}
	return raw
}
