package assess

// Facts are what a document shows of the five key points. The zero Facts show
// nothing.
type Facts struct {
	// Bodies is how many governance bodies have two members or more.
	Bodies int
	// UnequalBodies is how many bodies have members with lesser rights.
	UnequalBodies int
	// Decisions is how many decisions they took.
	Decisions int
	// Experiments is how many experiments there were.
	Experiments int
	// Reviewed is how many of them were reviewed.
	Reviewed int
	// Positive is how many reviews were positive.
	Positive int
	// SharedValues is how many values all partners or several hold.
	SharedValues int
	// Clashes is how many values some partner is at odds with.
	Clashes int
	// JointOffers is how many offers several partners run together.
	JointOffers int
	// Competing are the offers that compete with another.
	Competing []Competition
	// Convention reports whether there is one.
	Convention bool
	// Signed reports whether all its parties have signed it.
	Signed bool
}

// A point is one key point: the facts that make it met when all hold, and partly
// so when some do. Each fact is reported by the reason with its code, with "-not"
// when it does not hold.
type point struct {
	id    Point
	facts []fact
}

// A fact can be looked for where it is asked; elsewhere there is nothing to tell,
// and it does not hold: what has no convention has no signatures to miss.
type fact struct {
	code  string
	asked func(Facts, *ledger) bool // nil: always
	holds func(Facts, *ledger) (bool, int)
}

// points are the five key points of the guide (section 1), with what can be seen
// of them in a document.
var points = [...]point{
	{PointGovernance, []fact{
		{"point-bodies", nil, func(f Facts, _ *ledger) (bool, int) { return f.Bodies > 0, f.Bodies }},
		{"point-equal", func(f Facts, _ *ledger) bool { return f.Bodies > 0 },
			func(f Facts, _ *ledger) (bool, int) { return f.UnequalBodies == 0, f.UnequalBodies }},
	}},
	{PointFlexibility, []fact{
		{"point-experiments", nil, func(f Facts, _ *ledger) (bool, int) { return f.Experiments > 0, f.Experiments }},
		{"point-reviews", func(f Facts, _ *ledger) bool { return f.Experiments > 0 },
			func(f Facts, _ *ledger) (bool, int) { return f.Reviewed == f.Experiments, f.Reviewed }},
	}},
	{PointPooling, []fact{
		{"point-joint", nil, func(f Facts, _ *ledger) (bool, int) { return f.JointOffers > 0, f.JointOffers }},
		{"point-exchange", nil, func(_ Facts, l *ledger) (bool, int) { return l.any && len(l.oneSided()) == 0, len(l.accounts) }},
		{"point-complement", func(f Facts, l *ledger) bool { return f.JointOffers > 0 || l.any },
			func(f Facts, _ *ledger) (bool, int) { return len(f.Competing) == 0, len(f.Competing) }},
	}},
	{PointValues, []fact{
		{"point-shared", nil, func(f Facts, _ *ledger) (bool, int) { return f.SharedValues > 0, f.SharedValues }},
		{"point-no-clash", func(f Facts, _ *ledger) bool { return f.SharedValues > 0 || f.Clashes > 0 },
			func(f Facts, _ *ledger) (bool, int) { return f.Clashes == 0, f.Clashes }},
	}},
	{PointConvention, []fact{
		{"point-convention", nil, func(f Facts, _ *ledger) (bool, int) { return f.Convention, 0 }},
		{"point-signed", func(f Facts, _ *ledger) bool { return f.Convention },
			func(f Facts, _ *ledger) (bool, int) { return f.Signed, 0 }},
	}},
}

func keyPoints(f Facts, l *ledger) []KeyPoint {
	var out []KeyPoint
	for i := range points {
		p := &points[i]
		k := KeyPoint{ID: p.id, Status: StatusPartly}
		met := 0
		for _, fact := range p.facts {
			if fact.asked != nil && !fact.asked(f, l) {
				continue
			}
			holds, n := fact.holds(f, l)
			code := fact.code
			if holds {
				met++
			} else {
				code += "-not"
			}
			k.Facts = append(k.Facts, Reason{Code: code, Value: &n})
		}
		switch met {
		case len(p.facts):
			k.Status = StatusMet
		case 0:
			k.Status = StatusNotMet
		}
		out = append(out, k)
	}
	return out
}
