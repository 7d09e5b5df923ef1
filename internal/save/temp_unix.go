//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package save

func newTemp(path string, content []byte) (*temp, error) { return namedTemp(path, content) }

// replace puts the temp in the place of a file.
func (t *temp) replace(path string) error { return t.rename(path) }

// place makes the temp a new file.
func (t *temp) place(path string) error { return t.placeNamed(path) }
