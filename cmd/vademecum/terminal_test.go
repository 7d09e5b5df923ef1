package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
)

// Texts for people take one way to the output: no other function writes there but
// those of formats for programs.
func TestTextsForPeopleTakeOneWay(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	direct := regexp.MustCompile(`fmt\.Fprint|WriteString\([a-z.]*(out|err),|OutOrStdout|ErrOrStderr`)
	programs := regexp.MustCompile(`^output_(json|sarif|junit|github|gitlab)\.go$|^terminal\.go$`)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || programs.MatchString(file) {
			continue
		}
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for i, line := range strings.Split(string(text), "\n") {
			if direct.MatchString(line) && !strings.Contains(line, "Fprintf(&b,") {
				t.Errorf("%s:%d writes past [app.print]: %s", file, i+1, strings.TrimSpace(line))
			}
		}
	}
}

const evil = "\x1b]0;owned\x07\x1b[31mred\u202e\u009b31m\ufdd2\n  error"

// Whatever a field of a document holds, no command moves a terminal by it, in a
// later version either, whose unknown codes are shown as they are.
func TestNoFieldMovesATerminal(t *testing.T) {
	var doc map[string]any
	require.NoError(t, json.Unmarshal([]byte(inventedCase(t, "fictional-bilateral")), &doc))
	doc["version"] = "1.1"
	hostile := func(set func(string), was string) string {
		set(evil)
		defer set(was)
		text, err := json.Marshal(doc)
		require.NoError(t, err)
		return string(text)
	}
	shownSomewhere := 0
	eachText(doc, func(was string, set func(string)) {
		text := hostile(set, was)
		commands := [][]string{{"check", "-"}}
		if _, list := partnership.Read([]byte(text), partnership.Options{}); list.Valid() {
			commands = append(commands, []string{"explain", "-"}, []string{"assess", "-"}, []string{"convention", "-"}, []string{"agenda", "-"}, []string{"impact", "-", "host"})
		}
		for _, args := range commands {
			got := vademecum(t, text, args...)
			shown(t, got.out)
			shown(t, got.err)
			if strings.Contains(got.out, `\x1b`) {
				shownSomewhere++
			}
		}
	})
	assert.Positive(t, shownSomewhere, "some of it is shown, as what it is")
}

// eachText calls with every text of a tree and what sets it.
func eachText(v any, call func(was string, set func(string))) {
	switch v := v.(type) {
	case map[string]any:
		for k, inner := range v {
			if s, ok := inner.(string); ok {
				call(s, func(x string) { v[k] = x })
			}
			eachText(inner, call)
		}
	case []any:
		for i, inner := range v {
			if s, ok := inner.(string); ok {
				call(s, func(x string) { v[i] = x })
			}
			eachText(inner, call)
		}
	}
}

// The clause of a later version, an argument, a name of a file.
func TestEscapesStayVisible(t *testing.T) {
	const clause = `{"version":"1.1","name":"n","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"conventions":[{"parties":["a","b"],"start":"2026-01-01","clauses":[{"id":"c","kind":"\u001b]0;owned\u0007\u001b[31mred"}]}]}`
	for name, got := range map[string]result{
		"clause":   vademecum(t, clause, "convention", "-"),
		"event":    vademecum(t, clause, "apply", "-", evil),
		"party":    vademecum(t, clause, "impact", "-", evil),
		"file":     vademecum(t, "", "check", evil),
		"command":  vademecum(t, "", evil),
		"flag":     vademecum(t, "", "check", "--"+evil),
		"language": vademecum(t, "", "check", "--lang", evil),
	} {
		shown(t, got.out+got.err)
		assert.Contains(t, got.out+got.err, `\x1b`, name)
	}
}

// On a terminal the only sequences are ours, in formats for programs too.
func TestSequencesOnATerminalAreOurs(t *testing.T) {
	ours := regexp.MustCompile(`\x1b\[[0-9]+m`)
	document := `{"version":"1.1","name":` + strconv.Quote("n") + `,"zz\u009b\u202e\ufdd2":1,"partners":[{"id":"a","name":"A\u202e"}]}`
	for _, format := range []string{"text", "json", "sarif", "junit", "github", "gitlab"} {
		got := inWorld(t, world{in: strings.NewReader(document), terminal: true}, "check", "--format", format, "-")
		shown(t, ours.ReplaceAllString(strings.ReplaceAll(got.out, "\t", " "), ""))
		if strings.HasPrefix(got.out, "{") {
			assert.True(t, json.Valid([]byte(got.out)), format)
		}
	}
	styled := inWorld(t, world{in: strings.NewReader(document), terminal: true}, "check", "-")
	assert.Regexp(t, ours, styled.out)
}

func TestACharacterInTwoPieces(t *testing.T) {
	var out bytes.Buffer
	s := &screen{to: &out}
	for _, b := range []byte("é\u202e…\xff\U0001f600a") {
		n, err := s.Write([]byte{b})
		require.NoError(t, err)
		require.Equal(t, 1, n)
	}
	assert.Equal(t, `é\u202e…\xff`+"\U0001f600a", out.String())
}
