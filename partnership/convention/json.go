package convention

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// MarshalJSON returns the standing as JSON, as the command and the engine write it, see
// docs/command.md: days that there are not are left out. Pointers are into the document
// where the place of the convention is known, else into the convention.
func (s Standing) MarshalJSON() ([]byte, error) {
	return wire.WriteBy(s.write, wire.Compact)
}

func (s *Standing) write(w *wire.Writer) {
	w.Begin(nil)
	w.Optional("on", s.On.String())
	w.Name(0, "pointer")
	w.String(s.Pointer)
	w.Optional("phase", string(s.Phase))
	w.Texts("unsigned", s.Unsigned)
	w.Texts("parties", s.Parties)
	w.Name(0, "term")
	w.Int(s.Term)
	w.Optional("first", s.Days.First.String())
	w.Optional("termEnd", s.Days.Last.String())
	w.Name(0, "renewals")
	w.Int(s.Renewals)
	w.Optional("last", s.Last.String())
	w.Optional("then", string(s.Then))
	w.Optional("endedBy", s.EndedBy)
	w.Optional("maxExtent", s.MaxExtent.String())
	w.Optional("noticeBy", s.NoticeBy.String())
	w.Optional("noticeToday", s.NoticeToday.String())
	w.Truth("noticeLate", s.NoticeLate)
	w.Optional("decisionBy", s.DecisionBy.String())
	w.Optional("optionBy", s.OptionBy.String())
	w.Name(0, "leaving")
	w.BeginList()
	for _, l := range s.Leaving {
		w.Begin(nil)
		w.Optional("party", l.Party)
		w.Optional("pointer", finding.Index(s.Pointer+"/notices", l.Notice))
		w.Optional("last", l.Last.String())
		w.End()
	}
	w.EndList()
	lacks := make([]string, len(s.Lacks))
	for i, pointer := range s.Lacks {
		lacks[i] = s.Pointer + pointer
	}
	w.Texts("lacks", lacks)
	w.Texts("amendments", s.Amendments)
	w.Name(0, "clauses")
	w.BeginList()
	for _, c := range s.Clauses {
		w.Element(c)
	}
	w.EndList()
	w.End()
}

// MarshalJSON returns the clause as JSON: id, kind, text, provedBy and amendment, what
// there is not left out.
func (c StandingClause) MarshalJSON() ([]byte, error) {
	return wire.WriteBy(func(w *wire.Writer) {
		w.Begin(nil)
		w.Optional("id", c.ID)
		w.Optional("kind", string(c.Kind))
		if !c.Text.IsZero() {
			w.Member("text", c.Text)
		}
		if len(c.ProvedBy) > 0 {
			w.Texts("provedBy", c.ProvedBy)
		}
		w.Optional("amendment", c.Amendment)
		w.End()
	}, wire.Compact)
}
