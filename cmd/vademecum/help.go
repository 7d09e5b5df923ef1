package main

import (
	"io"
	"regexp"
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
			c.Short, c.Long = a.word("command.completion"), a.word("command.completion.long")
			for _, shell := range c.Commands() {
				shell.Short, shell.Long = a.word("command.completion.shell", finding.Text("shell", shell.Name())), c.Long
				if f := shell.Flags().Lookup("no-descriptions"); f != nil {
					f.Usage = a.word("command.flag.no-descriptions")
				}
			}
		case "help":
			c.Use, c.Short, c.Long = "help "+a.word("command.help.command"), a.word("command.help"), a.word("command.help")
		}
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return a.say("command.error.usage", finding.Text("cause", err.Error()))
	})
	root.SetUsageFunc(a.usage)
	every(root, func(c *cobra.Command) {
		c.Use = a.called(c.Use)
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

// usage tells how a command is called, in our words: what cobra and pflag say by
// themselves is in English.
func (a *app) usage(c *cobra.Command) error {
	var b strings.Builder
	b.WriteString(a.word("command.help.usage") + "\n  " + c.UseLine() + "\n")
	if c.HasAvailableSubCommands() {
		b.WriteString("\n" + a.word("command.help.commands") + "\n")
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				b.WriteString("  " + pad(sub.Name(), c.NamePadding()) + " " + sub.Short + "\n")
			}
		}
	}
	b.WriteString("\n" + a.word("command.help.flags") + "\n" + a.flagLines(c.LocalFlags().FlagUsages()))
	if c.HasAvailableInheritedFlags() {
		b.WriteString("\n" + a.word("command.help.global") + "\n" + a.flagLines(c.InheritedFlags().FlagUsages()))
	}
	if c.HasAvailableSubCommands() {
		b.WriteString("\n" + a.word("command.help.more", finding.Text("path", c.CommandPath())) + "\n")
	}
	_, err := io.WriteString(c.OutOrStdout(), b.String())
	return err
}

// flagTypes are the types of Go that pflag shows for the value of a flag, after
// its name.
var flagTypes = regexp.MustCompile(`(--[a-z-]+) (string|int|stringArray)\b`)

// flagDefault is what pflag says of a value that stands in.
var flagDefault = regexp.MustCompile(` \(default "?([^"]*)"?\)\n`)

// flagLines are the lines of pflag without its English.
func (a *app) flagLines(lines string) string {
	lines = flagTypes.ReplaceAllStringFunc(lines, func(s string) string {
		name, kind, _ := strings.Cut(s, " ")
		return name + " " + pad("…", len(kind))
	})
	return flagDefault.ReplaceAllStringFunc(lines, func(s string) string {
		return " " + a.word("command.help.default", finding.Text("value", flagDefault.FindStringSubmatch(s)[1])) + "\n"
	})
}

// placeholders are what stands for an argument where a command is shown.
var placeholders = regexp.MustCompile(`\b(FILE|DIR|EVENT|PARTY|ID|NAME)\b`)

// called writes the arguments of a command in the language of the run.
func (a *app) called(use string) string {
	return placeholders.ReplaceAllStringFunc(use, func(s string) string {
		return a.word("command.argument." + strings.ToLower(s))
	})
}
