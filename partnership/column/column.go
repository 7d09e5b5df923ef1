// Package column puts values of vademecum into columns of a database, by database/sql or
// pgx:
//
//	_, err := db.Exec(`insert into partnership (id, body, due) values ($1, $2, $3)`,
//		doc.ID, column.Document(doc), column.Date(day))
//
// NULL stands for a zero date or period, an empty text and a nil document. Days are texts
// such as "2026-11-28", which columns of type date and text take; documents and texts are JSON, for json, jsonb and text. Out of a column, values
// scan themselves: cal.Date, cal.Partial, cal.Period, lang.Text and *partnership.Document
// are sql.Scanners. They have no Value method, whose package would bring reflection into
// what a web page carries.
package column

import (
	"database/sql/driver"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// A valuer is what a function of this package returns.
type valuer func() (driver.Value, error)

// Value returns what goes into the column.
func (v valuer) Value() (driver.Value, error) { return v() }

// Date returns a day for a column of type date or text.
func Date(d cal.Date) driver.Valuer { return text(d.IsZero(), d.String()) }

// Partial returns a date that is known to the day, the month or the year, for a column
// of type text: 2026, 2026-11 and 2026-11-28 sort in the order of their first days.
func Partial(d cal.Partial) driver.Valuer { return text(d.IsZero(), d.String()) }

// Period returns a length of time for a column of type text, or interval.
func Period(p cal.Period) driver.Valuer { return text(p.IsZero(), p.String()) }

// Text returns a text as JSON, for a column of type json, jsonb or text.
func Text(t lang.Text) driver.Valuer {
	return valuer(func() (driver.Value, error) {
		if t.IsZero() {
			return nil, nil
		}
		b, err := t.MarshalJSON()
		return string(b), err
	})
}

// Document returns a document in its canonical form on one line, for a column of type
// json, jsonb or text. It fails when the document cannot be written.
func Document(doc *partnership.Document) driver.Valuer {
	return valuer(func() (driver.Value, error) {
		if doc == nil {
			return nil, nil
		}
		b, err := doc.AppendLine(nil)
		return string(b), err
	})
}

func text(zero bool, s string) driver.Valuer {
	return valuer(func() (driver.Value, error) {
		if zero {
			return nil, nil
		}
		return s, nil
	})
}
