package convention_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"pgregory.net/rapid"
)

// A clerk keeps a convention with a calendar on the wall: every evening it is
// looked at what the day has brought. It is slow and has no formula.
type clerk struct {
	c       *convention.Convention
	number  int
	first   cal.Date
	from    cal.Date     // where the periods are counted from
	lengths []cal.Period // that are counted
	endless bool
	next    cal.Period
	renewal convention.Renewal
	notice  *convention.NoticeTerms
	parties []string
	agreed  int
	options []cal.Period
	going   map[int]func() bool // by notice: is this the evening?
	over    bool
	last    cal.Date
	phase   convention.Phase
	today   cal.Date
}

func (k *clerk) end(more ...cal.Period) cal.Date {
	if k.endless {
		return cal.Max
	}
	var sum cal.Period
	for _, p := range append(slices.Clone(k.lengths), more...) {
		sum = sum.Plus(p)
	}
	return k.from.Add(sum).AddDays(-1)
}

func (k *clerk) fix(end cal.Date) {
	k.from, k.lengths, k.endless = end.AddDays(1), nil, false
}

// asLong returns the length of the days: in months where they are whole.
func asLong(first, last cal.Date) cal.Period {
	for months := 1; !first.Add(cal.Period{Months: months}).After(last.AddDays(1)); months++ {
		if first.Add(cal.Period{Months: months}) == last.AddDays(1) {
			return cal.Period{Months: months}
		}
	}
	return cal.Period{Days: last.Sub(first) + 1}
}

// evening ends the day.
func (k *clerk) evening() {
	ends := false
	for i := range k.c.Notices {
		if tonight := k.going[i]; tonight != nil && tonight() {
			delete(k.going, i)
			k.parties = slices.DeleteFunc(k.parties, func(p string) bool { return p == k.c.Notices[i].Party })
			ends = ends || k.c.Withdrawal != convention.WithdrawalContinues || len(k.parties) < 2
		}
	}
	if ends {
		k.stop(convention.PhaseNotice)
		return
	}
	if k.c.Ending != nil && k.c.Ending.Date == k.today {
		k.stop(convention.PhaseObsolete)
		return
	}
	if k.renewal.MaxExtent == k.today {
		k.stop(convention.PhaseExpired)
		return
	}
	if k.today != k.end() {
		return
	}
	may := k.renewal.Max == nil || k.number-1 < *k.renewal.Max
	switch {
	case may && k.renewal.Kind == convention.RenewalTacit:
	case may && k.renewal.Kind == convention.RenewalExpress && k.agreed > 0:
		k.agreed--
	case len(k.options) > 0:
		k.lengths, k.options = append(k.lengths, k.options[0]), k.options[1:]
		return
	default:
		k.stop(convention.PhaseExpired)
		return
	}
	k.number, k.first = k.number+1, k.today.AddDays(1)
	k.lengths = append(k.lengths, k.next)
}

func (k *clerk) stop(why convention.Phase) {
	k.over, k.last, k.phase = true, k.today, why
	if k.c.Ending != nil && k.c.Ending.Date == k.today {
		k.phase = convention.PhaseObsolete
	}
}

// morning reads the post of the day.
func (k *clerk) morning() {
	for _, a := range k.c.Amendments {
		if a.Effective == k.today {
			k.amend(a)
		}
	}
	for _, r := range k.c.Renewals {
		all := r.Parties == nil || !slices.ContainsFunc(k.parties, func(p string) bool { return !slices.Contains(r.Parties, p) })
		if r.Date == k.today && all && k.renewal.Kind == convention.RenewalExpress {
			k.agreed++
		}
	}
	for _, o := range k.c.Options {
		if o.Exercised == k.today && !k.endless {
			k.options = append(k.options, o.Period)
		}
	}
	for i, n := range k.c.Notices {
		if n.Date == k.today && slices.Contains(k.parties, n.Party) {
			k.post(i)
		}
	}
	for i, n := range k.c.Notices {
		if n.Withdrawn == k.today {
			delete(k.going, i)
		}
	}
}

