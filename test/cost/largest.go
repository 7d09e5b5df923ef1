//go:build !limits

package cost

// Largest is the size of the largest texts that tests of cost read. make limits
// reads larger ones.
const Largest = 1 << 20
