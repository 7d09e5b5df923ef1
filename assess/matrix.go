package assess

import "github.com/vademecum-go/vademecum/finding"

// A RiskLevel is how much a risk matters. Levels are in order.
type RiskLevel int

const (
	// Unrated is a risk whose likelihood or impact is not known.
	Unrated RiskLevel = iota
	// LevelLow is to be watched.
	LevelLow
	// LevelModerate is to be treated when it is cheap.
	LevelModerate
	// LevelHigh is to be treated, by somebody, by a day.
	LevelHigh
	// LevelExtreme is not to be taken without a decision.
	LevelExtreme
	riskLevels
)

var levelNames = [riskLevels]string{"unrated", "low", "moderate", "high", "extreme"}

// String returns the level's code: unrated, low, moderate, high, extreme.
func (l RiskLevel) String() string {
	if l < 0 || l >= riskLevels {
		return levelNames[Unrated]
	}
	return levelNames[l]
}

// MarshalText writes the level as its code.
func (l RiskLevel) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads a level from its code, and returns [ErrRiskLevel] for any other
// text.
func (l *RiskLevel) UnmarshalText(text []byte) error {
	for i, name := range levelNames {
		if name == string(text) {
			*l = RiskLevel(i)
			return nil
		}
	}
	return ErrRiskLevel
}

// ErrRiskLevel reports that a text names no level of risk.
const ErrRiskLevel = finding.Code("risk-level-unknown")

// Word returns the key of the level's name in the catalogues of words.
func (l RiskLevel) Word() string { return "risk-level." + l.String() }

// Scale is how many steps likelihood and impact have.
const Scale = 5

// A Matrix gives the level of each pair of likelihood and impact, both from 1
// to [Scale]: the first index is the likelihood less one.
type Matrix [Scale][Scale]RiskLevel

// DefaultMatrix returns the matrix that is used unless a policy has its own. It
// rises with both, and a severe impact is never low.
func DefaultMatrix() Matrix {
	const l, m, h, x = LevelLow, LevelModerate, LevelHigh, LevelExtreme
	return Matrix{
		{l, l, l, m, m},
		{l, l, m, m, h},
		{l, m, m, h, h},
		{l, m, h, h, x},
		{m, m, h, x, x},
	}
}

// Level returns the level of a risk, and [Unrated] when one of the two is not
// from 1 to [Scale].
func (m Matrix) Level(likelihood, impact int) RiskLevel {
	if likelihood < 1 || likelihood > Scale || impact < 1 || impact > Scale {
		return Unrated
	}
	return m[likelihood-1][impact-1]
}
