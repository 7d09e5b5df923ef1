//go:build !windows

package folder

import "io/fs"

// hiddenByAttribute reports whether the folder says that something in it is hidden:
// a name with a point does elsewhere.
func hiddenByAttribute(fs.DirEntry) bool { return false }
