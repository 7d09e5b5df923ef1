package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A binary is the path of the command as it is built for people.
type binary string

func build(t *testing.T) binary {
	t.Helper()
	path := filepath.Join(folderForAll(t), "vademecum.exe") // Windows runs nothing without an ending
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	require.NoError(t, err, "%s", out)
	return binary(path)
}

// folderForAll returns a folder that other users can enter.
func folderForAll(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.Chmod(filepath.Dir(dir), 0o755))
	require.NoError(t, os.Chmod(dir, 0o777))
	return dir
}

// command prepares a run in English, on 24 November 2026 unless the arguments
// say another day.
func (b binary) command(args ...string) *exec.Cmd {
	return exec.Command(string(b), append([]string{"--lang", "en", "--on", "2026-11-24"}, args...)...)
}

// run runs to the end.
func (b binary) run(args ...string) result { return finish(b.command(args...)) }

func finish(c *exec.Cmd) result {
	var out, err bytes.Buffer
	if c.Stdout == nil {
		c.Stdout = &out
	}
	c.Stderr = &err
	c.Run() //nolint:errcheck // the exit status is in the result
	return result{c.ProcessState.ExitCode(), out.String(), err.String()}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return text
}
