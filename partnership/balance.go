package partnership

// A Balance is whether a partner gives and gets anything, by the contributions.
type Balance struct{ Gives, Gets bool }

// Balances returns the balance of each partner, in the order of the partners. A
// contribution that names neither its receivers nor needs reaches all others.
func (d *Document) Balances() []Balance {
	r := review{doc: d}
	return r.balance()
}

func (r *review) balance() []Balance {
	out := make([]Balance, len(r.doc.Partners))
	owner := make(map[string]string, len(r.doc.Needs))
	for i := range r.doc.Needs {
		owner[r.doc.Needs[i].ID] = r.doc.Needs[i].Party
	}
	open := map[string]bool{} // who gives something to all others
	for i := range r.doc.Contributions {
		c := &r.doc.Contributions[i]
		if k, ok := r.place(c.From); ok {
			out[k].Gives = true
		}
		reaches := len(c.To) > 0
		gets := func(id string) {
			if k, ok := r.place(id); ok && id != c.From {
				out[k].Gets = true
			}
		}
		for _, id := range c.To {
			gets(id)
		}
		for _, need := range c.Meets {
			if id := owner[need]; id != "" {
				gets(id)
				reaches = true
			}
		}
		if !reaches {
			open[c.From] = true
		}
	}
	for k := range out {
		if len(open) > 1 || (len(open) == 1 && !open[r.doc.Partners[k].ID]) {
			out[k].Gets = true
		}
	}
	return out
}
