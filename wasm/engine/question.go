package engine

import (
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A Question is a request that is being answered.
type Question struct {
	*Request
	// Text is the text that is asked about.
	Text []byte
	// Findings are about the text.
	Findings finding.List
	refused  finding.List // about the request: the text has not what it asks for
}

// Refuse says that the text has not what the request asks for.
func (q *Question) Refuse(rule finding.Rule, pointer string, args ...finding.Arg) Result {
	if q.Findings.Valid() {
		q.refused.Add(rule, pointer, args...)
	}
	return Result{}
}

// TooMany refuses to assess so many parties, and reports whether it does.
func (q *Question) TooMany(parties int) bool {
	if parties > assess.MostParties {
		q.Refuse(partiesMany, "/text", finding.Count("n", parties), finding.Count("limit", assess.MostParties))
	}
	return parties > assess.MostParties
}

// Locate gives findings about the text their places, all in one pass over it.
func (q *Question) Locate(lists ...*finding.List) { wire.Locate(q.Text, lists...) }

// Checked is the result of a check.
func (q *Question) Checked(kind Kind) Result {
	if !q.Findings.Valid() {
		return Result{}
	}
	result := Checked{Kind: kind, Warnings: q.Findings.Count(finding.Warning), Advice: q.Findings.Count(finding.Advice)}
	return wire.Of(&checkedType, &result)
}
