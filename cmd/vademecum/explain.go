package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func (a *app) explainCommand() *cobra.Command {
	var format, policy string
	c := &cobra.Command{
		Use:   "explain [FILE|-]",
		Short: a.word("command.explain"),
		Long:  a.word("command.explain.long"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			path := stdin
			if len(args) == 1 {
				path = args[0]
			}
			return a.explain(path, format, policy)
		},
	}
	a.formatFlag(c, &format, "text, json")
	c.Flags().StringVar(&policy, "policy", "", a.word("command.flag.lifecycle"))
	return c
}

func (a *app) explain(path, format, policyPath string) error {
	if err := a.form(format, "text", "json"); err != nil {
		return err
	}
	policy, err := a.lifecyclePolicy(policyPath)
	if err != nil {
		return err
	}
	f, list, err := a.readAnyFile(path)
	if err != nil {
		return err
	}
	odd, ok := lifecycle.Odd(f.doc, list, a.on, policy)
	if !ok {
		return a.unreadable(path, list)
	}
	ways := f.ways(a.on, policy, &odd)
	if format == "json" {
		err = a.explainJSON(f, odd, ways)
	} else {
		e := explanation{f, odd, ways, path, policyPath}
		err = a.print(a.explanationText(e))
	}
	if err == nil && !odd.Valid() {
		return errFound
	}
	return err
}

// ways returns the ways out of the stage of a document, and places what they miss
// and what else was found in it.
func (f file) ways(on cal.Date, policy lifecycle.Policy, found *finding.List) []lifecycle.Outlook {
	ways := lifecycle.Explain(f.doc, on, policy)
	lists := []*finding.List{found}
	for i := range ways {
		lists = append(lists, &ways[i].Unmet, &ways[i].Advice, &ways[i].Waived)
	}
	f.locate(lists...)
	return ways
}

// moveJSON is one way out of a stage as `explain --format json` writes it.
type moveJSON struct {
	Event   partnership.Event `json:"event"`
	To      partnership.Stage `json:"to"`
	Open    bool              `json:"open"`
	Assumed bool              `json:"assumed,omitempty"`
	Unmet   []problem.Finding `json:"unmet"`
	Advice  []problem.Finding `json:"advice,omitempty"`
	Waived  []waivedJSON      `json:"waived,omitempty"`
}

// waivedJSON is a guard that is set aside, and why.
type waivedJSON struct {
	problem.Finding
	Reason string `json:"reason"`
}

func (a *app) waivedInWords(list finding.List) []waivedJSON {
	var out []waivedJSON
	for i, f := range problem.Findings(a.lang, list) {
		out = append(out, waivedJSON{f, a.reasonOf(list.At(i))})
	}
	return out
}

// reasonOf returns why a guard is set aside.
func (a *app) reasonOf(f finding.Finding) string {
	for _, arg := range f.Args {
		if arg.Name == "reason" && len(arg.Wordings) > 0 {
			return finding.Pick(arg.Wordings, string(a.lang))
		}
	}
	return f.Arg("reason")
}

func (a *app) explainJSON(f file, odd finding.List, ways []lifecycle.Outlook) error {
	moves := []moveJSON{}
	for _, o := range ways {
		moves = append(moves, moveJSON{
			Event: o.Move.Event, To: o.Move.To, Open: o.Open(), Assumed: o.Assumed,
			Unmet: problem.Findings(a.lang, o.Unmet), Advice: problem.Findings(a.lang, o.Advice), Waived: a.waivedInWords(o.Waived),
		})
	}
	return a.writeJSON(struct {
		Stage    partnership.Stage `json:"stage"`
		On       string            `json:"on"`
		Moves    []moveJSON        `json:"moves"`
		Findings []problem.Finding `json:"findings"`
	}{f.doc.Stage(a.on), a.on.String(), moves, problem.Findings(a.lang, odd)})
}

// An explanation is what `explain` has to say, and what to type to be asked again.
type explanation struct {
	file
	odd              finding.List
	ways             []lifecycle.Outlook
	path, policyPath string
}

