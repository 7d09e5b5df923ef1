package convention_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/test/clerk"
)

// What is made by chance holds what it is there to try. A kind that stopped
// being made would not be missed otherwise.
func TestChanceTriesEverything(t *testing.T) {
	seen := map[string]int{}
	for number := range 400 {
		c, days := conventionOf(number)
		mark := func(what string, is bool) {
			if is {
				seen[what]++
			} else {
				seen[what] += 0
			}
		}
		mark("starts on a 29th, 30th or 31st", c.Start.Day() > 28)
		mark("starts on 29 February", c.Start.Day() == 29 && c.Start.Month() == time.February)
		mark("named end", !c.End.IsZero())
		mark("calendar or school years", c.Year != 0)
		mark("notice without a term", c.Notice != nil && c.Term == clerk.Period{} && c.End.IsZero() && c.Year == 0)
		mark("nothing said of notice", c.Notice == nil)
		mark("reception counts", c.Notice != nil && c.Notice.Received)
		for _, a := range c.Amendments {
			mark("amended end", !a.End.IsZero())
			mark("amended renewal", a.Renewal != nil)
			mark("amended notice", a.Notice != nil)
			mark("joining", a.Joining != nil)
			mark("leaving", a.Leaving != nil)
		}
		var before clerk.Answer
		for _, a := range c.On(days...) {
			mark(string(a.Phase), true)
			mark("undecided", !a.DecideBy.IsZero())
			mark("notice is in time", !a.NoticeBy.IsZero() && !a.NoticeBy.Before(a.Day))
			mark("notice is too late", !a.NoticeBy.IsZero() && a.NoticeBy.Before(a.Day))
			mark("a second term without an end", a.Term > 1 && a.Last.IsZero())
			mark("renewed by decision", a.Term > 1 && c.Renewal.Kind == clerk.Express && len(c.Amendments) == 0)
			mark("extended", a.Term == before.Term && a.Last.After(before.Last) && !before.Last.IsZero() && len(c.Amendments) == 0)
			mark("one leaves and others go on", len(a.Leaves) > 0 && a.Ends.IsZero())
			for _, o := range a.IfNotice {
				mark("a notice would be late", o.Late)
				mark("a notice would be idle", o.Idle)
				mark("a notice would let others go on", o.Continues)
			}
			before = a
		}
	}
	for what, times := range seen {
		assert.Greater(t, times, 4, what)
	}
	t.Log(seen)
}
