// Command size says what the built engine weighs, and what each package takes of
// it, as wasm/SIZE.md. It fails when a file is over its budget.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A part is a part of the engine that is built on its own.
type part struct {
	name, does string
	// The budgets of its files, in kB of gzip.
	module, twin int
}

var parts = []part{
	{"engine-rounds", "assesses and checks rounds on their own", 61, 81},
	{"engine", "assesses and checks documents too: what the web component loads", 118, 154},
	{"engine-all", "answers every call", 170, 220},
}

func main() {
	engine := flag.String("engine", ".tmp/engine", "the folder of the modules and their twins")
	maps := flag.String("maps", "", "the folder of the linker's maps")
	tools := flag.String("tools", "", "the toolchains that built them, as they name themselves")
	flag.Parse()
	page, over, err := report(*engine, *maps, *tools)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Print(page)
	if len(over) > 0 {
		fmt.Fprintln(os.Stderr, "over budget: "+strings.Join(over, ", "))
		os.Exit(1)
	}
}

// report returns the page and the files that are over their budgets.
func report(engine, maps, tools string) (page string, over []string, err error) {
	var b strings.Builder
	fmt.Fprintf(&b, head, tools)
	for _, p := range parts {
		for _, f := range []struct {
			name, by string
			budget   int
		}{
			{p.name + ".wasm", "TinyGo", p.module},
			{p.name + "-twin.js", "wasm2js", p.twin},
		} {
			raw, gz, br, err := sizes(filepath.Join(engine, f.name))
			if err != nil {
				return "", nil, err
			}
			if gz > f.budget*1000 {
				over = append(over, f.name+" by "+f.by)
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %d |\n", f.name, f.by, kB(raw), kB(gz), kB(br), f.budget)
		}
	}
	b.WriteString("\n")
	for _, p := range parts {
		fmt.Fprintf(&b, "- `%s` %s.\n", p.name, p.does)
	}
	b.WriteString(costs)
	table, err := packages(maps)
	if err != nil {
		return "", nil, err
	}
	return b.String() + table, over, nil
}

// sizes returns what a file weighs as it is and as it is sent: by the compressed
// files beside it.
func sizes(file string) (raw, gz, br int, err error) {
	for ending, size := range map[string]*int{"": &raw, ".gz": &gz, ".br": &br} {
		info, err := os.Stat(file + ending)
		if err != nil {
			return 0, 0, 0, err
		}
		*size = int(info.Size())
	}
	return raw, gz, br, nil
}

func kB(bytes int) string { return fmt.Sprintf("%.1f", float64(bytes)/1000) }

const head = `# What the engine weighs

Written by the build (` + "`make built`" + `), with %s; do not edit. Sizes are in kB of 1,000 bytes. A file over its budget, which is that of the compressed one (gz), fails the build.

| file | made by | raw | gz | br | budget, gz |
| --- | --- | --: | --: | --: | --: |
`

const costs = `
## What keeps it small

- No garbage collector: a request's memory is given back when it was answered. Collectors need every pointer on the stack noted, in a quarter more code.
- No reflection: nothing that is linked puts a struct into an interface, compares interfaces, or has structs with texts as keys of a map.
- What is left is mostly what the library knows: the rules of documents, the calendar of conventions, the assessment, and reading and checking.

## What each import costs

Code and data of each package in the module as TinyGo links it, in bytes, before binaryen takes off what it can: inlined functions count where they went. Packages
under 100 bytes everywhere are left out.

`

// packages returns the table of what each package takes of each part.
func packages(maps string) (string, error) {
	takes := map[string][]int{}
	sums := make([]int, len(parts))
	for i, p := range parts {
		text, err := os.ReadFile(filepath.Join(maps, p.name+".map"))
		if err != nil {
			return "", err
		}
		for name, size := range sizesIn(string(text)) {
			if takes[name] == nil {
				takes[name] = make([]int, len(parts))
			}
			takes[name][i] += size
			sums[i] += size
		}
	}
	names := make([]string, 0, len(takes))
	for name, sizes := range takes {
		if slices.Max(sizes) >= 100 {
			names = append(names, name)
		}
	}
	last := len(parts) - 1
	slices.SortFunc(names, func(a, b string) int {
		if takes[a][last] != takes[b][last] {
			return takes[b][last] - takes[a][last]
		}
		return strings.Compare(a, b)
	})
	var b strings.Builder
	b.WriteString("| package |")
	for _, p := range parts {
		fmt.Fprintf(&b, " %s |", p.name)
	}
	b.WriteString("\n| --- |" + strings.Repeat(" --: |", len(parts)) + "\n")
	row := func(name string, sizes []int) {
		fmt.Fprintf(&b, "| %s |", name)
		for _, n := range sizes {
			fmt.Fprintf(&b, " %d |", n)
		}
		b.WriteString("\n")
	}
	for _, name := range names {
		row("`"+name+"`", takes[name])
	}
	row("all", sums)
	return b.String(), nil
}
