package convention_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"pgregory.net/rapid"
)

// Terms follow each other without a gap, and each is what the convention shows
// on its days when everything is known.
func TestTermsFollowEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		c := drawn(t, start)
		var before convention.Term
		n := 0
		for term := range c.Terms(start) {
			if n == 0 && term.Days.First != start || n > 0 && (term.Number != before.Number+1 || term.Days.First != before.Days.Last.AddDays(1) || before.Then != "") {
				t.Fatalf("%+v after %+v: %+v", term, before, c)
			}
			if on := term.Days.Last; !on.IsZero() && on != cal.Max {
				s := c.At(on)
				if s.Term != term.Number || s.Days != term.Days || (term.Then != "" && s.Last != on) {
					t.Fatalf("%+v, but %+v: %+v", term, s, c)
				}
				if after := c.At(on.AddDays(1)); (term.Then == "") != (after.Phase == convention.PhaseInForce) {
					t.Fatalf("%+v, then %s: %+v", term, after.Phase, c)
				}
			}
			before = term
			if n++; n > 40 {
				break
			}
		}
	})
}

func TestWhatIsToBeDecidedInATerm(t *testing.T) {
	first := func(members string) convention.Term {
		for term := range agreed(t, members).Terms(date(t, "2021-01-01")) {
			return term
		}
		return convention.Term{}
	}
	const year = `"start":"2021-01-01","term":"P1Y"`
	tests := []struct {
		why, members, notice, decision string
		then                           convention.Phase
	}{
		{"tacit: notice", year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P3M"}`, "2021-09-30", "", ""},
		{"tacit without a word on notice: the last day", year + `,"renewal":{"kind":"tacit"}`, "2021-12-31", "", ""},
		{"notice to the end of a month has no deadline", year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P3M","effect":"month-end"}`, "", "", ""},
		{"notice given: nothing more to do", year + `,"renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"notices":[{"party":"a","date":"2021-05-05"}]`, "", "", convention.PhaseNotice},
		{"express: a decision", year + `,"renewal":{"kind":"express","decisionDue":"P2M"}`, "", "2021-10-31", convention.PhaseExpired},
		{"express, decided", year + `,"renewal":{"kind":"express","decisionDue":"P2M"},"renewals":[{"date":"2021-05-05"}]`, "", "", ""},
		{"express, as often as it may be", year + `,"renewal":{"kind":"express","decisionDue":"P2M","max":0}`, "", "", convention.PhaseExpired},
		{"express, at its largest extent", year + `,"renewal":{"kind":"express","maxExtent":"2021-12-31"}`, "", "", convention.PhaseExpired},
		{"none", year, "", "", convention.PhaseExpired},
		{"without a length", `"start":"2021-01-01","notice":{"period":"P3M"}`, "", "", ""},
		{"cut by a notice to any day", year + `,"notice":{"period":"P1M","effect":"any-day"},"notices":[{"party":"a","date":"2021-05-05"}]`, "", "", convention.PhaseNotice},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			term := first(tt.members)
			assert.Equal(t, 1, term.Number)
			assert.Equal(t, tt.notice, term.NoticeBy.String())
			assert.Equal(t, tt.decision, term.DecisionBy.String())
			assert.Equal(t, tt.then, term.Then)
		})
	}
	assert.Zero(t, first(`"term":"P1Y"`), "no first day, no term")
	assert.Zero(t, first(`"start":"2019-01-01","term":"P1Y"`), "over")
}

func TestWhatANoticeWouldDo(t *testing.T) {
	const tacit = `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"}`
	tests := []struct {
		why, members, on string
		want             string
	}{
		{"in time", tacit, "2021-09-30", "2021-12-31 late:false idle:false continues:false"},
		{"late", tacit, "2021-10-01", "2022-12-31 late:true idle:false continues:false"},
		{"it ends by itself", `"start":"2021-01-01","term":"P1Y","notice":{"period":"P3M"}`, "2021-10-01", "2021-12-31 late:false idle:true continues:false"},
		{"to the end of a quarter", `"start":"2021-01-01","notice":{"period":"P3M","effect":"quarter-end"}`, "2021-10-01", "2022-03-31 late:false idle:false continues:false"},
		{"without a term, any day (art. 1211 C. civ.)", `"start":"2021-01-01","notice":{"period":"P3M"}`, "2021-10-01", "2022-01-01 late:false idle:false continues:false"},
		{"before the start", tacit, "2020-12-31", " late:false idle:false continues:false"},
		{"after the end", tacit + `,"ending":{"date":"2021-03-31"}`, "2021-04-01", " late:false idle:false continues:false"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			a := agreed(t, tt.members).IfNotice(date(t, tt.on), "a")
			assert.Equal(t, tt.want, fmt.Sprintf("%s late:%t idle:%t continues:%t", a.Last, a.Late, a.Idle, a.Continues))
		})
	}
	three := agreed(t, tacit+`,"withdrawal":"continues"`)
	three.Parties = []string{"a", "b", "c"}
	answer := three.IfNotice(date(t, "2021-05-01"), "b")
	assert.Equal(t, convention.NoticeAnswer{Last: date(t, "2021-12-31"), Continues: true}, answer)
}

// Nine hundred years of monthly renewals are computed and not gone through: asking
// about them takes about as long as about the first year.
func TestNineHundredYearsAnswerAtOnce(t *testing.T) {
	c := agreed(t, `"start":"2021-01-31","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P1W"},"notices":[{"party":"a","date":"2921-05-01"}]`)
	ask := func(on cal.Date) time.Duration {
		best := time.Hour
		for range 20 {
			start := time.Now()
			for range 20 {
				c.At(on)
				c.IfNotice(on, "b")
				for range c.Terms(on) {
					break
				}
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	near, far := ask(date(t, "2021-12-01")), ask(date(t, "2921-01-15"))
	assert.Less(t, far, 20*near, "gone through month by month it would be a thousand times")
	s := c.At(date(t, "2921-01-15"))
	assert.Equal(t, 10800, s.Term)
	assert.Equal(t, "2921-01-30", s.Days.Last.String())
}

// A convention renewed every month for nine hundred years takes no longer than
// one renewed for a year.
func BenchmarkAt(b *testing.B) {
	c := agreed(b, `"start":"2021-01-31","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P1W"},"notices":[{"party":"a","date":"2921-05-01"}]`)
	for _, on := range []string{"2021-12-01", "2921-01-15"} {
		day := date(b, on)
		b.Run(on, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.At(day)
			}
		})
	}
}
