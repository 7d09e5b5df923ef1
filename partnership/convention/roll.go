package convention

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
)

// A Roll is the parties of a convention as amendments change them, in the order
// in which they joined. Who left keeps an empty line.
type Roll struct {
	order []string
	line  map[string]int // the line of each party
}

// Has reports whether somebody is on the roll.
func (r *Roll) Has(id string) bool {
	_, ok := r.line[id]
	return ok
}

// Len returns how many are on the roll.
func (r *Roll) Len() int { return len(r.line) }

// Join adds those who are not on the roll yet.
func (r *Roll) Join(ids []string) {
	if r.line == nil {
		r.line = make(map[string]int, len(ids))
		r.order = make([]string, 0, len(ids))
	}
	for _, id := range ids {
		if !r.Has(id) && id != "" {
			r.line[id] = len(r.order)
			r.order = append(r.order, id)
		}
	}
}

// Leave takes off those who are on the roll.
func (r *Roll) Leave(ids []string) {
	for _, id := range ids {
		if line, ok := r.line[id]; ok {
			r.order[line] = ""
			delete(r.line, id)
		}
	}
}

// List returns who is on the roll, in the order in which they joined.
func (r *Roll) List() []string {
	return slices.DeleteFunc(slices.Clone(r.order), func(p string) bool { return p == "" })
}

// Unsigned returns how many on the roll have no signature among those given, and
// who they are. Parties and amendments can both be many: the first costs one look
// at the signatures.
func (r *Roll) Unsigned(signatures []Signature) (count int, who iter.Seq[string]) {
	signed := make(map[string]bool, len(signatures))
	for _, s := range signatures {
		if r.Has(s.Party) {
			signed[s.Party] = true
		}
	}
	return r.Len() - len(signed), func(yield func(string) bool) {
		for _, party := range r.order {
			if r.Has(party) && !signed[party] && !yield(party) {
				return
			}
		}
	}
}

// signed reports whether everybody on the roll has signed by a day.
func (r *Roll) signed(signatures []Signature, on cal.Date) bool {
	who := make(map[string]bool, len(signatures))
	for _, s := range signatures {
		if r.Has(s.Party) && !s.Date.First().After(on) {
			who[s.Party] = true
		}
	}
	return len(who) == r.Len()
}

// Bound returns the parties that the convention binds on a day by its dates, whatever
// is signed; nobody once it is over.
func (c *Convention) Bound(on cal.Date) []string {
	k := c.courseOn(on, false)
	if k.why != "" {
		return nil
	}
	return k.parties.List()
}

// EverParty returns a test for who is or becomes a party of the convention. A
// convention that names no parties leaves it open.
func (c *Convention) EverParty() func(id string) bool {
	if len(c.Parties) == 0 {
		return func(string) bool { return true }
	}
	ever := setOf(c.Parties)
	for i := range c.Amendments {
		for _, id := range c.Amendments[i].Joining {
			ever[id] = true
		}
	}
	return func(id string) bool { return ever[id] }
}

// MostParties returns how many parties the convention has at a time, at most, with
// those that join and leave by amendments.
func (c *Convention) MostParties() int {
	var parties Roll
	parties.Join(c.Parties)
	most := parties.Len()
	for i := range c.Amendments {
		parties.Leave(c.Amendments[i].Leaving)
		parties.Join(c.Amendments[i].Joining)
		most = max(most, parties.Len())
	}
	return most
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}
