package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

// formatFlag gives a command the choice of the form of its answer, of which the
// first is usual.
func (a *app) formatFlag(c *cobra.Command, format *string, known string) {
	forms := strings.Split(known, ", ")
	c.Flags().StringVar(format, "format", forms[0], a.word("command.flag.format", finding.Text("known", known)))
	choices(c, "format", forms)
}

// choices lets the keyboard complete a flag by its values.
func choices(c *cobra.Command, flag string, values []string) {
	// There is an error only for a flag that the command has not: tests see it.
	_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// form refuses a form of the answer that is not known.
func (a *app) form(format string, known ...string) error {
	if slices.Contains(known, format) {
		return nil
	}
	return a.say("command.error.format", finding.Text("format", format), finding.Text("known", strings.Join(known, ", ")))
}

// dayOf reads a date that a flag gives, another day when it gives none.
func (a *app) dayOf(flag, text string, without cal.Date) (cal.Date, error) {
	if text == "" {
		return without, nil
	}
	d, err := cal.ParseDate(text)
	if err != nil {
		return d, a.say("command.error.day", finding.Text("flag", flag), finding.Text("value", text))
	}
	return d, nil
}
