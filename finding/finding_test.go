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

func TestArgs(t *testing.T) {
	assert.Equal(t, finding.Arg{Name: "n", Value: "v"}, finding.Text("n", "v"))
	assert.Equal(t, finding.Arg{Name: "n", Value: "k", Word: true}, finding.Word("n", "k"))
}

func TestSources(t *testing.T) {
	assert.Equal(t, finding.Source{Origin: finding.Guide, Ref: "2"}, finding.FromGuide("2"))
	assert.Equal(t, finding.Source{Origin: finding.Inference}, finding.Inferred())
	assert.Equal(t, finding.Source{Origin: finding.Framework, Ref: "RFC 8259"}, finding.FromFramework("RFC 8259"))
}
