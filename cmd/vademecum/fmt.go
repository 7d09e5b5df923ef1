package main

import (
	"bytes"
	"errors"
	"io"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

type fmtFlags struct {
	write, list, lines bool
}

func (a *app) fmtCommand() *cobra.Command {
	var flags fmtFlags
	c := &cobra.Command{
		Use:   "fmt [FILE|DIR|-]...",
		Short: a.word("command.fmt"),
		Long:  a.word("command.fmt.long"),
		RunE:  func(_ *cobra.Command, args []string) error { return a.format(args, flags) },
	}
	c.Flags().BoolVarP(&flags.write, "write", "w", false, a.word("command.flag.write"))
	c.Flags().BoolVarP(&flags.list, "list", "l", false, a.word("command.flag.list"))
	c.Flags().BoolVar(&flags.lines, "ndjson", false, a.word("command.flag.ndjson"))
	a.stdinFlag(c)
	return c
}

// format writes documents in their canonical form. A file that cannot be read or
// written stays as it is, and is reported; the others are done.
func (a *app) format(args []string, flags fmtFlags) error {
	refused, unread := false, false
	for _, s := range a.sources(args) {
		done, err := a.formatOne(s, flags)
		if failed, ok := errors.AsType[outputError](err); ok {
			return failed.error
		}
		if err != nil {
			unread = true
			a.complain(err)
		}
		refused = refused || !done
	}
	switch {
	case unread:
		return errUnread
	case refused:
		return errFound
	}
	return nil
}

// An outputError is why the output takes nothing more: there is no use in going on.
type outputError struct{ error }

// formatOne formats one file, and returns false when it is refused or, with
// --list, when it is not in its canonical form.
func (a *app) formatOne(s source, flags fmtFlags) (done bool, err error) {
	before, err := a.readAll(s)
	if err != nil {
		return false, err
	}
	lines := flags.lines || isLines(a.pathOf(s), buffered(bytes.NewReader(before)))
	after, list := canonical(before, lines)
	if !list.Valid() {
		return false, a.refuse(s, list)
	}
	same := bytes.Equal(before, after)
	write := flags.write && s.path != stdin
	if write && !same {
		if err := a.rewrite(s, lines); err != nil {
			return false, err
		}
	}
	if flags.list && !same {
		if err := a.print(safe(a.pathOf(s)) + "\n"); err != nil {
			return false, outputError{err}
		}
	}
	switch {
	case write:
		return true, nil
	case flags.list:
		return same, nil
	}
	if _, err := a.out.Write(after); err != nil {
		return false, outputError{err}
	}
	return true, nil
}

// rewrite gives a file its canonical form. What it holds is read once more, now that
// nobody else writes it.
func (a *app) rewrite(s source, lines bool) error {
	held, err := save.Open(s.path)
	if err != nil {
		return a.fileError(s.path, err)
	}
	defer held.Close()
	before, err := a.readAll(s)
	if err != nil {
		return err
	}
	after, list := canonical(before, lines)
	if !list.Valid() {
		return a.fileError(s.path, save.ErrChanged)
	}
	if err := held.Replace(before, after); err != nil {
		return a.fileError(s.path, err)
	}
	return nil
}

// readAll returns the text of a source. Of one that is longer than any document
// may be, or never ends, it returns the beginning: enough for reading to say so.
func (a *app) readAll(s source) ([]byte, error) {
	in, err := a.open(s)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, format.MaxBytes+1))
	if err != nil {
		return nil, a.fileError(s.path, err)
	}
	if a.room != nil {
		a.room(len(text))
	}
	return text, nil
}

// canonical returns the text in canonical form, or why it has none: what JSON
// or the types of the document do not allow. What the rules of the document say
// is no hindrance.
func canonical(text []byte, lines bool) ([]byte, finding.List) {
	limits := format.Limits{Bytes: format.MaxBytes}
	if !lines {
		var doc partnership.Document
		list := wire.Read(text, wire.Limits(limits), partnership.Members(&doc)).Findings()
		if !list.Valid() {
			return nil, list
		}
		out, err := doc.Append(nil)
		return out, unwritable(list, err)
	}
	var out []byte
	for line := range wire.Lines(bytes.NewReader(text), wire.Limits(limits)) {
		var doc partnership.Document
		list := wire.Read(line.Text, wire.Limits(limits), partnership.Members(&doc)).Findings().Map(func(f finding.Finding) (finding.Finding, bool) {
			f.Place.Line += line.Number - 1
			return f, true
		})
		if !list.Valid() {
			return nil, list
		}
		var err error
		if out, err = doc.AppendLine(out); err != nil {
			return nil, unwritable(list, err)
		}
		out = append(out, '\n')
	}
	return out, finding.List{}
}

// unwritable is what reading lets pass and writing does not: nothing that is
// known, and yet nothing must be lost.
func unwritable(list finding.List, err error) finding.List {
	if err != nil {
		list.Add(finding.Rule{Code: "json-utf8", Severity: finding.Error}, "", finding.Word("what", "encoding.other"))
	}
	return list
}

// refuse says why a file is left as it is.
func (a *app) refuse(s source, list finding.List) error {
	text := a.word("command.fmt.refused", finding.Text("path", a.named(a.pathOf(s)))) + "\n"
	text += a.entries(list, finding.Error)
	return a.printErr(text)
}
