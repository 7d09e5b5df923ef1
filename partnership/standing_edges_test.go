package partnership_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/partnership"
)

func TestWhichPhasesAreOver(t *testing.T) {
	over := []partnership.Phase{}
	for _, p := range []partnership.Phase{
		partnership.PhaseDraft, partnership.PhaseSigning, partnership.PhaseSigned, partnership.PhaseInForce,
		partnership.PhaseExpired, partnership.PhaseNotice, partnership.PhaseObsolete, partnership.PhaseUnknown,
	} {
		if p.Over() {
			over = append(over, p)
		}
	}
	assert.Equal(t, []partnership.Phase{partnership.PhaseExpired, partnership.PhaseNotice, partnership.PhaseObsolete}, over)
}

// Until when a renewal is to be decided, and an option to be taken up.
func TestWhatIsStillToDecide(t *testing.T) {
	const year = `"start":"2021-01-01","term":"P1Y"`
	const express = year + `,"renewal":{"kind":"express","decisionDue":"P2M"`
	tests := []struct{ why, convention, decision, option string }{
		{"no renewal", year, "", ""},
		{"tacit", year + `,"renewal":{"kind":"tacit"}`, "", ""},
		{"express", express + `}`, "2021-10-31", ""},
		{"express, decided", express + `},"renewals":[{"date":"2021-05-01"}]`, "", ""},
		{"express, at its largest extent", express + `,"maxExtent":"2021-12-31"}`, "", ""},
		{"express, brought to an end before", express + `},"ending":{"date":"2021-09-30"}`, "", ""},
		{"the first of two options", year + `,"options":[{"period":"P1Y","decideBy":"2021-09-30"},{"period":"P1Y","decideBy":"2021-08-31"},{"period":"P1Y","decideBy":"2021-10-31"}]`, "", "2021-08-31"},
		{"options of no day, of the past, taken up", year + `,"options":[{"period":"P1Y"},{"period":"P1Y","decideBy":"2021-05-31"},{"period":"P1Y","decideBy":"2021-08-31","exercised":"2021-05-01"}]`, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			s := convention(t, tt.convention).At(date(t, "2021-06-01"))
			assert.Equal(t, tt.decision, s.DecisionBy.String())
			assert.Equal(t, tt.option, s.OptionBy.String())
		})
	}
}