// explanationText returns the stage, where the convention stands, the ways out of
// the stage with all that is missing, and what is odd or open.
func (a *app) explanationText(e explanation) string {
	var b strings.Builder
	stage := e.doc.Stage(a.on)
	b.WriteString(a.styled(bold, a.word("command.explain.stage", finding.Day("on", a.on), finding.Text("stage", a.stageName(stage)))) + "\n")
	if stage == partnership.StageUnknown {
		b.WriteString("  " + wrap(a.word("command.explain.assumed"), 2) + "\n")
	}
	if i, ok := e.doc.Current(a.on); ok {
		b.WriteString(a.standing(e.doc, i, e.doc.Standing(i, a.on)))
	}
	for _, o := range e.ways {
		b.WriteString(a.way(e, o))
	}
	if e.odd.Total() > 0 {
		b.WriteString("\n  " + a.styled(bold, a.word("command.explain.also")) + "\n")
		for f := range e.odd.All() {
			b.WriteString(a.item(f, 4))
		}
	}
	return b.String()
}

// way returns one way out of the stage: what is missing or, where it is open, what
// to type.
func (a *app) way(e explanation, o lifecycle.Outlook) string {
	state := a.styled(green, a.word("command.explain.open"))
	if !o.Open() {
		state = a.styled(yellow, a.word("command.explain.blocked", finding.Count("n", o.Unmet.Total())))
	}
	text := "\n  " + a.styled(bold, a.eventName(o.Move.Event)) + " " +
		a.styled(dim, a.word("command.explain.to", finding.Text("stage", a.stageName(o.Move.To)))) + "  " + state + "\n"
	if o.Open() {
		text += "    " + a.applyLine(e.path, o.Move, e.policyPath) + "\n"
	}
	text += a.items(o.Unmet, 4) + a.items(o.Advice, 4)
	for f := range o.Waived.All() {
		text += "    " + a.styled(dim, wrap(a.word("command.explain.waived", finding.Text("message", safe(i18n.Message(a.lang, f))), finding.Text("reason", safe(strings.TrimSuffix(a.reasonOf(f), ".")))), 4)) + "\n"
	}
	return text
}

func (a *app) standing(doc *partnership.Document, i int, s convention.Standing) string {
	text := "  " + a.word("command.explain.convention", finding.Text("phase", a.nameOf("phase", string(s.Phase)))) + "\n"
	if s.Term > 0 && !s.Days.Last.IsZero() {
		text += "  " + a.word("command.explain.term", finding.Count("term", s.Term), finding.Day("end", s.Days.Last)) + "\n"
	}
	for _, l := range s.Leaving {
		text += "  " + a.word("command.explain.leaving", a.leaving(doc, &doc.Conventions[i], l)...) + "\n"
	}
	if !s.Last.IsZero() && s.On.After(s.Last) {
		text += "  " + a.word("command.explain.over", finding.Day("day", s.Last)) + "\n"
	}
	if !s.NoticeBy.IsZero() && !s.NoticeBy.Before(s.On) {
		text += "  " + a.word("command.explain.notice", finding.Day("day", s.NoticeBy)) + "\n"
	}
	return text
}

// demoLife returns where the same partnership stands and what is due.
func (a *app) demoLife() (string, error) {
	c, _ := cases.Find(shownCase)
	doc, list := partnership.Read(c.Data, partnership.Options{On: a.on})
	odd, _ := lifecycle.Odd(doc, list, a.on, lifecycle.Policy{})
	f := file{c.Data, doc}
	ways := f.ways(a.on, lifecycle.Policy{}, &odd)
	e := explanation{file: f, odd: odd, ways: ways, path: shownCase + ".json"}
	year := lifecycle.Agenda(doc, a.on, a.on.Add(aYear), lifecycle.Policy{})
	return a.heading("command.demo.life") + a.explanationText(e) +
		"\n" + a.heading("command.demo.due") + a.agendaText([]engagement{}, year), nil
}
