package bench

import (
	"errors"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// partnerships is how many an agenda is made of: those of a large network.
const partnerships = 100_000

// distinct is how many of them are documents of their own in memory: all would take
// four gigabytes.
const distinct = 5000

// Own are measurements without a peer: nothing else does the work.
func Own() ([]Contest, error) {
	c, _ := cases.Find("fictional-bilateral")
	doc, list := partnership.Read(c.Data, partnership.Options{On: on})
	if !list.Valid() || len(doc.Rounds) == 0 {
		return nil, errors.Join(errFindings, list.Err())
	}
	entrants, err := evaluations(doc)
	if err != nil {
		return nil, err
	}
	read := make([]*partnership.Document, distinct)
	for i := range read {
		read[i], _ = partnership.Read(c.Data, partnership.Options{On: on})
	}
	docs := make([]*partnership.Document, partnerships)
	for i := range docs {
		docs[i] = read[i%distinct]
	}
	year := on.Add(cal.Period{Years: 1})
	return []Contest{
		{
			Title: "Evaluate rounds of answers",
			What: "Scores, divergence, ledger, key points, risks, indication with reasons, what would change it, and the agenda of the next meeting: of the invented partnerships of two and of four, of " +
				"middling rounds, in which nearly every set of answers must be weighed, and of the worst round of up to twenty people that climbing has found.",
			Entrants: entrants,
			Unit:     "µs",
		},
		{
			Title: "An agenda over 100,000 partnerships",
			What:  "What is due within a year, merged in the order of the days; of 5,000 documents in memory, each twenty times.",
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
