//go:build !unix

package cost

import "time"

var started = time.Now()

// processor returns the time since the process started: on a machine that is not
// busy, that is the processor time.
func processor() time.Duration { return time.Since(started) }
