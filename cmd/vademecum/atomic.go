package main

import (
	"os"
	"path/filepath"
)

// replace gives a file a new content: whole, or not at all. The content is
// written beside the file and then takes its place; permissions stay. A
// symbolic link stays one, and what it leads to is replaced.
func replace(path string, content []byte) (err error) {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	beside, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
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
	if err = beside.Chmod(info.Mode().Perm()); err != nil {
		return err
	}
	if err = beside.Sync(); err != nil {
		return err
	}
	if err = beside.Close(); err != nil {
		return err
	}
	return os.Rename(beside.Name(), target)
}
