package save

import (
	"encoding/binary"
	"errors"
)

// entries returns of what macOS answers about a file's security, a length, where the
// data stand and how long they are, and the data, those data: nil where they have no
// entry. In the data a mark, an owner and a group stand before the number of entries.
func entries(answer []byte) ([]byte, error) {
	const reference, before, none = 4, 4 + 16 + 16, 0xffffffff
	if len(answer) < reference+8 {
		return nil, errors.New("security: an answer that is too short")
	}
	start := reference + int(int32(binary.NativeEndian.Uint32(answer[reference:])))
	size := int(binary.NativeEndian.Uint32(answer[reference+4:]))
	if size == 0 {
		return nil, nil
	}
	if start < reference+8 || size < before+4 || size > len(answer)-start {
		return nil, errors.New("security: an answer that cannot be read")
	}
	data := answer[start : start+size]
	switch binary.NativeEndian.Uint32(data[before:]) {
	case 0, none:
		return nil, nil
	}
	return data, nil
}
