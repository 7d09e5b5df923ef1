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
	// CompetingOffers is how many offers compete with another.
	CompetingOffers int
	// Convention tells whether there is one.
	Convention bool
	// Signed tells whether all its parties have signed it.
	Signed bool
}

// A point is one key point: what makes it met, and what makes it partly so. Each
// condition is told by the reason with its code, with "-not" when it fails.
type point struct {
	id    Point
	facts []fact
}

type fact struct {
	code  string
	holds func(Facts, *ledger) (bool, int)
}

// points are the five key points of the guide (section 1), with what can be seen
// of them in a document: all facts hold, some, or none.
var points = [...]point{
	{PointGovernance, []fact{
		{"point-bodies", func(f Facts, _ *ledger) (bool, int) { return f.Bodies > 0, f.Bodies }},
		{"point-equal", func(f Facts, _ *ledger) (bool, int) { return f.Bodies > 0 && f.UnequalBodies == 0, f.UnequalBodies }},
	}},
	{PointFlexibility, []fact{
		{"point-experiments", func(f Facts, _ *ledger) (bool, int) { return f.Experiments > 0, f.Experiments }},
		{"point-reviews", func(f Facts, _ *ledger) (bool, int) {
			return f.Experiments > 0 && f.Reviewed == f.Experiments, f.Reviewed
		}},
	}},
	{PointPooling, []fact{
		{"point-joint", func(f Facts, _ *ledger) (bool, int) { return f.JointOffers > 0, f.JointOffers }},
		{"point-exchange", func(_ Facts, l *ledger) (bool, int) { return l.any && len(l.oneSided()) == 0, len(l.accounts) }},
		{"point-complement", func(f Facts, l *ledger) (bool, int) {
			return (f.JointOffers > 0 || l.any) && f.CompetingOffers == 0, f.CompetingOffers
		}},
	}},
	{PointValues, []fact{
		{"point-shared", func(f Facts, _ *ledger) (bool, int) { return f.SharedValues > 0, f.SharedValues }},
		{"point-no-clash", func(f Facts, _ *ledger) (bool, int) { return f.SharedValues > 0 && f.Clashes == 0, f.Clashes }},
	}},
	{PointConvention, []fact{
		{"point-convention", func(f Facts, _ *ledger) (bool, int) { return f.Convention, 0 }},
		{"point-signed", func(f Facts, _ *ledger) (bool, int) { return f.Convention && f.Signed, 0 }},
	}},
}

func keyPoints(f Facts, l *ledger) []KeyPoint {
	var out []KeyPoint
	for _, p := range points {
		k := KeyPoint{ID: p.id, Status: StatusPartly}
		met := 0
		for _, fact := range p.facts {
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
