package convention_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/test/clerk"
)

var (
	conventions = flag.Int("conventions", 5000, "how many conventions made by chance the clerk and the library are asked about")
	only        = flag.Int("convention", -1, "the number of the only one to ask about")
)

// The library and the clerk give the same answers about every convention that is
// made by chance, on every day on which they are asked.
func TestAgainstAClerkWithACalendar(t *testing.T) {
	first, end := 0, *conventions
	if *only >= 0 {
		first, end = *only, *only+1
	}
	numbers := make(chan int)
	var workers sync.WaitGroup
	var writing sync.Mutex
	times, differing := map[string]int{}, 0
	enough := func() bool {
		writing.Lock()
		defer writing.Unlock()
		return differing > 50
	}
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for number := range numbers {
				differ := differences(number)
				writing.Lock()
				differing += min(len(differ), 1)
				for what, difference := range differ {
					if times[what]++; times[what] <= 3 {
						t.Errorf("-convention %d: %s", number, difference)
					}
				}
				writing.Unlock()
			}
		})
	}
	for number := first; number < end && !enough(); number++ {
		numbers <- number
	}
	close(numbers)
	workers.Wait()
	assert.Empty(t, times, "in how many conventions they differ, by what was asked")
}

// A desk is where the two of them are asked about one convention.
type desk struct {
	clerk   clerk.Convention
	library *convention.Convention
	// differ holds the first difference in each thing asked.
	differ map[string]string
}

func differences(number int) map[string]string {
	c, days := conventionOf(number)
	d := desk{clerk: c, library: library(c), differ: map[string]string{}}
	for _, a := range c.On(days...) {
		d.standing(a)
		d.notices(a)
	}
	d.terms()
	return d.differ
}

// same compares answers as they are written out.
func (d *desk) same(on time.Time, what string, ours, theirs any) {
	a, b := fmt.Sprint(ours), fmt.Sprint(theirs)
	if _, known := d.differ[what]; known || a == b {
		return
	}
	text, _ := json.Marshal(d.library)
	d.differ[what] = fmt.Sprintf("%s on %s: clerk %q, library %q\n%s", what, cal.Of(on), a, b, text)
}

func (d *desk) standing(a clerk.Answer) {
	s := d.library.At(cal.Of(a.Day))
	d.same(a.Day, "phase", a.Phase, s.Phase)
	d.same(a.Day, "term", a.Term, s.Term)
	d.same(a.Day, "first day", cal.Of(a.First), s.Days.First)
	d.same(a.Day, "last day", cal.Of(a.Last), s.Days.Last)
	d.same(a.Day, "ends", cal.Of(a.Ends), s.Last)
	d.same(a.Day, "why", a.Why, s.Then)
	if a.Why == clerk.ByNotice && !slices.Contains(a.By, s.EndedBy) {
		d.same(a.Day, "by", a.By, s.EndedBy)
	}
	d.same(a.Day, "notice by", cal.Of(a.NoticeBy), s.NoticeBy)
	d.same(a.Day, "decide by", cal.Of(a.DecideBy), s.DecisionBy)
	ours, theirs := map[string]cal.Date{}, map[string]cal.Date{}
	for p, last := range a.Leaves {
		ours[p] = cal.Of(last)
	}
	for _, leaving := range s.Leaving {
		theirs[leaving.Party] = leaving.Last
	}
	d.same(a.Day, "leaving", ours, theirs)
	if a.Term == 0 {
		return
	}
	d.same(a.Day, "renewals", a.Term-1, s.Renewals)
	d.same(a.Day, "parties", a.Parties, s.Parties)
	d.same(a.Day, "bound", a.Parties, d.library.Bound(cal.Of(a.Day)))
}

func (d *desk) notices(a clerk.Answer) {
	s := d.library.At(cal.Of(a.Day))
	for party, o := range a.IfNotice {
		n := d.library.IfNotice(cal.Of(a.Day), party)
		d.same(a.Day, "last day after notice", cal.Of(o.Last), n.Last)
		d.same(a.Day, "notice is late", o.Late, n.Late)
		d.same(a.Day, "notice is idle", o.Idle, n.Idle)
		d.same(a.Day, "others continue", o.Continues, n.Continues)
		if _, given := a.Leaves[party]; !given {
			d.same(a.Day, "notice today", cal.Of(o.Last), s.NoticeToday)
			d.same(a.Day, "notice today is late", o.Late, s.NoticeLate)
		}
	}
}

func (d *desk) terms() {
	const most = 8
	terms, then := d.clerk.Terms(most)
	var ours, theirs []string
	for i, term := range terms {
		after := clerk.Phase("")
		if i == len(terms)-1 {
			after = then
		}
		ours = append(ours, fmt.Sprint(term.Number, " ", cal.Of(term.First), " ", cal.Of(term.Last), " ", after))
	}
	for term := range d.library.Terms(cal.Of(d.clerk.Start)) {
		if theirs = append(theirs, fmt.Sprint(term.Number, " ", term.Days.First, " ", term.Days.Last, " ", term.Then)); len(theirs) == most {
			break
		}
	}
	d.same(d.clerk.Start, "terms", strings.Join(ours, ", "), strings.Join(theirs, ", "))
}
