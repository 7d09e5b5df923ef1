package save

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/vademecum-go/vademecum/finding"
)

// reasons are the words for why a file cannot be read or written, the closest first.
var reasons = [...]struct {
	err error
	key string
}{
	{ErrChanged, "command.error.changed"},
	{ErrReadOnly, "command.error.readonly"},
	{ErrHardLinks, "command.error.hardlinked"},
	{ErrOwner, "command.error.owner"},
	{ErrAttributes, "command.error.attributes"},
	{ErrLocked, "command.error.locked"},
	{ErrNoLocks, "command.error.locks"},
	{fs.ErrNotExist, "command.error.missing"},
	{fs.ErrPermission, "command.error.permission"},
	{syscall.EISDIR, "command.error.isfolder"},
}

// Word returns the key of the words that say why a file cannot be read or written.
func Word(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.key
		}
	}
	return "command.error.file"
}

// Args are the arguments of these words.
func Args(path string, err error) []finding.Arg {
	if inner, ok := errors.AsType[*fs.PathError](err); ok {
		err = inner.Err
	}
	return []finding.Arg{finding.Text("path", path), finding.Text("cause", err.Error()), finding.Count("n", int(Patience.Seconds()))}
}
