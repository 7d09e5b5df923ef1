package i18n

import (
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

// dated are the parameters that are dates in every sentence that has them: what
// they hold is written out. In a sentence that quotes what somebody wrote, the
// parameter has another name.
var dated = []string{"date", "day", "end", "first", "founded", "from", "last", "on", "to"}

// Date returns the date as people write it: 25 novembre 2026, novembre 2026 or
// 2026, as far as it is known, and "" when it is not. For a day there is
// [cal.PartialOf].
func Date(lang Lang, date cal.Partial) string { return Words(lang).date(date) }

func (c Catalogue) date(date cal.Partial) string {
	day := date.First()
	key := "date." + string(date.Precision())
	if date.Precision() == cal.PrecisionDay && day.Day() == 1 {
		key = "date.first"
	}
	text, ok := c.Text(key)
	if !ok {
		return date.String()
	}
	return c.fill(text, []finding.Arg{
		finding.Text("number", strconv.Itoa(day.Day())),
		finding.Word("month", "month."+strconv.Itoa(day.Month())),
		finding.Text("year", strconv.Itoa(day.Year())),
	})
}

// plain returns the text of an argument without words of ours: itself, or
// written out when it is a date.
func (c Catalogue) plain(a finding.Arg) string {
	if slices.Contains(dated, a.Name) {
		if date, err := cal.ParsePartial(a.Value); err == nil {
			return c.date(date)
		}
	}
	return a.Value
}
