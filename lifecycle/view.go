package lifecycle

import (
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// A view is what a guard looks at: the document as it is known on a day. It is
// handed on by value, so that asking whether a move is open allocates nothing for
// it.
type view struct {
	doc      *partnership.Document
	on       cal.Date
	past     bool // the move was made, and stands in the journal
	reasoned bool // the request gives a reason
	inform   bool // the policy wants the governance informed
	optional bool // the policy leaves it to the partners whether there is a convention
	entry    int  // the place of the move in the journal: what stands before it has happened
	exempt   []Exemption
	guard    *guard   // the one that is running
	asked    *[]asked // the standings that several guards ask for
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

// An asked standing is that of a convention on a day.
type asked struct {
	i        int
	on       cal.Date
	standing convention.Standing
}

// standing returns where a convention stands on a day. Guards of one move, and of
// several, ask for the same.
func (v view) standing(i int, on cal.Date) convention.Standing {
	c := &v.doc.Conventions[i]
	if v.asked == nil {
		return c.At(on)
	}
	for j := range *v.asked {
		if a := &(*v.asked)[j]; a.i == i && a.on == on {
			return a.standing
		}
	}
	*v.asked = append(*v.asked, asked{i: i, on: on, standing: c.At(on)})
	return (*v.asked)[len(*v.asked)-1].standing
}

// run yields what the guards of a move find missing, waived or not, and returns
// false as soon as yield does. Of a move of the past, only guards run of whose
// matter the document says anything.
func (v view) run(m *Move, yield yieldFunc) bool {
	for _, g := range m.guards {
		if v.past && (g.documented == nil || !g.documented(v.doc)) {
			continue
		}
		v.guard = g
		if !g.missing(v, yield) {
			return false
		}
	}
	return true
}

// missing returns the finding that something is missing for the running guard.
func (v view) missing(pointer string, args ...finding.Arg) finding.Finding {
	r := v.guard.rule()
	return finding.Finding{Code: r.Code, Severity: r.Severity, Pointer: pointer, Args: args}
}

// open reports whether nothing blocks a move.
func (v view) open(m *Move) bool {
	if len(v.exempt) == 0 && len(v.doc.Waivers) == 0 {
		return v.run(m, passes)
	}
	return v.openWaiving(m)
}

func (v view) openWaiving(m *Move) bool {
	return v.run(m, func(f finding.Finding) bool {
		_, waived := v.waived(f)
		return waived || passes(f)
	})
}

// passes reports whether a finding leaves a move open.
func passes(f finding.Finding) bool { return f.Severity < finding.Error }

// look returns all that is missing for a move, and what of it is waived.
func (v view) look(m *Move) Outlook {
	out := Outlook{Move: *m}
	v.run(m, func(f finding.Finding) bool {
		reason, waived := v.waived(f)
		switch {
		case waived:
			f.Args = append(f.Args, reason.Arg("reason"))
			out.Waived.Append(f)
		case passes(f):
			out.Advice.Append(f)
		default:
			out.Unmet.Append(f)
		}
		return true
	})
	return out
}

// waived returns why the document or the policy sets a guard aside, and whether
// one does.
func (v view) waived(f finding.Finding) (lang.Text, bool) {
	if reason, ok := exempts(v.exempt, f.Code); ok {
		return reason, true
	}
	return v.doc.Waived(f, v.on)
}

// by reports whether a date that is known at all is not after the day.
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

// evolutionArg names an evolution: by its description, else by its kind.
func evolutionArg(e *partnership.Evolution) finding.Arg {
	if !e.Description.IsZero() {
		return quote("evolution", e.Description)
	}
	return finding.Word("evolution", e.Kind.Word())
}

// riskArg names a risk: by its event, that of the typical risk it is, or its
// identifier.
func riskArg(r *assess.Risk) finding.Arg {
	switch {
	case !r.Event.IsZero():
		return quote("risk", r.Event)
	case r.Catalogue != "":
		return finding.Word("risk", "risk."+r.Catalogue+".event")
	}
	return finding.Text("risk", r.ID)
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
