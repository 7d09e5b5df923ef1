// Package cost measures, for tests, what work takes: processor time, so that a
// machine that is busy with other things hardly counts, and memory.
package cost

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// Time returns the processor time that the work takes, the least of several
// runs, each of enough work to be measured. What takes long is run once. One
// processor does it all: on others, idle, the collector would take more time the
// fewer programs there are beside.
func Time(work func()) time.Duration {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	const runs, enough, long = 3, 10 * time.Millisecond, 500 * time.Millisecond
	best := time.Duration(1 << 62)
	for i := 0; i < runs && (i == 0 || best < long); i++ {
		runtime.GC() // what was before is not paid for now
		start, n := processor(), 0
		for n == 0 || processor()-start < enough {
			work()
			n++
		}
		best = min(best, (processor()-start)/time.Duration(n))
	}
	return best
}

// A Text is a size in bytes and the work that is done for a text of that size.
type Text struct {
	Size int
	Work func()
}

// Grows returns an error if a byte of the large text takes more than twice the
// time of a byte of the small one, or of the five nanoseconds that memory out of
// the caches may take. Other programs only ever make work slower: it is an error
// if it is so each time of several, by the least that either took.
func Grows(small, large Text) error {
	const times, floor = 5, 5.0
	s, l := math.Inf(1), math.Inf(1)
	for range times {
		s, l = min(s, small.perByte()), min(l, large.perByte())
		if l < 2*max(s, floor) {
			return nil
		}
	}
	return fmt.Errorf("%.1f ns a byte of %d, %.1f ns a byte of %d", l, large.Size, s, small.Size)
}

func (t Text) perByte() float64 { return float64(Time(t.Work).Nanoseconds()) / float64(t.Size) }

// Memory returns the most memory that objects took while the work was done,
// beyond what they took before. The collector runs at every twentieth part more,
// so that what is no longer used hardly counts. On a busy machine it comes late:
// what counts is what the work takes when it does not, the least of several runs.
// Runs end as soon as one took no more than enough.
func Memory(enough uint64, work func()) uint64 {
	const runs = 5
	least := peak(work)
	for i := 1; i < runs && least > enough; i++ {
		least = min(least, peak(work))
	}
	return least
}

func peak(work func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	now := func() uint64 {
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	runtime.GC()
	before, most := now(), uint64(0)
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-done:
				return
			case <-time.After(100 * time.Microsecond):
				most = max(most, now())
			}
		}
	}()
	work()
	close(done)
	<-stopped
	return max(most, now(), before) - before
}
