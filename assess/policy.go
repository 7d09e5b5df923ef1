package assess

import "github.com/vademecum-go/vademecum/partnership/format"

// A Policy holds the weights and thresholds of an evaluation. It travels with the
// result, so that a number can be understood later. What it leaves out is as by
// default. Shares are percentages from 0 to 100.
type Policy struct {
	// Schema is the address of the JSON Schema that an editor uses.
	Schema string `json:"$schema,omitempty" validate:"url"`
	// MinCoverage is the share of answers below which there is no overall score.
	MinCoverage *int `json:"minCoverage,omitempty" validate:"omitempty,min=0,max=100"`
	// ReconsiderBelow is the overall score below which to reconsider.
	ReconsiderBelow *int `json:"reconsiderBelow,omitempty" validate:"omitempty,min=0,max=100"`
	// ClarifyBelow is the score of a question below which to clarify it.
	ClarifyBelow *int `json:"clarifyBelow,omitempty" validate:"omitempty,min=0,max=100"`
	// LowView is the score that a party must be above on each criterion.
	LowView *int `json:"lowView,omitempty" validate:"omitempty,min=0,max=100"`
	// ReadyFrom is the overall score from which the partnership is ready.
	ReadyFrom *int `json:"readyFrom,omitempty" validate:"omitempty,min=0,max=100"`
	// MaxChanges is the most answers that "what would change it" changes at once.
	MaxChanges *int `json:"maxChanges,omitempty" validate:"omitempty,min=0,max=4"`
	// Weights are those of the questions; one without a weight counts 1.
	Weights []Weight `json:"weights,omitempty" validate:"dive"`
	// Matrix gives the levels of risks, one row for each likelihood from 1 to 5;
	// the default one without it.
	Matrix  []MatrixRow    `json:"matrix,omitempty" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Weight says how much a question counts.
type Weight struct {
	// Question is the question.
	Question Question `json:"question" validate:"required,enum"`
	// Weight is how many times it counts; 0 leaves it out of the overall score.
	Weight  int            `json:"weight" validate:"min=0,max=100"`
	Unknown format.Unknown `json:"-"`
}

// A MatrixRow gives the levels of the impacts 1 to 5 at one likelihood, from 1
// (low) to 4 (extreme).
type MatrixRow struct {
	// Impact1 is the level at impact 1.
	Impact1 int `json:"impact1" validate:"min=1,max=4"`
	// Impact2 is the level at impact 2.
	Impact2 int `json:"impact2" validate:"min=1,max=4"`
	// Impact3 is the level at impact 3.
	Impact3 int `json:"impact3" validate:"min=1,max=4"`
	// Impact4 is the level at impact 4.
	Impact4 int `json:"impact4" validate:"min=1,max=4"`
	// Impact5 is the level at impact 5.
	Impact5 int            `json:"impact5" validate:"min=1,max=4"`
	Unknown format.Unknown `json:"-"`
}

// DefaultPolicy returns the policy that is used unless another is given. Its
// thresholds are design decisions, not the guide's: two answers in three must be
// there, half marks call for a talk, three quarters are strong. The zero Policy is
// this one, and a policy that sets its weights alone has these thresholds.
func DefaultPolicy() Policy { return Policy{}.resolved() }

// resolved returns the policy with all its thresholds, those that it leaves out by
// default.
func (p Policy) resolved() Policy {
	for _, threshold := range []struct {
		set       **int
		unset, to int
	}{
		{&p.MinCoverage, 66, 100},
		{&p.ReconsiderBelow, 35, 100},
		{&p.ClarifyBelow, 50, 100},
		{&p.LowView, 25, 100},
		{&p.ReadyFrom, 75, 100},
		{&p.MaxChanges, 3, mostChanges},
	} {
		n := threshold.unset
		if *threshold.set != nil {
			n = max(0, min(**threshold.set, threshold.to))
		}
		*threshold.set = &n
	}
	return p
}

// low reports whether a view is a weak point.
func (p *Policy) low(view int) bool { return view != none && view <= *p.LowView }

// weight returns how much a question counts.
func (p *Policy) weight(q Question) int {
	for _, w := range p.Weights {
		if w.Question == q {
			return max(0, min(w.Weight, 100))
		}
	}
	return 1
}

// matrix returns the matrix of the policy, the default one unless it gives all
// five rows.
func (p *Policy) matrix() Matrix {
	if len(p.Matrix) != Scale {
		return DefaultMatrix()
	}
	var m Matrix
	for i, row := range p.Matrix {
		for j, level := range [Scale]int{row.Impact1, row.Impact2, row.Impact3, row.Impact4, row.Impact5} {
			m[i][j] = RiskLevel(max(int(LevelLow), min(level, int(LevelExtreme))))
		}
	}
	return m
}
