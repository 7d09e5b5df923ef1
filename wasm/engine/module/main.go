//go:build wasip1

// Command engine is the lean core as a WebAssembly module, a WASI reactor: a
// host asks in JSON and is answered in JSON, see package wasm/engine.
//
// Memory belongs to the module and is lent. A host asks for room with alloc,
// writes a request there, hands it to answer, and gives both back with release:
//
//	request = alloc(size)           0: a request of that size is not accepted
//	reply   = answer(request, size) its size as 4 bytes, little-endian, and then the JSON
//	release(request), release(reply)
//
// What answering takes is given back when the host has given back all that it was lent.
//
// Asking about room that was not lent is answered too, with the findings of an
// empty request, or of one that is too large.
package main

import (
	"encoding/binary"
	"unsafe"

	"github.com/vademecum-go/vademecum/wasm/engine"
)

// lent is the room that the host has, by its address, nil when it has none. It keeps
// it from being collected; one instance of the module has one host.
var lent map[uint32][]byte

// main is not called in a reactor.
func main() {}

//go:wasmexport alloc
func alloc(size uint32) uint32 {
	if size > engine.MaxRequest {
		return 0
	}
	begin()
	return lend(make([]byte, max(1, size)))
}

//go:wasmexport release
func release(address uint32) {
	if delete(lent, address); len(lent) == 0 {
		lent = nil
	}
}

//go:wasmexport answer
func answer(address, size uint32) uint32 {
	begin()
	if size > engine.MaxRequest {
		return reply(engine.TooLarge())
	}
	request := lent[address]
	return reply(answerTo(request[:min(int(size), len(request))]))
}

// begin is called before memory is taken. While the host has no room, none is in use.
func begin() {
	if lent == nil {
		giveBack()
		lent = map[uint32][]byte{}
	}
}

func reply(text []byte) uint32 {
	room := binary.LittleEndian.AppendUint32(make([]byte, 0, 4+len(text)), uint32(len(text)))
	return lend(append(room, text...))
}

func lend(room []byte) uint32 {
	address := uint32(uintptr(unsafe.Pointer(unsafe.SliceData(room))))
	lent[address] = room
	return address
}
