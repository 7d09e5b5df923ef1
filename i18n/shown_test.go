package i18n_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

func TestDate(t *testing.T) {
	for _, test := range []struct{ date, french, english string }{
		{"2026-11-25", "25\u00a0novembre 2026", "25\u00a0November 2026"},
		{"2027-02-01", "1er\u00a0février 2027", "1\u00a0February 2027"},
		{"2026-08", "août 2026", "August 2026"},
		{"2019", "2019", "2019"},
		{"", "", ""},
	} {
		var date cal.Partial
		require.NoError(t, date.UnmarshalText([]byte(test.date)))
		assert.Equal(t, test.french, i18n.Date(i18n.French, date))
		assert.Equal(t, test.french, i18n.Date("fr-CH", date))
		assert.Equal(t, test.english, i18n.Date(i18n.English, date))
	}
}

// Every day of a year is written out, and no two alike.
func TestDateOfEveryDay(t *testing.T) {
	for _, lang := range i18n.Languages() {
		seen := map[string]bool{}
		first, err := cal.NewDate(2028, 1, 1)
		require.NoError(t, err)
		for day := first; day.Year() == 2028; day = day.AddDays(1) {
			text := i18n.Date(lang, cal.PartialOf(day))
			assert.NotContains(t, text, "month.")
			assert.NotContains(t, text, "{")
			seen[text] = true
		}
		assert.Len(t, seen, 366, lang)
	}
}

// A sentence writes out its dates, and shows as it is what somebody wrote.
func TestDatesInSentences(t *testing.T) {
	f := finding.Finding{Code: "guard-term-reached", Args: []finding.Arg{{Name: "end", Kind: finding.KindDay, Value: "2028-02-29"}}}
	assert.Contains(t, i18n.Message(i18n.French, f), "jusqu’au 29\u00a0février 2028")
	assert.Contains(t, i18n.Message(i18n.English, f), "until 29\u00a0February 2028")

	f = finding.Finding{Code: "json-duplicate", Args: []finding.Arg{finding.Text("name", "2028-02-29")}}
	assert.Contains(t, i18n.Message(i18n.French, f), "«\u00a02028-02-29\u00a0»")
	f = finding.Finding{Code: "id-duplicate", Args: []finding.Arg{
		finding.Text("id", "2028-02-29"), finding.Word("kind", "kind.round"), finding.Pointer("first", "/rounds/0"),
	}}
	assert.Contains(t, i18n.Message(i18n.French, f), "2028-02-29")
	assert.Contains(t, i18n.Message(i18n.French, f), "/rounds/0")
}

func TestNumbersInSentences(t *testing.T) {
	for _, test := range []struct{ limit, french, english string }{
		{"1048576", "1\u202f048\u202f576 octets", "1,048,576 bytes"},
		{"65536", "65\u202f536 octets", "65,536 bytes"},
		{"123456", "123\u202f456 octets", "123,456 bytes"},
		{"9999", "9999 octets", "9999 bytes"},
		{"2026-11-24", "2026-11-24 octets", "2026-11-24 bytes"},
		{"", " octets", " bytes"},
	} {
		f := finding.Finding{Code: "limit-size", Args: []finding.Arg{{Name: "limit", Kind: finding.KindCount, Value: test.limit}}}
		assert.Contains(t, i18n.Message(i18n.French, f), test.french)
		assert.Contains(t, i18n.Message(i18n.English, f), test.english)
	}
}

func TestPeriodsInSentences(t *testing.T) {
	for _, test := range []struct{ period, french, english string }{
		{"P1Y", "(1\u00a0an)", "(1\u00a0year)"},
		{"P1Y6M", "(1\u00a0an, 6\u00a0mois)", "(1\u00a0year, 6\u00a0months)"},
		{"P2W", "(2\u00a0semaines)", "(2\u00a0weeks)"},
		{"P1M1D", "(1\u00a0mois, 1\u00a0jour)", "(1\u00a0month, 1\u00a0day)"},
		{"a year", "(a year)", "(a year)"},
	} {
		f := finding.Finding{Code: "due-option", Args: []finding.Arg{{Name: "period", Kind: finding.KindPeriod, Value: test.period}}}
		assert.Contains(t, i18n.Message(i18n.French, f), test.french)
		assert.Contains(t, i18n.Message(i18n.English, f), test.english)
	}
}

// What an argument holds follows from its kind alone, whatever its name is.
func TestKindsInSentences(t *testing.T) {
	words := i18n.Words(i18n.English)
	for _, test := range []struct {
		kind        finding.Kind
		value, want string
	}{
		{finding.KindText, "2026-11-28", "2026-11-28"},
		{finding.KindDay, "2026-11-28", "28\u00a0November 2026"},
		{finding.KindDay, "tomorrow", "tomorrow"},
		{finding.KindPeriod, "P1Y", "1\u00a0year"},
		{finding.KindText, "P1Y", "P1Y"},
		{finding.KindCount, "1048576", "1,048,576"},
		{finding.KindText, "1048576", "1048576"},
		{finding.KindPointer, "/a/1048576", "/a/1048576"},
		{finding.KindWord, "type.list", "a list"},
		{finding.KindText, "type.list", "type.list"},
	} {
		got := words.Format("value-small", finding.Arg{Name: "limit", Kind: test.kind, Value: test.value})
		assert.Contains(t, got, "minimum: "+test.want+".", "%s %s", test.kind, test.value)
	}
}
