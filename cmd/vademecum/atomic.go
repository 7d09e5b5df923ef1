package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

var (
	// errChanged: somebody else wrote to the file since it was read.
	errChanged = errors.New("the file has changed since it was read")
	// errIrregular: a pipe, a device or a folder has no content to replace.
	errIrregular = errors.New("not a regular file")
)

// replace gives a file a new content: whole, or not at all. The content is
// written beside the file and then takes its place; permissions stay. A
// symbolic link stays one, and what it leads to is replaced. A file that no
// longer holds what was read is left as it is; for a new file that is nil.
//
// Anyone who kills the command may find a file .vademecum-12345 beside the old one;
// it can be deleted. The name does not hold that of the document, which may be as
// long as names can be.
func replace(path string, read, content []byte) (err error) {
	target, mode, err := replaced(path, read == nil)
	if err != nil {
		return err
	}
	beside, err := os.CreateTemp(filepath.Dir(target), ".vademecum-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			beside.Close()
			os.Remove(beside.Name())
		}
	}()
	if _, err = beside.Write(content); err != nil {
		return err
	}
	if err = beside.Chmod(mode); err != nil {
		return err
	}
	if err = beside.Sync(); err != nil {
		return err
	}
	if err = beside.Close(); err != nil {
		return err
	}
	if err = unchanged(target, read); err != nil {
		return err
	}
	return os.Rename(beside.Name(), target)
}

// replaced returns the file that a path leads to and its permissions. One that
// is new belongs to its owner alone.
func replaced(path string, isNew bool) (target string, mode fs.FileMode, err error) {
	target, err = filepath.EvalSymlinks(path)
	if isNew && errors.Is(err, fs.ErrNotExist) {
		return path, 0o600, nil
	}
	if err != nil {
		return "", 0, err
	}
	info, err := os.Stat(target)
	if err != nil {
		return "", 0, err
	}
	if !info.Mode().IsRegular() {
		return "", 0, &fs.PathError{Op: "write", Path: path, Err: errIrregular}
	}
	return target, info.Mode().Perm(), nil
}

// unchanged makes sure that the file still holds what was read from it.
func unchanged(path string, read []byte) error {
	now, err := os.ReadFile(path)
	switch {
	case read == nil && errors.Is(err, fs.ErrNotExist):
		return nil
	case err == nil && (read == nil || !bytes.Equal(now, read)):
		return errChanged
	}
	return err
}
