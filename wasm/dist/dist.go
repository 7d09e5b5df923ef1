// Package dist holds what is built for browsers from the sources beside it: the
// engine in its three forms and the component in one file. Nothing but this file
// is kept in the repository; `make engine` and `make widget` write the rest, and
// a command built afterwards carries it.
package dist

import "embed"

// Files are the built files; this source alone where nothing was built.
//
//go:embed *
var Files embed.FS
