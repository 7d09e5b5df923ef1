package finding_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

func TestArgsHaveKinds(t *testing.T) {
	day, err := cal.NewDate(2026, 11, 28)
	require.NoError(t, err)
	month, err := cal.ParsePartial("2026-11")
	require.NoError(t, err)
	tests := []struct {
		arg         finding.Arg
		kind, value string
	}{
		{finding.Text("n", "v"), "text", "v"},
		{finding.Word("n", "stage.active"), "word", "stage.active"},
		{finding.Day("n", day), "day", "2026-11-28"},
		{finding.Day("n", month), "day", "2026-11"},
		{finding.Period("n", cal.Period{Years: 1, Months: 6}), "period", "P1Y6M"},
		{finding.Count("n", -12), "count", "-12"},
		{finding.Pointer("n", "/a/0"), "pointer", "/a/0"},
	}
	for _, tt := range tests {
		t.Run(tt.kind+" "+tt.value, func(t *testing.T) {
			assert.Equal(t, "n", tt.arg.Name)
			assert.Equal(t, tt.kind, tt.arg.Kind.String())
			assert.Equal(t, tt.value, tt.arg.Value)
			assert.Empty(t, tt.arg.Wordings)
		})
	}
	assert.Equal(t, "text", finding.Kind(200).String(), "an unknown kind is shown as it is")
}
