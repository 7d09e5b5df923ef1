package save

import (
	"errors"
	"io/fs"

	"golang.org/x/sys/unix"
)

// renameNew gives a file a name that is free.
func renameNew(path, to string) error {
	err := unix.RenameatxNp(unix.AT_FDCWD, path, unix.AT_FDCWD, to, unix.RENAME_EXCL)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.EINVAL):
		return errors.ErrUnsupported
	}
	return &fs.PathError{Op: "rename", Path: to, Err: err}
}
