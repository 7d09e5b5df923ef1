package save

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// gap is how long a file may have no name while it is replaced, or be open to nobody.
const gap = time.Second / 4

// betweenNames reports whether a file may be there again in a moment.
func betweenNames(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_DELETE_PENDING)
}

// openShared opens a file so that it can be locked, and replaced meanwhile.
func openShared(path string) (*os.File, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	handle, err := windows.CreateFile(name, windows.GENERIC_READ|windows.GENERIC_WRITE,
		windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE|windows.FILE_SHARE_DELETE, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
		err = ErrLocked // by a program that lets nobody else open it
	}
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}

// lock locks a file until it is closed, or returns [ErrLocked] when another program
// has locked it. Locks of Windows keep others from reading what is locked: ours is on
// a byte far behind every document.
func lock(f *os.File) error {
	behind := windows.Overlapped{OffsetHigh: 0x40000000}
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &behind)
	switch {
	case errors.Is(err, windows.ERROR_LOCK_VIOLATION), errors.Is(err, windows.ERROR_IO_PENDING):
		return ErrLocked
	case err != nil:
		return fmt.Errorf("%w: %w", ErrNoLocks, err)
	}
	return nil
}

// names returns how many names a file has.
func names(f *os.File) (int, error) {
	var info windows.ByHandleFileInformation
	err := windows.GetFileInformationByHandle(windows.Handle(f.Fd()), &info)
	return int(info.NumberOfLinks), err
}

// keep does nothing: replace keeps what the file has.
func keep(_, _ *os.File) error { return nil }

func newTemp(path string, content []byte) (*temp, error) { return namedTemp(path, content) }

var replaceFile = windows.NewLazySystemDLL("kernel32.dll").NewProc("ReplaceFileW")

// replace puts the temp in the place of a file and keeps its access control list,
// attributes and streams.
func (t *temp) replace(path string) error {
	if err := t.File.Close(); err != nil {
		return err
	}
	from, err := windows.UTF16PtrFromString(t.name)
	if err != nil {
		return err
	}
	to, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	for start, wait := time.Now(), time.Millisecond; ; wait = min(2*wait, 50*time.Millisecond) {
		done, _, err := replaceFile.Call(uintptr(unsafe.Pointer(to)), uintptr(unsafe.Pointer(from)), 0, 0, 0, 0)
		if done == 0 && errors.Is(err, windows.ERROR_UNABLE_TO_MOVE_REPLACEMENT_2) { // the old file is gone
			err = windows.MoveFileEx(from, to, windows.MOVEFILE_WRITE_THROUGH)
			if err == nil {
				done = 1
			}
		}
		if done != 0 {
			t.name = ""
			return nil
		}
		// Other programs read files so that they cannot be replaced meanwhile.
		if time.Since(start) > Patience || !inUse(err) {
			return &fs.PathError{Op: "write", Path: path, Err: err}
		}
		time.Sleep(wait)
	}
}

// inUse reports whether a file could not be replaced because a program has it open.
func inUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_UNABLE_TO_REMOVE_REPLACED)
}

// place makes the temp a new file.
func (t *temp) place(path string) error {
	if err := t.File.Close(); err != nil {
		return err
	}
	from, err := windows.UTF16PtrFromString(t.name)
	if err != nil {
		return err
	}
	to, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	if err := windows.MoveFileEx(from, to, windows.MOVEFILE_WRITE_THROUGH); err != nil {
		return &fs.PathError{Op: "write", Path: path, Err: err}
	}
	t.name = ""
	return nil
}

// syncFolder does nothing: Windows has no such call.
func syncFolder(string) {}
