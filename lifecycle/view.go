package lifecycle

import (
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// A view is what a condition looks at: the document as it is known on a day. It
// is handed on by value and asked for as little as it takes: whoever only wants
// to know whether a move is open pays for no finding.
type view struct {
	doc      *partnership.Document
	on       cal.Date
	past     bool // the move was made, and stands in the journal
	reasoned bool // the request gives a reason
	inform   bool // the house wants its governance informed
	optional bool // the house leaves it to the partners whether there is a convention
	entry    int  // the place of the move in the journal: what stands before it has happened
	exempt   []Exemption
	guard    *guard
	out      *Outlook // where it is told what is missing; nil when nobody asks
}

// newView looks at a document on a day, before a move that is not made yet.
func newView(doc *partnership.Document, on cal.Date, policy *Policy) view {
	v := view{doc: doc, on: on, reasoned: true, optional: policy.Convention == DemandOptional, exempt: policy.Waive}
	v.inform = policy.InformGovernance != nil && *policy.InformGovernance
	for i := len(doc.Journal); i > 0; i-- {
		if d := doc.Journal[i-1].Date; !d.IsZero() && !d.Last().After(on) {
			v.entry = i
			break
		}
	}
	return v
}

// reached returns the stage on a day, as [partnership.Document.Stage] does, when
// it is known how many entries of the journal have happened: where the last of them
// leads, if it leads anywhere.
func reached(doc *partnership.Document, entries int, on cal.Date) partnership.Stage {
	if entries > 0 {
		if stage := doc.Journal[entries-1].Leads(); stage != "" {
			return stage
		}
	}
	return doc.Stage(on)
}

// open tells whether nothing keeps a move from being made.
func (v view) open(m *Move) bool {
	v.out = nil
	for _, g := range m.guards {
		v.guard = g
		if !g.look(v) {
			return false
		}
	}
	return true
}

// look tells all that a move misses; of a move of the past, what the document
// tells of it.
func (v view) look(m *Move, into *Outlook) {
	into.Move, v.out = *m, into
	for _, g := range m.guards {
		if !v.past || (g.told != nil && g.told(v.doc)) {
			v.guard = g
			g.look(v)
		}
	}
}

// miss says what the running condition misses, and returns whether that is
// waived.
func (v view) miss(pointer string, args ...finding.Arg) (waived bool) {
	if v.out == nil && len(v.exempt) == 0 && len(v.doc.Waivers) == 0 {
		return false
	}
	f := finding.Finding{Code: v.guard.code, Severity: finding.Error, Pointer: pointer, Args: args}
	reason, waived := v.waived(f)
	switch {
	case v.out == nil:
	case waived:
		f.Args = append(f.Args, reason.Arg("reason"))
		v.out.Waived.Append(f)
	default:
		v.out.Unmet.Append(f)
	}
	return waived
}

// waived returns why the document or the house sets a condition aside, and
// whether one does.
func (v view) waived(f finding.Finding) (lang.Text, bool) {
	if reason, ok := exempts(v.exempt, f.Code); ok {
		return reason, true
	}
	return v.doc.Waived(f, v.on)
}

// by tells whether a date that is known at all is not after the day.
func (v view) by(d cal.Partial) bool { return !d.IsZero() && !d.First().After(v.on) }

// since returns the first day that the last of some events before the move may
// have been on, the zero Date when there was none.
func (v view) since(events ...partnership.Event) cal.Date {
	for i := min(v.entry, len(v.doc.Journal)) - 1; i >= 0; i-- {
		for _, e := range events {
			if v.doc.Journal[i].Event == e {
				return v.doc.Journal[i].Date.First()
			}
		}
	}
	return cal.Date{}
}

func (v view) evolutions() []partnership.Evolution {
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

// people name the persons of a document: by name, else by what they do, else by
// their identifiers.
type people struct {
	doc   *partnership.Document
	known map[string]finding.Arg
}

// arg returns the argument that names a person.
func (p *people) arg(id string) finding.Arg {
	if p.known == nil {
		p.known = map[string]finding.Arg{}
		for i := range p.doc.Partners {
			for j := range p.doc.Partners[i].People {
				who := &p.doc.Partners[i].People[j]
				if _, twice := p.known[who.ID]; twice {
					continue
				}
				switch {
				case who.Name != "":
					p.known[who.ID] = finding.Text("person", who.Name)
				case !who.Function.IsZero():
					p.known[who.ID] = who.Function.Arg("person")
				}
			}
		}
	}
	if arg, ok := p.known[id]; ok {
		return arg
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
