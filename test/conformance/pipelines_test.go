package conformance

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// run runs a program with a text as its input and returns what it writes.
func run(t testing.TB, in []byte, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Stdin = bytes.NewReader(in)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	return out
}

// repository returns a folder of Git with documents, as a user has one.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	run(t, nil, "git", "-C", dir, "init", "--quiet")
	run(t, nil, "git", "-C", dir, "add", ".")
	return dir
}

const (
	right    = `{"version": "1.0", "name": "Salles"}`
	broken   = "{\"version\": \"1.0\", \"name\": \"Salles\",\n\"triggers\": [{\"kind\": \"whim\"}]}"
	badRound = "{\"respondents\":\n[{\"party\": \"p\", \"answers\": [{\"criterion\": \"who-values\", \"rating\": 5}]}]}"
	warned   = `{"version": "1.0", "name": "Salles", "nmae": "x"}`
)

// here is the root of this repository.
func here(t testing.TB) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	return root
}

// The hook of the page, with this repository in the place of the published one,
// installed and run by pre-commit at the last commit.
func TestTheHookRefusesWrongDocuments(t *testing.T) {
	onlyInCI(t, "pre-commit")
	run(t, nil, "pre-commit", "validate-manifest", "../../.pre-commit-hooks.yaml")
	commit := strings.TrimSpace(string(run(t, nil, "git", "rev-parse", "HEAD")))
	environment := append(os.Environ(), "PRE_COMMIT_HOME="+t.TempDir(), "LC_ALL=C.UTF-8")
	for _, name := range []string{"GOMODCACHE", "GOCACHE"} {
		environment = append(environment, name+"="+strings.TrimSpace(string(run(t, nil, "go", "env", name))))
	}
	for lang, ending := range pages {
		page := snippets(t, "editors"+ending, "yaml")[0].text
		config := strings.NewReplacer("https://github.com/vademecum-go/vademecum", here(t), "rev: main", "rev: "+commit).Replace(page)
		require.Contains(t, config, here(t))
		tests := []struct {
			name   string
			files  map[string]string
			passes bool
		}{
			{"right", map[string]string{"a.partnership.json": right, "b.json": broken}, true},
			{"wrong", map[string]string{"a.partnership.json": right, "deep/b.partnership.json": broken, "c.partnership-round.json": badRound}, false},
			{"wrong, called like an option", map[string]string{"--lang=en.partnership.json": broken, "--help.partnership-round.json": badRound}, false},
			{"right, called like an option", map[string]string{"--no-such-flag.partnership.json": right}, true},
		}
		for _, tt := range tests {
			t.Run(lang+" "+tt.name, func(t *testing.T) {
				tt.files[".pre-commit-config.yaml"] = config
				cmd := exec.Command("pre-commit", "run", "--all-files", "--verbose")
				cmd.Dir, cmd.Env = repository(t, tt.files), environment
				out, err := cmd.CombinedOutput()
				assert.Equal(t, tt.passes, err == nil, "%s", out)
				assert.Contains(t, string(out), "vademecum-check")
				for _, code := range []string{"value-unknown", "rating-form"} {
					assert.Equal(t, !tt.passes, strings.Contains(string(out), code), "%s", out)
				}
			})
		}
	}
}

// An action of GitHub, as far as this one goes.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Steps []struct {
			Uses, Shell, Run string
			Env              map[string]string
		}
	}
}

func ours(t *testing.T) action {
	t.Helper()
	text, err := os.ReadFile("../../action.yml")
	require.NoError(t, err)
	assert.Equal(t, "[]\n", string(run(t, text, "node", "engines/action.mjs", "action")))
	var a action
	require.NoError(t, yaml.Unmarshal(text, &a))
	return a
}

