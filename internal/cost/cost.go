// Package cost measures, for tests, what work takes: processor time, so that a
// machine that is busy with other things hardly counts, and memory.
package cost

import (
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

// PerByte returns the nanoseconds that the work takes for each byte of a text of
// that size.
func PerByte(size int, work func()) float64 {
	return float64(Time(work).Nanoseconds()) / float64(size)
}

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
