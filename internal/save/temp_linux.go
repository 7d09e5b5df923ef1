package save

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"golang.org/x/sys/unix"
)

// newTemp returns a temp without a name, so that nothing is left of it when the
// program is killed; one with a name where the file system has no such files.
func newTemp(path string, content []byte) (*temp, error) {
	if _, err := os.Stat(descriptors); err != nil { // no way to give it a name later
		return namedTemp(path, content)
	}
	fd, err := unix.Open(filepath.Dir(path), unix.O_TMPFILE|unix.O_RDWR|unix.O_CLOEXEC, 0o600)
	switch {
	case errors.Is(err, unix.EOPNOTSUPP), errors.Is(err, unix.EISDIR), errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOENT):
		return namedTemp(path, content)
	case err != nil:
		return nil, &fs.PathError{Op: "write", Path: path, Err: err}
	}
	return written(&temp{File: os.NewFile(uintptr(fd), tempName(path))}, content)
}

const descriptors = "/proc/self/fd/"

// link gives the temp a name, unless something has it.
func (t *temp) link(path string) error {
	err := unix.Linkat(unix.AT_FDCWD, descriptors+strconv.Itoa(int(t.Fd())), unix.AT_FDCWD, path, unix.AT_SYMLINK_FOLLOW)
	if err != nil {
		return &fs.PathError{Op: "write", Path: path, Err: err}
	}
	return nil
}

// replace puts the temp in the place of a file.
func (t *temp) replace(path string) error {
	if t.name == "" {
		name := tempName(path)
		os.Remove(name) //nolint:errcheck // if it is there still, link says so
		if err := t.link(name); err != nil {
			return err
		}
		t.name = name
	}
	return t.rename(path)
}

// place makes the temp a new file.
func (t *temp) place(path string) error {
	if t.name == "" {
		return t.link(path)
	}
	return t.placeNamed(path)
}
