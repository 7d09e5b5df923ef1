package finding

// A Severity says how much a finding matters.
type Severity uint8

const (
	// Advice is a suggestion: nothing is wrong.
	Advice Severity = iota
	// Warning marks what is allowed and yet advised against; it can be waived.
	Warning
	// Error marks a document that is wrong. A document is valid when it has none.
	Error
	severities
)

var severityNames = [severities]string{"advice", "warning", "error"}

// String returns "advice", "warning" or "error".
func (s Severity) String() string {
	if s >= severities {
		return "unknown"
	}
	return severityNames[s]
}

// MarshalText writes the severity as its name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a severity from its name, and returns [ErrSeverity] for
// any other text.
func (s *Severity) UnmarshalText(text []byte) error {
	for i, name := range severityNames {
		if name == string(text) {
			*s = Severity(i)
			return nil
		}
	}
	return ErrSeverity
}

// ErrSeverity reports that a text names no severity.
const ErrSeverity = Code("severity-unknown")
