package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
)

// speak gives what cobra itself says the words of the language.
func (a *app) speak(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "completion":
			c.Short = a.word("command.completion")
		case "help":
			c.Short = a.word("command.help")
		}
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return a.say("command.error.usage", finding.Text("cause", err.Error()))
	})
	root.SetUsageTemplate(a.usage())
	every(root, func(c *cobra.Command) {
		c.Args = a.counted(c.Args)
		c.DisableFlagsInUseLine = true // options are listed below
		c.InitDefaultHelpFlag()        // before arguments are parsed, so that --help takes none
		c.Flags().Lookup("help").Usage = a.word("command.flag.help")
	})
}

// counted says in our words that there are too many arguments, or too few. What
// a command checks of its own speaks our words already.
func (a *app) counted(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		return nil
	}
	return func(c *cobra.Command, args []string) error {
		err := check(c, args)
		if err == nil || !c.HasParent() {
			return err
		}
		return a.say("command.error.args", finding.Text("usage", c.UseLine()))
	}
}

func every(c *cobra.Command, do func(*cobra.Command)) {
	do(c)
	for _, sub := range c.Commands() {
		every(sub, do)
	}
}

// usage is cobra's template with our words.
func (a *app) usage() string {
	return strings.NewReplacer(
		"USAGE", a.word("command.help.usage"),
		"COMMANDS", a.word("command.help.commands"),
		"FLAGS", a.word("command.help.flags"),
		"GLOBAL", a.word("command.help.global"),
		"MORE", a.word("command.help.more", finding.Text("path", "{{.CommandPath}}")),
	).Replace(`USAGE
  {{.UseLine}}{{if .HasAvailableSubCommands}}

COMMANDS{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

FLAGS
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

GLOBAL
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

MORE{{end}}
`)
}
