package main

import (
	"cmp"
	"slices"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/schema"
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
			case flags.blank && flags.ask:
				return a.say("command.error.together", finding.Text("one", "--new"), finding.Text("other", "--ask"))
			case flags.blank:
				return a.newRound(path)
			case flags.ask:
				return a.ask(path, flags.round)
			}
			return a.assess(path, flags)
		},
	}
	c.Flags().StringVar(&flags.round, "round", "", a.word("command.flag.round"))
	c.Flags().StringVar(&flags.policy, "policy", "", a.word("command.flag.policy"))
	a.formatFlag(c, &flags.format, "text, json")
	c.Flags().BoolVar(&flags.blank, "new", false, a.word("command.flag.new"))
	c.Flags().BoolVar(&flags.ask, "ask", false, a.word("command.flag.ask"))
	return c
}

// An assessed is a result with the round that it comes from, and what to call
// the things in it by their identifiers.
type assessed struct {
	assess.Result
	round                              *assess.Round
	names, risks, needs, gifts, offers map[string]string
	owners                             map[string]string // the party that has a need
	typical                            map[string]string // the code of the typical risk that a risk is
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
		out, err := wire.Write(assess.Members(&result.Result), wire.Indented)
		if err != nil {
			return err
		}
		_, err = a.out.Write(out)
		return err
	}
	return a.print(a.assessment(result))
}

// evaluate evaluates a document's round, or a round in a file of its own.
func (a *app) evaluate(path string, text []byte, round string, policy assess.Policy) (assessed, error) {
	if assess.IsRound(text) {
		r, list := assess.Read(text, format.Limits{}, a.on)
		if err := a.readable(path, list); err != nil {
			return assessed{}, err
		}
		if err := a.tooMany(len(r.Parties)); err != nil {
			return assessed{}, err
		}
		return a.assessRound(r, policy), nil
	}
	doc, list := partnership.Read(text, partnership.Options{On: a.on})
	if err := a.unreadable(path, list); err != nil {
		return assessed{}, err
	}
	if err := a.tooMany(len(doc.Partners)); err != nil {
		return assessed{}, err
	}
	return a.assessDocument(doc, round, policy)
}

// tooMany refuses to assess very many parties: the result would be a hundred times
// the document.
func (a *app) tooMany(parties int) error {
	if parties <= assess.MostParties {
		return nil
	}
	return a.say("command.error.parties", finding.Count("n", parties), finding.Count("limit", assess.MostParties))
}

func (a *app) assessRound(r *assess.Round, policy assess.Policy) assessed {
	out := assessed{Result: assess.Evaluate(assess.Input{Round: r, On: a.on}, policy), round: r, names: map[string]string{}}
	for _, p := range r.Parties {
		out.names[p.ID] = p.Name.In(string(a.lang))
	}
	a.call(&out, r.Needs, r.Contributions, r.Risks)
	return out
}

func (a *app) assessDocument(doc *partnership.Document, id string, policy assess.Policy) (assessed, error) {
	result, ok := doc.Assess(id, a.on, policy)
	if !ok {
		if id != "" {
			return assessed{}, a.say("command.error.round", finding.Text("id", id))
		}
		return assessed{}, a.say("command.error.norounds")
	}
	r, _ := doc.Round(id)
	out := assessed{Result: result, round: r, names: map[string]string{}, offers: map[string]string{}}
	for _, p := range doc.Partners {
		out.names[p.ID] = p.Name.In(string(a.lang))
	}
	for _, o := range doc.Offers {
		out.offers[o.ID] = o.Name.In(string(a.lang))
	}
	a.call(&out, slices.Concat(doc.Needs, r.Needs), slices.Concat(doc.Contributions, r.Contributions), slices.Concat(doc.Risks, r.Risks))
	return out, nil
}

// call fills in what to call needs, contributions and risks: by their words, a
// risk also by those of the typical one, else by their number.
func (a *app) call(r *assessed, needs []assess.Need, gifts []assess.Contribution, risks []assess.Risk) {
	r.needs, r.gifts, r.risks, r.typical, r.owners = map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	numbered := func(key string, i int) string { return a.word(key, finding.Count("number", i+1)) }
	for i, n := range needs {
		r.owners[n.ID] = n.Party
		r.needs[n.ID] = cmp.Or(n.Description.In(string(a.lang)), numbered("widget.need", i))
	}
	for i, c := range gifts {
		if r.gifts[c.ID] = c.Description.In(string(a.lang)); r.gifts[c.ID] == "" && c.Kind.Valid() {
			r.gifts[c.ID] = a.nameOf("resource", string(c.Kind))
		}
		r.gifts[c.ID] = cmp.Or(r.gifts[c.ID], numbered("widget.contribution", i))
	}
	for i, k := range risks {
		r.typical[k.ID] = k.Catalogue
		if r.risks[k.ID] = k.Event.In(string(a.lang)); r.risks[k.ID] == "" && isTypical(k.Catalogue) {
			r.risks[k.ID] = a.word("risk." + k.Catalogue + ".event")
		}
		r.risks[k.ID] = cmp.Or(r.risks[k.ID], numbered("widget.risk", i))
	}
}

// isTypical reports whether a risk of the catalogue has the code.
func isTypical(code string) bool {
	for r := range assess.Catalogue() {
		if r.Code == code {
			return true
		}
	}
	return false
}

// readable is unreadable for a file that no other command checks: what is
// advised against, a misspelt member above all, is said too, and is no
// hindrance.
func (a *app) readable(path string, list finding.List) error {
	if !list.Valid() {
		return a.unreadable(path, list)
	}
	text := a.entries(list, finding.Warning)
	if text == "" {
		return nil
	}
	return a.printErr(a.word("command.assess.warned", finding.Text("path", a.named(path))) + "\n" + text + "\n")
}

// unreadable says what keeps a file from being assessed.
func (a *app) unreadable(path string, list finding.List) error {
	if list.Valid() {
		return nil
	}
	list.Sort()
	if err := a.printErr(a.word("command.error.unreadable", finding.Text("path", a.named(path))) + "\n" + a.entries(list, finding.Error)); err != nil {
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
	read, list := assess.ReadPolicy(text, format.Limits{})
	return *read, a.readable(path, list)
}

// newRound writes a round to fill in, to a file that does not exist yet or to standard
// output: every criterion, without a rating, for two parties, and the address of the
// schema by which an editor explains each member.
func (a *app) newRound(path string) error {
	r := blankRound(a.lang)
	text, err := wire.Write(assess.Members(&r), wire.Indented)
	if err != nil {
		return err
	}
	return a.writeNew(path, text, "command.assess.written")
}

func blankRound(lang i18n.Lang) assess.Round {
	r := assess.Round{Schema: schema.Variant{Lang: string(lang), Draft7: true}.URL("round")}
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
