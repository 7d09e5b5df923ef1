// Package cost measures, for tests, what work takes: processor time, so that a
// machine that is busy with other things hardly counts, and memory.
package cost

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
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
// time of a byte of the small one, but for what memory takes: tables of the large
// size lie outside the caches, and this machine is asked how long that makes it
// wait. Other programs only ever make work slower: it is an error if it is so each
// time of several, by the least that either took.
func Grows(small, large Text) error {
	const times, nothing = 5, 1.0 // a nanosecond a byte
	s, l, wait := math.Inf(1), math.Inf(1), 0.0
	for range times {
		s, l = min(s, small.perByte()), min(l, large.perByte())
		if l < max(2*s, nothing) {
			return nil
		}
		if wait = max(wait, tables(large.Size).perByte()-tables(small.Size).perByte()); l < 2*s+wait {
			return nil
		}
	}
	return fmt.Errorf("%.1f ns a byte of %d, %.1f ns a byte of %d; memory may take %.1f ns more", l, large.Size, s, small.Size, wait)
}

// tables is to fill and ask four tables with an entry for every 32 bytes of a text:
// about what the identifiers of a document take that is made of little else.
func tables(size int) Text {
	const entry, many = 32, 4
	keys := make([]string, size/entry)
	for i := range keys {
		keys[i] = strconv.Itoa(i)
	}
	return Text{Size: size, Work: func() {
		for range many {
			table := make(map[string]int, len(keys))
			for i, key := range keys {
				table[key] = i
			}
			for i, key := range keys {
				if table[key] != i {
					panic("cost: a table lost its entry")
				}
			}
		}
	}}
}

func (t Text) perByte() float64 { return float64(Time(t.Work).Nanoseconds()) / float64(t.Size) }

// Bound is how much memory a text of so many bytes may take, at its peak, to be
// read, checked and answered: twelve times its length and 8 MB.
func Bound(size int) uint64 { return uint64(12*size + 8<<20) }

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
