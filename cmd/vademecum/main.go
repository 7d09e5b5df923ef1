// Command vademecum reads, checks and explains partnership documents.
//
// It is the library for people without Go: what it says, package partnership
// says. `vademecum --help` lists the commands. It exits with 0 when all is
// fine, with 1 when there are findings of severity error, and with 2 when it
// could not run.
package main

import (
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

func main() {
	if os.Getenv("GOGC") == "" {
		// Documents come and go: collecting garbage half as often takes a fifth of the
		// time off that a stream of them takes, for some four megabytes.
		debug.SetGCPercent(200)
	}
	var room func(int)
	if os.Getenv("GOMEMLIMIT") == "" {
		room = makeRoom()
	}
	cobra.MousetrapHelpText = "" // a double click opens the desk
	now := time.Now()
	os.Exit(run(os.Args[1:], world{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		year: now.Year(), month: int(now.Month()), day: now.Day(), now: now,
		env:      os.Getenv,
		terminal: isTerminal(os.Stdout), attended: isTerminal(os.Stderr), typed: isTerminal(os.Stdin),
		room:    room,
		clicked: len(os.Args) == 1 && clicked(),
	}))
}

// makeRoom returns a function that has garbage collected in time for a run over a few
// texts to take what they take to be read, checked and answered, and not three times
// as much.
func makeRoom() func(size int) {
	const program = 8 << 20
	limit := int64(program + 8<<20)
	return func(size int) {
		limit += 12 * int64(size)
		debug.SetMemoryLimit(limit)
	}
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
