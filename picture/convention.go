package picture

import (
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// shownTerms is how many terms are drawn at most: the last ones, and one to come.
// Those before are counted.
const shownTerms = 8

// Convention draws the convention at a place of the document on a line of time: its
// terms, until when a notice is in time, its amendments, the trials beside it.
func Convention(doc *partnership.Document, i int, o Options) Picture {
	p := conventionPicture{
		timeline: timeline{o: o, title: o.say("picture.convention")}, doc: doc, c: &doc.Conventions[i], at: finding.Index("/conventions", i),
	}
	if title := p.c.Title.In(o.Lang); title != "" {
		p.title = o.say("picture.convention.of", "title", title)
	}
	p.terms()
	p.notices()
	p.amendments()
	p.trials()
	svg, _ := p.draw(p.days(), said(p.rows))
	return Picture{
		Title: p.title, SVG: svg, Rows: p.rows,
		Head: []string{o.say("picture.what"), o.say("picture.from"), o.say("picture.until"), o.say("picture.state")},
	}
}

type conventionPicture struct {
	timeline
	doc  *partnership.Document
	c    *convention.Convention
	at   string // its pointer
	rows []Row
	life cal.Range // of the terms that are drawn
}

// add notes something with its row: dates as precisely as they are known.
func (p *conventionPicture) add(label, pointer string, from, until cal.Partial, remark string, l look) {
	sp := span{first: from.First(), last: until.Last(), look: l}
	if from.IsZero() {
		sp.first = until.First()
	}
	dates := p.o.date(from)
	if !until.IsZero() && until != from {
		dates = p.o.say("picture.span", "first", dates, "last", p.o.date(until))
	}
	line := timed{label: label, detail: joined(dates, remark)}
	if !sp.first.IsZero() {
		line.spans = []span{sp}
	}
	p.lines = append(p.lines, line)
	p.rows = append(p.rows, Row{Cells: []string{label, p.o.date(from), p.o.date(until), remark}, Pointer: pointer})
}

// terms draws the terms on one line.
func (p *conventionPicture) terms() {
	terms, before := p.shown()
	if len(terms) == 0 {
		p.lines = append(p.lines, timed{label: p.o.say("picture.terms"), detail: p.o.say("picture.terms.unknown")})
		p.rows = append(p.rows, Row{Cells: []string{p.o.say("picture.terms"), p.o.date(p.c.Start), p.o.date(p.c.End), p.o.say("picture.terms.unknown")}, Pointer: p.at + "/start"})
		return
	}
	line := timed{label: p.o.say("picture.terms")}
	if before > 0 {
		line.detail = p.o.say("picture.terms.before", "n", strconv.Itoa(before))
		p.rows = append(p.rows, Row{Cells: []string{line.detail, p.o.date(p.c.Start), p.o.day(terms[0].Days.First.AddDays(-1)), p.o.say("picture.past")}, Pointer: p.at + "/start"})
	}
	for _, t := range terms {
		l, state := p.state(t.Days)
		label := p.o.say("picture.term", "number", strconv.Itoa(t.Number))
		if t.Days.Contains(p.o.On) {
			until := p.o.day(t.Days.Last)
			if until == "" {
				until = p.o.say("picture.endless")
			}
			line.detail = joined(line.detail, label, p.o.say("picture.span", "first", p.o.day(t.Days.First), "last", until))
		}
		if t.Then != "" && !t.Days.Last.IsZero() {
			state = joined(state, p.o.say("picture.then", "phase", p.o.say(t.Then.Word())))
		}
		line.spans = append(line.spans, span{first: t.Days.First, last: t.Days.Last, look: l, text: strconv.Itoa(t.Number)})
		p.rows = append(p.rows, Row{Cells: []string{label, p.o.day(t.Days.First), p.o.day(t.Days.Last), state}, Pointer: p.at + "/start"})
	}
	p.life = cal.Range{First: terms[0].Days.First, Last: terms[len(terms)-1].Days.Last}
	p.lines = append(p.lines, line)
	p.due(terms)
}

// state returns the look of a time and its word.
func (p *conventionPicture) state(days cal.Range) (look, string) {
	switch {
	case days.First.After(p.o.On):
		return ahead, p.o.say("picture.ahead")
	case days.Contains(p.o.On):
		return running, p.o.say("picture.running")
	}
	return past, p.o.say("picture.past")
}

// shown returns the terms to draw, and how many were before them.
func (p *conventionPicture) shown() (terms []convention.Term, before int) {
	from := cal.Date{}
	if s := p.c.At(p.o.On); s.Term > shownTerms {
		from = later(p.c.Start.First(), s.Days.First.AddDays(-shownTerms*max(1, s.Days.Days())))
	}
	for t := range p.c.Terms(from) {
		terms = append(terms, t)
		if len(terms) > shownTerms {
			terms = slices.Delete(terms, 0, 1)
		}
		if t.Days.First.After(p.o.On) || t.Days.Last.IsZero() || t.Number > 20_000 {
			break
		}
	}
	if len(terms) > 0 {
		before = terms[0].Number - 1
	}
	return terms, before
}

// due draws until when a notice is in time and a renewal is to be decided, for the
// term that runs or is the next.
func (p *conventionPicture) due(terms []convention.Term) {
	for _, t := range terms {
		if t.Days.Last.IsZero() || t.Days.Last.Before(p.o.On) {
			continue
		}
		if !t.NoticeBy.IsZero() {
			p.window("picture.notice", "/notice", t.Days.First, t.NoticeBy)
		}
		if !t.DecisionBy.IsZero() {
			p.window("picture.decision", "/renewal", t.Days.First, t.DecisionBy)
		}
		return
	}
}

// window draws the time in which something can still be done.
func (p *conventionPicture) window(key, member string, first, last cal.Date) {
	l, remark := running, p.o.say("picture.open")
	if last.Before(p.o.On) {
		l, remark = past, p.o.say("picture.late")
	}
	p.lines = append(p.lines, timed{
		label: p.o.say(key), detail: joined(p.o.say("picture.by", "day", p.o.day(last)), remark),
		spans: []span{{first: first, last: last, look: l}, {first: last, last: last}},
	})
	p.rows = append(p.rows, Row{Cells: []string{p.o.say(key), p.o.day(first), p.o.day(last), remark}, Pointer: p.at + member})
}

// notices draws what parties have done to end it.
func (p *conventionPicture) notices() {
	for i := range p.c.Notices {
		n := &p.c.Notices[i]
		remark := ""
		if !n.Withdrawn.IsZero() {
			remark = p.o.say("picture.withdrawn", "day", p.o.date(n.Withdrawn))
		}
		p.add(p.o.say("picture.given", "party", p.name(n.Party)), finding.Index(p.at+"/notices", i), n.Date, n.Date, remark, hollow)
	}
	if e := p.c.Ending; e != nil {
		p.add(p.o.say("picture.ending"), p.at+"/ending", e.Date, e.Date, e.Reason.In(p.o.Lang), hollow)
	}
}

func (p *conventionPicture) amendments() {
	for i := range p.c.Amendments {
		a := &p.c.Amendments[i]
		p.add(p.o.say("picture.amendment", "number", strconv.Itoa(i+1)), finding.Index(p.at+"/amendments", i), a.Effective, a.Effective, a.Rationale.In(p.o.Lang), hollow)
	}
}

func (p *conventionPicture) trials() {
	for i := range p.doc.Experiments {
		e := &p.doc.Experiments[i]
		l, state := p.state(cal.Range{First: e.From.First(), Last: e.Until.Last()})
		name := e.Name.In(p.o.Lang)
		if name == "" {
			name = e.ID
		}
		p.add(p.o.say("picture.trial", "name", name), finding.Index("/experiments", i), e.From, e.Until, state, l)
	}
}

// name returns what a party is called by.
func (p *conventionPicture) name(id string) string {
	for i := range p.doc.Partners {
		if p.doc.Partners[i].ID == id {
			if name := p.doc.Partners[i].Name.In(p.o.Lang); name != "" {
				return name
			}
		}
	}
	return id
}

// days returns the days to draw: the terms and today, and what is near them.
func (p *conventionPicture) days() cal.Range {
	var r cal.Range
	include := func(d cal.Date) {
		if d.IsZero() {
			return
		}
		if r.First.IsZero() || d.Before(r.First) {
			r.First = d
		}
		if d.After(r.Last) {
			r.Last = d
		}
	}
	for _, d := range []cal.Date{p.life.First, p.life.Last, p.o.On} {
		include(d)
	}
	most := max(2*366, r.Last.Sub(r.First))
	least, latest := r.First.AddDays(-most), r.Last.AddDays(most)
	for _, line := range p.lines {
		for _, sp := range line.spans {
			for _, d := range []cal.Date{sp.first, sp.last} {
				if !d.Before(least) && !d.After(latest) {
					include(d)
				}
			}
		}
	}
	if !p.life.First.IsZero() && p.life.Last.IsZero() { // it goes on
		r.Last = r.Last.AddDays(max(30, r.Last.Sub(r.First)/8))
	}
	return cal.Range{First: r.First, Last: later(r.Last, r.First.AddDays(60))}
}