// perform runs the steps of the action in a folder as a runner does, but for the
// one that another action takes: Go is here.
func (a action) perform(t *testing.T, dir, temp string, with map[string]string) (string, int) {
	t.Helper()
	values := []string{}
	for name, input := range a.Inputs {
		value, ok := with[name]
		if !ok {
			value = input.Default
		}
		values = append(values, "${{ inputs."+name+" }}", value)
	}
	var out bytes.Buffer
	for _, step := range a.Runs.Steps {
		if step.Run == "" {
			continue
		}
		require.Equal(t, "bash", step.Shell)
		require.NotContains(t, step.Run, "${{", "what users write is no part of a script")
		script := filepath.Join(temp, "step.sh")
		require.NoError(t, os.WriteFile(script, []byte(step.Run), 0o600))
		cmd := exec.Command("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script)
		cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &out
		cmd.Env = append(os.Environ(), "GITHUB_ACTION_PATH="+here(t), "RUNNER_TEMP="+temp)
		for name, value := range step.Env {
			value = strings.NewReplacer(values...).Replace(value)
			require.NotContains(t, value, "${{")
			cmd.Env = append(cmd.Env, name+"="+value)
		}
		if err := cmd.Run(); err != nil {
			return out.String(), cmd.ProcessState.ExitCode()
		}
	}
	return out.String(), 0
}

func TestTheActionMarksWhatIsWrong(t *testing.T) {
	a, temp := ours(t), t.TempDir()
	type given = map[string]string
	tests := []struct {
		name  string
		files given
		with  given
		code  int
		says  []string
	}{
		{"right", given{"a.partnership.json": right, "package.json": broken}, nil, 0, nil},
		{"wrong", given{"a b/c.partnership.json": broken}, given{"lang": "en"}, 1, []string{"::error file=a b/c.partnership.json,line=2,col=", "title=value-unknown::“"}},
		{"a wrong round", given{"a.partnership.json": right, "b.partnership-round.json": badRound}, nil, 1, []string{"file=b.partnership-round.json,line=2"}},
		{"French unless said", given{"a.partnership.json": broken}, nil, 1, []string{"title=value-unknown::«"}},
		{"a warning", given{"a.partnership.json": warned}, nil, 0, []string{"::warning file=a.partnership.json"}},
		{"a warning that counts", given{"a.partnership.json": warned}, given{"strict": "true"}, 1, []string{"::warning file=a.partnership.json"}},
		{"several patterns", given{"a.json": right, "b/c.json": broken, "d.json": broken}, given{"files": "a.json\n\nb/*\n"}, 1, []string{"file=b/c.json"}},
		{"nothing to check", given{"a.json": right}, nil, 2, []string{"::error", "*.partnership.json"}},
		{"a pattern that is a command", given{"a.json": right}, given{"files": "$(touch taken)"}, 2, []string{"$(touch taken)"}},
		{"a name like a flag", given{"--help.partnership.json": broken}, nil, 1, []string{"title=value-unknown"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := repository(t, tt.files)
			out, code := a.perform(t, dir, temp, tt.with)
			assert.Equal(t, tt.code, code, out)
			for _, part := range tt.says {
				assert.Contains(t, out, part)
			}
			assert.NotContains(t, out, "file=d.json")
			assert.NoFileExists(t, filepath.Join(dir, "taken"))
		})
	}
}

// The workflows of the pages are workflows, and give the action what it takes.
func TestTheWorkflowsOfThePages(t *testing.T) {
	a := ours(t)
	for _, ending := range pages {
		text := snippets(t, "editors"+ending, "yaml")[1].text
		assert.Equal(t, "[]\n", string(run(t, []byte(text), "node", "engines/action.mjs", "workflow")))
		var workflow struct {
			Jobs map[string]struct {
				Steps []struct {
					Uses string
					With map[string]string
				}
			}
		}
		require.NoError(t, yaml.Unmarshal([]byte(text), &workflow))
		step := workflow.Jobs["check"].Steps[1]
		assert.Equal(t, "vademecum-go/vademecum@main", step.Uses)
		require.NotEmpty(t, step.With)
		for name := range step.With {
			assert.Contains(t, a.Inputs, name)
		}
	}
	for _, kind := range []string{"action", "workflow"} {
		assert.NotEqual(t, "[]\n", string(run(t, []byte("name: x\nruns:\n  using: magic\njobs: 7\n"), "node", "engines/action.mjs", kind)), "faults are seen")
	}
}
