//go:build race

package cost

// Largest is the size of the largest texts that tests of cost read. The race
// detector takes ten times the time and more: there the texts are smaller, and
// the same tests run again without it.
const Largest = 1 << 20
