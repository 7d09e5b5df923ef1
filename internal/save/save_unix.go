//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package save

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// A file always has its name here, also while it is replaced.
const gap = 0

func betweenNames(error) bool { return false }

// openShared opens a file so that it can be locked: only who may write it may.
func openShared(path string) (*os.File, error) { return os.OpenFile(path, os.O_RDWR, 0) }

// lock locks a file until it is closed, or returns [ErrLocked] when another program
// has locked it.
func lock(f *os.File) error {
	for {
		err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.EWOULDBLOCK):
			return ErrLocked
		case err != nil:
			return fmt.Errorf("%w: %w", ErrNoLocks, err)
		}
		return nil
	}
}

// names returns how many names a file has.
func names(f *os.File) (int, error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return int(info.Sys().(*syscall.Stat_t).Nlink), nil
}

// modes are the permissions of a file and the bits beside them.
const modes = fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky

// keep gives a file the owner, group, permissions and attributes of another.
func keep(from, to *os.File) error {
	want, err := from.Stat()
	if err != nil {
		return err
	}
	owner := want.Sys().(*syscall.Stat_t)
	now, err := to.Stat()
	if err != nil {
		return err
	}
	if own := now.Sys().(*syscall.Stat_t); own.Uid != owner.Uid || own.Gid != owner.Gid {
		if err := to.Chown(int(owner.Uid), int(owner.Gid)); err != nil {
			return fmt.Errorf("%w: %w", ErrOwner, err)
		}
	}
	if err := keepAttributes(int(from.Fd()), int(to.Fd())); err != nil {
		return fmt.Errorf("%w: %w", ErrAttributes, err)
	}
	if err := keepACL(int(from.Fd()), int(to.Fd())); err != nil {
		return fmt.Errorf("%w: %w", ErrAttributes, err)
	}
	if err := to.Chmod(want.Mode() & modes); err != nil {
		return fmt.Errorf("%w: %w", ErrAttributes, err)
	}
	// A file system may take all this without doing it.
	now, err = to.Stat()
	if err != nil {
		return err
	}
	switch own := now.Sys().(*syscall.Stat_t); {
	case own.Uid != owner.Uid || own.Gid != owner.Gid:
		return ErrOwner
	case now.Mode()&modes != want.Mode()&modes:
		return ErrAttributes
	}
	return nil
}

// syncFolder makes a change of names last through a loss of power, where the file
// system can.
func syncFolder(path string) {
	if dir, err := os.Open(path); err == nil {
		dir.Sync() //nolint:errcheck // the file is in its place
		dir.Close()
	}
}

// rename gives the temp the name, whatever has it.
func (t *temp) rename(path string) error {
	err := os.Rename(t.name, path)
	if err == nil {
		t.name = ""
	}
	return err
}

// placeNamed gives a temp that has a name the name of a new file.
func (t *temp) placeNamed(path string) error {
	err := os.Link(t.name, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// The file system has no links: the name is taken first.
	claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	claim.Close()
	return t.rename(path)
}
