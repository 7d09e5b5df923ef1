package all

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
)

// explain goes on over a faulty journal: its faults are among what is odd.
func (c *calls) explain(q *engine.Question) engine.Result {
	doc := documents.Read(q)
	odd, ok := lifecycle.Odd(doc, q.Findings, q.On, c.policy)
	if !ok {
		return engine.Result{}
	}
	ways := lifecycle.Explain(doc, q.On, c.policy)
	lists := []*finding.List{&odd}
	for i := range ways {
		lists = append(lists, &ways[i].Unmet, &ways[i].Advice, &ways[i].Waived)
	}
	q.Locate(lists...)
	e := &Explanation{Stage: string(doc.Stage(q.On)), On: q.On, Findings: engine.Found(odd)}
	for _, o := range ways {
		m := Move{
			Event: o.Move.Event, To: o.Move.To, Open: explicit(o.Open()), Unmet: engine.Found(o.Unmet), Advice: engine.Found(o.Advice), Waived: engine.Found(o.Waived),
		}
		if o.Assumed {
			m.Assumed = explicit(true)
		}
		e.Moves = append(e.Moves, m)
	}
	return wire.Of(&explanationType, e)
}
