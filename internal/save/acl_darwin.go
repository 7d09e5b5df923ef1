package save

import (
	"bytes"
	"encoding/binary"
	"errors"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Access control lists are no extended attributes on macOS. The system gives and takes
// them as it keeps them, by fgetattrlist and fsetattrlist; no package without C knows
// these calls.

// extendedSecurity is ATTR_CMN_EXTENDED_SECURITY.
const extendedSecurity = 0x00400000

// attrlist says which attributes are meant.
type attrlist struct {
	count, reserved                   uint16
	common, volume, folder, file, own uint32
}

// largestACL is more than any list takes: 128 entries of 24 bytes and what stands before.
const largestACL = 8 << 10

var errACL = errors.New("access control list")

// keepACL gives a file the access control list of another, or fails.
func keepACL(from, to int) error {
	want, err := acl(from)
	if err != nil {
		return err
	}
	have, err := acl(to)
	if err != nil || bytes.Equal(want, have) {
		return err
	}
	if want == nil {
		return errACL // the folder gives its new files one
	}
	reference := binary.NativeEndian.AppendUint32(nil, 8)
	reference = binary.NativeEndian.AppendUint32(reference, uint32(len(want)))
	if err := attributeCall(unix.SYS_FSETATTRLIST, to, append(reference, want...)); err != nil {
		return errors.Join(errACL, err)
	}
	have, err = acl(to)
	if err == nil && !bytes.Equal(want, have) {
		err = errACL
	}
	return err
}

// acl returns what the system keeps of a file besides its permissions, nil where it
// has no entries.
func acl(fd int) ([]byte, error) {
	room := make([]byte, largestACL)
	err := attributeCall(unix.SYS_FGETATTRLIST, fd, room)
	if errors.Is(err, unix.ENOTSUP) {
		return nil, nil // the file system has none
	}
	if err != nil {
		return nil, errors.Join(errACL, err)
	}
	return entries(room)
}

func attributeCall(trap uintptr, fd int, buffer []byte) error {
	list := attrlist{count: 5, common: extendedSecurity}
	_, _, errno := unix.Syscall6(trap, uintptr(fd), uintptr(unsafe.Pointer(&list)), uintptr(unsafe.Pointer(&buffer[0])), uintptr(len(buffer)), 0, 0)
	if errno != 0 {
		return errno
	}
	return nil
}
