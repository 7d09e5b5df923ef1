package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
)

// least is the share of the mutants that the tests of each package must kill.
const least = 90

// An outcome is what became of the mutants of a package.
type outcome struct {
	core
	mutants []*mutant
}

// rows are the outcome, and that of the files that have a figure of their own.
func (o outcome) rows() []outcome {
	if o.part == "" {
		return []outcome{o}
	}
	some := outcome{core: core{name: o.name + ", its " + o.part + "*.go"}}
	for _, m := range o.mutants {
		if strings.HasPrefix(m.file, o.part) {
			some.mutants = append(some.mutants, m)
		}
	}
	return []outcome{o, some}
}

func (o outcome) count(fates ...fate) int {
	n := 0
	for _, m := range o.mutants {
		if slices.Contains(fates, m.fate) {
			n++
		}
	}
	return n
}

// tried is how many mutants count: all but those that do not compile, which are
// none.
func (o outcome) tried() int { return o.count(killed, survived, endless) }

// share returns how many of a hundred mutants were killed.
func (o outcome) share() float64 { return 100 * float64(o.count(killed)) / float64(max(o.tried(), 1)) }

// commits names those at which the mutants were tried.
func (o outcome) commits() string {
	var out []string
	for _, m := range o.mutants {
		if !slices.Contains(out, m.commit) {
			out = append(out, m.commit)
		}
	}
	return strings.Join(out, ", ")
}

// living are the mutants that were not killed.
func (o outcome) living() []*mutant {
	var out []*mutant
	for _, m := range o.mutants {
		if m.fate == survived || m.fate == endless {
			out = append(out, m)
		}
	}
	return out
}

// known are the survivors that were looked at: why each may live, by its package,
// its file and the line of code as it became.
type known map[string]string

// readKnown reads a file of lines with tabs between package and file, code, reason.
func readKnown(path string) (known, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := known{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		parts := strings.Split(lines.Text(), "\t")
		switch {
		case lines.Text() == "" || strings.HasPrefix(lines.Text(), "#"):
		case len(parts) != 3:
			return nil, fmt.Errorf("%s: a line has three parts: %s", path, lines.Text())
		default:
			out[parts[0]+"\t"+parts[1]] = parts[2]
		}
	}
	return out, lines.Err()
}

// why tells why a survivor may live, "" when nobody has said.
func (k known) why(pkg string, m *mutant) string { return k[pkg+"/"+m.file+"\t"+m.is] }

// verdict fails when too few were killed, or a survivor was not looked at.
func verdict(outcomes []outcome, k known) error {
	for _, o := range outcomes {
		for _, x := range o.rows() {
			if x.share() < least {
				return fmt.Errorf("%s: less than %d %% killed", x.name, least)
			}
		}
		for _, m := range o.living() {
			if k.why(o.name, m) == "" {
				return fmt.Errorf("%s/%s:%d: a survivor that known.txt says nothing about", o.name, m.file, m.line)
			}
		}
	}
	return nil
}
