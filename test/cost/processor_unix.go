//go:build unix

package cost

import (
	"syscall"
	"time"
)

// processor returns the processor time that this process has taken so far.
func processor() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic("cost: " + err.Error()) // it asks for nothing that can be missing
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
