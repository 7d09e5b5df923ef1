package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
)

func (a *app) risksCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "risks",
		Short: a.word("command.risks"),
		Long:  a.word("command.risks.long"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return a.risks(format) },
	}
	a.formatFlag(c, &format, "text, json, markdown")
	return c
}

func (a *app) risks(format string) error {
	write, ok := map[string]func() error{"text": a.risksText, "json": a.risksJSON, "markdown": a.risksMarkdown}[format]
	if !ok {
		return a.say("command.error.format", finding.Text("format", format), finding.Text("known", "text, json, markdown"))
	}
	return write()
}

// riskJSON is one typical risk as `risks --format json` writes it.
type riskJSON struct {
	Code        string          `json:"code"`
	Question    assess.Question `json:"question"`
	Stage       string          `json:"stage"`
	Source      string          `json:"source"`
	Event       string          `json:"event"`
	Consequence string          `json:"consequence"`
	Options     []assess.Option `json:"options"`
	Treatment   string          `json:"treatment"`
	Origin      finding.Origin  `json:"origin"`
	Ref         string          `json:"ref,omitempty"`
}

func (a *app) riskWords(r assess.TypicalRisk) riskJSON {
	word := func(part string) string { return a.word("risk." + r.Code + "." + part) }
	return riskJSON{
		r.Code, r.Question, r.Stage, word("source"), word("event"), word("consequence"),
		r.Options, a.word("treatment." + r.Code), r.Source.Origin(), r.Source.Ref(),
	}
}

func (a *app) risksJSON() error {
	out := []riskJSON{}
	for r := range assess.Catalogue() {
		out = append(out, a.riskWords(r))
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"risks": out})
}

// helps writes what usually helps against a risk.
func (a *app) helps(r assess.TypicalRisk) string {
	var names []string
	for _, o := range r.Options {
		names = append(names, a.nameOf("option", string(o)))
	}
	return a.word("command.assess.next.helps", finding.Text("option", strings.Join(names, " "+a.word("command.risks.or")+" ")),
		finding.Word("treatment", "treatment."+r.Code))
}

// arises tells under which question and at which stage a risk comes up.
func (a *app) arises(r assess.TypicalRisk) string {
	return a.word("command.risks.arises", finding.Word("question", r.Question.Word()), finding.Text("stage", a.nameOf("stage", r.Stage)),
		finding.Text("origin", a.origin(finding.Rule{Source: r.Source})))
}

func (a *app) risksText() error {
	for r := range assess.Catalogue() {
		words := a.riskWords(r)
		err := a.print(fmt.Sprintf("%s\n    %s\n    %s\n    → %s\n    %s\n\n", a.styled(bold, words.Event),
			wrap(a.word("command.risks.because", finding.Text("source", words.Source), finding.Text("consequence", words.Consequence)), 4),
			wrap(a.arises(r), 4), wrap(a.helps(r), 6), a.styled(dim, words.Code)))
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *app) risksMarkdown() error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", a.word("command.risks.title"), a.word("command.risks.intro"))
	fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n| --- | --- | --- | --- | --- |\n", a.word("command.rules.code"),
		a.word("command.risks.risk"), a.word("command.risks.when"), a.word("command.risks.helps"), a.word("command.rules.origin"))
	for r := range assess.Catalogue() {
		words := a.riskWords(r)
		fmt.Fprintf(&b, "| `%s` | **%s**<br>%s<br>%s | %s<br>%s | %s | %s |\n", r.Code, cell(words.Event), cell(words.Source), cell(words.Consequence),
			a.word(r.Question.Word()), a.nameOf("stage", r.Stage), cell(words.Treatment), a.origin(finding.Rule{Source: r.Source}))
	}
	return a.print(b.String())
}
