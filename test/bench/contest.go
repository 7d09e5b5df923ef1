package bench

import (
	"fmt"
	"syscall"
	"time"
)

// A Runner does its work n times and returns what that took.
type Runner func(n int) (Took, error)

// Took is what work took: how long the processors were busy with it, in all
// threads and with the collection of garbage, and how long one waited for it.
// Peak is the most memory that it held, when the work is a process of its own.
type Took struct {
	Busy, Waited time.Duration
	Peak         int64
}

// An Entrant is one who does the work of a contest.
type Entrant struct {
	Name string
	Run  Runner
}

// A Contest is work that several do. The first entrant is vademecum.
type Contest struct {
	Title, What string
	Entrants    []Entrant
	Times       int  // how often each does it in a round; 0: as often as fills a slice
	Waits       bool // what counts is how long one waits, on several cores or for a start; else how long processors are busy
	Unit        string
	Bars        []Bar
}

// A Bar is how long vademecum may take for what another does in one. Left is what
// is left to do where it is missed, and why; it is reported only then.
type Bar struct {
	Against string
	Most    float64
	Left    string
}

// An Outcome is what was measured of an entrant, one number for each round.
type Outcome struct {
	Name   string
	Each   []float64 // nanoseconds of one time, as the contest counts
	Ratios []float64 // its time divided by that of vademecum in the same round
	Peak   int64
}

// slice is how long an entrant works in a round.
const slice = 60 * time.Millisecond

// Run lets all entrants work in turn, round after round, so that what else the
// machine does falls on all of them alike.
func (c Contest) Run(rounds int) ([]Outcome, error) {
	out := make([]Outcome, len(c.Entrants))
	times := make([]int, len(c.Entrants))
	for i, e := range c.Entrants {
		out[i].Name = e.Name
		n, err := c.calibrate(e)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name, err)
		}
		times[i] = n
	}
	for round := range rounds {
		for turn := range c.Entrants {
			i := (turn + round) % len(c.Entrants)
			took, err := c.Entrants[i].Run(times[i])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", c.Entrants[i].Name, err)
			}
			out[i].Each = append(out[i].Each, float64(c.count(took).Nanoseconds())/float64(times[i]))
			out[i].Peak = max(out[i].Peak, took.Peak)
		}
		for i := range out {
			out[i].Ratios = append(out[i].Ratios, out[i].Each[round]/out[0].Each[round])
		}
	}
	return out, nil
}

// count returns what counts of the time that work took. Other programs on the
// machine hardly change how long processors are busy with it.
func (c Contest) count(t Took) time.Duration {
	if c.Waits {
		return t.Waited
	}
	return t.Busy
}

// calibrate returns how often an entrant works in a round, and warms it up.
func (c Contest) calibrate(e Entrant) (int, error) {
	if c.Times > 0 {
		return c.Times, nil
	}
	for n := 1; ; n *= 2 {
		took, err := e.Run(n)
		if err != nil || c.count(took) >= slice {
			return n, err
		}
	}
}

// often makes a runner of a function.
func often(once func() error) Runner {
	return func(n int) (Took, error) {
		start, before := time.Now(), Busy()
		for range n {
			if err := once(); err != nil {
				return Took{}, err
			}
		}
		return Took{Busy: Busy() - before, Waited: time.Since(start)}, nil
	}
}

// Busy returns how long the processors have worked for this process.
func Busy() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // it fails on a wrong argument only
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