func (k *clerk) amend(a convention.Amendment) {
	if r := a.Renewal; r != nil {
		k.renewal = *r
		if !r.Period.IsZero() {
			k.next = r.Period
		}
		if !r.MaxExtent.IsZero() && r.MaxExtent.Before(k.today) {
			k.renewal.MaxExtent = k.today
		}
	}
	if a.Notice != nil {
		k.notice = a.Notice
	}
	if !a.End.IsZero() {
		end := a.End
		if end.Before(k.today) {
			end = k.today
		}
		if k.fix(end); k.next.IsZero() {
			k.next = asLong(k.first, end)
		}
	}
	for _, p := range a.Leaving {
		k.parties = slices.DeleteFunc(k.parties, func(x string) bool { return x == p })
		for i, n := range k.c.Notices {
			if n.Party == p {
				delete(k.going, i)
			}
		}
	}
	for _, p := range a.Joining {
		if !slices.Contains(k.parties, p) {
			k.parties = append(k.parties, p)
		}
	}
}

// post puts a notice on the pile for the evening on which it takes effect.
func (k *clerk) post(i int) {
	var n convention.NoticeTerms
	if k.notice != nil {
		n = *k.notice
	}
	day := k.today.Add(n.Period)
	on := func(d cal.Date) func() bool { return func() bool { return k.today == d } }
	switch n.Effect {
	case convention.EffectMonthEnd:
		k.going[i] = on(day.EndOfMonth())
		return
	case convention.EffectQuarterEnd:
		k.going[i] = on(day.EndOfQuarter())
		return
	case convention.EffectYearEnd:
		k.going[i] = on(day.EndOfYear())
		return
	case convention.EffectAnyDay:
		k.going[i] = on(day)
		return
	}
	if k.endless {
		return
	}
	last := k.end()
	for _, cut := range []cal.Date{k.renewal.MaxExtent, k.endingDay()} {
		if !cut.IsZero() && cut.Before(last) {
			last = cut
		}
	}
	term := k.number
	for more := []cal.Period(nil); k.today.After(last.Minus(n.Period)); last = k.end(more...) {
		more = append(more, k.next)
		term++
	}
	k.going[i] = func() bool { return k.number == term && k.today == k.end() || k.number == term && k.cutTonight() }
}

func (k *clerk) endingDay() cal.Date {
	if k.c.Ending == nil {
		return cal.Date{}
	}
	return k.c.Ending.Date
}

func (k *clerk) cutTonight() bool {
	return k.today == k.renewal.MaxExtent || k.today == k.endingDay()
}

// known is a copy of the convention with what is known on a day.
func known(c *convention.Convention, on cal.Date) *convention.Convention {
	k := *c
	late := func(d cal.Date) bool { return d.After(on) }
	k.Amendments = slices.DeleteFunc(slices.Clone(c.Amendments), func(a convention.Amendment) bool { return late(a.Effective) })
	k.Renewals = slices.DeleteFunc(slices.Clone(c.Renewals), func(r convention.RenewalDecision) bool { return late(r.Date) })
	k.Options = slices.DeleteFunc(slices.Clone(c.Options), func(o convention.ExtensionOption) bool { return late(o.Exercised) || o.Exercised.IsZero() })
	k.Notices = nil
	for _, n := range c.Notices {
		if late(n.Withdrawn) {
			n.Withdrawn = cal.Date{}
		}
		if !late(n.Date) {
			k.Notices = append(k.Notices, n)
		}
	}
	return &k
}

