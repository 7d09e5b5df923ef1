package main

import (
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/edit"
)

// allRules yields the rules of every package, in the order of the packages.
func allRules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for r := range partnership.Rules() {
			if !yield(r) {
				return
			}
		}
		for r := range assess.PolicyRules() {
			if !yield(r) {
				return
			}
		}
		for r := range edit.Rules() {
			if !yield(r) {
				return
			}
		}
		for r := range lifecycle.Rules() {
			if !yield(r) {
				return
			}
		}
		for _, r := range validateRules {
			if !yield(r) {
				return
			}
		}
	}
}

// validateRules are validate.Rules. Importing that package would make the command
// carry validator/v10; a test holds the two alike.
var validateRules = [...]finding.Rule{
	{Code: "validate-no-struct", Severity: finding.Error, Source: finding.Inferred},
	{Code: "validate-failed", Severity: finding.Error, Source: finding.Inferred},
	{Code: "validate-tag", Severity: finding.Error, Source: finding.Inferred},
}

func (a *app) rulesCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "rules",
		Short: a.word("command.rules"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return a.rules(format) },
	}
	a.formatFlag(c, &format, "text, json, markdown")
	return c
}

func (a *app) rules(format string) error {
	write, ok := map[string]func() error{"text": a.rulesText, "json": a.rulesJSON, "markdown": a.rulesMarkdown}[format]
	if !ok {
		return a.say("command.error.format", finding.Text("format", format), finding.Text("known", "text, json, markdown"))
	}
	return write()
}

// ruleJSON is one rule as `rules --format json` writes it.
type ruleJSON struct {
	Code     finding.Code     `json:"code"`
	Severity finding.Severity `json:"severity"`
	Origin   finding.Origin   `json:"origin"`
	Ref      string           `json:"ref,omitempty"`
	Message  string           `json:"message"`
	Hint     string           `json:"hint,omitempty"`
}

func (a *app) ruleWords(r finding.Rule) ruleJSON {
	words := i18n.Words(a.lang)
	message, _ := words.Text(string(r.Code))
	hint, _ := words.Text(string(r.Code) + ".hint")
	return ruleJSON{r.Code, r.Severity, r.Source.Origin(), r.Source.Ref(), message, hint}
}

func (a *app) rulesJSON() error {
	out := []ruleJSON{}
	for r := range allRules() {
		out = append(out, a.ruleWords(r))
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"rules": out})
}

// origin tells who says so.
func (a *app) origin(r finding.Rule) string {
	word := a.nameOf("origin", string(r.Source.Origin()))
	if r.Source.Ref() != "" {
		word += " (" + r.Source.Ref() + ")"
	}
	return word
}

func (a *app) rulesText() error {
	for r := range allRules() {
		words := a.ruleWords(r)
		severity := a.nameOf("severity", r.Severity.String())
		err := a.print(fmt.Sprintf("%s  %s\n    %s\n    %s\n\n", a.styled(bold, pad(string(r.Code), 26)),
			a.styled(marks[r.Severity], severity), wrap(words.Message, 4), a.styled(dim, a.origin(r))))
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *app) rulesMarkdown() error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", a.word("command.rules.title"), a.word("command.rules.intro"))
	fmt.Fprintf(&b, "| %s | %s | %s | %s |\n| --- | --- | --- | --- |\n", a.word("command.rules.code"),
		a.word("command.rules.severity"), a.word("command.rules.origin"), a.word("command.rules.words"))
	for r := range allRules() {
		words := a.ruleWords(r)
		text := cell(words.Message)
		if words.Hint != "" {
			text += "<br>" + cell(words.Hint)
		}
		fmt.Fprintf(&b, "| <a id=%q></a>`%s` | %s | %s | %s |\n", r.Code, r.Code, a.nameOf("severity", r.Severity.String()), a.origin(r), text)
	}
	return a.print(b.String())
}

// cell returns a text as the cell of a Markdown table.
func cell(text string) string {
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "\r", " ", "\n", " ").Replace(text)
}
