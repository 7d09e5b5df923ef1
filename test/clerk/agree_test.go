package clerk_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"runtime"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/test/clerk"
)

var (
	conventions = flag.Int("conventions", 5000, "how many conventions made by chance the clerk and the library are asked about")
	only        = flag.Int("convention", -1, "the number of one convention made by chance")
)

// The library and the clerk give the same answers on every convention that is
// made by chance, on every day they are asked.
func TestTheLibraryAgreesWithTheClerk(t *testing.T) {
	first, last := 0, *conventions
	if *only >= 0 {
		first, last = *only, *only+1
	}
	var number atomic.Int64
	number.Store(int64(first))
	var shown sync.Mutex
	classes := map[string]int{}
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for {
				n := int(number.Add(1) - 1)
				if n >= last {
					return
				}
				differences := compare(n)
				shown.Lock()
				for _, d := range differences {
					class, _, _ := strings.Cut(d, ":")
					if classes[class]++; classes[class] <= 3 {
						t.Errorf("convention %d: %s", n, d)
					}
				}
				shown.Unlock()
			}
		})
	}
	workers.Wait()
	assert.Empty(t, classes, "differences by what was asked")
}

// compare returns the first difference of each kind.
func compare(number int) []string {
	c, days := conventionOf(number)
	l := library(c)
	var found []string
	var kinds []string
	differ := func(on time.Time, what string, clerk, library any) {
		a, b := fmt.Sprint(clerk), fmt.Sprint(library)
		if a == b || slices.Contains(kinds, what) {
			return
		}
		kinds = append(kinds, what)
		text, _ := json.Marshal(l)
		found = append(found, fmt.Sprintf("%s: on %s: clerk %q, library %q\n%s", what, on.Format(time.DateOnly), a, b, text))
	}
	for _, a := range c.On(days...) {
		ask(c, l, a, differ)
	}
	terms, _ := c.Terms(8)
	var theirs, ours []string
	for _, t := range terms {
		ours = append(ours, fmt.Sprint(t.Number, " ", cal.Of(t.First), " ", cal.Of(t.Last)))
	}
	for t := range l.Terms(cal.Of(c.Start)) {
		if theirs = append(theirs, fmt.Sprint(t.Number, " ", t.Days.First, " ", t.Days.Last)); len(theirs) == 8 {
			break
		}
	}
	differ(c.Start, "terms", strings.Join(ours, ", "), strings.Join(theirs, ", "))
	return found
}

func ask(c clerk.Convention, l *convention.Convention, a clerk.Answer, differ func(on time.Time, what string, clerk, library any)) {
	s := l.At(cal.Of(a.Day))
	same := func(what string, clerk, library any) { differ(a.Day, what, clerk, library) }
	same("phase", a.Phase, s.Phase)
	same("term", a.Term, s.Term)
	same("first day", cal.Of(a.First), s.Days.First)
	same("last day", cal.Of(a.Last), s.Days.Last)
	if a.Term > 0 {
		same("renewals", a.Term-1, s.Renewals)
		same("parties", a.Parties, s.Parties)
		same("bound", a.Parties, l.Bound(cal.Of(a.Day)))
	}
	same("ends", cal.Of(a.Ends), s.Last)
	same("why", a.Why, s.Then)
	if a.Why == clerk.ByNotice && !slices.Contains(a.By, s.EndedBy) {
		same("by", a.By, s.EndedBy)
	}
	same("notice by", cal.Of(a.NoticeBy), s.NoticeBy)
	same("decide by", cal.Of(a.DecideBy), s.DecisionBy)
	leaves := map[string]cal.Date{}
	for p, d := range a.Leaves {
		leaves[p] = cal.Of(d)
	}
	leaving := map[string]cal.Date{}
	for _, e := range s.Leaving {
		leaving[e.Party] = e.Last
	}
	same("leaves", leaves, leaving)
	for p, o := range a.IfNotice {
		if _, given := a.Leaves[p]; !given && s.Leaving == nil {
			same("notice today", fmt.Sprint(cal.Of(o.Last), o.Late), fmt.Sprint(s.NoticeToday, s.NoticeLate))
		}
		n := l.IfNotice(cal.Of(a.Day), p)
		same("notice would", fmt.Sprint(cal.Of(o.Last), " late ", o.Late, " idle ", o.Idle, " continues ", o.Continues), fmt.Sprint(n.Last, " late ", n.Late, " idle ", n.Idle, " continues ", n.Continues))
	}
}
