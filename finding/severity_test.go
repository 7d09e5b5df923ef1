package finding_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/finding"
)

func TestSeverityText(t *testing.T) {
	for _, s := range []finding.Severity{finding.Advice, finding.Warning, finding.Error} {
		t.Run(s.String(), func(t *testing.T) {
			text, err := s.MarshalText()
			require.NoError(t, err)
			var back finding.Severity
			require.NoError(t, back.UnmarshalText(text))
			assert.Equal(t, s, back)
		})
	}
}

func TestSeverityOutside(t *testing.T) {
	assert.Equal(t, "unknown", finding.Severity(9).String())
	s := finding.Warning
	for _, text := range []string{"", "unknown", "Error"} {
		require.ErrorIs(t, s.UnmarshalText([]byte(text)), finding.ErrSeverity)
		assert.Equal(t, finding.Warning, s, "what cannot be read changes nothing")
	}
}
