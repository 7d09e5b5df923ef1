package save

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Rename gives a file another name, unless another file has it. It waits for programs
// that write the file.
func Rename(path, to string) error {
	f, err := Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if now, err := os.Lstat(to); err == nil {
		// Where letters small and large are the same, a file may stand in its own way.
		own, err := f.held.Stat()
		if err != nil || !os.SameFile(now, own) || !strings.EqualFold(filepath.Base(path), filepath.Base(to)) {
			return &fs.PathError{Op: "rename", Path: to, Err: fs.ErrExist}
		}
		return os.Rename(f.path, to)
	}
	err = renameNew(f.path, to)
	if errors.Is(err, errors.ErrUnsupported) {
		err = renameClaimed(f.path, to)
	}
	if err == nil {
		syncFolder(filepath.Dir(to))
	}
	return err
}

// renameClaimed takes the name first, where the system cannot rename to a name that is
// free in one step.
func renameClaimed(path, to string) error {
	claim, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	claim.Close()
	err = os.Rename(path, to)
	if err != nil {
		os.Remove(to) //nolint:errcheck // it is empty
	}
	return err
}
