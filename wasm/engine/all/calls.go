package all

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
)

var (
	aYear    = cal.Period{Years: 1}
	tenYears = cal.Period{Years: 10} // the longest agenda: what comes back every day has an entry for each
)

func (c *calls) agenda(q *engine.Question) engine.Result {
	a := &Agenda{From: q.From, To: q.To}
	if a.From.IsZero() {
		a.From = q.On
	}
	if a.To.IsZero() {
		a.To = a.From.Add(aYear)
	}
	doc := documents.Read(q)
	if a.To.After(a.From.Add(tenYears)) {
		return q.Refuse(agendaLong, "/to", finding.Day("limit", a.From.Add(tenYears)))
	}
	if !q.Findings.Valid() {
		return engine.Result{}
	}
	for _, d := range lifecycle.Agenda(doc, a.From, a.To, c.policy) {
		a.Due = append(a.Due, Due{
			Date: d.Date, Overdue: explicit(d.Overdue), Key: d.Key, Code: string(d.Code), Severity: d.Severity.String(), Pointer: d.Pointer, Args: engine.Arguments(d.Args),
		})
	}
	return wire.Of(&agendaType, a)
}

func standing(q *engine.Question) engine.Result {
	doc := documents.Read(q)
	if !q.Findings.Valid() {
		return engine.Result{}
	}
	i, ok := conventionOf(doc, q)
	if !ok {
		return engine.Result{}
	}
	s := doc.Standing(i, q.On)
	out := &Standing{
		On: s.On, Pointer: finding.Index("/conventions", i), Phase: s.Phase, Unsigned: s.Unsigned, Parties: s.Parties,
		Term: s.Term, First: s.Days.First, TermEnd: s.Days.Last, Renewals: s.Renewals,
		Last: s.Last, Then: s.Then, EndedBy: s.EndedBy, MaxExtent: s.MaxExtent,
		NoticeBy: s.NoticeBy, NoticeToday: s.NoticeToday, NoticeLate: explicit(s.NoticeLate), DecisionBy: s.DecisionBy, OptionBy: s.OptionBy, Amendments: s.Amendments,
	}
	for _, l := range s.Leaving {
		out.Leaving = append(out.Leaving, Leaving{Party: l.Party, Pointer: finding.Index(out.Pointer+"/notices", l.Notice), Last: l.Last})
	}
	for _, pointer := range s.Lacks {
		out.Lacks = append(out.Lacks, out.Pointer+pointer)
	}
	for _, c := range s.Clauses {
		out.Clauses = append(out.Clauses, Clause{ID: c.ID, Kind: c.Kind, Text: c.Text, ProvedBy: c.ProvedBy, Amendment: c.Amendment})
	}
	return wire.Of(&standingType, out)
}

// conventionOf returns the place of the convention that is asked about, of the one
// that counts where the request names none. It refuses what is not there.
func conventionOf(doc *partnership.Document, q *engine.Question) (i int, ok bool) {
	if q.Convention == "" {
		if i, ok = doc.Current(q.On); !ok {
			q.Refuse(conventionNone, "/text")
		}
		return i, ok
	}
	i = slices.IndexFunc(doc.Conventions, func(c convention.Convention) bool { return c.ID == q.Convention })
	if i < 0 {
		q.Refuse(conventionUnknown, "/convention", finding.Text("id", q.Convention))
	}
	return i, i >= 0
}

func impact(q *engine.Question) engine.Result {
	doc := documents.Read(q)
	if !q.Findings.Valid() {
		return engine.Result{}
	}
	d, ok := lifecycle.Impact(doc, q.Party, q.On)
	if !ok {
		return q.Refuse(partyUnknown, "/party", finding.Text("id", q.Party))
	}
	q.Locate(&d.Falls)
	out := Departure{
		Party: d.Party, On: d.On, Last: d.Notice.Last, Late: explicit(d.Notice.Late), Gone: explicit(d.Gone), NoticeBy: d.NoticeBy, Continues: explicit(d.Notice.Continues),
		Hurts: d.Hurts, Falls: engine.Found(d.Falls),
	}
	return wire.Of(&departureType, &out)
}

// explicit returns a truth that is written even when it is false. TinyGo does not know
// new of a value yet, and makes an empty one of it.
func explicit(b bool) *bool { return &b }
