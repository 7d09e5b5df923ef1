// Package folder says which files of a folder are documents, the same for all that
// reads one.
package folder

import (
	"io/fs"
	"strings"
)

// Endings are those of files with documents.
var Endings = []string{".json", ".ndjson", ".jsonl"}

// LeftOut reports whether something in a folder is not meant by who names the folder:
// what is hidden, such as .git or the ._ files of macOS, and what npm has installed.
func LeftOut(entry fs.DirEntry) bool {
	return strings.HasPrefix(entry.Name(), ".") || entry.IsDir() && entry.Name() == "node_modules" || hiddenByAttribute(entry)
}
