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

// Whether a convention without signatures and dates came to life, the journal tells.
func TestAConventionThatTheRecordIsSilentAbout(t *testing.T) {
	const first, last = 0, 1
	tests := []struct {
		why, journal string
		convention   int
		want         partnership.Phase
	}{
		{"nothing is told", ``, first, partnership.PhaseDraft},
		{"it was activated", `{"date":"2024-01-01","event":"activate"}`, first, partnership.PhaseUnknown},
		{"so was the last one", `{"date":"2024-01-01","event":"activate"}`, last, partnership.PhaseUnknown},
		{"it was renewed", `{"date":"2024-01-01","event":"renew"}`, first, partnership.PhaseUnknown},
		{"it was found active", `{"date":"2024-01-01","event":"record","stage":"active"}`, first, partnership.PhaseUnknown},
		{"it was found changing", `{"date":"2024-01-01","event":"record","stage":"evolving"}`, first, partnership.PhaseUnknown},
		{"it was found ended", `{"date":"2024-01-01","event":"record","stage":"ended"}`, first, partnership.PhaseUnknown},
		{"it was found on its way", `{"date":"2024-01-01","event":"record","stage":"negotiation"}`, first, partnership.PhaseDraft},
		{"it was only discovered", `{"date":"2024-01-01","event":"discover"}`, first, partnership.PhaseDraft},
		{"nobody knows when", `{"event":"activate"}`, first, partnership.PhaseDraft},
		{"only later", `{"date":"2025-06-02","event":"activate"}`, first, partnership.PhaseDraft},
		{"on the very day", `{"date":"2025-06-01","event":"activate"}`, first, partnership.PhaseUnknown},
		{"another one is on its way", `{"date":"2024-01-01","event":"record","stage":"active"},{"date":"2025-01-01","event":"record","stage":"negotiation"}`, first, partnership.PhaseUnknown},
		{"it is the one on its way", `{"date":"2024-01-01","event":"record","stage":"active"},{"date":"2025-01-01","event":"record","stage":"negotiation"}`, last, partnership.PhaseDraft},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			text := `{"version":"1.0","name":"N","conventions":[{"id":"one","parties":["a","b"]},{"id":"two","parties":["a","b"]}],"journal":[` + tt.journal + `]}`
			doc, _ := partnership.Read([]byte(text), partnership.Options{})
			assert.Equal(t, tt.want, doc.Standing(tt.convention, date(t, "2025-06-01")).Phase)
		})
	}
	signed, _ := partnership.Read([]byte(`{"version":"1.0","name":"N","conventions":[{"parties":["a"],"signatures":[{"party":"a","date":"2030-01-01"}]}],"journal":[{"date":"2024-01-01","event":"activate"}]}`), partnership.Options{})
	assert.Equal(t, partnership.PhaseDraft, signed.Standing(0, date(t, "2025-06-01")).Phase, "its signatures are told")
}

// What is asked about a notice knows the notices that were given.
func TestANoticeBesideOthers(t *testing.T) {
	four := convention(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"withdrawal":"continues","notices":[{"party":"a","date":"2021-02-01"},{"party":"b","date":"2021-02-05","withdrawn":"2021-04-01"}]`)
	four.Parties = []string{"a", "b", "c", "d"}
	assert.Equal(t, partnership.NoticeAnswer{Last: date(t, "2021-12-31")}, four.IfNotice(date(t, "2021-03-01"), "c"), "only one is left")
	assert.Equal(t, partnership.NoticeAnswer{Last: date(t, "2021-12-31"), Continues: true}, four.IfNotice(date(t, "2021-05-01"), "c"), "two are left")
	nameless := convention(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"}`)
	nameless.Parties = nil
	assert.Equal(t, "2021-12-31", nameless.At(date(t, "2021-02-01")).NoticeToday.String())
}

// A convention without an end that an amendment gives one: what was said before of
// renewal holds, an option taken up before does not.
func TestAnEndIsSetForAConventionWithoutOne(t *testing.T) {
	const end = `"amendments":[{"id":"m","effective":"2021-03-01","end":"2021-06-30"}]`
	renewed := convention(t, `"start":"2021-01-01","renewal":{"kind":"tacit","period":"P1Y"},"notice":{"period":"P1M"},`+end)
	assert.Equal(t, "2022-06-30", renewed.At(date(t, "2021-08-01")).Days.Last.String())
	extended := convention(t, `"start":"2021-01-01","options":[{"period":"P6M","exercised":"2021-02-01"}],`+end)
	assert.Equal(t, partnership.PhaseExpired, extended.At(date(t, "2021-07-01")).Phase)
}

// Renewals that were used are not counted twice.
func TestHowManyRenewalsAreLeft(t *testing.T) {
	tacit := convention(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"tacit","max":2},"notice":{"period":"P3M"}`)
	express := convention(t, `"start":"2021-01-01","term":"P1Y","renewal":{"kind":"express","max":1},"renewals":[{"date":"2021-11-01"}]`)
	for _, on := range []string{"2021-06-01", "2022-06-01", "2023-06-01"} {
		assert.Equal(t, "2023-12-31", tacit.At(date(t, on)).MaxExtent.String(), on)
	}
	assert.Equal(t, "2021-12-31", express.At(date(t, "2021-06-01")).DecisionBy.String())
	assert.Equal(t, "", express.At(date(t, "2022-06-01")).DecisionBy.String(), "the only one is used")
}
