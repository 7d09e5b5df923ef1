package all

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
)

// explain goes on over a faulty journal: that is told among what is odd.
func (h *house) explain(q *engine.Question) engine.Result {
	doc := documents.Read(q)
	odd, ok := lifecycle.Odd(doc, q.Findings, q.On, h.policy)
	if !ok {
		return nil
	}
	ways := lifecycle.Explain(doc, q.On, h.policy)
	lists := []*finding.List{&odd}
	for i := range ways {
		lists = append(lists, &ways[i].Unmet, &ways[i].Waived)
	}
	q.Locate(lists...)
	e := &Explanation{Stage: doc.Stage(q.On), On: q.On, Findings: engine.Found(odd)}
	for _, o := range ways {
		e.Moves = append(e.Moves, Move{
			Event: o.Move.Event, To: o.Move.To, Open: told(o.Open()), Unmet: engine.Found(o.Unmet), Waived: engine.Found(o.Waived),
		})
	}
	return e.WriteJSON
}
