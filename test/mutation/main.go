// Command mutation breaks the code of the core on purpose, one operator at a
// time, and counts how often the tests of the package notice. make mutate runs it.
//
// Which mutants there are, gremlins says (github.com/go-gremlins/gremlins, pinned
// here). It would also run them, but builds the tests anew for each, which takes
// hours; takes what does not compile for killed, as go test ends alike for both;
// and never tries a line that no test reaches. So here all mutants of a package are
// built into its tests at once, each behind a switch, and every one is tried.
//
//	go run . -write              all packages, and writes docs/quality.md
//	go run . cal lifecycle       some packages, and prints what came of it
//	go run . -file ^rules_       only the files whose names match
//	go run . -write lifecycle    one again, and writes with what was kept of the others
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
)

// A core is a package whose tests are held to notice.
type core struct {
	name string
	// root is the folder of its module, the one above by default.
	root string
	// slow are tests that are run only when no other notices.
	slow []string
	// part are files that have a figure of their own.
	part string
}

// leftOut are tests that are not run: those of time and memory, which say nothing
// about what is computed, those of generated code, which is not changed here, and
// one that builds the code anew, without its mutants.
var leftOut = []string{
	"TestCostIsLinear", "TestMemoryIsBounded", "TestAStreamTakesConstantMemory", "TestAStreamCostsAsMuchAtItsEnd",
	"TestCompiledAndReflectiveReadersAgree", "TestTheSameOnEveryPlatform",
}

func (c core) module() string { return cmp.Or(c.root, "../..") }

var cores = []core{
	{name: "cal"},
	{name: "assess", slow: []string{"TestProperties", "TestHowFarTheSearchGoes", "TestTheSmallestChangesAreAllFound"}},
	{name: "partnership", part: "rules_", slow: []string{"TestProperties", "FuzzRead", "FuzzStream", "TestEveryTypeGoesThroughEncodingJSON"}},
	{name: "lifecycle", slow: []string{"TestDocumentsMadeByChance", "TestOneDocumentAndOnePolicyAmongManyGoroutines", "TestExplainAndApplyAgree"}},
}

func main() {
	write := flag.Bool("write", false, "write the section of docs/quality.md")
	file := flag.String("file", ".", "only files whose names match")
	workers := flag.Int("workers", 2, "mutants tried at the same time")
	flag.Parse()
	if err := run(flag.Args(), *write, *file, *workers); err != nil {
		fmt.Fprintln(os.Stderr, "mutation:", err)
		os.Exit(1)
	}
}

func run(names []string, write bool, file string, workers int) error {
	files, err := regexp.Compile(file)
	if err != nil {
		return err
	}
	known, err := readKnown("known.txt")
	if err != nil {
		return err
	}
	var outcomes []outcome
	for _, c := range cores {
		o := outcome{core: c}
		if len(names) == 0 || slices.Contains(names, c.name) {
			if o, err = try(c, files, workers); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			fmt.Print(o.summary(known))
			if o, err = o.save(files); err != nil {
				return err
			}
		} else if r, err := readRecord(c.name); err != nil {
			return err
		} else {
			o = r.outcome(c)
		}
		outcomes = append(outcomes, o)
	}
	if !write {
		return nil
	}
	if err := replaceSection("../../docs/quality.md", section(outcomes, known)); err != nil {
		return err
	}
	return verdict(outcomes, known)
}

// try makes the mutants of a package and runs its tests against each.
func try(c core, files *regexp.Regexp, workers int) (outcome, error) {
	src, err := load(c)
	if err != nil {
		return outcome{}, err
	}
	mutants, err := list(c, src, files)
	if err != nil {
		return outcome{}, err
	}
	src.judge(mutants)
	work, err := os.MkdirTemp("", "mutation-")
	if err != nil {
		return outcome{}, err
	}
	defer os.RemoveAll(work)
	lab := &lab{core: c, src: src, work: work}
	if err := lab.build(mutants); err != nil {
		return outcome{}, err
	}
	lab.run(mutants, workers)
	return outcome{core: c, mutants: mutants}, nil
}
