package finding_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/finding"
)

func TestCodeIsItsOwnErrorText(t *testing.T) {
	assert.EqualError(t, finding.Code("date-form"), "date-form")
}

func TestFindingArg(t *testing.T) {
	f := finding.Finding{Args: []finding.Arg{
		finding.Text("value", "2026-13"),
		finding.Word("stage", "stage.active"),
		finding.Text("value", "a second one"),
	}}
	tests := []struct {
		name, arg, want string
	}{
		{"the first of the name", "value", "2026-13"},
		{"the key of a word", "stage", "stage.active"},
		{"no such argument", "limit", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, f.Arg(tt.arg))
		})
	}
}

func TestSources(t *testing.T) {
	tests := []struct {
		source finding.Source
		origin finding.Origin
		ref    string
	}{
		{finding.Inferred, finding.Inference, ""},
		{finding.Source(finding.Guide + " 2"), finding.Guide, "2"},
		{finding.Source(finding.Framework + " RFC 8259"), finding.Framework, "RFC 8259"},
		{"", "", ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.origin, tt.source.Origin())
		assert.Equal(t, tt.ref, tt.source.Ref())
	}
}
