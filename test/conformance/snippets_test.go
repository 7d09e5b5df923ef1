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
		text = []byte(strings.ReplaceAll(string(text), "=> ../../", "=> "+here(t)))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
	}
	cmd := exec.Command("go", "build", "-o", "check", ".")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
}

// The programs of the page, word by word as they stand there: a right document
// passes, and what is wrong is reported at its place. What is in Java is not run.
func TestTheProgramsOfThePageSayWhatIsWrong(t *testing.T) {
	for lang, ending := range pages {
		var seen []string
		for _, s := range snippets(t, "validate"+ending, "python", "javascript", "go")[:4] {
			seen = append(seen, s.lang)
			t.Run(lang+" "+s.lang, func(t *testing.T) {
				if s.lang == "python" {
					onlyInCI(t, "Python")
				}
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

// What the page shows of the types: right as it stands there, and wrong with a
// member misspelt.
func TestTheTypesOfThePage(t *testing.T) {
	for lang, ending := range pages {
		inPython := snippets(t, "validate"+ending, "python")
		require.Len(t, inPython, 2)
		inTypeScript := snippets(t, "validate"+ending, "typescript")
		require.Len(t, inTypeScript, 1)
		tests := []struct {
			s       snippet
			file    string
			command []string
		}{
			{inTypeScript[0], "partners.ts", append([]string{"node", filepath.Join(here(t), "test/conformance", tsc)}, strictest...)},
			{inPython[1], "partners.py", []string{python, "-m", "mypy", "--strict"}},
		}
		for _, tt := range tests {
			t.Run(lang+" "+tt.s.lang, func(t *testing.T) {
				if tt.s.lang == "python" {
					onlyInCI(t, "mypy")
				}
				t.Parallel()
				dir := t.TempDir()
				write := func(name, text string) {
					require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
				}
				for _, name := range []string{"vademecum.d.ts", "vademecum_types.py"} {
					text, err := os.ReadFile(declared + name)
					require.NoError(t, err)
					write(name, string(text))
				}
				check := func(text string) (string, bool) {
					write(tt.file, text)
					cmd := exec.Command(tt.command[0], append(slices.Clone(tt.command[1:]), tt.file)...)
					cmd.Dir = dir
					out, err := cmd.CombinedOutput()
					return string(out), err == nil
				}
				out, ok := check(strings.NewReplacer("partner.name", "partner.nmae", `partner["name"]`, `partner["nmae"]`).Replace(tt.s.text))
				assert.False(t, ok, out)
				assert.Contains(t, out, "nmae")
				out, ok = check(tt.s.text)
				assert.True(t, ok, out)
				if tt.s.lang == "python" {
					write("a.json", `{"version": "1.0", "name": "n", "partners": [{"id": "p", "name": {"fr": "Salles", "en": "Rooms"}}, {"id": "q", "name": "Q"}]}`)
					cmd := exec.Command(python, tt.file, "a.json")
					cmd.Dir = dir
					out, err := cmd.CombinedOutput()
					require.NoError(t, err, "%s", out)
					assert.Equal(t, map[string]string{"en": "Rooms\nQ\n", "fr": "Salles\nQ\n"}[lang], string(out))
				}
			})
		}
	}
}
