package lifecycle

import (
	"github.com/vademecum-go/vademecum/internal/wire"
)

// The answers of this package are written in JSON as the command and the engine write
// them, see docs/command.md, without words.

// MarshalJSON returns the way as JSON: event, to, open, unmet and, where there are some,
// assumed, advice and waived.
func (o Outlook) MarshalJSON() ([]byte, error) {
	return wire.WriteBy(func(w *wire.Writer) {
		w.Begin(nil)
		w.Optional("event", string(o.Move.Event))
		w.Optional("to", string(o.Move.To))
		w.Truth("open", o.Open())
		if o.Assumed {
			w.Truth("assumed", true)
		}
		w.Member("unmet", o.Unmet)
		if o.Advice.Len() > 0 {
			w.Member("advice", o.Advice)
		}
		if o.Waived.Len() > 0 {
			w.Member("waived", o.Waived)
		}
		w.End()
	}, wire.Compact)
}

// MarshalJSON returns the move as JSON: event, from, to, source and the codes of its
// guards.
func (m Move) MarshalJSON() ([]byte, error) {
	return wire.WriteBy(func(w *wire.Writer) {
		w.Begin(nil)
		w.Optional("event", string(m.Event))
		var from, guards []string
		for _, s := range m.From {
			from = append(from, string(s))
		}
		for g := range m.Guards() {
			guards = append(guards, string(g.Code))
		}
		w.Texts("from", from)
		w.Optional("to", string(m.To))
		w.Optional("source", string(m.Source))
		w.Texts("guards", guards)
		w.End()
	}, wire.Compact)
}

// MarshalJSON returns what is due as JSON: date, overdue, key, code, severity, pointer
// and, where there are some, args.
func (d Due) MarshalJSON() ([]byte, error) {
	return wire.WriteBy(func(w *wire.Writer) {
		w.Begin(nil)
		d.write(w)
		w.End()
	}, wire.Compact)
}

func (d *Due) write(w *wire.Writer) {
	w.Name(0, "date")
	w.String(d.Date.String())
	w.Truth("overdue", d.Overdue)
	w.Name(0, "key")
	w.String(d.Key)
	w.Name(0, "code")
	w.String(string(d.Code))
	w.Name(0, "severity")
	w.String(d.Severity.String())
	w.Name(0, "pointer")
	w.String(d.Pointer)
	if len(d.Args) > 0 {
		w.Name(0, "args")
		w.BeginList()
		for _, a := range d.Args {
			w.Element(a)
		}
		w.EndList()
	}
}

// MarshalJSON returns the engagement as JSON: document, and the members of what is due.
func (e Engagement) MarshalJSON() ([]byte, error) {
	return wire.WriteBy(func(w *wire.Writer) {
		w.Begin(nil)
		w.Name(0, "document")
		w.Int(e.Document)
		e.Due.write(w)
		w.End()
	}, wire.Compact)
}

// MarshalJSON returns what happens if a party leaves as JSON: party, on, last, late,
// gone, noticeBy, continues, hurts and falls; days that there are not are left out.
func (d Departure) MarshalJSON() ([]byte, error) {
	return wire.WriteBy(func(w *wire.Writer) {
		w.Begin(nil)
		w.Optional("party", d.Party)
		w.Optional("on", d.On.String())
		w.Optional("last", d.Notice.Last.String())
		w.Truth("late", d.Notice.Late)
		w.Truth("gone", d.Gone)
		w.Optional("noticeBy", d.NoticeBy.String())
		w.Truth("continues", d.Notice.Continues)
		w.Texts("hurts", d.Hurts)
		w.Member("falls", d.Falls)
		w.End()
	}, wire.Compact)
}
