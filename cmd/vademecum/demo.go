package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// shownCase is the invented partnership that `demo` looks at more closely.
const shownCase = "fictional-bilateral"

func (a *app) demoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: a.word("command.demo"),
		Long:  a.word("command.demo.long"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return a.demo() },
	}
}

// demo shows the main job on the case library.
func (a *app) demo() error {
	for _, section := range []func() (string, error){a.demoLibrary, a.demoShown, a.demoAssessment, a.demoLife, a.demoMistakes} {
		text, err := section()
		if err != nil {
			return err
		}
		if err := a.print(text + "\n"); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) heading(key string) string {
	return a.styled(bold, a.word(key)) + "\n\n"
}

// demoLibrary checks every case and shows a line for each.
func (a *app) demoLibrary() (string, error) {
	var b strings.Builder
	b.WriteString(a.heading("command.demo.library"))
	fmt.Fprintf(&b, "  %s %s %s\n", pad(a.word("command.demo.partnership"), 46), pad(a.word("command.demo.stage"), 17), a.word("command.demo.findings"))
	for c := range cases.All() {
		doc, list := partnership.Read(c.Data, partnership.Options{On: a.on})
		name := cut(doc.Name.In(string(a.lang)), 46)
		counts := []string{}
		for s := finding.Error; ; s-- {
			counts = append(counts, a.styled(marks[s], strconv.Itoa(list.Count(s))))
			if s == finding.Advice {
				break
			}
		}
		fmt.Fprintf(&b, "  %s %s %s\n", pad(name, 46), pad(a.stageName(doc.Stage(a.on)), 17), strings.Join(counts, " · "))
	}
	b.WriteString("\n  " + wrap(a.word("command.demo.library.note"), 2) + "\n")
	return b.String(), nil
}

// cut shortens a name to a number of columns.
func cut(text string, columns int) string {
	r := []rune(text)
	if len(r) <= columns {
		return text
	}
	return string(r[:columns-1]) + "…"
}

// demoShown tells all that is found in one partnership.
func (a *app) demoShown() (string, error) {
	c, ok := cases.Find(shownCase)
	if !ok {
		return "", a.say("command.error.case", finding.Text("id", shownCase))
	}
	doc, list := partnership.Read(c.Data, partnership.Options{On: a.on})
	var b strings.Builder
	b.WriteString(a.heading("command.demo.shown"))
	b.WriteString("  " + wrap(doc.Summary.In(string(a.lang)), 2) + "\n")
	if list.Total() == 0 {
		b.WriteString("\n  " + a.styled(green, a.word("command.check.fine")) + "\n")
	}
	for f := range list.All() {
		b.WriteString(a.entry(f))
	}
	return b.String(), nil
}

// demoAssessment shows the six questions of the same partnership.
func (a *app) demoAssessment() (string, error) {
	c, _ := cases.Find(shownCase)
	doc, _ := partnership.Read(c.Data, partnership.Options{On: a.on})
	result, err := a.assessDocument(doc, "first", assess.DefaultPolicy())
	if err != nil {
		return "", err
	}
	return a.heading("command.demo.assess") + a.assessment(result), nil
}

// mistakes are what happens to files that people and programs write.
var mistakes = []struct{ from, to string }{
	{`"country": "FR"`, `"country": "France"`},
	{`"triggers"`, `"trigers"`},
	{`"volunteer": true`, `"volunteer": "oui"`},
	{`"start": "2024-09-01"`, `"start": "2024-09-31"`},
}

// demoMistakes shows how mistakes in the same document are reported.
func (a *app) demoMistakes() (string, error) {
	c, _ := cases.Find(shownCase)
	text := string(c.Data)
	for _, m := range mistakes {
		text = strings.Replace(text, m.from, m.to, 1)
	}
	_, list := partnership.Read([]byte(text), partnership.Options{On: a.on})
	var b strings.Builder
	b.WriteString(strings.TrimSuffix(a.heading("command.demo.mistakes"), "\n"))
	for f := range list.All() {
		if f.Severity != finding.Advice {
			b.WriteString(a.entry(f))
		}
	}
	b.WriteString("\n" + wrap(a.word("command.demo.next"), 0) + "\n")
	return b.String(), nil
}
