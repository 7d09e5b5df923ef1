package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wire"
)

type assessFlags struct {
	round, policy, format string
	blank, ask            bool
}

func (a *app) assessCommand() *cobra.Command {
	var flags assessFlags
	c := &cobra.Command{
		Use:   "assess [FILE|-]",
		Short: a.word("command.assess"),
		Long:  a.word("command.assess.long"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			path := stdin
			if len(args) == 1 {
				path = args[0]
			}
			switch {
			case flags.blank:
				return a.newRound()
			case flags.ask:
				return a.ask(path)
			}
			return a.assess(path, flags)
		},
	}
	c.Flags().StringVar(&flags.round, "round", "", a.word("command.flag.round"))
	c.Flags().StringVar(&flags.policy, "policy", "", a.word("command.flag.policy"))
	c.Flags().StringVar(&flags.format, "format", "text", a.word("command.flag.format", finding.Text("known", "text, json")))
	c.Flags().BoolVar(&flags.blank, "new", false, a.word("command.flag.new"))
	c.Flags().BoolVar(&flags.ask, "ask", false, a.word("command.flag.ask"))
	c.MarkFlagsMutuallyExclusive("new", "ask")
	return c
}

// An assessed is a result and what to call the parties and risks in it.
type assessed struct {
	assess.Result
	names, risks map[string]string
}

func (a *app) assess(path string, flags assessFlags) error {
	if flags.format != "text" && flags.format != "json" {
		return a.say("command.error.format", finding.Text("format", flags.format), finding.Text("known", "text, json"))
	}
	policy, err := a.policy(flags.policy)
	if err != nil {
		return err
	}
	text, err := a.readAll(source{path: path})
	if err != nil {
		return err
	}
	result, err := a.evaluate(path, text, flags.round, policy)
	if err != nil {
		return err
	}
	if flags.format == "json" {
		out, err := wire.Write(&result.Result, wire.Indented)
		if err != nil {
			return err
		}
		_, err = a.out.Write(out)
		return err
	}
	_, err = fmt.Fprint(a.out, a.assessment(result))
	return err
}

// evaluate evaluates a document's round, or a round in a file of its own.
func (a *app) evaluate(path string, text []byte, round string, policy assess.Policy) (assessed, error) {
	if assess.IsRound(text) {
		r, list := assess.Read(text, wire.Limits{}, a.on)
		if err := a.unreadable(path, list); err != nil {
			return assessed{}, err
		}
		return assessed{assess.Evaluate(assess.Input{Round: r, On: a.on}, policy), a.partyNames(r), a.riskNames(r.Risks)}, nil
	}
	doc, list := partnership.Read(text, partnership.Options{On: a.on})
	if err := a.unreadable(path, list); err != nil {
		return assessed{}, err
	}
	return a.assessDocument(doc, round, policy)
}

func (a *app) assessDocument(doc *partnership.Document, round string, policy assess.Policy) (assessed, error) {
	result, ok := doc.Assess(round, a.on, policy)
	if !ok {
		if round != "" {
			return assessed{}, a.say("command.error.round", finding.Text("id", round))
		}
		return assessed{}, a.say("command.error.norounds")
	}
	names := map[string]string{}
	for _, p := range doc.Partners {
		names[p.ID] = p.Name.In(string(a.lang))
	}
	risks := slices.Clone(doc.Risks)
	for i := range doc.Rounds {
		risks = append(risks, doc.Rounds[i].Risks...)
	}
	return assessed{result, names, a.riskNames(risks)}, nil
}

// riskNames tells what each risk is: its event, else the typical one.
func (a *app) riskNames(risks []assess.Risk) map[string]string {
	names := map[string]string{}
	for _, r := range risks {
		if names[r.ID] = r.Event.In(string(a.lang)); names[r.ID] == "" && r.Catalogue != "" {
			names[r.ID] = a.word("risk." + r.Catalogue + ".event")
		}
	}
	return names
}

func (a *app) partyNames(r *assess.Round) map[string]string {
	names := map[string]string{}
	for _, p := range r.Parties {
		names[p.ID] = p.Name.In(string(a.lang))
	}
	return names
}

// unreadable says what keeps a file from being assessed.
func (a *app) unreadable(path string, list finding.List) error {
	if list.Valid() {
		return nil
	}
	list.Sort()
	text := a.word("command.error.unreadable", finding.Text("path", safe(path))) + "\n"
	for f := range list.All() {
		if f.Severity == finding.Error {
			text += a.told(f)
		}
	}
	if _, err := fmt.Fprint(a.err, text); err != nil {
		return err
	}
	return errFound
}

// policy reads a policy, the default one without a file. What a file does not
// say is as by default.
func (a *app) policy(path string) (assess.Policy, error) {
	policy := assess.DefaultPolicy()
	if path == "" {
		return policy, nil
	}
	text, err := a.readAll(source{path: path})
	if err != nil {
		return policy, err
	}
	list := wire.Read(text, wire.Limits{}, &policy).Findings
	var c wire.Checker
	policy.CheckShape(&c)
	list.Merge(wire.Locate(text, c.Findings))
	return policy, a.unreadable(path, list)
}

// newRound writes a round to fill in: every criterion, without a rating, for two
// parties.
func (a *app) newRound() error {
	r := blankRound()
	text, err := wire.Write(&r, wire.Indented)
	if err != nil {
		return err
	}
	_, err = a.out.Write(text)
	return err
}

func blankRound() assess.Round {
	var r assess.Round
	for _, id := range []string{"host", "partner"} {
		r.Parties = append(r.Parties, assess.Party{ID: id})
		person := assess.Respondent{Party: id}
		for c := range assess.Criteria() {
			person.Answers = append(person.Answers, assess.Answer{Criterion: c.Code})
		}
		r.Respondents = append(r.Respondents, person)
	}
	return r
}
