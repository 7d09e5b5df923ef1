// Package digest computes SHA-256 (FIPS 180-4) in plain Go. The standard
// library's would bring files and clocks into the lean core; this one serves to
// notice that something has changed, and its tests hold it to the standard one.
package digest

import "math/bits"

// Size is the number of hexadecimal digits of a digest.
const Size = 64

// Hex returns the SHA-256 of the data as lower-case hexadecimal digits.
func Hex(data []byte) string {
	state := initial
	whole := len(data) / 64 * 64
	for i := 0; i < whole; i += 64 {
		block(&state, data[i:i+64])
	}
	var tail [128]byte
	n := copy(tail[:], data[whole:])
	tail[n] = 0x80
	end := 64
	if n+9 > 64 {
		end = 128
	}
	length := uint64(len(data)) * 8
	for i := range 8 {
		tail[end-1-i] = byte(length >> (8 * i))
	}
	for i := 0; i < end; i += 64 {
		block(&state, tail[i:i+64])
	}
	const digits = "0123456789abcdef"
	out := make([]byte, 0, Size)
	for _, word := range state {
		for shift := 28; shift >= 0; shift -= 4 {
			out = append(out, digits[word>>shift&15])
		}
	}
	return string(out)
}

// block mixes 64 bytes into the state.
func block(state *[8]uint32, b []byte) {
	var w [64]uint32
	for i := range 16 {
		w[i] = uint32(b[4*i])<<24 | uint32(b[4*i+1])<<16 | uint32(b[4*i+2])<<8 | uint32(b[4*i+3])
	}
	for i := 16; i < 64; i++ {
		s0 := right(w[i-15], 7) ^ right(w[i-15], 18) ^ w[i-15]>>3
		s1 := right(w[i-2], 17) ^ right(w[i-2], 19) ^ w[i-2]>>10
		w[i] = w[i-16] + s0 + w[i-7] + s1
	}
	v := *state
	for i := range 64 {
		s1 := right(v[4], 6) ^ right(v[4], 11) ^ right(v[4], 25)
		t1 := v[7] + s1 + (v[4]&v[5] ^ ^v[4]&v[6]) + constants[i] + w[i]
		s0 := right(v[0], 2) ^ right(v[0], 13) ^ right(v[0], 22)
		t2 := s0 + (v[0]&v[1] ^ v[0]&v[2] ^ v[1]&v[2])
		v = [8]uint32{t1 + t2, v[0], v[1], v[2], v[3] + t1, v[4], v[5], v[6]}
	}
	for i := range v {
		state[i] += v[i]
	}
}

func right(x uint32, n int) uint32 { return bits.RotateLeft32(x, -n) }

// The square roots, and below the cube roots, of the first primes: their first
// fractional bits.
var initial = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}

var constants = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}
