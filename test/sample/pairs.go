package sample

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/format"
	"golang.org/x/tools/txtar"
)

// Rules is the folder, from the root of the repository, of the pairs.
const Rules = "partnership/testdata/rules"

// today is the day of the check where a pair does not say another.
const today = "2026-11-24"

// A Pair is a document that breaks one rule, and its repaired twin.
type Pair struct {
	Code          string
	On            cal.Date
	Limits        format.Limits
	LimitsJSON    json.RawMessage // as they were written, nil where they are the usual ones
	Broken, Fixed []byte
	Want          []string // what is found in Broken: "error 3:5 /name"
}

// Pairs returns the pairs below a root of the repository, sorted by code.
func Pairs(root string) ([]Pair, error) {
	files, err := filepath.Glob(filepath.Join(root, Rules, "*.txtar"))
	if err != nil {
		return nil, err
	}
	var out []Pair
	for _, file := range files {
		p, err := pair(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, p)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no pairs in %s", filepath.Join(root, Rules))
	}
	return out, nil
}

func pair(file string) (Pair, error) {
	p := Pair{Code: strings.TrimSuffix(filepath.Base(file), ".txtar")}
	text, err := os.ReadFile(file)
	if err != nil {
		return p, err
	}
	archive, on := txtar.Parse(text), today
	for line := range strings.Lines(string(archive.Comment)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch name {
		case "":
		case "on":
			on = value
		case "limits":
			p.LimitsJSON = json.RawMessage(value)
			if err := json.Unmarshal(p.LimitsJSON, &p.Limits); err != nil {
				return p, err
			}
		default:
			return p, fmt.Errorf("unknown line %q above the first text", line)
		}
	}
	if p.On, err = cal.ParseDate(on); err != nil {
		return p, err
	}
	for _, f := range archive.Files {
		switch f.Name {
		case "broken.json":
			p.Broken = f.Data
		case "fixed.json":
			p.Fixed = f.Data
		case "want":
			p.Want = strings.Split(strings.TrimSuffix(string(f.Data), "\n"), "\n")
		default:
			return p, fmt.Errorf("unknown text %s", f.Name)
		}
	}
	if p.Broken == nil || p.Fixed == nil {
		return p, fmt.Errorf("it needs broken.json and fixed.json")
	}
	return p, nil
}

// SetWant writes what is found in the broken document into the file of a pair.
func SetWant(root, code string, want []string) error {
	file := filepath.Join(root, Rules, code+".txtar")
	archive, err := txtar.ParseFile(file)
	if err != nil {
		return err
	}
	data := []byte(strings.Join(want, "\n") + "\n")
	for i, f := range archive.Files {
		if f.Name == "want" {
			archive.Files[i].Data = data
			return os.WriteFile(file, txtar.Format(archive), 0o644)
		}
	}
	archive.Files = append(archive.Files, txtar.File{Name: "want", Data: data})
	return os.WriteFile(file, txtar.Format(archive), 0o644)
}

// PairsByCode returns the pairs by code, for tests anywhere in the repository.
func PairsByCode(t testing.TB) map[string]Pair {
	t.Helper()
	list, err := Pairs(root(t))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]Pair{}
	for _, p := range list {
		out[p.Code] = p
	}
	return out
}
