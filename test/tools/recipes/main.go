// Command recipes follows the recipes of CONTRIBUTING.md in a copy of the
// repository, word by word: it writes what their blocks say into the files they
// name, and runs their commands. Between the two it makes sure that a command
// fails, with a list, while something is still to be written. It runs at the root:
//
//	go run ./test/tools/recipes
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A recipe is a section of the page.
type recipe struct {
	title string
	most  int // files by hand
	tests []string
}

var recipes = []recipe{
	{"Add a member", 4, []string{"./partnership", "./i18n", "./test/tools/...", "./validate"}},
	{"Add a rule", 4, []string{"./partnership", "./i18n", "./finding/...", "."}},
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "recipes:", err)
		os.Exit(1)
	}
}

func run() error {
	page, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		return err
	}
	root, err := os.MkdirTemp("", "vademecum-recipes-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(root) //nolint:errcheck // a temporary folder
	if err := clone(root); err != nil {
		return err
	}
	for _, r := range recipes {
		if err := r.follow(root, string(page)); err != nil {
			return fmt.Errorf("%s: %w", r.title, err)
		}
	}
	return nil
}

// clone copies every file that is or could be committed, as it stands.
func clone(root string) error {
	return shell(".", "git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' f; do if [ -e \"$f\" ]; then printf '%s\\0' \"$f\"; fi; done | xargs -0 cp --parents -t '"+root+
		"' && cd '"+root+"' && git init -q && git add -A && git -c user.name=t -c user.email=t@example.org commit -qm t")
}

// A block is a fenced block of the page.
type block struct{ language, file, after, text string }

var fenced = regexp.MustCompile("(?ms)^```(\\w+)(?: file=(\\S+))?(?: after=\"([^\"]*)\")?\n(.*?)^```$")

func (r recipe) blocks(page string) (edits []block, commands []string, err error) {
	_, section, found := strings.Cut(page, "## "+r.title+"\n")
	if !found {
		return nil, nil, errors.New("CONTRIBUTING.md has no such recipe")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	for _, m := range fenced.FindAllStringSubmatch(section, -1) {
		if m[2] != "" {
			edits = append(edits, block{m[1], m[2], m[3], m[4]})
		} else if m[1] == "sh" {
			commands = append(commands, strings.TrimSpace(m[4]))
		}
	}
	if len(edits) == 0 || len(commands) != 1 {
		return nil, nil, fmt.Errorf("%d blocks to write and %d commands, not some and one", len(edits), len(commands))
	}
	return edits, commands, nil
}

// follow writes the blocks, runs the commands, and runs tests that compare.
func (r recipe) follow(root, page string) error {
	edits, commands, err := r.blocks(page)
	if err != nil {
		return err
	}
	var files []string
	for _, b := range edits {
		if !slices.Contains(files, b.file) {
			files = append(files, b.file)
		}
	}
	if len(files) > r.most {
		return fmt.Errorf("%d files by hand, more than %d: %v", len(files), r.most, files)
	}
	// The Go first: what else must be written is then listed.
	for _, b := range edits {
		if b.language == "go" {
			if err := b.write(root); err != nil {
				return err
			}
		}
	}
	out, err := output(root, commands[0])
	if err == nil {
		return errors.New("something is still to be written, and the command does not fail")
	}
	for _, b := range edits {
		if b.language != "go" && !strings.Contains(out, filepath.Dir(b.file)) {
			return fmt.Errorf("the list does not name %s:\n%s", b.file, out)
		}
	}
	for _, b := range edits {
		if b.language != "go" {
			if err := b.write(root); err != nil {
				return err
			}
		}
	}
	if out, err := output(root, commands[0]); err != nil {
		return fmt.Errorf("%s: %w\n%s", commands[0], err, out)
	}
	if out, err := output(root, "gofmt -l . && go vet ./... && go test "+strings.Join(r.tests, " ")); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	changed, err := output(root, "git add -A && git diff --cached --name-only && git -c user.name=t -c user.email=t@example.org commit -qm t")
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d files by hand, %d files changed in all\n", r.title, len(files), strings.Count(changed, "\n"))
	return nil
}

// write puts the text after the line that has the mark, at the end of a file, or
// into a new one.
func (b block) write(root string) error {
	path := filepath.Join(root, b.file)
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist) && b.after == "":
	case err != nil:
		return err
	}
	before, rest := string(text), ""
	if b.after != "" {
		var found bool
		before, rest, found = strings.Cut(string(text), b.after)
		if !found {
			return fmt.Errorf("%s has no line with %s", b.file, b.after)
		}
		line, after, _ := strings.Cut(rest, "\n")
		before, rest = before+b.after+line+"\n", after
	}
	return os.WriteFile(path, []byte(before+b.text+rest), 0o644)
}

func shell(folder, text string) error {
	out, err := output(folder, text)
	if err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

func output(folder, text string) (string, error) {
	c := exec.Command("bash", "-c", text)
	c.Dir = folder
	out, err := c.CombinedOutput()
	return string(out), err
}