// keep lets the clerk keep the convention from its first day to the evening
// before a day.
func keep(c *convention.Convention, until cal.Date) *clerk {
	k := &clerk{
		c: c, number: 1, first: c.Start, from: c.Start, next: c.Term, notice: c.Notice, renewal: convention.Renewal{Kind: convention.RenewalNone},
		parties: slices.Clone(c.Parties), going: map[int]func() bool{},
	}
	switch {
	case !c.Term.IsZero():
		k.lengths = []cal.Period{c.Term}
	case !c.End.IsZero():
		k.fix(c.End)
		k.next = asLong(c.Start, c.End)
	default:
		k.endless = true
	}
	if c.Renewal != nil {
		k.renewal = *c.Renewal
		if !c.Renewal.Period.IsZero() {
			k.next = c.Renewal.Period
		}
	}
	for k.today = c.Start; !k.over && k.today.Before(until); k.today = k.today.AddDays(1) {
		k.morning()
		if !k.over {
			k.evening()
		}
	}
	if !k.over {
		k.morning()
	}
	return k
}

// someDay draws a day of the years after the start, half of them of the first
// term, when most conventions run.
func someDay(t *rapid.T, start cal.Date) cal.Date {
	within := rapid.SampledFrom([]int{90, 90, 400, 1500}).Draw(t, "within")
	return start.AddDays(rapid.IntRange(0, within).Draw(t, "on"))
}

// drawn draws a convention that starts on a day: any mixture of terms, renewal,
// notice, options, amendments and departures.
func drawn(t *rapid.T, start cal.Date) *convention.Convention {
	day := func(label string) cal.Date { return start.AddDays(rapid.IntRange(0, 1200).Draw(t, label)) }
	some := func(label string) bool { return rapid.IntRange(0, 2).Draw(t, label) == 0 }
	period := func(label string) cal.Period {
		n := rapid.IntRange(1, 14).Draw(t, label)
		return rapid.SampledFrom([]cal.Period{{Months: n}, {Weeks: n}, {Days: 9 * n}, {Years: 1}, {Months: n, Days: n}}).Draw(t, label)
	}
	renewal := func(label string) *convention.Renewal {
		r := &convention.Renewal{Kind: rapid.SampledFrom([]convention.RenewalKind{"tacit", "tacit", "express", "none"}).Draw(t, label), Period: period(label)}
		if some(label + " max") {
			r.Max = new(rapid.IntRange(0, 4).Draw(t, label))
		}
		if some(label + " extent") {
			r.MaxExtent = day(label)
		}
		return r
	}
	notice := func(label string) *convention.NoticeTerms {
		return &convention.NoticeTerms{Period: period(label), Effect: rapid.SampledFrom([]convention.NoticeEffect{"", "term-end", "month-end", "quarter-end", "year-end", "any-day"}).Draw(t, label)}
	}
	all := []string{"a", "b", "c", "d"}
	c := &convention.Convention{Start: start, Parties: all[:rapid.IntRange(2, 4).Draw(t, "parties")]}
	for _, p := range c.Parties {
		c.Signatures = append(c.Signatures, convention.Signature{Party: p, Date: start.AddDays(-1)})
	}
	switch rapid.IntRange(0, 5).Draw(t, "length") {
	case 0:
	case 1:
		c.End = start.AddDays(9 * rapid.IntRange(1, 40).Draw(t, "end"))
	default:
		c.Term = period("term")
	}
	if !some("no renewal") {
		c.Renewal = renewal("renewal")
	}
	if !some("no notice") {
		c.Notice = notice("notice terms")
	}
	if some("goes on") {
		c.Withdrawal = convention.WithdrawalContinues
	}
	for range rapid.IntRange(0, 3).Draw(t, "notices") {
		n := convention.Notice{Party: rapid.SampledFrom(all).Draw(t, "who"), Date: day("notice")}
		if some("withdrawn") {
			n.Withdrawn = n.Date.AddDays(rapid.IntRange(0, 90).Draw(t, "withdrawn"))
		}
		c.Notices = append(c.Notices, n)
	}
	for range rapid.IntRange(0, 3).Draw(t, "decisions") {
		d := convention.RenewalDecision{Date: day("decision")}
		if some("not all") {
			d.Parties = all[:rapid.IntRange(1, 4).Draw(t, "agree")]
		}
		c.Renewals = append(c.Renewals, d)
	}
	for range rapid.IntRange(0, 2).Draw(t, "options") {
		c.Options = append(c.Options, convention.ExtensionOption{Period: period("option"), Exercised: day("option")})
	}
	for range rapid.IntRange(0, 3).Draw(t, "amendments") {
		a := convention.Amendment{Effective: day("amendment")}
		switch rapid.IntRange(0, 4).Draw(t, "change") {
		case 0:
			a.End = day("new end")
		case 1:
			a.Renewal = renewal("new renewal")
		case 2:
			a.Notice = notice("new notice")
		case 3:
			a.Leaving = []string{rapid.SampledFrom(all).Draw(t, "leaving")}
		default:
			a.Joining = []string{rapid.SampledFrom(all).Draw(t, "joining")}
		}
		c.Amendments = append(c.Amendments, a)
	}
	slices.SortStableFunc(c.Amendments, func(a, b convention.Amendment) int { return a.Effective.Compare(b.Effective) })
	if some("ended") {
		c.Ending = &convention.Ending{Date: day("ending")}
	}
	return c
}

