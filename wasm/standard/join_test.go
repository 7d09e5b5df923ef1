package standard_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/wasm/standard"
	"pgregory.net/rapid"
)

const head = "\x00asm\x01\x00\x00\x00"

// section writes a section as the specification has it.
func section(id byte, content string) string {
	return string(binary.AppendUvarint([]byte{id}, uint64(len(content)))) + content
}

func TestJoin(t *testing.T) {
	before, after := section(5, "\x01\x00\x01"), section(0, "\x04name")
	for _, test := range []struct {
		name, data, want string
	}{
		{"zeros between two are written", "\x02" + "\x00\x41\x10\x0b\x02ab" + "\x00\x41\x15\x0b\x01c", "\x01" + "\x00\x41\x10\x0b\x06ab\x00\x00\x00c"},
		{"in the order of their addresses", "\x02" + "\x00\x41\x12\x0b\x01c" + "\x00\x41\x10\x0b\x02ab", "\x01" + "\x00\x41\x10\x0b\x03abc"},
		{"not when far apart", "\x02" + "\x00\x41\x00\x0b\x01a" + "\x00\x41\x82\x20\x0b\x01b", "\x02" + "\x00\x41\x00\x0b\x01a" + "\x00\x41\x82\x20\x0b\x01b"},
		{"as far apart as may be", "\x02" + "\x00\x41\x00\x0b\x01a" + "\x00\x41\x81\x20\x0b\x01b", "\x01" + "\x00\x41\x00\x0b\x82\x20a" + string(make([]byte, 4096)) + "b"},
		{"above half of the memory", "\x02" + "\x00\x41\x7f\x0b\x01b" + "\x00\x41\x7e\x0b\x01a", "\x01" + "\x00\x41\x7e\x0b\x02ab"},
		{"none", "\x00", "\x00"},
	} {
		got, err := standard.Join([]byte(head + before + section(11, test.data) + after))
		require.NoError(t, err, test.name)
		assert.Equal(t, head+before+section(11, test.want)+after, string(got), test.name)
	}
}

func TestWhatIsLeftAsItIs(t *testing.T) {
	for name, sections := range map[string]string{
		"segments that may be named":         section(12, "\x02") + section(11, "\x02"+"\x00\x41\x10\x0b\x01a"+"\x00\x41\x11\x0b\x01b"),
		"a segment that the code places":     section(11, "\x02"+"\x01\x01a"+"\x00\x41\x11\x0b\x01b"),
		"a segment of another memory":        section(11, "\x01"+"\x02\x01\x41\x11\x0b\x01b"),
		"an address that is another's":       section(11, "\x01"+"\x00\x23\x00\x0b\x01b"),
		"an address that is worked out":      section(11, "\x01"+"\x00\x41\x01\x41\x01\x6a\x0b\x01b"),
		"segments of which one hides a part": section(11, "\x02"+"\x00\x41\x10\x0b\x02ab"+"\x00\x41\x11\x0b\x01c"),
		"no data":                            section(1, "\x00"),
	} {
		got, err := standard.Join([]byte(head + sections))
		require.NoError(t, err, name)
		assert.Equal(t, head+sections, string(got), name)
	}
}

func TestWhatIsNoModule(t *testing.T) {
	whole := head + section(11, "\x01"+"\x00\x41\x10\x0b\x02ab")
	for n := range len(whole) {
		if n == len(head) {
			continue // a module without sections
		}
		_, err := standard.Join([]byte(whole[:n]))
		assert.Error(t, err, "%d bytes", n)
	}
	for name, text := range map[string]string{
		"another format":                  "\x7fELF\x01\x00\x00\x00",
		"a size of more than 64 bits":     head + "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"more segments than are there":    head + section(11, "\x02"+"\x00\x41\x10\x0b\x02ab"),
		"an address of more than 32 bits": head + section(11, "\x01"+"\x00\x41\x80\x80\x80\x80\x80\x80\x00\x0b\x02ab"),
	} {
		_, err := standard.Join([]byte(text))
		assert.Error(t, err, name)
	}
}

// Whatever the segments, the memory that a module starts with stays the same.
func TestTheMemoryStaysTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var segments []string
		memory, address := make([]byte, 1<<17), rapid.IntRange(0, 9000).Draw(t, "address")
		for range rapid.IntRange(1, 8).Draw(t, "segments") {
			data := rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(t, "data")
			copy(memory[address:], data)
			segments = append(segments, segment(address, data))
			address += len(data) + rapid.IntRange(0, 6000).Draw(t, "zeros")
		}
		segments = rapid.Permutation(segments).Draw(t, "order")
		got, err := standard.Join([]byte(head + section(11, string(rune(len(segments)))+strings.Join(segments, ""))))
		require.NoError(t, err)
		assert.Equal(t, memory, image(got))
	})
}

// segment writes a segment with its address in three bytes.
func segment(address int, data []byte) string {
	text := []byte{0, 0x41, byte(address) | 0x80, byte(address>>7) | 0x80, byte(address >> 14), 0x0b}
	return string(append(binary.AppendUvarint(text, uint64(len(data))), data...))
}

// image returns the memory that a module with nothing but data starts with.
func image(module []byte) []byte {
	memory, rest := make([]byte, 1<<17), bytes.NewReader(module[len(head)+1:])
	next := func() int { n, _ := binary.ReadUvarint(rest); return int(n) } // no address has its sign bit set
	next()
	for range next() {
		next() // the kind
		next() // i32.const
		address := next()
		next() // end
		data := memory[address : address+next()]
		rest.Read(data) //nolint:errcheck // what is not there is seen to differ
	}
	return memory
}
