package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/token"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// A fate is what became of a mutant.
type fate string

const (
	killed   fate = "killed"
	survived fate = "survived"
	endless  fate = "endless" // its tests did not end; not counted as killed
	unviable fate = "unviable"
	untried  fate = ""
)

// A mutant is a token of the code put in another's place.
type mutant struct {
	id           int
	file         string // its name in the package
	line, column int
	from, to     token.Token
	was, is      string // the line of code, before and after
	alone        bool   // cannot be switched while the program runs, as in a constant
	fate         fate
	commit       string // at which it was tried
}

// swaps are what gremlins puts in the place of a token, by its kind of mutant.
var swaps = map[string]map[token.Token]token.Token{
	"ARITHMETIC_BASE":         {token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL},
	"CONDITIONALS_BOUNDARY":   {token.GEQ: token.GTR, token.GTR: token.GEQ, token.LEQ: token.LSS, token.LSS: token.LEQ},
	"CONDITIONALS_NEGATION":   {token.EQL: token.NEQ, token.NEQ: token.EQL, token.GEQ: token.LSS, token.LSS: token.GEQ, token.GTR: token.LEQ, token.LEQ: token.GTR},
	"INCREMENT_DECREMENT":     {token.INC: token.DEC, token.DEC: token.INC},
	"INVERT_ASSIGNMENTS":      {token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN, token.MUL_ASSIGN: token.QUO_ASSIGN, token.QUO_ASSIGN: token.MUL_ASSIGN},
	"INVERT_BITWISE":          {token.AND: token.OR, token.OR: token.AND, token.XOR: token.AND, token.AND_NOT: token.AND, token.SHL: token.SHR, token.SHR: token.SHL},
	"INVERT_BWASSIGN":         {token.AND_ASSIGN: token.OR_ASSIGN, token.OR_ASSIGN: token.AND_ASSIGN, token.XOR_ASSIGN: token.AND_ASSIGN, token.AND_NOT_ASSIGN: token.AND_ASSIGN, token.SHL_ASSIGN: token.SHR_ASSIGN, token.SHR_ASSIGN: token.SHL_ASSIGN},
	"INVERT_LOGICAL":          {token.LAND: token.LOR, token.LOR: token.LAND},
	"INVERT_LOOPCTRL":         {token.BREAK: token.CONTINUE, token.CONTINUE: token.BREAK},
	"INVERT_NEGATIVES":        {token.SUB: token.ADD},
	"REMOVE_SELF_ASSIGNMENTS": nil, // always the plain assignment
}

// list asks gremlins for the mutants of a package, in the order of the code.
func list(c core, src *source, files *regexp.Regexp) ([]*mutant, error) {
	out, err := os.CreateTemp("", "gremlins-*.json")
	if err != nil {
		return nil, err
	}
	out.Close()
	defer os.Remove(out.Name())
	tool, err := exec.Command("go", "tool", "-n", "gremlins").Output()
	if err != nil {
		return nil, fmt.Errorf("go tool gremlins: %w", err)
	}
	cmd := exec.Command(string(tool[:len(tool)-1]), "unleash", "./"+c.name, "--dry-run", "--output", out.Name(), "--exclude-files", `json_gen\.go$|/`, // generated, or another package
		"--invert-assignments", "--invert-bitwise", "--invert-bwassign", "--invert-logical", "--invert-loopctrl", "--remove-self-assignments")
	cmd.Dir = c.module()
	cmd.Env = append(os.Environ(), "GOFLAGS="+os.Getenv("GOFLAGS")+" -run=^$") // what the tests reach does not matter
	cmd.Stderr = os.Stderr
	if said, err := cmd.Output(); err != nil {
		return nil, fmt.Errorf("gremlins: %w\n%s", err, said)
	}
	data, err := os.ReadFile(out.Name())
	if err != nil {
		return nil, err
	}
	var report struct {
		Files []struct {
			Name      string `json:"file_name"`
			Mutations []struct {
				Type         string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal(data, &report); err != nil {
		return nil, err
	}
	var all []*mutant
	for _, f := range report.Files {
		if !files.MatchString(f.Name) {
			continue
		}
		for _, m := range f.Mutations {
			from, was, err := src.token(f.Name, m.Line, m.Column)
			if err != nil {
				return nil, err
			}
			to, ok := swaps[m.Type][from]
			if !ok {
				to = token.ASSIGN
			}
			is := was[:m.Column-1] + to.String() + was[m.Column-1+len(from.String()):]
			n := &mutant{file: f.Name, line: m.Line, column: m.Column, from: from, to: to, was: strings.TrimSpace(was), is: strings.TrimSpace(is)}
			// To take a minus for an operator and for a sign makes the same mutant twice.
			if !slices.ContainsFunc(all, func(o *mutant) bool {
				return o.file == n.file && o.line == n.line && o.column == n.column && o.to == n.to
			}) {
				all = append(all, n)
			}
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("gremlins found no mutant in %s", c.name)
	}
	slices.SortFunc(all, func(a, b *mutant) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column), cmp.Compare(a.to, b.to))
	})
	for i, m := range all {
		m.id = i + 1
	}
	return all, nil
}
