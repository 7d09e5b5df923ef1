//go:build darwin || freebsd || linux || netbsd

package save

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// ofTheSystem are attributes that the system itself makes, of the content or of the
// program that wrote it.
var ofTheSystem = []string{"security.ima", "security.evm", "com.apple.provenance"}

// keepAttributes gives a file the extended attributes of another, access control
// lists among them, and no others.
func keepAttributes(from, to int) error {
	want, err := attributes(from)
	if err != nil {
		return err
	}
	have, err := attributes(to)
	if err != nil {
		return err
	}
	for name := range have {
		if _, ok := want[name]; !ok {
			if err := unix.Fremovexattr(to, name); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	for name, value := range want {
		if now, ok := have[name]; ok && bytes.Equal(now, value) {
			continue
		}
		if err := unix.Fsetxattr(to, name, value, 0); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// attributes returns the extended attributes of a file.
func attributes(fd int) (map[string][]byte, error) {
	list, err := all(func(room []byte) (int, error) { return unix.Flistxattr(fd, room) })
	if errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.EOPNOTSUPP) {
		return nil, nil // the file system has none
	}
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	for name := range strings.SplitSeq(string(list), "\x00") {
		if name == "" || slices.Contains(ofTheSystem, name) {
			continue
		}
		value, err := all(func(room []byte) (int, error) { return unix.Fgetxattr(fd, name, room) })
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = value
	}
	return out, nil
}

// all calls a function of the system with as much room as it asks for.
func all(read func(room []byte) (int, error)) ([]byte, error) {
	for {
		size, err := read(nil)
		if err != nil || size == 0 {
			return nil, err
		}
		room := make([]byte, size)
		n, err := read(room)
		if errors.Is(err, unix.ERANGE) {
			continue // it has grown
		}
		return room[:max(n, 0)], err
	}
}
