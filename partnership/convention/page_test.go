package convention_test

import (
	"fmt"
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
)

// The worked dates of docs/calendar.md, and of its French twin, are what the
// calendar computes.
func TestTheDatesOfThePage(t *testing.T) {
	const cell = `([0-9A-Za-z-]+)`
	terms := regexp.MustCompile(fmt.Sprintf(`(?m)^\| %s \| %s \| %s \| %s \|$`, cell, cell, cell, cell))
	notices := regexp.MustCompile(fmt.Sprintf(`(?m)^\| %s \| %s \| %s \|$`, cell, cell, cell))
	for _, page := range []string{"calendar.md", "calendar.fr.md"} {
		t.Run(page, func(t *testing.T) {
			text, err := os.ReadFile("../../docs/" + page)
			require.NoError(t, err)
			seen := 0
			for _, row := range terms.FindAllStringSubmatch(string(text), -1) {
				start, length, second, first := row[1], row[2], row[3], row[4]
				if _, err := cal.ParseDate(start); err != nil {
					continue // dashes under the heading
				}
				seen++
				member := "end"
				switch {
				case length[0] == 'P':
					member = "term"
				case length == "school" || length == "calendar":
					member = "year"
				}
				c := agreed(t, fmt.Sprintf(`"start":%q,%q:%q,"renewal":{"kind":"tacit"},"notice":{"period":"P1D"}`, start, member, length))
				s := c.At(date(t, start))
				assert.Equal(t, first, s.Days.Last.String(), row[0])
				assert.Equal(t, second, c.At(s.Days.Last.AddDays(1)).Days.Last.String(), row[0])
			}
			assert.Equal(t, 9, seen)
			seen = 0
			for _, row := range notices.FindAllStringSubmatch(string(text), -1) {
				period, err := cal.ParsePeriod(row[2])
				if err != nil {
					continue
				}
				seen++
				assert.Equal(t, row[3], date(t, row[1]).LatestFor(period).String(), row[0])
			}
			assert.Equal(t, 6, seen)
		})
	}
}
