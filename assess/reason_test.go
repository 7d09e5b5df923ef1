package assess_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// Every reason has its words filled; a name that is put before the identifier is
// the one shown.
func TestReasonsFillTheirWords(t *testing.T) {
	score, line := 25, 50
	words := i18n.Words(i18n.English)
	for reason, want := range map[*assess.Reason]string{
		{Code: "view-low", Party: "a", Criterion: "who-values", Value: &score, Threshold: &line}: "a sees a weak point: Values (25 out of 100).",
		{Code: "overall-low", Value: &score, Threshold: &line}:                                   "The whole is weak: 25 out of 100 (threshold: 50).",
		{Code: "point-convention"}: "There is a convention.",
	} {
		assert.Equal(t, want, words.Format("reason."+reason.Code, reason.Args()...))
	}
	low := assess.Reason{Code: "gives-only", Party: "a"}
	named := append([]finding.Arg{finding.Text("party", "Valbrume")}, low.Args()...)
	assert.Equal(t, "Valbrume gives and gets nothing.", words.Format("reason."+low.Code, named...))
}
