// Command generate writes everything that follows from the sources: member
// tables, schemas, pages, codes, the words of the components, the corpus, and the
// expected files of tests. It needs Go alone and runs at the root of the
// repository:
//
//	make generate
//
// Then it lists what a person must still write, such as a French title or an
// example, and fails while that list is not empty.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A step writes some files. What it needs from others was written by steps before.
type step struct {
	writes string
	folder string // below the root, with a module of its own
	args   []string
}

var steps = []step{
	{"member tables", ".", []string{"generate", "-run", "tools/members", "./..."}},
	{"what is found in the documents of the rules", ".", updating("./partnership")},
	{"schemas, declarations, pages of the format", ".", []string{"generate", "-run", "tools/schemas", "./..."}},
	{"catalogues, sorted", ".", updating("./i18n")},
	{"codes, licences", ".", updating(".")},
	{"model and words of the components", ".", []string{"generate", "./wasm/widget"}},
	{"corpus", "test/conformance", []string{"generate", "./..."}},
	{"the page of the corpus", "test/conformance", updating("./test/conformance")},
	{"", ".", []string{"test", "-vet=off", "./i18n", "./test/tools/schemas"}}, // these know what is missing
}

// early are the packages that have a step of their own.
var early = []string{".", "./partnership", "./i18n", "./wasm/widget", "./test/conformance"}

// toWrite begins what a test says when a person must write something.
const toWrite = "to write: "

func main() {
	if err := fold("partnership/testdata/rules"); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
	all, err := later()
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
	var missing []string
	failed := false
	for _, s := range slices.Concat(steps[:len(steps)-1], all, steps[len(steps)-1:]) {
		found, ok := s.run()
		missing = append(missing, found...)
		failed = failed || !ok
	}
	slices.Sort(missing)
	if missing = slices.Compact(missing); len(missing) > 0 {
		fmt.Printf("\nTo write by hand, then make generate again:\n\n  %s\n", strings.Join(missing, "\n  "))
	}
	if failed || len(missing) > 0 {
		os.Exit(1)
	}
}

// run runs a step. It returns what a person must write, and false where it failed
// for another reason, which it prints.
func (s step) run() (missing []string, ok bool) {
	start := time.Now()
	command := exec.Command("go", s.args...)
	command.Dir = s.folder
	out, err := command.CombinedOutput()
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		if _, what, found := strings.Cut(lines.Text(), toWrite); found {
			missing = append(missing, strings.TrimSpace(what))
		}
	}
	if err != nil && len(missing) == 0 {
		fmt.Fprintf(os.Stderr, "go %s:\n%s", strings.Join(s.args, " "), out)
		return nil, false
	}
	if s.writes != "" {
		fmt.Fprintf(os.Stderr, "%5.1f s  %s\n", time.Since(start).Seconds(), s.writes)
	}
	return missing, true
}

// fold makes one file of each folder with broken.json and fixed.json: as two
// files they are easier to edit, as one easier to read.
func fold(rules string) error {
	folders, err := filepath.Glob(rules + "/*/broken.json")
	if err != nil {
		return err
	}
	for _, broken := range folders {
		folder := filepath.Dir(broken)
		var text bytes.Buffer
		for _, name := range []string{"broken.json", "fixed.json"} {
			data, err := os.ReadFile(filepath.Join(folder, name))
			if err != nil {
				return err
			}
			fmt.Fprintf(&text, "-- %s --\n%s", name, data)
		}
		if err := os.WriteFile(folder+".txtar", text.Bytes(), 0o644); err != nil {
			return err
		}
		if err := os.RemoveAll(folder); err != nil {
			return err
		}
	}
	return nil
}
