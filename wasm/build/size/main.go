// Command size says what the built engine weighs, and what each package takes of
// it, as wasm/SIZE.md. It fails when a file is over its budget.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A part is a part of the engine that is built on its own.
type part struct {
	name, does string
	// The budgets of its files, in kB of gzip.
	module, twin, reference int
}

var parts = []part{
	{"engine-rounds", "assesses and checks rounds on their own", 100, 200, 700},
	{"engine", "assesses and checks documents too: what the web component loads", 140, 200, 800},
	{"engine-all", "answers every call", 200, 400, 900},
}

// aim is what a module of the standard toolchain should take. Those that cannot
// have a budget of their own, and the page says why.
const aim = 800

func main() {
	dist := flag.String("dist", "wasm/dist", "the folder of the modules and their twins")
	reference := flag.String("reference", "wasm/build/reference", "the folder of the standard toolchain's modules")
	maps := flag.String("maps", "", "the folder of the linker's maps")
	tools := flag.String("tools", "", "the toolchains that built them, as they name themselves")
	flag.Parse()
	page, over, err := report(*dist, *reference, *maps, *tools)
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
func report(dist, reference, maps, tools string) (page string, over []string, err error) {
	var b strings.Builder
	fmt.Fprintf(&b, head, tools)
	for _, p := range parts {
		for _, f := range []struct {
			folder, name, by string
			budget           int
		}{
			{dist, p.name + ".wasm", "TinyGo", p.module},
			{dist, p.name + "-twin.js", "wasm2js", p.twin},
			{reference, p.name + ".wasm", "the standard toolchain", p.reference},
		} {
			raw, gz, br, err := sizes(filepath.Join(f.folder, f.name))
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
	b.WriteString(floor)
	b.WriteString(beyond())
	b.WriteString(costs)
	table, err := packages(maps)
	if err != nil {
		return "", nil, err
	}
	return b.String() + table, over, nil
}

// sizes returns what a file weighs as it is and as it is sent: by the compressed
// files beside it. The reference, which is sent to nobody, has one.
func sizes(file string) (raw, gz, br int, err error) {
	for ending, size := range map[string]*int{"": &raw, ".gz": &gz, ".br": &br} {
		info, err := os.Stat(file + ending)
		switch {
		case err == nil:
			*size = int(info.Size())
		case ending != ".br" || !errors.Is(err, fs.ErrNotExist):
			return 0, 0, 0, err
		}
	}
	return raw, gz, br, nil
}

func kB(bytes int) string {
	if bytes == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f", float64(bytes)/1000)
}

const head = `# What the engine weighs

Written by the build (` + "`make engine`" + `), with %s; do not edit. Sizes are in kB of 1,000 bytes. A file over its budget, which is that of the compressed one (gz), fails the build.

| file | made by | raw | gz | br | budget, gz |
| --- | --- | --: | --: | --: | --: |
`

const floor = `
The standard toolchain's runtime and tables take 0.4 MB, compressed, before a line of ours: its modules are the reference in tests, and ` + "`engine.wasm`" + ` is what a clone
without TinyGo serves to its own machine. Their data is joined (` + "`wasm/standard`" + `), else each took 0.1 MB more.
`

// beyond says which modules take more than they should, and why; nothing when
// there are none.
func beyond() string {
	var names []string
	for _, p := range parts {
		if p.reference > aim {
			names = append(names, "`"+p.name+".wasm`")
		}
	}
	if len(names) == 0 {
		return ""
	}
	return fmt.Sprintf(`
They should take %d. More, by that toolchain: %s, which only tests load. What is left beside the runtime is the reading of documents, the checks of their structure, a function for each rule,
and what the toolchain writes for every function whoever asks: its name, its lines, its stack, more than a third of the weight of its code. A part links nothing that it does
not call, and no table is filled at the start.
`, aim, strings.Join(names, ", "))
}

const costs = `
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
