//go:build unix

package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/partnership"
)

// A rewriting is a run that gives a file a new content.
type rewriting struct {
	name          string
	before, after []byte
	args          []string // the file goes where FILE stands
}

func (w rewriting) in(dir string) (file string, args []string) {
	file = filepath.Join(dir, "document.json")
	for _, a := range w.args {
		args = append(args, strings.ReplaceAll(a, "FILE", file))
	}
	return file, args
}

// rewritings are what the command can do to a file, each with what it holds
// before and after.
func rewritings(t *testing.T, b binary) []rewriting {
	t.Helper()
	all := []rewriting{
		{name: "fmt", before: large(6 << 20), args: []string{"fmt", "-w", "FILE"}},
		{name: "apply", before: waiting(t), args: []string{"apply", "-w", "FILE", "formalise", "--on", "2024-07-02"}},
	}
	for i := range all {
		w := &all[i]
		file, args := w.in(t.TempDir())
		require.NoError(t, os.WriteFile(file, w.before, 0o600))
		got := b.run(args...)
		require.Zero(t, got.code, got.err)
		w.after = read(t, file)
		require.NotEqual(t, w.before, w.after)
	}
	return all
}

// large returns a document that is not in its canonical form.
func large(size int) []byte {
	one := `{"text":"` + strings.Repeat("é", 2000) + `"},`
	return []byte(`{"name":"Salles","x":[` + strings.Repeat(one, size/len(one)) + `1],"version":"1.0"}`)
}

// waiting returns a document in which a move is open, near the limit of size.
func waiting(t *testing.T) []byte {
	t.Helper()
	doc, list := partnership.Read([]byte(inventedCase(t, "fictional-bilateral")), partnership.Options{})
	require.True(t, list.Valid())
	doc.Journal = doc.Journal[:8]
	text, err := doc.AppendLine(nil)
	require.NoError(t, err)
	more := `,"zz":[` + strings.Repeat(`"`+strings.Repeat("x", 6000)+`",`, 160) + `1]}`
	return []byte(strings.TrimSuffix(string(text), "}") + more)
}

// whole reports whether the file holds the old or the new content, and fails when
// it holds anything else or has other permissions.
func (w rewriting) whole(t *testing.T, file string, mode os.FileMode) (isNew bool) {
	t.Helper()
	text := read(t, file)
	isNew = bytes.Equal(text, w.after)
	require.True(t, isNew || bytes.Equal(text, w.before), "%s left %d bytes of neither", w.name, len(text))
	info, err := os.Stat(file)
	require.NoError(t, err)
	require.Equal(t, mode, info.Mode().Perm())
	return isNew
}

// beside returns the first file that was left beside the document.
func beside(dir string) string {
	found, _ := filepath.Glob(filepath.Join(dir, ".vademecum-*"))
	if len(found) == 0 {
		return ""
	}
	return found[0]
}

// unnamed returns the file without a name that a run writes in the folder, "" when it
// writes none: what the system shows of its open files.
func unnamed(c *exec.Cmd, dir string) string {
	open := filepath.Join("/proc", strconv.Itoa(c.Process.Pid), "fd")
	entries, _ := os.ReadDir(open)
	for _, entry := range entries {
		file := filepath.Join(open, entry.Name())
		if target, err := os.Readlink(file); err == nil && strings.HasPrefix(target, dir+"/#") {
			return file
		}
	}
	return ""
}

// Killed at any moment, also while the new content is being written, the
// command leaves the old or the new file, never a part of one, and nothing beside it.
func TestKilledWhileWriting(t *testing.T) {
	b := build(t)
	for _, w := range rewritings(t, b) {
		t.Run(w.name, func(t *testing.T) {
			started := time.Now()
			file, args := w.in(t.TempDir())
			require.NoError(t, os.WriteFile(file, w.before, 0o640))
			require.Zero(t, b.run(args...).code)
			usual := time.Since(started)

			var old, anew, during int
			for i := 0; i < 40 || during == 0 && i < 400; i++ { // on a busy machine it is rarely met while it writes
				dir := t.TempDir()
				file, args := w.in(dir)
				require.NoError(t, os.WriteFile(file, w.before, 0o640))
				c := b.command(args...)
				require.NoError(t, c.Start())
				ended := make(chan error, 1)
				go func() { ended <- c.Wait() }()
				if i%2 == 0 { // anywhere
					time.Sleep(rand.N(usual * 5 / 4))
				} else { // as soon as it writes
					for len(ended) == 0 && unnamed(c, dir) == "" {
						time.Sleep(20 * time.Microsecond)
					}
				}
				if unnamed(c, dir) != "" {
					during++
				}
				c.Process.Kill() //nolint:errcheck // it may have ended
				<-ended
				require.Empty(t, beside(dir), "nothing is left behind")
				if w.whole(t, file, 0o640) {
					anew++
				} else {
					old++
				}
			}
			t.Logf("killed: %d old, %d new, %d while it wrote", old, anew, during)
			assert.Positive(t, old)
			assert.Positive(t, during, "none was killed while it wrote")
		})
	}
}

