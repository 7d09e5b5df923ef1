package main

import (
	"bufio"
	"io"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A checked is one document and what was found in it.
type checked struct {
	source   string // the file, and the line of a document in a stream
	path     string // the file
	document *partnership.Document
	findings finding.List
}

// A reporter is a way to show documents as they are checked, and what could not be
// read: a report that leaves it out would be green by mistake.
type reporter interface {
	document(checked) error
	missed(path string, err error) error
	end() error
}

// checkFormats are the formats of `check`.
const checkFormats = "text, json, sarif, junit, github, gitlab"

// unreadCode stands where a report has the code of a finding, for a file that could
// not be read. No finding has it.
const unreadCode finding.Code = "file-unread"

// reporter returns the format of `check`.
func (a *app) reporter(flags checkFlags) (reporter, error) {
	switch flags.format {
	case "text":
		return &textReport{app: a}, nil
	case "json":
		return &jsonReport{app: a}, nil
	case "sarif":
		return &sarifReport{app: a}, nil
	case "junit":
		return &junitReport{app: a, strict: flags.strict}, nil
	case "github":
		return &githubReport{app: a}, nil
	case "gitlab":
		return &gitlabReport{app: a}, nil
	}
	return nil, a.say("command.error.format", finding.Text("format", flags.format), finding.Text("known", checkFormats))
}

type checkFlags struct {
	format   string
	strict   bool
	lines    bool
	maxBytes int
}

func (a *app) checkCommand() *cobra.Command {
	var flags checkFlags
	c := &cobra.Command{
		Use:   "check [FILE|DIR|-]...",
		Short: a.word("command.check"),
		Long:  a.word("command.check.long"),
		RunE:  func(_ *cobra.Command, args []string) error { return a.check(args, flags) },
	}
	a.formatFlag(c, &flags.format, checkFormats)
	c.Flags().BoolVar(&flags.strict, "strict", false, a.word("command.flag.strict"))
	c.Flags().BoolVar(&flags.lines, "ndjson", false, a.word("command.flag.ndjson"))
	a.stdinFlag(c)
	c.Flags().IntVar(&flags.maxBytes, "max-bytes", 0, a.word("command.flag.max-bytes"))
	return c
}

func (a *app) check(args []string, flags checkFlags) error {
	shown, err := a.reporter(flags)
	if err != nil {
		return err
	}
	if flags.maxBytes < 0 || flags.maxBytes > format.MaxBytes {
		return a.say("command.error.max-bytes", finding.Count("most", format.MaxBytes))
	}
	options := partnership.Options{On: a.on, Limits: format.Limits{Bytes: flags.maxBytes}}
	wrong, unread := false, false
	progress := a.startProgress()
	err = a.eachDocument(a.sources(args), flags.lines, options, func(d checked) error {
		progress.step()
		if !d.findings.Valid() || (flags.strict && d.findings.Count(finding.Warning) > 0) {
			wrong = true
		}
		return shown.document(d)
	}, func(path string, err error) error {
		unread = true
		progress.end()
		a.complain(err)
		return shown.missed(path, err)
	})
	progress.end()
	if err != nil {
		return err
	}
	if err := shown.end(); err != nil {
		return err
	}
	switch {
	case unread:
		return errUnread
	case wrong:
		return errFound
	}
	return nil
}

// buffered returns a reader that can look ahead at the first line.
func buffered(in io.Reader) *bufio.Reader { return bufio.NewReaderSize(in, 64<<10) }
