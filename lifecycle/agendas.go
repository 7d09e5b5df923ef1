package lifecycle

import (
	"iter"
	"slices"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/order"
	"github.com/vademecum-go/vademecum/partnership"
)

// An Engagement is something due in one of several partnerships.
type Engagement struct {
	// Document is the place of the partnership among those asked about; -1 where the
	// entry says that there is more.
	Document int
	Due
}

// MostEach is how many things more than [Most] the agendas of several partnerships
// list together for each of them.
const MostEach = 50

// Agendas merges the agendas of several partnerships in the order of the days. It
// holds on to none of the documents. Where more is due than [Most] and [MostEach] for
// each of them, what comes first is listed, and a last entry, as in [Agenda], has the
// day from which the list is not complete.
func Agendas(docs iter.Seq[*partnership.Document], from, to cal.Date, policy Policy) []Engagement {
	all := bounded[Engagement]{most: Most, to: to, of: dueOf, compare: compareEngagements}
	i := 0
	for doc := range docs {
		all.most += MostEach
		for _, d := range Agenda(doc, from, all.to, policy) {
			all.add(Engagement{Document: i, Due: detached(d)})
		}
		i++
	}
	out, more := all.sorted()
	if !more.IsZero() {
		out = append(out, Engagement{Document: -1, Due: moreFrom(more, all.most)})
	}
	return out
}

func dueOf(e *Engagement) *Due { return &e.Due }

func compareEngagements(x, y *Engagement) int { return x.Date.Last().Compare(y.Date.Last()) }

// detached returns something due whose texts are its own, and not pieces of the
// text of its document.
func detached(d Due) Due {
	d.Key, d.Pointer, d.Args = strings.Clone(d.Key), strings.Clone(d.Pointer), slices.Clone(d.Args)
	for i := range d.Args {
		arg := &d.Args[i]
		arg.Value, arg.Wordings = strings.Clone(arg.Value), slices.Clone(arg.Wordings)
		for j := range arg.Wordings {
			w := &arg.Wordings[j]
			w.Lang, w.Text = strings.Clone(w.Lang), strings.Clone(w.Text)
		}
	}
	return d
}

// A bounded list keeps what is overdue and the first of the rest, in memory that
// does not grow with what comes after.
type bounded[T any] struct {
	most          int
	to            cal.Date // nearer once nothing later can be among the first
	of            func(*T) *Due
	compare       func(x, y *T) int
	overdue, list []T
	dropped       bool
}

func (b *bounded[T]) add(v T) {
	if b.of(&v).Overdue {
		b.overdue = append(b.overdue, v)
		return
	}
	b.list = append(b.list, v)
	if len(b.list) >= 2*b.most {
		b.trim()
	}
}

// trim sorts the list and drops what is too much.
func (b *bounded[T]) trim() {
	order.Stable(b.list, b.compare)
	if len(b.list) > b.most {
		clear(b.list[b.most:])
		b.list, b.dropped = b.list[:b.most], true
		b.to = b.of(&b.list[b.most-1]).Date.Last()
	}
}

// sorted returns the list in its order and, where something was dropped, the first
// day of which something may be missing.
func (b *bounded[T]) sorted() (list []T, more cal.Date) {
	b.trim()
	order.Stable(b.overdue, b.compare)
	if b.dropped {
		more = b.to
	}
	return append(b.overdue, b.list...), more
}
