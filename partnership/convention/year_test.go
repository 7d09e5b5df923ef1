package convention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
)

// The conventions of a year that start on a first and are renewed tacitly: the last
// day for a notice of one, two, three and six months, counted forward (art. 641 al. 2
// CPC; Cass. soc., 23 October 2024, n° 23-17.460). On that day it ends the term, on
// the day after it is late.
func TestTheConventionsOfAYear(t *testing.T) {
	months := [4]int{1, 2, 3, 6}
	for _, c := range []struct {
		start, end string
		noticeBy   [4]string
	}{
		{"2025-01-01", "2025-12-31", [4]string{"2025-11-30", "2025-10-31", "2025-09-30", "2025-06-30"}},
		{"2025-02-01", "2026-01-31", [4]string{"2025-12-31", "2025-11-30", "2025-10-31", "2025-07-31"}},
		{"2025-03-01", "2026-02-28", [4]string{"2026-01-31", "2025-12-31", "2025-11-30", "2025-08-31"}},
		{"2025-04-01", "2026-03-31", [4]string{"2026-02-28", "2026-01-31", "2025-12-31", "2025-09-30"}},
		{"2025-05-01", "2026-04-30", [4]string{"2026-03-31", "2026-02-28", "2026-01-31", "2025-10-31"}},
		{"2025-06-01", "2026-05-31", [4]string{"2026-04-30", "2026-03-31", "2026-02-28", "2025-11-30"}},
		{"2025-07-01", "2026-06-30", [4]string{"2026-05-31", "2026-04-30", "2026-03-31", "2025-12-31"}},
		{"2025-08-01", "2026-07-31", [4]string{"2026-06-30", "2026-05-31", "2026-04-30", "2026-01-31"}},
		{"2025-09-01", "2026-08-31", [4]string{"2026-07-31", "2026-06-30", "2026-05-31", "2026-02-28"}},
		{"2025-10-01", "2026-09-30", [4]string{"2026-08-31", "2026-07-31", "2026-06-30", "2026-03-31"}},
		{"2025-11-01", "2026-10-31", [4]string{"2026-09-30", "2026-08-31", "2026-07-31", "2026-04-30"}},
		{"2025-12-01", "2026-11-30", [4]string{"2026-10-31", "2026-09-30", "2026-08-31", "2026-05-31"}},
	} {
		for i, n := range months {
			t.Run(fmt.Sprintf("%s P%dM", c.start, n), func(t *testing.T) {
				agreement := agreed(t, fmt.Sprintf(`"start":%q,"term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P%dM"}`, c.start, n))
				s := agreement.At(date(t, c.start))
				assert.Equal(t, c.end, s.Days.Last.String())
				assert.Equal(t, c.noticeBy[i], s.NoticeBy.String())

				inTime := agreement.IfNotice(s.NoticeBy, "a")
				assert.Equal(t, c.end, inTime.Last.String())
				assert.False(t, inTime.Late)
				late := agreement.IfNotice(s.NoticeBy.AddDays(1), "a")
				assert.Equal(t, s.Days.Last.AddDays(1).Through(cal.Period{Years: 1}), late.Last)
				assert.True(t, late.Late)
			})
		}
	}
}
