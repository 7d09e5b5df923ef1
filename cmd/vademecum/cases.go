package main

import (
	"encoding/json"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

func (a *app) casesCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "cases [ID]",
		Short: a.word("command.cases"),
		Long:  a.word("command.cases.long"),
		Args:  cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var ids []string
			for c := range cases.All() {
				ids = append(ids, c.ID)
			}
			return ids, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.oneCase(args[0])
			}
			return a.cases(format)
		},
	}
	a.formatFlag(c, &format, "text, json")
	return c
}

func (a *app) oneCase(id string) error {
	c, ok := cases.Find(id)
	if !ok {
		return a.say("command.error.case", finding.Text("id", id))
	}
	_, err := a.out.Write(c.Data)
	return err
}

// caseJSON is one case as `cases --format json` lists it.
type caseJSON struct {
	ID        string            `json:"id"`
	Name      string            `json:"name"`
	Fictional bool              `json:"fictional"`
	Stage     partnership.Stage `json:"stage"`
}

func (a *app) cases(format string) error {
	list := []caseJSON{}
	for c := range cases.All() {
		doc, _ := partnership.Read(c.Data, partnership.Options{On: a.on})
		list = append(list, caseJSON{c.ID, doc.Name.In(string(a.lang)), doc.Fictional != nil && *doc.Fictional, doc.Stage(a.on)})
	}
	switch format {
	case "json":
		enc := json.NewEncoder(a.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(map[string]any{"cases": list})
	case "text":
		for _, c := range list {
			name := c.Name
			if c.Fictional {
				name += " " + a.word("command.cases.fictional")
			}
			if err := a.print(a.styled(bold, pad(c.ID, 30)) + "  " + name + "\n"); err != nil {
				return err
			}
		}
		return nil
	}
	return a.say("command.error.format", finding.Text("format", format), finding.Text("known", "text, json"))
}

// stageName returns the name of a stage in the language of the run.
func (a *app) stageName(s partnership.Stage) string { return a.nameOf("stage", string(s)) }
