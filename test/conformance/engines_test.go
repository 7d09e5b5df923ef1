package conformance

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

// A verdict is what an engine says of a document.
type verdict struct {
	state  string   // accept, reject or unreadable
	places []string // pointers to what is refused, where the engine gives them
}

// A judge gives its verdict on each of several texts.
type judge func(t testing.TB, texts [][]byte) []verdict

// An engine is a validator that reads our schemas.
type engine struct {
	name   string // for the table
	draft  string
	draft7 bool
	start  func(t testing.TB, schema string) judge // with the path of a schema
}

var engines = []engine{
	{"santhosh-tekuri/jsonschema 6.0.3 (Go)", "2020-12", false, withSanthosh},
	{"santhosh-tekuri/jsonschema 6.0.3 (Go)", "draft-07", true, withSanthosh},
	{"ajv 8.20.0, strict (JavaScript)", "2020-12", false, command("node", "engines/ajv.mjs")},
	{"ajv 8.20.0, strict (JavaScript)", "draft-07", true, command("node", "engines/ajv.mjs", "--draft", "7")},
	{"jsonschema (Python, as Debian has it)", "2020-12", false, command(python, "engines/python.py", "jsonschema")},
	{"fastjsonschema (Python, as Debian has it)", "draft-07", true, command(python, "engines/python.py", "fastjsonschema")},
}

// onlyInCI skips a test that needs what a newcomer should not have to install.
func onlyInCI(t testing.TB, needs string) {
	t.Helper()
	if testing.Short() {
		t.Skipf("make ci runs it: it needs %s", needs)
	}
}

func (e engine) inPython() bool { return strings.Contains(e.name, "Python") }

// python is Debian's, for which Debian's packages are.
const python = "/usr/bin/python3"

// path returns the path of the schema of a document for the engine.
func (e engine) path(document string, strict bool) string {
	return filepath.Join("..", "..", "schema", schema.Current, schema.Variant{Draft7: e.draft7, Strict: strict}.File(document))
}

// withSanthosh judges inside this program.
func withSanthosh(t testing.TB, path string) judge {
	s := compiled(t, path)
	return func(_ testing.TB, texts [][]byte) []verdict {
		out := make([]verdict, len(texts))
		for i, text := range texts {
			out[i] = santhosh(s, text)
		}
		return out
	}
}

func compiled(t testing.TB, path string) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(path)
	require.NoError(t, err)
	return s
}

func santhosh(s *jsonschema.Schema, text []byte) verdict {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return verdict{state: Unreadable}
	}
	if s.Validate(value) != nil {
		return verdict{state: Reject}
	}
	return verdict{state: Accept}
}

// command judges by a program that reads a text or the path of a file a line. The
// path of the schema comes after the first two arguments for ajv, last for Python.
func command(name, script string, args ...string) func(testing.TB, string) judge {
	return func(t testing.TB, path string) judge {
		t.Helper()
		full := append([]string{script, path}, args...)
		if name == python {
			full = append([]string{"-W", "ignore", script}, append(slices.Clone(args), path)...)
		}
		cmd := exec.Command(name, full...)
		cmd.Stderr = os.Stderr
		in, err := cmd.StdinPipe()
		require.NoError(t, err)
		out, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		lines := bufio.NewReaderSize(out, 1<<20)
		t.Cleanup(func() {
			in.Close()
			cmd.Wait() //nolint:errcheck // its answers were read
		})
		dir := t.TempDir()
		return func(t testing.TB, texts [][]byte) []verdict { return ask(t, dir, in, lines, texts) }
	}
}

// ask sends the texts and reads the answers, both at the same time.
func ask(t testing.TB, dir string, in io.Writer, out *bufio.Reader, texts [][]byte) []verdict {
	t.Helper()
	sent := make(chan error, 1)
	go func() { sent <- send(dir, in, texts) }()
	verdicts := make([]verdict, len(texts))
	for i := range texts {
		line, err := out.ReadString('\n')
		require.NoError(t, err)
		state, places, _ := strings.Cut(strings.TrimSpace(line), " ")
		verdicts[i].state = state
		if places != "" {
			require.NoError(t, json.Unmarshal([]byte(places), &verdicts[i].places))
		}
	}
	require.NoError(t, <-sent)
	return verdicts
}

// send writes each text on a line, or into a file when it is not of one line.
func send(dir string, in io.Writer, texts [][]byte) error {
	w := bufio.NewWriterSize(in, 1<<20)
	for i, text := range texts {
		if len(text) == 0 || text[0] != '{' || bytes.ContainsAny(text, "\r\n\u2028\u2029\x00") || !json.Valid(text) {
			path := filepath.Join(dir, fmt.Sprint(i, ".json"))
			if err := os.WriteFile(path, text, 0o600); err != nil {
				return err
			}
			text = []byte("@" + path)
		}
		w.Write(text) //nolint:errcheck // Flush tells
		w.WriteByte('\n')
	}
	return w.Flush()
}
