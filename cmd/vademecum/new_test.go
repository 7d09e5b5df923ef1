package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/examples/cases"
)

func TestNew(t *testing.T) {
	t.Chdir(t.TempDir())
	got := vademecum(t, "", "new", "--host", "Cité des métiers", "--partner", "Tremplin", "-o", "tremplin.json", "--lang", "en")
	assert.Equal(t, result{0, "Partnership begun in tremplin.json. To see what comes next: vademecum explain\ntremplin.json\n", ""}, got)
	assert.Equal(t, 0, vademecum(t, "", "check", "tremplin.json").code)
	assert.Equal(t, 0, vademecum(t, "", "fmt", "-l", "tremplin.json").code, "in canonical form")

	var answer struct {
		Stage string
		Moves []struct {
			Event string
			Open  bool
			Unmet []struct{ Code string }
		}
		Findings []any
	}
	require.NoError(t, json.Unmarshal([]byte(vademecum(t, "", "explain", "--format", "json", "tremplin.json").out), &answer))
	assert.Equal(t, "prospect", answer.Stage)
	assert.Empty(t, answer.Findings)
	for _, m := range answer.Moves {
		assert.Equal(t, m.Event == "discover", len(m.Unmet) > 0, "only the first move lacks something")
	}

	assert.Contains(t, vademecum(t, "", "new", "--host", "A", "--partner", "B").out, `"name": "A – B"`)
	assert.Contains(t, vademecum(t, "", "new", "--host", "A", "--partner", "B", "-o", "-").out, `"name": "A – B"`)
	assert.Contains(t, vademecum(t, "", "new", "--host", "A", "--partner", "B", "--name", "Salles").out, `"name": "Salles"`)
}

// The structure of any case, or of a file, makes a document without an error.
func TestNewFromACase(t *testing.T) {
	t.Chdir(t.TempDir())
	for c := range cases.All() {
		got := vademecum(t, "", "new", "--host", "A", "--partner", "B", "--from", c.ID)
		assert.Equal(t, 0, got.code, got.err)
		assert.Equal(t, 0, vademecum(t, got.out, "check").code, c.ID)
		require.NoError(t, os.WriteFile(c.ID+".json", c.Data, 0o600))
		assert.Equal(t, got, vademecum(t, "", "new", "--host", "A", "--partner", "B", "--from", "./"+c.ID+".json"), c.ID)
	}
	got := vademecum(t, "", "new", "--lang", "en", "--host", "A", "--partner", "B", "--from", "fictional-pluripartite")
	assert.Equal(t, "vademecum: The model has 5 partners, this one 2: what concerned the others is left out.\n", got.err)
}

func TestNewRefusesInWords(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("there.json", []byte("{}"), 0o600))
	require.NoError(t, os.Symlink("nowhere", "link.json"))
	require.NoError(t, os.WriteFile("bad.json", []byte("{"), 0o600))
	ok := []string{"--host", "A", "--partner", "B"}
	tests := []struct {
		name string
		code int
		args []string
		want string
	}{
		{"no host", 2, []string{"--partner", "B"}, "The name of the host is missing"},
		{"an empty host", 2, []string{"--host", " ", "--partner", "B"}, "The name of the host is missing"},
		{"no partner", 2, []string{"--host", "A"}, "The name of a partner is missing"},
		{"an empty partner", 2, []string{"--host", "A", "--partner", ""}, "The name of a partner is missing"},
		{"one name for two", 2, []string{"--host", "A", "--partner", "a"}, "given twice"},
		{"two partners of one", 2, append(ok, "--partner", "C", "--model", "bilateral"), "--model pluripartite"},
		{"one partner of several", 2, append(ok, "--model", "pluripartite"), "repeat --partner"},
		{"another model", 2, append(ok, "--model", "tripartite"), "There is no model “tripartite”; the known ones are: bilateral, pluripartite."},
		{"another case", 2, append(ok, "--from", "case-99"), "There is no case “case-99”"},
		{"no such file", 2, append(ok, "--from", "none.json"), "none.json does not exist."},
		{"a file that is none", 1, append(ok, "--from", "bad.json"), "bad.json cannot be used"},
		{"a file that exists", 2, append(ok, "-o", "there.json"), "there.json exists already; nothing was written."},
		{"a link that leads nowhere", 2, append(ok, "-o", "link.json"), "link.json exists already; nothing was written."},
		{"a folder", 2, append(ok, "-o", "."), ". exists already; nothing was written."},
		{"a folder that is not there", 2, append(ok, "-o", filepath.Join("none", "a.json")), "The folder none does not exist."},
		{"a name nobody sees", 1, []string{"--host", "\u200b", "--partner", "B"}, "text-blank"},
		{"a name that is too long", 1, []string{"--host", strings.Repeat("x", 600), "--partner", "B"}, "The document is not written"},
		{"an argument", 2, append(ok, "file.json"), "too many"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := vademecum(t, "", append([]string{"new", "--lang", "en"}, tt.args...)...)
			assert.Equal(t, tt.code, got.code)
			assert.Contains(t, got.err, tt.want)
			assert.Empty(t, got.out)
		})
	}
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	assert.Len(t, entries, 3)
	assert.Equal(t, "{}", string(read(t, "there.json")))
}