// Somebody saves the file while the command works on it: nothing is lost.
func TestAFileThatChangesMeanwhileIsLeftAlone(t *testing.T) {
	b := build(t)
	other := []byte(`{"version":"1.0","name":"Saved by somebody else"}`)
	for _, w := range rewritings(t, b) {
		t.Run(w.name, func(t *testing.T) {
			for range 400 { // on a busy machine it is rarely met in time
				dir := t.TempDir()
				file, args := w.in(dir)
				require.NoError(t, os.WriteFile(file, w.before, 0o600))
				c := b.command(args...)
				var said bytes.Buffer
				c.Stderr = &said
				require.NoError(t, c.Start())
				for unnamed(c, dir) == "" && bytes.Equal(read(t, file), w.before) {
				}
				require.NoError(t, c.Process.Signal(syscall.SIGSTOP))
				time.Sleep(10 * time.Millisecond) // until it stands still
				late := unnamed(c, dir) == "" || int64(len(w.after)) == size(unnamed(c, dir))
				if !late {
					require.NoError(t, os.WriteFile(file, other, 0o600))
				}
				require.NoError(t, c.Process.Signal(syscall.SIGCONT))
				c.Wait() //nolint:errcheck // the exit status is looked at
				if late {
					continue // it had nearly finished: again
				}
				assert.Equal(t, 2, c.ProcessState.ExitCode())
				assert.Contains(t, said.String(), "has changed meanwhile")
				assert.Equal(t, other, read(t, file))
				assert.Empty(t, beside(dir), "nothing is left behind")
				return
			}
			t.Fatal("the command was never met while it wrote")
		})
	}
	file := filepath.Join(t.TempDir(), "a.json")
	require.NoError(t, os.WriteFile(file, other, 0o600))
	assert.ErrorIs(t, save.Replace(file, []byte("what was read"), []byte("new")), save.ErrChanged)
	assert.ErrorIs(t, save.Replace(file, nil, []byte("new")), save.ErrChanged, "it was not there before")
	assert.Equal(t, other, read(t, file))
}

func size(file string) int64 {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	return info.Size()
}

// On a disk without room, and at the limit of a file's size, the old file stays
// and nothing is left beside it.
func TestDiskFull(t *testing.T) {
	b := build(t)
	for _, w := range rewritings(t, b) {
		t.Run(w.name+" at a limit of size", func(t *testing.T) {
			dir := t.TempDir()
			file, args := w.in(dir)
			require.NoError(t, os.WriteFile(file, w.before, 0o600))
			limited := exec.Command("sh", append([]string{"-c", `ulimit -f 64; exec "$0" "$@"`}, b.command(args...).Args...)...)
			got := finish(limited)
			assert.Equal(t, 2, got.code, got.err)
			assert.Contains(t, got.err, "cannot be read or written")
			assert.False(t, w.whole(t, file, 0o600))
			assert.Empty(t, beside(dir))
		})
		t.Run(w.name+" on a full disk", func(t *testing.T) {
			// The disk is mounted in a name space of its own, which ends with the
			// shell; what it holds is said by the shell.
			dir := t.TempDir()
			file, args := w.in(dir)
			old := filepath.Join(t.TempDir(), "old.json")
			require.NoError(t, os.WriteFile(old, w.before, 0o600))
			const script = `mount -t tmpfs -o size="$2" tmpfs "$1" || exit 77; cp "$3" "$4"; shift 4
				"$@"; echo "status $?"; ls -A "$(dirname "$KEPT")"; cmp "$KEPT" "$OLD" && echo same`
			c := exec.Command("unshare", append([]string{"-rm", "sh", "-c", script, "sh", dir, kilobytes(len(w.before) + 128<<10), old, file}, b.command(args...).Args...)...)
			c.Env = append(os.Environ(), "KEPT="+file, "OLD="+old)
			got := finish(c)
			if got.code != 0 && !strings.Contains(got.out, "status") {
				t.Logf("no disk can be mounted here (%s); the limit of size above stands for it", strings.TrimSpace(got.err))
				return
			}
			assert.Equal(t, "status 2\ndocument.json\nsame\n", got.out)
			assert.Contains(t, got.err, "no space left on device")
		})
	}
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	require.NoError(t, err)
	defer full.Close()
	c := b.command("demo")
	c.Stdout = full
	got := finish(c)
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.err, "no space left on device")
}

// unprivileged makes a run one of somebody who is not root.
func unprivileged(c *exec.Cmd) *exec.Cmd {
	if os.Geteuid() == 0 {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	return c
}

func TestAFolderThatCannotBeWrittenTo(t *testing.T) {
	b := build(t)
	dir := folderForAll(t)
	file := filepath.Join(dir, "document.json")
	before := []byte(`{"name":"Salles","version":"1.0"}`)
	require.NoError(t, os.WriteFile(file, before, 0o600))
	require.NoError(t, os.Chmod(file, 0o666), "the file itself could be written to")
	require.NoError(t, os.Chmod(dir, 0o555))
	got := finish(unprivileged(b.command("fmt", "-w", file)))
	assert.Equal(t, 2, got.code)
	assert.Equal(t, "vademecum: Access to "+file+" is denied.\n", got.err)
	assert.Equal(t, before, read(t, file))
	assert.Equal(t, 0, finish(unprivileged(b.command("check", file))).code, "it can be read all the same")

	require.NoError(t, os.Chmod(dir, 0o777))
	require.NoError(t, os.Chmod(file, 0o200))
	got = finish(unprivileged(b.command("check", file)))
	assert.Equal(t, 2, got.code)
	assert.Equal(t, "vademecum: Access to "+file+" is denied.\n", got.err)
}

func TestLinksAndPermissionsStay(t *testing.T) {
	b := build(t)
	for _, w := range rewritings(t, b) {
		for _, mode := range []os.FileMode{0o600, 0o644, 0o664, 0o755} {
			file, args := w.in(t.TempDir())
			other := filepath.Join(t.TempDir(), "elsewhere.json")
			require.NoError(t, os.WriteFile(other, w.before, 0o600))
			require.NoError(t, os.Chmod(other, mode))
			require.NoError(t, os.Symlink(other, file))
			require.Zero(t, b.run(args...).code)
			assert.True(t, w.whole(t, other, mode))
			target, err := os.Readlink(file)
			require.NoError(t, err, "the link stays one")
			assert.Equal(t, other, target)
		}
	}
}
