package assess

const (
	// never marks what cannot be had.
	never = -1 << 30
	// mostChanges is the most answers that a policy may have changed at once.
	mostChanges = 4
	// changes is how many entries a table has: from no answer changed to the most.
	changes = mostChanges + 1
)

// A table holds the best that can be had, by how many answers are changed and how
// many blanks are filled by that; more blanks than needed count as needed. Of a view,
// a criterion or a question that is its score; of several questions, what they bring
// to the overall score. Tables are filled in place: a page pays for every copy.
type table struct {
	best  [changes][changes]int32
	fixed bool // nothing can be changed
	rated bool // there is a score without any change
}

// clear makes it the table in which nothing can be had.
func (t *table) clear() {
	for n := range t.best {
		for b := range t.best[n] {
			t.best[n][b] = never
		}
	}
}

// join fills the table with what two tables bring together.
func (t *table) join(one, other *table, most, blanks int) {
	t.clear()
	for n := 0; n <= most; n++ {
		for b := 0; b <= blanks; b++ {
			if one.best[n][b] == never {
				continue
			}
			for m := 0; n+m <= most; m++ {
				for d := 0; d <= blanks; d++ {
					if x := other.best[m][d]; x != never {
						at := &t.best[n+m][min(b+d, blanks)]
						*at = max(*at, one.best[n][b]+x)
					}
				}
			}
		}
	}
}

// A pool makes the table of a mean from those of its members.
type pool struct {
	best         [changes][changes][changes]int32 // sums, by changes, blanks, and members with a score only since
	most, blanks int
	count, fresh int   // members with a score as they are, and others
	sum          int32 // of the members in which nothing can be changed
	dead         bool  // one of these must not be as it is
}

// reset makes the pool ready for tables of up to so many changes and blanks.
func (p *pool) reset(most, blanks int) {
	p.most, p.blanks, p.count, p.fresh, p.sum, p.dead = most, blanks, 0, 0, 0, false
	for n := range most + 1 {
		for b := range blanks + 1 {
			for u := range p.best[n][b] {
				p.best[n][b][u] = never
			}
		}
	}
	p.best[0][0][0] = 0
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
				if x := m.best[of][d]; x != never {
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

// mean fills the table with the mean.
func (p *pool) mean(out *table) {
	out.clear()
	out.rated = p.count > 0
	for n := 0; n <= p.most; n++ {
		for b := 0; b <= p.blanks; b++ {
			at := &out.best[n][b]
			for u := 0; u <= p.fresh; u++ {
				if x := p.best[n][b][u]; x > never/2 && !p.dead {
					*at = max(*at, int32(mean(int(p.sum+x), p.count+u)))
				}
			}
		}
	}
}

// criterion fills the table of a criterion whose answers are open from a place on.
func (t *trial) criterion(c, from int, out *table) {
	t.looks += len(t.order) + 8
	t.pool.reset(t.size, t.most())
	fixed := true
	for i := range t.groups {
		t.view(&t.groups[i], c, from)
		fixed = fixed && t.one.fixed
		t.pool.add(&t.one)
	}
	t.pool.mean(out)
	out.fixed = fixed
}

// view fills t.one with a party's view of a criterion. Of its answers the lowest are
// changed first, and blanks apart.
func (t *trial) view(g *group, c, from int) {
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
	out := &t.one
	out.fixed, out.rated = blanks == 0 && raisable == 0, count > 0
	if out.fixed {
		out.best[0][0] = t.allowed(mean(step*sum, count))
		return
	}
	out.clear()
	for b := 0; b <= min(blanks, t.size); b++ {
		gain, lowest, used := 0, 0, 0
		for raised := 0; raised <= min(raisable, t.size-b); raised++ {
			if raised > 0 {
				for used == open[lowest] {
					lowest, used = lowest+1, 0
				}
				used++
				gain += MaxScore - lowest
			}
			at := &out.best[b+raised][min(b, t.most())]
			*at = max(*at, t.allowed(mean(step*(sum+gain+MaxScore*b), count+b)))
		}
	}
}

// allowed returns a party's view, never where it must not be as low.
func (t *trial) allowed(view int) int32 {
	if t.clarify && t.policy.low(view) {
		return never
	}
	return int32(view)
}

// question fills the table with what a question brings to the overall score: how far
// it is above what is to be reached, by its weight, twice and with the half that
// rounds up. Together the questions reach it where that is not below 0.
func (t *trial) question(q int, out *table) {
	t.looks += 8
	t.pool.reset(t.size, t.most())
	for c := range criteria {
		if rows[c] == q {
			t.pool.add(t.tables[c])
		}
	}
	t.pool.mean(out)
	weight := t.policy.weight(questionAt(q))
	for n := 0; n <= t.size; n++ {
		for b := 0; b <= t.most(); b++ {
			at := &out.best[n][b]
			switch v := int(*at); {
			case v == never:
			case v == none:
				*at = 0
			case t.clarify && v < *t.policy.ClarifyBelow:
				*at = never
			default:
				*at = int32(weight * (2*v + 1 - 2*t.reach))
			}
		}
	}
}
