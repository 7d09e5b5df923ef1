package standard

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

// Numbers of the WebAssembly specification (core, 5.4 and 5.5).
const (
	head             = "\x00asm\x01\x00\x00\x00"
	sectionData      = 11
	sectionDataCount = 12
	plainSegment     = 0x00 // in the module's one memory, at an address of its own
	constant         = 0x41 // i32.const
	end              = 0x0b
)

// farthest is how far apart, in bytes, two segments may be to become one.
const farthest = 4096

var errModule = errors.New("standard: not a WebAssembly module, or one that was cut off")

// Join writes a module's data in as few segments as it can, with the zeros that
// are between them. Go's linker leaves out every short run of zeros and begins a
// segment behind it: tens of thousands of them, whose addresses compress badly
// and are a tenth of the module as it is sent. The memory that the module starts
// with is the same.
//
// A module that may name its segments, whose segments overlap, or that has
// others than those with a plain address, is returned as it is.
func Join(module []byte) ([]byte, error) {
	if !bytes.HasPrefix(module, []byte(head)) {
		return nil, errModule
	}
	joined := []byte(head)
	for r := (reader{rest: module[len(head):]}); len(r.rest) > 0; {
		id := r.byte()
		section := r.bytes(r.unsigned())
		if r.short {
			return nil, errModule
		}
		switch id {
		case sectionDataCount:
			return module, nil
		case sectionData:
			segments, short := read(section)
			if short {
				return nil, errModule
			}
			if segments = join(segments); segments == nil {
				return module, nil
			}
			section = write(segments)
		}
		joined = binary.AppendUvarint(append(joined, id), uint64(len(section)))
		joined = append(joined, section...)
	}
	return joined, nil
}

// A segment is data with a plain address.
type segment struct {
	address uint32
	data    []byte
}

// end returns the address behind it.
func (s segment) end() uint64 { return uint64(s.address) + uint64(len(s.data)) }

// read returns the segments of a data section, none when there are others than
// those with a plain address; short is whether it was cut off.
func read(section []byte) (segments []segment, short bool) {
	r := reader{rest: section}
	for n := r.unsigned(); n > 0 && !r.short; n-- {
		kind, code, address := r.byte(), r.byte(), r.address()
		if kind != plainSegment || code != constant || r.byte() != end {
			return nil, r.short
		}
		segments = append(segments, segment{address, r.bytes(r.unsigned())})
	}
	return segments, r.short
}

// join returns segments by their addresses, those that are near each other as
// one, none when some overlap.
func join(segments []segment) []segment {
	slices.SortStableFunc(segments, func(a, b segment) int { return cmp.Compare(a.address, b.address) })
	var joined []segment
	for _, s := range segments {
		last := len(joined) - 1
		switch {
		case last >= 0 && uint64(s.address) < joined[last].end():
			return nil
		case last >= 0 && uint64(s.address) <= joined[last].end()+farthest:
			zeros := make([]byte, uint64(s.address)-joined[last].end())
			joined[last].data = append(append(joined[last].data, zeros...), s.data...)
		default:
			joined = append(joined, segment{s.address, slices.Clone(s.data)})
		}
	}
	return joined
}

// write returns the data section of segments.
func write(segments []segment) []byte {
	section := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		section = append(section, plainSegment, constant)
		section = append(appendAddress(section, s.address), end)
		section = binary.AppendUvarint(section, uint64(len(s.data)))
		section = append(section, s.data...)
	}
	return section
}

// appendAddress appends a number as signed LEB128, which is how an address is written.
func appendAddress(to []byte, address uint32) []byte {
	n := int32(address)
	for n < -64 || n > 63 {
		to = append(to, byte(n)|0x80)
		n >>= 7
	}
	return append(to, byte(n)&0x7f)
}

// A reader reads what is left of a section; short is whether there was less than
// was asked for.
type reader struct {
	rest  []byte
	short bool
}

func (r *reader) byte() byte {
	if b := r.bytes(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.short, r.rest = true, nil
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

// unsigned reads a number in LEB128, as sizes and counts are written.
func (r *reader) unsigned() uint64 {
	n, size := binary.Uvarint(r.rest)
	r.bytes(uint64(max(size, 0)))
	r.short = r.short || size <= 0
	return n
}

// address reads a number in signed LEB128.
func (r *reader) address() uint32 {
	var n int32
	for shift := 0; shift < 35; shift += 7 {
		b := r.byte()
		n |= int32(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 && shift < 28 {
				n |= -1 << (shift + 7)
			}
			return uint32(n)
		}
	}
	r.short = true
	return 0
}
