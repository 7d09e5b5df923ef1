package i18n

import (
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
)

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

// period returns a length of time as people write it: 1 an, 6 mois.
func (c Catalogue) period(p cal.Period) string {
	var parts []string
	for _, unit := range []struct {
		name  string
		count int
	}{{"year", p.Years}, {"month", p.Months}, {"week", p.Weeks}, {"day", p.Days}} {
		key := "period." + unit.name
		if unit.count != 1 {
			key += "s"
		}
		text, ok := c.Text(key)
		if !ok || unit.count < 0 {
			return p.String()
		}
		if unit.count > 0 {
			parts = append(parts, c.fill(text, []finding.Arg{finding.Count("n", unit.count)}))
		}
	}
	return strings.Join(parts, ", ")
}

// number returns a whole number as people write it: 1 048 576. One of four digits
// or less needs no groups.
func (c Catalogue) number(digits string) string {
	group, ok := c.Text("number.group")
	if !ok || len(digits) < 5 || strings.Trim(digits, "0123456789") != "" {
		return digits
	}
	first := (len(digits)-1)%3 + 1
	text := digits[:first]
	for i := first; i < len(digits); i += 3 {
		text = c.fill(group, []finding.Arg{finding.Text("before", text), finding.Text("after", digits[i:i+3])})
	}
	return text
}

// value returns what to show for an argument, by its kind. What is not of the
// kind is shown as it is.
func (c Catalogue) value(a finding.Arg) string {
	switch a.Kind {
	case finding.KindWord:
		return c.word(a.Value)
	case finding.KindDay:
		if date, err := cal.ParsePartial(a.Value); err == nil {
			return c.date(date)
		}
	case finding.KindPeriod:
		if period, err := cal.ParsePeriod(a.Value); err == nil {
			return c.period(period)
		}
	case finding.KindCount:
		return c.number(a.Value)
	case finding.KindText, finding.KindPointer:
		if len(a.Wordings) > 0 {
			return finding.Pick(a.Wordings, c.lang)
		}
	}
	return a.Value
}
