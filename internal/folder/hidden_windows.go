package folder

import (
	"io/fs"
	"syscall"
)

// hiddenByAttribute reports whether the folder says that something in it is hidden.
func hiddenByAttribute(entry fs.DirEntry) bool {
	info, err := entry.Info()
	if err != nil {
		return false
	}
	data, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && data.FileAttributes&syscall.FILE_ATTRIBUTE_HIDDEN != 0
}
