package assess_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
)

// accounts writes each account on a line: what is given and got, the needs met
// of those declared, over all and at each level, and the balance.
func accounts(l *assess.Ledger) []string {
	var out []string
	for _, a := range l.Parties {
		line := fmt.Sprintf("%s gives %d gets %d met %d/%d", a.Party, a.Gives, a.Gets, a.Met, a.Needs)
		for _, level := range a.Levels {
			line += fmt.Sprintf(" %s %d/%d", level.Level[:3], level.Met, level.Needs)
		}
		out = append(out, line+" "+string(a.Balance))
	}
	return out
}

func TestLedger(t *testing.T) {
	in := assess.Input{
		Round:   &assess.Round{Needs: []assess.Need{{ID: "n3", Party: "c", Level: assess.LevelPublics}}},
		Parties: []string{"a", "b", "c", "d"},
		Needs: []assess.Need{
			{ID: "n1", Party: "a", Level: assess.LevelOrganisation}, {ID: "n2", Party: "b", Level: assess.LevelProfessionals},
			{ID: "n4", Party: "a", Level: assess.LevelPublics}, {ID: "n5", Party: "a", Level: assess.LevelOrganisation},
		},
		Contributions: []assess.Contribution{
			{ID: "c1", From: "a", Meets: []string{"n2", "nowhere"}},
			{ID: "c2", From: "b", To: []string{"a"}, Meets: []string{"n1"}},
			{ID: "c3", From: "a", To: []string{"c"}},
			{ID: "c4", From: "a", To: []string{"b"}, Meets: []string{"n4"}}, // one's own need is not met by oneself
		},
		Facts: assess.Facts{Competing: []assess.Competition{{Offer: "joint", With: "own-b"}, {Offer: "joint", With: "own-a"}}},
	}
	got := assess.Evaluate(in, assess.DefaultPolicy())
	assert.Equal(t, []string{
		"a gives 3 gets 1 met 1/3 org 1/2 pub 0/1 pro 0/0 gives-and-gets",
		"b gives 1 gets 2 met 1/1 org 0/0 pub 0/0 pro 1/1 gives-and-gets",
		"c gives 0 gets 1 met 0/1 org 0/0 pub 0/1 pro 0/0 gets-only",
		"d gives 0 gets 0 met 0/0 org 0/0 pub 0/0 pro 0/0 empty",
	}, accounts(got.Ledger))
	assert.Equal(t, []string{"n3", "n4", "n5"}, got.Ledger.Unmet)
	assert.Equal(t, []string{"c3", "c4"}, got.Ledger.Unneeded)
	assert.Equal(t, []assess.Competition{{Offer: "joint", With: "own-a"}, {Offer: "joint", With: "own-b"}}, got.Ledger.Competing)
}

func TestLedgerOfContributionsWithoutAReceiver(t *testing.T) {
	got := assess.Evaluate(assess.Input{
		Parties:       []string{"a", "b", "c"},
		Contributions: []assess.Contribution{{From: "a"}, {To: []string{"a"}}},
	}, assess.DefaultPolicy())
	assert.Equal(t, []string{
		"a gives 1 gets 1 met 0/0 org 0/0 pub 0/0 pro 0/0 gives-and-gets",
		"b gives 0 gets 1 met 0/0 org 0/0 pub 0/0 pro 0/0 gets-only",
		"c gives 0 gets 1 met 0/0 org 0/0 pub 0/0 pro 0/0 gets-only",
	}, accounts(got.Ledger))
}

// Twenty parties, each of which gives to the next and needs what the one before
// gives.
func TestLedgerOfTwentyParties(t *testing.T) {
	var in assess.Input
	for i := range 20 {
		party, next := fmt.Sprintf("p%02d", i), fmt.Sprintf("p%02d", (i+1)%20)
		in.Parties = append(in.Parties, party)
		in.Needs = append(in.Needs, assess.Need{ID: "need-" + party, Party: party, Level: assess.LevelPublics})
		in.Contributions = append(in.Contributions, assess.Contribution{ID: "give-" + party, From: party, Meets: []string{"need-" + next}})
	}
	got := assess.Evaluate(in, assess.DefaultPolicy()).Ledger
	for i, line := range accounts(got) {
		assert.Equal(t, fmt.Sprintf("p%02d gives 1 gets 1 met 1/1 org 0/0 pub 1/1 pro 0/0 gives-and-gets", i), line)
	}
	assert.Empty(t, got.Unmet)

	in.Contributions = in.Contributions[1:] // the first gives nothing any more: the second goes short
	got = assess.Evaluate(in, assess.DefaultPolicy()).Ledger
	assert.Equal(t, []string{"need-p01"}, got.Unmet)
	assert.True(t, strings.HasSuffix(accounts(got)[0], "gets-only"))
	assert.True(t, strings.HasSuffix(accounts(got)[1], "gives-only"))
}

// One's own need among others is passed over.
func TestOnesOwnNeedAmongOthers(t *testing.T) {
	got := assess.Evaluate(assess.Input{
		Parties:       []string{"a", "b"},
		Needs:         []assess.Need{{ID: "own", Party: "a"}, {ID: "other", Party: "b"}},
		Contributions: []assess.Contribution{{ID: "c", From: "a", Meets: []string{"nobody's", "own", "other"}}},
	}, assess.DefaultPolicy()).Ledger
	assert.Equal(t, []string{"own"}, got.Unmet)
	assert.Empty(t, got.Unneeded)
	assert.Equal(t, 1, got.Parties[1].Gets)
}
