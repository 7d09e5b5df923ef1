//go:build linux

package save

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

func stat(t *testing.T, path string) *syscall.Stat_t {
	t.Helper()
	info, err := os.Stat(path)
	require.NoError(t, err)
	return info.Sys().(*syscall.Stat_t)
}

// openToAll returns a folder that other users can write to.
func openToAll(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.Chmod(filepath.Dir(dir), 0o755))
	require.NoError(t, os.Chmod(dir, 0o777))
	return dir
}

func TestPermissionsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.json")
	for _, mode := range []os.FileMode{0o600, 0o644, 0o664, 0o666, 0o755, 0o640 | os.ModeSetgid, 0o600 | os.ModeSticky} {
		os.Remove(path)
		write(t, path, "old")
		require.NoError(t, os.Chmod(path, mode))
		require.NoError(t, Replace(path, []byte("old"), []byte("new")))
		info, err := os.Stat(path)
		require.NoError(t, err)
		assert.Equal(t, mode, info.Mode())
	}
}

func TestOwnerAndGroupStay(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only the superuser can give files away")
	}
	dir := openToAll(t)
	path := filepath.Join(dir, "a.json")
	const owner, group, stranger = 65534, 12345, 54321
	tests := []struct {
		name string
		own  [2]int
		as   *syscall.Credential // the superuser without one
		want error
	}{
		{"the superuser keeps both", [2]int{owner, group}, nil, nil},
		{"the owner keeps a group of theirs", [2]int{owner, group}, &syscall.Credential{Uid: owner, Gid: owner, Groups: []uint32{group}}, nil},
		{"the owner cannot keep another group", [2]int{owner, group}, &syscall.Credential{Uid: owner, Gid: owner}, ErrOwner},
		{"somebody else cannot keep the owner", [2]int{owner, group}, &syscall.Credential{Uid: stranger, Gid: group}, ErrOwner},
	}
	program := filepath.Join(dir, "test") // the folder of the test's own program may be closed
	text, err := os.ReadFile(os.Args[0])
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(program, text, 0o755))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			os.Remove(path)
			write(t, path, "old\n")
			require.NoError(t, os.Chmod(path, 0o666))
			require.NoError(t, os.Chown(path, tt.own[0], tt.own[1]))
			c := other(path, 1)
			c.Path, c.Args = program, []string{program}
			c.SysProcAttr = &syscall.SysProcAttr{Credential: tt.as}
			out, err := c.CombinedOutput()
			if tt.want == nil {
				require.NoError(t, err, "%s", out)
				assert.NotEqual(t, "old\n", read(t, path))
			} else {
				assert.Contains(t, string(out), tt.want.Error())
				assert.Equal(t, "old\n", read(t, path))
			}
			got := stat(t, path)
			assert.Equal(t, [2]uint32{uint32(tt.own[0]), uint32(tt.own[1])}, [2]uint32{got.Uid, got.Gid})
			assert.Equal(t, uint32(0o666), got.Mode&0o777)
			alone(t, dir, "a.json", "test")
		})
	}
}

// acl is an access control list in the form of the kernel: rw for the owner, r for
// the user 4242, r for the group, rw as mask, nothing for others.
var acl = []byte{
	2, 0, 0, 0,
	1, 0, 6, 0, 0xff, 0xff, 0xff, 0xff,
	2, 0, 4, 0, 0x92, 0x10, 0, 0,
	4, 0, 4, 0, 0xff, 0xff, 0xff, 0xff,
	16, 0, 6, 0, 0xff, 0xff, 0xff, 0xff,
	32, 0, 0, 0, 0xff, 0xff, 0xff, 0xff,
}

func attribute(t *testing.T, path, name string) []byte {
	t.Helper()
	room := make([]byte, 256)
	n, err := unix.Getxattr(path, name, room)
	if err != nil {
		return nil
	}
	return room[:n]
}

func TestAttributesAndAccessControlListsStay(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	write(t, path, "old")
	if err := unix.Setxattr(path, "user.note", []byte("kept"), 0); err != nil {
		t.Skipf("no attributes here: %v", err)
	}
	require.NoError(t, unix.Setxattr(path, "user.empty", nil, 0))
	const access, usual = "system.posix_acl_access", "system.posix_acl_default"
	require.NoError(t, unix.Setxattr(path, access, acl, 0))
	before := stat(t, path)
	require.NoError(t, Replace(path, []byte("old"), []byte("new")))
	assert.Equal(t, "kept", string(attribute(t, path, "user.note")))
	assert.Equal(t, []byte{}, attribute(t, path, "user.empty"))
	assert.Equal(t, acl, attribute(t, path, access))
	assert.Equal(t, before.Mode, stat(t, path).Mode)

	// What the folder would give to new files is not given to an old one.
	plain := filepath.Join(dir, "b.json")
	write(t, plain, "old")
	require.NoError(t, unix.Setxattr(dir, usual, acl, 0))
	require.NoError(t, Replace(plain, []byte("old"), []byte("new")))
	assert.Nil(t, attribute(t, plain, access))
	assert.Equal(t, uint32(0o600), stat(t, plain).Mode&0o777)
}

// An attribute that only the superuser can set is no reason to lose it.
func TestAnAttributeThatCannotBeKept(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only the superuser can set such an attribute")
	}
	dir := openToAll(t)
	path := filepath.Join(dir, "a.json")
	write(t, path, "old\n")
	require.NoError(t, os.Chown(path, 65534, 65534))
	// An empty capability of a program: version 2, nothing permitted.
	capability := append([]byte{0, 0, 0, 2}, make([]byte, 16)...)
	if err := unix.Setxattr(path, "security.capability", capability, 0); err != nil {
		t.Skipf("no such attributes here: %v", err)
	}
	program := filepath.Join(dir, "test")
	text, err := os.ReadFile(os.Args[0])
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(program, text, 0o755))
	c := exec.Command(program)
	c.Env = other(path, 1).Env
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := c.CombinedOutput()
	require.Error(t, err)
	assert.Contains(t, string(out), ErrAttributes.Error())
	assert.Equal(t, "old\n", read(t, path))
	assert.Equal(t, capability, attribute(t, path, "security.capability"))
}
