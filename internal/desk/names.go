package desk

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/internal/folder"
	"github.com/vademecum-go/vademecum/internal/start"
)

// errName is the error for a name that leads to no partnership of the folder.
var errName = errors.New("not a file of the folder")

// errExists is the error for a new file whose name another has.
var errExists = errors.New("the file exists")

// find returns the path on the disk of a file of the folder: a regular file, spelt as
// it is there, in folders that are none by a link. Nothing else has a path.
func (d *Desk) find(name string) (string, error) {
	if !plain(name) || !strings.EqualFold(path.Ext(name), ending) {
		return "", errName
	}
	at := "."
	parts := strings.Split(name, "/")
	for i, part := range parts {
		entries, err := fs.ReadDir(d.root.FS(), at)
		if err != nil {
			return "", err
		}
		k, there := slices.BinarySearchFunc(entries, part, func(e fs.DirEntry, name string) int { return strings.Compare(e.Name(), name) })
		switch {
		case !there:
			return "", fs.ErrNotExist
		case folder.LeftOut(entries[k]):
			return "", errName
		case i == len(parts)-1 && !entries[k].Type().IsRegular(), i < len(parts)-1 && !entries[k].Type().IsDir():
			return "", errName
		}
		at = path.Join(at, part)
	}
	return filepath.Join(d.Folder, filepath.FromSlash(name)), nil
}

// ending is that of files with one partnership.
const ending = ".json"

// longest is how long a new name may be: what every file system takes, with room for
// what is put around it.
const longest = 150

// plain reports whether a path can be one of the folder on any system.
func plain(name string) bool {
	if !fs.ValidPath(name) || name == "." {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || strings.ContainsAny(part, "\\\x00") || !filepath.IsLocal(part) {
			return false
		}
	}
	return true
}

// portable reports whether a name can be given to a new file: one that every system
// takes and no reader mistakes.
func portable(name string) bool {
	base := strings.ToLower(strings.TrimSuffix(name, path.Ext(name)))
	bad := func(r rune) bool {
		return unicode.IsControl(r) || !unicode.IsPrint(r) || strings.ContainsRune(`<>:"/\|?*`, r)
	}
	return plain(name) && utf8.ValidString(name) && len(name) <= longest && !strings.ContainsFunc(name, bad) &&
		strings.TrimRight(base, ". ") == base && strings.TrimSpace(base) == base && base != "" && !start.Device(base)
}

// beside returns the path in the folder of a new file beside another, which somebody
// has called so.
func beside(name, to string) (string, bool) {
	to = strings.TrimSpace(to)
	if !strings.EqualFold(path.Ext(to), ending) {
		to += ending
	}
	return path.Join(path.Dir(name), to), portable(to)
}
