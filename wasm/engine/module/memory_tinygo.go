//go:build tinygo

package main

import "unsafe"

// There is no garbage collector. All that a request took is given back at once, when
// the host has given back what it was lent: nothing outlives a request, because the
// packages of the engine have no state. A collector would have to find each pointer,
// and noting those on the stack takes a fifth of the module.

// Memory from next is free; from used it is still zero; from end there is none. What
// was taken before the first request, below kept, stays.
var next, used, end, kept = uintptr(unsafe.Pointer(&heapBase)), uintptr(0), uintptr(0), uintptr(0)

const (
	page  = 64 << 10
	align = 8
)

//go:extern __heap_base
var heapBase [0]byte

//export llvm.wasm.memory.size.i32
func memorySize(memory int32) int32

//export llvm.wasm.memory.grow.i32
func memoryGrow(memory, pages int32) int32

// giveBack gives back what was taken since the first time.
func giveBack() {
	if kept == 0 {
		kept = next
	}
	next = kept
}

//go:linkname take runtime.alloc
//go:noinline
func take(size uintptr, _ unsafe.Pointer) unsafe.Pointer {
	at := next
	next += (size + align - 1) &^ (align - 1)
	if next > end {
		grow()
	}
	if at < used {
		clear(unsafe.Slice((*byte)(unsafe.Pointer(at)), min(next, used)-at))
	}
	used = max(used, next)
	return unsafe.Pointer(at)
}

// grow makes room up to next, and a quarter of what there is where that can be had.
func grow() {
	size := memorySize(0)
	if more := int32((next+page-1)/page) - size; more > 0 && memoryGrow(0, more+size/4) < 0 && memoryGrow(0, more) < 0 {
		panic("out of memory")
	}
	end = uintptr(memorySize(0)) * page
}
