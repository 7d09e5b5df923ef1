package convention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Terms without a fixed end, which a later fact ends. The sources are art. 1211 C.
// civ. for the notice, and art. 641 al. 2 CPC for how it is counted.
func TestTermsForAnIndefiniteTimeEnd(t *testing.T) {
	for _, c := range []struct {
		name, parties, members string
		want                   []string
	}{
		{
			name:    "by a notice, a year from 24 December 2005",
			parties: `"a","b"`,
			members: `"start":"2004-01-31","indefinite":true,"renewal":{"kind":"none"},"notice":{"period":"P1Y"},
				"withdrawal":"continues","notices":[{"party":"b","date":"2005-12-24"}]`,
			want: []string{"1 2004-01-31 2006-12-24 ended-by-notice"},
		},
		{
			name:    "by an amendment, and are renewed from then on",
			parties: `"a","b"`,
			members: `"start":"2011-05-26","term":"P1Y","renewal":{"kind":"indefinite"},"notice":{"period":"P2M"},
				"amendments":[{"id":"x","effective":"2015-01-03","end":"2015-07-14","renewal":{"kind":"tacit"}}]`,
			want: []string{"1 2011-05-26 2012-05-25 ", "2 2012-05-26 2015-07-14 ", "3 2015-07-15 2016-07-14 "},
		},
		{
			name:    "not by a notice that was taken back",
			parties: `"a","b"`,
			members: `"start":"2004-01-31","indefinite":true,"notice":{"period":"P1Y"},
				"notices":[{"party":"b","date":"2005-12-24","withdrawn":"2006-01-10"}]`,
			want: []string{"1 2004-01-31  "},
		},
		{
			name:    "not while two others go on",
			parties: `"a","b","c"`,
			members: `"start":"2004-01-31","indefinite":true,"notice":{"period":"P1Y"},
				"withdrawal":"continues","notices":[{"party":"b","date":"2005-12-24"}]`,
			want: []string{"1 2004-01-31  "},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for term := range agreedBy(t, c.parties, c.members).Terms(date(t, "2004-01-01")) {
				if got = append(got, fmt.Sprint(term.Number, " ", term.Days.First, " ", term.Days.Last, " ", term.Then)); len(got) == 3 {
					break
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// A convention binds before its first day, and the others need to know who leaves.
func TestWhoLeavesBeforeTheFirstDay(t *testing.T) {
	c := agreedBy(t, `"a","b","c"`, `"start":"2006-05-23","year":"school","renewal":{"kind":"tacit"},
		"notice":{"period":"P1M","effect":"quarter-end"},"withdrawal":"continues","notices":[{"party":"b","date":"2006-05-21"}]`)
	leaving := c.At(date(t, "2006-05-21")).Leaving
	if assert.Len(t, leaving, 1) {
		assert.Equal(t, "b", leaving[0].Party)
		assert.Equal(t, "2006-06-30", leaving[0].Last.String())
	}
}

// A notice of today is answered for those who can still give one.
func TestANoticeOfTodayWhileAnotherIsLeaving(t *testing.T) {
	for _, c := range []struct {
		name, parties, members, on, last string
		late                             bool
	}{
		{
			name: "19 days from 5 September (art. 641 al. 1 CPC), not those of who leaves", on: "2006-09-05", last: "2006-09-24",
			parties: `"a","b","c"`,
			members: `"start":"2006-09-01","indefinite":true,"notice":{"period":"P19D"},"withdrawal":"continues",
				"notices":[{"party":"a","date":"2006-09-03"}]`,
		},
		{
			name: "2 June and two months is after 31 July", on: "2016-06-02", last: "2018-05-31", late: true,
			parties: `"a","b","c","d"`,
			members: `"start":"2014-10-01","end":"2016-07-31","renewal":{"kind":"tacit","max":4},"notice":{"period":"P2M"},
				"withdrawal":"continues","notices":[{"party":"d","date":"2014-10-01"},{"party":"a","date":"2016-05-02"}]`,
		},
		{
			name: "nobody is left to give one", on: "2006-09-05",
			parties: `"a","b","c"`,
			members: `"start":"2006-09-01","indefinite":true,"notice":{"period":"P19D"},"withdrawal":"continues",
				"notices":[{"party":"a","date":"2006-09-03"},{"party":"b","date":"2006-09-03"},{"party":"c","date":"2006-09-03"}]`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := agreedBy(t, c.parties, c.members).At(date(t, c.on))
			assert.Equal(t, c.last, s.NoticeToday.String())
			assert.Equal(t, c.late, s.NoticeLate)
		})
	}
}