// On a terminal what is missing is asked, and nothing else.
func TestNewAsks(t *testing.T) {
	ask := func(in string, args ...string) result {
		return inWorld(t, world{in: strings.NewReader(in), terminal: true, typed: true, attended: true}, append([]string{"new", "--lang", "en"}, args...)...)
	}
	t.Run("everything", func(t *testing.T) {
		t.Chdir(t.TempDir())
		got := ask("Valbrume\n Tremplin \nVille\n\n\n")
		assert.Equal(t, 0, got.code, got.err)
		assert.Contains(t, got.err, "Which place is the host?")
		assert.Contains(t, got.err, "Enter for valbrume-tremplin-ville.json")
		assert.Equal(t, 0, vademecum(t, "", "check", "valbrume-tremplin-ville.json").code)
		got = ask("Valbrume\nTremplin\nVille\n\n\n")
		assert.Contains(t, got.out, "valbrume-tremplin-ville-2.json", "another name where there is one")
	})
	t.Run("the file alone", func(t *testing.T) {
		t.Chdir(t.TempDir())
		got := ask("mine.json\n", "--host", "A", "--partner", "B")
		assert.Equal(t, 0, got.code, got.err)
		assert.NotContains(t, got.err, "host")
		assert.FileExists(t, "mine.json")
	})
	t.Run("nothing", func(t *testing.T) {
		got := ask("", "--host", "A", "--partner", "B", "-o", "-")
		assert.Equal(t, 0, got.code)
		assert.Empty(t, got.err)
	})
	t.Run("one partner of a bilateral one", func(t *testing.T) {
		got := ask("B\n", "--host", "A", "--model", "bilateral", "-o", "-")
		assert.Equal(t, 0, got.code, got.err)
		assert.NotContains(t, got.err, "Another")
	})
	t.Run("the end of the input", func(t *testing.T) {
		got := ask("Valbrume\n")
		assert.Equal(t, 2, got.code)
		assert.Contains(t, got.err, "The name of a partner is missing")
	})
	t.Run("a file that exists", func(t *testing.T) {
		t.Chdir(t.TempDir())
		require.NoError(t, os.WriteFile("a.json", nil, 0o600))
		got := ask("Valbrume\nTremplin\n", "-o", "a.json")
		assert.Equal(t, 2, got.code)
		assert.NotContains(t, got.err, "Which", "nothing is asked in vain")
		got = ask("a.json\n", "--host", "A", "--partner", "B")
		assert.Contains(t, got.err, "a.json exists already")
	})
}

// A round to fill in goes to the file that is named, or nothing is written.
func TestANewRoundGoesToItsFile(t *testing.T) {
	t.Chdir(t.TempDir())
	got := vademecum(t, "", "assess", "--new", "--lang", "en", "round.json")
	assert.Equal(t, 0, got.code)
	assert.Contains(t, got.out, "Round written to round.json")
	text := string(read(t, "round.json"))
	assert.Equal(t, text, vademecum(t, "", "assess", "--new", "--lang", "en").out)
	assert.Equal(t, text, vademecum(t, "", "assess", "--new", "--lang", "en", "-").out)
	got = vademecum(t, "", "assess", "--new", "--lang", "en", "round.json")
	assert.Equal(t, result{2, "", "vademecum: round.json exists already; nothing was written. Choose another name.\n"}, got)
	assert.Equal(t, 2, vademecum(t, "", "assess", "--new", filepath.Join("none", "round.json")).code)
}
