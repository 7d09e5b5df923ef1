package save

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
)

// security is an answer of macOS: a list of so many entries with so many bytes.
func security(offset, size, count uint32, bytes int) []byte {
	out := binary.NativeEndian.AppendUint32(nil, 0)
	out = binary.NativeEndian.AppendUint32(out, offset)
	out = binary.NativeEndian.AppendUint32(out, size)
	out = append(out, make([]byte, 36)...)
	out = binary.NativeEndian.AppendUint32(out, count)
	return append(out, make([]byte, bytes)...)
}

// On macOS access control lists are kept; what the system answers about them is read.
func TestAccessControlListsOfMacOSAreRead(t *testing.T) {
	tests := []struct {
		name   string
		answer []byte
		length int
		wrong  bool
	}{
		{"one entry", security(8, 68, 1, 28), 68, false},
		{"none", security(8, 44, 0xffffffff, 4), 0, false},
		{"an empty list", security(8, 44, 0, 4), 0, false},
		{"nothing", security(8, 0, 0, 0), 0, false},
		{"longer than the answer", security(8, 4096, 1, 28), 0, true},
		{"before the answer", security(0xfffffff0, 68, 1, 28), 0, true},
		{"too short", make([]byte, 11), 0, true},
		{"cut", security(8, 20, 1, 28), 0, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data, err := entries(tt.answer)
			assert.Len(t, data, tt.length)
			assert.Equal(t, tt.wrong, err != nil)
		})
	}
}