// Computed and kept day by day, a convention stands the same: phase, term, its
// days, parties and, as far as the clerk looks ahead, its last day.
func TestAgainstAClerkWithACalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		c := drawn(t, start)
		on := someDay(t, start)
		facts := known(c, on)
		k, ahead, got := keep(facts, on), keep(facts, start.AddDays(4000)), c.At(on)
		want := convention.PhaseInForce
		if k.over {
			want = k.phase
		}
		if got.Phase != want {
			t.Fatalf("%s, but %s on %s: %+v", want, got.Phase, on, c)
		}
		if ahead.over && (got.Last != ahead.last || got.Then != ahead.phase) || !ahead.over && !got.Last.IsZero() && got.Last.Before(ahead.today) {
			t.Fatalf("until %s (%s), but until %s (%s): %+v", ahead.last, ahead.phase, got.Last, got.Then, c)
		}
		if !slices.Equal(k.parties, got.Parties) {
			t.Fatalf("parties %v, but %v on %s: %+v", k.parties, got.Parties, on, c)
		}
		if k.over {
			return
		}
		last := k.end()
		if k.endless {
			last = cal.Date{}
		}
		if !got.Last.IsZero() && (last.IsZero() || got.Last.Before(last)) {
			last = got.Last
		}
		if got.Term != k.number || got.Days.First != k.first || got.Days.Last != last {
			t.Fatalf("term %d from %s to %s, but %+v: %+v", k.number, k.first, last, got.Days, c)
		}
	})
}

// The largest extent is what a convention reaches that is renewed whenever it can
// be, extended by every option and left by nobody.
func TestTheLargestExtentIsReached(t *testing.T) {
	reached := 0
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		on := someDay(t, start)
		drawn := drawn(t, start)
		c := known(drawn, on)
		for range rapid.IntRange(0, 2).Draw(t, "open options") {
			c.Options = append(c.Options, convention.ExtensionOption{Period: cal.Period{Months: 7}, DecideBy: on.AddDays(rapid.IntRange(-1, 9).Draw(t, "by"))})
		}
		now := c.At(on)
		if now.Phase != convention.PhaseInForce {
			return
		}
		if !now.Last.IsZero() && !now.MaxExtent.IsZero() && now.Last.After(now.MaxExtent) {
			t.Fatalf("until %s, but at most until %s: %+v", now.Last, now.MaxExtent, c)
		}
		for i := range c.Options {
			if o := &c.Options[i]; o.Exercised.IsZero() && !o.DecideBy.Before(on) {
				o.Exercised = on
			}
		}
		c.Notices = nil
		for range 250 {
			c.Renewals = append(c.Renewals, convention.RenewalDecision{Date: on})
		}
		switch all := c.At(on); {
		case now.MaxExtent.IsZero() && !all.Last.IsZero() && lastRenewal(c, on).Kind != convention.RenewalExpress:
			t.Fatalf("no bound, but until %s: %+v", all.Last, c)
		case !now.MaxExtent.IsZero():
			reached++
			if all.Last != now.MaxExtent {
				t.Fatalf("at most until %s, but until %s: %+v", now.MaxExtent, all.Last, c)
			}
		}
	})
	assert.Greater(t, reached, 10)
}

