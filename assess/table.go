package assess

const (
	// never marks what cannot be had.
	never = -1 << 30
	// changes is how many entries a table has: from no answer changed to the most.
	changes = mostChanges + 1
)

// A table holds the best score that can be had, by how many answers are changed and
// how many blanks are filled by that. More blanks than needed count as needed.
type table struct {
	best  [changes][changes]int32
	fixed bool // nothing can be changed
	rated bool // there is a score without any change
}

// sums is a table of what questions bring to the overall score.
type sums [changes][changes]int

// nothing is the table in which nothing can be had.
var nothing = func() (out sums) {
	for n := range out {
		for b := range out[n] {
			out[n][b] = never
		}
	}
	return out
}()

// with returns what two tables bring together.
func (s *sums) with(other *sums, most, blanks int) sums {
	out := nothing
	for n := 0; n <= most; n++ {
		for b := 0; b <= blanks; b++ {
			if s[n][b] <= never {
				continue
			}
			for m := 0; n+m <= most; m++ {
				for d := 0; d <= blanks; d++ {
					if x := other[m][d]; x > never {
						at := &out[n+m][min(b+d, blanks)]
						*at = max(*at, s[n][b]+x)
					}
				}
			}
		}
	}
	return out
}

// A pool makes the table of a mean from those of its members.
type pool struct {
	best         [changes][changes][changes]int32 // by changes, blanks, and members with a score only since
	most, blanks int
	count, fresh int // members with a score as they are, and others
	sum          int32
	dead         bool // a member can have none of the scores that it may have
}

func newPool(most, blanks int) pool {
	p := pool{most: most, blanks: blanks}
	for n := range p.most + 1 {
		for b := range p.blanks + 1 {
			for u := range p.best[n][b] {
				p.best[n][b][u] = never
			}
		}
	}
	p.best[0][0][0] = 0
	return p
}

// add takes in a member.
func (p *pool) add(m *table) {
	own := m.best[0][0]
	if m.rated {
		p.count++
	}
	if own == none {
		own = 0
	}
	if m.fixed {
		p.dead = p.dead || own == never
		p.sum += max(0, own)
		return
	}
	since := 0
	if !m.rated {
		since = 1
		p.fresh = min(p.fresh+1, p.most)
	}
	for n := p.most; n >= 0; n-- {
		for b := 0; b <= p.blanks; b++ {
			for u := 0; u <= p.fresh; u++ {
				p.best[n][b][u] = max(never, p.best[n][b][u]+own)
			}
		}
		for of := 1; of <= n; of++ {
			for d := 0; d <= p.blanks; d++ {
				if x := m.best[of][d]; x > never {
					p.merge(n, n-of, d, since, x)
				}
			}
		}
	}
}

// merge takes in a member's score for some changes beside what others make of the
// rest.
func (p *pool) merge(n, rest, filled, since int, score int32) {
	for b := 0; b <= p.blanks; b++ {
		for u := 0; u+since <= p.fresh; u++ {
			if x := p.best[rest][b][u]; x > never/2 {
				at := &p.best[n][min(b+filled, p.blanks)][u+since]
				*at = max(*at, x+score)
			}
		}
	}
}

// mean returns the table of the mean.
func (p *pool) mean() table {
	out := table{rated: p.count > 0}
	for n := 0; n <= p.most; n++ {
		for b := 0; b <= p.blanks; b++ {
			best := int32(never)
			for u := 0; u <= p.fresh; u++ {
				if x := p.best[n][b][u]; x > never/2 && !p.dead {
					best = max(best, int32(mean(int(p.sum+x), p.count+u)))
				}
			}
			out.best[n][b] = best
		}
	}
	return out
}

// criterion returns the table of a criterion whose answers are open from a place
// on.
func (t *trial) criterion(c, from int) table {
	t.looks += len(t.order) + 8
	p := newPool(t.size, t.most())
	fixed := true
	for i := range t.groups {
		v := t.view(&t.groups[i], c, from)
		fixed = fixed && v.fixed
		p.add(&v)
	}
	out := p.mean()
	out.fixed = fixed
	return out
}

// view returns the table of a party's view of a criterion. Of its answers the
// lowest are changed first, and blanks apart.
func (t *trial) view(g *group, c, from int) table {
	var open [MaxScore]int
	sum, count, blanks, raisable := 0, 0, 0, 0
	for place := g.from; place < g.to; place++ {
		score, rated := t.ratings[t.order[place]][c].Score()
		free := place >= from && g.heard
		switch {
		case !rated && free:
			blanks++
		case rated:
			sum, count = sum+score, count+1
			if free && score < MaxScore {
				open[score]++
				raisable++
			}
		}
	}
	out := table{fixed: blanks == 0 && raisable == 0, rated: count > 0}
	if out.fixed {
		out.best[0][0] = t.allowed(mean(step*sum, count))
		return out
	}
	for n := range out.best {
		for b := range out.best[n] {
			out.best[n][b] = never
		}
	}
	for b := 0; b <= min(blanks, t.size); b++ {
		gain, lowest, left := 0, 0, open
		for raised := 0; raised <= min(raisable, t.size-b); raised++ {
			if raised > 0 {
				for left[lowest] == 0 {
					lowest++
				}
				left[lowest]--
				gain += MaxScore - lowest
			}
			at := &out.best[b+raised][min(b, t.most())]
			*at = max(*at, t.allowed(mean(step*(sum+gain+MaxScore*b), count+b)))
		}
	}
	return out
}

// allowed returns a party's view, never where it must not be as low.
func (t *trial) allowed(view int) int32 {
	if t.clarify && t.policy.low(view) {
		return never
	}
	return int32(view)
}

// question returns what a question brings to the overall score: how far it is above
// what is to be reached, by its weight, twice and with the half that rounds up.
// Together the questions reach it where that is not below 0.
func (t *trial) question(q int) sums {
	t.looks += 8
	p := newPool(t.size, t.most())
	fixed := true
	for c := range criteria {
		if rows[c] == q {
			p.add(&t.tables[c])
			fixed = fixed && t.tables[c].fixed
		}
	}
	score := p.mean()
	out := nothing
	weight := t.policy.weight(questionAt(q))
	for n := 0; n <= t.size; n++ {
		for b := 0; b <= t.most(); b++ {
			switch v := int(score.best[n][b]); {
			case v <= never/2, t.clarify && v != none && v < *t.policy.ClarifyBelow:
			case v == none:
				out[n][b] = 0
			default:
				out[n][b] = weight * (2*v + 1 - 2*t.reach)
			}
		}
		if fixed {
			break
		}
	}
	return out
}
