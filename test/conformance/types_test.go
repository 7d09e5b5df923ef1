package conformance

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// declared is where the declarations for other languages are.
const declared = "../../schema/v1/"

// tsc is the compiler of TypeScript, strictest its strictest settings.
const tsc = "node_modules/typescript/bin/tsc"

var strictest = []string{
	"--strict", "--noEmit", "--target", "es2022", "--module", "nodenext", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess",
}

// cases returns the case library and the fictional examples of types.
func cases(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("../../examples/cases/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	out := map[string][]byte{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		out["partnership "+filepath.Base(file)] = text
	}
	for _, name := range []string{"round", "policy", "house"} {
		text, err := os.ReadFile("corpus/values/" + name + "-fine.json")
		require.NoError(t, err)
		out[name+" fine.json"] = text
	}
	return out
}

// wrong are documents that the declarations must refuse.
var wrong = map[string]string{
	"a member that is not known": `{"version": "1.0", "name": "Salles", "nmae": "x"}`,
	"no name":                    `{"version": "1.0"}`,
	"an unknown code":            `{"version": "1.0", "name": "Salles", "triggers": [{"kind": "whim"}]}`,
	"a number for a text":        `{"version": "1.0", "name": 7}`,
	"a rating above 4":           `{"version": "1.0", "name": "Salles", "rounds": [{"respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": 5}]}]}]}`,
}

// The declarations for TypeScript compile under the strictest settings with every
// document of the case library, and refuse wrong ones.
func TestTypeScriptDeclarationsFitTheCaseLibrary(t *testing.T) {
	dir := t.TempDir()
	declarations, err := os.ReadFile(declared + "vademecum.d.ts")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "vademecum.d.ts"), declarations, 0o600))
	var b strings.Builder
	b.WriteString(`import type { House, Partnership, Policy, Round } from "./vademecum.js";` + "\n")
	n := 0
	for name, text := range cases(t) {
		document, _, _ := strings.Cut(name, " ")
		fmt.Fprintf(&b, "export const d%d: %s = %s;\n", n, capital(document), text)
		n++
	}
	for _, text := range wrong {
		fmt.Fprintf(&b, "// @ts-expect-error\nexport const d%d: Partnership = %s;\n", n, text)
		n++
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "cases.ts"), []byte(b.String()), 0o600))
	out, err := exec.Command("node", append(append([]string{tsc}, strictest...), filepath.Join(dir, "cases.ts"))...).CombinedOutput()
	assert.NoError(t, err, "%s", out)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// The declarations for Python are right to mypy with every document of the case
// library, and refuse wrong ones.
func TestPythonDeclarationsFitTheCaseLibrary(t *testing.T) {
	onlyInCI(t, "mypy")
	dir := t.TempDir()
	declarations, err := os.ReadFile(declared + "vademecum_types.py")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "vademecum_types.py"), declarations, 0o600))
	write := func(file string, b *strings.Builder) string {
		require.NoError(t, os.WriteFile(filepath.Join(dir, file), []byte("from vademecum_types import House, Partnership, Policy, Round\n"+b.String()), 0o600))
		return file
	}
	var right, bad strings.Builder
	n := 0
	for name, text := range cases(t) {
		document, _, _ := strings.Cut(name, " ")
		fmt.Fprintf(&right, "d%d: %s = %s\n", n, capital(document), literal(t, text))
		n++
	}
	for _, text := range wrong {
		fmt.Fprintf(&bad, "d%d: Partnership = %s\n", n, literal(t, []byte(text)))
		n++
	}
	mypy := func(file string) ([]byte, error) {
		cmd := exec.Command(python, "-m", "mypy", "--strict", file)
		cmd.Dir = dir
		return cmd.CombinedOutput()
	}
	out, err := mypy(write("right.py", &right))
	assert.NoError(t, err, "%s", out)
	out, err = mypy(write("bad.py", &bad))
	assert.Error(t, err)
	faults := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		if place, rest, ok := strings.Cut(line, ": error:"); ok {
			faults[place] = rest != ""
		}
	}
	assert.Len(t, faults, len(wrong), "each of them on its line: %s", out)

	cmd := exec.Command(python, filepath.Join(dir, "right.py"))
	out, err = cmd.CombinedOutput()
	assert.NoError(t, err, "they can be imported: %s", out)
}

// literal returns JSON as Python writes it, on one line.
func literal(t *testing.T, text []byte) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, text))
	dec := jsontext.NewDecoder(&b)
	var out strings.Builder
	for {
		token, err := dec.ReadToken()
		if err != nil {
			return out.String()
		}
		written := token.String()
		switch token.Kind() {
		case 't':
			written = "True"
		case 'f':
			written = "False"
		case '"':
			quoted, err := jsontext.AppendQuote(nil, written)
			require.NoError(t, err)
			written = string(quoted)
		}
		out.WriteString(written)
		if kind, n := dec.StackIndex(dec.StackDepth()); kind == '{' && token.Kind() != '{' && n%2 == 1 {
			out.WriteString(": ")
		} else if token.Kind() != '{' && token.Kind() != '[' && dec.PeekKind() != '}' && dec.PeekKind() != ']' && dec.StackDepth() > 0 {
			out.WriteString(", ")
		}
	}
}