// lastRenewal returns what is said of renewal on a day.
func lastRenewal(c *convention.Convention, on cal.Date) convention.Renewal {
	r := convention.Renewal{Kind: convention.RenewalNone}
	if c.Renewal != nil {
		r = *c.Renewal
	}
	for _, a := range c.Amendments {
		if a.Renewal != nil && !a.Effective.After(on) {
			r = *a.Renewal
		}
	}
	return r
}

// The last day for a notice is the last one: given on it, the notice holds for the
// running term; given a day later it is late.
func TestTheLastDayForANotice(t *testing.T) {
	asked := 0
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		on := someDay(t, start)
		drawn := drawn(t, start)
		if rapid.IntRange(0, 3).Draw(t, "as most") > 0 { // renewed tacitly unless somebody gives notice
			drawn.Renewal = &convention.Renewal{Kind: convention.RenewalTacit}
			drawn.Notice = cmp.Or(drawn.Notice, &convention.NoticeTerms{Period: cal.Period{Months: 1}})
		}
		c := known(drawn, on)
		now := c.At(on)
		if now.Phase != convention.PhaseInForce || now.NoticeBy.IsZero() || len(now.Parties) == 0 {
			return
		}
		asked++
		party := rapid.SampledFrom(now.Parties).Draw(t, "party")
		if !now.NoticeBy.Before(on) {
			if a := c.IfNotice(now.NoticeBy, party); a.Late || a.Last.After(now.Days.Last) {
				t.Fatalf("%+v on the last day %s of the term until %s: %+v", a, now.NoticeBy, now.Days.Last, c)
			}
		}
		next := now.NoticeBy.AddDays(1)
		if next.Before(on) {
			next = on
		}
		if a := c.IfNotice(next, party); !next.After(now.Days.Last) && !a.Late {
			t.Fatalf("%+v on %s, after the last day: %+v", a, next, c)
		}
	})
	assert.Greater(t, asked, 5)
}

// What a notice would do is what it does: the answer beforehand is the standing
// once it is written down.
func TestANoticeDoesWhatWasAnswered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := cal.Min.AddDays(rapid.IntRange(700_000, 740_000).Draw(t, "start"))
		on := someDay(t, start)
		c := known(drawn(t, start), on)
		before := c.At(on)
		if before.Phase != convention.PhaseInForce || len(before.Parties) == 0 {
			return
		}
		party := rapid.SampledFrom(before.Parties).Draw(t, "party")
		answer := c.IfNotice(on, party)
		c.Notices = append(c.Notices, convention.Notice{Party: party, Date: on})
		after := c.At(on)
		switch {
		case answer.Last.IsZero() && after.Last != before.Last:
			t.Fatalf("nothing was to happen, but %s became %s: %+v", before.Last, after.Last, c)
		case !answer.Last.IsZero() && !answer.Continues && after.Last != answer.Last:
			t.Fatalf("%+v, but until %s: %+v", answer, after.Last, c)
		case answer.Continues && answer.Last != cal.Max && c.At(answer.Last).Phase == convention.PhaseInForce:
			if !slices.Contains(c.At(answer.Last).Parties, party) || slices.Contains(c.At(answer.Last.AddDays(1)).Parties, party) {
				t.Fatalf("%+v, but %v: %+v", answer, c.At(answer.Last.AddDays(1)).Parties, c)
			}
		}
	})
}
