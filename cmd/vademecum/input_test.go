//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tree makes files in a new folder that other users can read.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := folderForAll(t)
	for name, text := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	return dir
}

const small = `{"version":"1.0","name":"Salles"}`

// A link that leads nowhere, as Emacs leaves one, had left a whole folder unread.
func TestWhatCannotBeReadInAFolderHidesNothing(t *testing.T) {
	b := build(t)
	dir := tree(t, map[string]string{"a.json": small, "closed/b.json": small, "closed.json": small, "z/z.json": small})
	require.NoError(t, os.Symlink("nowhere.json", filepath.Join(dir, "link.json")))
	require.NoError(t, os.Symlink("me@host.123:456", filepath.Join(dir, ".#a.json")))
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "notes")))
	require.NoError(t, os.Symlink("loop.json", filepath.Join(dir, "loop.json")))
	require.NoError(t, os.Chmod(filepath.Join(dir, "closed"), 0))
	require.NoError(t, os.Chmod(filepath.Join(dir, "closed.json"), 0))
	t.Cleanup(func() { os.Chmod(filepath.Join(dir, "closed"), 0o755) }) //nolint:errcheck // it can be removed then

	got := finish(unprivileged(b.command("check", "--format", "github", dir)))
	assert.Equal(t, 2, got.code)
	for name, why := range map[string]string{"closed": "denied", "closed.json": "denied", "link.json": "does not exist", "loop.json": "cannot be read"} {
		assert.Regexp(t, `(?m)^::error file=`+filepath.Join(dir, name)+`,title=file-unread::.*`+why, got.out)
	}
	assert.Equal(t, 4, strings.Count(got.out, "file-unread"), got.out)
	got = finish(unprivileged(b.command("check", "--format", "json", dir)))
	assert.Contains(t, got.out, filepath.Join(dir, "a.json"))
	assert.Contains(t, got.out, filepath.Join(dir, "z", "z.json"))

	// The same for what is written.
	require.NoError(t, os.Chmod(filepath.Join(dir, "a.json"), 0o444))
	require.NoError(t, os.Chmod(filepath.Join(dir, "z"), 0o777))
	require.NoError(t, os.Chmod(filepath.Join(dir, "z", "z.json"), 0o666))
	require.NoError(t, os.Chown(filepath.Join(dir, "z", "z.json"), 65534, 65534))
	got = finish(unprivileged(b.command("fmt", "-w", dir)))
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.err, "a.json is read-only and stays as it is.")
	assert.Equal(t, small, string(read(t, filepath.Join(dir, "a.json"))))
	assert.Contains(t, string(read(t, filepath.Join(dir, "z", "z.json"))), "\n  \"name\"", "fmt -w goes on past what it may not open")
}

func TestWhatAFolderIsNotMeantToHold(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.json": small, "sub/b.JSON": small, "sub/c.ndjson": small + "\n", "Node_modules/d.json": small, "package.git/e.jsonl": small + "\n",
		"node_modules/x.json": "{", "sub/node_modules/y/x.json": "{", ".git/x.json": "{", ".vscode/settings.json": "{", "._a.json": "{", ".hidden.json": "{",
		"notes.txt": "{", "x.json.bak": "{", "x.json~": "{", ".named/f.json": small, ".named/.g.json": "{",
	})
	checked := func(args ...string) (out []string) {
		t.Helper()
		got := vademecum(t, "", append([]string{"check", "--format", "json"}, args...)...)
		for _, part := range strings.Split(got.out, `"source":"`)[1:] {
			name, _, _ := strings.Cut(part, `"`)
			name, err := filepath.Rel(dir, name)
			require.NoError(t, err)
			out = append(out, name)
		}
		return out
	}
	assert.Equal(t, []string{"Node_modules/d.json", "a.json", "package.git/e.jsonl:1", "sub/b.JSON", "sub/c.ndjson:1"}, checked(dir))
	named := filepath.Join(dir, ".named")
	assert.Equal(t, []string{".named/f.json"}, checked(named), "a hidden folder that is named")
	assert.Equal(t, []string{".hidden.json", "node_modules/x.json"}, checked(filepath.Join(dir, ".hidden.json"), filepath.Join(dir, "node_modules")))
	t.Chdir(named)
	assert.Equal(t, 0, vademecum(t, "", "check", ".").code, "where one stands is named")
	assert.Equal(t, 0, vademecum(t, "", "check", "../.named/").code)
}

// A folder given as a link had held no document.
func TestAFolderNamedByALink(t *testing.T) {
	dir := tree(t, map[string]string{"real/a.json": small, "real/deep/b.json": small})
	link := filepath.Join(dir, "link")
	require.NoError(t, os.Symlink("real", link))
	got := vademecum(t, "", "check", "--lang", "en", link)
	assert.Equal(t, 0, got.code, got.err)
	assert.Contains(t, got.out, "Documents: 2")
	got = vademecum(t, "", "check", "--lang", "en", dir)
	assert.Equal(t, 0, got.code)
	assert.Contains(t, got.out, "Documents: 2", "a link inside a folder is not followed")
	assert.Equal(t, "vademecum: "+link+" is a link to a folder and was not followed. Name it to read that folder too.\n", got.err)
}

// The shells of Windows pass patterns as they are.
func TestPatternsThatNoShellExpanded(t *testing.T) {
	dir := tree(t, map[string]string{"a.partnership.json": small, "b.partnership.json": small, ".c.partnership.json": "{", "d[1].json": small, "sub/e.json": small})
	for pattern, documents := range map[string]string{"*.partnership.json": "2", "d[1].json": "1", "s*": "1", ".*.partnership.json": "1", "*": "4"} {
		got := vademecum(t, "", "check", "--lang", "en", filepath.Join(dir, pattern))
		assert.Contains(t, got.out, "Documents: "+documents, pattern)
	}
	for _, pattern := range []string{"*.nothing", "[", "[a"} {
		got := vademecum(t, "", "check", "--lang", "en", filepath.Join(dir, pattern))
		assert.Equal(t, 2, got.code, pattern)
		assert.Contains(t, got.err, "does not exist", pattern)
	}
}

func TestStandardInputHasAName(t *testing.T) {
	const wrong = `{"version":"1.0","name":1}`
	for format, want := range map[string]string{
		"text": "a b.json", "json": `"source":"a b.json"`, "sarif": `"uri":"a%20b.json"`, "junit": `file="a b.json"`, "github": "file=a b.json,", "gitlab": `"path":"a b.json"`,
	} {
		got := vademecum(t, wrong, "check", "--lang", "en", "--format", format, "--stdin-filename", "a b.json")
		assert.Equal(t, 1, got.code)
		assert.Contains(t, got.out, want)
	}
	stream := wrong + "\n"
	assert.Contains(t, vademecum(t, stream, "check", "--format", "json", "--stdin-filename", "x.ndjson", "-").out, `"source":"x.ndjson:1"`, "its ending says what it is")
	got := vademecum(t, `{"name":`, "fmt", "--lang", "en", "--stdin-filename", "a.json")
	assert.Contains(t, got.err, "a.json")
	assert.Equal(t, "a.json\n", vademecum(t, small, "fmt", "-l", "--stdin-filename", "a.json").out)
}
