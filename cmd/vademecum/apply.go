package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

type applyFlags struct {
	by, note, reason, policy, stage string
	evidence                        []string
	write                           bool
}

func (a *app) applyCommand() *cobra.Command {
	var flags applyFlags
	c := &cobra.Command{
		Use:   "apply FILE EVENT",
		Short: a.word("command.apply"),
		Long:  a.word("command.apply.long"),
		Args:  cobra.MinimumNArgs(2),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return nil, cobra.ShellCompDirectiveDefault
			}
			var events []string
			for m := range lifecycle.Moves() {
				e := m.Event
				events = append(events, string(e)+"\t"+a.eventName(e))
			}
			return events, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return a.apply(args[0], eventOf(strings.Join(args[1:], " ")), flags)
		},
	}
	c.Flags().StringVar(&flags.by, "by", "", a.word("command.flag.by"))
	c.Flags().StringVar(&flags.note, "note", "", a.word("command.flag.note"))
	c.Flags().StringVar(&flags.reason, "reason", "", a.word("command.flag.reason"))
	c.Flags().StringArrayVar(&flags.evidence, "evidence", nil, a.word("command.flag.evidence"))
	c.Flags().StringVar(&flags.stage, "stage", "", a.word("command.flag.stage"))
	choices(c, "stage", slices.Clone(partnership.Members(new(partnership.Stage)).Type().Codes))
	c.Flags().StringVar(&flags.policy, "policy", "", a.word("command.flag.lifecycle"))
	c.Flags().BoolVarP(&flags.write, "write", "w", false, a.word("command.flag.write-one"))
	return c
}

// apply makes a move: the document with one more entry in its journal goes to
// standard output or, with --write, takes the place of the file. What is missing
// is said, and then nothing is written.
func (a *app) apply(path string, event partnership.Event, flags applyFlags) error {
	policy, err := a.lifecyclePolicy(flags.policy)
	if err != nil {
		return err
	}
	var held *save.File
	if flags.write && path != stdin {
		if held, err = save.Open(path); err != nil {
			return a.fileError(path, err)
		}
		defer held.Close()
	}
	f, err := a.readFile(path)
	if err != nil {
		return err
	}
	after, found := lifecycle.Apply(f.doc, lifecycle.Request{
		Event: event, Stage: partnership.Stage(flags.stage), On: a.on, By: flags.by, Note: lang.Plain(flags.note), Reason: lang.Plain(flags.reason), Evidence: flags.evidence,
	}, policy)
	f.locate(&found)
	if !found.Valid() {
		return a.refuseMove(event, found, a.waysOn(f.doc, found))
	}
	if list := after.Check(a.on); !list.Valid() {
		return a.refuseMove(event, list.Filter(func(f finding.Finding) bool { return f.Severity == finding.Error }), "")
	}
	text, err := after.Append(nil)
	if err != nil {
		return err
	}
	if err := a.advise(found); err != nil {
		return err
	}
	if held == nil {
		_, err = a.out.Write(text)
		return err
	}
	if err := held.Replace(f.text, text); err != nil {
		return a.fileError(path, err)
	}
	done := a.word("command.apply.done", finding.Text("event", a.eventName(event)), finding.Day("on", a.on), finding.Text("stage", a.stageName(after.Stage(a.on))))
	return a.print(wrap(done, 0) + "\n")
}

// advise writes what is advised about a move that is made, beside the output.
func (a *app) advise(list finding.List) error {
	return a.printErr(a.items(list, 2))
}

// waysOn names the moves that lead on from the stage, to somebody who asked for
// another.
func (a *app) waysOn(doc *partnership.Document, found finding.List) string {
	if !found.Has("replay-stage") && !found.Has("replay-unknown") {
		return ""
	}
	var names []string
	for _, o := range lifecycle.Explain(doc, a.on, lifecycle.Policy{}) {
		names = append(names, a.eventName(o.Move.Event)+" ("+string(o.Move.Event)+")")
	}
	return wrap(a.word("command.apply.ways", finding.Text("stage", a.stageName(doc.Stage(a.on))), finding.Text("list", strings.Join(names, ", "))), 0) + "\n"
}

// refuseMove writes why a move is not made, and what else there is.
func (a *app) refuseMove(event partnership.Event, list finding.List, ways string) error {
	text := wrap(a.word("command.apply.refused", finding.Text("event", a.eventName(event)), finding.Day("on", a.on)), 0) + "\n"
	if err := a.printErr(text + a.items(list, 2) + ways); err != nil {
		return err
	}
	return errFound
}
