package save

import (
	"io/fs"

	"golang.org/x/sys/windows"
)

// renameNew gives a file a name that is free.
func renameNew(path, to string) error {
	from, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	name, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	if err := windows.MoveFileEx(from, name, windows.MOVEFILE_WRITE_THROUGH); err != nil {
		return &fs.PathError{Op: "rename", Path: to, Err: err}
	}
	return nil
}
