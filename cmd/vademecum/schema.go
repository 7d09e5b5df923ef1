package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/schema"
)

// Values of the flags of `schema`.
const (
	draft2020       = "2020-12"
	profileTolerant = "tolerant"
	profileStrict   = "strict"
)

// drafts7 are the ways to ask for the older draft.
var drafts7 = []string{"7", "07", "draft-07", "draft7"}

func (a *app) schemaCommand() *cobra.Command {
	var draft, profile string
	known := slices.Collect(schema.Names())
	c := &cobra.Command{
		Use:       "schema [NAME]",
		Short:     a.word("command.schema"),
		Long:      a.word("command.schema.long"),
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: known,
		RunE: func(_ *cobra.Command, args []string) error {
			name := known[0]
			if len(args) == 1 {
				name = args[0]
			}
			return a.schema(name, draft, profile)
		},
	}
	c.Flags().StringVar(&draft, "draft", draft2020, a.word("command.flag.draft"))
	c.Flags().StringVar(&profile, "profile", profileTolerant, a.word("command.flag.profile"))
	return c
}

// schema prints the schema of a document.
func (a *app) schema(name, draft, profile string) error {
	draft7 := slices.Contains(drafts7, draft)
	if !draft7 && draft != draft2020 {
		return a.say("command.error.draft", finding.Text("draft", draft))
	}
	if profile != profileTolerant && profile != profileStrict {
		return a.say("command.error.profile", finding.Text("profile", profile))
	}
	text, ok := schema.Get(name, schema.Variant{Lang: string(a.lang), Draft7: draft7, Strict: profile == profileStrict})
	if !ok {
		return a.say("command.error.schema", finding.Text("name", name),
			finding.Text("known", strings.Join(slices.Collect(schema.Names()), ", ")))
	}
	_, err := a.out.Write(text)
	return err
}
