//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func kilobytes(n int) string { return strconv.Itoa(n>>10) + "k" }

// A file may be called anything: what is said of it is text, and its name is
// found again.
func TestNamesThatAreNoText(t *testing.T) {
	b := build(t)
	dir := t.TempDir()
	names := []string{"a\xff\xfe.json", "line\nbreak.json", "esc\x1b[31m.json", " .json", "-w.json", "a,b:c%20.json", strings.Repeat("é", 120) + ".json"}
	for _, name := range names {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(`{"nam":"Salles","version":"1.0"}`), 0o600))
	}
	for _, format := range strings.Split(checkFormats, ", ") {
		got := b.run("check", "--format", format, dir)
		assert.Equal(t, 1, got.code, format)
		assert.True(t, utf8.ValidString(got.out), format)
		if format != "sarif" && format != "json" && format != "gitlab" { // there escapes are the format's own
			assert.NotContains(t, got.out, "\x1b", format)
		}
		switch format {
		case "json", "sarif", "gitlab":
			assert.True(t, json.Valid([]byte(got.out)), format)
		case "junit":
			assert.NoError(t, xml.Unmarshal([]byte(got.out), new(struct{})))
		case "github":
			for line := range strings.Lines(got.out) {
				assert.True(t, strings.HasPrefix(line, "::"), "a name starts no command: %q", line)
			}
		}
	}
	for _, name := range names {
		require.Zero(t, b.run("fmt", "-w", filepath.Join(dir, name)).code, "%q", name)
		assert.Contains(t, string(read(t, filepath.Join(dir, name))), "\n  \"nam\"")
	}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, len(names))
}

// Ten thousand files need no more open files than one.
func TestTenThousandFiles(t *testing.T) {
	b := build(t)
	dir := t.TempDir()
	const files = 10_000
	for i := range files {
		sub := filepath.Join(dir, strconv.Itoa(i%100))
		require.NoError(t, os.MkdirAll(sub, 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(sub, strconv.Itoa(i)+".json"), []byte(`{"nam":"Salles","version":"1.0"}`), 0o600))
	}
	c := b.command("check", "--format", "json", dir)
	c.Args = append([]string{"sh", "-c", `ulimit -n 32; exec "$0" "$@"`}, c.Args...)
	c.Path = "/bin/sh"
	got := finish(c)
	require.Equal(t, 1, got.code, got.err)
	assert.Equal(t, files, strings.Count(got.out, `"document-name-missing"`)+strings.Count(got.out, `"/name"`))
	assert.Equal(t, files, strings.Count(b.run("fmt", "-l", dir).out, ".json\n"))
}

// A pipe, a device and standard input are read when they are named, never
// replaced, and never waited for when they only lie in a folder.
func TestWhatIsNoRegularFile(t *testing.T) {
	b := build(t)
	dir := t.TempDir()
	fifo := filepath.Join(dir, "fifo.json")
	require.NoError(t, syscall.Mkfifo(fifo, 0o600))
	const text = `{"name":"Salles","version":"1.0"}`
	feed := func() {
		if f, err := os.OpenFile(fifo, os.O_WRONLY, 0); err == nil {
			io.WriteString(f, text) //nolint:errcheck // the reader tells
			f.Close()
		}
	}

	go feed()
	assert.Equal(t, 0, b.run("check", fifo).code)
	go feed()
	got := b.run("fmt", "-w", fifo)
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.err, "not a regular file")
	info, err := os.Lstat(fifo)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeNamedPipe, "it is still a pipe")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.json"), []byte(text), 0o600))
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "folder.json")))
	c := b.command("check", dir)
	impatient := time.AfterFunc(20*time.Second, func() { c.Process.Kill() }) //nolint:errcheck // the test fails then
	defer impatient.Stop()
	assert.Equal(t, 0, finish(c).code, "the pipe and the link to a folder are passed over")

	c = b.command("check", "/dev/stdin")
	c.Stdin = strings.NewReader(text)
	assert.Equal(t, 0, finish(c).code)
	c = b.command("fmt", "-w", "/dev/stdin")
	c.Stdin = strings.NewReader(text)
	assert.Equal(t, 2, finish(c).code)

	for _, args := range [][]string{{"check", "/dev/null"}, {"fmt", "/dev/null"}, {"check", "/dev/zero"}, {"fmt", "/dev/zero"}, {"explain", "/dev/zero"}, {"apply", "/dev/zero", "close"}} {
		got := b.run(args...)
		assert.Equal(t, 1, got.code, "%v: %s", args, got.err)
	}
}

// Anyone who reads the output goes away, or there was nobody to read it.
func TestNobodyReads(t *testing.T) {
	b := build(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "many.ndjson")
	require.NoError(t, os.WriteFile(file, bytes.Repeat([]byte(`{"nam":"Salles"}`+"\n"), 20_000), 0o600))
	for _, format := range strings.Split(checkFormats, ", ") {
		t.Run("a pipe that breaks "+format, func(t *testing.T) {
			from, to, err := os.Pipe()
			require.NoError(t, err)
			c := b.command("check", "--format", format, file)
			var said bytes.Buffer
			c.Stdout, c.Stderr = to, &said
			require.NoError(t, c.Start())
			to.Close()
			io.ReadFull(from, make([]byte, 10)) //nolint:errcheck // then it is closed
			from.Close()
			c.Wait() //nolint:errcheck // how it ended is looked at
			status := c.ProcessState.Sys().(syscall.WaitStatus)
			assert.True(t, status.Signal() == syscall.SIGPIPE || c.ProcessState.Success(), "ended by %v", c.ProcessState)
			assert.Empty(t, said.String())
		})
	}
	t.Run("closed output", func(t *testing.T) {
		one := filepath.Join(dir, "one.json")
		require.NoError(t, os.WriteFile(one, []byte(`{"name":"Salles","version":"1.0"}`), 0o600))
		for _, args := range [][]string{{"check", one}, {"fmt", one}, {"fmt", "-l", "-w", one}} {
			c := exec.Command("sh", append([]string{"-c", `exec "$0" "$@" >&- 2>&- <&-`}, b.command(args...).Args...)...)
			assert.Equal(t, 0, finish(c).code, "%v", args)
		}
		assert.Equal(t, "{\n  \"version\": \"1.0\",\n  \"name\": \"Salles\"\n}\n", string(read(t, one)),
			"nothing that was meant for the output is in the file")
	})
}

func TestAFIFOAndAStreamThatFails(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "fifo")
	require.NoError(t, syscall.Mkfifo(fifo, 0o600))
	go func() {
		f, err := os.OpenFile(fifo, os.O_WRONLY, 0)
		if err == nil {
			io.WriteString(f, `{"version":"1.0","name":"Salles"}`)
			f.Close()
		}
	}()
	assert.Equal(t, 0, vademecum(t, "", "check", fifo).code)

	broken := world{in: io.MultiReader(strings.NewReader(`{"version"`), errorReader{})}
	for _, args := range [][]string{{"check"}, {"check", "--ndjson"}, {"fmt"}} {
		got := inWorld(t, broken, args...)
		assert.Equal(t, 2, got.code, "%v", args)
		assert.Contains(t, got.err, "pulled out", "%v", args)
		broken.in = io.MultiReader(strings.NewReader(`{"version"`), errorReader{})
	}
}
