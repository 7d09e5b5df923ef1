package engine

import (
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wire"
)

// A question is a request that is being answered.
type question struct {
	*Request
	text     []byte
	findings finding.List // about the text
	refused  finding.List // about the request: the text has not what it asks for
}

// everything answers every call.
func everything(c Call) func(*question) written {
	switch c {
	case CallAssess:
		return (*question).assess
	case CallCheck:
		return (*question).check
	case CallExplain:
		return (*question).explain
	case CallAgenda:
		return (*question).agenda
	case CallConvention:
		return (*question).standing
	case CallImpact:
		return (*question).impact
	}
	return nil
}

// ofAssess answers the calls of an assessment.
func ofAssess(c Call) func(*question) written {
	switch c {
	case CallAssess:
		return (*question).assess
	case CallCheck:
		return (*question).check
	}
	return nil
}

// document reads the text as a document.
func (q *question) document() *partnership.Document {
	doc, list := partnership.Read(q.text, partnership.Options{On: q.On})
	q.findings = list
	return doc
}

// refuse says that the text has not what the request asks for.
func (q *question) refuse(rule finding.Rule, pointer string, args ...finding.Arg) written {
	if q.findings.Valid() {
		q.refused.Add(rule, pointer, args...)
	}
	return nil
}

func (q *question) assess() written {
	if assess.IsRound(q.text) {
		return q.assessRound()
	}
	doc := q.document()
	if !q.findings.Valid() {
		return nil
	}
	result, ok := doc.Assess(q.Round, q.On, q.Policy.Policy)
	switch {
	case ok:
		return result.WriteJSON
	case q.Round != "":
		return q.refuse(roundUnknown, "/round", finding.Text("id", q.Round))
	}
	return q.refuse(roundNone, "/text")
}

func (q *question) check() written {
	if assess.IsRound(q.text) {
		return q.checkRound()
	}
	q.document()
	return q.checked(KindDocument)
}

func (q *question) checked(kind Kind) written {
	result := Checked{Kind: kind, Warnings: q.findings.Count(finding.Warning), Advice: q.findings.Count(finding.Advice)}
	return result.WriteJSON
}

// house returns how the house sees the lifecycle.
func (q *question) house() lifecycle.Policy {
	if q.Lifecycle == nil {
		return lifecycle.Policy{}
	}
	return *q.Lifecycle
}

// found returns findings about the text as they are answered.
func (q *question) found(list finding.List) []Finding { return found(wire.Locate(q.text, list)) }

func (q *question) explain() written {
	doc := q.document()
	if !q.findings.Valid() {
		return nil
	}
	e := &Explanation{Stage: doc.Stage(q.On), On: q.On}
	for _, o := range lifecycle.Explain(doc, q.On, q.house()) {
		e.Moves = append(e.Moves, Move{Event: o.Move.Event, To: o.Move.To, Open: told(o.Open()), Unmet: q.found(o.Unmet), Waived: q.found(o.Waived)})
	}
	_, odd := lifecycle.Replay(doc, q.house())
	odd.Merge(lifecycle.Consequences(doc, q.On))
	e.Findings = q.found(odd)
	return e.WriteJSON
}

var (
	aYear    = cal.Period{Years: 1}
	tenYears = cal.Period{Years: 10} // the longest agenda: what comes back every day is told for each
)

func (q *question) agenda() written {
	a := &Agenda{From: q.From, To: q.To}
	if a.From.IsZero() {
		a.From = q.On
	}
	if a.To.IsZero() {
		a.To = a.From.Add(aYear)
	}
	doc := q.document()
	if a.To.After(a.From.Add(tenYears)) {
		return q.refuse(agendaLong, "/to", finding.Text("limit", a.From.Add(tenYears).String()))
	}
	if !q.findings.Valid() {
		return nil
	}
	for _, d := range lifecycle.Agenda(doc, a.From, a.To, q.house()) {
		a.Due = append(a.Due, Due{
			Date: d.Date, Overdue: told(d.Overdue), Key: d.Key, Code: string(d.Code), Severity: d.Severity.String(), Pointer: d.Pointer, Args: arguments(d.Args),
		})
	}
	return a.WriteJSON
}

func (q *question) standing() written {
	doc := q.document()
	if !q.findings.Valid() {
		return nil
	}
	i, ok := doc.Current(q.On)
	if q.Convention != "" {
		i = slices.IndexFunc(doc.Conventions, func(c partnership.Convention) bool { return c.ID == q.Convention })
		if i < 0 {
			return q.refuse(conventionUnknown, "/convention", finding.Text("id", q.Convention))
		}
	} else if !ok {
		return q.refuse(conventionNone, "/text")
	}
	s := doc.Standing(i, q.On)
	out := &Standing{
		On: s.On, Pointer: finding.Index("/conventions", i), Phase: s.Phase, Unsigned: s.Unsigned, Parties: s.Parties,
		Term: s.Term, First: s.Days.First, TermEnd: s.Days.Last, Renewals: s.Renewals,
		Last: s.Last, Then: s.Then, EndedBy: s.EndedBy, MaxExtent: s.MaxExtent,
		NoticeBy: s.NoticeBy, NoticeToday: s.NoticeToday, NoticeLate: told(s.NoticeLate), DecisionBy: s.DecisionBy, OptionBy: s.OptionBy, Amendments: s.Amendments,
	}
	for _, c := range s.Clauses {
		out.Clauses = append(out.Clauses, Clause{ID: c.ID, Kind: c.Kind, Text: c.Text, ProvedBy: c.ProvedBy, Amendment: c.Amendment})
	}
	return out.WriteJSON
}

func (q *question) impact() written {
	doc := q.document()
	if !q.findings.Valid() {
		return nil
	}
	d, ok := lifecycle.Impact(doc, q.Party, q.On)
	if !ok {
		return q.refuse(partyUnknown, "/party", finding.Text("id", q.Party))
	}
	out := Departure{
		Party: d.Party, On: d.On, Last: d.Notice.Last, Late: told(d.Notice.Late), NoticeBy: d.NoticeBy, Continues: told(d.Notice.Continues),
		Hurts: d.Hurts, Falls: q.found(d.Falls),
	}
	return out.WriteJSON
}

// told returns a truth that is told even when it is false. TinyGo does not know
// new of a value yet, and makes an empty one of it.
func told(b bool) *bool { return &b }
