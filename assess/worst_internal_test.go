package assess

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// climb is how long to look for rounds whose search looks at more than that of those
// kept in testdata/worst: go test ./assess -run TestTheWorstRounds -climb 1h
var climb = flag.Duration("climb", 0, "look for worse rounds for so long, and keep them")

// answers are those of a round as text: a line for each respondent, with the party and
// a letter for each criterion: a digit, "?" for not known, "." for none.
type answers []string

func (a answers) input() Input {
	round := new(Round)
	for _, line := range a {
		party, letters, _ := strings.Cut(line, " ")
		r := Respondent{Party: party}
		for c := range criteria {
			answer := Answer{Criterion: criteria[c].Code}
			switch l := letters[c]; l {
			case '?':
				answer.Rating = DontKnow
			case '.':
			default:
				answer.Rating = Rated(int(l - '0'))
			}
			r.Answers = append(r.Answers, answer)
		}
		round.Respondents = append(round.Respondents, r)
	}
	return Input{Round: round, Facts: Facts{Positive: 1}}
}

// looks returns how much the search looks at.
func (a answers) looks(changes int) (int, Search) {
	policy := Policy{MaxChanges: &changes}.resolved()
	s := newSheet(a.input())
	score := s.score(&policy)
	now := worst(s.reasons(&score, &policy))
	t := newTrial(s, &policy, now, IndicationReady)
	if now == IndicationReady || s.unheard(now) || !t.better() {
		return 0, SearchNever
	}
	out := new(ToChange)
	t.smallest(out)
	return t.looks, out.Search
}

// change returns the answers with something changed.
func (a answers) change(chance *rand.Rand, most int) answers {
	out := slices.Clone(a)
	letters := "0123444?."
	one := func() string {
		var b strings.Builder
		b.WriteByte(byte('a' + chance.IntN(min(most, 20))))
		b.WriteByte(' ')
		from := letters[chance.IntN(len(letters)):]
		for range criteria {
			b.WriteByte(from[chance.IntN(len(from))])
		}
		return b.String()
	}
	for range 1 + chance.IntN(4) {
		switch i := chance.IntN(max(1, len(out))); {
		case len(out) == 0, len(out) < most && chance.IntN(12) == 0:
			out = append(out, one())
		case len(out) > 2 && chance.IntN(12) == 0:
			out = slices.Delete(out, i, i+1)
		case chance.IntN(10) == 0:
			out[i] = string(byte('a'+chance.IntN(20))) + out[i][1:]
		case chance.IntN(6) == 0: // the same for everybody
			c, l := 2+chance.IntN(len(criteria)), letters[chance.IntN(len(letters))]
			for j := range out {
				out[j] = out[j][:c] + string(l) + out[j][c+1:]
			}
		default:
			c, l := 2+chance.IntN(len(criteria)), letters[chance.IntN(len(letters))]
			out[i] = out[i][:c] + string(l) + out[i][c+1:]
		}
	}
	return out
}

// The worst rounds of up to twenty respondents that were found by climbing: the
// search goes on to its end in each, far from its bound.
func TestTheWorstRounds(t *testing.T) {
	for name, changes := range map[string]int{"three": 3, "four": 4} {
		file := filepath.Join("testdata", "worst", name+".txt")
		if *climb > 0 {
			worse(t, file, changes)
		}
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		a := answers(strings.Split(strings.TrimSpace(string(text)), "\n"))
		looks, end := a.looks(changes)
		t.Log(name, looks, end)
		assert.Less(t, looks, mostLooks/8)
		assert.Greater(t, looks, 1000, "it is a bad one")
	}
}

// worse climbs from what the file holds.
func worse(t *testing.T, file string, changes int) {
	chance := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	best, most := answers(nil), 0
	if text, err := os.ReadFile(file); err == nil {
		best = strings.Split(strings.TrimSpace(string(text)), "\n")
		most, _ = best.looks(changes)
	}
	now, looks, since := best, most, 0
	for start := time.Now(); time.Since(start) < *climb; {
		next := now.change(chance, 20)
		n, _ := next.looks(changes)
		if since++; n >= looks {
			if n > looks {
				since = 0
			}
			now, looks = next, n
		}
		if looks > most {
			best, most = now, looks
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
			require.NoError(t, os.WriteFile(file, []byte(strings.Join(best, "\n")+"\n"), 0o644))
		}
		if since > 3000 { // no further up from here
			now, looks, since = nil, 0, 0
			if chance.IntN(3) == 0 {
				now, looks = best, most
			}
		}
	}
}
