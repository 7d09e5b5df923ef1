package partnership

import (
	"cmp"
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

// A fact is something dated that changes the course of a convention.
type fact struct {
	date cal.Date
	kind factKind
	at   int // its place in the list of its kind
}

// A factKind is a sort of fact. Facts of one day count in this order.
type factKind int

const (
	factAmendment factKind = iota
	factDecision
	factOption
	factNotice
	factWithdrawn
)

// facts returns the facts dated up to a day, in order.
func (c *Convention) facts(on cal.Date) []fact {
	var out []fact
	add := func(date cal.Date, kind factKind, i int) {
		if !date.IsZero() && !date.After(on) {
			out = append(out, fact{date, kind, i})
		}
	}
	for i := range c.Amendments {
		add(c.Amendments[i].Effective, factAmendment, i)
	}
	for i := range c.Renewals {
		add(c.Renewals[i].Date, factDecision, i)
	}
	for i := range c.Options {
		add(c.Options[i].Exercised, factOption, i)
	}
	for i := range c.Notices {
		add(c.Notices[i].Date, factNotice, i)
		add(c.Notices[i].Withdrawn, factWithdrawn, i)
	}
	slices.SortStableFunc(out, func(a, b fact) int {
		return cmp.Or(a.date.Compare(b.date), cmp.Compare(a.kind, b.kind))
	})
	return out
}

// pointer returns where the fact stands in its convention.
func (f fact) pointer() string {
	lists := [...]string{"/amendments", "/renewals", "/options", "/notices", "/notices"}
	members := [...]string{"/effective", "/date", "/exercised", "/date", "/withdrawn"}
	return finding.Index(lists[f.kind], f.at) + members[f.kind]
}

// An effect is what a fact did.
type effect int

const (
	effectDone       effect = iota
	effectOver              // nothing: the convention had ended
	effectLate              // the notice holds for a later term only
	effectIdle              // nothing: the convention does not provide for it
	effectVain              // nothing: the option was not open
	effectNotNeeded         // nothing: renewal is not express
	effectNotAgreed         // nothing: not all parties renewed
	effectNotPending        // nothing: there was no notice to take back
	effectBackwards         // the new end lies before the day on which it is set
)

// courseOn returns the course on a day, as the facts up to that day tell it.
func (c *Convention) courseOn(on cal.Date) course {
	k := c.begin()
	for _, f := range c.facts(on) {
		k.apply(f)
	}
	k.advance(on)
	return k
}

// apply moves the course to a fact and takes it in.
func (k *course) apply(f fact) effect {
	k.advance(f.date)
	if k.why != "" {
		return effectOver
	}
	switch f.kind {
	case factAmendment:
		return k.amend(&k.c.Amendments[f.at])
	case factDecision:
		return k.decide(&k.c.Renewals[f.at])
	case factOption:
		return k.extend(&k.c.Options[f.at])
	case factNotice:
		n := &k.c.Notices[f.at]
		return k.announce(f.at, n.Party, n.Date)
	}
	return k.takeBack(f.at)
}

// amend takes in an amendment on its first day. The running term keeps its end
// unless the amendment sets another.
func (k *course) amend(a *Amendment) effect {
	k.applied = append(k.applied, a)
	wasEndless := k.endless
	if a.Renewal != nil {
		k.renew(*a.Renewal)
		if extent := k.renewal.MaxExtent; !extent.IsZero() && extent.Before(a.Effective) {
			k.renewal.MaxExtent = a.Effective
		}
	}
	if a.Notice != nil {
		k.notice = a.Notice
	}
	if k.timed && !a.End.IsZero() {
		end := a.End
		if end.Before(a.Effective) {
			end = a.Effective
		}
		k.fix(end)
		if wasEndless && !k.period.Valid() {
			k.period = span(k.first, end)
		}
	}
	k.parties.leave(a.Leaving)
	k.parties.join(a.Joining)
	if !a.End.IsZero() && a.End.Before(a.Effective) {
		return effectBackwards
	}
	return effectDone
}

// decide takes in an express renewal. It needs all parties.
func (k *course) decide(d *RenewalDecision) effect {
	if k.renewal.Kind != RenewalExpress {
		return effectNotNeeded
	}
	if len(d.Parties) > 0 {
		agree := setOf(slices.DeleteFunc(slices.Clone(d.Parties), func(p string) bool { return !k.parties.has(p) }))
		if len(agree) < k.parties.size() {
			return effectNotAgreed
		}
	}
	k.decided++
	return effectDone
}

// extend takes in an option. Taken up too late it has no effect.
func (k *course) extend(o *ExtensionOption) effect {
	if k.endless || !o.Period.Valid() || (!o.DecideBy.IsZero() && o.Exercised.After(o.DecideBy)) {
		return effectVain
	}
	k.options = append(k.options, o.Period)
	return effectDone
}

// announce takes in a notice that a party gives on a day; its place is -1 when it
// is only imagined.
func (k *course) announce(at int, party string, day cal.Date) effect {
	line := -1
	if len(k.c.Parties) > 0 {
		known, ok := k.parties.line[party]
		if !ok {
			return effectIdle
		}
		line = known
	}
	term, last := k.takesEffect(day)
	if term == 0 && last.IsZero() {
		return effectIdle
	}
	k.expect(departure{notice: at, party: party, line: line, term: term, day: last})
	if term > k.number {
		k.lateTerm = term
		return effectLate
	}
	return effectDone
}

// takeBack takes a notice back while its party is still bound.
func (k *course) takeBack(at int) effect {
	d, given := k.given[at]
	if !given || !k.counts(d) {
		return effectNotPending
	}
	delete(k.given, at)
	return effectDone
}

// takesEffect returns the term with which a notice given on a day ends the
// engagement, or the day; neither when there is no notice. A convention that
// says nothing of notice lets one be given up to the last day of a term.
func (k *course) takesEffect(day cal.Date) (term int, last cal.Date) {
	if !k.timed {
		return 0, cal.Date{}
	}
	var n NoticeTerms
	if k.notice != nil {
		n = *k.notice
	}
	free := day.Add(n.Period)
	switch n.Effect {
	case EffectMonthEnd:
		return 0, free.EndOfMonth()
	case EffectQuarterEnd:
		return 0, free.EndOfQuarter()
	case EffectYearEnd:
		return 0, free.EndOfYear()
	case EffectAnyDay:
		return 0, free
	}
	if k.endless {
		return 0, cal.Date{}
	}
	if end, _ := k.bound(); !end.Minus(n.Period).Before(day) {
		return k.number, cal.Date{}
	}
	if !k.period.Valid() {
		return k.number + 1, cal.Date{}
	}
	return k.number + k.search(func(end cal.Date) bool { return !end.Minus(n.Period).Before(day) }), cal.Date{}
}

// A Term is a time for which a convention runs before it ends or is renewed.
type Term struct {
	// Number counts terms from 1.
	Number int
	// Days are its first and last day.
	Days cal.Range
	// NoticeBy is the last day on which a notice keeps another term from following;
	// zero when none follows, or when notice is not to the end of terms.
	NoticeBy cal.Date
	// DecisionBy is the day by which an express renewal is still to be decided.
	DecisionBy cal.Date
	// Then is what the convention becomes after the term: "" while it goes on.
	Then Phase
}

// Terms yields the terms from the one that runs on a day, or the first one, as
// everything that the convention holds tells them. It can go on for ever: stop
// when there is enough. A convention without a first day has none; the only
// term of one without a length has no last day.
func (c *Convention) Terms(from cal.Date) iter.Seq[Term] {
	return func(yield func(Term) bool) {
		k := c.courseOn(from)
		facts := slices.DeleteFunc(c.facts(cal.Max), func(f fact) bool { return !f.date.After(from) })
		for k.timed && k.why == "" {
			last, final := k.bound()
			before := k
			if len(facts) > 0 && !facts[0].date.After(last) {
				k.apply(facts[0])
				facts = facts[1:]
			} else {
				k.advance(last.AddDays(1))
			}
			if k.why == "" && k.number == before.number && last != cal.Max {
				continue // a fact within the term, or an option that makes it longer
			}
			if !yield(before.term(&k, final)) || last == cal.Max {
				return
			}
		}
	}
}

// term returns the running term, which ends as the course afterwards tells.
func (k *course) term(after *course, final bool) Term {
	last, _ := k.bound()
	t := Term{Number: k.number, Days: cal.Range{First: k.first, Last: last}, Then: after.why}
	if after.why != "" {
		t.Days.Last = after.last
	}
	if after.why == "" && k.noticeToTerms() {
		t.NoticeBy = last.Minus(k.noticePeriod())
	}
	if after.why == PhaseExpired && !final {
		t.DecisionBy = k.decisionBy(last)
	}
	if k.endless && after.why == "" {
		t.Days.Last, t.NoticeBy = cal.Date{}, cal.Date{}
	}
	return t
}

// noticeToTerms tells whether notice is given to the end of a term.
func (k *course) noticeToTerms() bool {
	if k.notice == nil {
		return k.renewal.Kind == RenewalTacit
	}
	return k.notice.Effect == "" || k.notice.Effect == EffectTermEnd
}

func (k *course) noticePeriod() cal.Period {
	if k.notice == nil {
		return cal.Period{}
	}
	return k.notice.Period
}

// decisionBy returns the day by which an express renewal is to be decided, the
// zero Date when there is nothing to decide.
func (k *course) decisionBy(last cal.Date) cal.Date {
	if k.renewal.Kind != RenewalExpress || k.decided > 0 || (k.renewal.Max != nil && *k.renewal.Max <= k.number-1) {
		return cal.Date{}
	}
	return last.Minus(k.renewal.DecisionDue)
}
