//go:build !darwin && !dragonfly && !freebsd && !linux && !netbsd && !openbsd && !windows

package save

import (
	"errors"
	"os"
)

// These systems have no locks that every program sees: nothing is replaced there,
// and new files can be made.

// A file always has its name here, also while it is replaced.
const gap = 0

func betweenNames(error) bool { return false }

func openShared(path string) (*os.File, error) { return os.OpenFile(path, os.O_RDWR, 0) }

func lock(*os.File) error { return ErrNoLocks }

func names(*os.File) (int, error) { return 1, nil }

func keep(_, _ *os.File) error { return errors.ErrUnsupported }

func newTemp(path string, content []byte) (*temp, error) { return namedTemp(path, content) }

func (t *temp) replace(string) error { return errors.ErrUnsupported }

func (t *temp) place(path string) error {
	claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	claim.Close()
	err = os.Rename(t.name, path)
	if err == nil {
		t.name = ""
	}
	return err
}

func syncFolder(string) {}
