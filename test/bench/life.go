package bench

import (
	"errors"
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// partnerships is how many an agenda is made of: those of a large network.
const partnerships = 100_000

// Own are measurements without a peer: nothing else does the work.
func Own() ([]Contest, error) {
	c, _ := cases.Find("fictional-bilateral")
	doc, list := partnership.Read(c.Data, partnership.Options{On: on})
	if !list.Valid() || len(doc.Rounds) == 0 {
		return nil, errors.Join(errFindings, list.Err())
	}
	policy := assess.DefaultPolicy()
	docs := make([]*partnership.Document, partnerships)
	for i := range docs {
		docs[i] = doc
	}
	year := on.Add(cal.Period{Years: 1})
	return []Contest{
		{
			Title: "Evaluate a round of answers",
			What:  "The last round of the invented partnership: scores, ledger, key points, risks, indication with reasons, and what would change it.",
			Entrants: []Entrant{{"vademecum Assess", often(func() error {
				if _, ok := doc.Assess("", on, policy); !ok {
					return errFindings
				}
				return nil
			})}},
			Unit: "µs",
		},
		{
			Title: "An agenda over 100,000 partnerships",
			What:  "What is due within a year, merged in the order of the days.",
			Entrants: []Entrant{{"vademecum Agendas", often(func() error {
				if len(lifecycle.Agendas(slices.Values(docs), on, year, lifecycle.Policy{})) < partnerships {
					return errFindings
				}
				return nil
			})}},
			Times: 1,
			Unit:  "ms",
		},
	}, nil
}
