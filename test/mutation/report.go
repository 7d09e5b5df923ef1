package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
)

// summary tells an outcome on a terminal.
func (o outcome) summary(k known) string {
	var b strings.Builder
	for _, m := range o.living() {
		fmt.Fprintf(&b, "%s/%s:%d %s\n\twas  %s\n\tis   %s\n", o.name, m.file, m.line, m.fate, m.was, m.is)
		if why := k.why(o.name, m); why != "" {
			fmt.Fprintf(&b, "\t%s\n", why)
		}
	}
	fmt.Fprintf(&b, "%s: %.1f %% of %d killed, %d survived, %d endless; %d did not compile\n",
		o.name, o.share(), o.tried(), o.count(survived), o.count(endless), o.count(unviable))
	return b.String()
}

const preface = `## Mutation testing

This section is written by ` + "`make mutate`" + `; only the reasons are typed in, in ` + "`mutation/known.txt`" + `. Each mutant is the code with one operator changed: a comparison moved or turned round, a sum
made a difference, *and* made *or*, a loop left instead of gone on with; what it stands between stays together. [gremlins](https://github.com/go-gremlins/gremlins) says which there are; every one is tried,
whether tests reach its line or not. A mutant is killed when a test of its own package fails. One whose tests do not end has not been killed, and what does not
compile is no mutant. Generated code is left out, and so are tests of time and memory; tests of properties draw from one seed. The bar is 90 % in each.

| package | mutants | killed | | survived | without end | did not compile | at commit |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
`

// section writes what became of the mutants in Markdown.
func section(outcomes []outcome, k known) string {
	var b strings.Builder
	b.WriteString(preface)
	for _, o := range outcomes {
		for _, r := range o.rows() {
			fmt.Fprintf(&b, "| %s | %d | %d | %.1f %% | %d | %d | %d | %s |\n",
				r.name, r.tried(), r.count(killed), r.share(), r.count(survived), r.count(endless), r.count(unviable), r.commits())
		}
	}
	b.WriteString("\nThose that were not killed, and why:\n\n| file | the line as it became | why it may live |\n| --- | --- | --- |\n")
	for _, o := range outcomes {
		for _, m := range o.living() {
			why := k.why(o.name, m)
			if why == "" {
				why = "**not looked at**"
			}
			fmt.Fprintf(&b, "| %s/%s | `%s` | %s |\n", o.name, m.file, strings.ReplaceAll(m.is, "|", `\|`), why)
		}
	}
	return b.String()
}

// replaceSection puts the section in the place of the one that a file has, else at
// its end.
func replaceSection(path, text string) error {
	page, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		page, err = []byte("# Quality\n"), nil
	}
	if err != nil {
		return err
	}
	title, _, _ := strings.Cut(text, "\n")
	old := regexp.MustCompile(`(?ms)^` + regexp.QuoteMeta(title) + `$.*?(^## |\z)`)
	if at := old.FindSubmatchIndex(page); at != nil {
		rest := string(page[at[2]:])
		if rest != "" {
			rest = "\n" + rest
		}
		return os.WriteFile(path, []byte(string(page[:at[0]])+text+rest), 0o644)
	}
	return os.WriteFile(path, []byte(strings.TrimRight(string(page), "\n")+"\n\n"+text), 0o644)
}
