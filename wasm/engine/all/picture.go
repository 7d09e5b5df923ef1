package all

import (
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/picture"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
)

func draw(q *engine.Question) engine.Result {
	doc := documents.Read(q)
	if !q.Findings.Valid() {
		return engine.Result{}
	}
	words := make(map[string]string, len(q.Picture.Words))
	for _, w := range q.Picture.Words {
		words[w.Key] = w.Text
	}
	o := picture.Options{On: q.On, Lang: q.Picture.Lang, Width: q.Picture.Width, Words: func(key string) (string, bool) {
		text, ok := words[key]
		return text, ok
	}}
	if q.Picture.Of == engine.SubjectStages {
		return drawn(picture.Stages(doc, o))
	}
	i, ok := conventionOf(doc, q)
	if !ok {
		return engine.Result{}
	}
	return drawn(picture.Convention(doc, i, o))
}

func drawn(p picture.Picture) engine.Result {
	out := &Drawn{Title: p.Title, SVG: p.SVG, Head: p.Head, Rows: make([]Row, len(p.Rows))}
	for i, r := range p.Rows {
		out.Rows[i] = Row{Cells: make([]Cell, len(r.Cells)), Pointer: r.Pointer}
		for k, text := range r.Cells {
			out.Rows[i].Cells[k].Text = text
		}
	}
	return wire.Of(&drawnType, out)
}
