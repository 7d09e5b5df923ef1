package main

import (
	"errors"
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// speak gives what cobra itself says the words of the language.
func (a *app) speak(root *cobra.Command) {
	if !root.CompletionOptions.DisableDefaultCmd {
		root.InitDefaultHelpCmd()
		root.InitDefaultCompletionCmd()
	}
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
	root.SetFlagErrorFunc(a.misused)
	root.SetUsageFunc(a.usage)
	every(root, func(c *cobra.Command) {
		c.Use, c.Long = a.called(c.Use), wrap(c.Long, 0)
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

// usage writes how a command is called, in our words: what cobra and pflag say by
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
	b.WriteString("\n" + a.word("command.help.flags") + "\n" + a.flagLines(c.LocalFlags()))
	if c.HasAvailableInheritedFlags() {
		b.WriteString("\n" + a.word("command.help.global") + "\n" + a.flagLines(c.InheritedFlags()))
	}
	if c.HasAvailableSubCommands() {
		b.WriteString("\n" + a.word("command.help.more", finding.Text("path", c.CommandPath())) + "\n")
	}
	return a.print(b.String())
}

// flagLines shows flags with what they do. A value is a …, whatever its type.
func (a *app) flagLines(flags *pflag.FlagSet) string {
	var names, uses []string
	width := 0
	flags.VisitAll(func(f *pflag.Flag) {
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " …"
		}
		use := f.Usage
		if f.Value.Type() == "string" && f.DefValue != "" {
			use += " " + a.word("command.help.default", finding.Text("value", f.DefValue))
		}
		names, uses = append(names, name), append(uses, use)
		width = max(width, utf8.RuneCountInString(name))
	})
	var b strings.Builder
	for i, name := range names {
		b.WriteString(pad(name, width) + "   " + wrap(uses[i], width+3) + "\n")
	}
	return b.String()
}

// misused says in our words what is wrong with a flag.
func (a *app) misused(c *cobra.Command, err error) error {
	path := finding.Text("path", c.CommandPath())
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		name := e.GetSpecifiedName()
		if near := wire.Nearest(name, flagNames(c)); near != "" {
			return a.say("command.error.flag.near", finding.Text("flag", "--"+name), finding.Text("nearest", "--"+near), path)
		}
		dashes := "--"
		if e.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		return a.say("command.error.flag", finding.Text("flag", dashes+name), path)
	}
	if e, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return a.say("command.error.flag.value", finding.Text("flag", "--"+e.GetFlag().Name), path)
	}
	if e, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return a.say("command.error.flag.wrong", finding.Text("flag", "--"+e.GetFlag().Name), finding.Text("value", e.GetValue()), path)
	}
	return a.say("command.error.usage", finding.Text("cause", err.Error()))
}

// flagNames yields the names of the flags of a command.
func flagNames(c *cobra.Command) iter.Seq[string] {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return slices.Values(names)
}

// placeholders are what stands for an argument where a command is shown.
var placeholders = regexp.MustCompile(`\b(FILE|DIR|EVENT|PARTY|ID|NAME)\b`)

// called writes the arguments of a command in the language of the run.
func (a *app) called(use string) string {
	return placeholders.ReplaceAllStringFunc(use, func(s string) string {
		return a.word("command.argument." + strings.ToLower(s))
	})
}
