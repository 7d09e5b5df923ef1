package main

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/diagram"
	"github.com/vademecum-go/vademecum/partnership"
)

func (a *app) diagramCommand() *cobra.Command {
	var format, policy string
	c := &cobra.Command{
		Use:   "diagram [FILE|-]",
		Short: a.word("command.diagram"),
		Long:  a.word("command.diagram.long"),
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(_ *cobra.Command, args []string) error { return a.diagram(args, format, policy) },
	}
	a.formatFlag(c, &format, "mermaid, dot, svg, markdown")
	c.Flags().StringVar(&policy, "policy", "", a.word("command.flag.lifecycle"))
	return c
}

// diagram draws the lifecycle; with a document, its stage is marked where it is
// known, and what is blocked there is dashed.
func (a *app) diagram(args []string, format, policyPath string) error {
	if err := a.form(format, "mermaid", "dot", "svg", "markdown"); err != nil {
		return err
	}
	o := diagram.Options{
		Name:  func(kind, value string) string { return i18n.Name(a.lang, kind, value) },
		Title: a.word("command.diagram.title"),
	}
	if len(args) == 1 {
		policy, err := a.lifecyclePolicy(policyPath)
		if err != nil {
			return err
		}
		f, err := a.readFile(args[0])
		if err != nil {
			return err
		}
		ways := lifecycle.Explain(f.doc, a.on, policy)
		o.Current, o.Legend = f.doc.Stage(a.on), a.word("command.diagram.legend", finding.Day("on", a.on))
		if o.Current == partnership.StageUnknown {
			o.Legend = a.word("command.diagram.legend.unknown", finding.Day("on", a.on))
		}
		o.Blocked = func(m lifecycle.Move) bool {
			return slices.ContainsFunc(ways, func(w lifecycle.Outlook) bool { return w.Move.Event == m.Event && !w.Open() })
		}
	}
	draw := map[string]func(diagram.Options) string{"mermaid": diagram.Mermaid, "dot": diagram.DOT, "svg": diagram.SVG, "markdown": a.lifecyclePage}[format]
	_, err := a.out.Write([]byte(draw(o)))
	return err
}

// lifecyclePage is the page of the documentation: the drawing, and each move with
// its conditions.
func (a *app) lifecyclePage(o diagram.Options) string {
	text := "# " + a.word("command.diagram.title") + "\n\n" + a.word("command.diagram.intro") + "\n\n```mermaid\n" + diagram.Mermaid(o) + "```\n\n"
	text += "| " + a.word("command.diagram.event") + " | " + a.word("command.diagram.from") + " | " + a.word("command.diagram.to") + " | " +
		a.word("command.diagram.conditions") + " | " + a.word("command.rules.origin") + " |\n| --- | --- | --- | --- | --- |\n"
	for m := range lifecycle.Moves() {
		from := ""
		for i, s := range m.From {
			if i > 0 {
				from += "<br>"
			}
			from += a.stageName(s)
		}
		conditions := ""
		for g := range m.Guards() {
			if conditions != "" {
				conditions += "<br>"
			}
			conditions += "`" + string(g.Code) + "`"
		}
		text += "| " + a.eventName(m.Event) + " (`" + string(m.Event) + "`) | " + from + " | " + a.stageName(m.To) + " | " + conditions + " | " +
			a.origin(finding.Rule{Source: m.Source}) + " |\n"
	}
	return text + "\n## " + a.word("command.diagram.conditions") + "\n\n" + a.conditionTable()
}

// conditionTable tells each condition once: what is said when it is not met, and
// who asks for it.
func (a *app) conditionTable() string {
	text := "| " + a.word("command.rules.code") + " | " + a.word("command.rules.words") + " | " + a.word("command.rules.origin") + " |\n| --- | --- | --- |\n"
	seen := map[finding.Code]bool{}
	for m := range lifecycle.Moves() {
		for g := range m.Guards() {
			if !seen[g.Code] {
				words := a.ruleWords(g)
				text += "| `" + string(g.Code) + "` | " + cell(words.Message) + "<br>" + cell(words.Hint) + " | " + a.origin(g) + " |\n"
			}
			seen[g.Code] = true
		}
	}
	return text
}
