package desk

import (
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Versions of a file are kept beside it, in a folder that lists of partnerships leave
// out, each in a file that is named by the moment and the content:
//
//	tremplin.json
//	.vademecum/tremplin.json/20261128T065412.000000000Z-9f86d081.json
const (
	keptIn  = ".vademecum"
	stamp   = "20060102T150405.000000000Z"
	unready = ".part" // what is being written, or was when the program was killed
)

// keptName is the name of a version.
var keptName = regexp.MustCompile(`^\d{8}T\d{6}\.\d{9}Z-[0-9a-f]{8}\.json$`)

// keptOf returns where the versions of a file are.
func keptOf(name string) string { return path.Join(path.Dir(name), keptIn, path.Base(name)) }

// A Version is a content that a file had.
type Version struct {
	ID string `json:"id"`
	// Saved is the moment at which it was replaced.
	Saved time.Time `json:"saved"`
	Size  int64     `json:"size"`
}

// kept returns the versions of a file, newest first. What is no folder of ours has none.
func (d *Desk) kept(name string) []Version {
	at := keptOf(name)
	for _, folder := range []string{path.Dir(at), at} {
		if info, err := d.root.Lstat(filepath.FromSlash(folder)); err != nil || !info.IsDir() {
			return nil
		}
	}
	entries, err := fs.ReadDir(d.root.FS(), at)
	if err != nil {
		return nil
	}
	var out []Version
	for _, e := range slices.Backward(entries) {
		info, err := e.Info()
		if err != nil || !e.Type().IsRegular() || !keptName.MatchString(e.Name()) {
			continue
		}
		when, _, _ := strings.Cut(e.Name(), "-")
		saved, err := time.Parse(stamp, when)
		if err == nil {
			out = append(out, Version{e.Name(), saved, info.Size()})
		}
	}
	return out
}

// errFolder is the error for something else where versions are to be kept.
var errFolder = errors.New(keptIn + " is not a folder")

// keep keeps what a file holds, unless its newest version is the same. It is whole
// before it has its name.
func (d *Desk) keep(name string, text []byte) error {
	if d.Keep <= 0 {
		return nil
	}
	versions := d.kept(name)
	sum := digest(text)[:8]
	if len(versions) > 0 && strings.HasSuffix(versions[0].ID, "-"+sum+ending) {
		return nil
	}
	at := keptOf(name)
	for _, folder := range []string{path.Dir(at), at} {
		err := d.root.Mkdir(filepath.FromSlash(folder), 0o700)
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
		if info, err := d.root.Lstat(filepath.FromSlash(folder)); err != nil || !info.IsDir() {
			return errors.Join(err, errFolder)
		}
	}
	id := d.Now().UTC().Format(stamp) + "-" + sum + ending
	final := filepath.FromSlash(path.Join(at, id))
	if err := d.write(final+unready, text); err != nil {
		return err
	}
	if err := d.root.Rename(final+unready, final); err != nil {
		return err
	}
	d.prune(name)
	return nil
}

// write writes a new file and waits until it is on the disk.
func (d *Desk) write(name string, text []byte) error {
	file, err := d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// prune takes away the versions that are too many, and what a killed program left.
func (d *Desk) prune(name string) {
	at := keptOf(name)
	versions := d.kept(name)
	for i := d.Keep; i < len(versions); i++ {
		d.root.Remove(filepath.FromSlash(path.Join(at, versions[i].ID))) //nolint:errcheck // one too many is there
	}
	entries, _ := fs.ReadDir(d.root.FS(), at)
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), unready) {
			d.root.Remove(filepath.FromSlash(path.Join(at, e.Name()))) //nolint:errcheck // it is not listed
		}
	}
}

// moveVersions gives the versions of a file to its new name, beside those that an
// earlier file of that name has left.
func (d *Desk) moveVersions(name, to string) {
	from, into := keptOf(name), keptOf(to)
	if d.root.Rename(filepath.FromSlash(from), filepath.FromSlash(into)) == nil {
		return
	}
	for _, v := range d.kept(name) {
		d.root.Rename(filepath.FromSlash(path.Join(from, v.ID)), filepath.FromSlash(path.Join(into, v.ID))) //nolint:errcheck // it stays where it is
	}
}

// versions answers with the versions of a file.
func (d *Desk) versions(a *answer, r *http.Request) {
	name := r.URL.Query().Get("name")
	if _, err := d.find(name); err != nil {
		a.failed(name, err)
		return
	}
	list := d.kept(name)
	if list == nil {
		list = []Version{}
	}
	a.json(http.StatusOK, map[string]any{"versions": list})
}

// version answers with the bytes of one version.
func (d *Desk) version(a *answer, r *http.Request) {
	name, id := r.URL.Query().Get("name"), r.URL.Query().Get("id")
	_, err := d.find(name)
	if err == nil && !slices.ContainsFunc(d.kept(name), func(v Version) bool { return v.ID == id }) {
		err = errName
	}
	var text []byte
	if err == nil {
		text, err = d.load(path.Join(keptOf(name), id))
	}
	if err != nil {
		a.failed(name, err)
		return
	}
	a.text(http.StatusOK, text)
}
