//go:build !race

package cost

// Largest is the size of the largest texts that tests of cost read.
const Largest = 16 << 20
