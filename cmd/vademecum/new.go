package main

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/internal/start"
	"github.com/vademecum-go/vademecum/partnership"
)

type newFlags struct {
	name, host, model, from, output string
	partners                        []string
}

func (a *app) newCommand() *cobra.Command {
	var flags newFlags
	c := &cobra.Command{
		Use:   "new",
		Short: a.word("command.new"),
		Long:  a.word("command.new.long"),
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return a.begin(flags, c.Flags().Changed("output")) },
	}
	c.Flags().StringVar(&flags.host, "host", "", a.word("command.flag.host"))
	c.Flags().StringArrayVar(&flags.partners, "partner", nil, a.word("command.flag.partner"))
	c.Flags().StringVar(&flags.name, "name", "", a.word("command.flag.name"))
	c.Flags().StringVar(&flags.model, "model", "", a.word("command.flag.model"))
	choices(c, "model", modelNames())
	c.Flags().StringVar(&flags.from, "from", "", a.word("command.flag.from-case"))
	c.Flags().StringVarP(&flags.output, "output", "o", "", a.word("command.flag.output"))
	return c
}

func modelNames() []string {
	names := make([]string, 0, len(start.Models))
	for _, m := range start.Models {
		names = append(names, string(m))
	}
	return names
}

// begin writes the document of a partnership that begins: to a file that does not
// exist yet, else to standard output. On a terminal it asks what is missing.
func (a *app) begin(flags newFlags, named bool) error {
	plan := start.Plan{Name: typed(flags.name), Host: typed(flags.host), Model: start.Model(flags.model), On: a.on}
	for _, name := range flags.partners {
		plan.Partners = append(plan.Partners, typed(name))
	}
	if flags.from != "" {
		from, err := a.model(flags.from)
		if err != nil {
			return err
		}
		plan.From = from
	}
	output := flags.output
	if named && output != stdin {
		// Nothing is asked for a file that cannot be written.
		if _, err := os.Lstat(output); err == nil {
			return a.say("command.error.exists", finding.Text("path", output))
		}
	}
	if a.typed && a.attended {
		var err error
		if output, err = a.askPlan(&plan, output, named); err != nil {
			return err
		}
	}
	if err := plan.Check(); err != nil {
		return a.say(planFaults[err], finding.Text("value", flags.model), finding.Text("known", strings.Join(modelNames(), ", ")))
	}
	doc := plan.Document()
	if list := doc.Check(a.on); !list.Valid() {
		return a.refuseNames(list)
	}
	if plan.From != nil && len(plan.From.Partners) > len(doc.Partners) {
		a.tell(a.word("command.new.fewer", finding.Count("of", len(plan.From.Partners)), finding.Count("n", len(doc.Partners))))
	}
	text, err := doc.Append(nil)
	if err != nil {
		return err
	}
	return a.writeNew(output, text, "command.new.done")
}

// planFaults are the words for what a plan lacks.
var planFaults = map[error]string{
	start.ErrHost: "command.new.host", start.ErrPartners: "command.new.partners", start.ErrTwice: "command.new.twice",
	start.ErrModel: "command.new.model", start.ErrOne: "command.new.one", start.ErrSeveral: "command.new.several",
}

// writeNew writes a text to a file that does not exist yet and says so, or to standard
// output without one.
func (a *app) writeNew(path string, text []byte, done string) error {
	if path == "" || path == stdin {
		_, err := a.out.Write(text)
		return err
	}
	if err := save.Replace(path, nil, text); err != nil {
		switch {
		case errors.Is(err, save.ErrChanged):
			return a.say("command.error.exists", finding.Text("path", path))
		case errors.Is(err, fs.ErrNotExist):
			return a.say("command.error.nofolder", finding.Text("path", filepath.Dir(path)))
		}
		return a.fileError(path, err)
	}
	return a.print(wrap(a.word(done, finding.Text("path", safe(path))), 0) + "\n")
}

// model returns the partnership whose structure is asked for: a case of the library,
// else a file.
func (a *app) model(from string) (*partnership.Document, error) {
	if c, ok := cases.Find(from); ok {
		doc, list := partnership.Read(c.Data, partnership.Options{On: a.on})
		return doc, a.unreadable(from, list)
	}
	if _, err := os.Stat(from); err != nil && !strings.ContainsAny(from, "./\\") {
		return nil, a.say("command.error.case", finding.Text("id", from))
	}
	f, err := a.readFile(from)
	return f.doc, err
}

// refuseNames says why names are no names.
func (a *app) refuseNames(list finding.List) error {
	text := a.word("command.new.refused") + "\n"
	text += a.entries(list, finding.Error)
	if err := a.printErr(text); err != nil {
		return err
	}
	return errFound
}

// askPlan asks what is missing, beside the output, and returns where to write. The
// end of the input ends the questions.
func (a *app) askPlan(plan *start.Plan, output string, named bool) (string, error) {
	lines := bufio.NewScanner(a.in)
	ask := func(key string, args ...finding.Arg) string {
		a.printErr(wrap(a.word(key, args...), 0) + "\n") //nolint:errcheck // it is only told
		if !lines.Scan() {
			return ""
		}
		return typed(lines.Text())
	}
	if plan.Host == "" {
		plan.Host = ask("command.new.ask.host")
	}
	if plan.Host != "" && len(plan.Partners) == 0 {
		for name := ask("command.new.ask.partner"); name != ""; {
			plan.Partners = append(plan.Partners, name)
			if plan.Model == start.Bilateral {
				break
			}
			name = ask("command.new.ask.another")
		}
	}
	if named || plan.Check() != nil || !a.terminal {
		return output, lines.Err()
	}
	file := start.FileName(plan.Title(), func(name string) bool { _, err := os.Lstat(name); return err == nil })
	if other := ask("command.new.ask.file", finding.Text("path", file)); other != "" {
		file = other
	}
	return file, lines.Err()
}
