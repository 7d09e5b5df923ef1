package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

func (a *app) explainCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "explain [FILE|-]",
		Short: a.word("command.explain"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			path := stdin
			if len(args) == 1 {
				path = args[0]
			}
			return a.explain(path, format)
		},
	}
	c.Flags().StringVar(&format, "format", "text", a.word("command.flag.format", finding.Text("known", "text, json")))
	return c
}

func (a *app) explain(path, format string) error {
	if format != "text" && format != "json" {
		return a.say("command.error.format", finding.Text("format", format), finding.Text("known", "text, json"))
	}
	text, err := a.readAll(source{path: path})
	if err != nil {
		return err
	}
	doc, list := partnership.Read(text, partnership.Options{On: a.on})
	if err := a.unreadable(path, list); err != nil {
		return err
	}
	if format == "json" {
		return a.explainJSON(doc)
	}
	_, err = fmt.Fprint(a.out, a.explanation(doc))
	return err
}

// moveJSON is one way out of a stage as `explain --format json` writes it.
type moveJSON struct {
	Event partnership.Event `json:"event"`
	To    partnership.Stage `json:"to"`
	Open  bool              `json:"open"`
	Unmet []foundJSON       `json:"unmet"`
}

func (a *app) explainJSON(doc *partnership.Document) error {
	moves := []moveJSON{}
	for _, o := range lifecycle.Explain(doc, a.on, lifecycle.Policy{}) {
		moves = append(moves, moveJSON{o.Move.Event, o.Move.To, o.Open(), a.foundInWords(o.Unmet)})
	}
	_, odd := lifecycle.Replay(doc, lifecycle.Policy{})
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Stage    partnership.Stage `json:"stage"`
		On       string            `json:"on"`
		Moves    []moveJSON        `json:"moves"`
		Findings []foundJSON       `json:"findings"`
	}{doc.Stage(a.on), a.on.String(), moves, a.foundInWords(odd)})
}

// explanation tells the stage, the ways out of it with all that is missing, and
// where the convention stands.
func (a *app) explanation(doc *partnership.Document) string {
	var b strings.Builder
	b.WriteString(a.styled(bold, a.word("command.explain.stage", finding.Text("on", a.on.String()), finding.Text("stage", a.stageName(doc.Stage(a.on))))) + "\n")
	if n := len(doc.Conventions); n > 0 {
		b.WriteString(a.standing(doc.Conventions[n-1].At(a.on)))
	}
	for _, o := range lifecycle.Explain(doc, a.on, lifecycle.Policy{}) {
		state := a.styled(green, a.word("command.explain.open"))
		if !o.Open() {
			state = a.styled(yellow, a.word("command.explain.blocked", finding.Text("n", strconv.Itoa(o.Unmet.Total()))))
		}
		b.WriteString("\n  " + a.styled(bold, i18n.Name(a.lang, "event", string(o.Move.Event))) + " " +
			a.styled(dim, a.word("command.explain.to", finding.Text("stage", a.stageName(o.Move.To)))) + "  " + state + "\n")
		for f := range o.Unmet.All() {
			b.WriteString("    – " + wrap(safe(i18n.Message(a.lang, f)), 6) + "\n")
			b.WriteString("      → " + wrap(safe(i18n.Hint(a.lang, f)), 8) + "\n")
		}
	}
	_, odd := lifecycle.Replay(doc, lifecycle.Policy{})
	for f := range odd.All() {
		b.WriteString("\n  " + wrap(safe(i18n.Message(a.lang, f)), 2) + "\n")
	}
	return b.String()
}

func (a *app) standing(s partnership.Standing) string {
	text := "  " + a.word("command.explain.convention", finding.Text("phase", i18n.Name(a.lang, "phase", string(s.Phase)))) + "\n"
	if s.Term > 0 {
		text += "  " + a.word("command.explain.term", finding.Text("term", strconv.Itoa(s.Term)), finding.Text("end", s.Days.Last.String())) + "\n"
	}
	if !s.NoticeBy.IsZero() && !s.NoticeBy.Before(s.On) {
		text += "  " + a.word("command.explain.notice", finding.Text("day", s.NoticeBy.String())) + "\n"
	}
	return text
}

// demoLife shows where the same partnership stands.
func (a *app) demoLife() (string, error) {
	c, _ := cases.Find(shownCase)
	doc, _ := partnership.Read(c.Data, partnership.Options{On: a.on})
	return a.heading("command.demo.life") + a.explanation(doc), nil
}
