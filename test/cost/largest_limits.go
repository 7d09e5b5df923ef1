//go:build limits

package cost

// Largest is the size of the largest texts that a host may allow.
const Largest = 16 << 20
