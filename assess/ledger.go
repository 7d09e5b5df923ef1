package assess

import (
	"cmp"
	"slices"

	"github.com/vademecum-go/vademecum/internal/order"
)

// A ledger is what the parties give and get, as it is counted.
type ledger struct {
	accounts []Account
	index    map[string]int // the places of the accounts, by party
	unmet    []string
	unneeded []string
	owner    map[string]string // the party that has each need
	any      bool              // some contribution is known
	named    map[string]int    // the last contribution that names a party, by its number from 1
	shared   int               // contributions to everybody
	own      []int             // of each account, those of its party
}

func newLedger(in Input, parties []string) *ledger {
	needs := append(slices.Clone(in.Needs), in.Round.Needs...)
	contributions := append(slices.Clone(in.Contributions), in.Round.Contributions...)
	l := &ledger{any: len(contributions) > 0, index: places(parties), named: map[string]int{}, own: make([]int, len(parties))}
	l.accounts = make([]Account, 0, len(parties))
	for _, p := range parties {
		account := Account{Party: p, Levels: make([]LevelAccount, 0, len(levelType.Codes))}
		for level := range Level.Values("") {
			account.Levels = append(account.Levels, LevelAccount{Level: level})
		}
		l.accounts = append(l.accounts, account)
	}
	l.owner = make(map[string]string, len(needs))
	for i := range needs {
		l.owner[needs[i].ID] = needs[i].Party
	}
	met := map[string]bool{}
	for i := range contributions {
		l.enter(i+1, &contributions[i], met)
	}
	for i := range needs {
		n := &needs[i]
		if !met[n.ID] {
			l.unmet = append(l.unmet, n.ID)
		}
		if a := l.account(n.Party); a != nil {
			a.need(n.Level, met[n.ID])
		}
	}
	for i := range l.accounts {
		a := &l.accounts[i]
		a.Gets += l.shared - l.own[i]
		a.Balance = balance(a.Gives > 0, a.Gets > 0)
	}
	return l
}

// need counts a need of the party.
func (a *Account) need(level Level, met bool) {
	count := func(needs, of *int) {
		*needs++
		if met {
			*of++
		}
	}
	count(&a.Needs, &a.Met)
	if i := levelType.Row(string(level)); i >= 0 {
		count(&a.Levels[i].Needs, &a.Levels[i].Met)
	}
}

func (l *ledger) account(party string) *Account {
	if i, ok := l.index[party]; ok {
		return &l.accounts[i]
	}
	return nil
}

// enter counts a contribution for its giver and its receivers: those it names,
// those whose needs it meets, and without either everybody else.
func (l *ledger) enter(number int, c *Contribution, met map[string]bool) {
	giver := l.account(c.From)
	if giver != nil {
		giver.Gives++
	}
	anybody := false
	to := func(party string) {
		anybody = true
		if l.named[party] == number {
			return
		}
		l.named[party] = number
		if a := l.account(party); a != nil && party != c.From {
			a.Gets++
		}
	}
	for _, party := range c.To {
		to(party)
	}
	useful := false
	for _, need := range c.Meets {
		party, known := l.owner[need]
		if !known || party == c.From {
			continue // nobody's need, or one's own
		}
		met[need], useful = true, true
		to(party)
	}
	if !useful && c.ID != "" {
		l.unneeded = append(l.unneeded, c.ID)
	}
	if !anybody {
		l.shared++
		if giver != nil {
			l.own[l.index[c.From]]++
		}
	}
}

func balance(gives, gets bool) Balance {
	switch {
	case gives && gets:
		return BalanceBoth
	case gives:
		return BalanceGivesOnly
	case gets:
		return BalanceGetsOnly
	}
	return BalanceEmpty
}

func (l *ledger) result(f Facts) *Ledger {
	order.Texts(l.unmet)
	order.Texts(l.unneeded)
	competing := slices.Clone(f.Competing)
	order.Stable(competing, func(a, b *Competition) int {
		return cmp.Or(cmp.Compare(a.Offer, b.Offer), cmp.Compare(a.With, b.With))
	})
	return &Ledger{Parties: l.accounts, Unmet: l.unmet, Unneeded: l.unneeded, Competing: competing}
}

// oneSided returns the parties that only give or only get.
func (l *ledger) oneSided() []*Account {
	var out []*Account
	for i := range l.accounts {
		if b := l.accounts[i].Balance; l.any && b != BalanceBoth {
			out = append(out, &l.accounts[i])
		}
	}
	return out
}
