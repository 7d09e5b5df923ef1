// Package save gives files a new content so that nothing is lost: not the old
// content when the program is killed, not what another program has saved meanwhile,
// and not whose the file is, who may read it and what else is noted about it.
//
// The new content is written beside the file and takes its place in one step. What
// the file has besides its content is carried over; where the system cannot do that
// the file stays as it is and the error says why. Programs that use this package
// wait for each other:
//
//	f, err := save.Open(path)
//	if err != nil {
//		return err
//	}
//	defer f.Close()
//	before, err := os.ReadFile(path)
//	…
//	return f.Replace(before, after)
package save

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Reasons for which a file is left as it is.
var (
	ErrChanged    = errors.New("the file has changed since it was read")
	ErrIrregular  = errors.New("not a regular file")
	ErrReadOnly   = errors.New("the file is read-only")
	ErrHardLinks  = errors.New("the file has several names")
	ErrOwner      = errors.New("the owner or group of the file cannot be kept")
	ErrAttributes = errors.New("permissions or attributes of the file cannot be kept")
	ErrLocked     = errors.New("another program is writing the file")
	ErrNoLocks    = errors.New("the file cannot be locked")
)

// Patience is how long [Open] waits for other programs.
const Patience = 10 * time.Second

// A File is an existing file that no other program writes by this package until it
// is closed.
type File struct {
	path string   // where links lead to
	held *os.File // carries the lock
}

// Open locks a file and waits for other programs that hold it, for [Patience] at
// most. It refuses what could not be replaced: what is no regular file, is read-only
// or has several names. A file may be read in any way while it is open here.
func Open(path string) (*File, error) { return openWithin(path, Patience) }

func openWithin(path string, patience time.Duration) (*File, error) {
	start := time.Now()
	there := start // when the file was last there
	for wait := time.Millisecond; ; wait = min(2*wait, 50*time.Millisecond) {
		f, err := try(path)
		now := time.Now()
		switch {
		case errors.Is(err, ErrLocked):
			there = now
		case err == nil, !betweenNames(err), now.Sub(there) > gap:
			return f, err
		}
		if now.Sub(start) > patience {
			return nil, err
		}
		time.Sleep(wait)
	}
}

// try locks the file, or returns [ErrLocked] when another program has it.
func try(path string) (*File, error) {
	refuse := func(reason error) error { return &fs.PathError{Op: "write", Path: path, Err: reason} }
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(target)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, refuse(ErrIrregular)
	case info.Mode()&0o222 == 0: // the superuser could open it all the same
		return nil, refuse(ErrReadOnly)
	}
	held, err := openShared(target)
	if err != nil {
		return nil, err
	}
	err = lock(held)
	if err == nil {
		err = usable(held, target)
	}
	if err != nil {
		held.Close()
		return nil, refuse(err)
	}
	return &File{target, held}, nil
}

// usable makes sure that the file that was locked is still the one with the name, and
// has no other name.
func usable(held *os.File, target string) error {
	locked, err := held.Stat()
	if err != nil {
		return err
	}
	if now, err := os.Stat(target); err != nil || !os.SameFile(now, locked) {
		return ErrLocked // it was replaced while we waited: again
	}
	names, err := names(held)
	if err == nil && names > 1 {
		return ErrHardLinks
	}
	return err
}

// Close lets others write the file.
func (f *File) Close() error { return f.held.Close() }

// Replace gives the file a new content: whole, or not at all. A file that does not
// hold what was read from it is left as it is: a program that knows nothing of our
// locks has written it. It can be called once.
func (f *File) Replace(read, content []byte) (err error) {
	fail := func(err error) error { return &fs.PathError{Op: "write", Path: f.path, Err: err} }
	beside, err := newTemp(f.path, content)
	if err != nil {
		return err
	}
	defer beside.discard()
	if err := keep(f.held, beside.File); err != nil {
		return fail(err)
	}
	if err := beside.Sync(); err != nil {
		return err
	}
	now, err := os.ReadFile(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && (!bytes.Equal(now, read) || usable(f.held, f.path) != nil):
		return fail(ErrChanged)
	case err != nil:
		return err
	}
	if err := beside.replace(f.path); err != nil {
		return err
	}
	syncFolder(filepath.Dir(f.path))
	return nil
}

// Replace opens a file, gives it a new content and closes it. Without anything that
// was read it makes a new file, which belongs to its owner alone.
func Replace(path string, read, content []byte) error {
	if read == nil {
		return create(path, content)
	}
	f, err := Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Replace(read, content)
}

// create makes a new file: whole, or not at all, and never in the place of another.
func create(path string, content []byte) error {
	if _, err := os.Lstat(path); err == nil { // a link that leads nowhere too
		return &fs.PathError{Op: "write", Path: path, Err: ErrChanged}
	}
	beside, err := newTemp(path, content)
	if err != nil {
		return err
	}
	defer beside.discard()
	if err := beside.Sync(); err != nil {
		return err
	}
	err = beside.place(path)
	if errors.Is(err, fs.ErrExist) {
		return &fs.PathError{Op: "write", Path: path, Err: ErrChanged}
	}
	if err == nil {
		syncFolder(filepath.Dir(path))
	}
	return err
}

// A temp is the new content of a file before it takes its place.
type temp struct {
	*os.File
	name string // "" while it has none
}

// tempName returns the name that the new content of a file has for a moment, or for
// as long as it is written where the system knows no files without a name. It depends
// on the name of the file alone: what a program left there that was killed is taken
// away by the next that writes the file.
func tempName(path string) string {
	return filepath.Join(filepath.Dir(path), fmt.Sprintf(".vademecum-%.6x", sha256.Sum256([]byte(filepath.Base(path)))))
}

// namedTemp returns a temp with a name, to which the content was written.
func namedTemp(path string, content []byte) (*temp, error) {
	name := tempName(path)
	os.Remove(name) // what a killed run left; where it stays, nothing can be made in its place
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	return written(&temp{file, name}, content)
}

func written(t *temp, content []byte) (*temp, error) {
	if _, err := t.Write(content); err != nil {
		t.discard()
		return nil, err
	}
	return t, nil
}

// discard takes the temp away, unless it has taken its place.
func (t *temp) discard() {
	t.Close()
	if t.name != "" {
		os.Remove(t.name)
	}
}
