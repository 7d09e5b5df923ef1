package column_test

import (
	"database/sql"
	"database/sql/driver"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/column"
)

func TestValues(t *testing.T) {
	month, err := cal.ParsePartial("2026-11")
	require.NoError(t, err)
	doc := &partnership.Document{Version: "1.0", Name: lang.Plain("Rooms")}
	tests := []struct {
		name  string
		value driver.Valuer
		want  driver.Value
		into  sql.Scanner
	}{
		{"a day", column.Date(cal.MustDate("2026-11-28")), "2026-11-28", new(cal.Date)},
		{"no day", column.Date(cal.Date{}), nil, new(cal.Date)},
		{"a month", column.Partial(month), "2026-11", new(cal.Partial)},
		{"no date", column.Partial(cal.Partial{}), nil, new(cal.Partial)},
		{"a period", column.Period(cal.Period{Years: 1, Months: 6}), "P1Y6M", new(cal.Period)},
		{"no period", column.Period(cal.Period{}), nil, new(cal.Period)},
		{"a text", column.Text(lang.By("fr", "Salles", "en", "Rooms")), `{"fr":"Salles","en":"Rooms"}`, new(lang.Text)},
		{"a plain text", column.Text(lang.Plain(`"Oui"`)), `"\"Oui\""`, new(lang.Text)},
		{"no text", column.Text(nil), nil, new(lang.Text)},
		{"a document", column.Document(doc), `{"version":"1.0","name":"Rooms"}`, new(partnership.Document)},
		{"no document", column.Document(nil), nil, new(partnership.Document)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.value.Value()
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
			require.NoError(t, test.into.Scan(got))
			assert.True(t, driver.IsValue(got))
		})
	}
	_, err = column.Document(&partnership.Document{Name: lang.Plain("\xff")}).Value()
	assert.Error(t, err)
}

// A date goes to time.Time and back.
func ExampleDate() {
	var day cal.Date
	_ = day.Scan(time.Date(2026, 11, 28, 15, 4, 5, 0, time.Local)) // as a driver gives a column of type date
	value, _ := column.Date(day).Value()
	fmt.Println(day, value, time.Date(day.Year(), time.Month(day.Month()), day.Day(), 0, 0, 0, 0, time.UTC).Weekday())
	// Output:
	// 2026-11-28 2026-11-28 Saturday
}
