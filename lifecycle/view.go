package lifecycle

import (
	"iter"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// A view is what a condition looks at: the document as it is known on a day.
type view struct {
	doc      *partnership.Document
	on       cal.Date
	policy   Policy
	reasoned bool // the request gives a reason
	entry    int  // the place of the move in the journal: what stands before it has happened
	rule     finding.Rule
	list     finding.List
}

// newView looks at a document on a day, before a move that is not made yet.
func newView(doc *partnership.Document, on cal.Date, policy Policy) view {
	v := view{doc: doc, on: on, policy: policy, reasoned: true}
	for i := range doc.Journal {
		if d := doc.Journal[i].Date; !d.IsZero() && !d.Last().After(on) {
			v.entry = i + 1
		}
	}
	return v
}

// ask returns all that a condition misses.
func (v *view) ask(g *guard) iter.Seq[finding.Finding] {
	v.rule = g.rule
	v.list = finding.List{}
	g.look(v)
	return v.list.All()
}

// waived tells whether the document or the house sets a condition aside.
func (v *view) waived(f finding.Finding) bool {
	return v.policy.waives(f.Code) || v.doc.Waived(f, v.on)
}

// miss says what the running condition misses.
func (v *view) miss(pointer string, args ...finding.Arg) { v.list.Add(v.rule, pointer, args...) }

// need says that something is missing unless it is there.
func (v *view) need(there bool, pointer string, args ...finding.Arg) {
	if !there {
		v.miss(pointer, args...)
	}
}

// by tells whether a date that is known at all is not after the day.
func (v *view) by(d cal.Partial) bool { return !d.IsZero() && !d.First().After(v.on) }

// since returns the first day that the last of some events before the move may
// have been on, the zero Date when there was none.
func (v *view) since(events ...partnership.Event) cal.Date {
	for i := min(v.entry, len(v.doc.Journal)) - 1; i >= 0; i-- {
		for _, e := range events {
			if v.doc.Journal[i].Event == e {
				return v.doc.Journal[i].Date.First()
			}
		}
	}
	return cal.Date{}
}

// current returns the convention that counts on the day and its place, nil when
// there is none.
func (v *view) current() (*partnership.Convention, string) {
	i, ok := v.doc.Current(v.on)
	if !ok {
		return nil, "/conventions"
	}
	return &v.doc.Conventions[i], finding.Index("/conventions", i)
}

func (v *view) evolutions() []partnership.Evolution {
	if v.doc.FollowUp == nil {
		return nil
	}
	return v.doc.FollowUp.Evolutions
}

func entryAt(i int) string { return finding.Index("/journal", i) }

func evolutionAt(i int) string { return finding.Index("/followUp/evolutions", i) }

// partnerArg names a partner: by its name, else by its identifier.
func partnerArg(doc *partnership.Document, id string) finding.Arg {
	for i := range doc.Partners {
		if p := &doc.Partners[i]; p.ID == id && !p.Name.IsZero() {
			return p.Name.Arg("partner")
		}
	}
	return finding.Text("partner", id)
}

// personArg names a person: by name, else by what the person does, else by the
// identifier.
func personArg(doc *partnership.Document, id string) finding.Arg {
	for i := range doc.Partners {
		for j := range doc.Partners[i].People {
			p := &doc.Partners[i].People[j]
			switch {
			case p.ID != id:
			case p.Name != "":
				return finding.Text("person", p.Name)
			case !p.Function.IsZero():
				return p.Function.Arg("person")
			}
		}
	}
	return finding.Text("person", id)
}

// evolutionArg tells an evolution: by its description, else by its kind.
func evolutionArg(e *partnership.Evolution) finding.Arg {
	if !e.Description.IsZero() {
		return quote("evolution", e.Description)
	}
	return finding.Word("evolution", e.Kind.Word())
}

// quote returns a text that a sentence quotes, without the full stop at its end.
func quote(name string, t lang.Text) finding.Arg {
	out := make(lang.Text, len(t))
	for i, w := range t {
		out[i] = lang.Wording{Lang: w.Lang, Text: strings.TrimSuffix(w.Text, ".")}
	}
	return out.Arg(name)
}

// called returns the name of something, else its identifier.
func called(name lang.Text, id string) lang.Text {
	if name.IsZero() {
		return lang.Plain(id)
	}
	return name
}
