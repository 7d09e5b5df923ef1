//go:build linux

package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// released builds a command as a release has it: stripped, and without C.
func released(t *testing.T, dir, pkg string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "program")
	c := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, pkg)
	c.Dir, c.Env = dir, append(os.Environ(), "CGO_ENABLED=0")
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	return program
}

// pageWords are catalogues of words that only pages show.
var pageWords = map[string]bool{"demo.json": true, "desk.json": true, "member.json": true, "page.json": true}

// heaviest is how much the command weighs at most without the files for browsers.
const heaviest = 12_000_000

func TestTheCommandIsLight(t *testing.T) {
	info, err := os.Stat(released(t, ".", "."))
	require.NoError(t, err)
	var browser int64
	for _, dir := range []string{"../../wasm/dist", "../../wasm/demo/pages", "../../internal/desk/page", "../../i18n"} {
		require.NoError(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			require.NoError(t, err)
			if file, err := entry.Info(); err == nil && !entry.IsDir() && (dir != "../../i18n" || pageWords[filepath.Base(path)]) {
				browser += file.Size()
			}
			return nil
		}))
	}
	t.Logf("%d bytes, of which %d for browsers", info.Size(), browser)
	assert.LessOrEqual(t, info.Size()-browser, int64(heaviest))
}

// slowest is how much longer the command takes to start than a Go program that writes
// one line.
const slowest = 2.5

func TestTheCommandStartsFast(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte("package main\n\nimport \"os\"\n\nfunc main() { os.Stdout.WriteString(\"hello\\n\") }\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module hello\n"), 0o600))
	hello, command := released(t, dir, "."), released(t, ".", ".")
	took := func(program string, args ...string) time.Duration {
		start := time.Now()
		require.NoError(t, exec.Command(program, args...).Run())
		return time.Since(start)
	}
	for _, args := range [][]string{{"version"}, {"check", "testdata/input/good.json"}, {"--help"}} {
		// Interleaved, the best of each: what else the machine does only adds. A busy one is
		// given several chances.
		ratio := 0.0
		for try := 0; try < 5 && (try == 0 || ratio > slowest); try++ {
			one, other := time.Hour, time.Hour
			for range 40 {
				one, other = min(one, took(hello)), min(other, took(command, args...))
			}
			ratio = float64(other) / float64(one)
		}
		t.Logf("%v: %.2f times", args, ratio)
		assert.LessOrEqual(t, ratio, slowest, "%v", args)
	}
}
