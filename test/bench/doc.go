// Package bench measures vademecum beside libraries that do a part of the same,
// in one run and as ratios, since the absolute numbers of a machine say little.
// It is a module of its own, so that nobody who uses vademecum links its peers.
//
//	make bench
//
// writes what was measured to README.md.
package bench
