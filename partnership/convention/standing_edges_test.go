package convention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func TestWhichPhasesAreOver(t *testing.T) {
	over := []convention.Phase{}
	for _, p := range []convention.Phase{
		convention.PhaseDraft, convention.PhaseSigning, convention.PhaseSigned, convention.PhaseInForce,
		convention.PhaseExpired, convention.PhaseNotice, convention.PhaseObsolete, convention.PhaseUnknown,
	} {
		if p.Over() {
			over = append(over, p)
		}
	}
	assert.Equal(t, []convention.Phase{convention.PhaseExpired, convention.PhaseNotice, convention.PhaseObsolete}, over)
}

// Until when a renewal is to be decided, and an option to be taken up.
func TestWhatIsStillToDecide(t *testing.T) {
	const year = `"start":"2021-01-01","term":"P1Y"`
	const express = year + `,"renewal":{"kind":"express","decisionDue":"P2M"`
	tests := []struct{ why, members, decision, option string }{
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
			s := agreed(t, tt.members).At(date(t, "2021-06-01"))
			assert.Equal(t, tt.decision, s.DecisionBy.String())
			assert.Equal(t, tt.option, s.OptionBy.String())
		})
	}
}

// What is asked about a notice knows the notices that were given.
func TestANoticeBesideOthers(t *testing.T) {
	four := agreed(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"withdrawal":"continues","notices":[{"party":"a","date":"2021-02-01"},{"party":"b","date":"2021-02-05","withdrawn":"2021-04-01"}]`)
	four.Parties = []string{"a", "b", "c", "d"}
	assert.Equal(t, convention.NoticeAnswer{Last: date(t, "2021-12-31")}, four.IfNotice(date(t, "2021-03-01"), "c"), "only one is left")
	assert.Equal(t, convention.NoticeAnswer{Last: date(t, "2021-12-31"), Continues: true}, four.IfNotice(date(t, "2021-05-01"), "c"), "two are left")
	nameless := agreed(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"}`)
	nameless.Parties = nil
	assert.Equal(t, "2021-12-31", nameless.At(date(t, "2021-02-01")).NoticeToday.String())
}

// A convention without an end that an amendment gives one: what was said before of
// renewal holds, an option taken up before does not.
func TestAnEndIsSetForAConventionWithoutOne(t *testing.T) {
	const end = `"amendments":[{"id":"m","effective":"2021-03-01","end":"2021-06-30"}]`
	renewed := agreed(t, `"start":"2021-01-01","renewal":{"kind":"tacit","period":"P1Y"},"notice":{"period":"P1M"},`+end)
	assert.Equal(t, "2022-06-30", renewed.At(date(t, "2021-08-01")).Days.Last.String())
	extended := agreed(t, `"start":"2021-01-01","options":[{"period":"P6M","exercised":"2021-02-01"}],`+end)
	assert.Equal(t, convention.PhaseExpired, extended.At(date(t, "2021-07-01")).Phase)
}

// Renewals that were used are not counted twice.
func TestHowManyRenewalsAreLeft(t *testing.T) {
	tacit := agreed(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit","max":2},"notice":{"period":"P3M"}`)
	express := agreed(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"express","max":1},"renewals":[{"date":"2021-11-01"}]`)
	for _, on := range []string{"2021-06-01", "2022-06-01", "2023-06-01"} {
		assert.Equal(t, "2023-12-31", tacit.At(date(t, on)).MaxExtent.String(), on)
	}
	assert.Equal(t, "2021-12-31", express.At(date(t, "2021-06-01")).DecisionBy.String())
	assert.Equal(t, "", express.At(date(t, "2022-06-01")).DecisionBy.String(), "the only one is used")
}
