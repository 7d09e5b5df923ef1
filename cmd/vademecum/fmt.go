package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
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
	return c
}

// format writes documents in their canonical form. A file that cannot be read
// to its end, or is not there, is left as it is, and said; the others are done.
func (a *app) format(args []string, flags fmtFlags) error {
	refused, unread := false, false
	for _, s := range a.sources(args) {
		if s.err != nil {
			unread = true
			a.complain(s.err)
			continue
		}
		done, err := a.formatOne(s, flags)
		if err != nil {
			return err
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

// formatOne formats one file, and returns false when it is refused or, with
// --list, when it is not in its canonical form.
func (a *app) formatOne(s source, flags fmtFlags) (bool, error) {
	before, err := a.readAll(s)
	if err != nil {
		return false, err
	}
	after, list := canonical(before, flags.lines || isLines(s.path, buffered(bytes.NewReader(before))))
	if !list.Valid() {
		return false, a.refuse(s, list)
	}
	same := bytes.Equal(before, after)
	if flags.list && !same {
		if _, err := fmt.Fprintln(a.out, safe(s.path)); err != nil {
			return false, err
		}
	}
	switch {
	case flags.write && s.path != stdin:
		if !same {
			if err := replace(s.path, before, after); err != nil {
				return false, a.fileError(s.path, err)
			}
		}
		return true, nil
	case flags.list:
		return same, nil
	}
	_, err = a.out.Write(after)
	return true, err
}

// readAll returns the text of a source. Of one that is longer than any document
// may be, or never ends, it returns the beginning: enough for reading to say so.
func (a *app) readAll(s source) ([]byte, error) {
	in, err := a.open(s)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, wire.MaxBytes+1))
	if err != nil {
		return nil, a.fileError(s.path, err)
	}
	return text, nil
}

// canonical returns the text in canonical form, or why it has none: what JSON
// or the types of the document do not allow. What the rules of the document say
// is no hindrance.
func canonical(text []byte, lines bool) ([]byte, finding.List) {
	limits := wire.Limits{Bytes: wire.MaxBytes}
	if !lines {
		var doc partnership.Document
		list := wire.Read(text, limits, &doc).Findings()
		if !list.Valid() {
			return nil, list
		}
		out, err := doc.Append(nil)
		return out, unwritable(list, err)
	}
	var out []byte
	for line := range wire.Lines(bytes.NewReader(text), limits) {
		var doc partnership.Document
		list := wire.Read(line.Text, limits, &doc).Findings().Map(func(f finding.Finding) (finding.Finding, bool) {
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
		list.Add(finding.Rule{Code: "json-utf8", Severity: finding.Error}, "")
	}
	return list
}

// refuse says why a file is left as it is.
func (a *app) refuse(s source, list finding.List) error {
	text := a.word("command.fmt.refused", finding.Text("path", a.named(s.path))) + "\n"
	for f := range list.All() {
		if f.Severity == finding.Error {
			text += a.told(f)
		}
	}
	_, err := fmt.Fprint(a.err, text)
	return err
}
