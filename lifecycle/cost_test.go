//go:build !race

// The race detector takes most of the time and much of the memory: make test runs
// these tests once more without it.

package lifecycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/cost"
	chances "github.com/vademecum-go/vademecum/test/sample"
)

// asked is everything that this package and the convention's calendar answer
// about a document, by name.
var asked = map[string]func(doc *partnership.Document, on cal.Date){
	"explain": func(doc *partnership.Document, on cal.Date) { lifecycle.Explain(doc, on, strict) },
	"apply": func(doc *partnership.Document, on cal.Date) {
		lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventEnd, On: on, Reason: lang.Plain("r")}, strict)
	},
	"replay":       func(doc *partnership.Document, _ cal.Date) { lifecycle.Replay(doc, strict) },
	"consequences": func(doc *partnership.Document, on cal.Date) { lifecycle.Consequences(doc, on) },
	"agenda": func(doc *partnership.Document, on cal.Date) {
		lifecycle.Agenda(doc, on, on.Add(cal.Period{Months: 1}), strict)
	},
	"impact": func(doc *partnership.Document, on cal.Date) {
		if len(doc.Partners) > 0 {
			lifecycle.Impact(doc, doc.Partners[0].ID, on)
		}
	},
	"standing": func(doc *partnership.Document, on cal.Date) {
		if i, ok := doc.Current(on); ok {
			doc.Standing(i, on)
		}
	},
}

// However a document is made, one sixteen times as long takes at most twice the
// time for each byte, whatever is asked of it.
func TestCostIsLinear(t *testing.T) {
	on := day("2026-11-24")
	options := partnership.Options{Limits: format.Limits{Bytes: format.MaxBytes, Items: 1 << 30, Members: 1 << 30, String: 1 << 30}}
	for name, family := range chances.Families {
		t.Run(name, func(t *testing.T) {
			docs, sizes := [2]*partnership.Document{}, [2]int{cost.Largest >> 4, cost.Largest}
			for i := range docs {
				docs[i], _ = partnership.Read([]byte(family(sizes[i])), options)
			}
			for question, ask := range asked {
				of := func(i int) cost.Text { return cost.Text{Size: sizes[i], Work: func() { ask(docs[i], on) }} }
				assert.NoError(t, cost.Grows(of(0), of(1)), question)
			}
		})
	}
}
