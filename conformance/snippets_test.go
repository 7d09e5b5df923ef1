package conformance

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

// A program is a way to run a snippet of the page: its file, what goes before
// the document on its command line, and what its language needs beside it.
type program struct {
	file    string
	command []string
	prepare func(t *testing.T, dir string)
}

var programs = map[string]program{
	"python":     {"check.py", []string{python, "check.py"}, nil},
	"javascript": {"check.mjs", []string{"node", "check.mjs"}, withNodeModules},
	"go":         {"main.go", []string{"./check"}, built},
}

func withNodeModules(t *testing.T, dir string) {
	modules, err := filepath.Abs("node_modules")
	require.NoError(t, err)
	require.NoError(t, os.Symlink(modules, filepath.Join(dir, "node_modules")))
}

// built builds the program in a module that needs what this one needs.
func built(t *testing.T, dir string) {
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		text = []byte(strings.ReplaceAll(string(text), "=> ../", "=> "+here(t)))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
	}
	cmd := exec.Command("go", "build", "-o", "check", ".")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
}

// The programs of the page, word by word as they stand there: a right document
// passes, and what is wrong is told at its place. What is in Java is not run.
func TestTheProgramsOfThePageSayWhatIsWrong(t *testing.T) {
	for lang, ending := range pages {
		var seen []string
		for _, s := range snippets(t, "validate"+ending, "python", "javascript", "go") {
			seen = append(seen, s.lang)
			t.Run(lang+" "+s.lang, func(t *testing.T) {
				t.Parallel()
				p, dir := programs[s.lang], t.TempDir()
				text, ok := schema.Get("partnership", schema.Variant{Lang: lang})
				require.True(t, ok)
				for name, text := range map[string]string{
					p.file: s.text, "partnership.schema.json": string(text), "right.json": right, "broken.json": broken,
				} {
					require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
				}
				if p.prepare != nil {
					p.prepare(t, dir)
				}
				check := func(document string) (string, int) {
					cmd := exec.Command(p.command[0], append(slices.Clone(p.command[1:]), document)...)
					cmd.Dir = dir
					out, err := cmd.CombinedOutput()
					require.NotNil(t, cmd.ProcessState, err)
					return string(out), cmd.ProcessState.ExitCode()
				}
				out, code := check("right.json")
				assert.Zero(t, code, out)
				out, code = check("broken.json")
				assert.Equal(t, 1, code, out)
				assert.Equal(t, 1, strings.Count(out, "/triggers/0/kind"), out)
				assert.Equal(t, 1, strings.Count(out, "\n"), "nothing else is wrong: %s", out)
			})
		}
		assert.Equal(t, []string{"python", "javascript", "go", "go"}, seen)
	}
}
