package finding_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/finding"
)

func TestErrOnlyForErrors(t *testing.T) {
	require.NoError(t, listOf(0, 0, 0).Err())
	require.NoError(t, listOf(5, 5, 0).Err())
	require.Error(t, listOf(0, 0, 1).Err())
}

func TestErrIsAndAs(t *testing.T) {
	err := fmt.Errorf("reading: %w", listOf(0, 1, 2).Err())
	require.ErrorIs(t, err, finding.Code("error"))
	require.ErrorIs(t, err, finding.Code("warning"))
	require.NotErrorIs(t, err, finding.Code("advice"))
	require.NotErrorIs(t, err, errors.ErrUnsupported)

	var list finding.List
	require.ErrorAs(t, err, &list)
	assert.Equal(t, [3]int{0, 1, 2}, counts(list))
}

func TestErrorText(t *testing.T) {
	located := finding.Finding{Code: "date-form", Severity: finding.Error, Pointer: "/start", Place: finding.Place{Offset: 9, Line: 2, Column: 4}}
	var one finding.List
	one.Append(located)

	tests := []struct {
		name string
		list finding.List
		want string
	}{
		{"nothing", finding.List{}, `0 findings`},
		{"one, with its line", one, `1 finding: date-form at "/start" line 2`},
		{"three", listOf(0, 0, 3), `3 findings: error at "/0"; error at "/1"; error at "/2"`},
		{"more", listOf(0, 0, 4), `4 findings: error at "/0"; error at "/1"; error at "/2"; …`},
		{"errors before all", listOf(4, 4, 1), `9 findings: error at "/0"; …`},
		{"warnings", listOf(1, 2, 0), `3 findings: warning at "/0"; warning at "/1"; …`},
		{"advice", listOf(1, 0, 0), `1 finding: advice at "/0"`},
		{"counted and not kept", listOf(0, 0, 1001).Filter(func(finding.Finding) bool { return false }), `1 finding: …`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, tt.list.Error())
		})
	}
}
